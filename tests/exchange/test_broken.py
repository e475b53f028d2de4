"""A sample of the trial in benchmarks/broken_files.py: broken files are read or refused."""

import random
from pathlib import Path

import pytest

from continuity.errors import CannotRead
from continuity.exchange.reading import find_story
from continuity.exchange.split import chapters_of
from exchange.broken import attacks, mutated, trials, whole_files


def fate(path: Path) -> str:
    """How reading a file ends: with a sentence, or empty where it was read."""
    try:
        chapters_of(find_story(path).manuscript())
    except CannotRead as error:
        return str(error)
    return ""


def test_every_whole_file_is_read(tmp_path: Path) -> None:
    for name, content in whole_files().items():
        (tmp_path / name).write_bytes(content)
        assert (name, fate(tmp_path / name)) == (name, "")


def test_broken_files_are_read_or_refused_in_one_sentence(tmp_path: Path) -> None:
    for number, (name, content) in enumerate(trials(56)):
        path = tmp_path / f"{number}-{name}"
        path.write_bytes(content)
        sentence = fate(path)
        assert "\n" not in sentence
        assert not sentence or sentence.endswith(".")


@pytest.mark.parametrize("attack", [*attacks()])
def test_files_made_to_do_harm_do_none(attack: tuple[str, bytes], tmp_path: Path) -> None:
    name, content = attack
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    (folder / name).write_bytes(content)
    sentence = fate(folder / name)
    assert bool(sentence) is (
        name not in {"laughs.html", "climbing.docx", "climbing.zip", "page.html"}
    )
    assert [one.name for one in tmp_path.rglob("*") if one.is_file()] == [name]


def test_text_is_broken_in_the_same_way_every_time() -> None:
    one, two = (mutated(b"Rain fell." * 20, random.Random(3)) for _ in range(2))  # noqa: S311 - no secret
    assert one == two != b"Rain fell." * 20
