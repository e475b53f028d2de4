"""Carries edits out on a project folder."""

from contextlib import suppress
from dataclasses import fields, replace
from typing import assert_never

from continuity.errors import CannotSave
from continuity.story.cards import carried
from continuity.story.edits import (
    AddChapter,
    Edit,
    MoveChapter,
    Part,
    RemoveChapter,
    RenameChapter,
    SetCard,
    SetOutline,
    SetSettings,
    SetText,
    SetWord,
    Together,
)
from continuity.story.ids import ChapterId
from continuity.story.merging import merged
from continuity.story.settings import ProjectSettings
from continuity.workspace import headings, outline_file
from continuity.workspace.changes import Changes
from continuity.workspace.project_folder import ProjectFolder


def take_up(folder: ProjectFolder) -> Changes:
    """Read what is not read yet, and say what is found to be otherwise."""
    written = frozenset(folder.unread) if folder.whole else frozenset()
    before = [_outline(folder, chapter) for chapter in written]
    folder.read_on()
    structure = [_outline(folder, chapter) for chapter in written] != before
    return Changes(written, structure=structure)


def carry_out(folder: ProjectFolder, edit: Edit) -> tuple[Changes, Edit]:
    """Do it. Returns what changed and the edit as it was done, names and ids filled in, whose
    inverse takes it back.
    """
    done: Edit = edit
    match edit:
        case SetText():
            changes = _set_text(folder, edit)
        case AddChapter():
            changes, done = _add(folder, edit)
        case RemoveChapter():
            folder.remove(edit.chapter)
            changes = Changes(structure=True)
        case MoveChapter():
            folder.move(edit.chapter, edit.after)
            changes = Changes(structure=edit.before != edit.after)
        case RenameChapter():
            changes, done = _rename(folder, edit)
        case SetWord():
            folder.set_word(edit.after)
            changes = Changes(word=edit.before != edit.after)
        case SetSettings():
            folder.set_settings(edit.after)
            changes = Changes(settings=edit.before != edit.after)
        case SetCard() | SetOutline():
            changes = _note(folder, edit)
        case Together():
            changes, done = _all_or_nothing(folder, edit)
        case _:
            assert_never(edit)
    return changes, done


def as_it_stands(folder: ProjectFolder, edit: Edit) -> Edit:
    """The edit fitted to the project as it is now.

    Between an edit and its undoing the writer types, which has an undo stack of its own, and other
    programs may write: what they did must not be lost.
    """
    fitted: Edit = edit
    match edit:
        case SetText():
            text = folder.files[folder.index(edit.chapter)].text
            fitted = SetText(edit.chapter, text, merged(text, edit.before, edit.after))
        case AddChapter():
            fitted = replace(edit, index=max(0, min(edit.index, len(folder.files))))
        case RemoveChapter():
            index = folder.index(edit.chapter)
            file = folder.files[index]
            whole = file.content(file.text).decode()
            fitted = RemoveChapter(edit.chapter, index, folder.title(index), whole, file.name)
        case MoveChapter():
            after = max(0, min(edit.after, len(folder.files) - 1))
            fitted = MoveChapter(edit.chapter, folder.index(edit.chapter), after)
        case RenameChapter():
            fitted = _fitting_heads(folder, edit)
        case SetWord():
            word = folder.word.merged(edit.before, edit.after)
            fitted = replace(edit, before=folder.word, after=word)
        case SetSettings():
            settings = _merged(folder.settings, edit.before, edit.after)
            fitted = SetSettings(folder.settings, settings)
        case SetCard() | SetOutline():
            fitted = _fitting_notes(folder, edit)
        case Together():
            fitted = _fitting_parts(folder, edit)
        case _:
            assert_never(edit)
    return fitted


def _note(folder: ProjectFolder, edit: SetCard | SetOutline) -> Changes:
    if isinstance(edit, SetCard):
        folder.set_card(edit.chapter, edit.scene, edit.after)
    else:
        folder.set_outline(edit.after)
    return Changes(cards=edit.before != edit.after)


def _fitting_notes(folder: ProjectFolder, edit: SetCard | SetOutline) -> SetCard | SetOutline:
    if isinstance(edit, SetCard):
        card = folder.cards.of(edit.chapter, edit.scene)
        return replace(edit, before=card, after=carried(card, edit.before, edit.after))
    now = folder.contents.get(outline_file.NAME) or b""
    return SetOutline(now, outline_file.carried(now, edit.before, edit.after))


def _fitting_parts(folder: ProjectFolder, edit: Together) -> Together:
    """Chapters that are gone since are passed over."""
    there = {file.chapter for file in folder.files}
    parts = tuple(
        part if isinstance(part, AddChapter | MoveChapter) else as_it_stands(folder, part)
        for part in edit.parts
        if isinstance(part, SetWord | AddChapter | SetOutline) or part.chapter in there
    )
    return Together(parts, edit.what)  # type: ignore[arg-type] # each stays of its kind


def _set_text(folder: ProjectFolder, edit: SetText) -> Changes:
    before = _outline(folder, edit.chapter)
    if not folder.set_text(edit.chapter, edit.before, edit.after):
        return Changes()
    structure = _outline(folder, edit.chapter) != before
    return Changes(frozenset({edit.chapter}), structure=structure)


def _all_or_nothing(folder: ProjectFolder, edit: Together) -> tuple[Changes, Together]:
    """Where one part cannot be done, those done before it are taken back. Cards come last, for
    they lie on scenes that are there only when all is read anew.
    """
    before = _outline(folder)
    noting = SetCard | SetOutline
    parts = sorted(edit.parts, key=lambda part: isinstance(part, noting))
    cards = sum(isinstance(part, noting) for part in parts)
    texts, changes, done = parts[: len(parts) - cards], Changes(), list[Part]()
    with folder.at_once():
        for part in texts:
            changes |= _next(folder, part, done)
    for part in parts[len(texts) :]:
        changes |= _next(folder, part, done)
    changes |= Changes(structure=_outline(folder) != before)
    return changes, Together(tuple(done), edit.what)


def _next(folder: ProjectFolder, part: Part, done: list[Part]) -> Changes:
    """Do one part more; where that fails, take back those done so far."""
    match part:
        case MoveChapter():
            part = replace(part, before=folder.index(part.chapter))
        case RemoveChapter():
            part = replace(part, index=folder.index(part.chapter))
        case _:
            pass
    try:
        changes, made = carry_out(folder, part)
    except CannotSave:
        for one in reversed(done):
            with suppress(CannotSave):
                carry_out(folder, one.inverse())
        raise
    done.append(made)  # type: ignore[arg-type] # each stays of its kind
    return changes


def _add(folder: ProjectFolder, edit: AddChapter) -> tuple[Changes, Edit]:
    text = edit.text if edit.file else headings.with_heading(edit.title, edit.text)
    taken = {file.name.casefold() for file in folder.files}
    free = edit.file and edit.file.casefold() not in taken
    free = free and not (folder.shelf / edit.file).exists()
    name = edit.file if free else folder.free_name(edit.title)
    file = folder.add(edit.index, name, text, edit.chapter)
    done = AddChapter(edit.index, edit.title, text, file.name, file.chapter)
    return Changes(frozenset({file.chapter}), structure=True), done


def _rename(folder: ProjectFolder, edit: RenameChapter) -> tuple[Changes, Edit]:
    edit = _fitting_heads(folder, edit)
    text = folder.files[folder.index(edit.chapter)].text
    renamed = edit.head_after + text[len(edit.head_before) :]
    if not folder.set_text(edit.chapter, text, renamed):
        return Changes(), edit
    return Changes(frozenset({edit.chapter}), structure=True), edit


def _fitting_heads(folder: ProjectFolder, edit: RenameChapter) -> RenameChapter:
    """The heading may have been typed over since: then the title is put in the place of that."""
    text = folder.files[folder.index(edit.chapter)].text
    head = headings.head_of(text)
    if head == headings.head_of(edit.head_before) and text.startswith(edit.head_before):
        return edit
    title = folder.title(folder.index(edit.chapter))
    return RenameChapter(edit.chapter, title, edit.after, head, headings.head_for(edit.after))


def _outline(folder: ProjectFolder, only: ChapterId | None = None) -> list[tuple[str, list[str]]]:
    """The titles of the book, or of one chapter of it."""
    return [
        (chapter.title, [scene.title for scene in chapter.scenes])
        for chapter in folder.manuscript.book.chapters
        if only is None or chapter.id == only
    ]


def _merged(
    now: ProjectSettings, before: ProjectSettings, after: ProjectSettings
) -> ProjectSettings:
    changed = {
        field.name: getattr(after, field.name)
        for field in fields(after)
        if getattr(after, field.name) != getattr(before, field.name)
    }
    return replace(now, **changed)
