"""What the desk has done on the worker's thread."""

import gc
from collections.abc import Callable

from continuity.engine.report import Report
from continuity.ui.doors import Engine
from continuity.ui.project import Project
from continuity.ui.survey import Survey


def prepared(open_: Callable[[], Project]) -> tuple[Project, Survey]:
    """On the worker's thread: the index over the book is made there too.

    Meanwhile no rubbish is collected, and afterwards what came is put aside: a long book is some
    hundred thousand values that live on, and looking through them holds up the window's thread.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        project = open_()
        survey = Survey(project.manuscript, Report())
        gc.freeze()
    finally:
        if collecting:
            gc.enable()
    return project, survey


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
