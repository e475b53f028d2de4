"""Everything has room on a small screen."""

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from continuity.ui.session import Session

_SMALL = 1280


@pytest.mark.parametrize("side", ["people", "clock", "comments"])
def test_all_panels_have_room_on_a_small_screen(opened: Session, side: str) -> None:
    window = opened.window
    for name in ("chapters", "warnings", side):
        window.show_panel(name, visible=True)
    assert window.minimumSizeHint().width() <= _SMALL
    window.resize(_SMALL, 720)
    assert window.width() == _SMALL


def test_two_chapters_have_room_on_a_small_screen(opened: Session) -> None:
    opened.actions["beside"].trigger()
    opened.window.show_panel("comments", visible=True)
    assert opened.window.minimumSizeHint().width() <= _SMALL


@pytest.mark.parametrize("view", ["draft", "cards", "outline", "pictures", "canon_view"])
def test_no_view_claims_room_for_another(opened: Session, view: str) -> None:
    window = opened.window
    window.show_panel("inspector", visible=True)
    opened.actions[view].trigger()
    window.resize(1200, 700)
    assert window.width() == 1200


def test_at_the_foot_words_come_before_the_names_of_panels(opened: Session, qtbot: QtBot) -> None:
    window = opened.window
    for width in (1800, 1100):
        window.resize(width, 720)
        qtbot.waitUntil(lambda: window.words.width() >= window.words.sizeHint().width())
    assert all(door.toolTip() for door in window.statusBar().findChildren(QToolButton))
