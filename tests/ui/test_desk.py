"""What is done to the project, away from the window's thread and in order."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from continuity.errors import CannotSave
from continuity.story.decisions import Declared
from continuity.story.ids import ChapterId
from continuity.ui.background import Background, Relay, sentence
from continuity.ui.desk import Desk
from continuity.ui.session import Session
from ui.hands import type_words
from ui.stand_ins import StandInHouse, make_project

FULL = "The disk is full."


def test_work_is_done_elsewhere_and_answered_here(qtbot: QtBot) -> None:
    parent = QObject()
    background = Background(parent)
    here, seen = threading.get_ident(), []
    background.do(
        threading.get_ident, lambda there: seen.append((there, threading.get_ident())), print
    )
    qtbot.waitUntil(lambda: bool(seen))
    there, answered = seen[0]
    assert there != here
    assert answered == here
    background.close()


def test_a_failure_comes_back_as_one(qtbot: QtBot) -> None:
    parent = QObject()
    background = Background(parent)
    failures: list[Exception] = []

    def fail() -> None:
        raise CannotSave(FULL)

    background.do(fail, print, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert sentence(failures[0]) == FULL
    background.close()


def test_tasks_run_in_the_order_in_which_they_were_given(qtbot: QtBot) -> None:
    parent = QObject()
    background = Background(parent)
    done: list[int] = []
    for number in range(20):
        background.do(lambda number=number: number, done.append, print)  # type: ignore[misc]
    background.finish()
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))
    background.close()


def test_nothing_arrives_through_a_closed_relay(qtbot: QtBot) -> None:
    parent = QObject()
    heard: list[object] = []
    relay = Relay(heard.append, parent)
    relay.send(1)
    relay.close()
    relay.send(2)
    qtbot.wait(30)
    assert heard == []


def test_a_nameless_failure_still_makes_a_sentence() -> None:
    assert sentence(KeyError()) == "Something unexpected happened (KeyError)."


def test_a_project_that_cannot_be_opened_costs_a_message(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.desk.failed):
        session.files.open_folder(tmp_path / "nowhere")
    assert "nowhere" in session.window.message.text
    assert session.window.welcome.isVisible()


def test_a_project_that_somebody_writes_in_is_offered_for_reading(
    opened: Session, qtbot: QtBot, house: StandInHouse, project: Path
) -> None:
    second = Desk(lambda: house)
    with qtbot.waitSignal(second.locked) as locked:
        second.open(project)
    assert locked.args is not None
    assert locked.args[0] == project
    with qtbot.waitSignal(second.opened):
        second.open(project, read_only=True)
    assert second.project is not None
    assert second.project.read_only
    second.leave()
    assert opened.desk.project is not None


def test_a_text_that_cannot_be_saved_stays_on_the_page_and_is_tried_again(
    opened: Session, qtbot: QtBot
) -> None:
    project, page = opened.desk.project, opened.window.editor.page
    assert project is not None

    def full(_chapter: ChapterId, _text: str) -> None:
        raise CannotSave(FULL)

    write = project.write
    project.write = full  # type: ignore[method-assign, assignment]
    page.moveCursor(page.textCursor().MoveOperation.End)
    type_words(page, " More.")
    with qtbot.waitSignal(opened.desk.failed):
        opened.desk.save()
    assert opened.window.message.text == FULL
    assert not opened.desk.all_stored
    assert not opened.window.close()
    qtbot.waitUntil(lambda: "stays open" in opened.window.message.text)
    assert opened.window.isVisible()
    project.write = write  # type: ignore[method-assign]
    opened.desk.save()
    qtbot.waitUntil(lambda: opened.desk.all_stored)
    chapter = opened.window.editor.chapter
    assert chapter is not None
    assert project.text(chapter).endswith(" More.\n")


def test_what_other_programs_write_is_taken_over(
    opened: Session, qtbot: QtBot, project: Path
) -> None:
    first = min((project / "manuscript").glob("*.md"))
    first.write_text("# The Weir\n\nMara’s eyes were brown.\n", encoding="utf-8")
    opened.actions["refresh"].trigger()
    qtbot.waitUntil(lambda: "brown" in opened.window.editor.page.toPlainText())
    qtbot.waitUntil(lambda: not opened.window.warnings.model.rows)


def test_a_declared_fact_is_undone_like_everything_else(opened: Session, qtbot: QtBot) -> None:
    desk = opened.desk
    desk.perform(lambda project: project.declare(Declared("Mara", "eyes", "green")))
    qtbot.waitUntil(lambda: desk.project is not None and bool(desk.project.word.declared))
    qtbot.waitUntil(lambda: opened.trail.done == [None])
    opened.actions["undo"].trigger()
    qtbot.waitUntil(lambda: desk.project is not None and not desk.project.word.declared)
    opened.actions["redo"].trigger()
    qtbot.waitUntil(lambda: desk.project is not None and bool(desk.project.word.declared))


def test_undo_goes_back_in_the_order_of_time(opened: Session, qtbot: QtBot) -> None:
    page, desk = opened.window.editor.page, opened.desk
    page.moveCursor(page.textCursor().MoveOperation.End)
    before = page.toPlainText()
    type_words(page, "More")
    desk.perform(lambda project: project.declare(Declared("Mara", "eyes", "green")))
    qtbot.waitUntil(lambda: None in opened.trail.done)
    opened.actions["undo"].trigger()
    qtbot.waitUntil(lambda: desk.project is not None and not desk.project.word.declared)
    assert page.toPlainText() != before
    opened.actions["undo"].trigger()
    assert page.toPlainText() == before


def test_a_chapter_is_added_renamed_moved_and_removed(opened: Session, qtbot: QtBot) -> None:
    desk, panel = opened.desk, opened.window.chapters

    def titles() -> list[str]:
        return [row.text for row in panel.model.chapters]

    desk.perform(lambda project: project.add(3, "The Lock", "Nothing."))
    qtbot.waitUntil(lambda: titles() == ["The Weir", "The Mill", "The Sea", "The Lock"])
    last = panel.model.chapters[-1].id
    panel.wanted.emit("up", last, None)
    qtbot.waitUntil(lambda: titles() == ["The Weir", "The Mill", "The Lock", "The Sea"])
    panel.wanted.emit("remove", last, None)
    qtbot.waitUntil(lambda: titles() == ["The Weir", "The Mill", "The Sea"])
    opened.actions["undo"].trigger()
    qtbot.waitUntil(lambda: "The Lock" in titles())


def test_closing_saves_what_was_typed(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    folder = make_project(tmp_path / "other")
    with qtbot.waitSignal(session.desk.opened):
        session.files.open_folder(folder)
    page = session.window.editor.page
    page.moveCursor(page.textCursor().MoveOperation.End)
    type_words(page, " At the very end.")
    session.desk.close()
    first = min((folder / "manuscript").glob("*.md"))
    assert first.read_text(encoding="utf-8").endswith(" At the very end.\n")
    assert session.desk.project is None
