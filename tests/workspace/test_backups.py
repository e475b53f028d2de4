import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from continuity.errors import CannotSave
from continuity.workspace import backups

NOON = datetime(2026, 3, 14, 12, 0, 0, tzinfo=UTC)
FILES = {"continuity.toml": b"format = 1\n", "manuscript/01-dawn.md": "# Dawn\n\nÉté.\n".encode()}


def names(folder: Path) -> list[str]:
    return [path.name for path in backups.archives(folder)]


def test_a_backup_holds_every_file_and_gives_it_back(tmp_path: Path) -> None:
    archive = backups.back_up(tmp_path, FILES, NOON)
    assert archive is not None
    assert archive.name == "2026-03-14 12.00.00.zip"
    assert dict(backups.contents(archive)) == FILES
    backups.restore(archive, tmp_path / "restored")
    for name, content in FILES.items():
        assert (tmp_path / "restored" / name).read_bytes() == content


def test_nothing_changed_makes_no_second_backup(tmp_path: Path) -> None:
    assert backups.back_up(tmp_path, FILES, NOON)
    assert backups.back_up(tmp_path, FILES, NOON + timedelta(hours=1)) is None
    assert backups.back_up(tmp_path, {}, NOON + timedelta(hours=2)) is None
    assert backups.back_up(tmp_path, FILES | {"canon.toml": b""}, NOON + timedelta(hours=3))
    assert len(names(tmp_path)) == 2


def test_two_backups_of_one_second_are_both_kept_in_their_order(tmp_path: Path) -> None:
    backups.back_up(tmp_path, {"a": b"1"}, NOON)
    backups.back_up(tmp_path, {"a": b"2"}, NOON)
    assert names(tmp_path) == ["2026-03-14 12.00.00 2.zip", "2026-03-14 12.00.00.zip"]


def test_the_last_ten_and_one_a_day_for_two_weeks_are_kept(tmp_path: Path) -> None:
    for hours in range(40 * 24, -1, -4):
        backups.back_up(tmp_path, {"a": str(hours).encode()}, NOON - timedelta(hours=hours))
    kept = names(tmp_path)
    days = [name[:10] for name in kept]
    assert len(kept) == 10 + len(set(days[10:]))
    assert days[-1] == "2026-03-01"
    assert len(set(days)) == 14
    last_of_day = [name for name in kept[10:] if name[11:19] == "20.00.00"]
    assert last_of_day == kept[10:]


def test_an_old_backup_among_the_last_ten_is_kept_whatever_its_age(tmp_path: Path) -> None:
    backups.back_up(tmp_path, {"a": b"1"}, NOON - timedelta(days=400))
    backups.back_up(tmp_path, {"a": b"2"}, NOON)
    assert len(names(tmp_path)) == 2


def test_no_older_backup_is_given_up_for_one_that_cannot_be_read_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hours in range(20):
        backups.back_up(
            tmp_path, {"a": str(hours).encode()}, NOON - timedelta(days=40, hours=hours)
        )
    before = len(names(tmp_path))
    monkeypatch.setattr(zipfile.ZipFile, "testzip", lambda _: "a")
    backups.back_up(tmp_path, {"a": b"new"}, NOON)
    assert len(names(tmp_path)) == before + 1


def test_a_damaged_archive_is_passed_over(tmp_path: Path) -> None:
    archive = backups.back_up(tmp_path, FILES, NOON)
    assert archive is not None
    archive.write_bytes(archive.read_bytes()[:50])
    assert list(backups.contents(archive)) == []
    assert backups.back_up(tmp_path, FILES, NOON + timedelta(hours=1))
    assert list(backups.copies(tmp_path, "continuity.toml")) == [b"format = 1\n"]


def test_a_hostile_archive_writes_nothing_outside_the_folder(tmp_path: Path) -> None:
    archive = tmp_path / "bad.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("../outside.md", "bad")
        file.writestr("/etc/outside.md", "bad")
        file.writestr("inside.md", "good")
    backups.restore(archive, tmp_path / "project")
    assert [path.name for path in tmp_path.rglob("*.md")] == ["inside.md"]


def test_the_best_copy_of_a_file_comes_first(tmp_path: Path) -> None:
    backups.back_up(tmp_path, {"canon.toml": b"one"}, NOON)
    backups.back_up(tmp_path, {"canon.toml": b"two"}, NOON + timedelta(hours=1))
    backups.keep_last(tmp_path, "canon.toml", b"three")
    assert list(backups.copies(tmp_path, "canon.toml")) == [b"three", b"two", b"one"]


def test_versions_put_by_do_not_replace_each_other(tmp_path: Path) -> None:
    one = backups.put_by(tmp_path, "01-dawn.md", b"one", NOON)
    two = backups.put_by(tmp_path, "01-dawn.md", b"two", NOON)
    assert one.name == "2026-03-14 12.00.00 01-dawn.md"
    assert (one.read_bytes(), two.read_bytes()) == (b"one", b"two")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file in its place", encoding="utf-8")
    with pytest.raises(CannotSave):
        backups.back_up(tmp_path, FILES, NOON)
