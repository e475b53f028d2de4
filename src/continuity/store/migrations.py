"""Brings databases of earlier versions up to date, one numbered step at a time.

`PRAGMA user_version` says which version a database has. All steps run in one transaction, so that
a crash leaves the old database or the new.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sqlalchemy import Connection, insert, inspect, select, text

from continuity.errors import ProjectDamaged
from continuity.store.soundness import APPLICATION
from continuity.store.tables import DecisionRow, MetadataRow, SnapshotRow, Table

VERSION = 1

Step = Callable[[Connection], None]


def from_0_to_1(connection: Connection) -> None:
    """Databases from before versions were counted: what cannot be computed again is carried over,
    everything else is made anew.
    """
    there = set(inspect(connection).get_table_names())
    lasting = (DecisionRow, SnapshotRow, MetadataRow)
    kept = [table for table in lasting if table.__tablename__ in there]
    rows = {table: _common_rows(connection, table) for table in kept}
    connection.execute(text("PRAGMA defer_foreign_keys = ON"))
    for name in there:
        quoted = connection.dialect.identifier_preparer.quote(name)
        connection.execute(text(f"DROP TABLE {quoted}"))
    Table.metadata.create_all(connection)
    for table, old in rows.items():
        if old:
            connection.execute(insert(table), old)


STEPS: Mapping[int, Step] = MappingProxyType({0: from_0_to_1})
"""By the version that the step starts from."""


def version_of(connection: Connection) -> int:
    return int(connection.execute(text("PRAGMA user_version")).scalar_one())


def check_version(version: int, known: int = VERSION) -> None:
    """ProjectDamaged for a database of a later program, which might lose what it cannot know."""
    if version > known:
        message = "The project's database was written by a later version of Continuity."
        raise ProjectDamaged(message)


def migrate(connection: Connection, steps: Mapping[int, Step] = STEPS) -> None:
    """Run the steps that are missing. The caller's transaction makes them one."""
    version = version_of(connection)
    check_version(version, len(steps))
    for number in range(version, len(steps)):
        steps[number](connection)
        connection.execute(text(f"PRAGMA user_version = {number + 1}"))
    connection.execute(text(f"PRAGMA application_id = {APPLICATION}"))


def _common_rows(connection: Connection, table: type[Table]) -> list[dict[str, object]]:
    """The rows of the old table, in the columns that the new one has too.

    Columns that the old one lacks get what is empty in their type.
    """
    there = {column["name"] for column in inspect(connection).get_columns(table.__tablename__)}
    columns = table.__table__.columns
    common = [column for column in columns if column.name in there]
    empty = {
        column.name: column.type.python_type()
        for column in columns
        if column.name not in there and not column.nullable and not column.primary_key
    }
    rows = connection.execute(select(*common)).mappings() if common else ()
    return [empty | dict(row) for row in rows]
