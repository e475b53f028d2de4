"""diary.toml: the goals of a project, and the words of each day.

What this program does not understand is kept and written back.
"""

from contextlib import suppress
from dataclasses import fields
from datetime import date
from pathlib import Path

from continuity.errors import CannotRead, ProjectDamaged
from continuity.story.diary import Diary, Goals
from continuity.workspace import durable, toml

NAME = "diary.toml"
_COMMENT = "What was written on which day. May be edited by hand; comments are not kept."
_DAMAGED = "diary-damaged.toml"


def read(folder: Path) -> Diary:
    """The diary of a project; an empty one where there is none, or none that can be read."""
    with suppress(OSError, CannotRead, ProjectDamaged):
        table = toml.parse((folder / NAME).read_bytes(), NAME)
        goals, days = table.get("goals", {}), table.get("days", {})
        aims = {one.name: _number(goals, one.name) for one in fields(Goals)}
        counted = {_day(name): _number(days, name) for name in days}
        kept = sorted((day, words) for day, words in counted.items() if day is not None)
        return Diary(Goals(**aims), tuple(kept))
    return Diary()


def write(folder: Path, diary: Diary) -> None:
    """Keep it, for good. CannotSave says why not; CannotRead, that a later program wrote it."""
    path = folder / NAME
    before: toml.Table = {}
    try:
        before = toml.parse(path.read_bytes(), NAME)
    except ProjectDamaged:
        with suppress(OSError):
            path.replace(folder / _DAMAGED)
    except OSError:
        pass
    others = {key: value for key, value in before.items() if key not in ("goals", "days")}
    table = {
        "format": toml.FORMAT,
        **others,
        "goals": _renewed(
            before, "goals", {f.name: getattr(diary.goals, f.name) for f in fields(Goals)}
        ),
        "days": _renewed(before, "days", {day.isoformat(): words for day, words in diary.days}),
    }
    durable.write(path, toml.render(table, _COMMENT))


def _renewed(before: toml.Table, key: str, new: dict[str, int]) -> toml.Table:
    old = before.get(key, {})
    return {**(old if isinstance(old, dict) else {}), **new}


def _number(table: object, key: str) -> int:
    value = table.get(key, 0) if isinstance(table, dict) else 0
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(name)
    except ValueError:
        return None
