"""The author's canon: the facts declared, the world of the story, and the decisions taken."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from continuity.story.decisions import AuthorsWord, Declared
from continuity.story.declaring import facts_of
from continuity.ui.dialogs.declaring import TRAITS, shown_trait, trait_called
from continuity.ui.models.tables import Column, TableModel
from continuity.ui.parts.decisions import DecisionsList
from continuity.ui.parts.moving_keys import MovingKeys
from continuity.ui.parts.panel import Panel, empty_state
from continuity.ui.parts.world_form import WorldForm
from continuity.ui.survey import Survey
from continuity.ui.theme import Theme
from continuity.ui.words import noted, tr

TABS = (noted("Facts"), noted("World"), noted("Decisions"))
_EMPTY = (
    "What you declare here outranks what the text says: the right spelling of a name, the colour of"
    " somebody’s eyes, who cannot die. The text is checked against it."
)
_ROW = 32
_WIDTHS = (200, 190, 230)
_WHAT = 1


class CanonPanel(Panel):
    changed = Signal(object, object)
    """A fact as it was and as it is to be; None where there was or will be none."""
    wanted = Signal(str)
    """The name of an action: "declare", "import_canon" or "export_canon"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Canon", parent)
        self._facts: tuple[Declared, ...] = ()
        self.model: TableModel[Declared] = TableModel(_COLUMNS, self)
        self.table = QTableView()
        self.words = QLineEdit()
        self.add, self.remove = QPushButton(tr("Declare a fact…")), QPushButton(tr("Remove"))
        self.take, self.give = QPushButton(tr("Import a pack…")), QPushButton(tr("Export a pack…"))
        self.empty = empty_state(tr(_EMPTY))
        self.world = WorldForm()
        self.decisions = DecisionsList()
        self.pages = QStackedWidget()
        self.tabs = tuple(QToolButton() for _ in TABS)
        self._set_bar()
        self._set_table()
        for page in (self._facts_page(), self.world, self.decisions):
            self.pages.addWidget(page)
        self.body.addWidget(self.pages, 1)
        self.show_tab(0)

    def show_word(self, word: AuthorsWord) -> None:
        self._facts = facts_of(word)
        self._fill()
        self.world.show_declared(word.declared)
        self.decisions.show_decisions(word.decisions)
        self._count()

    @override
    def renew(self, survey: Survey) -> None:
        self.world.show_survey(survey)
        self.decisions.show_survey(survey)
        self._count()

    @override
    def dress(self, theme: Theme) -> None:
        self.world.dress(theme)
        self.decisions.dress(theme)

    def allow(self, *, writing: bool) -> None:
        triggers = QAbstractItemView.EditTrigger
        some = triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        self.table.setEditTriggers(some if writing else triggers.NoEditTriggers)
        for button in (self.add, self.remove, self.take):
            button.setVisible(writing)
        self.world.allow(writing=writing)
        self.decisions.allow(writing=writing)

    def show_tab(self, number: int) -> None:
        self.tabs[number].setChecked(True)
        self.pages.setCurrentIndex(number)

    def take_keys(self) -> None:
        """Let the keys go to what is shown."""
        page = self.pages.currentIndex()
        (self.table if page == 0 and self._facts else self.tabs[page]).setFocus()

    def _set_bar(self) -> None:
        group = QButtonGroup(self)
        for number, (tab, title) in enumerate(zip(self.tabs, TABS, strict=True)):
            tab.setText(tr(title))
            tab.setCheckable(True)
            tab.setProperty("tone", "tab")
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            group.addButton(tab)
            tab.clicked.connect(lambda _on, number=number: self.show_tab(number))
            self.bar.insertWidget(number + 1, tab)
        for button, name in ((self.take, "import_canon"), (self.give, "export_canon")):
            button.clicked.connect(lambda _on=False, name=name: self.wanted.emit(name))
            self.bar.addWidget(button)

    def _facts_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 4, 14, 12)
        column.setSpacing(8)
        row = QHBoxLayout()
        self.words.setPlaceholderText(tr("Find a fact"))
        self.words.setAccessibleName(tr("Find a fact"))
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(320)
        self.words.textChanged.connect(lambda _text: self._fill())
        self.add.setProperty("tone", "primary")
        self.add.clicked.connect(lambda: self.wanted.emit("declare"))
        self.remove.clicked.connect(self._remove)
        row.addWidget(self.words, 1)
        row.addStretch(1)
        row.addWidget(self.remove)
        row.addWidget(self.add)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        hint = QLabel(tr("Double-click or F2 changes a cell. Every change can be undone."))
        hint.setProperty("tone", "muted")
        self._hint = hint
        column.addWidget(hint)
        return page

    def _set_table(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        table.setModel(self.model)
        table.setItemDelegate(_TraitDelegate(self))
        table.setAccessibleName(tr("Facts declared"))
        table.setProperty("surface", "raised")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        for number, width in enumerate(_WIDTHS):
            header.resizeSection(number, width)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        self.model.dataChanged.connect(self._edited)
        table.selectionModel().selectionChanged.connect(lambda _now, _old: self._enable())
        keys = MovingKeys(table)
        keys.wanted.connect(self._press)

    def _fill(self) -> None:
        words = self.words.text().casefold()
        shown = tuple(
            one
            for one in self._facts
            if any(words in column.text(one).casefold() for column in _COLUMNS)
        )
        if shown != self.model.rows:
            here = self.table.currentIndex()
            self.model.show(shown)
            at = self.model.index(min(here.row(), len(shown) - 1), max(here.column(), 0))
            self.table.setCurrentIndex(at)
        some = bool(self._facts)
        self.empty.setVisible(not some)
        for widget in (self.table, self.words, self._hint):
            widget.setVisible(some)
        self._enable()

    def _enable(self) -> None:
        self.remove.setEnabled(self.table.selectionModel().hasSelection())

    def _edited(self, index: QModelIndex) -> None:
        words = self.words.text().casefold()
        before = [
            one
            for one in self._facts
            if any(words in column.text(one).casefold() for column in _COLUMNS)
        ][index.row()]
        after = self.model.rows[index.row()]
        if after != before:
            self.changed.emit(before, after)

    def _press(self, what: str) -> None:
        if self.table.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers:
            return
        if what == "remove":
            self._remove()
        elif what in {"rename", "open"} and self.table.currentIndex().isValid():
            self.table.edit(self.table.currentIndex())

    def _remove(self) -> None:
        rows = sorted({one.row() for one in self.table.selectionModel().selectedRows()})
        for fact in [self.model.rows[row] for row in rows]:
            self.changed.emit(fact, None)

    def _count(self) -> None:
        asked = self.world.questions
        worlds = tr("World")
        if asked:
            worlds += " · " + tr("{count} question", many="{count} questions", count=asked)
        for tab, title, count in (
            (self.tabs[0], tr("Facts"), len(self._facts)),
            (self.tabs[1], worlds, 0),
            (self.tabs[2], tr("Decisions"), self.decisions.count),
        ):
            tab.setText(f"{title} · {count}" if count else title)


class _TraitDelegate(QStyledItemDelegate):
    """Offers what can be declared; words of one's own are kept as well."""

    @override
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        if index.column() != _WHAT:
            made = super().createEditor(parent, option, index)
            made.setAccessibleName(tr(_COLUMNS[index.column()].title))
            return made
        box = QComboBox(parent)
        box.setEditable(True)
        box.addItems([tr(shown) for _, shown in TRAITS])
        box.setAccessibleName(tr("What"))
        return box

    @override
    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    @override
    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        else:
            super().setModelData(editor, model, index)


def _of(one: Declared, words: str) -> Declared:
    return Declared(words.strip() or one.subject, one.trait, one.value, one.note)


def _what(one: Declared, words: str) -> Declared:
    return Declared(one.subject, trait_called(words) or one.trait, one.value, one.note)


_COLUMNS: tuple[Column[Declared], ...] = (
    Column("Of", lambda one: one.subject, write=_of),
    Column("What", lambda one: shown_trait(one.trait), write=_what),
    Column(
        "Is",
        lambda one: one.value,
        write=lambda one, words: Declared(one.subject, one.trait, words.strip(), one.note),
    ),
    Column(
        "Note",
        lambda one: one.note,
        write=lambda one, words: Declared(one.subject, one.trait, one.value, words.strip()),
    ),
)
