"""What a project is called and how it wishes to be checked: values, free of files."""

from dataclasses import dataclass

STATUSES = ("Draft", "Revised", "Final")


@dataclass(frozen=True, slots=True)
class ProjectSettings:
    """`levels` says how loudly rules speak: code or name, then "off", "hint", "warning" or "error",
    as pairs in alphabetical order.
    """

    title: str = ""
    author: str = ""
    language: str = "en"
    levels: tuple[tuple[str, str], ...] = ()
    statuses: tuple[str, ...] = STATUSES
    """How far a chapter or scene may be, in the order of the work."""
