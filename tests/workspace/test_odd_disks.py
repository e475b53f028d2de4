"""What a project meets on real disks: other windows, full disks, links, odd names, crashes."""

import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from continuity.errors import CannotRead, CannotSave, ProjectLocked
from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import AuthorsWord
from continuity.story.edits import RemoveChapter, SetText
from continuity.story.settings import ProjectSettings
from continuity.workspace import backups
from continuity.workspace.changes import Changes
from continuity.workspace.workspace import Workspace
from projects import CHAPTERS, chapter_files, ids, reopened, titles


def test_a_second_window_reads_only_and_is_told_whose_the_project_is(
    workspace: Workspace,
) -> None:
    with pytest.raises(ProjectLocked):
        Workspace.open(workspace.folder)
    second = Workspace.open(workspace.folder, read_only=True)
    assert second.read_only
    dawn = ids(second)[0]
    with pytest.raises(CannotSave, match="for reading only"):
        second.apply(SetText(dawn, second.text(dawn), "x"))
    with pytest.raises(CannotSave, match="for reading only"):
        second.remove(dawn)
    second.close()
    with pytest.raises(ProjectLocked):
        Workspace.open(workspace.folder)


def test_what_is_typed_into_a_chapter_that_is_gone_is_kept(workspace: Workspace) -> None:
    dawn = ids(workspace)[0]
    workspace.remove(dawn)
    with pytest.raises(CannotSave, match="Its text is in “backups/kept”"):
        workspace.apply(SetText(dawn, "", "Late words."))
    kept = (workspace.folder / "backups" / "kept").iterdir()
    assert "Late words." in {path.read_text(encoding="utf-8") for path in kept}
    with pytest.raises(CannotRead, match="no longer in the project"):
        workspace.text(dawn)


def test_a_failed_write_leaves_everything_as_it_was(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    dawn = ids(workspace)[0]
    book = workspace.manuscript

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    attempts: tuple[Callable[[], Changes], ...] = (
        lambda: workspace.apply(SetText(dawn, workspace.text(dawn), "New.")),
        lambda: workspace.add(0, "Noon"),
        lambda: workspace.move(dawn, 1),
        lambda: workspace.correct(Correction(CorrectionKind.DROP, "Nobody")),
        lambda: workspace.set(ProjectSettings("Novel")),
        lambda: workspace.apply(RemoveChapter(dawn, 0, "Dawn", workspace.text(dawn), "01-dawn.md")),
    )
    for attempt in attempts:
        with pytest.raises(CannotSave, match="the disk is full"):
            attempt()
        assert workspace.manuscript is book
        assert workspace.word == AuthorsWord()
        assert workspace.undo_label == ""
    monkeypatch.undo()
    workspace.apply(SetText(dawn, workspace.text(dawn), "New."))
    assert workspace.text(dawn) == "New."


def test_windows_line_ends_and_a_byte_order_mark_stay_as_they_were(folder: Path) -> None:
    Workspace.create(folder, title="Book", chapters=CHAPTERS).close()
    path = folder / "manuscript" / "01-dawn.md"
    path.write_bytes(b"\xef\xbb\xbf# Dawn\r\n\r\nLight.\r\n")
    workspace = Workspace.open(folder)
    dawn = ids(workspace)[0]
    assert workspace.text(dawn) == "# Dawn\n\nLight.\n"
    workspace.apply(SetText(dawn, "# Dawn\n\nLight.\n", "# Dawn\n\nLight.\n\nRain.\n"))
    assert path.read_bytes() == b"\xef\xbb\xbf# Dawn\r\n\r\nLight.\r\n\r\nRain.\r\n"


def test_half_a_character_from_the_editor_is_saved_as_a_mark(workspace: Workspace) -> None:
    dawn = ids(workspace)[0]
    workspace.apply(SetText(dawn, workspace.text(dawn), "Half \ud83d."))
    assert workspace.text(dawn) == "Half \ufffd."
    assert workspace.text(ids(workspace)[0]) == reopened(workspace).text(ids(workspace)[0])


def test_a_link_out_of_the_project_is_no_chapter(folder: Path, tmp_path: Path) -> None:
    Workspace.create(folder, title="Book", chapters=CHAPTERS).close()
    (tmp_path / "private.md").write_text("Private.", encoding="utf-8")
    (folder / "manuscript" / "03-link.md").symlink_to(tmp_path / "private.md")
    (folder / "manuscript" / "04-inside.md").symlink_to("01-dawn.md")
    (folder / "manuscript" / ".05-hidden.md").write_text("Hidden.", encoding="utf-8")
    text = (folder / "continuity.toml").read_text(encoding="utf-8")
    listed = text.replace("chapters = [", 'chapters = [\n    "../canon.toml",')
    (folder / "continuity.toml").write_text(listed, encoding="utf-8")
    workspace = Workspace.open(folder)
    assert titles(workspace) == ["Dawn", "Dusk", "Dawn"]
    assert workspace.notices == (
        "The chapter file “../canon.toml” is gone.",
        "The chapter file “04-inside.md” was added.",
    )
    assert reopened(workspace).notices == ("The chapter file “../canon.toml” is gone.",)


def test_a_name_with_accents_written_apart_is_the_listed_name(folder: Path) -> None:
    Workspace.create(folder, title="Book", chapters=[("Été", "Sun."), ("Dusk", "Rain.")]).close()
    path = folder / "manuscript" / "01-été.md"
    path.rename(path.with_name(unicodedata.normalize("NFD", path.name)))
    workspace = Workspace.open(folder)
    assert workspace.notices == ()
    assert titles(workspace) == ["Été", "Dusk"]
    summer = ids(workspace)[0]
    workspace.apply(SetText(summer, workspace.text(summer), "# Été\n\nHot.\n"))
    assert len(chapter_files(workspace)) == 2
    assert titles(reopened(workspace)) == ["Été", "Dusk"]


def test_a_project_reached_through_a_link_is_the_project(
    workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(workspace.folder)
    with pytest.raises(ProjectLocked):
        Workspace.open(tmp_path / "link")


def test_a_folder_that_cannot_be_written_is_opened_for_reading(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.close()
    system_open = os.open

    def refuse(path: os.PathLike[str], flags: int, *rest: int) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(13, "Permission denied")
        return system_open(path, flags, *rest)

    monkeypatch.setattr(os, "open", refuse)
    opened = Workspace.open(workspace.folder)
    assert opened.read_only
    (notice,) = opened.notices
    assert notice == (
        "“continuity.lock” could not be saved: there is no permission to write there."
        " The project is open for reading only."
    )


def test_opening_backs_up_what_changed_and_sweeps_what_a_crash_left(workspace: Workspace) -> None:
    workspace.close()
    stray = workspace.folder / "manuscript" / ".0123.continuity-tmp"
    stray.write_text("half", encoding="utf-8")
    opened = Workspace.open(workspace.folder)
    assert not stray.exists()
    first = backups.archives(workspace.folder)
    reopened(opened).close()
    assert backups.archives(workspace.folder) == first
    assert len(first) == 1


def test_a_backup_holds_files_byte_for_byte_in_whatever_encoding(workspace: Workspace) -> None:
    workspace.close()
    old = "Café.\r\n\nEnd.\r".encode("cp1252")
    (workspace.folder / "manuscript" / "01-dawn.md").write_bytes(old)
    again = Workspace.open(workspace.folder)
    assert again.text(ids(again)[0]) == "Café.\n\nEnd.\n"
    again.close()
    newest = backups.archives(workspace.folder)[0]
    assert dict(backups.contents(newest))["manuscript/01-dawn.md"] == old


def test_a_text_that_is_gone_at_once_is_put_by(workspace: Workspace) -> None:
    dawn = ids(workspace)[0]
    text = workspace.text(dawn)
    workspace.apply(SetText(dawn, text, ""))
    workspace.apply(SetText(dawn, "", " "))
    kept = list((workspace.folder / "backups" / "kept").iterdir())
    assert [path.read_text(encoding="utf-8") for path in kept] == [text]


def test_opening_a_project_imports_neither_the_database_nor_the_rules(workspace: Workspace) -> None:
    """Each takes longer than a window may."""
    workspace.close()
    program = (
        "import sys; from pathlib import Path\n"
        "from continuity.workspace.workspace import Workspace\n"
        "workspace = Workspace.open(Path(sys.argv[1])); workspace.add(0, 'Noon')\n"
        "workspace.close()\n"
        "print(sorted({'sqlalchemy', 'spacy', 'PySide6', 'continuity.rules', 'jinja2',"
        " 'continuity.engine.analysis'} & set(sys.modules)))"
    )
    ran = subprocess.run(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-c", program, str(workspace.folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "[]\n"
