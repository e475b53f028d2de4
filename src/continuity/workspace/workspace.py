"""An open project: the only door for the window and the command line."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from continuity.diagnostics.diagnostic import Diagnostic
from continuity.engine.report import Report
from continuity.errors import CannotRead, CannotSave
from continuity.story.cards import Card, Cards
from continuity.story.cast import Correction
from continuity.story.decisions import NOTHING_SAID, AuthorsWord, Decision, Declared, Verdict
from continuity.story.edits import (
    AddChapter,
    Edit,
    MoveChapter,
    RemoveChapter,
    RenameChapter,
    SetCard,
    SetSettings,
    SetText,
    SetWord,
    Together,
)
from continuity.story.ids import ChapterId, SceneId
from continuity.story.manuscript import Manuscript
from continuity.story.settings import ProjectSettings
from continuity.workspace import (
    arranging,
    backups,
    headings,
    opening,
    outline_file,
    project_folder,
    snapshots,
    trash,
    verdicts,
)
from continuity.workspace.applying import as_it_stands, carry_out, take_up
from continuity.workspace.changes import Changes
from continuity.workspace.history import History
from continuity.workspace.lock import Lock
from continuity.workspace.project_folder import DATABASE, ProjectFolder
from continuity.workspace.refreshing import refresh
from continuity.workspace.segments import path_of
from continuity.workspace.snapshots import Kind, Snapshot

if TYPE_CHECKING:  # it comes with the database, every rule and every extractor
    from continuity.engine.analysis import Question
    from continuity.workspace.checking import Checker

Progress = Callable[[str, float], None]


CRASHED = "The project was not closed the last time. Everything up to the last save is here."


def never() -> bool:
    return False


def quiet(_stage: str, _share: float) -> None:
    """Tell nobody how far the work has come."""


class Workspace:
    """Made by `open` or `create`. What an edit did is on the disk when the call returns."""

    def __init__(self, folder: ProjectFolder, lock: Lock | None) -> None:
        self._folder = folder
        self._lock = lock
        self._history = History()
        self._untold = Changes()
        """What was found to be otherwise while something else was asked for."""
        self._report: Report | None = None
        self._checker_made: Checker | None = None

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False, hurried: bool = False) -> Self:
        """ProjectLocked says whose it is, where another window writes in the project already.

        `hurried`: the texts can be shown, and everything else waits for `read_on`: what is in the
        chapters, the cards, the backup.
        """
        path = folder.resolve()
        if not opening.is_project(path):
            message = f"“{folder}” is not a project of Continuity."
            raise CannotRead(message)
        lock, notice = (None, "") if read_only else opening.lock(path)
        try:
            opened = project_folder.load(path, read_only=lock is None)
            if notice:
                opened.notices.insert(0, notice)
            if lock is not None and lock.left_behind:
                opened.notices.append(CRASHED)
            made = cls(opened, lock)
            if not hurried:
                made.read_on()
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        return made

    def read_on(self) -> Changes:
        """Read what is not read yet: what waits after an opening in a hurry, or what `write` put on
        the disk. Says what is found to be otherwise.
        """
        self._take_up()
        found, self._untold = self._untold, Changes()
        return found

    def _take_up(self) -> None:
        if not self._folder.whole and self._lock is not None:
            opening.tidy(self._folder)
        self._untold |= take_up(self._folder)

    @classmethod
    def create(  # noqa: PLR0913 - the parts of a project; all but the folder are named
        cls,
        folder: Path,
        *,
        title: str,
        author: str = "",
        chapters: Sequence[tuple[str, str]] = (),
        word: AuthorsWord = NOTHING_SAID,
        cards: Mapping[tuple[int, int], Card] | None = None,
    ) -> Self:
        """`chapters` are titles with their Markdown text. The folder may exist, but no project
        in it. `cards`: synopsis, notes, status and label, by the number of the chapter and of the
        scene in it, both from 1; scene 0 is the chapter itself.
        """
        backups.make_folder(folder)
        path = folder.resolve()
        lock = Lock.take(path)
        try:
            project_folder.create(
                path, title=title, author=author, chapters=chapters, word=word, cards=cards
            )
        finally:
            lock.release()
        return cls.open(path)

    @property
    def folder(self) -> Path:
        return self._folder.path

    @property
    def title(self) -> str:
        return self.settings.title

    @property
    def author(self) -> str:
        return self.settings.author

    @property
    def read_only(self) -> bool:
        return self._folder.read_only

    @property
    def manuscript(self) -> Manuscript:
        return self._folder.manuscript

    @property
    def word(self) -> AuthorsWord:
        return self._folder.word

    @property
    def settings(self) -> ProjectSettings:
        return self._folder.settings

    @property
    def cards(self) -> Cards:
        """What the writer noted of chapters and scenes."""
        return self._folder.cards

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should be told: what was mended at opening, what others changed since."""
        return tuple(self._folder.notices)

    def text(self, chapter: ChapterId) -> str:
        """The whole text of the chapter's file, heading included. Lines end in a line feed."""
        return self._folder.files[self._folder.index(chapter)].text

    def write(self, chapter: ChapterId, text: str) -> None:
        """Put what was typed on the disk, and no more: `read_on` takes it up."""
        if not self._folder.whole:
            self._take_up()  # the backup comes before anything is written
        self._folder.write_text(chapter, self.text(chapter), text)

    def apply(self, edit: Edit) -> Changes:
        """Do it, for good. Everything but typing goes into the history."""
        read = self.read_on()
        if isinstance(edit, Together) and snapshots.is_big(edit):
            with suppress(CannotSave):  # a copy more; the edit itself can be undone
                self.snapshot(Kind.BEFORE, edit.what)
        changes, done = carry_out(self._folder, edit)
        if changes and not isinstance(edit, SetText):
            self._history.add(done)
        return read | changes

    def undo(self) -> Changes | None:
        """Take the last edit back; None if there is none."""
        if not self._history.done:
            return None
        read = self.read_on()
        edit = as_it_stands(self._folder, self._history.done[-1].inverse())
        changes, done = carry_out(self._folder, edit)
        self._history.done.pop()
        self._history.undone.append(done.inverse())
        return read | changes

    def redo(self) -> Changes | None:
        if not self._history.undone:
            return None
        read = self.read_on()
        edit = as_it_stands(self._folder, self._history.undone[-1])
        changes, done = carry_out(self._folder, edit)
        self._history.undone.pop()
        self._history.done.append(done)
        return read | changes

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty if there is nothing."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        return self._history.redo_label

    def add(self, index: int, title: str, text: str = "") -> Changes:
        """A new chapter at `index` of the order."""
        place = max(0, min(index, len(self._folder.files)))
        return self.apply(AddChapter(place, title, text))

    def remove(self, chapter: ChapterId) -> Changes:
        removal = RemoveChapter(chapter, 0, "", "", "")
        return self.apply(as_it_stands(self._folder, removal))

    def move(self, chapter: ChapterId, to: int) -> Changes:
        """To place `to` of the order, counted from 0."""
        return self.apply(as_it_stands(self._folder, MoveChapter(chapter, to, to)))

    def rename(self, chapter: ChapterId, title: str) -> Changes:
        """The heading in the text is the title; the file keeps its name, so that a history kept by
        other programs keeps its thread.
        """
        index = self._folder.index(chapter)
        head = headings.head_of(self.text(chapter))
        new = headings.head_for(title)
        return self.apply(RenameChapter(chapter, self._folder.title(index), title, head, new))

    def set_card(self, chapter: ChapterId, card: Card, scene: SceneId | None = None) -> Changes:
        """Note something of a scene or, where none is named, of the chapter itself. A blank card
        takes away what was noted.
        """
        before = self.cards.of(chapter, scene)
        return self.apply(SetCard(chapter, scene, before, card))

    def decide(
        self, diagnostic: Diagnostic, verdict: Verdict, *, reason: str = "", detail: str = ""
    ) -> Changes:
        """A verdict on one warning. MUTED mutes its rule for its subject; with the detail
        "everywhere", for all.
        """
        decision = verdicts.decision_on(diagnostic, verdict, reason, detail)
        word = verdicts.with_decision(self.word, decision)
        return self.apply(SetWord(self.word, word, f"Decision: {verdict.value}"))

    def revoke(self, decision: Decision) -> Changes:
        decisions = tuple(one for one in self.word.decisions if one != decision)
        word = replace(self.word, decisions=decisions)
        return self.apply(SetWord(self.word, word, "Revoke decision"))

    def correct(self, correction: Correction) -> Changes:
        """Say something about the cast. Later corrections come behind earlier ones."""
        others = tuple(one for one in self.word.corrections if one != correction)
        word = replace(self.word, corrections=(*others, correction))
        return self.apply(SetWord(self.word, word, "Correct the cast"))

    def declare(self, declared: Declared) -> Changes:
        """A fact. It takes the place of an earlier one with the same value."""
        others = tuple(
            one
            for one in self.word.declared
            if (one.subject, one.trait, one.value)
            != (declared.subject, declared.trait, declared.value)
        )
        word = replace(self.word, declared=(*others, declared))
        return self.apply(SetWord(self.word, word, "Declare a fact"))

    def set(self, settings: ProjectSettings) -> Changes:
        return self.apply(SetSettings(self.settings, settings))

    def refresh(self) -> Changes:
        """Take up what other programs did to the files since they were last read or written."""
        return self.read_on() | refresh(self._folder)

    def snapshot(
        self, kind: Kind, name: str = "", chapter: ChapterId | None = None
    ) -> Snapshot | None:
        """Keep all as it is now, or one chapter. None where nothing changed since the newest."""
        self._folder.check_writable()
        files = self._folder.writers_files()
        if chapter is not None:
            path = path_of(self._folder.files[self._folder.index(chapter)])
            files = {name: files[name] for name in (path, outline_file.NAME) if name in files}
        return snapshots.take(self.folder, files, project_folder.now(), kind, name)

    def put_scene_by(self, scene: SceneId) -> None:
        """Lay a copy of the scene into the trash, before it is removed."""
        self._folder.check_writable()
        chapter = arranging.chapter_of(self, scene)
        place = self._folder.index(chapter.id)
        number = [one.id for one in chapter.scenes].index(scene) + 1
        title = f"{self._folder.title(place)} · Scene {number}"
        file = self._folder.files[place].name
        text = arranging.scene_text(self, scene) + "\n"
        now = project_folder.now()
        removed = trash.Removed(self.folder, now, title, file, number, place)
        trash.keep(self.folder, text.encode(errors="replace"), removed)

    @property
    def database(self) -> Path:
        """Where the engine's own process finds its memory (`workspace.memory.open_memory`)."""
        return self.folder / DATABASE

    @property
    def report(self) -> Report | None:
        """The last known report, of this session or, if nothing was changed since, of an earlier
        one. The first look opens the database, which takes longer than showing a window may.
        """
        if self._report is None:
            self._report = self._checker().recall(self.question())
        return self._report

    def question(self) -> "Question":
        """All that a report depends on. BadSettings where the level of a rule is none."""
        from continuity.workspace.checking import question  # noqa: PLC0415 - as in `_checker`

        self._take_up()
        return question(self._folder)

    def question_if(self, edit: Edit) -> "Question":
        """What would be asked if the edit were done: so what comes of it is known before."""
        from continuity.workspace.previewing import question_if  # noqa: PLC0415 - as in `_checker`

        self._take_up()
        return question_if(self._folder, edit)

    def check(
        self,
        *,
        word: AuthorsWord | None = None,
        use_grammar: bool = True,
        cancelled: Callable[[], bool] = never,
        progress: Progress = quiet,
    ) -> Report:
        """Find out everything, in this process. `word` is taken in the place of the author's, and
        what is found then is not kept. Raises Cancelled when `cancelled` says so.
        """
        asked = self.question()
        if word is not None and word != self.word:
            asked = replace(asked, word=word)
        report = self._checker().report(
            asked, use_grammar=use_grammar, cancelled=cancelled, progress=progress
        )
        if asked.word == self.word and not self.read_only:
            with suppress(CannotSave):  # the tables can be made again, and the report is here
                self.keep(report)
        return report

    def keep(self, report: Report) -> None:
        """Make it the last known report, and fill the database from it."""
        self._report = report
        self._checker().keep(report)

    def _checker(self) -> "Checker":
        """Made when it is first asked for: what it imports takes longer than opening a project."""
        if self._checker_made is None:
            from continuity.workspace.checking import Checker  # noqa: PLC0415 - see above

            self._checker_made = Checker(self._folder)
        return self._checker_made

    def close(self) -> None:
        """Keep what is not kept yet and let others write. Twice is no error."""
        if self._folder.whole:
            self._folder.read_on()
        if self._checker_made is not None:
            self._checker_made.close()
            self._checker_made = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None
