"""Our own stories with known errors: what is found stays found, and what is none stays unsaid."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from continuity import assets
from continuity.diagnostics.diagnostic import Diagnostic, Severity
from continuity.engine.analysis import Analysis, Question
from continuity.prose.segmentation import manuscript
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Manuscript, Source
from continuity.story.text import Span

HERE = Path(__file__).parent
STORIES = sorted(path.stem for path in (HERE / "texts").glob("*.txt"))
FOUND = frozenset(
    (
        "column_inches-09", "ferry_season-02", "ferry_season-10", "harlan_street-03",
        "harlan_street-09", "harlan_street-12", "harlan_street-13", "harlan_street-14",
        "harlan_street-15", "late_enrolment-03", "late_enrolment-07", "late_enrolment-09",
        "late_enrolment-12", "meridian_station-01", "meridian_station-03", "meridian_station-05",
        "meridian_station-11", "night_shift-01", "night_shift-02", "night_shift-05",
        "orchard_at_kell-01", "orchard_at_kell-03", "orchard_at_kell-04", "orchard_at_kell-05",
        "orchard_at_kell-07", "peregrine_street-01", "peregrine_street-02", "peregrine_street-03",
        "peregrine_street-04", "peregrine_street-05", "peregrine_street-11", "salt_road-02",
        "salt_road-08", "salt_road-09", "salt_road-11", "salt_road-14", "sloop_corvid-12",
        "sloop_corvid-15", "thornwick_hall-03", "thornwick_hall-05", "thornwick_hall-09",
        "thornwick_hall-12", "thornwick_hall-13", "thornwick_hall-14", "thornwick_hall-15",
        "weir_house-04",
    )
)  # fmt: skip
"""Errors that a finding names together with the place that they contradict."""


def items(folder: str, story: str) -> list[dict[str, Any]]:
    lines = (HERE / folder / f"{story}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def text_of(story: str) -> str:
    return (HERE / "texts" / f"{story}.txt").read_text(encoding="utf-8")


def edited(folder: str, story: str) -> str:
    text = text_of(story)
    for item in items(folder, story):
        for edit in item["edits"]:
            assert text.count(edit["find"]) == 1, item["id"]
            text = text.replace(edit["find"], edit["replace"])
    return text


@cache
def _analysis() -> Analysis:
    return Analysis(assets.lexicon())


def told(text: str) -> tuple[Manuscript, list[Diagnostic]]:
    """What a check without `--hints` says of the text."""
    whole = manuscript([Source("story.txt", text, markdown=False)])
    report = _analysis().report(Question(whole.book, AuthorsWord()))
    return whole, [one for one in report.diagnostics if one.severity >= Severity.WARNING]


def touches(whole: Manuscript, one: Diagnostic, quote: Span) -> bool:
    places = (whole.locate(note.evidence.anchor)[1] for note in one.notes)
    return any(place.overlaps(quote) for place in places)


def spans(text: str, item: dict[str, Any]) -> list[Span]:
    starts = [(text.index(quote), quote) for quote in item["evidence"]]
    return [Span(start, start + len(quote)) for start, quote in starts]


def found_in(story: str) -> set[str]:
    text = edited("items", story)
    whole, findings = told(text)
    return {
        item["id"]
        for item in items("items", story)
        if any(all(touches(whole, one, at) for at in spans(text, item)) for one in findings)
    }


@pytest.mark.parametrize("story", STORIES)
def test_what_was_found_is_found(story: str) -> None:
    wanted = {one for one in FOUND if one.rpartition("-")[0] == story}
    assert wanted <= found_in(story)


@pytest.mark.parametrize("story", STORIES)
def test_nothing_is_told_of_the_story_as_it_is(story: str) -> None:
    assert [one.message for one in told(text_of(story))[1]] == []


@pytest.mark.parametrize("story", STORIES)
def test_what_only_looks_like_an_error_is_not_told(story: str) -> None:
    assert [one.message for one in told(edited("herrings", story))[1]] == []


@pytest.mark.parametrize("story", STORIES)
def test_every_quote_stands_once_in_its_edited_story(story: str) -> None:
    for folder in ("items", "herrings"):
        text = edited(folder, story)
        quotes = [quote for item in items(folder, story) for quote in item["evidence"]]
        assert [quote for quote in quotes if text.count(quote) != 1] == []
