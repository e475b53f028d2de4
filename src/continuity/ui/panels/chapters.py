"""The tree of chapters and scenes, each with the number of its warnings."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from continuity.story.cards import NO_CARDS, Cards
from continuity.story.ids import ChapterId, SceneId
from continuity.story.manuscript import Chapter, Scene
from continuity.story.text import ParagraphKind
from continuity.ui.editor.strokes import shape
from continuity.ui.models.tree import ChapterRow, SceneRow, TreeModel
from continuity.ui.parts.card_marks import share_of, status_mark
from continuity.ui.parts.moving_keys import MovingKeys
from continuity.ui.parts.panel import Panel
from continuity.ui.survey import NOTHING, Counts, Survey, scene_key
from continuity.ui.theme import LIGHT, Theme, interface_font
from continuity.ui.words import noted, tr

_FIRST_WORDS = 6
_MARK = 8.0
_STATUS = 18
"""Pixels for the sign of the status."""
_SIDEWAYS = (QPointF(-2, -3.5), QPointF(-2, 3.5))


class ChaptersPanel(Panel):
    chosen = Signal(int, object)
    """A chapter's id, and the id of a scene in it or None."""
    wanted = Signal(str, int, object)
    """What is to be done to a chapter or a scene of it, as `Chaptering.do` has it."""
    dropped = Signal(int, int, int)
    """The id of a scene, of the chapter it goes to, and its place there."""
    chapter_dropped = Signal(int, int)
    """The id of a chapter, and its place in the book."""
    marked = Signal(int, object, str)
    """A chapter, a scene or None, and the status that it should have."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Chapters", parent)
        self.model = TreeModel(self)
        self._delegate = _RowDelegate(self)
        self.tree = _Tree()
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(tr("Chapters and scenes"))
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.tree.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.tree.setAutoExpandDelay(600)
        self.statuses: tuple[str, ...] = ()
        self._cards = NO_CARDS
        self.model.dropped.connect(self.dropped)
        self.model.chapter_dropped.connect(self.chapter_dropped)
        MovingKeys(self.tree).wanted.connect(self._want)
        self.add = QToolButton()
        self.add.setText("+")
        self.add.setToolTip(tr("Add a chapter"))
        self.add.setAccessibleName(tr("Add a chapter"))
        self.bar.addWidget(self.add)
        self.body.addWidget(self.tree, 1)
        self._quiet = False
        self._unfolded: ChapterId | None = None
        self._writable = True
        self.tree.selectionModel().currentChanged.connect(self._current)
        self.tree.clicked.connect(self._current)
        self.tree.customContextMenuRequested.connect(self._menu)
        self.add.clicked.connect(lambda: self.wanted.emit("add", self._chapter_here(), None))

    @override
    def dress(self, theme: Theme) -> None:
        self._delegate.theme = self.tree.theme = theme
        self.tree.viewport().update()

    def allow(self, *, writing: bool) -> None:
        self._writable = self.model.writable = writing
        self.add.setVisible(writing)

    def show_cards(self, cards: Cards, statuses: tuple[str, ...]) -> None:
        """What the writer noted of how far chapters and scenes are."""
        if (cards, statuses) == (self._cards, self.statuses):
            return
        self._cards, self.statuses = cards, statuses
        self._delegate.statuses = statuses
        self._delegate.marked = any(
            card.status for card in (*cards.chapters.values(), *cards.scenes.values())
        )
        self.tree.viewport().update()
        if self._survey is not None:
            self.show_survey(self._survey)

    @override
    def renew(self, survey: Survey) -> None:
        counts = survey.counts()
        rows = tuple(
            ChapterRow(
                chapter.id,
                number,
                chapter.title.strip() or tr("Chapter {number}", number=number),
                _scene_rows(chapter, survey, counts, self._cards),
                counts.get(chapter.id, NOTHING),
                _status(chapter, self._cards),
            )
            for number, chapter in enumerate(survey.manuscript.book.chapters, start=1)
        )
        here = self.current()
        if self.model.show(rows):
            self._quiet = True
            self._unfold(ChapterId(here[0]))
            self._choose(*here)
            self._quiet = False

    def current(self) -> tuple[int, int | None]:
        """The ids of the chapter and the scene that are chosen; -1 and None if nothing is."""
        row = self.model.row_at(self.tree.currentIndex())
        if isinstance(row, SceneRow):
            return row.chapter, row.id
        return (row.id if row is not None else -1), None

    def _choose(self, chapter: int, scene: int | None) -> None:
        """A scene that went to another chapter is chosen there."""
        for one in self.model.chapters:
            if scene is not None and any(each.id == scene for each in one.scenes):
                chapter = one.id
        index = (
            self.model.index_of(ChapterId(chapter))
            if scene is None
            else self.model.index_of_scene(ChapterId(chapter), SceneId(scene))
        )
        self.tree.setCurrentIndex(index)

    def select(self, chapter: ChapterId) -> None:
        """Follow the page: choose the chapter, unless one of its scenes is chosen already."""
        if self._chapter_here() != chapter:
            self._quiet = True
            self.tree.setCurrentIndex(self.model.index_of(chapter))
            self._unfold(chapter)
            self._quiet = False

    def _unfold(self, chapter: ChapterId) -> None:
        """Show the scenes of the chapter on the page, and fold up the one shown before for it."""
        if self._unfolded is not None and self._unfolded != chapter:
            self.tree.collapse(self.model.index_of(self._unfolded))
        index = self.model.index_of(chapter)
        self._unfolded = None if self.tree.isExpanded(index) else chapter
        self.tree.expand(index)

    def _chapter_here(self) -> int:
        return self.current()[0]

    def _want(self, what: str) -> None:
        chapter, scene = self.current()
        if what == "open":
            self._current(self.tree.currentIndex())
        elif self._writable and chapter >= 0:
            self.wanted.emit(what, chapter, scene)

    def _current(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if self._quiet or row is None:
            return
        if isinstance(row, SceneRow):
            self.chosen.emit(row.chapter, row.id)
        else:
            self.chosen.emit(row.id, None)

    def _menu(self, where: QPoint) -> None:
        row = self.model.row_at(self.tree.indexAt(where))
        if not self._writable or row is None:
            return
        scene = row.id if isinstance(row, SceneRow) else None
        chapter = row.chapter if isinstance(row, SceneRow) else row.id
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, what, keys in _CHAPTER_MENU if scene is None else _SCENE_MENU:
            action = menu.addAction(tr(text))
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(
                lambda _checked, what=what: self.wanted.emit(what, chapter, scene)
            )
        marks = menu.addMenu(tr("Status"))
        for status in (*self.statuses, ""):
            marks.addAction(status or tr("None")).triggered.connect(
                lambda _checked, status=status: self.marked.emit(chapter, scene, status)
            )
        menu.popup(self.tree.viewport().mapToGlobal(where))


_CHAPTER_MENU = (
    (noted("Add a chapter after this…"), "add", ""),
    (noted("Rename chapter…"), "rename", "F2"),
    (noted("Move up"), "up", "Alt+Up"),
    (noted("Move down"), "down", "Alt+Down"),
    (noted("Merge with the next chapter"), "merge", ""),
    (noted("Remove chapter"), "remove", "Del"),
)
_SCENE_MENU = (
    (noted("Name the scene…"), "rename", "F2"),
    (noted("Move up"), "up", "Alt+Up"),
    (noted("Move down"), "down", "Alt+Down"),
    (noted("Move to another chapter…"), "to", ""),
    (noted("Merge with the next scene"), "merge", ""),
    (noted("Remove scene"), "remove", "Del"),
)


def _scene_rows(
    chapter: Chapter, survey: Survey, counts: dict[int, Counts], cards: Cards
) -> tuple[SceneRow, ...]:
    if len(chapter.scenes) < 2:  # noqa: PLR2004 - a chapter of one scene is not unfolded
        return ()
    return tuple(
        SceneRow(
            scene.id,
            chapter.id,
            _title(scene, number),
            survey.label(scene.id),
            counts.get(scene_key(scene.id), NOTHING),
            cards.of(chapter.id, scene.id).status,
        )
        for number, scene in enumerate(chapter.scenes, start=1)
    )


def _status(chapter: Chapter, cards: Cards) -> str:
    """The chapter's own; where it has none, that of its scenes if they are all equally far."""
    of_scenes = {cards.of(chapter.id, scene.id).status for scene in chapter.scenes}
    return cards.of(chapter.id).status or (of_scenes.pop() if len(of_scenes) == 1 else "")


def _title(scene: Scene, number: int) -> str:
    """The scene's own title, else its first words."""
    if scene.title.strip():
        return scene.title.strip()
    for paragraph in scene.paragraphs:
        if paragraph.kind is ParagraphKind.PROSE and paragraph.text.strip():
            words = paragraph.text.split()
            more = " …" if len(words) > _FIRST_WORDS else ""
            return " ".join(words[:_FIRST_WORDS]) + more
    return tr("Scene {number}", number=number)


class _Tree(QTreeView):
    """Draws its own triangles, in the colour of quiet text."""

    theme: Theme = LIGHT

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if not self.model().hasChildren(index):
            return
        middle = QPointF(rect.right() - 5, rect.center().y() + 0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.muted), 1.4))
        open_ = self.isExpanded(index)
        first, last = (QPointF(-3.5, -2), QPointF(3.5, -2)) if open_ else _SIDEWAYS
        tip = QPointF(0, 2) if open_ else QPointF(2, 0)
        painter.drawPolyline([middle + first, middle + tip, middle + last])
        painter.restore()


class _RowDelegate(QStyledItemDelegate):
    theme: Theme = LIGHT
    statuses: tuple[str, ...] = ()
    marked = False
    """Whether any row has a status: then there is room for the sign in all of them."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(80, 28)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._background(painter, rect, option.state)
        side = self._status(painter, rect, row) if self.marked else 0
        space = 8 + side
        if row.counts.worst:
            space += self._count(painter, rect.adjusted(0, 0, -side, 0), row)
        scene = isinstance(row, SceneRow)
        painter.setFont(interface_font(12 if scene else 13))
        painter.setPen(QColor(self.theme.muted if scene else self.theme.ink))
        inner = rect.adjusted(6, 0, -space - 4, 0)
        text = painter.fontMetrics().elidedText(
            row.text, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def _background(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent_soft))
            painter.drawRoundedRect(rect.adjusted(0, 1, -6, -1), 5, 5)

    def _status(self, painter: QPainter, rect: QRect, row: ChapterRow | SceneRow) -> int:
        """A ring at the right that says how far it is; the width that it takes."""
        if row.status:
            left, top = rect.right() - 10 - _MARK, rect.center().y() - _MARK / 2 + 0.5
            share = share_of(row.status, self.statuses)
            status_mark(painter, QRectF(left, top, _MARK + 1, _MARK + 1), share, self.theme)
        return _STATUS

    def _count(self, painter: QPainter, rect: QRect, row: ChapterRow | SceneRow) -> int:
        """The number of warnings at the right, with the shape of the worst; the width it takes."""
        worst = row.counts.worst
        if worst is None or not row.counts.loud:
            return 0
        text = str(row.counts.loud)
        painter.setFont(interface_font(11))
        width = painter.fontMetrics().horizontalAdvance(text)
        right = rect.right() - 10
        painter.setPen(QColor(self.theme.muted))
        where = QRect(right - width, rect.top(), width + 1, rect.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)
        top = rect.center().y() - _MARK / 2 + 0.5
        shape(painter, QRectF(right - width - 13, top, _MARK, _MARK), worst, self.theme)
        return width + 18
