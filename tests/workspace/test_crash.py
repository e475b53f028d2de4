import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def crash_trial() -> ModuleType:
    """The script beside this file, which runs by itself as well."""
    spec = importlib.util.spec_from_file_location(
        "crash_trial", Path(__file__).with_name("crash_trial.py")
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["crash_trial"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("times", "checking"), [(10, False), (8, True)], ids=["saving", "checking"]
)
def test_every_acknowledged_save_is_there_after_a_kill_at_any_moment(
    crash_trial: ModuleType, times: int, *, checking: bool
) -> None:
    tally = crash_trial.trial(times, checking=checking)
    assert tally.faults == []
    assert tally.notices == []
    assert tally.told == times
    assert tally.acknowledged > 0
