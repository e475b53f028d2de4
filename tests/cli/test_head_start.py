"""For which commands the language model is loaded before anything else."""

from pathlib import Path

import pytest

from continuity.cli import head_start as starting
from continuity.cli.head_start import head_start

LONG = "Tom died that night, and Mara wept for him. " * 3000


class Loading:
    """A parser that tells whether it was told to load."""

    told = 0

    def load_ahead(self) -> None:
        Loading.told += 1


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(starting, "parser_on_demand", Loading)
    path = tmp_path / "novel.md"
    path.write_text(LONG, encoding="utf-8")
    return path


def begun(*words: str | Path) -> bool:
    parser = head_start([str(word) for word in words])
    return parser is not None


def test_a_long_story_is_worth_a_head_start(story: Path) -> None:
    assert begun("check", story)
    assert begun("check", "--format", "json", story)
    assert begun("cast", story.parent)


def test_the_parser_is_told_to_load(story: Path) -> None:
    before = Loading.told
    assert begun("check", story)
    assert Loading.told == before + 1


def test_what_parses_little_or_nothing_is_not(story: Path) -> None:
    short = story.with_name("short.md")
    short.write_text("Tom died.", encoding="utf-8")
    assert not begun("check", short)
    assert not begun("check", "--no-grammar", story)
    assert not begun("export", story)
    assert not begun("check", story.with_name("nobody wrote this.md"))
    assert not begun("check", "\0")
    assert not begun("--version")


def test_a_project_that_was_checked_before_is_not(story: Path) -> None:
    (story.parent / "story.db").write_bytes(b"")
    assert not begun("check", story.parent)


def test_without_a_language_model_there_is_nothing_to_load(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "parser_on_demand", lambda: None)
    assert not begun("check", story)
