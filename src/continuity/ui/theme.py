"""Colours and type. Light and dark are a palette of our own on the Fusion style: asking the system
for a colour scheme does nothing on some platforms.
"""

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette

if TYPE_CHECKING:  # it comes with the whole story, and the window does not wait for that
    from continuity.diagnostics.diagnostic import Severity


class Scheme(Enum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "high contrast, light"
    CONTRAST_DARK = "high contrast, dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for, as ``#rrggbb``."""

    dark: bool
    page: str
    """The manuscript."""
    window: str
    """Behind everything."""
    panel: str
    raised: str
    """Cards, menus, fields."""
    line: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    error: str
    warning: str
    hint: str
    error_soft: str
    warning_soft: str
    hint_soft: str
    done: str

    def severity(self, severity: "Severity") -> QColor:
        return QColor({1: self.hint, 2: self.warning, 3: self.error}[severity])

    def severity_soft(self, severity: "Severity") -> QColor:
        return QColor({1: self.hint_soft, 2: self.warning_soft, 3: self.error_soft}[severity])


LIGHT = Theme(
    dark=False,
    page="#FFFDF8",
    window="#F4F2EC",
    panel="#FAF8F3",
    raised="#FFFFFF",
    line="#E2DED3",
    ink="#23211C",
    muted="#6B665A",
    accent="#2F5D8C",
    on_accent="#FFFFFF",
    accent_soft="#E3ECF5",
    error="#B3261E",
    warning="#8F5300",
    hint="#436748",
    error_soft="#FBE3DF",
    warning_soft="#FBEBD0",
    hint_soft="#E2EFE1",
    done="#6B665A",
)

DARK = Theme(
    dark=True,
    page="#1E1F22",
    window="#17181A",
    panel="#1B1C1F",
    raised="#26282C",
    line="#33363B",
    ink="#E6E3DB",
    muted="#A29D91",
    accent="#7FB0DE",
    on_accent="#14181C",
    accent_soft="#24323F",
    error="#F2867E",
    warning="#E0A95B",
    hint="#93BE99",
    error_soft="#4A2A29",
    warning_soft="#453622",
    hint_soft="#2A3A2D",
    done="#9A958A",
)

# At least seven to one for every word on every ground; lines are as clear as words.
CONTRAST_LIGHT = Theme(
    dark=False,
    page="#FFFFFF",
    window="#FFFFFF",
    panel="#FFFFFF",
    raised="#FFFFFF",
    line="#5A5A5A",
    ink="#000000",
    muted="#2E2E2E",
    accent="#00348F",
    on_accent="#FFFFFF",
    accent_soft="#D3E4FF",
    error="#8C0009",
    warning="#633300",
    hint="#0B4A17",
    error_soft="#FFD6D1",
    warning_soft="#FFE0AD",
    hint_soft="#CDEBCF",
    done="#2E2E2E",
)

CONTRAST_DARK = Theme(
    dark=True,
    page="#000000",
    window="#000000",
    panel="#000000",
    raised="#000000",
    line="#A6A6A6",
    ink="#FFFFFF",
    muted="#DADADA",
    accent="#8CCBFF",
    on_accent="#000000",
    accent_soft="#00304F",
    error="#FFA199",
    warning="#FFC766",
    hint="#9EE8A9",
    error_soft="#5C1410",
    warning_soft="#503600",
    hint_soft="#103F18",
    done="#DADADA",
)

# Twelve hues of about equal lightness, the first eight after Okabe and Ito; bars and dots only.
PEOPLE = (
    "#0072B2",
    "#D55E00",
    "#009E73",
    "#CC79A7",
    "#B8860B",
    "#56B4E9",
    "#8C6BB1",
    "#A0522D",
    "#5F9E2F",
    "#C2477F",
    "#4F7CAC",
    "#7A7A3A",
)

_CHOSEN = {
    Scheme.LIGHT: LIGHT,
    Scheme.DARK: DARK,
    Scheme.CONTRAST_LIGHT: CONTRAST_LIGHT,
    Scheme.CONTRAST_DARK: CONTRAST_DARK,
}

# Faces that draw badly at interface sizes, and what stands for "no answer" on a bare Linux.
_POOR_INTERFACE_FACES = frozenset({"Sans Serif", "Sans", "DejaVu Sans", "MS Shell Dlg 2", "fixed"})
_INTERFACE_FACES = ("Inter", "Segoe UI", "SF Pro Text", "Cantarell", "Noto Sans", "DejaVu Sans")
BOOK_FACES = (
    "EB Garamond",
    "Libertinus Serif",
    "Source Serif 4",
    "Source Serif Pro",
    "Georgia",
    "Noto Serif",
    "DejaVu Serif",
)
WRITING_FACES = (
    *BOOK_FACES,
    "Literata",
    "Crimson Pro",
    "Charter",
    "Iowan Old Style",
    "Palatino Linotype",
    "Palatino",
    "Cambria",
    "Constantia",
    "Baskerville",
    "Hoefler Text",
    "Liberation Serif",
    "Times New Roman",
    "Atkinson Hyperlegible",
    "OpenDyslexic",
    "Courier Prime",
    "Courier New",
)
"""Faces that are good to write in, the best first; offered before all others."""
# Garamond is cut small on its body: at equal size it looks a seventh smaller than the others.
_LARGER = {"EB Garamond": 1.16}
_SAMPLE = "the quick brown fox jumps over a lazy dog while many others look on, and say so"


def theme_of(scheme: Scheme) -> Theme:
    """The colours asked for; those of the desktop if it is left to it and it says."""
    if scheme is Scheme.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return _CHOSEN[scheme]


def palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.ink,
        role.Base: theme.raised,
        role.AlternateBase: theme.panel,
        role.Text: theme.ink,
        role.Button: theme.raised,
        role.ButtonText: theme.ink,
        role.BrightText: theme.error,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.raised,
        role.Midlight: theme.line,
        role.Mid: theme.line,
        role.Dark: theme.muted,
        role.Shadow: theme.line,
        role.Accent: theme.accent,
    }
    made = QPalette()
    for name, colour in colours.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.muted))
    return made


def interface_font(size: int = 13) -> QFont:
    """The face of menus and lists, `size` in pixels."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in _POOR_INTERFACE_FACES:
        font = QFont(_first_of(_INTERFACE_FACES) or font.family())
    font.setPixelSize(size)
    return font


def book_font(family: str = "", size: int = 18) -> QFont:
    """The face of the manuscript and of every quote from it, `size` in pixels."""
    chosen = family or _first_of(BOOK_FACES) or "serif"
    font = QFont(chosen)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(round(size * _LARGER.get(chosen, 1.0)))
    return font


def measure(font: QFont, characters: int) -> int:
    """The width in pixels of a line of so many characters of running text."""
    return round(QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * characters)


def _first_of(families: tuple[str, ...]) -> str | None:
    return next((family for family in families if family in _installed()), None)


@cache
def _installed() -> frozenset[str]:
    return frozenset(QFontDatabase.families())


def faces() -> tuple[list[str], list[str]]:
    """Typefaces to choose from for the page: those that are good to write in, and all others."""
    good = [family for family in WRITING_FACES if family in _installed()]
    others = [
        family
        for family in QFontDatabase.families()
        if family not in good
        and QFontDatabase.isSmoothlyScalable(family)
        and not QFontDatabase.isPrivateFamily(family)
    ]
    return good, others
