"""Whatever happens to the database, the program opens, says what it did, and goes on."""

import random
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from continuity.errors import CannotSave
from continuity.store import project, soundness
from continuity.store.migrations import migrate
from continuity.store.project import ProjectStore
from known_book import known_book


@pytest.fixture
def path(tmp_path: Path) -> Path:
    known = known_book()
    place = tmp_path / "story.db"
    with ProjectStore(place) as store:
        store.save(known.report, known.manuscript, known.word)
        store.keep({str(number): b"x" * 500 for number in range(200)})
    return place


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def zero_a_block(content: bytes) -> bytes:
    return content[:4096] + bytes(4096) + content[8192:]


@pytest.mark.parametrize(
    "damage",
    [
        cut,
        zero_a_block,
        lambda _: b"This is no database at all." * 40,
        lambda content: b"\xff" * 100 + content[100:],
    ],
    ids=["cut", "zeroed block", "garbage", "bad header"],
)
def test_a_damaged_database_is_set_aside_and_begun_anew(path: Path, damage: object) -> None:
    assert callable(damage)
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)
    known = known_book()
    with ProjectStore(path) as store:
        assert store.notice.startswith("“story.db” was damaged (")
        assert store.notice.endswith("kept as “story.db.damaged”.")
        assert store.save(known.report, known.manuscript, known.word)
    assert path.with_name("story.db.damaged").read_bytes() == damaged
    assert soundness.fault(path) == ""


def test_an_empty_or_missing_database_is_simply_a_new_one(path: Path) -> None:
    path.write_bytes(b"")
    with ProjectStore(path) as store:
        assert store.notice == ""
        assert store.recall(["1"]) == {}
    path.unlink()
    with ProjectStore(path) as store:
        assert store.notice == ""


def test_a_second_damaged_database_does_not_replace_the_first(path: Path) -> None:
    for _ in range(2):
        path.write_bytes(b"garbage" * 100)
        ProjectStore(path).close()
    assert path.with_name("story.db.damaged").exists()
    assert path.with_name("story.db.damaged-2").exists()


def test_the_log_of_a_damaged_database_goes_with_it(path: Path) -> None:
    path.write_bytes(b"garbage" * 100)
    for suffix in ("-wal", "-shm"):
        path.with_name(f"story.db{suffix}").write_bytes(b"old")
    ProjectStore(path).close()
    assert path.with_name("story.db.damaged-wal").read_bytes() == b"old"


def test_single_flipped_bits_never_stop_the_program(path: Path) -> None:
    known = known_book()
    whole = path.read_bytes()
    chance = random.Random(5)  # noqa: S311 - nothing secret
    for _ in range(60):
        content = bytearray(whole)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(bytes(content))
        for suffix in ("-wal", "-shm"):
            path.with_name(f"story.db{suffix}").unlink(missing_ok=True)
        with ProjectStore(path) as store:
            store.recall(["1", "199"])
            store.metadata("canon.toml")
            store.keep({"new": b"y"})
            store.save(known.report, known.manuscript, known.word, files={"more": b"z"})
            assert store.recall(["new"]) == {"new": b"y"}


def test_damage_that_comes_up_later_is_mended_when_it_does(path: Path) -> None:
    with ProjectStore(path) as store:
        with store.engine.begin() as connection:
            connection.exec_driver_sql("DROP TABLE memos")
        assert store.recall(["1"]) == {}
        assert "no such table" in store.notice
        store.keep({"1": b"x"})
        assert store.recall(["1"]) == {"1": b"x"}


def test_damage_that_comes_up_while_migrating_is_mended_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 0")
    calls = []

    def damaged_once(connection: Connection) -> None:
        calls.append(connection)
        if len(calls) == 1:
            message = "database disk image is malformed"
            raise DatabaseError(message, None, sqlite3.DatabaseError(message))
        migrate(connection)

    monkeypatch.setattr(project, "migrate", damaged_once)
    with ProjectStore(path) as store:
        assert "malformed" in store.notice
        store.keep({"1": b"x"})
        assert store.recall(["1"]) == {"1": b"x"}


def test_a_database_in_a_folder_that_is_gone_cannot_be_saved(tmp_path: Path) -> None:
    with pytest.raises(CannotSave, match="unable to open database file"):
        ProjectStore(tmp_path / "gone" / "story.db")


def test_a_database_that_another_program_makes_at_the_moment_is_waited_for(
    tmp_path: Path,
) -> None:
    path = tmp_path / "story.db"
    with closing(sqlite3.connect(path, check_same_thread=False)) as other:
        other.execute("BEGIN EXCLUSIVE")
        waiting = threading.Timer(0.1, other.rollback)
        waiting.start()
        with ProjectStore(path) as store:
            assert store.notice == ""
            store.keep({"1": b"x"})
            assert store.recall(["1"]) == {"1": b"x"}
        waiting.join()


def test_a_database_that_is_only_busy_is_not_taken_for_damaged(path: Path) -> None:
    with ProjectStore(path) as store, closing(sqlite3.connect(path)) as other:
        with store.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 20")
        other.execute("BEGIN EXCLUSIVE")
        known = known_book()
        with pytest.raises(CannotSave, match="locked"):
            store.save(known.report, known.manuscript, known.word, files={"more": b"z"})
        assert store.notice == ""


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("CREATE TRIGGER t AFTER INSERT ON memos BEGIN DELETE FROM memos; END", "it holds “t”"),
        ("CREATE VIEW v AS SELECT 1", "it holds “v”"),
        ("PRAGMA application_id = 7", "it belongs to another program"),
    ],
)
def test_a_database_with_what_is_not_ours_is_not_used(
    path: Path, statement: str, words: str
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    assert words in soundness.fault(path)
    with ProjectStore(path) as store:
        assert words in store.notice
        assert store.recall(["1"]) == {}


def test_a_damaged_database_that_cannot_be_moved_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"garbage" * 100)

    def refuse(*_: object) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(CannotSave, match="is damaged and cannot be moved: Permission denied"):
        ProjectStore(path)


def test_on_a_read_only_disk_a_database_can_still_be_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no file may be made beside it, a database with a log opens as one that never changes."""
    connect, tried = sqlite3.connect, []

    def only_immutable(database: str, **options: object) -> sqlite3.Connection:
        tried.append(database)
        if "immutable" not in database:
            message = "unable to open database file"
            raise sqlite3.OperationalError(message)
        return connect(database, **options)  # type: ignore[call-overload,no-any-return] # passed on

    monkeypatch.setattr(sqlite3, "connect", only_immutable)
    with ProjectStore(path, read_only=True) as store:
        assert store.recall(["1"]) == {"1": b"x" * 500}
    assert any(database.endswith("?mode=ro&immutable=1") for database in tried)
