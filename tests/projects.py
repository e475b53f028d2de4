"""A small project on disk for tests, and what they ask of it most."""

from continuity.story.ids import ChapterId
from continuity.workspace.workspace import Workspace

CHAPTERS = (("Dawn", "Light.\n\n***\n\nMore light.\n"), ("Dusk", "# Dusk\n\nShadow.\n"))


def ids(workspace: Workspace) -> list[ChapterId]:
    return [chapter.id for chapter in workspace.manuscript.book.chapters]


def titles(workspace: Workspace) -> list[str]:
    return [chapter.title for chapter in workspace.manuscript.book.chapters]


def chapter_files(workspace: Workspace) -> list[str]:
    return sorted(path.name for path in (workspace.folder / "manuscript").iterdir())


def reopened(workspace: Workspace) -> Workspace:
    workspace.close()
    return Workspace.open(workspace.folder)
