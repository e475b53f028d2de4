"""The journeys of a writer who knows, sees, changes and hands over the story: J5 to J9."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from continuity.ui.dialogs.renaming import Rename
from continuity.ui.orders import BibleOrder, ManuscriptOrder
from continuity.ui.session import Session
from ui.hands import click, press_key, type_words


def press(session: Session, name: str) -> None:
    """Choose an action, which must be possible."""
    assert session.actions[name].isEnabled()
    session.actions[name].trigger()


def the_dialog(session: Session) -> QDialog:
    return next(one for one in session.window.findChildren(QDialog) if one.isVisible())


def agree(session: Session) -> None:
    button = the_dialog(session).findChild(QPushButton, "accept")
    assert button is not None
    click(button)


def on_disk(project: Path) -> str:
    files = sorted((project / "manuscript").glob("*.md"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def test_j5_a_person_has_a_sheet_and_a_fact_is_declared_of_her(
    opened: Session, qtbot: QtBot, project: Path
) -> None:
    press(opened, "people")
    people = opened.window.people
    qtbot.waitUntil(lambda: [row.text for row in people.model.rows] == ["Mara", "Tom"])
    type_words(people.words, "mar")
    assert [row.text for row in people.model.rows] == ["Mara"]
    assert people.sheet.toPlainText().startswith("Mara\n")
    press(opened, "declare")
    of = next(one for one in the_dialog(opened).findChildren(QComboBox) if one.isEditable())
    of.setCurrentText("Mara")
    fields = the_dialog(opened).findChildren(QLineEdit)
    type_words(next(one for one in fields if one.accessibleName() == "Is"), "Marah")
    agree(opened)
    qtbot.waitUntil(lambda: "Marah" in (project / "canon.toml").read_text(encoding="utf-8"))


def test_j6_the_pictures_stand_in_the_place_of_the_page(opened: Session) -> None:
    press(opened, "pictures")
    panel = opened.window.pictures
    for tab in panel.tabs:
        click(tab)
        assert tab.isChecked()
    assert [tab.text() for tab in panel.tabs] == [
        "Story clock",
        "People and scenes",
        "Injuries and looks",
        "Relations",
    ]
    press_key(panel.view, Qt.Key.Key_Escape)
    assert opened.window.view == "draft"


def test_j7_a_chapter_is_split_and_the_split_taken_back(
    opened: Session, qtbot: QtBot, project: Path
) -> None:
    before = on_disk(project)
    page = opened.window.editor.page
    page.setTextCursor(page.document().find("She went"))
    press(opened, "split")
    agree(opened)
    qtbot.waitUntil(lambda: on_disk(project).count("***") == before.count("***") + 1)
    press(opened, "undo")
    qtbot.waitUntil(lambda: on_disk(project) == before)


def test_j7_somebody_is_renamed_through_the_book_with_every_change_shown(
    opened: Session, qtbot: QtBot, project: Path
) -> None:
    press(opened, "rename")
    dialog = opened.window.findChild(Rename)
    assert dialog is not None
    dialog.new.clear()
    type_words(dialog.new, "Ada")
    qtbot.waitUntil(lambda: dialog.rename.text() == "Rename in 2 places")
    click(dialog.rename)
    qtbot.waitUntil(lambda: "Ada’s eyes were brown" in on_disk(project))
    assert "Mara" not in on_disk(project)


def test_j8_the_manuscript_and_the_bible_are_handed_over(
    opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    over = opened.files.handing_over
    over.write_manuscript(tmp_path / "book.docx", ManuscriptOrder(warnings=True))
    qtbot.waitUntil(lambda: opened.window.message.text == "book.docx is written.")
    over.write_bible(tmp_path / "bible.html", BibleOrder())
    qtbot.waitUntil(lambda: opened.window.message.text == "bible.html is written.")
    assert (tmp_path / "book.docx").is_file()
    assert (tmp_path / "bible.html").is_file()


def test_j9_a_canon_pack_is_taken_over_and_shown_among_the_facts(
    opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    pack = tmp_path / "pack.toml"
    pack.write_text('[[declared]]\nsubject = "Tom"\ntrait = "age"\nvalue = "40"\n', "utf-8")
    opened.knowing.canon.read_pack(pack)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in opened.window.findChildren(QDialog)))
    agree(opened)
    qtbot.waitUntil(lambda: opened.window.message.text == "1 line was taken over.")
    press(opened, "canon_view")
    model = opened.window.canon.model
    qtbot.waitUntil(lambda: bool(model.rows))
    assert [(one.subject, one.trait, one.value) for one in model.rows] == [("Tom", "age", "40")]
