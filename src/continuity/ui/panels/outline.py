"""The outline: every scene a row, with the columns that the writer wants to see."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSettings,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from continuity.ui.editor.strokes import shape
from continuity.ui.models.outline import COLUMNS, OutlineModel
from continuity.ui.parts.card_marks import label_colour, share_of, status_mark
from continuity.ui.parts.fitting_columns import FittingColumns
from continuity.ui.parts.moving_keys import MovingKeys
from continuity.ui.parts.panel import Panel, empty_state
from continuity.ui.preferences import names
from continuity.ui.scene_lines import Outline, SceneLine
from continuity.ui.theme import LIGHT, Theme
from continuity.ui.words import tr

_STORE = "outline/columns"
_WIDTHS = "outline/widths"
_ROW = 32
_MARK = 9.0
_LEAST = 36


class OutlinePanel(Panel):
    chosen = Signal(int, object)
    """The ids of a chapter and a scene."""
    wanted = Signal(str, int, object)
    """What is to be done with a chapter's scene: "up", "down", "rename", "remove" or "open"."""
    noted = Signal(int, object, object)
    """A chapter, a scene, and the card that it should have."""
    dropped = Signal(int, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Outline", parent)
        self.model = OutlineModel(self)
        self.table = QTableView()
        self._delegate = _CellDelegate(self)
        self._empty = empty_state(
            tr("Every scene will have a row here, with its time, its people and how far it is.")
        )
        self.order = QPushButton(tr("Back to the order of the book"))
        self.columns = QToolButton()
        self._sorted = QLabel()
        self._set_bar()
        self._set_table()
        rigid = frozenset(at for at, one in enumerate(COLUMNS) if one.number or one.key == "status")
        self._fitting = FittingColumns(self.table, [one.width for one in COLUMNS], rigid)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._empty, 1)
        self.model.noted.connect(lambda line, card: self.noted.emit(line.chapter, line.scene, card))
        self.model.dropped.connect(self.dropped)
        keys = MovingKeys(self.table)
        keys.wanted.connect(self._want)
        self.table.doubleClicked.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._current)
        self._show_sorting()

    def show_outline(self, outline: Outline) -> None:
        here = self.current()
        self._delegate.outline = outline
        self.model.show(outline)
        lines = self.model.lines
        some = bool(lines)
        self._fitting.tell_nothing(
            frozenset(
                at
                for at, one in enumerate(COLUMNS)
                if one.write is None and some and not any(one.text(line) for line in lines)
            )
        )
        self.table.setVisible(some)
        self._empty.setVisible(not some)
        if here is not None:
            self.choose(here.scene)

    def current(self) -> SceneLine | None:
        index = self.table.currentIndex()
        return self.model.lines[index.row()] if index.isValid() else None

    def choose(self, scene: int) -> None:
        row = self.model.row_of(scene)
        if row >= 0 and row != self.table.currentIndex().row():
            column = max(self.table.currentIndex().column(), self._first_shown())
            self.table.setCurrentIndex(self.model.index(row, column))

    @override
    def dress(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.table.viewport().update()

    def allow(self, *, writing: bool) -> None:
        self.model.writable = writing

    def recall(self, store: QSettings) -> None:
        shown = names(store, _STORE, tuple(one.key for one in COLUMNS if one.shown))
        widths = names(store, _WIDTHS)
        for at, column in enumerate(COLUMNS):
            self.table.setColumnHidden(at, column.key not in shown)
            width = int(widths[at]) if len(widths) == len(COLUMNS) else column.width
            self._fitting.wished[at] = max(width, _LEAST)
        self._fitting.fit()

    def remember(self, store: QSettings) -> None:
        hidden = self.table.isColumnHidden
        store.setValue(_STORE, [one.key for at, one in enumerate(COLUMNS) if not hidden(at)])
        store.setValue(_WIDTHS, [str(width) for width in self._fitting.wished])

    def sort(self, column: int) -> None:
        """By a column; once more, the other way round; a third time, as the book goes."""
        model = self.model
        here = self.current()
        if model.sorted_by != column:
            model.sort_by(column)
        elif not model.descending:
            model.sort_by(column, descending=True)
        else:
            model.sort_by(None)
        self._show_sorting()
        if here is not None:
            self.choose(here.scene)

    def _set_bar(self) -> None:
        self._sorted.setProperty("tone", "muted")
        self.columns.setText(tr("Columns"))
        self.columns.setAccessibleName(tr("Columns of the outline"))
        self.columns.setProperty("tone", "menu")
        self.columns.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.columns)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        self.columns.setMenu(menu)
        self.bar.addWidget(self._sorted)
        self.bar.addWidget(self.order)
        self.bar.addWidget(self.columns)
        self.order.clicked.connect(self._in_book_order)

    def _set_table(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        table.setModel(self.model)
        table.setItemDelegate(self._delegate)
        table.setAccessibleName(tr("Outline of the scenes"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        table.setDragDropOverwriteMode(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setStretchLastSection(True)
        header.sectionClicked.connect(self.sort)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._column_menu)

    def _first_shown(self) -> int:
        return next(at for at in range(len(COLUMNS)) if not self.table.isColumnHidden(at))

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        for at, column in enumerate(COLUMNS):
            action = menu.addAction(tr(column.title if column.title != "#" else "Number"))
            action.setCheckable(True)
            action.setChecked(not self.table.isColumnHidden(at))
            action.setEnabled(column.key != "scene")
            action.toggled.connect(lambda shown, at=at: self._show_column(at, shown=shown))

    def _show_column(self, at: int, *, shown: bool) -> None:
        self.table.setColumnHidden(at, not shown)
        self._fitting.fit()

    def _column_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_menu(menu)
        menu.popup(self.table.horizontalHeader().mapToGlobal(where))

    def _in_book_order(self) -> None:
        self.model.sort_by(None)
        self._show_sorting()

    def _show_sorting(self) -> None:
        by = self.model.sorted_by
        self.order.setVisible(by is not None)
        self._sorted.setVisible(by is not None)
        if by is not None:
            self._sorted.setText(
                tr("By {title}; the book stays as it is", title=tr(COLUMNS[by].title))
            )

    def _current(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            line = self.model.lines[now.row()]
            self.chosen.emit(line.chapter, line.scene)

    def _want(self, what: str) -> None:
        line, index = self.current(), self.table.currentIndex()
        if line is None:
            return
        if what == "rename" and COLUMNS[index.column()].write is not None:
            self.table.edit(index)
        elif what not in {"up", "down"} or self.model.sorted_by is None:
            self.wanted.emit(what, line.chapter, line.scene)

    def _open(self, index: QModelIndex) -> None:
        if COLUMNS[index.column()].write is None:
            self._want("open")
        else:
            self.table.edit(index)


class _CellDelegate(QStyledItemDelegate):
    """Draws the signs beside the words, and offers the words that are in use."""

    theme: Theme = LIGHT
    outline = Outline()

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if self._told_above(index):
            option.text = ""
        if COLUMNS[index.column()].key in {"status", "label"} and option.text:
            option.text = f"     {option.text}"  # room for the sign

    @staticmethod
    def _told_above(index: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether it is the chapter of the row above, as long as rows stand as in the book."""
        model, row = index.model(), index.row()
        if COLUMNS[index.column()].key != "chapter" or not isinstance(model, OutlineModel):
            return False
        above = model.lines[row - 1].chapter if row else None
        return model.sorted_by is None and model.lines[row].chapter == above

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        line: SceneLine = index.data(Qt.ItemDataRole.UserRole)
        key, rect = COLUMNS[index.column()].key, option.rect
        left = QRectF(rect.left() + 8, rect.center().y() - _MARK / 2 + 0.5, _MARK, _MARK)
        if key == "status" and line.card.status:
            share = share_of(line.card.status, self.outline.statuses)
            status_mark(painter, left, share, self.theme)
        elif key == "label" and line.card.label:
            painter.fillRect(left.adjusted(1, -1, -_MARK + 4, 1), label_colour(line.card.label))
        elif key == "warnings" and line.counts.loud and line.counts.worst is not None:
            width = painter.fontMetrics().horizontalAdvance(str(line.counts.loud))
            where = left.translated(rect.width() - width - _MARK - 26, 0)
            shape(painter, where, line.counts.worst, self.theme)

    @override
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        key = COLUMNS[index.column()].key
        if key not in {"status", "label"}:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        box.setEditable(True)
        box.addItems(["", *(self.outline.statuses if key == "status" else self.outline.labels)])
        box.setAccessibleName(COLUMNS[index.column()].title)
        return box

    @override
    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    @override
    def setModelData(
        self, editor: QWidget, model: object, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, QComboBox) and isinstance(model, OutlineModel):
            model.setData(index, editor.currentText())
        else:
            super().setModelData(editor, model, index)  # type: ignore[arg-type] # Qt's own
