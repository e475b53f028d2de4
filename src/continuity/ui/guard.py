"""Refuses a build of PySide6 that would crash the program in the middle of work.

PySide6 6.12.0 on Python 3.11 and older gives away one reference to None with every call that
returns nothing: after some thousand key presses the interpreter aborts. A look at the count before
the window is built costs nothing.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, qVersion

from continuity.errors import BadSettings

_CALLS = 1000


def lost_references(call: Callable[[], object], calls: int = _CALLS) -> int:
    """How many references to None went missing while `call` was called so often."""
    before = sys.getrefcount(None)
    for _ in range(calls):
        call()
    return before - sys.getrefcount(None)


def check_binding() -> None:
    """Raise BadSettings where the installed PySide6 loses references."""
    probe = QObject()
    if lost_references(lambda: probe.setObjectName("probe")) > _CALLS // 2:
        message = (
            f"This build of PySide6 ({qVersion()}) crashes on this version of Python. "
            "Please install PySide6-Essentials older than 6.12."
        )
        raise BadSettings(message)
