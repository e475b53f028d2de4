"""No call of Qt may give away a reference to None: the program would abort while one types."""

import pytest
from PySide6.QtCore import QObject

from continuity.errors import BadSettings
from continuity.ui import guard


def test_the_binding_in_use_loses_no_references() -> None:
    probe = QObject()
    assert guard.lost_references(lambda: probe.setObjectName("x")) < 50


def test_the_binding_in_use_is_let_through() -> None:
    guard.check_binding()


def test_a_binding_that_loses_references_is_refused_with_advice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(guard, "lost_references", lambda _call: 1000)
    with pytest.raises(BadSettings, match=r"older than 6\.12"):
        guard.check_binding()
