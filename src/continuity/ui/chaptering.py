"""Adding, naming, moving, splitting, joining and removing chapters and scenes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings

from continuity.story.edits import Edit, MoveChapter, RemoveChapter
from continuity.story.ids import ChapterId, SceneId
from continuity.story.manuscript import Chapter, Manuscript
from continuity.ui.actions import Doing
from continuity.ui.desk import Desk
from continuity.ui.dialogs.asking import Wording, ask_choice, ask_line
from continuity.ui.plan import VIEWS
from continuity.ui.project import Project
from continuity.ui.weighing import EditOf, Weighing
from continuity.ui.window import Window
from continuity.ui.words import noted, tr
from continuity.workspace import arranging
from continuity.workspace.changes import Changes

_BOTH = (("scene", noted("A new scene")), ("chapter", noted("A new chapter")))


class Chaptering(QObject):
    def __init__(self, window: Window, desk: Desk, store: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self.weighing = Weighing(window, desk, store)
        window.chapters.wanted.connect(self.do)
        window.chapters.dropped.connect(self.move_scene)
        window.chapters.chapter_dropped.connect(self.move_chapter)

    def doing(self) -> Doing:
        return {
            "add_chapter": lambda: self._here(self._add),
            "split": self.ask_split,
            "merge": lambda: self.do("merge", *self._chosen()),
            "move_up": lambda: self.do("up", *self._chosen()),
            "move_down": lambda: self.do("down", *self._chosen()),
        }

    def do(self, what: str, chapter: int, scene: object = None) -> None:
        """Do something, "add", "rename", "remove", "up", "down", "merge" or "to", to a scene or,
        where none is named, to its chapter.
        """
        project = self._desk.project
        found = _found(project, chapter, scene) if project is not None else None
        if project is None or (found is None and what != "add"):
            return
        if what == "add" or found is None:
            self._add(project, ChapterId(chapter))
            return
        one, place = found
        of_scene: dict[str, Callable[[Project, Chapter, int], None]] = {
            "rename": self._rename_scene,
            "remove": self._remove_scene,
            "up": lambda project, one, place: self._move_scene(project, one, place, -1),
            "down": lambda project, one, place: self._move_scene(project, one, place, 1),
            "merge": self._merge_scenes,
            "to": self._ask_where,
        }
        of_chapter: dict[str, Callable[[Project, Chapter], None]] = {
            "rename": self._rename,
            "remove": self._remove,
            "up": lambda project, one: self._move(project, one, -1),
            "down": lambda project, one: self._move(project, one, 1),
            "merge": self._merge,
        }
        if place >= 0:
            of_scene[what](project, one, place)
        elif what in of_chapter:
            of_chapter[what](project, one)

    # Chapters.

    def _add(self, project: Project, chapter: ChapterId) -> None:
        order = [one.id for one in project.manuscript.book.chapters]
        place = order.index(chapter) + 1 if chapter in order else len(order)
        wording = Wording("Add a chapter", "What is it called?", "Add")
        ask_line(
            self._window,
            wording,
            lambda title: self._desk.perform(lambda project: project.add(place, title)),
            value=tr("Chapter {number}", number=place + 1),
        )

    def _rename(self, _project: Project, chapter: Chapter) -> None:
        ask_line(
            self._window,
            Wording("Rename the chapter", "", "Rename"),
            lambda new: self.name(chapter.id, None, new),
            value=chapter.title,
        )

    def _remove(self, project: Project, chapter: Chapter) -> None:
        place = project.manuscript.book.chapters.index(chapter)
        self._weigh(
            lambda _project: RemoveChapter(chapter.id, place, chapter.title, "", ""),
            Wording(tr("Remove “{title}”", title=chapter.title), _TRASH, "Remove"),
            "The chapter is in the trash.",
            lambda project: project.remove(chapter.id),
        )

    def _move(self, project: Project, chapter: Chapter, by: int) -> None:
        order = project.manuscript.book.chapters
        place = order.index(chapter) + by
        if 0 <= place < len(order):
            self.move_chapter(chapter.id, place)

    def move_chapter(self, chapter: int, place: int) -> None:
        """To that place of the book, counted from 0."""
        key = ChapterId(chapter)
        self._weigh(
            lambda project: MoveChapter(key, _place_of(project, key), place),
            Wording("Move the chapter", "", "Move"),
            "The chapter was moved.",
            lambda project: project.move(key, place),
        )

    def _merge(self, _project: Project, chapter: Chapter) -> None:
        def joined(project: Project) -> Edit:
            return arranging.join_chapters(project, chapter.id)

        self._arrange(
            joined, Wording("Merge with the next chapter", "", "Merge"), "Two chapters are one."
        )

    # Scenes.

    def move_scene(self, scene: int, chapter: int, place: int) -> None:
        """To that place of the chapter, counted from 0 without the scene itself."""

        def moved(project: Project) -> Edit:
            return arranging.move_scene(project, SceneId(scene), ChapterId(chapter), place)

        self._arrange(moved, Wording("Move the scene", "", "Move"), "The scene was moved.")

    def _move_scene(self, project: Project, chapter: Chapter, place: int, by: int) -> None:
        """Over the border of the chapter, too."""
        chapters = project.manuscript.book.chapters
        scene, at = chapter.scenes[place].id, chapters.index(chapter)
        if 0 <= place + by < len(chapter.scenes):
            self.move_scene(scene, chapter.id, place + by)
        elif 0 <= at + by < len(chapters):
            other = chapters[at + by]
            self.move_scene(scene, other.id, len(other.scenes) if by < 0 else 0)

    def _ask_where(self, project: Project, chapter: Chapter, place: int) -> None:
        others = [one for one in project.manuscript.book.chapters if one.id != chapter.id]
        scene = chapter.scenes[place].id
        if not others:
            self._window.message.say(tr("There is no other chapter."), brief=True)
            return
        lengths = {str(one.id): len(one.scenes) for one in others}
        ask_choice(
            self._window,
            Wording("Move the scene", "To the end of which chapter?", "Move"),
            [(str(one.id), one.title or tr("Untitled")) for one in others],
            lambda key: self.move_scene(scene, int(key), lengths[key]),
        )

    def _rename_scene(self, _project: Project, chapter: Chapter, place: int) -> None:
        scene = chapter.scenes[place]
        ask_line(
            self._window,
            Wording("Name the scene", "The title stands over it as a heading.", "Name"),
            lambda new: self.name(chapter.id, scene.id, new),
            value=scene.title,
            may_be_empty=True,
        )

    def name(self, chapter: int, scene: object, title: str) -> None:
        """Give a scene or, where none is named, its chapter another title."""
        if scene is None:
            self._desk.perform(lambda project: project.rename(ChapterId(chapter), title))
            return
        key = SceneId(int(str(scene)))

        def named(project: Project) -> Changes:
            return project.apply(arranging.rename_scene(project, key, title))

        self._desk.perform(named)

    def _remove_scene(self, _project: Project, chapter: Chapter, place: int) -> None:
        scene = chapter.scenes[place].id

        def without(project: Project) -> Edit:
            return arranging.remove_scene(project, scene)

        def remove(project: Project) -> Changes:
            project.put_scene_by(scene)
            return project.apply(without(project))

        wording = Wording("Remove the scene", _TRASH, "Remove")
        self._weigh(without, wording, "The scene is in the trash.", remove)

    def _merge_scenes(self, _project: Project, chapter: Chapter, place: int) -> None:
        def joined(project: Project) -> Edit:
            return arranging.join_scenes(project, chapter.scenes[place].id)

        self._arrange(
            joined, Wording("Merge with the next scene", "", "Merge"), "Two scenes are one."
        )

    # At the caret.

    def ask_split(self) -> None:
        """Begin a scene or a chapter where the caret stands."""
        caret = self._caret()
        if caret is None:
            return
        chapter, at = caret

        def answer(what: str) -> None:
            if what == "scene":
                self.split_scene(chapter, at)
                return
            ask_line(
                self._window,
                Wording("Begin a chapter here", "What is it called?", "Begin"),
                lambda title: self.split_chapter(chapter, at, title),
                value="",
            )

        ask_choice(
            self._window, Wording("Split here", "What begins at the caret?", "Split"), _BOTH, answer
        )

    def split_scene(self, chapter: ChapterId, at: int) -> None:
        def split(project: Project) -> Changes:
            return project.apply(arranging.split_scene(project, chapter, at))

        self._perform(split, "A scene begins here.")

    def split_chapter(self, chapter: ChapterId, at: int, title: str) -> None:
        def split(project: Project) -> Changes:
            return project.apply(arranging.split_chapter(project, chapter, at, title))

        self._perform(split, tr("“{title}” begins here.", title=title))

    def _caret(self) -> tuple[ChapterId, int] | None:
        """The chapter on the page, and where in its text the caret stands."""
        editor = self._window.editor
        return None if editor.chapter is None else (editor.chapter, editor.selection().start)

    def _chosen(self) -> tuple[int, object]:
        """The chapter and the scene that are meant: those chosen in the view that has the keys,
        else those at the caret.
        """
        window = self._window
        if window.view in VIEWS:
            return window.plan.current()
        if window.chapters.tree.hasFocus():
            return window.chapters.current()
        caret, project = self._caret(), self._desk.project
        if caret is None or project is None:
            return -1, None
        return caret[0], _scene_at(project.manuscript, *caret)

    def _here(self, do: Callable[[Project, ChapterId], None]) -> None:
        project = self._desk.project
        if project is not None:
            do(project, ChapterId(self._chosen()[0]))

    def _arrange(self, edit_of: EditOf, wording: Wording, text: str) -> None:
        self._weigh(edit_of, wording, text, lambda project: project.apply(edit_of(project)))

    def _weigh(
        self,
        edit_of: EditOf,
        wording: Wording,
        text: str,
        operation: Callable[[Project], Changes],
    ) -> None:
        self.weighing.weigh(edit_of, wording, lambda: self._perform(operation, text))

    def _perform(self, operation: Callable[[Project], Changes], text: str) -> None:
        self._desk.perform(operation)
        undo = self._window.actions_["undo"].trigger
        self._window.message.say(text, tr("Undo"), undo, brief=True)


_TRASH = noted("It goes to the trash, from where it can be put back.")


def _found(project: Project, chapter: int, scene: object) -> tuple[Chapter, int] | None:
    """The chapter, and the place of the scene in it, -1 where none is meant."""
    for one in project.manuscript.book.chapters:
        if one.id == chapter:
            keys = [each.id for each in one.scenes]
            return one, keys.index(SceneId(int(str(scene)))) if scene in keys else -1
    return None


def _place_of(project: Project, chapter: ChapterId) -> int:
    return [one.id for one in project.manuscript.book.chapters].index(chapter)


def _scene_at(read: Manuscript, chapter: ChapterId, at: int) -> SceneId | None:
    """The scene in which offset `at` of the chapter's text lies."""
    found = None
    for one in read.book.chapters:
        for scene in one.scenes if one.id == chapter else ():
            first = scene.paragraphs[0].id if scene.paragraphs else None
            if found is None or (first is not None and read.places[first].start <= at):
                found = scene.id
    return found
