import tomllib

import pytest

from continuity.errors import CannotRead, ProjectDamaged
from continuity.story.settings import ProjectSettings
from continuity.workspace.project_file import ProjectFile, read, render

FULL = """\
# A project of Continuity. May be edited by hand; comments are not kept.

format = 1
title = "The Gate"
author = "A. Writer"
language = "en-GB"
chapters = [
    "01-dawn.md",
    "02-dusk.md",
]
shelf = "favourites"

[rules]
P101 = "hint"

[other-program]
hours_a_day = 26
magic = true
key = [
    1,
    2,
]
"""


def test_the_file_is_read() -> None:
    file = read(FULL.encode())
    assert file.settings == ProjectSettings(
        title="The Gate",
        author="A. Writer",
        language="en-GB",
        levels=(("P101", "hint"),),
    )
    assert file.chapters == ("01-dawn.md", "02-dusk.md")


def test_what_is_read_and_written_is_the_same_with_keys_of_others() -> None:
    assert render(read(FULL.encode())).decode() == FULL


def test_a_changed_setting_changes_its_line_only() -> None:
    file = read(FULL.encode())
    changed = ProjectFile(
        ProjectSettings(
            title="The Gate",
            author="A. Writer",
            language="en-GB",
            levels=(("P101", "off"),),
        ),
        file.chapters,
        file.table,
    )
    assert render(changed).decode() == FULL.replace('"hint"', '"off"')


def test_a_chapter_listed_twice_is_read_once() -> None:
    assert read(b'chapters = ["a.md", "b.md", "a.md"]').chapters == ("a.md", "b.md")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"title = ", "“continuity.toml” cannot be read: "),
        (b"\xff\xfe\x00", "“continuity.toml” cannot be read: "),
        (b"chapters = 7", "“chapters” is not a list of file names"),
        (b"chapters = [7]", "“chapters” is not a list of file names"),
        (b"rules = 7", "“rules” is not a table"),
    ],
)
def test_a_file_that_makes_no_sense_is_told_in_one_sentence(content: bytes, words: str) -> None:
    with pytest.raises(ProjectDamaged, match=words):
        read(content)


def test_a_file_of_a_later_program_is_not_taken_for_damaged() -> None:
    with pytest.raises(CannotRead, match="later version of Continuity"):
        read(b"format = 2")


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm() -> None:
    assert read(b"\xef\xbb\xbf" + FULL.replace("\n", "\r\n").encode()) == read(FULL.encode())


def test_an_unpaired_half_of_a_character_does_not_stop_saving() -> None:
    content = render(ProjectFile(ProjectSettings(title="Gate \ud83d")))
    assert tomllib.loads(content.decode())["title"] == "Gate ?"
