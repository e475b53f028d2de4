"""Everything has room on a small screen."""

import pytest

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
