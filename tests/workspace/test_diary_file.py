"""diary.toml."""

from datetime import date
from pathlib import Path

import pytest

from continuity.errors import CannotRead
from continuity.story.diary import Diary, Goals
from continuity.workspace import diary_file

DIARY = Diary(Goals(day=500, book=90_000), ((date(2026, 3, 2), 480), (date(2026, 3, 3), -12)))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    diary_file.write(tmp_path, DIARY)
    assert diary_file.read(tmp_path) == DIARY


def test_without_a_file_nothing_was_written(tmp_path: Path) -> None:
    assert diary_file.read(tmp_path) == Diary()


def test_what_is_not_understood_is_kept(tmp_path: Path) -> None:
    path = tmp_path / diary_file.NAME
    path.write_text('mood = "fair"\n\n[goals]\nyear = 3\n\n[days]\nsomeday = 4\n', encoding="utf-8")
    assert diary_file.read(tmp_path) == Diary()
    diary_file.write(tmp_path, DIARY)
    text = path.read_text(encoding="utf-8")
    assert 'mood = "fair"' in text
    assert "year = 3" in text
    assert "someday = 4" in text
    assert diary_file.read(tmp_path) == DIARY


def test_values_that_make_no_sense_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / diary_file.NAME
    path.write_text('[goals]\nday = "many"\n\n[days]\n2026-03-02 = true\n', encoding="utf-8")
    assert diary_file.read(tmp_path) == Diary(Goals(), ((date(2026, 3, 2), 0),))


def test_a_damaged_diary_is_put_aside_and_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / diary_file.NAME
    path.write_text("[days\n", encoding="utf-8")
    assert diary_file.read(tmp_path) == Diary()
    diary_file.write(tmp_path, DIARY)
    assert diary_file.read(tmp_path) == DIARY
    assert (tmp_path / "diary-damaged.toml").read_text(encoding="utf-8") == "[days\n"


def test_the_diary_of_a_later_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / diary_file.NAME
    path.write_text("format = 99\n", encoding="utf-8")
    assert diary_file.read(tmp_path) == Diary()
    with pytest.raises(CannotRead, match="later version"):
        diary_file.write(tmp_path, DIARY)
    assert path.read_text(encoding="utf-8") == "format = 99\n"
