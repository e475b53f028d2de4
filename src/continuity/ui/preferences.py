"""What a person prefers, on this machine. The form and the store are drawn from one definition."""

from dataclasses import dataclass, field, fields, replace
from enum import Enum
from typing import Any

from PySide6.QtCore import QSettings

from continuity.ui.editor.typesetting import Setting
from continuity.ui.theme import Scheme


@dataclass(frozen=True, slots=True)
class About:
    """What is said of a preference. `least` and `most` bound a number."""

    title: str
    help: str
    least: float = 0
    most: float = 0
    step: float = 1

    @property
    def metadata(self) -> dict[str, "About"]:
        return {"about": self}


_THEME = About("Colours", "Light, dark, or as the desktop is")
_FAMILY = About("Typeface", "Of the page and of quotes")
_SIZE = About("Size", "Of the letters on the page, in pixels", 12, 36)
_CHARACTERS = About("Line length", "Characters in a full line of the page", 40, 110)
_HEIGHT = About("Line height", "As a multiple of the letters’ own", 1.1, 2.4, 0.05)
_INDENT = About("First-line indent", "In widths of a letter; 0 for none", 0, 4, 0.1)
_WHILE_TYPING = About("Check while typing", "Otherwise with F9, and when saving")


_SPELLING = About("Spelling", "Either takes British forms for right as well as American ones")

_SMART = About("Smart quotes", "“Curly” quotation marks, dashes and dots as you type")


class Spelled(Enum):
    """Whose spelling words are checked against."""

    OFF = "off"
    AMERICAN = "american"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Preferences:
    theme: Scheme = field(default=Scheme.SYSTEM, metadata=_THEME.metadata)
    family: str = field(default="", metadata=_FAMILY.metadata)
    size: int = field(default=19, metadata=_SIZE.metadata)
    characters: int = field(default=66, metadata=_CHARACTERS.metadata)
    height: float = field(default=1.55, metadata=_HEIGHT.metadata)
    indent: float = field(default=1.4, metadata=_INDENT.metadata)
    while_typing: bool = field(default=True, metadata=_WHILE_TYPING.metadata)
    spelling: Spelled = field(default=Spelled.EITHER, metadata=_SPELLING.metadata)
    smart: bool = field(default=False, metadata=_SMART.metadata)

    @property
    def setting(self) -> Setting:
        return Setting(self.family, self.size, self.height, self.indent, self.characters)


def about(name: str) -> About:
    found: About = next(one for one in fields(Preferences) if one.name == name).metadata["about"]
    return found


def load(store: QSettings) -> Preferences:
    """What was stored; what is missing or makes no sense is as at the beginning."""
    found: dict[str, Any] = {}
    for one in fields(Preferences):
        value = store.value(f"preferences/{one.name}")
        default = one.default
        if value is not None:
            found[one.name] = _read(str(value), default, about(one.name))
    return replace(Preferences(), **found)


def save(store: QSettings, preferences: Preferences) -> None:
    for one in fields(Preferences):
        value = getattr(preferences, one.name)
        store.setValue(
            f"preferences/{one.name}", value.value if isinstance(value, Enum) else str(value)
        )


def _read(text: str, default: object, said: About) -> object:
    try:
        if isinstance(default, Enum):
            return type(default)(text)
        if isinstance(default, bool):
            return {"True": True, "False": False}[text]
        if isinstance(default, int | float):
            number = type(default)(text)
            return min(max(number, type(default)(said.least)), type(default)(said.most))
    except (ValueError, KeyError):
        return default
    return text


def names(store: QSettings, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A list of words as it was stored: a list of one comes back as a word."""
    kept = store.value(key)
    if kept is None:
        return default
    return tuple(str(one) for one in kept) if isinstance(kept, list) else (str(kept),)
