"""Finding and replacing through the whole book."""

import threading
import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from continuity.prose.search import Found, Search, Sought
from continuity.story.ids import ChapterId
from continuity.story.text import Span
from continuity.ui.dialogs.find_all import FindAll
from continuity.ui.models.places import PlacesModel
from continuity.ui.parts.places import Places
from continuity.ui.seeking import ChapterPlaces, ChapterText, Finder, Seeker
from continuity.ui.session import Session
from continuity.ui.theme import LIGHT
from ui.hands import click, press_key, type_words

CHECK = Qt.ItemDataRole.CheckStateRole


def find(qtbot: QtBot, session: Session, words: str, count: int) -> FindAll:
    session.actions["find_all"].trigger()
    dialog = session.window.findChild(FindAll)
    assert dialog is not None
    dialog.words.clear()
    type_words(dialog.words, words)
    qtbot.waitUntil(lambda: dialog.places.model.count() == count)
    return dialog


def texts(session: Session) -> list[str]:
    project = session.desk.project
    assert project is not None
    return [project.text(one.id) for one in project.manuscript.book.chapters]


def replace(qtbot: QtBot, dialog: FindAll, new: str) -> None:
    click(dialog.replacing)
    type_words(dialog.new, new)
    qtbot.waitUntil(lambda: dialog.places.model.ticks and _new(dialog) == new)
    click(dialog.replace)


def _new(dialog: FindAll) -> str:
    chosen = dialog.places.model.chosen()
    return next(iter(chosen.values()))[0].new if chosen else ""


def test_places_are_listed_by_chapter_with_what_stands_around_them(
    opened: Session, qtbot: QtBot
) -> None:
    dialog = find(qtbot, opened, "eyes", 3)
    model = dialog.places.model
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert rows == ["The Weir   ·   1", "The Mill   ·   1", "The Sea   ·   1"]
    inside = model.index(0, 0, model.index(1, 0)).data()
    assert inside == "The wheel stood still. Mara’s eyes were brown in the lamplight."
    assert dialog.places.told.text() == "3 places in 3 chapters."


def test_a_place_is_shown_on_the_page(opened: Session, qtbot: QtBot) -> None:
    dialog = find(qtbot, opened, "grey", 1)
    view, model = dialog.places.list, dialog.places.model
    press_key(dialog.words, Qt.Key.Key_Return)
    where = view.visualRect(model.index(0, 0, model.index(0, 0))).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)  # type: ignore[no-untyped-call]
    assert opened.window.editor.page.textCursor().selectedText() == "grey"
    assert "Tom" in opened.window.editor.page.toPlainText()


def test_what_is_ticked_is_replaced_and_undone_in_one_step(opened: Session, qtbot: QtBot) -> None:
    before = texts(opened)
    dialog = find(qtbot, opened, "Mara", 2)
    replace(qtbot, dialog, "Ada")
    qtbot.waitUntil(lambda: opened.window.message.text == "Replaced in 2 places.")
    assert texts(opened) == [one.replace("Mara", "Ada") for one in before]
    editor = opened.window.editor
    assert "Ada’s eyes" in editor.page.toPlainText()
    assert not editor.page.isReadOnly()
    opened.actions["undo"].trigger()
    qtbot.waitUntil(lambda: texts(opened) == before)
    qtbot.waitUntil(lambda: "Mara’s eyes" in editor.page.toPlainText())
    opened.actions["redo"].trigger()
    qtbot.waitUntil(lambda: "Ada’s eyes" in editor.page.toPlainText())


def test_a_place_without_a_tick_stays(opened: Session, qtbot: QtBot) -> None:
    before = texts(opened)
    dialog = find(qtbot, opened, "Mara", 2)
    click(dialog.replacing)
    type_words(dialog.new, "Ada")
    qtbot.waitUntil(lambda: _new(dialog) == "Ada")
    model = dialog.places.model
    first = model.index(0, 0, model.index(0, 0))
    assert model.setData(first, Qt.CheckState.Unchecked, CHECK)
    assert dialog.replace.text() == "Replace in 1 place"
    click(dialog.replace)
    qtbot.waitUntil(lambda: texts(opened)[1] != before[1])
    assert texts(opened)[0] == before[0]


def test_what_was_typed_before_and_behind_is_undone_in_turn(opened: Session, qtbot: QtBot) -> None:
    editor, before = opened.window.editor, texts(opened)
    editor.page.moveCursor(QTextCursor.MoveOperation.End)
    type_words(editor.page, "x")
    dialog = find(qtbot, opened, "Mara", 2)
    replace(qtbot, dialog, "Ada")
    qtbot.waitUntil(lambda: "Ada" in texts(opened)[1])
    type_words(editor.page, "y")
    qtbot.waitUntil(lambda: opened.desk.all_stored)
    opened.actions["undo"].trigger()
    opened.actions["undo"].trigger()
    qtbot.waitUntil(lambda: "Mara’s eyes" in editor.page.toPlainText())
    qtbot.waitUntil(lambda: opened.desk.all_stored)
    qtbot.wait(500)  # the window reads anew what it has undone
    opened.actions["undo"].trigger()
    opened.actions["save"].trigger()
    qtbot.waitUntil(lambda: texts(opened) == before)


def test_a_text_that_changed_meanwhile_is_not_touched(opened: Session, qtbot: QtBot) -> None:
    dialog = find(qtbot, opened, "Mara", 2)
    click(dialog.replacing)
    type_words(dialog.new, "Ada")
    qtbot.waitUntil(lambda: _new(dialog) == "Ada")
    type_words(opened.window.editor.page, "New words ")
    click(dialog.replace)
    qtbot.waitUntil(lambda: "changed meanwhile" in opened.window.message.text)
    assert "Ada" not in "".join(texts(opened))
    assert not opened.window.editor.page.isReadOnly()


def test_a_wrong_expression_is_told_in_a_sentence(opened: Session, qtbot: QtBot) -> None:
    opened.actions["find_all"].trigger()
    dialog = opened.window.findChild(FindAll)
    assert dialog is not None
    click(dialog.manner.switches["expression"])
    type_words(dialog.words, "(Mara")
    qtbot.waitUntil(lambda: "missing )" in dialog.places.told.text())
    dialog.words.clear()
    qtbot.waitUntil(lambda: "Click on a place" in dialog.places.told.text())


def test_the_dialog_goes_with_the_project(opened: Session, qtbot: QtBot) -> None:
    find(qtbot, opened, "Mara", 2)
    opened.actions["close"].trigger()
    qtbot.waitUntil(lambda: opened.window.findChild(FindAll) is None)


def test_the_latest_question_wins(qtbot: QtBot) -> None:
    parent = QObject()
    seeker = Seeker(parent)
    source = ChapterText(ChapterId(1), "One", "Mara and Tom")
    held = threading.Event()
    heard: list[tuple[ChapterPlaces, ...]] = []
    seeker.found.connect(heard.append)

    def slow() -> Finder:
        def look(_source: ChapterText) -> Iterator[Found]:
            held.wait(5)
            yield Found(Span(0, 4), "Mara", "")

        return look

    def quick() -> Finder:
        search = Search(Sought("Tom"))
        return lambda one: search.found(one.text)

    seeker.seek((source,), slow)
    seeker.seek((source,), quick)
    qtbot.waitUntil(lambda: bool(heard))
    held.set()
    time.sleep(0.05)
    qtbot.wait(20)
    assert [one.places[0].words for places in heard for one in places] == ["Tom"]


def test_a_tick_of_a_chapter_is_that_of_all_its_places(qtbot: QtBot) -> None:
    places = tuple(Found(Span(n, n + 1), "a", "b") for n in range(3))
    source = ChapterText(ChapterId(7), "Seven", "aaa")
    model = PlacesModel()
    model.show((ChapterPlaces(source, places, frozenset({1})),), ticks=True)
    view = QTreeView()
    qtbot.addWidget(view)
    view.setModel(model)
    chapter = model.index(0, 0)
    assert chapter.data(CHECK) == Qt.CheckState.PartiallyChecked
    assert model.chosen() == {ChapterId(7): (places[0], places[2])}
    assert model.setData(chapter, Qt.CheckState.Checked, CHECK)
    assert chapter.data(CHECK) == Qt.CheckState.Checked
    assert model.setData(chapter, Qt.CheckState.Unchecked, CHECK)
    assert model.chosen() == {}
    assert not model.setData(chapter, "words")
    assert model.index(0, 0, chapter).data() == "a → b"


def test_thousands_of_places_are_listed_without_a_pause(qtbot: QtBot) -> None:
    text = "the weir\n" * 40
    sources = [ChapterText(ChapterId(n), f"Chapter {n}", text) for n in range(50)]
    search = Search(Sought("weir"))
    found = tuple(ChapterPlaces(one, tuple(search.found(one.text))) for one in sources)
    places = Places(LIGHT)
    qtbot.addWidget(places)
    places.show_places(found, ticks=False)
    assert places.told.text().startswith("2,000 places in 50 chapters. Double-click")
    assert places.list.isExpanded(places.model.index(0, 0))
    assert not places.list.isExpanded(places.model.index(1, 0))
