"""Changes in many chapters that are one to the writer."""

from pathlib import Path

import pytest

from continuity.errors import CannotSave
from continuity.story.decisions import AuthorsWord, Declared
from continuity.story.edits import SetText, SetWord, Together
from continuity.story.ids import ChapterId
from continuity.workspace import shelf
from continuity.workspace.changes import Changes
from continuity.workspace.shelf import ChapterFile
from continuity.workspace.workspace import Workspace

TEXTS = ("# One\n\nMara.\n\nMore.\n", "# Two\n\nMara too.\n")
GREEN = Declared("Ada", "eyes", "green")


def book(tmp_path: Path) -> tuple[Workspace, list[ChapterId]]:
    made = Workspace.create(
        tmp_path / "book", title="B", chapters=[("One", TEXTS[0]), ("Two", TEXTS[1])]
    )
    return made, [chapter.id for chapter in made.manuscript.book.chapters]


def rename(chapters: list[ChapterId]) -> Together:
    texts = [
        SetText(chapter, text, text.replace("Mara", "Ada"))
        for chapter, text in zip(chapters, TEXTS, strict=True)
    ]
    word = SetWord(AuthorsWord(), AuthorsWord(declared=(GREEN,)))
    return Together((*texts, word), "Rename Mara")


def on_disk(book: Workspace) -> list[str]:
    paths = sorted((book.folder / "manuscript").glob("*.md"))
    return [path.read_text(encoding="utf-8") for path in paths]


def test_all_is_done_and_undone_in_one_step(tmp_path: Path) -> None:
    made, chapters = book(tmp_path)
    assert made.apply(rename(chapters)) == Changes(frozenset(chapters), word=True)
    assert on_disk(made) == ["# One\n\nAda.\n\nMore.\n", "# Two\n\nAda too.\n"]
    assert made.word.declared == (GREEN,)
    assert made.undo_label == "Rename Mara"
    made.undo()
    assert on_disk(made) == list(TEXTS)
    assert made.word == AuthorsWord()
    made.redo()
    assert on_disk(made)[1] == "# Two\n\nAda too.\n"
    made.close()


def test_what_was_written_since_stays_when_it_is_undone(tmp_path: Path) -> None:
    made, chapters = book(tmp_path)
    made.apply(rename(chapters))
    text = made.text(chapters[0])
    made.apply(SetText(chapters[0], text, text + "\nA new end.\n"))
    made.undo()
    assert on_disk(made)[0] == TEXTS[0] + "\nA new end.\n"
    made.redo()
    assert on_disk(made)[0] == "# One\n\nAda.\n\nMore.\n\nA new end.\n"
    made.close()


def test_a_chapter_removed_since_is_passed_over(tmp_path: Path) -> None:
    made, chapters = book(tmp_path)
    edit = rename(chapters)
    made.apply(edit)
    (made.folder / "manuscript" / "02-two.md").unlink()
    made.refresh()
    made.undo()
    assert on_disk(made)[0] == TEXTS[0]
    made.close()


def test_where_one_part_cannot_be_written_nothing_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, chapters = book(tmp_path)
    write = shelf.write

    def full(path: Path, file: ChapterFile, text: str) -> ChapterFile:
        if path.name.startswith("02"):
            message = "The disk is full."
            raise CannotSave(message)
        return write(path, file, text)

    monkeypatch.setattr(shelf, "write", full)
    with pytest.raises(CannotSave):
        made.apply(rename(chapters))
    assert on_disk(made) == list(TEXTS)
    assert made.undo_label == ""
    made.close()
