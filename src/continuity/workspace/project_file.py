"""continuity.toml: what the project is called, how it is checked, and the order of its chapters.

Keys that this program does not know are kept as they are.
"""

from dataclasses import dataclass, field

from continuity.errors import ProjectDamaged
from continuity.story.settings import STATUSES, ProjectSettings
from continuity.workspace import toml

NAME = "continuity.toml"
_COMMENT = "A project of Continuity. May be edited by hand; comments are not kept."


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """`chapters` are names of files in the folder manuscript, in reading order."""

    settings: ProjectSettings = field(default_factory=ProjectSettings)
    chapters: tuple[str, ...] = ()
    table: toml.Table = field(default_factory=dict)
    """The file as it was read, unknown keys included."""


def read(content: bytes) -> ProjectFile:
    table = toml.parse(content, NAME)
    chapters = table.get("chapters", [])
    if not isinstance(chapters, list) or not all(isinstance(name, str) for name in chapters):
        message = f"“{NAME}” cannot be read: “chapters” is not a list of file names."
        raise ProjectDamaged(message)
    settings = ProjectSettings(
        title=toml.text(table, "title"),
        author=toml.text(table, "author"),
        language=toml.text(table, "language") or "en",
        levels=_pairs(table, "rules"),
        statuses=_words(table, "statuses") or STATUSES,
    )
    return ProjectFile(settings, tuple(dict.fromkeys(chapters)), table)


def render(file: ProjectFile) -> bytes:
    settings = file.settings
    known: toml.Table = {
        "format": toml.FORMAT,
        "title": settings.title,
        "author": settings.author,
        "language": settings.language,
        "statuses": list(settings.statuses) if settings.statuses != STATUSES else {},
        "chapters": list(file.chapters),
        "rules": dict(settings.levels),
    }
    others = {key: value for key, value in file.table.items() if key not in known}
    plain = {key: value for key, value in others.items() if not isinstance(value, dict)}
    deep = {key: value for key, value in others.items() if isinstance(value, dict)}
    table = {key: value for key, value in (known | plain | deep).items() if value != {}}
    return toml.render(table, _COMMENT)


def _pairs(table: toml.Table, key: str) -> tuple[tuple[str, str], ...]:
    rows = table.get(key, {})
    if not isinstance(rows, dict):
        message = f"“{NAME}” cannot be read: “{key}” is not a table."
        raise ProjectDamaged(message)
    return tuple(sorted((name, toml.plain(value)) for name, value in rows.items()))


def _words(table: toml.Table, key: str) -> tuple[str, ...]:
    """The list of words under `key`; empty where there is none."""
    found = table.get(key, [])
    words = [toml.plain(word).strip() for word in found] if isinstance(found, list) else []
    return tuple(dict.fromkeys(word for word in words if word))
