"""The window speaks German, all of it, and has room for it."""

import importlib.util
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from continuity.ui.pictures import states
from continuity.ui.session import Session
from continuity.ui.words import CONTEXT, Language, folder_of_words, number, speak, tr
from ui.test_pictures import CHAPTERS, drawn, surveyed, words

ROOT = Path(__file__).parents[2]
SEEN = "⟦"
"""Stands before every word that went through the one function, where words are only marked."""


class Marker(QTranslator):
    """Translates into marked English."""

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        if context != CONTEXT:
            return None  # type: ignore[return-value] # as Qt has it: ask the next translator
        return f"{SEEN}{sourceText}"


@pytest.fixture
def gathering() -> ModuleType:
    path = ROOT / "scripts" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    translators = speak(qapp, Language.GERMAN)
    yield
    for one in translators:
        qapp.removeTranslator(one)
    QLocale.setDefault(before)


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[None]:
    translator = Marker(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def messages() -> Iterator[tuple[str, list[str]]]:
    """The words of the German file, each with its translation, or the two of a plural."""
    text = (ROOT / "resources/i18n/continuity_de.ts").read_text(encoding="utf-8")
    for message in ET.fromstring(text).iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        assert translation is not None
        forms = [one.text or "" for one in translation.iter("numerusform")]
        yield message.findtext("source", ""), forms or [translation.text or ""]


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_word_of_the_window_is_in_german(gathering: ModuleType) -> None:
    german = dict(messages())
    wanted = {many or one for one, many in gathering.gathered()}
    assert wanted - german.keys() == set(), "run scripts/translations.py, then translate"
    assert [source for source, forms in german.items() if not all(forms)] == []


@pytest.mark.usefixtures("german")
def test_the_rows_of_the_picture_of_states_are_german() -> None:
    picture = drawn(surveyed(CHAPTERS), states.draw)
    assert "Augen" in words(picture)
    assert "Eyes" not in words(picture)
    assert any(hot.title == "Mara Holt · Augen" for hot in picture.hots)


def test_german_fills_in_the_same_fields() -> None:
    different = [
        source for source, forms in messages() for form in forms if fields(form) != fields(source)
    ]
    assert different == []


@pytest.mark.usefixtures("german")
def test_what_is_compiled_is_what_was_translated() -> None:
    said = QCoreApplication.translate
    stale = [
        source
        for source, forms in messages()
        if [said(CONTEXT, source, None, n) for n in ((-1,), (1, 2))[len(forms) - 1]] != forms
    ]
    assert stale == [], "run scripts/translations.py"


@pytest.mark.usefixtures("german")
def test_german_has_its_own_plurals_and_numbers() -> None:
    def words(count: int) -> str:
        return tr("{count:,} word", many="{count:,} words", count=count)

    assert [words(1), words(2), words(12_345)] == ["1 Wort", "2 Wörter", "12.345 Wörter"]
    assert number(1_200_000) == "1.200.000"


def test_english_needs_no_file() -> None:
    assert tr("{count} scene", many="{count} scenes", count=1) == "1 scene"
    assert tr("{count} scene", many="{count} scenes", count=0) == "0 scenes"
    assert tr("Cancel") == "Cancel"


def test_a_translation_with_a_wrong_field_gives_way_to_the_english(qapp: QApplication) -> None:
    class Wrong(Marker):
        @override
        def translate(
            self,
            context: str,
            sourceText: str,
            disambiguation: str | None = None,
            n: int = -1,
        ) -> str:
            return "Kapitel {nummer}"

    translator = Wrong(qapp)
    qapp.installTranslator(translator)
    said = tr("Chapter {number}", number=3)
    qapp.removeTranslator(translator)
    assert said == "Chapter 3"


def test_a_language_that_nobody_translated_is_english(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = QLocale()
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("sw_KE"))
    translators = speak(qapp, Language.SYSTEM)
    assert tr("Cancel") == "Cancel"
    assert QLocale().language() is QLocale.Language.English
    for one in translators:
        qapp.removeTranslator(one)
    QLocale.setDefault(before)


def test_the_words_lie_where_the_program_looks_for_them() -> None:
    assert (folder_of_words() / "continuity_de.qm").is_file()


def words_of(widget: QWidget) -> Iterator[str]:
    """Whatever of a widget can be read or heard."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QAbstractButton | QLabel):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    if isinstance(widget, QTableView | QTreeView) and widget.model() is not None:
        model = widget.model()
        for place in range(model.columnCount()):
            yield str(model.headerData(place, Qt.Orientation.Horizontal) or "")


def unmarked(top: QWidget, *leave: QWidget) -> list[str]:
    """What can be read or heard and did not go through the one function."""
    found: list[str] = [one.text() for one in top.findChildren(QAction)]
    for widget in (top, *top.findChildren(QWidget)):
        if not any(one is widget or one.isAncestorOf(widget) for one in leave):
            found += words_of(widget)
    return sorted({text for text in found if _says_something(text) and SEEN not in text})


def _says_something(text: str) -> bool:
    """Neither a sign nor a key nor the name of the program."""
    letters = sum(one.isalpha() for one in text)
    return letters > 1 and text.strip() not in NAMES


NAMES = {"Continuity", "Aa", "“ab”", "Press shortcut"}
"""Names and signs; the last is Qt’s own, which brings its German along."""


@pytest.mark.usefixtures("marked")
def test_all_that_the_empty_window_says_can_be_translated(session: Session) -> None:
    assert unmarked(session.window) == []


@pytest.mark.usefixtures("marked")
def test_all_that_the_window_says_of_a_project_can_be_translated(opened: Session) -> None:
    # The card holds the words of the story and of the engine.
    assert unmarked(opened.window, opened.window.card) == ["The Weir"]


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize(
    "name",
    [
        "add_chapter",
        "declare",
        "export_bible",
        "export_manuscript",
        "find_all",
        "goals",
        "new",
        "palette",
        "preferences",
        "rename",
        "shortcuts",
        "snapshots",
        "split",
        "statuses",
        "take_snapshot",
        "trash",
    ],
)
def test_all_that_a_dialog_says_can_be_translated(opened: Session, name: str) -> None:
    opened.actions[name].trigger()
    (dialog,) = opened.window.findChildren(QDialog)
    assert unmarked(dialog) == []


@pytest.fixture
def in_german(german: None, qtbot: QtBot, session: Session, project: Path) -> Session:
    assert german is None
    with qtbot.waitSignal(session.desk.opened):
        session.files.open_folder(project)
    qtbot.waitUntil(lambda: "im Buch" in session.window.words.text())
    return session


def cut_off(top: QWidget) -> list[str]:
    """The words on buttons and labels that have less room than they need."""
    every: list[QAbstractButton | QLabel] = [
        *top.findChildren(QAbstractButton),
        *(one for one in top.findChildren(QLabel) if not one.wordWrap()),
    ]
    return [
        f"{one.text()}: {one.width()} of {one.sizeHint().width()} pixels"
        for one in every
        if one.isVisible() and one.text() and one.width() < one.sizeHint().width()
    ]


@pytest.mark.usefixtures("german")
def test_german_has_room_where_everything_begins(session: Session) -> None:
    session.window.resize(1100, 700)
    QApplication.processEvents()
    assert cut_off(session.window) == []


@pytest.mark.parametrize("side", ["people", "clock", "comments", "inspector"])
def test_german_has_room_on_a_small_screen(in_german: Session, side: str) -> None:
    window = in_german.window
    window.resize(1280, 720)
    for name in ("chapters", "warnings", side):
        window.show_panel(name, visible=True)
    QApplication.processEvents()
    assert window.minimumSizeHint().width() <= 1280
    assert cut_off(window) == []


@pytest.mark.parametrize("view", ["cards", "outline", "pictures", "canon_view"])
def test_german_has_room_in_every_view(in_german: Session, view: str) -> None:
    in_german.window.show_panel("people", visible=True)
    in_german.actions[view].trigger()
    in_german.window.resize(1280, 720)
    QApplication.processEvents()
    assert in_german.window.width() == 1280
    assert cut_off(in_german.window) == []


@pytest.mark.parametrize(
    "name",
    [
        "preferences",
        "shortcuts",
        "goals",
        "rename",
        "find_all",
        "snapshots",
        "export_manuscript",
        "export_bible",
    ],
)
def test_german_has_room_in_dialogs(in_german: Session, name: str) -> None:
    in_german.actions[name].trigger()
    QApplication.processEvents()
    (dialog,) = in_german.window.findChildren(QDialog)
    assert cut_off(dialog) == []
