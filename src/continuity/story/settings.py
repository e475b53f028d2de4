"""What a project is called and how it wishes to be checked: values, free of files."""

from dataclasses import dataclass

STATUSES = ("Draft", "Revised", "Final")


@dataclass(frozen=True, slots=True)
class ProjectSettings:
    """`world` holds settings of the story's world and `levels` how loudly rules speak (code or
    name, then "off", "hint", "warning" or "error"), both as pairs in alphabetical order.
    """

    title: str = ""
    author: str = ""
    language: str = "en"
    world: tuple[tuple[str, str], ...] = ()
    levels: tuple[tuple[str, str], ...] = ()
    statuses: tuple[str, ...] = STATUSES
    """How far a chapter or scene may be, in the order of the work."""
