"""A project on disk: chapters, author's word, settings, and every way to change them.

Files are written first and remembered afterwards, so that a failed write changes nothing here.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from continuity.errors import CannotRead, CannotSave
from continuity.store import soundness
from continuity.story.cards import Card, Cards
from continuity.story.decisions import AuthorsWord
from continuity.story.ids import ChapterId, SceneId
from continuity.story.manuscript import Manuscript
from continuity.story.settings import ProjectSettings
from continuity.workspace import (
    backups,
    canon_file,
    durable,
    file_names,
    headings,
    outline_file,
    project_file,
    recovery,
    segments,
    shelf,
    trash,
)
from continuity.workspace.canon_file import CanonFile
from continuity.workspace.card_box import CardBox
from continuity.workspace.outline_file import OutlineFile
from continuity.workspace.project_file import ProjectFile
from continuity.workspace.segments import path_of
from continuity.workspace.shelf import ChapterFile

DATABASE = "story.db"
STRUCTURE = "structure"
"""The key in the database under which the manuscript of the last session is kept."""


def now() -> datetime:
    """By the writer's own clock, which is what names of backups should show."""
    return datetime.now(tz=UTC).astimezone()


@dataclass(slots=True)
class ProjectFolder:
    """`files` are in reading order; `manuscript.book.chapters` has one chapter for each."""

    path: Path
    read_only: bool
    project: ProjectFile
    canon: CanonFile
    files: list[ChapterFile]
    manuscript: Manuscript = segments.EMPTY
    notices: list[str] = field(default_factory=list)
    next_id: int = 1
    stored: Manuscript | None = None
    """The manuscript that the database has."""
    contents: dict[str, bytes] = field(default_factory=dict)
    """The TOML files as they were last read or written."""
    box: CardBox = field(default_factory=CardBox)
    whole: bool = False
    """Whether the chapters were read. Before, the manuscript has their titles alone."""
    unread: set[ChapterId] = field(default_factory=set)
    """Chapters that were written since they were read."""
    _kept: bytes | None = None
    """What the database has of the last session, until it is read."""
    _held: bool = False
    """Whether the manuscript is to be read only when several changes are done."""

    @property
    def shelf(self) -> Path:
        return self.path / segments.FOLDER

    @property
    def word(self) -> AuthorsWord:
        return self.canon.word

    @property
    def settings(self) -> ProjectSettings:
        return self.project.settings

    @property
    def cards(self) -> Cards:
        return self.box.cards

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Read the manuscript once, after all changes made inside: a scene that goes from one file
        to another is then known again.
        """
        self._held = True
        try:
            yield
        finally:
            self._held = False
            self._segment()

    def index(self, chapter: ChapterId) -> int:
        """Where the chapter stands in the order; CannotRead if it is no longer there."""
        for index, file in enumerate(self.files):
            if file.chapter == chapter:
                return index
        message = "That chapter is no longer in the project."
        raise CannotRead(message)

    def title(self, index: int) -> str:
        file = self.files[index]
        chapters = (one for one in self.manuscript.book.chapters if one.id == file.chapter)
        return next((one.title for one in chapters if one.title), Path(file.name).stem)

    def set_text(self, chapter: ChapterId, before: str, after: str) -> bool:
        """Write the text of a chapter and read it anew. Whether anything changed."""
        changed = self.write_text(chapter, before, after)
        self._segment()
        return changed

    def write_text(self, chapter: ChapterId, before: str, after: str) -> bool:
        """Write the text of a chapter; what another program wrote there meanwhile is put by.

        Whether anything changed. The manuscript is as before until `read_on`.
        """
        self.check_writable()
        file = self._file_for(chapter, after)
        on_disk = self._as_on_disk(file)
        if on_disk.text not in (before, after) and on_disk.text.strip():
            self.put_by(file.name, on_disk.content(on_disk.text))
            self.notices.append(
                f"Another program changed “{file.name}”. Its version is in “backups/kept”."
            )
        elif on_disk.text.strip() and not after.strip():
            self.put_by(
                file.name, on_disk.content(on_disk.text)
            )  # all gone at once is rarely meant
        if on_disk.text == after and on_disk.stamp != (0, 0, 0, 0):
            changed = file.text != after
            written = on_disk
        else:
            changed = True
            written = shelf.write(self.shelf / file.name, on_disk, after)
        self.files[self.index(chapter)] = written
        self.unread.add(chapter)
        return changed

    def add(self, index: int, name: str, text: str, chapter: ChapterId | None) -> ChapterFile:
        """A new file at `index` of the order, with `text` as it stands. An unlisted file would be
        found all the same, so a crash between the two writes costs its place and not its words.
        """
        self.check_writable()
        taken = {file.chapter for file in self.files}
        key = self._new_id() if chapter is None or chapter in taken else chapter
        new = shelf.of_text(name, key, text)
        backups.make_folder(self.shelf)
        file = shelf.write(self.shelf / name, new, new.text)
        files = self.files.copy()
        files.insert(index, file)
        self._save_order(files)
        self._segment()
        return file

    def remove(self, chapter: ChapterId) -> None:
        """The file is put by before it is deleted."""
        self.check_writable()
        index = self.index(chapter)
        file = self.files[index]
        path = self.shelf / file.name
        if path.is_file():
            content = path.read_bytes()
            if content.strip():
                removed = trash.Removed(path, now(), self.title(index), file.name, place=index)
                trash.keep(self.path, content, removed)
        self._save_order(self.files[:index] + self.files[index + 1 :])
        durable.remove(path)
        self._segment()

    def move(self, chapter: ChapterId, to: int) -> None:
        self.check_writable()
        files = self.files.copy()
        file = files.pop(self.index(chapter))
        files.insert(to, file)
        self._save_order(files)
        self._segment()

    def set_word(self, word: AuthorsWord) -> None:
        self.check_writable()
        canon = replace(self.canon, word=word)
        content = canon_file.render(canon)
        self._save(canon_file.NAME, content)
        self.canon = canon_file.read(content)

    def set_card(self, chapter: ChapterId, scene: SceneId | None, card: Card) -> None:
        self.check_writable()
        before = replace(self.box)
        file = self.box.put(self.files, self.manuscript.book, (chapter, scene), card)
        try:
            self._save(outline_file.NAME, outline_file.render(file))
        except CannotSave:
            self.box = before
            raise

    def set_outline(self, content: bytes) -> None:
        self.check_writable()
        file = outline_file.read(content)
        self._save(outline_file.NAME, outline_file.render(file))
        self.box = CardBox.of(file, self.files, self.manuscript.book)

    def set_settings(self, settings: ProjectSettings) -> None:
        self.check_writable()
        project = replace(self.project, settings=settings)
        content = project_file.render(project)
        self._save(project_file.NAME, content)
        self.project = project_file.read(content)
        self._segment()

    def free_name(self, title: str) -> str:
        """A file name for a new chapter that nothing in the folder has."""
        there = {entry.name for entry in self.shelf.iterdir()} if self.shelf.is_dir() else set()
        taken = there | {file.name for file in self.files} | self.box.files()
        return file_names.chapter_file(title, len(self.files) + 1, taken)

    def put_by(self, name: str, content: bytes) -> None:
        backups.put_by(self.path, name, content, now())

    def writers_files(self) -> dict[str, bytes]:
        """All that a backup holds, by path in the project, as it stands on the disk."""
        chapters = {}
        for file in self.files:
            with suppress(OSError):
                chapters[path_of(file)] = (self.shelf / file.name).read_bytes()
        return {name: content for name, content in self.contents.items() if content} | chapters

    def check_writable(self) -> None:
        if self.read_only:
            message = "The project is open for reading only."
            raise CannotSave(message)

    def take(self, files: Sequence[ChapterFile]) -> None:
        """Make these the chapters, after they were read from disk."""
        self.files = list(files)
        self._segment()

    def new_files(self, names: Sequence[str]) -> list[ChapterFile]:
        return [shelf.read(self.shelf / name, self._new_id()) for name in names]

    def begin(self, names: Sequence[str], kept: bytes | None) -> None:
        """Take up the files with the ids of the last session. They are text as yet, and no more."""
        known = segments.known_chapters(kept)
        ids = {one.path: one.id for one in known}
        self.next_id = max((0, *ids.values())) + 1
        files = (shelf.read(self.shelf / name, ChapterId(0)) for name in names)
        self.files = [
            replace(file, chapter=ids.get(path_of(file)) or self._new_id()) for file in files
        ]
        self.manuscript = segments.titled(self.files, self.settings, known)
        self._kept = kept

    def read_on(self) -> None:
        """Read what is not read yet: the chapters, as the last session did where their texts are
        still the same, or those that were written since.
        """
        if self.whole:
            if self.unread:
                self._segment()
            return
        self.whole = True
        before, self._kept = segments.unpacked(self._kept, self.files), None
        self.manuscript = before
        self._segment()
        if before.sources == self.manuscript.sources:
            self.stored = self.manuscript
        self.box = CardBox.of(self.box.file, self.files, self.manuscript.book)

    def list_new(self, names: Sequence[str]) -> None:
        """Put files that nobody listed at the end of the order, and say so this once. Those that
        are gone stay listed: they may come back, and then have their place.
        """
        self.notices += [f"The chapter file “{name}” was added." for name in names]
        if not self.read_only:
            project = replace(self.project, chapters=(*self.project.chapters, *names))
            content = project_file.render(project)
            self._save(project_file.NAME, content)
            self.project = project_file.read(content)

    def _file_for(self, chapter: ChapterId, text: str) -> ChapterFile:
        try:
            return self.files[self.index(chapter)]
        except CannotRead as error:
            self.put_by("chapter.md", text.encode(errors="replace"))
            message = "That chapter is no longer in the project. Its text is in “backups/kept”."
            raise CannotSave(message) from error

    def _as_on_disk(self, file: ChapterFile) -> ChapterFile:
        path = self.shelf / file.name
        try:
            if shelf.stamp_of(path) == file.stamp:
                return file
        except OSError:
            return replace(file, text="", stamp=(0, 0, 0, 0))
        return shelf.read(path, file.chapter)

    def _new_id(self) -> ChapterId:
        self.next_id += 1
        return ChapterId(self.next_id - 1)

    def _save_order(self, files: list[ChapterFile]) -> None:
        project = replace(self.project, chapters=tuple(file.name for file in files))
        content = project_file.render(project)
        self._save(project_file.NAME, content)
        self.project = project_file.read(content)
        self.files = files

    def _save(self, name: str, content: bytes) -> None:
        durable.write(self.path / name, content)
        self.contents[name] = content
        backups.keep_last(self.path, name, content)

    def _segment(self) -> None:
        if self._held:
            return
        self.manuscript = segments.segmented(self.files, self.settings, self.manuscript)
        self.unread.clear()
        if self.box.follow(self.files, self.manuscript.book) and not self.read_only:
            with suppress(CannotSave):  # the next change, or the next session, sets it right
                self._save(outline_file.NAME, self.box.content())


def load(path: Path, *, read_only: bool) -> ProjectFolder:
    """Open a project; what was damaged, lost or added meanwhile is mended and noted. What is in
    the chapters is known only after `read_on`.
    """
    project = recovery.read(path, project_file.NAME, project_file.read, read_only=read_only)
    canon = recovery.read(
        path, canon_file.NAME, canon_file.read, read_only=read_only, missing=CanonFile()
    )
    outline = recovery.read(
        path, outline_file.NAME, outline_file.read, read_only=read_only, missing=OutlineFile()
    )
    folder = ProjectFolder(path, read_only, project.value, canon.value, [])
    folder.contents = {
        project_file.NAME: project.content,
        canon_file.NAME: canon.content,
        outline_file.NAME: outline.content,
    }
    read = (project.notice, canon.notice, outline.notice)
    folder.notices += [notice for notice in read if notice]
    if canon.value.strange:
        folder.notices.append(
            f"“{canon_file.NAME}” holds something that this program does not understand"
            f" (entries: {canon.value.strange}); it is kept as it is."
        )
    listed, there = project.value.chapters, shelf.found(folder.shelf)
    order, new, gone = shelf.in_order(listed, there)
    folder.notices += [f"The chapter file “{name}” is gone." for name in gone]
    if listed and new:
        folder.list_new(new)
    folder.begin(order, soundness.kept_file(path / DATABASE, STRUCTURE))
    folder.box = CardBox(outline.value)
    return folder


def create(  # noqa: PLR0913 - as `Workspace.create`, whose work it does
    path: Path,
    *,
    title: str,
    author: str,
    chapters: Sequence[tuple[str, str]],
    word: AuthorsWord,
    cards: Mapping[tuple[int, int], Card] | None = None,
) -> None:
    """Write a new project. continuity.toml comes last: it makes the folder a project."""
    if (path / project_file.NAME).exists():
        message = f"“{path}” holds a project already."
        raise CannotSave(message)
    folder = path / segments.FOLDER
    backups.make_folder(folder)
    taken = {entry.name for entry in folder.iterdir()}
    names: list[str] = []
    for number, (heading, text) in enumerate(chapters, start=1):
        name = file_names.chapter_file(heading, number, taken)
        taken.add(name)
        names.append(name)
        whole = headings.with_heading(heading, text)
        shelf.write(folder / name, ChapterFile(ChapterId(0), name, whole), whole)
    settings = ProjectSettings(title=title, author=author)
    rows = outline_file.by_place(names, cards or {})
    files = {
        **({outline_file.NAME: outline_file.render(OutlineFile(rows))} if rows else {}),
        canon_file.NAME: canon_file.render(CanonFile(word)),
        project_file.NAME: project_file.render(ProjectFile(settings, tuple(names))),
    }
    for name, content in files.items():
        durable.write(path / name, content)
        backups.keep_last(path, name, content)
