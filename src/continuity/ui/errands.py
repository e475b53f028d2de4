"""What the desk has done on the worker's thread."""

from continuity.engine.report import Report
from continuity.ui.project import Project
from continuity.ui.survey import Survey


def prepared(project: Project) -> tuple[Project, Survey]:
    """On the worker's thread: the index over the book is made there too."""
    return project, Survey(project.manuscript, Report())


def recalled(project: Project) -> Survey | None:
    """On the worker's thread: the last report, if it is one on just this text."""
    report = project.report
    return Survey(project.manuscript, report) if report is not None else None
