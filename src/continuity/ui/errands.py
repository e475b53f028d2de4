"""What the desk has done on the worker's thread."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from continuity.engine.report import Report
from continuity.ui.doors import Engine
from continuity.ui.project import Project
from continuity.ui.survey import Survey


def prepared(open_: Callable[[], Project]) -> tuple[Project, Survey]:
    """On the worker's thread: the index over the book is made there too.

    Meanwhile no rubbish is collected, and afterwards what came is put aside: a long book is some
    hundred thousand values that live on, and looking through them holds up the window's thread.
    """
    with _undisturbed():
        project = open_()
        survey = Survey(project.manuscript, Report())
    return project, survey


def read_whole(project: Project) -> Survey:
    """On the worker's thread, after a project was opened in a hurry: all that is in it."""
    with _undisturbed():
        project.read_on()
        return Survey(project.manuscript, Report())


@contextmanager
def _undisturbed() -> Iterator[None]:
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if collecting:
            gc.enable()


def put_away(project: Project, engine: Engine | None) -> None:
    """On the worker's thread. What was put aside when the project came is no longer."""
    project.close()
    if engine is not None:
        engine.close()
    gc.unfreeze()


def recalled(project: Project) -> Survey | None:
    """On the worker's thread: the last report, if it is one on just this text."""
    report = project.report
    return Survey(project.manuscript, report) if report is not None else None
