from collections.abc import Iterator
from pathlib import Path

import pytest

from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import AuthorsWord
from continuity.story.edits import SetText
from continuity.workspace.changes import Changes
from continuity.workspace.workspace import Workspace

NOBODY = Correction(CorrectionKind.DROP, "Nobody")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.create(
        tmp_path / "book", title="Book", chapters=[("Dawn", "Light."), ("Dusk", "Shadow.")]
    )
    yield opened
    opened.close()


def dawn_file(workspace: Workspace) -> Path:
    return workspace.folder / "manuscript" / "01-dawn.md"


def kept(workspace: Workspace) -> list[str]:
    folder = workspace.folder / "backups" / "kept"
    return sorted(path.read_text(encoding="utf-8") for path in folder.glob("*"))


def titles(workspace: Workspace) -> list[str]:
    return [chapter.title for chapter in workspace.manuscript.book.chapters]


def test_nothing_changed_is_nothing(workspace: Workspace) -> None:
    book = workspace.manuscript
    dawn_file(workspace).touch()
    assert not workspace.refresh()
    assert workspace.manuscript is book


def test_a_chapter_changed_by_another_program_is_read_again(workspace: Workspace) -> None:
    dawn = workspace.manuscript.book.chapters[0].id
    dawn_file(workspace).write_text("# Dawn\n\nRain.\n", encoding="utf-8")
    assert workspace.refresh() == Changes(frozenset({dawn}), structure=True)
    assert workspace.text(dawn) == "# Dawn\n\nRain.\n"
    assert workspace.manuscript.book.chapters[0].id == dawn
    assert kept(workspace) == []


def test_an_emptied_chapter_is_kept_as_it_was(workspace: Workspace) -> None:
    dawn = workspace.manuscript.book.chapters[0].id
    dawn_file(workspace).write_text("", encoding="utf-8")
    workspace.refresh()
    assert workspace.text(dawn) == ""
    assert kept(workspace) == ["# Dawn\n\nLight."]
    assert list(workspace.notices) == [
        (
            "Another program emptied the chapter file “01-dawn.md”. It is kept as it was in"
            " “backups/kept”."
        )
    ]


def test_a_deleted_chapter_is_kept_as_it_was(workspace: Workspace) -> None:
    dawn_file(workspace).unlink()
    assert workspace.refresh().structure
    assert titles(workspace) == ["Dusk"]
    assert kept(workspace) == ["# Dawn\n\nLight."]
    assert not workspace.refresh()
    assert len(workspace.notices) == 1


def test_a_new_file_is_a_new_chapter(workspace: Workspace) -> None:
    (workspace.folder / "manuscript" / "10-night.md").write_text("Dark.", encoding="utf-8")
    (workspace.folder / "manuscript" / "9-late.md").write_text("# Late\n", encoding="utf-8")
    assert workspace.refresh().structure
    assert titles(workspace) == ["Dawn", "Dusk", "Late", "Night"]
    assert workspace.notices == (
        "The chapter file “9-late.md” was added.",
        "The chapter file “10-night.md” was added.",
    )


def test_another_order_and_title_are_taken_up(workspace: Workspace) -> None:
    path = workspace.folder / "continuity.toml"
    text = path.read_text(encoding="utf-8").replace('title = "Book"', 'title = "Novel"')
    text = text.replace('"01-dawn.md",\n    "02-dusk.md"', '"02-dusk.md",\n    "01-dawn.md"')
    path.write_text(text, encoding="utf-8")
    assert workspace.refresh() == Changes(structure=True, settings=True)
    assert titles(workspace) == ["Dusk", "Dawn"]
    assert workspace.manuscript.book.title == "Novel"


def test_another_word_of_the_author_is_taken_up(workspace: Workspace) -> None:
    path = workspace.folder / "canon.toml"
    path.write_text('[[corrections]]\nkind = "drop"\nname = "Nobody"\n', encoding="utf-8")
    assert workspace.refresh() == Changes(word=True)
    assert workspace.word == AuthorsWord((NOBODY,))


def test_a_file_damaged_while_open_gets_its_last_good_copy(workspace: Workspace) -> None:
    workspace.correct(NOBODY)
    (workspace.folder / "canon.toml").write_bytes(b"\xff\xff")
    assert not workspace.refresh()
    assert workspace.word == AuthorsWord((NOBODY,))
    assert (workspace.folder / "canon.toml.damaged").read_bytes() == b"\xff\xff"


def test_undo_after_others_spoke_leaves_what_they_said(workspace: Workspace) -> None:
    workspace.correct(NOBODY)
    path = workspace.folder / "canon.toml"
    theirs = path.read_text(encoding="utf-8").replace("Nobody", "Nemo")
    path.write_text(
        path.read_text(encoding="utf-8") + theirs.partition("format = 1\n")[2], encoding="utf-8"
    )
    workspace.refresh()
    workspace.undo()
    assert workspace.word == AuthorsWord((Correction(CorrectionKind.DROP, "Nemo"),))


def test_saving_over_what_another_program_wrote_keeps_both(workspace: Workspace) -> None:
    dawn = workspace.manuscript.book.chapters[0].id
    before = workspace.text(dawn)
    dawn_file(workspace).write_text("Theirs.", encoding="utf-8")
    workspace.apply(SetText(dawn, before, "Mine."))
    assert workspace.text(dawn) == "Mine."
    assert dawn_file(workspace).read_text(encoding="utf-8") == "Mine."
    assert kept(workspace) == ["Theirs."]
    assert workspace.notices == (
        "Another program changed “01-dawn.md”. Its version is in “backups/kept”.",
    )


def test_saving_brings_back_a_chapter_that_another_program_deleted(workspace: Workspace) -> None:
    dawn = workspace.manuscript.book.chapters[0].id
    dawn_file(workspace).unlink()
    text = workspace.text(dawn)
    workspace.apply(SetText(dawn, text, text))
    assert dawn_file(workspace).read_text(encoding="utf-8") == text


def test_what_another_program_wrote_may_be_just_what_is_saved(workspace: Workspace) -> None:
    dawn = workspace.manuscript.book.chapters[0].id
    before = workspace.text(dawn)
    dawn_file(workspace).write_text("Same.", encoding="utf-8")
    assert workspace.apply(SetText(dawn, before, "Same.")).chapters == {dawn}
    assert workspace.text(dawn) == "Same."
    assert kept(workspace) == []


def test_a_reader_sees_what_the_writer_wrote(workspace: Workspace) -> None:
    reader = Workspace.open(workspace.folder, read_only=True)
    dawn = workspace.manuscript.book.chapters[0].id
    workspace.apply(SetText(dawn, workspace.text(dawn), ""))
    reader.refresh()
    assert reader.text(reader.manuscript.book.chapters[0].id) == ""
    assert len(kept(workspace)) == 1  # by the writer's window, not by the reader's
    assert reader.notices == ("Another program emptied the chapter file “01-dawn.md”.",)


def test_a_file_added_while_the_project_was_closed_is_announced_once(workspace: Workspace) -> None:
    (workspace.folder / "manuscript" / "01-dawn (conflicted copy).md").write_text(
        "# Dawn\n\nTheirs.\n", encoding="utf-8"
    )
    dawn_file(workspace).rename(workspace.folder / "elsewhere.md")
    workspace.close()
    added = "The chapter file “01-dawn (conflicted copy).md” was added."
    gone = "The chapter file “01-dawn.md” is gone."
    reader = Workspace.open(workspace.folder, read_only=True)
    assert reader.notices == (gone, added)
    assert titles(reader) == ["Dusk", "Dawn"]
    again = Workspace.open(workspace.folder)
    assert again.notices == (gone, added)
    assert titles(again) == ["Dusk", "Dawn"]
    again.close()
    (workspace.folder / "elsewhere.md").rename(dawn_file(workspace))
    once_more = Workspace.open(workspace.folder)
    assert once_more.notices == ()
    assert [once_more.text(one.id) for one in once_more.manuscript.book.chapters] == [
        "# Dawn\n\nLight.",
        "# Dusk\n\nShadow.",
        "# Dawn\n\nTheirs.\n",
    ]
    once_more.close()
