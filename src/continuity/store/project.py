"""story.db: the project's database.

WAL and synchronous FULL: of the ways tried, the only one that lost no acknowledged transaction in
power cuts. Every writing transaction begins IMMEDIATE, because one that reads first and writes
later fails at once, and not after a wait, when another process writes in between.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import sleep
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, create_engine, delete, event, func, insert, select, text
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from continuity.errors import CannotSave, ProjectDamaged
from continuity.store import soundness
from continuity.store.migrations import VERSION, check_version, migrate, version_of
from continuity.store.rows import Findings, Row, rows_of
from continuity.store.tables import DERIVED, MemoRow, MetadataRow, Table
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Manuscript

_DIGEST = "digest"
_SPARE_MEMOS = 2000
"""So many memos of texts that are no longer in the book are kept, as undo may bring them back."""

_PATIENCE, _PAUSE = 100, 0.02
"""Times, and seconds between them, that a new database is tried while another process makes it."""

_PRAGMAS = (
    "PRAGMA busy_timeout = 5000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA fullfsync = ON",  # heeded on macOS only
)


class ProjectStore:
    """The database at `path`. A damaged one is set aside and begun anew: all it holds can be
    computed from the text and canon.toml. `notice` then says so.

    Serves the engine as its memory: may be used from several threads and processes.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.notice = ""
        self._path = path
        self._read_only = read_only
        self._used: set[str] = set()
        self.engine = _engine(path, read_only=read_only)
        if not read_only:
            self._prepare()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def save(
        self,
        findings: Findings,
        manuscript: Manuscript,
        word: AuthorsWord,
        *,
        files: Mapping[str, bytes] | None = None,
    ) -> bool:
        """Fill the tables from what was found, in one transaction; False if they say it already.

        `files` are kept beside it, such as copies of the project's TOML files. The report as a
        whole is among the memos, where the engine itself puts it.
        """
        rows = rows_of(findings, manuscript, word)
        metadata = dict(files or {})
        digest = _digest(rows, metadata)
        if self.metadata(_DIGEST) == digest:
            return False
        with self._writing() as connection:
            for table in reversed(DERIVED):
                connection.execute(delete(table))
            for table in DERIVED:
                _insert(connection, table, rows[table])
            _replace(connection, MetadataRow, metadata | {_DIGEST: digest})
        return True

    def metadata(self, key: str) -> bytes | None:
        """A single value; None if it is not there or cannot be read."""
        query = select(MetadataRow.value).where(MetadataRow.key == key)
        try:
            with self._reading() as connection:
                value = connection.execute(query).scalar_one_or_none()
        except DBAPIError as error:
            self._mend(error)
            return None
        return value if isinstance(value, bytes) else None

    def put(self, key: str, value: bytes) -> None:
        """Write a single value that stands for itself, beside what `save` writes."""
        with self._writing() as connection:
            _replace(connection, MetadataRow, {key: value})

    def recall(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The memos that are known. What cannot be read counts as unknown."""
        self._used.update(keys)
        query = text(
            "SELECT key, value FROM memos WHERE key IN (SELECT value FROM json_each(:keys))"
        )
        try:
            with self._reading() as connection:
                rows = connection.execute(query, {"keys": json.dumps(list(keys))}).all()
        except DBAPIError as error:
            self._mend(error)
            return {}
        return {key: value for key, value in rows if isinstance(value, bytes)}

    def keep(self, rows: Mapping[str, bytes]) -> None:
        """Remember. Memos only save time, so that a full disk does not stop the work."""
        self._used.update(rows)
        if self._read_only or not rows:
            return
        try:
            with self._writing() as connection:
                _replace(connection, MemoRow, rows)
        except CannotSave:
            return

    def close(self) -> None:
        """Forget memos that nobody asked for in a long while, and let go of the file."""
        # Who recalled nothing but the last report has said nothing of the paragraphs.
        if len(self._used) > 1 and not self._read_only:
            self._forget()
        self.engine.dispose()

    def _prepare(self) -> None:
        check_version(soundness.version(self._path))  # before the file is touched in any way
        wrong = soundness.fault(self._path)
        if wrong:
            self._begin_anew(wrong)
        try:
            self._migrate()
        except DBAPIError as error:
            if not _is_damage(error):
                raise self._cannot_save(error) from error
            self._begin_anew(str(error.orig))
            self._migrate()

    def _migrate(self) -> None:
        with self._reading() as connection:
            version = version_of(connection)
            filled = connection.execute(text("SELECT count(*) FROM sqlite_schema")).scalar_one()
        if version == VERSION:
            return
        if filled and version < VERSION:
            soundness.copy(self._path, self._path.with_name(f"{self._path.name}.version-{version}"))
        with self.engine.begin() as connection:
            migrate(connection)

    def _begin_anew(self, why: str) -> None:
        self.engine.dispose()
        try:
            aside = soundness.set_aside(self._path)
        except OSError as error:
            message = f"“{self._path.name}” is damaged and cannot be moved: {error.strerror}."
            raise CannotSave(message) from error
        self.notice = soundness.rebuilt(self._path, aside, why)

    def _mend(self, error: DBAPIError) -> None:
        """A fault that came up while reading: begin anew, unless the database was only busy."""
        if self._read_only or not _is_damage(error):
            return
        with suppress(CannotSave, DBAPIError):  # then there is no memory: slower, and no worse
            self._begin_anew(str(error.orig))
            self._migrate()

    def _forget(self) -> None:
        try:
            with self._writing() as connection:
                count = connection.execute(select(func.count()).select_from(MemoRow)).scalar_one()
                if count > 2 * len(self._used) + _SPARE_MEMOS:
                    forget = text(
                        "DELETE FROM memos WHERE key NOT IN (SELECT value FROM json_each(:keys))"
                    )
                    connection.execute(forget, {"keys": json.dumps(list(self._used))})
        except CannotSave:
            return

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            yield connection.execution_options(reading=True)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """One transaction. CannotSave says in plain words why it could not be done."""
        if self._read_only:
            message = "The project is open for reading only."
            raise CannotSave(message)
        try:
            with self.engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise self._cannot_save(error) from error

    def _cannot_save(self, error: DBAPIError) -> CannotSave:
        return CannotSave(f"“{self._path.name}” could not be saved: {error.orig}.")


def _engine(path: Path, *, read_only: bool) -> Engine:
    def connect() -> sqlite3.Connection:
        if read_only:
            connection = soundness.reading(path)
        else:
            connection = sqlite3.connect(path, check_same_thread=False)
        connection.isolation_level = None  # transactions begin when we say so, in the way we say
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "connect", _prepare_reading if read_only else _prepare_writing)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_reading(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _prepare_writing(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
    _prepare_reading(connection, entry)
    cursor = connection.cursor()
    # Where the disk cannot do with a write-ahead log, only EXTRA loses no acknowledged commit.
    cursor.execute(f"PRAGMA synchronous = {'FULL' if _logs_ahead(cursor) else 'EXTRA'}")
    cursor.close()


def _logs_ahead(cursor: DBAPICursor) -> bool:
    """Turn the write-ahead log on. SQLite does not wait here for others that do the same."""
    for _ in range(_PATIENCE):
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            mode = cursor.fetchone()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            sleep(_PAUSE)
        else:
            return mode is not None and mode[0] == "wal"
    return False


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _insert(connection: Connection, table: type[Table], rows: list[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _replace(
    connection: Connection, table: type[MemoRow | MetadataRow], rows: Mapping[str, bytes]
) -> None:
    values = [{"key": key, "value": value} for key, value in rows.items()]
    connection.execute(insert(table).prefix_with("OR REPLACE"), values)


def _digest(rows: Mapping[type[Table], list[Row]], metadata: Mapping[str, bytes]) -> bytes:
    """Changes whenever anything does that is to be written."""
    digest = hashlib.blake2b(digest_size=16)
    for key, value in sorted(metadata.items()):
        digest.update(f"{key} {len(value)} ".encode())
        digest.update(value)
    for table in DERIVED:
        digest.update(repr(rows[table]).encode("utf-8", "surrogatepass"))
    return digest.digest()


def _is_damage(error: BaseException | None) -> bool:
    """Whether the file itself is at fault, not its being busy, full or forbidden."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.OperationalError):
        return "no such table" in str(cause) or "malformed" in str(cause)
    return isinstance(cause, sqlite3.DatabaseError | ProjectDamaged)
