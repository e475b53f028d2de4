"""What the program has to see in the first story it was given."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pypandoc
import pytest

from bench.shared import seed
from cli.running import run

PEOPLE = {
    "Jack Harkness": "Jack",
    "Ianto Jones": "Ianto",
    "Owen Harper": "Owen",
    "Toshiko Sato": "Tosh",
    "Gwen Cooper": "Gwen",
    "Martha Jones": "Martha",
}


@pytest.fixture(scope="module")
def text() -> str:
    return seed().read_text(encoding="utf-8")


def checked(folder: Path, text: str, *options: str) -> list[dict[str, Any]]:
    path = folder / "story.txt"
    path.write_text(text, encoding="utf-8")
    findings: list[dict[str, Any]] = run("check", path, "--format", "json", *options).record[
        "findings"
    ]
    return findings


def replaced(text: str, pattern: str, new: str) -> tuple[str, int]:
    """The text with the first match replaced, and where."""
    match = re.search(pattern, text)
    assert match
    return text[: match.start()] + new + text[match.end() :], match.start()


def touching(findings: Iterable[dict[str, Any]], code: str, at: int) -> list[dict[str, Any]]:
    """Findings of two places or more, one of which is within twenty characters of `at`."""
    return [
        finding
        for finding in findings
        if finding["code"] == code
        and len(finding["evidence"]) > 1
        and any(place["start"] - 20 <= at <= place["end"] + 20 for place in finding["evidence"])
    ]


def test_the_authors_note_is_not_story_and_the_breaks_make_ten_scenes(tmp_path: Path) -> None:
    done = run("import", seed(), tmp_path / "project")
    scenes = re.search(r"(\d+) scenes", done.output)
    assert scenes
    assert int(scenes[1]) >= 10
    named = {row["name"] for row in run("cast", seed(), "--format", "json").record["characters"]}
    assert not named & {"Tara", "Deb"}


def test_the_cast_has_each_of_its_people_once() -> None:
    rows = run("cast", seed(), "--format", "json").record["characters"]
    for name, short in PEOPLE.items():
        holders = [row for row in rows if short in (row["name"], *row["aliases"])]
        assert [row["name"] for row in holders] == [name]
    assert sum("Rhys" in (row["name"], *row["aliases"]) for row in rows) == 1


def test_the_clock_has_every_statement_with_its_quote(text: str) -> None:
    statements = run("timeline", seed(), "--format", "json").record["statements"]
    for trait, words in (
        ("lasts|remains", "six hours"),
        ("later", "One Hour later"),
        ("later", "3 Hours later"),
        ("elapsed", "9 hours ago"),
        ("elapsed", "twenty four hours since"),
    ):
        found = [
            one for one in statements if re.fullmatch(trait, one["trait"]) and words in one["quote"]
        ]
        assert found, words
        assert words in text[found[0]["start"] : found[0]["end"]]


def test_as_it_stands_there_are_three_warnings_at_most(tmp_path: Path, text: str) -> None:
    assert len(checked(tmp_path, text)) <= 3


def test_more_hours_left_than_can_be_is_reported_with_both_places(
    tmp_path: Path, text: str
) -> None:
    changed, at = replaced(text, r"another five hours", "another seven hours")
    found = touching(checked(tmp_path, changed), "T101", at)
    assert found
    assert any("six hours" in place["quote"] for place in found[0]["evidence"])


@pytest.mark.parametrize(
    ("pattern", "new"),
    [(r"(?<=said )Toshiko|Toshiko(?= signed| sighed)", "Tosihko"), (r"Harkness", "Harknes")],
)
def test_a_letter_changed_in_one_name_is_reported(
    tmp_path: Path, text: str, pattern: str, new: str
) -> None:
    changed, at = replaced(text, pattern, new)
    assert touching(checked(tmp_path, changed), "N101", at)


def test_eyes_changed_in_one_place_are_reported(tmp_path: Path, text: str) -> None:
    changed, at = replaced(text, r"(?<=soft )blue(?= eyes)", "brown")
    assert touching(checked(tmp_path, changed), "P101", at)


def test_a_declared_spelling_that_is_not_kept_is_reported(tmp_path: Path, text: str) -> None:
    canon = tmp_path / "canon.toml"
    canon.write_text('[[declared]]\nsubject = "Abaddon"\ntrait = "spelling"\nvalue = ""\n', "utf-8")
    findings = checked(tmp_path, text, "--canon", str(canon))
    assert any(
        finding["code"] == "N102" and finding["evidence"][0]["quote"] == "Abbadon"
        for finding in findings
    )


@pytest.mark.parametrize("kind", ["docx", "epub"])
def test_conversions_of_it_are_checked_too(tmp_path: Path, text: str, kind: str) -> None:
    path = tmp_path / f"story.{kind}"
    pypandoc.convert_text(text, kind, format="markdown", outputfile=str(path))
    done = run("check", path, "--format", "json")
    assert done.status in (0, 1), done.errors
