"""The page: a text edit that is set like a book and underlines what warnings speak of.

Underlines are painted over the visible lines, not put into the text's formats: they cost nothing
while typing, leave the undo stack alone, and are as thick as they need to be.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget
from typing_extensions import override

from continuity.prose.offsets import to_utf16
from continuity.story.remarks import without_remarks
from continuity.story.text import Span
from continuity.ui.editor.choices import Habits, Setting
from continuity.ui.editor.hidden import blanked, step_out, step_over
from continuity.ui.editor.keys import paragraph_key, smart_key
from continuity.ui.editor.margin import Margin
from continuity.ui.editor.marginalia import WIDEST, Marginalia
from continuity.ui.editor.marks import Underline, between, shifted
from continuity.ui.editor.notes import Note, notes_of
from continuity.ui.editor.rewriting import text_of
from continuity.ui.editor.strokes import across, dots, underline
from continuity.ui.editor.typesetting import Line, line_of
from continuity.ui.theme import LIGHT, Theme, book_font, measure
from continuity.ui.words import tr

_NARROWEST_MARGIN = 56
_MOST_SHOWN = 300
"""Underlines painted at once; more on one page would be noise."""

_TYPED_AT = 0.45
"""Of the page's height: where a typewriter has its line."""
_VEIL = 165
"""How much of the page's colour, of 255, lies over what has faded."""

_PARAGRAPH_SEPARATOR = "\u2029"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the document, in the units of the page."""

    start: int
    end: int
    words: str


_BELOW = 8
"""Pixels that lines under words reach below their paragraph."""


class Page(QTextEdit):
    pointed = Signal(str)
    """The fingerprint of a warning whose words or mark were clicked."""
    focused = Signal()
    """The keys go here from now on."""
    noted = Signal()
    """There are other comments, or they say something else."""
    note_chosen = Signal(int)
    """The number of a comment whose words were clicked in the margin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.describe: Callable[[Underline], str] = lambda _mark: ""
        self.misspelt: Callable[[str], tuple[Span, ...]] = lambda _line: ()
        """The words of a line that are spelled wrong."""
        self.habits = Habits()
        self._written = QTextBlock()
        """The paragraph that does not fade."""
        self._spared = False
        """Whether a wrong word goes without its line, because the caret is in it."""
        self.setting = Setting()
        self.theme: Theme = LIGHT
        self.marks: tuple[Underline, ...] = ()
        self.notes: tuple[Note, ...] = ()
        """The comments, in their order."""
        self.quiet = False
        self.settle: Callable[[], None] = lambda: None
        """Sets anew the lines that were typed in."""
        self._font: QFont = book_font("", self.setting.size)
        self._margin = Margin(self)
        self._marginalia = Marginalia(self)
        self._caret = 0
        self.setAcceptRichText(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Manuscript"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for margin in (self._margin, self._marginalia):
            self.verticalScrollBar().valueChanged.connect(margin.update)
        self._marginalia.chosen.connect(self.note_chosen)
        self._margin.pointed.connect(self.pointed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cursorPositionChanged.connect(self._caret_moved)

    def font_of_book(self) -> QFont:
        return self._font

    def dress(self, theme: Theme, setting: Setting) -> None:
        """Take on colours and type. Documents are set by their owner."""
        self.theme, self.setting = theme, setting
        self._font = book_font(setting.family, setting.size)
        colours = QPalette(self.palette())
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(theme.page))
        colours.setColor(QPalette.ColorRole.Text, QColor(theme.ink))
        self.setPalette(colours)
        self.setStyleSheet(f"QTextEdit {{ background: {theme.page}; border: none; }}")
        self._lay_out()
        self.viewport().update()

    def show_marks(self, marks: tuple[Underline, ...]) -> None:
        self.marks = marks
        self._margin.update()
        self.viewport().update()

    def mark_at(self, position: QPoint) -> Underline | None:
        """The mark under a point of the viewport: the worst one, where several meet."""
        offset = self.cursorForPosition(position).position()
        return self.mark_of(offset)

    def mark_of(self, offset: int) -> Underline | None:
        found = [mark for mark in self.marks if mark.start <= offset <= mark.end]
        return max(found, key=lambda mark: mark.severity, default=None)

    def visible_marks(self) -> tuple[Underline, ...]:
        if self.quiet or not self.marks:
            return ()
        return between(self.marks, *self._in_sight())[:_MOST_SHOWN]

    def _in_sight(self) -> tuple[int, int]:
        """The offsets from the first line in sight to the end of the last."""
        start = self.cursorForPosition(QPoint(0, 0)).block().position()
        corner = QPoint(self.viewport().width(), self.viewport().height())
        last = self.cursorForPosition(corner).block()
        return start, last.position() + last.length()

    def rows(self, mark: Underline) -> list[QRect]:
        """Where the words of a mark stand in the viewport: one rectangle for each line."""
        return self.stretch(mark.start, mark.end)

    def stretch(self, start: int, end: int) -> list[QRect]:
        """Where the words from `start` to `end` stand in the viewport."""
        rows: list[QRect] = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            rows += self._rows_of(block, start, end)
            block = block.next()
        return rows

    def misspellings(self, block: QTextBlock) -> list[Stretch]:
        """The words of a line that are spelled wrong."""
        text, at = block.text(), block.position()
        return [
            Stretch(at + to_utf16(text, one.start), at + to_utf16(text, one.end), one.of(text))
            for one in self.misspelt(blanked(text))
        ]

    def _rows_of(self, block: QTextBlock, start: int, end: int) -> list[QRect]:
        layout = block.layout()
        top = layout.position().y() - self.verticalScrollBar().value()
        left = layout.position().x() - self.horizontalScrollBar().value()
        rows = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            if first >= last:
                continue
            x, until = across(line, first), across(line, last)
            base = top + line.y() + line.ascent()
            rows.append(
                QRect(
                    round(left + x),
                    round(base - line.ascent()),
                    max(2, round(until - x)),
                    round(line.ascent()) + 1,
                )
            )
        return rows

    def follow(self, at: int, removed: int, added: int) -> None:
        """Words of the document changed: marks keep to theirs."""
        self.marks = shifted(self.marks, at, removed, added)
        self._margin.update()
        self.read_notes()

    def read_notes(self) -> None:
        """See which comments the document holds."""
        notes = notes_of(text_of(self.document()))
        if notes != self.notes:
            self.notes = notes
            self._marginalia.setVisible(bool(notes))
            self._marginalia.update()
            self.noted.emit()

    def visible_notes(self) -> list[tuple[int, Note]]:
        """The comments on what is in sight, with their numbers."""
        if not self.notes:
            return []
        start, end = self._in_sight()
        return [
            (number, note)
            for number, note in enumerate(self.notes)
            if start <= note.start < end or start < note.end <= end
        ]

    def height_of(self, note: Note) -> float:
        """How far down in the viewport the words of a comment begin."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(note.start, self.document().characterCount() - 1))
        return float(self.cursorRect(cursor).top())

    def note_at_caret(self) -> int | None:
        """The number of the comment on the words at the caret."""
        at = self.textCursor().position()
        found = [number for number, one in enumerate(self.notes) if one.start <= at <= one.end]
        return found[-1] if found else None

    def centre(self) -> None:
        """Scroll so that the caret stands well inside the page."""
        rect = self.cursorRect()
        height = self.viewport().height()
        if rect.top() < height * 0.12 or rect.bottom() > height * 0.75:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.center().y() - round(height * 0.36))

    def hold(self) -> None:
        """Scroll so that the line of the caret stands where a typewriter would have it."""
        bar = self.verticalScrollBar()
        aim = round(self.viewport().height() * _TYPED_AT)
        bar.setValue(bar.value() + self.cursorRect().center().y() - aim)

    def _lay_out(self) -> None:
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        column = measure(self._font, self.setting.characters)
        side = max(_NARROWEST_MARGIN, (width - column) // 2)
        self.setViewportMargins(side, 0, max(40, width - side - column), 0)
        self._margin.setGeometry(side - 40, 0, 32, self.height())
        right = side + min(column, width - side - 40) + 12
        self._marginalia.setGeometry(right, 0, min(WIDEST, width - right - 8), self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.notes and not self.quiet:
            self._paint_notes()
        super().paintEvent(event)
        if self.quiet:
            if self.habits.fading:
                self._fade()
            return
        painter = QPainter(self.viewport())
        self._paint_spelling(painter, event.rect())
        for mark in self.visible_marks():
            for row in self.rows(mark):
                if row.adjusted(0, 0, 0, _BELOW).intersects(event.rect()):
                    underline(painter, row, mark.severity, self.theme)
        painter.end()

    def _paint_spelling(self, painter: QPainter, where: QRect) -> None:
        """On the lines to be painted only. A word that is being typed is spared."""
        caret = self.textCursor().position() if self.hasFocus() else -1
        self._spared = False
        block = self.cursorForPosition(QPoint(0, where.top())).block()
        last = self.cursorForPosition(QPoint(self.viewport().width(), where.bottom())).block()
        while block.isValid() and block.position() <= last.position():
            for one in self.misspellings(block):
                if one.start < caret <= one.end:
                    self._spared = True
                    continue
                for row in self._rows_of(block, one.start, one.end):
                    dots(painter, row, self.theme)
            block = block.next()

    def _paint_notes(self) -> None:
        """A soft ground behind the words that comments are about."""
        painter = QPainter(self.viewport())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent_soft))
        for _, note in self.visible_notes():
            if not note.done:
                for row in self.stretch(note.start, note.end):
                    painter.drawRoundedRect(row.adjusted(-1, 2, 1, 4), 3, 3)
        painter.end()

    def _fade(self) -> None:
        self._written = self.textCursor().block()
        area = self._area(self._written)
        veil = QColor(self.theme.page)
        veil.setAlpha(_VEIL)
        width, height = self.viewport().width(), self.viewport().height()
        painter = QPainter(self.viewport())
        painter.fillRect(0, 0, width, area.top(), veil)
        painter.fillRect(0, area.bottom() + 1, width, height - area.bottom(), veil)
        painter.end()

    def _area(self, block: QTextBlock) -> QRect:
        """The rows of the viewport that a paragraph takes up, in their whole width."""
        area = self.document().documentLayout().blockBoundingRect(block)
        top = round(area.top()) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), round(area.height()))

    def _caret_moved(self) -> None:
        step_out(self, self._caret)
        before, self._caret = self._caret, self.textCursor().position()
        if self.notes:
            self._marginalia.update()
        moved = self.quiet and self.habits.fading and self.textCursor().block() != self._written
        if moved:
            self.viewport().update()
        elif self._spared:
            for at in {before, self._caret}:
                block = self.document().findBlock(at)
                self.viewport().update(self._area(block).adjusted(0, 0, 0, _BELOW))

    @override
    def event(self, e: QEvent) -> bool:
        # Undo is the application's: it also takes back decisions, in the order of time.
        if isinstance(e, QKeyEvent) and e.type() == QEvent.Type.ShortcutOverride:
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if e.matches(undo) or e.matches(redo):
                e.ignore()
                return False
        return super().event(e)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = None if self.quiet else self.mark_at(event.pos())
            text = self.describe(mark) if mark is not None else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # A file that is dropped here is meant for the window: a story to import.
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        if e.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            mark = None if self.quiet else self.mark_at(e.position().toPoint())
            if mark is not None:
                self.pointed.emit(mark.fingerprint)

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        words = self.textCursor().selectedText().replace(_PARAGRAPH_SEPARATOR, "\n")
        data.setText(without_remarks(words))
        return data

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        step_over(self, e)
        if self.isReadOnly() or not (
            paragraph_key(self, e) or (self.habits.smart and smart_key(self, e))
        ):
            super().keyPressEvent(e)
            if e.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._step_over_gap(e)
        self.settle()
        if self.habits.typewriter:
            self.hold()

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self.focused.emit()

    def _step_over_gap(self, event: QKeyEvent) -> None:
        if line_of(self.textCursor().block()) is Line.GAP:
            super().keyPressEvent(event)
