import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.pool import StaticPool

from continuity.errors import ProjectDamaged
from continuity.store.migrations import VERSION, migrate, version_of
from continuity.store.project import ProjectStore
from continuity.store.soundness import APPLICATION, fault
from known_book import known_book

OLD = """
CREATE TABLE decisions (id INTEGER PRIMARY KEY, verdict TEXT, code TEXT, fingerprint TEXT);
INSERT INTO decisions VALUES (1, 'intended', 'P101', '0123'), (2, 'muted', 'T101', '');
CREATE TABLE metadata (key TEXT PRIMARY KEY, value BLOB NOT NULL);
INSERT INTO metadata VALUES ('canon.toml', x'61');
CREATE TABLE snapshots (label TEXT);
CREATE TABLE [odd "name] (x INTEGER);
CREATE TABLE chapters (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE scenes (id INTEGER PRIMARY KEY, chapter INTEGER REFERENCES chapters (id));
INSERT INTO chapters VALUES (1, 'Dawn');
INSERT INTO scenes VALUES (1, 1);
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "story.db"
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript(OLD)
    return place


class Interrupted(Exception):
    """Stands for whatever stops a program."""


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {name for (name,) in rows}


def asked(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_a_database_of_before_versions_keeps_what_cannot_be_computed_again(path: Path) -> None:
    with ProjectStore(path) as store:
        assert store.notice == ""
        assert store.metadata("canon.toml") == b"a"
    assert asked(path, "SELECT verdict, code, fingerprint, reason FROM decisions") == [
        ("intended", "P101", "0123", ""),
        ("muted", "T101", "", ""),
    ]
    assert asked(path, "SELECT count(*) FROM chapters") == [(0,)]
    assert asked(path, "PRAGMA user_version") == [(VERSION,)]
    assert asked(path, "PRAGMA application_id") == [(APPLICATION,)]
    assert asked(path, "PRAGMA foreign_key_check") == []


def test_a_migrated_database_is_like_a_new_one(path: Path, tmp_path: Path) -> None:
    ProjectStore(path).close()
    ProjectStore(tmp_path / "new.db").close()
    schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
    assert asked(path, schema) == asked(tmp_path / "new.db", schema)
    known = known_book()
    with ProjectStore(path) as store:
        assert store.save(known.report, known.manuscript, known.word)


def test_a_copy_is_made_first(path: Path) -> None:
    before = tables(path)
    ProjectStore(path).close()
    copy = path.with_name("story.db.version-0")
    assert tables(copy) == before
    assert asked(copy, "SELECT name FROM chapters") == [("Dawn",)]


def test_a_new_database_needs_no_copy(tmp_path: Path) -> None:
    ProjectStore(tmp_path / "new.db").close()
    ProjectStore(tmp_path / "new.db").close()
    assert [path.name for path in tmp_path.iterdir()] == ["new.db"]


def test_a_migration_that_stops_anywhere_leaves_the_old_database(path: Path) -> None:
    """Every statement of the step fails once; the first to succeed whole ends the loop."""
    before, stop, finished = tables(path), 0, False
    while not finished:
        with closing(sqlite3.connect(path)) as raw:
            engine = create_engine("sqlite://", creator=lambda raw=raw: raw, poolclass=StaticPool)
            raw.isolation_level = None
            with engine.connect() as connection:
                raw.execute("BEGIN IMMEDIATE")
                finished = _migrated(connection, stop)
                raw.execute("ROLLBACK")
        assert tables(path) == before
        stop += 1
    assert stop > 20


def _migrated(connection: Connection, stop: int) -> bool:
    """Whether the migration got to its end before statement `stop`."""
    count = 0

    def counting(*_: object) -> None:
        nonlocal count
        count += 1
        if count > stop:
            raise Interrupted

    event.listen(connection, "before_cursor_execute", counting)
    try:
        migrate(connection)
    except Interrupted:
        return False
    return True


def test_a_database_of_a_later_program_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(ProjectDamaged, match="later version of Continuity"):
        ProjectStore(path)
    assert path.read_bytes() == before
    assert fault(path) == ""


def test_every_step_is_taken_once_and_in_order(tmp_path: Path) -> None:
    taken: list[int] = []
    steps = {number: lambda _, number=number: taken.append(number) for number in range(3)}
    with ProjectStore(tmp_path / "story.db") as store, store.engine.begin() as connection:
        migrate(connection, steps)
        assert taken == [1, 2]
        assert version_of(connection) == 3
        migrate(connection, steps)
        assert taken == [1, 2]
        assert connection.execute(text("PRAGMA application_id")).scalar_one() == APPLICATION
