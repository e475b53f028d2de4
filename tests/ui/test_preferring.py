"""The preferences as a form, and the page beside it that shows what they do."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from continuity.ui.dialogs.preferring import ask_preferences
from continuity.ui.editor.page import Page
from continuity.ui.preferences import Part, Preferences, about
from continuity.ui.session import Session
from continuity.ui.theme import CONTRAST_DARK, faces
from ui.hands import press_key, type_words


@pytest.fixture
def dialog(opened: Session) -> QDialog:
    opened.actions["preferences"].trigger()
    return next(one for one in opened.window.findChildren(QDialog) if one.isVisible())


def field(dialog: QDialog, name: str) -> QWidget:
    return next(one for one in dialog.findChildren(QWidget) if one.accessibleName() == name)


def preview(dialog: QDialog) -> Page:
    page = dialog.findChild(Page)
    assert page is not None
    return page


def test_every_part_of_the_form_holds_something() -> None:
    names = Preferences.__dataclass_fields__
    assert {about(name).part for name in names} == set(Part)


def test_the_page_beside_the_form_shows_what_is_chosen(dialog: QDialog) -> None:
    page = preview(dialog)
    size = field(dialog, "Size")
    assert isinstance(size, QSpinBox)
    size.setValue(30)
    assert page.document().defaultFont().pixelSize() >= 30
    colours = field(dialog, "Colours")
    assert isinstance(colours, QComboBox)
    colours.setCurrentText("High contrast, dark")
    assert page.theme is CONTRAST_DARK


def test_nothing_is_changed_before_it_is_applied(dialog: QDialog, opened: Session) -> None:
    size = field(dialog, "Size")
    assert isinstance(size, QSpinBox)
    size.setValue(30)
    dialog.reject()
    assert opened.preferences == Preferences()


def test_scrolling_over_a_field_does_not_change_it(dialog: QDialog) -> None:
    size = field(dialog, "Size")
    assert isinstance(size, QSpinBox)
    before = size.value()
    dialog.setFocus()
    wheel = QWheelEvent(
        QPointF(4, 4),
        QPointF(4, 4),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own signature
    )
    QApplication.sendEvent(size, wheel)
    assert size.value() == before


def test_a_face_of_another_machine_stays_chosen(qtbot: QtBot, opened: Session) -> None:
    told: list[Preferences] = []
    dialog = ask_preferences(opened.window, Preferences(family="Old Blacksmith"), told.append)
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
    assert [one.family for one in told] == ["Old Blacksmith"]


def test_good_faces_come_first_and_none_comes_twice(opened: Session) -> None:
    assert opened is not None
    good, others = faces()
    assert good
    assert not set(good) & set(others)


def test_the_line_that_is_written_stays_in_the_middle(opened: Session) -> None:
    page = opened.window.editor.page
    page.insertPlainText("\n\n".join(f"Line {number}." for number in range(120)))
    opened.actions["typewriter"].trigger()
    assert opened.preferences.typewriter
    middle = page.viewport().height() * 0.45
    for words in ("Here", " and on", " and on."):
        type_words(page, words)
        assert page.cursorRect().center().y() == pytest.approx(middle, abs=3)
    press_key(page, Qt.Key.Key_Up)
    assert page.cursorRect().center().y() == pytest.approx(middle, abs=3)
    page.moveCursor(page.textCursor().MoveOperation.End)
    type_words(page, ".")
    assert page.cursorRect().center().y() == pytest.approx(middle, abs=3)


def test_in_focus_mode_all_but_one_paragraph_can_fade(opened: Session) -> None:
    opened.prefer(Preferences(fading=True))
    page = opened.window.editor.page
    blank = page.grab().toImage()
    opened.actions["focus"].trigger()
    before = page.grab().toImage()
    assert before != blank
    press_key(page, Qt.Key.Key_Down)
    assert page.grab().toImage() != before
