"""What a person prefers, on this machine. The form and the store are drawn from one definition."""

from dataclasses import dataclass, field, fields, replace
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

from continuity.ui.editor.choices import Habits, Setting
from continuity.ui.theme import Scheme
from continuity.ui.words import Language


class Part(Enum):
    """Under which heading of the form a preference stands."""

    LOOK = "Look"
    PAGE = "The page"
    WRITING = "Writing"
    CHECKING = "Checking"


@dataclass(frozen=True, slots=True)
class About:
    """What is said of a preference. `least` and `most` bound a number."""

    part: Part
    title: str
    help: str
    least: float = 0
    most: float = 0
    step: float = 1

    @property
    def metadata(self) -> dict[str, "About"]:
        return {"about": self}


_LANGUAGE = About(
    Part.LOOK,
    "Language",
    "Of the menus and messages, from the next start on; warnings are in English",
)
_THEME = About(Part.LOOK, "Colours", "Light, dark, of high contrast, or as the desktop is")
_FAMILY = About(Part.PAGE, "Typeface", "Of the page and of quotes")
_SIZE = About(Part.PAGE, "Size", "Of the letters on the page, in pixels", 12, 48)
_CHARACTERS = About(Part.PAGE, "Line length", "Characters in a full line of the page", 40, 110)
_HEIGHT = About(Part.PAGE, "Line height", "As a multiple of the letters’ own", 1.1, 2.4, 0.05)
_INDENT = About(Part.PAGE, "First-line indent", "In widths of a letter; 0 for none", 0, 4, 0.1)
_WHILE_TYPING = About(
    Part.CHECKING, "Check while typing", "After a pause; otherwise with F9, and when saving"
)
_SPELLING = About(
    Part.CHECKING, "Spelling", "Either takes British forms for right as well as American ones"
)
_SMART = About(Part.WRITING, "Smart quotes", "“Curly” quotation marks, dashes and dots as you type")
_TYPEWRITER = About(Part.WRITING, "Typewriter", "The line being written stays in the middle")
_FADING = About(Part.WRITING, "Fade the rest", "In focus mode, all but the paragraph being written")


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
    typewriter: bool = field(default=False, metadata=_TYPEWRITER.metadata)
    fading: bool = field(default=False, metadata=_FADING.metadata)
    language: Language = field(default=Language.SYSTEM, metadata=_LANGUAGE.metadata)

    @property
    def setting(self) -> Setting:
        return Setting(self.family, self.size, self.height, self.indent, self.characters)

    @property
    def habits(self) -> Habits:
        return Habits(self.smart, self.typewriter, self.fading)


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


def recent(store: QSettings) -> tuple[Path, ...]:
    """Projects opened before that are still there, the latest first."""
    return tuple(path for path in map(Path, names(store, "recent")) if path.is_dir())


def names(store: QSettings, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    """A list of words as it was stored: a list of one comes back as a word."""
    kept = store.value(key)
    if kept is None:
        return default
    return tuple(str(one) for one in kept) if isinstance(kept, list) else (str(kept),)
