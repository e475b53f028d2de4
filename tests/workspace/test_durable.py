import errno
import os
import stat
from pathlib import Path

import pytest

from continuity.errors import CannotSave
from continuity.workspace import durable


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    durable.write(tmp_path / "new", b"words")
    assert (tmp_path / "new").read_bytes() == b"words"
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "mine"
    path.write_bytes(b"old")
    path.chmod(0o640)
    durable.write(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_symbolic_link_goes_on_pointing_at_the_file_that_is_written(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(Path("deep") / "real")
    durable.write(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "deep" / "real").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "there is no permission to write there"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
@pytest.mark.parametrize("call", ["open", "fsync"])
def test_a_failed_write_says_why_and_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str, call: str
) -> None:
    path = tmp_path / "chapter.md"
    path.write_bytes(b"old")

    def fail(*_arguments: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(CannotSave, match=f"^“chapter.md” could not be saved: {words}\\.$"):
        durable.write(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone_is_told_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(CannotSave, match="the folder is gone"):
        durable.write(tmp_path / "gone" / "chapter.md", b"new")


def test_the_content_is_on_the_disk_before_the_name_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def traced_fsync(descriptor: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file"
        calls.append(f"fsync {kind}")
        fsync(descriptor)

    def traced_replace(self: Path, target: Path) -> Path:
        calls.append("replace")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", traced_fsync)
    monkeypatch.setattr(Path, "replace", traced_replace)
    durable.write(tmp_path / "chapter.md", b"words")
    assert calls == ["fsync file", "replace", "fsync folder"]


def test_what_a_crash_left_behind_is_swept_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / f".0123{durable.SUFFIX}").write_bytes(b"half")
    (tmp_path / ".hidden").write_bytes(b"theirs")
    durable.sweep(tmp_path)
    assert list(tmp_path.iterdir()) == [tmp_path / ".hidden"]


def test_removing_what_is_gone_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "chapter.md"
    path.write_bytes(b"words")
    durable.remove(path)
    durable.remove(path)
    assert not path.exists()


def test_what_cannot_be_removed_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotSave, match="“folder” could not be saved"):
        durable.remove(tmp_path / "folder")
