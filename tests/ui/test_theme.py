"""Text can be read: 4.5 to 1 at least in every theme, and 7 to 1 in those of high contrast."""

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from continuity.diagnostics.diagnostic import Severity
from continuity.ui.editor.strokes import SHAPES
from continuity.ui.style_sheet import style_sheet
from continuity.ui.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Scheme,
    Theme,
    book_font,
    measure,
    palette,
    theme_of,
)

GROUNDS = ("page", "window", "panel", "raised", "accent_soft")
THEMES = {LIGHT: 4.5, DARK: 4.5, CONTRAST_LIGHT: 7.0, CONTRAST_DARK: 7.0}
SOFT = ("error_soft", "warning_soft", "hint_soft")


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    made = QColor(colour)
    red, green, blue = (linear(one) for one in (made.redF(), made.greenF(), made.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("words", ["ink", "muted", "error", "warning", "hint", "accent"])
def test_words_can_be_read_on_every_ground(theme: Theme, words: str) -> None:
    for ground in GROUNDS:
        assert contrast(getattr(theme, words), getattr(theme, ground)) >= THEMES[theme], ground


@pytest.mark.parametrize("theme", THEMES)
def test_marked_words_can_be_read(theme: Theme) -> None:
    for ground in SOFT:
        assert contrast(theme.ink, getattr(theme, ground)) >= THEMES[theme]
    assert contrast(theme.on_accent, theme.accent) >= THEMES[theme]
    assert contrast(theme.done, theme.panel) >= THEMES[theme]


@pytest.mark.parametrize("theme", [CONTRAST_LIGHT, CONTRAST_DARK])
def test_lines_of_high_contrast_are_seen(theme: Theme) -> None:
    for ground in GROUNDS:
        assert contrast(theme.line, getattr(theme, ground)) >= 4.5, ground


def test_every_severity_has_a_shape_of_its_own() -> None:
    assert len(set(SHAPES.values())) == len(Severity)


def test_a_scheme_that_was_chosen_is_kept() -> None:
    assert theme_of(Scheme.LIGHT) is LIGHT
    assert theme_of(Scheme.DARK) is DARK
    assert theme_of(Scheme.CONTRAST_LIGHT) is CONTRAST_LIGHT
    assert theme_of(Scheme.CONTRAST_DARK) is CONTRAST_DARK


def test_the_system_is_followed_where_it_says_nothing(qtbot: QtBot) -> None:
    assert qtbot is not None
    assert theme_of(Scheme.SYSTEM) in (LIGHT, DARK)


def test_disabled_words_are_muted() -> None:
    made = palette(DARK)
    colour = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert colour == QColor(DARK.muted)


def test_the_style_sheet_has_the_colours_of_the_theme() -> None:
    assert LIGHT.raised in style_sheet(LIGHT)
    assert "$" not in style_sheet(DARK)


def test_a_measure_grows_with_its_characters(qtbot: QtBot) -> None:
    assert qtbot is not None
    font = book_font("", 18)
    assert measure(font, 66) == pytest.approx(2 * measure(font, 33), abs=2)
