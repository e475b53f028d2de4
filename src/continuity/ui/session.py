"""Joins the window to the desk: which action does what, and who hears of what."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from continuity.prose.search import Found
from continuity.story.ids import ChapterId, SceneId
from continuity.story.text import Anchor, Span
from continuity.ui.actions import Doing, When
from continuity.ui.chaptering import Chaptering
from continuity.ui.deciding import Deciding
from continuity.ui.describing import described
from continuity.ui.desk import Desk
from continuity.ui.dialogs.preferring import ask_preferences
from continuity.ui.doors import OpenDoors
from continuity.ui.familiar import Familiar
from continuity.ui.files import Files
from continuity.ui.front import Front
from continuity.ui.guiding import Guiding
from continuity.ui.keeping import Keeping
from continuity.ui.keyboard import Keyboard
from continuity.ui.knowing import Knowing
from continuity.ui.picturing import Picturing
from continuity.ui.plan import VIEWS
from continuity.ui.planning import Planning
from continuity.ui.preferences import Preferences, save
from continuity.ui.renaming import Renaming
from continuity.ui.replacing import Replacing
from continuity.ui.seeking import ChapterText
from continuity.ui.spelling import Spelling
from continuity.ui.survey import Survey
from continuity.ui.telling import Telling
from continuity.ui.trail import Step, Trail
from continuity.ui.turns import Turns
from continuity.ui.viewing import Viewing
from continuity.ui.words import tr
from continuity.ui.writing import Writing
from continuity.workspace.changes import Changes

_START = Span(0, 0)


class Session(QObject):
    def __init__(
        self,
        doors: OpenDoors,
        store: QSettings,
        front: Front | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.front = front or Front(store, self)
        self.front.finish()
        self.store, self.preferences = store, self.front.preferences
        self.actions, self.window = self.front.actions, self.front.window
        self.desk = Desk(doors, self)
        self.telling = Telling(self.window, self.desk)
        self.files = Files(self.window, self.desk, store)
        self.deciding = Deciding(self.window, self.desk)
        self.familiar = Familiar(self.window.warnings, self.desk, store)
        self.knowing = Knowing(self.window, self.desk)
        self.chaptering = Chaptering(self.window, self.desk, store)
        self.keeping = Keeping(self.window, self.desk)
        self.planning = Planning(self.window, self.desk, self.chaptering, store)
        self.replacing = Replacing(self.window, self.desk)
        weighing = self.chaptering.weighing
        self.renaming = Renaming(self.window, self.desk, self.replacing, weighing)
        self.spelling = Spelling(self.window, self.desk, store)
        self.viewing = Viewing(self.window, self.actions, Keyboard(self.actions, store))
        self.guiding = Guiding(self.window, self.desk, self.actions, store)
        self.picturing = Picturing(self.window, self.desk, self.actions)
        self.writing = Writing(self.window, self.desk, self.actions)
        self.trail = Trail()
        self._turns = Turns(self)
        self.actions.join(self._doing())
        self._join()
        self.window.dress(self.preferences)
        self.actions["typewriter"].setChecked(self.preferences.typewriter)
        self.spelling.prefer(self.preferences)
        self.window.recall(store)
        self._welcome()

    def _doing(self) -> Doing:
        editor = self.window.editor
        return {
            **self.files.doing(),
            **self.viewing.doing(),
            **self.guiding.doing(),
            **self.picturing.doing(),
            **self.chaptering.doing(),
            **self.planning.doing(),
            **self.keeping.doing(),
            **self.deciding.doing(),
            **self.replacing.doing(),
            **self.renaming.doing(),
            **self.spelling.doing(),
            **self.writing.doing(),
            "save": self._save,
            "preferences": self._prefer,
            "typewriter": self._type_like_a_typewriter,
            "close": self.desk.close,
            "quit": self.window.close,
            "undo": self._undo,
            "redo": self._redo,
            "find": editor.searching.start,
            "replace": lambda: editor.searching.start(replacing=True),
            "find_next": lambda: editor.searching.on(1),
            "find_previous": lambda: editor.searching.on(-1),
            "next_chapter": lambda: self._turn(1),
            "previous_chapter": lambda: self._turn(-1),
            "check": self.desk.check,
            **self.knowing.doing(),
            "refresh": self._refresh,
        }

    def _join(self) -> None:
        window, desk, editor = self.window, self.desk, self.window.editor
        desk.page_text = editor.text
        desk.opened.connect(self._opened)
        desk.closed.connect(self._welcome)
        desk.changed.connect(self._changed)
        desk.reported.connect(self._reported)
        desk.performed.connect(self._performed)
        editor.edited.connect(self._edited)
        editor.typed.connect(self._typed)
        for page in editor.pages:
            page.describe = lambda mark: described(desk.survey, mark)
            page.pointed.connect(window.warnings.select)
        editor.turned.connect(self._turned)
        window.chapters.chosen.connect(self._chosen)
        self.knowing.went.connect(self.go)
        window.pictures.went.connect(self.go)
        self.deciding.went.connect(self.go)
        self.replacing.went.connect(self._show_place)
        self.writing.going.went.connect(self.go)
        self.writing.wanted.connect(lambda chapter: self.show_chapter(ChapterId(chapter)))
        self.deciding.shown.connect(self._enable)
        self.deciding.replaced.connect(self._replace)
        window.may_close = self._leave
        window.dropped.connect(self.files.import_story)

    # What is heard from the desk.

    def _opened(self) -> None:
        project = self.desk.project
        if project is None:
            return
        self.trail = Trail()
        self.window.message.hide()
        self.window.editor.clear()
        self.window.editor.allow(writing=not project.read_only)
        self.window.chapters.allow(writing=not project.read_only)
        self.knowing.allow(writing=not project.read_only)
        self.window.show_desk(project.title)
        chapters = project.manuscript.book.chapters
        if chapters:
            self.show_chapter(chapters[0].id)
            self.window.editor.page.setFocus()
        self._enable()

    def _welcome(self) -> None:
        self._turns.drop()
        self.window.editor.clear()
        self.window.welcome.show_recent(self.files.recent())
        self.window.show_welcome()
        self._enable()

    def _changed(self, changes: Changes) -> None:
        project, editor = self.desk.project, self.window.editor
        if project is None:
            return
        for chapter in changes.chapters:
            if not self.desk.waiting(chapter) and chapter in editor.open_chapters():
                editor.reload(chapter, project.text(chapter))
        if changes.structure:
            self._reorder()
        if changes.settings:
            self.window.show_desk(project.title)
        self._enable()

    def _reorder(self) -> None:
        project, editor = self.desk.project, self.window.editor
        if project is None:
            return
        there = [chapter.id for chapter in project.manuscript.book.chapters]
        for chapter in editor.open_chapters():
            if chapter not in there:
                editor.forget(chapter)
        if editor.chapter is None and there:
            self.show_chapter(there[0])

    def _reported(self, survey: Survey) -> None:
        self.window.chapters.show_survey(survey)
        self._turns.take(self._shown(survey))

    def _shown(self, survey: Survey) -> Iterator[None]:
        """One view after the other."""
        self._mark()
        yield
        self.window.warnings.show_survey(survey)
        yield
        self.deciding.refresh()
        yield
        self.knowing.show_survey(survey)
        yield
        self.window.clock.show_survey(survey)
        yield
        self.window.pictures.show_survey(survey)
        yield
        self.writing.counting.count()

    def _performed(self) -> None:
        self.trail.add(None)

    # What is heard from the window.

    def show_chapter(self, chapter: ChapterId) -> None:
        project, editor = self.desk.project, self.window.editor
        self.window.show_view("draft")
        if project is not None and editor.chapter != chapter:
            editor.show_chapter(chapter, project.text)

    def _turned(self) -> None:
        """Another chapter is where the keys go."""
        chapter = self.window.editor.chapter
        if self.desk.project is not None and chapter is not None:
            self.window.chapters.select(chapter)
            self._mark()
            self._enable()

    def go(self, anchor: Anchor) -> None:
        """Show a place of the text."""
        survey = self.desk.survey
        place = survey.located(anchor) if survey is not None else None
        if survey is None or place is None:
            return
        chapter, span = place
        self.show_chapter(chapter)
        self.window.editor.go(span, survey.text(chapter))
        one = self.deciding.current
        self.window.editor.highlight(one.fingerprint if one is not None else None)

    def _show_place(self, source: ChapterText, place: Found) -> None:
        self.show_chapter(source.chapter)
        self.window.editor.go(place.span, source.text, select=True)

    def _chosen(self, chapter: int, scene: object) -> None:
        if self.window.view in VIEWS:
            self.window.plan.choose(chapter, scene)
            return
        self.show_chapter(ChapterId(chapter))
        survey = self.desk.survey
        if scene is None or survey is None:
            return
        for one in survey.manuscript.book.scenes():
            if one.id == SceneId(scene) and one.paragraphs:  # type: ignore[arg-type] # or None
                self.go(Anchor(one.paragraphs[0].id, _START))

    def _edited(self, chapter: int) -> None:
        self.desk.touch(ChapterId(chapter), check=self.preferences.while_typing)

    def _typed(self, chapter: int) -> None:
        self.trail.add(ChapterId(chapter))

    def _mark(self) -> None:
        survey, editor = self.desk.survey, self.window.editor
        if survey is None:
            return
        for chapter in editor.shown_chapters:
            editor.show_marks(chapter, survey.marks(chapter), survey.text(chapter))
        one = self.deciding.current
        editor.highlight(one.fingerprint if one is not None else None)

    def _replace(self, chapter: int, edits: tuple[tuple[Span, str, str], ...]) -> None:
        self.show_chapter(ChapterId(chapter))
        if self.window.editor.replace(edits):
            self.window.message.say(tr("The text was changed."), tr("Undo"), self._undo, brief=True)
        else:
            self.window.message.say(tr("The words that the fix would change are no longer there."))

    # Actions.

    def _save(self) -> None:
        self.desk.save()
        if not self.preferences.while_typing:
            self.desk.check()

    def _undo(self) -> None:
        self._restore(self.trail.back(), back=True)

    def _redo(self) -> None:
        self._restore(self.trail.forth(), back=False)

    def _restore(self, step: tuple[Step] | None, *, back: bool) -> None:
        editor = self.window.editor
        self.window.message.hide()
        chapter = step[0] if step is not None else editor.chapter
        if chapter is not None:
            self.show_chapter(chapter)
            moved = editor.undo(chapter) if back else editor.redo(chapter)
            if moved or step is not None:
                return
        if back:
            self.desk.perform(lambda project: project.undo(), undoable=False)
        else:
            self.desk.perform(lambda project: project.redo(), undoable=False)

    def _refresh(self) -> None:
        self.desk.perform(lambda project: project.refresh(), undoable=False)

    def _turn(self, by: int) -> None:
        project, here = self.desk.project, self.window.editor.chapter
        if project is None or here is None:
            return
        order = [chapter.id for chapter in project.manuscript.book.chapters]
        place = order.index(here) + by if here in order else 0
        if 0 <= place < len(order):
            self.show_chapter(order[place])

    def _prefer(self) -> None:
        ask_preferences(self.window, self.preferences, self.prefer)

    def _type_like_a_typewriter(self) -> None:
        wanted = self.actions["typewriter"].isChecked()
        self.prefer(replace(self.preferences, typewriter=wanted))
        if wanted:
            self.window.editor.page.hold()

    def prefer(self, preferences: Preferences) -> None:
        self.preferences = preferences
        save(self.store, preferences)
        self.window.dress(preferences)
        self.actions["typewriter"].setChecked(preferences.typewriter)
        self.spelling.prefer(preferences)
        self.deciding.refresh()

    def _enable(self) -> None:
        self.actions.enable(self._holds())

    def _holds(self) -> set[When]:
        project, one = self.desk.project, self.deciding.current
        if project is None:
            return set()
        holds = {When.PROJECT}
        if self.window.editor.chapter is not None:
            holds.add(When.CHAPTER)
        if one is not None:
            holds.add(When.WARNING)
        if project.read_only:
            return holds
        holds.add(When.WRITABLE)
        if one is not None:
            decided = self.deciding.decision() is not None
            holds.add(When.DECIDED if decided else When.OPEN_WARNING)
            if one.fixes and not decided:
                holds.add(When.FIX)
        return holds

    def _leave(self) -> bool:
        if not self.desk.close():
            return False
        self.window.remember(self.store)
        self.window.hide()
        self.desk.leave()
        QTimer.singleShot(0, QApplication.quit)
        return True
