"""Short scenes with one contradiction each: what is found stays found, and what is none stays unsaid."""

import json
from functools import cache
from pathlib import Path

import pytest

from continuity.diagnostics.diagnostic import Severity
from short_scenes import Item, Scored, Scorer

HERE = Path(__file__).parent
HALVES = ("tuning", "held_out")
FOUND = frozenset((HERE / "found.txt").read_text(encoding="utf-8").split())
"""Errors that one warning names together with every place that they contradict."""


@cache
def _scorer() -> Scorer:
    return Scorer(Severity.WARNING)


def _items(half: str) -> list[Item]:
    lines = (HERE / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@cache
def _scored(half: str) -> list[Scored]:
    return [_scorer().scored(item) for item in _items(half)]


@pytest.mark.parametrize("half", HALVES)
def test_what_was_found_is_found(half: str) -> None:
    wanted = {item["id"] for item in _items(half)} & FOUND
    assert wanted <= {one.item["id"] for one in _scored(half) if one.strict}


@pytest.mark.parametrize("half", HALVES)
def test_nothing_is_told_of_the_scenes_as_they_are(half: str) -> None:
    assert [(one.item["id"], one.untouched) for one in _scored(half) if one.untouched] == []


@pytest.mark.parametrize("half", HALVES)
def test_what_only_looks_like_an_error_is_not_told(half: str) -> None:
    herrings = [one for one in _scored(half) if one.item["origin"] == "herring"]
    assert [one.item["id"] for one in herrings if one.loose] == []


@pytest.mark.parametrize("half", HALVES)
def test_every_quote_stands_once_in_its_edited_scene(half: str) -> None:
    for item in _items(half):
        text = item["text"]
        for edit in item["edits"]:
            assert text.count(edit["find"]) == 1, item["id"]
            text = text.replace(edit["find"], edit["replace"])
        assert [quote for quote in item["evidence"] if text.count(quote) != 1] == [], item["id"]
