"""Every rule has a page, and every example on it is what the program says."""

import re
from pathlib import Path
from typing import Any

import pytest

from continuity import assets
from continuity.rules import EVERY_RULE
from continuity.rules.pages import FAMILIES, Measured, pages
from continuity.rules.rule import Rule
from continuity.story.decisions import AuthorsWord, Declared
from telling import check, without_carets

_SECTION = re.compile(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_STORY = re.compile(r"^```story(.*?)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
_DOCS = Path(__file__).parents[2] / "docs" / "rules"


def stories(page: str, section: str) -> list[tuple[str, str]]:
    """The story blocks under a heading of a page, each behind what is declared for it: spellings,
    such as `spelling=Abaddon`.
    """
    return [
        story
        for heading, text in _SECTION.findall(page)
        if heading == section
        for story in _STORY.findall(text)
    ]


EXAMPLES = [
    pytest.param(said, story, id=f"{one.code} {section} {number}")
    for one in EVERY_RULE
    for section in ("Flagged", "Not flagged")
    for number, (said, story) in enumerate(stories(one.page, section), start=1)
]


@pytest.mark.parametrize(("said", "story"), EXAMPLES)
def test_every_example_is_what_the_program_says(said: str, story: str) -> None:
    declared = tuple(Declared(word, "spelling", "") for word in re.findall(r"spelling=(\S+)", said))
    assert check(story, AuthorsWord(declared=declared)) == story


@pytest.mark.parametrize("one", EVERY_RULE, ids=lambda one: one.code)
def test_a_page_has_a_summary_and_examples_of_both_kinds(one: Rule[Any]) -> None:
    assert one.summary.endswith(".")
    assert stories(one.page, "Flagged")
    assert stories(one.page, "Not flagged")


@pytest.mark.parametrize("one", EVERY_RULE, ids=lambda one: one.code)
def test_flagged_examples_have_carets_and_the_others_have_none(one: Rule[Any]) -> None:
    flagged, quiet = stories(one.page, "Flagged"), stories(one.page, "Not flagged")
    assert [story for _, story in flagged if f"^ {one.code} " not in story] == []
    assert [story for _, story in quiet if without_carets(story) != story] == []


@pytest.mark.parametrize("one", EVERY_RULE, ids=lambda one: one.code)
def test_every_block_of_a_page_stands_under_one_of_the_two_headings(one: Rule[Any]) -> None:
    blocks = stories(one.page, "Flagged") + stories(one.page, "Not flagged")
    assert _STORY.findall(one.page) == blocks


def test_codes_are_unique_in_order_and_of_a_known_family() -> None:
    families = "".join(FAMILIES)
    codes = [one.code for one in EVERY_RULE]
    assert codes == sorted(set(codes), key=lambda code: (families.index(code[0]), code))
    assert [code for code in codes if not re.fullmatch(rf"[{families}]\d{{3}}", code)] == []


def test_every_file_with_a_rule_is_in_the_table_of_contents_and_named_for_the_fault() -> None:
    folder = Path(__file__).parents[2] / "src" / "continuity" / "rules"
    files = {path.stem for path in folder.glob("*/*.py") if "\n@rule(" in path.read_text("utf-8")}
    assert files == {one.check.__name__ for one in EVERY_RULE}


def test_the_pages_in_docs_are_those_of_the_rules() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in _DOCS.glob("*.md")}
    assert written == pages(EVERY_RULE, Measured(*assets.measured())), (
        "run scripts/write-rule-pages"
    )
