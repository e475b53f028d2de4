"""Takes up what other programs did to the files of an open project."""

from continuity.story.ids import ChapterId
from continuity.workspace import canon_file, outline_file, project_file, recovery, shelf
from continuity.workspace.canon_file import CanonFile
from continuity.workspace.card_box import CardBox
from continuity.workspace.changes import Changes
from continuity.workspace.outline_file import OutlineFile
from continuity.workspace.project_folder import ProjectFolder
from continuity.workspace.shelf import ChapterFile


def refresh(folder: ProjectFolder) -> Changes:
    """Compare by content and read again what differs. Nothing is lost by it: a chapter that
    another program emptied or deleted is put by as it was.
    """
    changes = _word(folder) | _settings(folder)
    listed = folder.project.chapters
    known = {file.name: file for file in folder.files}
    order, new, _gone = shelf.in_order(listed or tuple(known), shelf.found(folder.shelf))
    changed: set[ChapterId] = set()
    files: list[ChapterFile] = []
    for name in order:
        file = known.get(name)
        if file is None:
            files += folder.new_files([name])
            if name in new:
                folder.notices.append(f"The chapter file “{name}” was added.")
            continue
        now = _now(folder, file)
        if now.text != file.text:
            changed.add(file.chapter)
        files.append(now)
    for file in folder.files:
        if file.name not in order:
            _rescue(folder, file, "deleted")
    names = [file.name for file in files]
    structure = names != [file.name for file in folder.files]
    if changed or structure or changes.settings:
        folder.take(files)
    else:
        folder.files = files
    changes |= _outline(folder)
    return changes | Changes(frozenset(changed), structure=structure or bool(changed))


def _word(folder: ProjectFolder) -> Changes:
    found = recovery.read(
        folder.path,
        canon_file.NAME,
        canon_file.read,
        read_only=folder.read_only,
        missing=CanonFile(),
    )
    if found.content == folder.contents.get(canon_file.NAME):
        return Changes()
    before = folder.word
    folder.canon = found.value
    folder.contents[canon_file.NAME] = found.content
    _tell(folder, found.notice)
    return Changes(word=folder.word != before)


def _outline(folder: ProjectFolder) -> Changes:
    found = recovery.read(
        folder.path,
        outline_file.NAME,
        outline_file.read,
        read_only=folder.read_only,
        missing=OutlineFile(),
    )
    if found.content == folder.contents.get(outline_file.NAME):
        return Changes()
    before = folder.cards
    folder.box = CardBox.of(found.value, folder.files, folder.manuscript.book)
    folder.contents[outline_file.NAME] = found.content
    _tell(folder, found.notice)
    return Changes(cards=folder.cards != before)


def _settings(folder: ProjectFolder) -> Changes:
    found = recovery.read(
        folder.path, project_file.NAME, project_file.read, read_only=folder.read_only
    )
    if found.content == folder.contents.get(project_file.NAME):
        return Changes()
    before = folder.settings
    folder.project = found.value
    folder.contents[project_file.NAME] = found.content
    _tell(folder, found.notice)
    return Changes(settings=folder.settings != before)


def _now(folder: ProjectFolder, file: ChapterFile) -> ChapterFile:
    path = folder.shelf / file.name
    if shelf.stamp_of(path) == file.stamp:
        return file
    now = shelf.read(path, file.chapter)
    if file.text.strip() and not now.text.strip():
        _rescue(folder, file, "emptied")
    return now


def _rescue(folder: ProjectFolder, file: ChapterFile, what: str) -> None:
    where = ""
    if not folder.read_only and file.text.strip():
        folder.put_by(file.name, file.content(file.text))
        where = " It is kept as it was in “backups/kept”."
    _tell(folder, f"Another program {what} the chapter file “{file.name}”.{where}")


def _tell(folder: ProjectFolder, notice: str) -> None:
    if notice:
        folder.notices.append(notice)
