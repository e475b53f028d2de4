import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from continuity.workspace.file_names import chapter_file, slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Chapter One", "chapter-one"),
        ("What? “No!” — he said", "what-no-he-said"),
        ("Čertův mlýn", "čertův-mlýn"),
        ("第三章", "第三章"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\autoexec", "c-autoexec"),
        ("snake_case", "snake-case"),
        ("", "untitled"),
        ("???", "untitled"),
        ("🙂", "untitled"),
        ("CON", "con-"),
        ("lpt1", "lpt1-"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert slug(title) == name


def test_one_title_makes_one_name_however_its_accents_are_written() -> None:
    assert slug(unicodedata.normalize("NFD", "Thérèse")) == slug("Thérèse")


def test_chapters_with_the_same_title_get_names_of_their_own() -> None:
    first = chapter_file("Dawn", 1, ())
    assert first == "01-dawn.md"
    assert chapter_file("Dawn", 1, (first,)) == "01-dawn-2.md"
    assert chapter_file("DAWN", 1, ("01-Dawn.md", "01-dawn-2.md")) == "01-dawn-3.md"


@given(st.text())
def test_every_title_gives_a_plain_short_name(title: str) -> None:
    name = chapter_file(title, 7, ())
    assert name.startswith("07-")
    assert name.endswith(".md")
    assert len(name.encode()) <= 255
    assert not set('/\\:*?"<>|\0\n\r. ') & set(name.removesuffix(".md"))
