"""Saved pages: the story, the author's notes told apart, and nothing of the site."""

from pathlib import Path

import pytest

from continuity.exchange.reading import read_story
from continuity.exchange.split import chapters_of
from continuity.prose.segmentation import manuscript
from continuity.story.manuscript import Manuscript
from exchange.a_page import AO3_DOWNLOAD, AO3_PAGE, FANFICTION_NET

NOTE, STORY = "<!-- continuity: note -->", "<!-- continuity: story -->"
CHAPTERS = [
    (
        f"# Chapter 1: The Gate\n\n{NOTE}Mara lands.\n\n{NOTE}For everybody who waited.\n\n"
        f"{NOTE}Hello again.\n\n{STORY}Rain fell on *Port Ellen*.\n\n***\n\n{STORY}“Late,” said Tom.\n\n"
        f"{NOTE}More soon.\n"
    ),
    "# Chapter 2\n\nThe lamp went out.\n",
]


def read(page: str, folder: Path) -> Manuscript:
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    return manuscript(read_story(path))


@pytest.mark.parametrize("page", [AO3_PAGE, AO3_DOWNLOAD])
def test_archive_of_our_own(page: str, tmp_path: Path) -> None:
    found = read(page, tmp_path)
    assert (found.book.title, found.book.author) == ("Late Ferry", "ada")
    assert [text for _, text in chapters_of(found)] == CHAPTERS


def test_fanfiction_net(tmp_path: Path) -> None:
    found = read(FANFICTION_NET, tmp_path)
    assert (found.book.title, found.book.author) == ("Late Ferry", "ada")
    assert [text for _, text in chapters_of(found)] == [
        "# The Gate\n\nA/N: Hello again.\n\nRain fell on *Port Ellen*.\n\n"
        + "She waited.\n\n" * 9
        + "***\n\n“Late,” said Tom.\n"
    ]


def test_another_page_is_read_as_it_stands(tmp_path: Path) -> None:
    page = "<html><body><div id='chapters'><h1>One</h1><p>Rain.</p></div></body></html>"
    assert [text for _, text in chapters_of(read(page, tmp_path))] == ["# One\n\nRain.\n"]
