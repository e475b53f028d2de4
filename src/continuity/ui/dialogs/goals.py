"""The goals as they are set, and a picture of the days."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QProgressBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from continuity.story.diary import Diary, Goals
from continuity.ui.dialogs.asking import Wording, dialog
from continuity.ui.pictures.days import DAYS, TITLE, days
from continuity.ui.pictures.view import PictureView
from continuity.ui.theme import Theme
from continuity.ui.words import noted, tr

_SIZE = QSize(720, 560)
_SHARE = 0.9
_INSET = (6, 0, 0, 0)
_OWN = "own"
_ROWS = (
    ("day", noted("Every day"), 20_000, 50),
    ("session", noted("Every session"), 20_000, 50),
    ("chapter", noted("Every chapter"), 100_000, 100),
    (_OWN, noted("This chapter"), 100_000, 100),
    ("book", noted("The book"), 2_000_000, 1_000),
)
"""Field of `Goals`, what it is called, the most that can be set, and a step. A chapter's own goal
lies on its card.
"""


@dataclass(frozen=True, slots=True)
class Reached:
    """Words for each of the rows, and the goal that the chapter on the page has of its own, if
    there is a chapter.
    """

    words: tuple[int, ...]
    own: int = 0
    on_page: bool = True


def ask_goals(
    parent: QWidget,
    theme: Theme,
    told: tuple[Diary, date],
    reached: Reached,
    then: Callable[[Goals, int], None],
) -> QDialog:
    """`told` is the diary and today. `then` hears of the goals and of the chapter's own."""
    diary, today = told
    made, layout = dialog(parent, Wording("Goals", "", "Set the goals"))
    grid, fields = _rows(diary, reached)
    layout.addLayout(grid)
    layout.addSpacing(8)
    heading = QLabel(_sums(diary, today))
    heading.setProperty("tone", "heading")
    layout.addWidget(heading)
    layout.addWidget(_chart(theme, diary, today), 1)
    made.accepted.connect(lambda: _hand_on(fields, then))
    made.resize(_SIZE.boundedTo(parent.screen().availableSize() * _SHARE))
    made.open()
    return made


def _rows(diary: Diary, reached: Reached) -> tuple[QGridLayout, dict[str, QSpinBox]]:
    """A goal each, how many words there are, and how far that is."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(3, 1)
    fields: dict[str, QSpinBox] = {}
    bars: dict[str, QProgressBar] = {}
    for row, ((name, title, most, step), words) in enumerate(
        zip(_ROWS, reached.words, strict=True)
    ):
        field = fields[name] = _field(tr(title), _now(diary, reached, name), most, step)
        label = QLabel(tr(title))
        label.setBuddy(field)
        now, bar = QLabel(_words(words)), QProgressBar()
        now.setProperty("tone", "muted")
        bar.setTextVisible(False)
        bar.setAccessibleName(tr("{title}: reached", title=tr(title)))
        field.valueChanged.connect(lambda _goal: _fill_all(fields, bars, reached))
        bars[name] = bar
        for column, widget in enumerate((label, field, now, bar)):
            grid.addWidget(widget, row, column)
            if name == _OWN and not reached.on_page:
                widget.hide()
    fields[_OWN].setSpecialValueText(tr("As every chapter"))
    _fill_all(fields, bars, reached)
    return grid, fields


def _now(diary: Diary, reached: Reached, name: str) -> int:
    goals = diary.goals
    return reached.own if name == _OWN else int(getattr(goals, name))


def _hand_on(fields: dict[str, QSpinBox], then: Callable[[Goals, int], None]) -> None:
    values = {name: field.value() for name, field in fields.items()}
    own = values.pop(_OWN)
    then(Goals(**values), own)


def _field(title: str, value: int, most: int, step: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(0, most)
    field.setSingleStep(step)
    field.setGroupSeparatorShown(True)
    field.setSpecialValueText(tr("No goal"))
    field.setValue(value)
    field.setAccessibleName(title)
    field.setMinimumWidth(130)
    field.lineEdit().setTextMargins(*_INSET)
    return field


def _words(count: int) -> str:
    return tr("{count:,} word", many="{count:,} words", count=count)


def _fill_all(fields: dict[str, QSpinBox], bars: dict[str, QProgressBar], reached: Reached) -> None:
    """A chapter without a goal of its own is held to that of every chapter."""
    for (name, bar), words in zip(bars.items(), reached.words, strict=True):
        own = fields[name].value()
        _fill(bar, words, own or (fields["chapter"].value() if name == _OWN else 0))


def _fill(bar: QProgressBar, words: int, goal: int) -> None:
    bar.setRange(0, max(goal, 1))
    bar.setValue(max(0, min(words, goal)))
    bar.setEnabled(goal > 0)


def _chart(theme: Theme, diary: Diary, today: date) -> QWidget:
    frame = QFrame()
    frame.setProperty("surface", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(8, 8, 8, 8)
    picture = PictureView()
    picture.setAccessibleName(tr(TITLE))
    # The card that it lies on is raised.
    picture.dress(replace(theme, panel=theme.raised))
    picture.show_picture(lambda room: days(diary, today, room))
    picture.setMinimumHeight(180)
    column.addWidget(picture)
    return frame


def _sums(diary: Diary, today: date) -> str:
    """The last days in a sentence."""
    first = today.toordinal() - DAYS
    counts = [words for day, words in diary.days if day.toordinal() > first and words]
    if not counts:
        return tr("What you write will be shown here, day by day.")
    written = sum(counts)
    parts = [
        tr(
            "{written} on {some} of the last {days} days",
            written=_words(written),
            some=len(counts),
            days=DAYS,
        ),
        tr("{words:,} on each of them", words=round(written / len(counts))),
    ]
    streak = diary.streak(today)
    if streak > 1:
        told = (
            noted("the goal reached {days} days in a row")
            if diary.goals.day
            else noted("{days} days in a row")
        )
        parts.append(tr(told, days=streak))
    return " · ".join(parts)
