"""What the window waits for before it is there, and what it leaves when a project is gone."""

import gc
import importlib.util
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from continuity.ui.dialogs.palette import CommandPalette
from continuity.ui.front import Front
from continuity.ui.session import Session
from continuity.ui.window import COMING
from ui.stand_ins import StandInHouse

_SLOW = ("sqlalchemy", "spacy", "rapidfuzz", "pypandoc", "continuity.canon.identity", "email")
_VIEWS = ("continuity.engine.report", "continuity.ui.survey", "continuity.ui.session")
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


def test_no_view_is_imported_before_the_window_is_there() -> None:
    told = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", _SAY, *_VIEWS], check=True, capture_output=True, text=True
    )
    assert told.stdout.strip() == "[]"


def test_every_step_of_bringing_in_the_views_names_a_module() -> None:
    assert [name for name in COMING if importlib.util.find_spec(name) is None] == []


def test_what_is_asked_for_before_the_views_are_there_is_done_when_they_are(
    qtbot: QtBot, store: QSettings, house: StandInHouse
) -> None:
    front = Front(store)
    front.window.show()
    front.actions["palette"].trigger()
    front.actions["typewriter"].trigger()
    assert not front.actions["typewriter"].isChecked()
    with qtbot.waitCallback() as there:
        front.bring_in(there)
    session = Session(lambda: house, store, front)
    qtbot.waitUntil(lambda: session.window.findChild(CommandPalette) is not None)
    qtbot.waitUntil(lambda: session.preferences.typewriter)
    session.desk.leave()
    session.window.deleteLater()


def test_a_story_dropped_before_the_views_are_there_is_kept_in_mind(
    qtbot: QtBot, store: QSettings, project: Path
) -> None:
    assert qtbot is not None
    front = Front(store)
    front.window.dropped.emit(project)
    assert front.chosen == project
    front.finish()
    front.window.dropped.emit(project.parent)
    assert front.chosen == project
    front.window.deleteLater()


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
