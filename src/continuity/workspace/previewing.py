"""What a project would be after an edit, without doing it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from continuity.story.edits import (
    AddChapter,
    Edit,
    MoveChapter,
    RemoveChapter,
    RenameChapter,
    SetText,
    SetWord,
    Together,
)
from continuity.story.ids import ChapterId
from continuity.workspace import headings, segments, shelf
from continuity.workspace.project_folder import ProjectFolder
from continuity.workspace.shelf import ChapterFile

if TYPE_CHECKING:  # it comes with every rule and extractor
    from continuity.engine.analysis import Question


def question_if(folder: ProjectFolder, edit: Edit) -> "Question":
    """What the engine would be asked if the edit were done. Nothing is written or remembered."""
    from continuity.workspace.checking import question  # noqa: PLC0415 - see above

    files, word = list(folder.files), folder.word
    for part in edit.parts if isinstance(edit, Together) else (edit,):
        if isinstance(part, SetWord):
            word = part.after
        else:
            files = _after(files, part)
    book = segments.segmented(files, folder.settings, folder.manuscript).book
    return replace(question(folder), book=book, word=word)


def _after(files: list[ChapterFile], edit: Edit) -> list[ChapterFile]:
    match edit:
        case SetText():
            return [_with(file, edit.after) if _is(file, edit) else file for file in files]
        case AddChapter():
            return _added(files, edit)
        case RemoveChapter():
            return [file for file in files if not _is(file, edit)]
        case MoveChapter():
            return _moved(files, edit)
        case RenameChapter():
            return [_renamed(file, edit) if _is(file, edit) else file for file in files]
        case _:
            return files


def _added(files: Sequence[ChapterFile], edit: AddChapter) -> list[ChapterFile]:
    """Under a name that no file has, and an id that no chapter ever had."""
    text = edit.text if edit.file else headings.with_heading(edit.title, edit.text)
    key = ChapterId(-1 - len(files))
    new = shelf.of_text(f".{len(files)}.md", key, text)
    return [*files[: edit.index], new, *files[edit.index :]]


def _moved(files: Sequence[ChapterFile], edit: MoveChapter) -> list[ChapterFile]:
    rest = [file for file in files if not _is(file, edit)]
    moved = [file for file in files if _is(file, edit)]
    return [*rest[: edit.after], *moved, *rest[edit.after :]]


def _renamed(file: ChapterFile, edit: RenameChapter) -> ChapterFile:
    return _with(file, edit.head_after + file.text[len(edit.head_before) :])


def _with(file: ChapterFile, text: str) -> ChapterFile:
    return replace(file, text=text)


def _is(file: ChapterFile, edit: SetText | RemoveChapter | MoveChapter | RenameChapter) -> bool:
    return file.chapter == edit.chapter
