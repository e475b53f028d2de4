"""What the window waits for before it is there, and what it leaves when a project is gone."""

import gc
import subprocess
import sys

from pytestqt.qtbot import QtBot

from continuity.ui.session import Session

_SLOW = ("sqlalchemy", "spacy", "rapidfuzz", "pypandoc", "continuity.canon.identity", "email")
_SAY = """
import sys
import continuity.ui.application
print([name for name in sys.argv[1:] if name in sys.modules])
"""


def test_nothing_slow_is_imported_before_the_window_is_there() -> None:
    told = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", _SAY, *_SLOW], check=True, capture_output=True, text=True
    )
    assert told.stdout.strip() == "[]"


def test_a_book_is_put_aside_from_the_search_for_rubbish_while_it_is_open(
    qtbot: QtBot, opened: Session
) -> None:
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    with qtbot.waitSignal(opened.desk.closed):
        opened.desk.close()
    opened.desk.background.finish()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
