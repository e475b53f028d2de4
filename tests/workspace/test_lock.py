import errno
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from continuity.errors import CannotSave, ProjectLocked
from continuity.workspace import lock as locks
from continuity.workspace.lock import NAME, Lock, started, this_process

HOLD = """
import sys
from pathlib import Path
from continuity.workspace.lock import Lock
Lock.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def sign(folder: Path, **changes: object) -> None:
    me = this_process()
    content = {"user": me.user, "host": me.host, "process": me.process, "started": me.started}
    (folder / NAME).write_text(json.dumps(content | changes), encoding="utf-8")


@pytest.fixture
def dead_process() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_the_file_says_whose_it_is_and_goes_with_the_lock(tmp_path: Path) -> None:
    lock = Lock.take(tmp_path)
    content = json.loads((tmp_path / NAME).read_text(encoding="utf-8"))
    assert content["process"] == os.getpid()
    assert content["host"] == socket.gethostname()
    assert content["started"] == started(os.getpid())
    lock.release()
    lock.release()
    assert not (tmp_path / NAME).exists()


def test_a_second_window_is_told_who_has_the_project(tmp_path: Path) -> None:
    lock = Lock.take(tmp_path)
    with pytest.raises(ProjectLocked, match=f"open already .*process {os.getpid()}"):
        Lock.take(tmp_path)
    lock.release()
    Lock.take(tmp_path).release()


def test_another_process_holds_the_lock_until_it_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        with pytest.raises(ProjectLocked, match=f"process {child.pid}"):
            Lock.take(tmp_path)
        child.kill()
        child.wait()
    assert (tmp_path / NAME).exists()
    again = Lock.take(tmp_path)
    assert again.left_behind
    again.release()
    after = Lock.take(tmp_path)
    assert not after.left_behind
    after.release()


def test_the_lock_of_a_dead_process_is_taken_over(tmp_path: Path, dead_process: int) -> None:
    sign(tmp_path, process=dead_process, started="1")
    Lock.take(tmp_path).release()


def test_a_process_that_got_the_number_of_a_dead_one_is_not_its_owner(tmp_path: Path) -> None:
    sign(tmp_path, process=os.getppid(), started="1")
    Lock.take(tmp_path).release()


def test_the_lock_of_a_living_process_is_respected_where_the_disk_knows_no_locks(
    tmp_path: Path,
) -> None:
    sign(tmp_path, process=os.getppid(), started=started(os.getppid()))
    with pytest.raises(ProjectLocked):
        Lock.take(tmp_path)


def test_of_another_computer_nothing_is_known(tmp_path: Path, dead_process: int) -> None:
    sign(tmp_path, host="elsewhere", user="Ann", process=dead_process)
    with pytest.raises(ProjectLocked, match=f"Ann on elsewhere, .* delete “{NAME}”"):
        Lock.take(tmp_path)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"user": 1}'])
def test_a_lock_that_nobody_signed_legibly_is_taken_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    Lock.take(tmp_path).release()


def test_a_lock_that_was_deleted_and_made_anew_by_others_is_left_to_them(tmp_path: Path) -> None:
    lock = Lock.take(tmp_path)
    (tmp_path / NAME).unlink()
    (tmp_path / NAME).write_text("theirs", encoding="utf-8")
    lock.release()
    assert (tmp_path / NAME).read_text(encoding="utf-8") == "theirs"


def test_a_lock_that_always_slips_away_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "_is", lambda *_: False)
    with pytest.raises(ProjectLocked, match="another window"):
        Lock.take(tmp_path)


def test_a_folder_that_is_gone_cannot_be_locked(tmp_path: Path) -> None:
    with pytest.raises(CannotSave):
        Lock.take(tmp_path / "gone")


def test_a_lock_that_cannot_be_signed_is_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotSave, match="the disk is full"):
        Lock.take(tmp_path)
    monkeypatch.undo()
    Lock.take(tmp_path).release()


def test_nothing_is_followed_in_the_place_of_the_lock(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("words", encoding="utf-8")
    (tmp_path / NAME).symlink_to("precious")
    with pytest.raises(CannotSave):
        Lock.take(tmp_path)
    assert (tmp_path / "precious").read_text(encoding="utf-8") == "words"


def test_of_a_process_that_is_not_there_no_start_is_known(dead_process: int) -> None:
    assert started(dead_process) == ""
    assert not locks.alive(dead_process)
    assert locks.alive(1)
