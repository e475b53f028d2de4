"""Whatever is done to a project, undo restores it, file by file and byte by byte."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import Declared
from continuity.story.edits import SetText
from continuity.story.ids import ChapterId
from continuity.story.settings import ProjectSettings
from continuity.workspace.workspace import Workspace

titles = st.text("abÄ #*\n.", max_size=6)
texts = st.sampled_from(
    ["", "# New\n\nWords.\n", "Words only.", "One.\n\n***\n\nTwo.", "## Deep\n"]
)


def files(workspace: Workspace) -> dict[str, bytes]:
    """All that is the writer's own. What is put by in backups only grows."""
    return {
        str(path.relative_to(workspace.folder)): path.read_bytes()
        for path in sorted(workspace.folder.rglob("*"))
        if path.is_file() and path.suffix in (".md", ".toml") and "backups" not in path.parts
    }


def state(workspace: Workspace) -> tuple[object, ...]:
    chapters = [(one.id, one.title) for one in workspace.manuscript.book.chapters]
    return files(workspace), chapters, workspace.word, workspace.settings


class AProject(RuleBasedStateMachine):
    """`past` holds the states before each edit that can be undone."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.past: list[tuple[object, ...]] = []

    @initialize(
        chapters=st.lists(st.tuples(titles, texts), max_size=3),
        windows=st.booleans(),
    )
    def create(self, chapters: list[tuple[str, str]], *, windows: bool) -> None:
        folder = self.root / "book"
        Workspace.create(folder, title="Book", chapters=chapters).close()
        if windows:
            for path in (folder / "manuscript").iterdir():
                path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        self.workspace = Workspace.open(folder)

    def chapters(self) -> list[ChapterId]:
        return [chapter.id for chapter in self.workspace.manuscript.book.chapters]

    def done(self, before: tuple[object, ...], *, changed: bool) -> None:
        if changed:
            self.past.append(before)
        else:
            assert state(self.workspace) == before

    @rule(title=titles, text=texts, index=st.integers(0, 4))
    def add(self, title: str, text: str, index: int) -> None:
        before = state(self.workspace)
        self.done(before, changed=bool(self.workspace.add(index, title, text)))

    @precondition(lambda self: self.chapters())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        before = state(self.workspace)
        chapter = data.draw(st.sampled_from(self.chapters()))
        self.done(before, changed=bool(self.workspace.remove(chapter)))

    @precondition(lambda self: self.chapters())
    @rule(data=st.data(), to=st.integers(-1, 4))
    def move(self, data: st.DataObject, to: int) -> None:
        before = state(self.workspace)
        chapter = data.draw(st.sampled_from(self.chapters()))
        self.done(before, changed=bool(self.workspace.move(chapter, to)))

    @precondition(lambda self: self.chapters())
    @rule(data=st.data(), title=titles)
    def rename(self, data: st.DataObject, title: str) -> None:
        before = state(self.workspace)
        chapter = data.draw(st.sampled_from(self.chapters()))
        self.done(before, changed=bool(self.workspace.rename(chapter, title)))

    @rule(name=titles)
    def say(self, name: str) -> None:
        before = state(self.workspace)
        changes = self.workspace.correct(Correction(CorrectionKind.DROP, name))
        self.done(before, changed=bool(changes))
        before = state(self.workspace)
        changes = self.workspace.declare(Declared(f"x{name}", "eyes", "green"))
        self.done(before, changed=bool(changes))

    @rule(title=titles, language=st.sampled_from(["en", "en-GB"]))
    def set(self, title: str, language: str) -> None:
        before = state(self.workspace)
        changes = self.workspace.set(ProjectSettings(title, language=language))
        self.done(before, changed=bool(changes))

    @precondition(lambda self: self.past)
    @rule()
    def undo_and_redo_and_undo(self) -> None:
        after = state(self.workspace)
        before = self.past.pop()
        assert self.workspace.undo() is not None
        assert state(self.workspace) == before
        assert self.workspace.redo() is not None
        assert state(self.workspace) == after
        assert self.workspace.undo() is not None
        assert state(self.workspace) == before

    @precondition(lambda self: self.chapters())
    @rule(data=st.data(), text=texts)
    def type_and_take_it_back(self, data: st.DataObject, text: str) -> None:
        before = state(self.workspace)
        chapter = data.draw(st.sampled_from(self.chapters()))
        edit = SetText(chapter, self.workspace.text(chapter), text)
        self.workspace.apply(edit)
        assert self.workspace.text(chapter) == text
        self.workspace.apply(edit.inverse())
        assert state(self.workspace) == before

    @invariant()
    def what_is_on_the_disk_is_what_is_shown(self) -> None:
        if not hasattr(self, "workspace"):
            return
        reader = Workspace.open(self.workspace.folder, read_only=True)
        assert [reader.text(one.id) for one in reader.manuscript.book.chapters] == [
            self.workspace.text(chapter) for chapter in self.chapters()
        ]
        assert reader.word == self.workspace.word
        assert reader.settings == self.workspace.settings
        book, places = self.workspace.manuscript.book, self.workspace.manuscript.places
        assert {paragraph.id for paragraph in book.paragraphs()} == set(places)

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            while self.past:
                assert self.workspace.undo() is not None
                assert state(self.workspace) == self.past.pop()
            assert not self.workspace.undo_label
            self.workspace.close()
        shutil.rmtree(self.root)


TestAProject = AProject.TestCase
TestAProject.settings = settings(max_examples=15, stateful_step_count=12, deadline=None)
