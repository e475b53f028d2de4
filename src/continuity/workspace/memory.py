"""The project's database as the engine's memory, opened only when it is needed."""

from pathlib import Path

from continuity.engine.memory import Memory


def open_memory(database: Path) -> Memory:
    """For the engine's own process, which imports this function by its name.

    SQLAlchemy is imported here and not above: it takes longer than the window may.
    """
    from continuity.store.project import ProjectStore  # noqa: PLC0415 - see above

    return ProjectStore(database)
