"""Questions and reports cross over in parts and arrive whole; only what changed is sent."""

import pickle
from dataclasses import dataclass

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.engine.packing import pack
from continuity.engine.report import Report
from continuity.engine.wire import (
    Asking,
    Gathering,
    Hearing,
    Rest,
    Scenes,
    Sheets,
    Step,
    Stop,
    Telling,
    Word,
)
from continuity.story.text import Span
from strategies import Draft


def story(*scenes: str) -> Question:
    return Draft(tuple((at, ((at, text),)) for at, text in enumerate(scenes, start=1))).question()


FIRST = story("Mara had green eyes.", "Tom laughed. “It rains,” said Tom.", "Mara had brown eyes.")
LATER = story("Mara had green eyes.", "Tom did not laugh.", "Mara had brown eyes.")


def put_together(gathering: Gathering, parts: list[Word]) -> Report:
    for part in parts:
        match part:
            case Scenes():
                gathering.scenes_changed(part)
            case Sheets():
                gathering.sheets_changed(part)
            case Rest():
                return gathering.report(part)
            case _:
                raise AssertionError(part)
    raise AssertionError(parts)


def test_a_question_carries_only_chapters_that_changed() -> None:
    asking, hearing = Asking(), Hearing()
    first, later = asking.ask(1, FIRST), asking.ask(2, LATER)
    assert (len(first.changed), len(later.changed)) == (2, 1)
    assert hearing.question(first) == FIRST
    assert hearing.question(later) == LATER


def test_a_chapter_that_was_taken_out_is_gone_on_the_other_side() -> None:
    asking, hearing = Asking(), Hearing()
    hearing.question(asking.ask(1, FIRST))
    short = story("Mara had green eyes.")
    assert hearing.question(asking.ask(2, short)) == short


def test_a_report_comes_in_parts_and_the_next_one_only_in_what_changed() -> None:
    analysis, telling, gathering = Analysis(assets.lexicon()), Telling(), Gathering()
    first, later = analysis.report(FIRST), analysis.report(LATER)
    parts = list(telling.parts(1, first, final=True))
    assert put_together(gathering, parts) == first
    parts = list(telling.parts(2, later, final=True))
    assert [one.scene for part in parts if isinstance(part, Scenes) for one in part.scenes] == [2]
    assert put_together(gathering, parts) == later


def test_many_scenes_come_in_several_parts() -> None:
    report = Analysis(assets.lexicon()).report(story(*["Tom laughed."] * 500))
    parts = list(Telling().parts(1, report, final=True))
    assert len([part for part in parts if isinstance(part, Scenes)]) > 1
    assert put_together(Gathering(), parts) == report


@dataclass(frozen=True, slots=True)
class Alone:
    """A single field."""

    span: Span


def test_what_is_packed_is_unpacked_equal() -> None:
    for word in (FIRST, Stop(), Step(1, "Reading", 0.5), Alone(Span(1, 2)), {"a": (Span(0, 1),)}):
        assert pickle.loads(pack(word)) == word  # noqa: S301 - packed just here
