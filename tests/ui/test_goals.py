"""Goals, the words of each day, and the picture of them."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QSpinBox
from pytestqt.qtbot import QtBot

from continuity.story.diary import Diary, Goals
from continuity.ui.pictures.days import DAYS, days
from continuity.ui.pictures.drawing import Box, Frame, Line, Words
from continuity.ui.pictures.view import PictureView
from continuity.ui.session import Session
from continuity.workspace import diary_file
from ui.hands import type_words

TODAY = date(2026, 3, 31)


def frame() -> Frame:
    return Frame(680, 260, lambda text, size, _bold: len(text) * size * 0.55)


def write(opened: Session, qtbot: QtBot, words: str) -> None:
    page = opened.window.editor.page
    page.moveCursor(QTextCursor.MoveOperation.End)
    wrote = opened.writing.counting.wrote
    with qtbot.waitSignal(wrote):
        type_words(page, words)


def test_words_typed_and_taken_out_count_for_the_day(
    opened: Session, qtbot: QtBot, project: Path
) -> None:
    striving = opened.writing.striving
    striving.today = lambda: TODAY
    write(opened, qtbot, " Four words and more.")
    assert striving.diary.on(TODAY) == 4
    for _ in range(3):
        opened.window.editor.page.textCursor().deletePreviousChar()
    opened.actions["undo"].trigger()
    opened.actions["undo"].trigger()
    qtbot.waitUntil(lambda: striving.diary.on(TODAY) == 0)
    write(opened, qtbot, " Here again.")
    opened.actions["close"].trigger()
    qtbot.waitUntil(lambda: diary_file.read(project).on(TODAY) == 2)


def test_what_other_hands_change_is_not_written_by_the_writer(
    opened: Session, qtbot: QtBot
) -> None:
    striving = opened.writing.striving
    striving.today = lambda: TODAY
    project = opened.desk.project
    assert project is not None
    with qtbot.waitSignal(opened.desk.changed):
        opened.desk.perform(lambda known: known.add(0, "Before", "# Before\n\nMany more words.\n"))
    write(opened, qtbot, " Two more.")
    assert striving.diary.on(TODAY) == 2


def test_a_goal_is_set_and_its_progress_is_shown(
    opened: Session, qtbot: QtBot, project: Path
) -> None:
    opened.writing.striving.today = lambda: TODAY
    assert opened.window.goal.text() == "0 today"
    opened.window.goal.click()
    dialog = next(one for one in opened.window.findChildren(QDialog) if one.isVisible())
    day = next(one for one in dialog.findChildren(QSpinBox) if one.accessibleName() == "Every day")
    assert day.text() == "No goal"
    day.setValue(8)
    dialog.accept()
    assert opened.window.goal.text() == "0 of 8 today"
    write(opened, qtbot, " Four words and more.")
    assert opened.window.goal.text() == "4 of 8 today"
    assert "4 this session" in opened.window.goal.toolTip()
    qtbot.waitUntil(lambda: diary_file.read(project).goals == Goals(day=8))


def test_a_chapter_has_a_goal_of_its_own_before_that_of_every_chapter(
    opened: Session, qtbot: QtBot
) -> None:
    opened.writing.striving.today = lambda: TODAY
    opened.window.goal.click()
    dialog = next(one for one in opened.window.findChildren(QDialog) if one.isVisible())
    fields = {one.accessibleName(): one for one in dialog.findChildren(QSpinBox)}
    assert fields["This chapter"].text() == "As every chapter"
    fields["Every chapter"].setValue(300)
    fields["This chapter"].setValue(500)
    dialog.accept()
    aims = opened.writing.striving.aims
    qtbot.waitUntil(lambda: aims()[2].goal == 500)
    opened.actions["next_chapter"].trigger()
    assert aims()[2].goal == 300
    opened.actions["undo"].trigger()
    opened.actions["previous_chapter"].trigger()
    qtbot.waitUntil(lambda: aims()[2].goal == 300)


def test_the_days_of_a_diary_are_moved_as_a_whole() -> None:
    diary = Diary().written(date(2025, 1, 30), 5).written(date(2025, 2, 2), 7)
    assert diary.ending(TODAY).days == ((date(2026, 3, 28), 5), (TODAY, 7))
    assert Diary().ending(TODAY) == Diary()


def test_the_days_before_are_shown_when_the_project_is_opened(
    session: Session, qtbot: QtBot, project: Path
) -> None:
    session.writing.striving.today = lambda: TODAY
    diary_file.write(project, Diary(Goals(book=100), ((TODAY, 30),)))
    session.files.open_folder(project)
    qtbot.waitUntil(lambda: session.writing.striving.diary.on(TODAY) == 30)
    session.window.goal.click()
    dialog = next(one for one in session.window.findChildren(QDialog) if one.isVisible())
    picture = dialog.findChild(PictureView)
    assert picture is not None
    assert picture.drawing.hots[-1].spoken == "Tuesday 31 March. 30 words"
    dialog.reject()


def test_a_bar_for_each_day_on_which_something_was_written() -> None:
    diary = Diary().written(TODAY, 400).written(date(2026, 3, 20), 100)
    drawing = days(diary, TODAY, frame())
    tall, short = sorted(
        (one.where.height for one in drawing.middle if isinstance(one, Box)), reverse=True
    )
    assert tall == pytest.approx(4 * short, abs=1)
    assert len(drawing.hots) == DAYS


def test_a_day_on_which_more_was_taken_out_hangs_below_the_line() -> None:
    diary = Diary().written(TODAY, -50).written(date(2026, 3, 20), 100)
    up, down = sorted(
        (one.where for one in days(diary, TODAY, frame()).middle if isinstance(one, Box)),
        key=lambda where: where.y,
    )
    assert down.y == pytest.approx(up.y + up.height)


def test_the_goal_is_a_line_and_days_that_reach_it_are_full() -> None:
    diary = Diary(Goals(day=200)).written(TODAY, 199).written(date(2026, 3, 20), 200)
    shapes = days(diary, TODAY, frame()).middle
    assert [one.dashed for one in shapes if isinstance(one, Line) and one.dashed] == [True]
    assert {one.fill for one in shapes if isinstance(one, Box)} == {"accent", "accent_soft"}


def test_no_two_dates_meet() -> None:
    words = [one.region for one in days(Diary(), TODAY, frame()).middle if isinstance(one, Words)]
    assert len(words) >= 4
    assert not any(one.meets(two) for one in words for two in words if one is not two)
