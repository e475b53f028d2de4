"""The sample novel holds what it was given: its faults, its red herrings, its length."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

_HERE = Path(__file__).parent
_SAMPLE = _HERE.parents[1] / "sample_project"
_PLANTED: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (_HERE / "faults.toml").read_text(encoding="utf-8")
)
_KEYS = {"kind", "code", "quotes", "why"}


def _chapters() -> list[str]:
    order = tomllib.loads((_SAMPLE / "continuity.toml").read_text(encoding="utf-8"))["chapters"]
    return [(_SAMPLE / "manuscript" / name).read_text(encoding="utf-8") for name in order]


def test_the_novel_has_its_length() -> None:
    chapters = _chapters()
    assert len(chapters) == 12
    assert sum(len(chapter.split()) for chapter in chapters) > 11_000
    assert sum(chapter.count("\n***\n") + 1 for chapter in chapters) > 30


def test_every_file_of_the_manuscript_is_a_chapter_of_the_project() -> None:
    order = tomllib.loads((_SAMPLE / "continuity.toml").read_text(encoding="utf-8"))["chapters"]
    assert sorted(path.name for path in (_SAMPLE / "manuscript").iterdir()) == sorted(order)


def test_every_chapter_starts_with_its_title() -> None:
    for chapter in _chapters():
        assert chapter.startswith("# ")
        assert chapter.count("\n# ") == 0


def test_quotation_marks_are_curly_throughout() -> None:
    book = "\n".join(_chapters())
    assert '"' not in book
    assert "'" not in book


def test_there_are_enough_faults_and_red_herrings() -> None:
    assert len(_PLANTED["faults"]) >= 15
    assert len(_PLANTED["herrings"]) >= 10
    assert sum(fault["code"] != "later" for fault in _PLANTED["faults"]) >= 10
    assert all(set(fault) == _KEYS | {"planted", "was"} for fault in _PLANTED["faults"])
    assert all(set(herring) == _KEYS for herring in _PLANTED["herrings"])


@pytest.mark.parametrize("fault", _PLANTED["faults"], ids=lambda fault: fault["planted"])
def test_each_fault_can_be_taken_back(fault: dict[str, Any]) -> None:
    assert "\n".join(_chapters()).count(fault["planted"]) == 1
    assert fault["was"] != fault["planted"]


@pytest.mark.parametrize(
    "quote", [q for kind in _PLANTED.values() for entry in kind for q in entry["quotes"]]
)
def test_each_quote_stands_exactly_once(quote: str) -> None:
    assert "\n".join(_chapters()).count(quote) == 1
