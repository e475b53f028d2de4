"""The corkboard: a card for every scene, under the headings of the chapters."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from continuity.ui.editor.strokes import shape
from continuity.ui.models.cards import CardsModel
from continuity.ui.parts.card_marks import label_colour, share_of, status_mark
from continuity.ui.parts.moving_keys import MovingKeys
from continuity.ui.parts.panel import Panel, empty_state
from continuity.ui.scene_lines import ChapterLine, Outline, SceneLine
from continuity.ui.theme import LIGHT, Theme, book_font, interface_font
from continuity.ui.words import tr

_LEAST, _HEIGHT, _HEADING = 216, 176, 46
_GAP = 7
_PAD = 12
_MARK = 9.0
_LINES = 4


class CardsPanel(Panel):
    chosen = Signal(int, object)
    """The ids of a chapter and of a scene in it, or None."""
    wanted = Signal(str, int, object)
    """What is to be done with them: "up", "down", "rename", "remove" or "open"."""
    dropped = Signal(int, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Cards", parent)
        self.model = CardsModel(self)
        self._delegate = _CardDelegate(self.model, self)
        self.list = _Board(self._delegate)
        self._empty = empty_state(tr("Every scene will have a card here, to read and to move."))
        view = self.list
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setAccessibleName(tr("Cards of the scenes"))
        view.setFlow(QListView.Flow.LeftToRight)
        view.setWrapping(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        view.setDefaultDropAction(Qt.DropAction.MoveAction)
        view.setMouseTracking(True)
        view.verticalScrollBar().setSingleStep(24)
        self.body.addWidget(view, 1)
        self.body.addWidget(self._empty, 1)
        self.model.dropped.connect(self.dropped)
        MovingKeys(view, sideways=True).wanted.connect(self._want)
        view.doubleClicked.connect(lambda _index: self._want("open"))
        view.selectionModel().currentChanged.connect(self._current)

    def show_outline(self, outline: Outline) -> None:
        here = self.current()
        self._delegate.outline = outline
        self.model.show(outline)
        some = bool(self.model.rows)
        self.list.setVisible(some)
        self._empty.setVisible(not some)
        if here is not None:
            self.choose(here.chapter, here.scene if isinstance(here, SceneLine) else None)

    def current(self) -> ChapterLine | SceneLine | None:
        index = self.list.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def choose(self, chapter: int, scene: int | None) -> None:
        row = self.model.row_of(chapter, scene)
        if row >= 0 and row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))

    @override
    def dress(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.list.viewport().update()

    def allow(self, *, writing: bool) -> None:
        self.model.writable = writing

    def _current(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            row = self.model.rows[now.row()]
            self.chosen.emit(row.chapter, row.scene if isinstance(row, SceneLine) else None)

    def _want(self, what: str) -> None:
        row = self.current()
        if row is not None:
            scene = row.scene if isinstance(row, SceneLine) else None
            self.wanted.emit(what, row.chapter, scene)


class _Board(QListView):
    def __init__(self, delegate: "_CardDelegate") -> None:
        super().__init__()
        self._delegate = delegate

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.fit(self.viewport().width() - 1)
        super().resizeEvent(event)


class _CardDelegate(QStyledItemDelegate):
    theme: Theme = LIGHT
    outline = Outline()

    def __init__(self, model: CardsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._heading_size, self._card_size = QSize(_LEAST, _HEADING), QSize(_LEAST, _HEIGHT)

    def fit(self, width: int) -> None:
        """Headings take the whole row, cards an equal part of it."""
        self._heading_size = QSize(width, _HEADING)
        self._card_size = QSize(width // max(1, width // _LEAST), _HEIGHT)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        # Asked for every scene of the book at once, so it looks nothing up that takes a while.
        chapter = type(self._model.rows[index.row()]) is ChapterLine
        return self._heading_size if chapter else self._card_size

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, ChapterLine):
            self._heading(painter, option.rect, option.state, row)
        else:
            self._card(painter, option.rect, option.state, row)
        painter.restore()

    def _heading(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, row: ChapterLine
    ) -> None:
        inner = rect.adjusted(_GAP + 5, 10, -_GAP - 5, 0)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent_soft))
            painter.drawRoundedRect(rect.adjusted(_GAP, 8, -_GAP, -4), 6, 6)
        count = len(row.scenes)
        told = " · ".join(
            (
                tr("{count} scene", many="{count} scenes", count=count),
                tr("{count:,} word", many="{count:,} words", count=row.words),
            )
        )
        if row.card.status:
            told = f"{row.card.status} · {told}"
        painter.setFont(interface_font(12))
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(inner, _RIGHT, told)
        room = painter.fontMetrics().horizontalAdvance(told) + 24
        painter.setFont(_bold(14))
        painter.setPen(QColor(self.theme.ink))
        _one_line(painter, inner.adjusted(0, 0, -room, 0), row.title)

    def _card(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, row: SceneLine
    ) -> None:
        theme = self.theme
        card = QRectF(rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(QColor(theme.accent_soft if chosen else theme.raised))
        edge = theme.accent if chosen else theme.muted if over else theme.line
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(QColor(edge), 2 if focused else 1))
        painter.drawRoundedRect(card, 8, 8)
        inner = card.toRect().adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2)
        if row.card.label:
            self._label(painter, card, row.card.label)
        top = self._title(painter, inner, row)
        self._synopsis(
            painter, QRect(inner.left(), top, inner.width(), inner.bottom() - top - 40), row
        )
        self._foot(painter, inner, row)

    def _label(self, painter: QPainter, card: QRectF, label: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(label_colour(label)))
        painter.drawRoundedRect(QRectF(card.left() + 10, card.top() - 1.5, 34, 4), 2, 2)

    def _title(self, painter: QPainter, inner: QRect, row: SceneLine) -> int:
        """The title, else the first words in the face of the book; where the text goes on below.
        They have more room where nothing is noted.
        """
        font = _bold(13) if row.title else book_font(size=15)
        painter.setPen(QColor(self.theme.ink))
        lines = 2 if row.card.synopsis or row.title else _LINES + 1
        return _lines(painter, inner.adjusted(0, 0, 0, -40), row.name, font, lines) + 4

    def _synopsis(self, painter: QPainter, where: QRect, row: SceneLine) -> None:
        """What was noted; else, under a title, the first words."""
        noted = " ".join(row.card.synopsis.split())
        painter.setPen(QColor(self.theme.muted))
        if noted:
            _lines(painter, where, noted, interface_font(12), _LINES)
        elif row.title:
            _lines(painter, where, row.begins, book_font(size=14), _LINES)

    def _foot(self, painter: QPainter, inner: QRect, row: SceneLine) -> None:
        """Time and eyes above; status, label, words and warnings in the last line."""
        painter.setFont(interface_font(11))
        painter.setPen(QColor(self.theme.muted))
        told = " · ".join(part for part in (row.when, row.viewpoint or row.place) if part)
        upper = QRect(inner.left(), inner.bottom() - 35, inner.width(), 16)
        _one_line(painter, upper, told)
        last = QRect(inner.left(), inner.bottom() - 16, inner.width(), 16)
        right = self._right(painter, last, row)
        left = last.adjusted(0, 0, right - last.right() - 6, 0)
        if row.card.status:
            mark = QRectF(last.left() + 0.5, last.center().y() - _MARK / 2 + 1, _MARK, _MARK)
            share = share_of(row.card.status, self.outline.statuses)
            status_mark(painter, mark, share, self.theme)
            left.adjust(15, 0, 0, 0)
        words = [row.card.status, row.card.label]
        _one_line(painter, left, " · ".join(word for word in words if word))

    def _right(self, painter: QPainter, last: QRect, row: SceneLine) -> int:
        """Words, and the warnings with the shape of the worst; where they begin."""
        words = tr("{count:,} word", many="{count:,} words", count=row.words)
        right = last.right()
        if row.counts.loud and row.counts.worst is not None:
            count = str(row.counts.loud)
            right -= painter.fontMetrics().horizontalAdvance(count)
            painter.drawText(QRect(right, last.top(), 60, last.height()), _LEFT, count)
            right -= int(_MARK) + 4
            mark = QRectF(right, last.center().y() - _MARK / 2 + 1, _MARK, _MARK)
            shape(painter, mark, row.counts.worst, self.theme)
            right -= 10
        start = right - painter.fontMetrics().horizontalAdvance(words)
        painter.drawText(QRect(start, last.top(), right - start + 2, last.height()), _LEFT, words)
        return start


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _bold(size: int) -> QFont:
    font = interface_font(size)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _one_line(painter: QPainter, rect: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _LEFT, shown)


def _lines(painter: QPainter, rect: QRect, text: str, font: QFont, most: int) -> int:
    """Draw the text in at most so many lines, and return where the next would stand."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    metrics = QFontMetrics(font)
    y = rect.top()
    layout.beginLayout()
    painter.setFont(font)
    for number in range(most):
        line = layout.createLine()
        if not line.isValid() or y + metrics.height() > rect.bottom() + 2:
            break
        line.setLineWidth(rect.width())
        part, rest = _parted(text, line.textStart(), line.textLength())
        fits = y + 2 * metrics.height() <= rect.bottom() + 2
        if rest and (number == most - 1 or not fits):
            part = metrics.elidedText(part + rest, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(QRect(rect.left(), y, rect.width() + 2, metrics.height()), _LEFT, part)
        y += metrics.height()
    layout.endLayout()
    return y


def _parted(text: str, start: int, length: int) -> tuple[str, str]:
    """The line that Qt counts in halves of characters, and the text behind it."""
    units = text.encode("utf-16-le", "replace")
    line = units[2 * start : 2 * (start + length)]
    return line.decode("utf-16-le", "replace"), units[2 * (start + length) :].decode("utf-16-le")
