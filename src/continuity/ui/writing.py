"""What is done on the page: emphasis, comments, two chapters side by side, goals."""

from PySide6.QtCore import QObject, Signal

from continuity.story.ids import ChapterId
from continuity.ui.actions import Actions, Doing
from continuity.ui.commenting import Commenting
from continuity.ui.counting import Counting
from continuity.ui.desk import Desk
from continuity.ui.editor.emphasising import EMPHASIS, STRONG, toggle
from continuity.ui.going import Going
from continuity.ui.striving import Striving
from continuity.ui.window import Window
from continuity.ui.words import tr


class Writing(QObject):
    wanted = Signal(int)
    """The id of a chapter that is to be shown."""

    def __init__(self, window: Window, desk: Desk, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._actions = actions
        self.counting = Counting(window, desk)
        self.commenting = Commenting(window, desk)
        self.striving = Striving(window, desk, self.counting)
        self.going = Going(window, desk)
        for one in (self.commenting, self.going):
            one.wanted.connect(self.wanted)
        self.going.beside.connect(lambda chapter: self.show_beside(ChapterId(chapter)))
        window.editor.turned.connect(self._turned)

    def doing(self) -> Doing:
        return {
            **self.commenting.doing(),
            **self.striving.doing(),
            **self.going.doing(),
            "emphasis": lambda: toggle(self._window.editor.page, EMPHASIS),
            "strong": lambda: toggle(self._window.editor.page, STRONG),
            "beside": self.beside,
            "other_page": self.other_page,
        }

    def beside(self) -> None:
        """Lay the next chapter beside this one, or put the page beside away."""
        editor = self._window.editor
        if editor.side_by_side:
            editor.close_beside()
            return
        next_one = self._neighbour()
        if next_one is None:
            self._window.message.say(tr("There is no other chapter to lay beside."), brief=True)
            self._turned()
        else:
            self.show_beside(next_one)

    def show_beside(self, chapter: ChapterId) -> None:
        project = self._desk.project
        if project is not None:
            self._window.show_panel("pictures", visible=False)
            self._window.editor.show_beside(chapter, project.text)

    def other_page(self) -> None:
        """Let the keys go to the other page."""
        editor = self._window.editor
        if editor.side_by_side:
            next(page for page in editor.pages if page is not editor.page).setFocus()

    def _neighbour(self) -> ChapterId | None:
        """The chapter behind the one shown; for the last one, the chapter before."""
        project, here = self._desk.project, self._window.editor.chapter
        if project is None or here is None:
            return None
        order = [chapter.id for chapter in project.manuscript.book.chapters]
        place = order.index(here) if here in order else 0
        others = order[place + 1 : place + 2] or order[max(0, place - 1) : place]
        return others[0] if others else None

    def _turned(self) -> None:
        self._actions["beside"].setChecked(self._window.editor.side_by_side)
