"""Importing a story file again into the project that is open."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from continuity.story.ids import ChapterId
from continuity.ui.dialogs.import_again import ImportAgain
from continuity.ui.session import Session
from continuity.workspace.reimport import ChapterChange, Fate
from ui.hands import click


def open_dialog(opened: Session, qtbot: QtBot, story: Path) -> ImportAgain:
    opened.files.import_again(story)
    qtbot.waitUntil(lambda: opened.window.findChild(ImportAgain) is not None)
    dialog = opened.window.findChild(ImportAgain)
    assert dialog is not None
    return dialog


def test_what_would_change_is_shown_and_then_done(
    opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    project = opened.desk.project
    assert project is not None
    chapters = project.manuscript.book.chapters
    texts = [project.text(one.id) for one in chapters]
    story = tmp_path / "again.md"
    new = texts[0].rstrip("\n") + "\n\nShe came back wet.\n"
    story.write_text("\n".join((new, *texts[1:-1])), encoding="utf-8")
    dialog = open_dialog(opened, qtbot, story)
    rows = [(row.title, row.fate.value) for row in dialog.model.rows]
    assert rows[0] == (chapters[0].title, "changed")
    assert "1 new" in dialog.model.rows[0].summary
    assert rows[-1] == (chapters[-1].title, "not in the file")
    assert "1 changed" in dialog.heading.text()
    click(dialog.take)
    qtbot.waitUntil(lambda: "She came back wet." in project.text(chapters[0].id))
    assert [one.title for one in project.manuscript.book.chapters] == [
        one.title for one in chapters
    ]


def test_chapters_that_the_file_lacks_are_removed_on_demand(
    opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    project = opened.desk.project
    assert project is not None
    first = project.manuscript.book.chapters[0]
    story = tmp_path / "again.md"
    story.write_text(project.text(first.id), encoding="utf-8")
    dialog = open_dialog(opened, qtbot, story)
    dialog.remove.setChecked(True)
    click(dialog.take)
    qtbot.waitUntil(lambda: len(project.manuscript.book.chapters) == 1)


def test_a_file_that_says_the_same_is_nothing_to_take_up(opened: Session, qtbot: QtBot) -> None:
    change = ChapterChange(Fate.SAME, "One", ChapterId(1), "# One\n", "# One\n", 0)
    dialog = ImportAgain(opened.window, "a.docx", [change])
    qtbot.addWidget(dialog)
    assert dialog.heading.text() == "Every chapter says what the file says"
    assert not dialog.take.isEnabled()
    assert dialog.remove.isHidden()
    moved = replace(change, chapter=ChapterId(2)), replace(change, place=1)
    assert ImportAgain(opened.window, "a.docx", moved).take.isEnabled()


def test_what_cannot_be_read_is_said(opened: Session, qtbot: QtBot, tmp_path: Path) -> None:
    opened.files.import_again(tmp_path / "missing.md")
    qtbot.waitUntil(lambda: "missing.md" in opened.window.message.text)
    assert opened.window.findChild(ImportAgain) is None
