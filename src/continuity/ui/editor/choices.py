"""What the writer chooses about the page, without anything of Qt: preferences are read before the
window is there.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """How the page is set. Sizes in pixels, `height` in lines."""

    family: str = ""
    size: int = 19
    height: float = 1.55
    indent: float = 1.4
    characters: int = 66


@dataclass(frozen=True, slots=True)
class Habits:
    """How it is written: signs set as they are typed, the line that is written kept at one height,
    and all paragraphs but one faded in focus mode.
    """

    smart: bool = False
    typewriter: bool = False
    fading: bool = False
