"""What was removed, and how it comes back."""

from pathlib import Path

import pytest

from continuity.errors import ContinuityError
from continuity.workspace import arranging, trash
from continuity.workspace.workspace import Workspace
from projects import ids, reopened, titles


def remove_scene(book: Workspace, chapter: int, number: int) -> None:
    scene = book.manuscript.book.chapters[chapter].scenes[number - 1].id
    book.put_scene_by(scene)
    book.apply(arranging.remove_scene(book, scene))


def test_a_removed_chapter_comes_back_to_its_place(workspace: Workspace) -> None:
    text = workspace.text(ids(workspace)[0])
    workspace.remove(ids(workspace)[0])
    again = reopened(workspace)
    (removed,) = trash.listed(again.folder)
    assert (removed.title, removed.file, removed.scene) == ("Dawn", "01-dawn.md", 0)
    again.apply(trash.restoration(again, removed))
    assert titles(again) == ["Dawn", "Dusk"]
    assert again.text(ids(again)[0]) == text
    again.undo()
    assert titles(again) == ["Dusk"]
    again.close()


def test_a_removed_scene_comes_back_to_its_place(workspace: Workspace) -> None:
    before = workspace.text(ids(workspace)[0])
    remove_scene(workspace, 0, 1)
    assert workspace.text(ids(workspace)[0]) == "# Dawn\n\nMore light.\n"
    again = reopened(workspace)
    (removed,) = trash.listed(again.folder)
    assert removed.title == "Dawn · Scene 1"
    assert removed.text() == "Light.\n"
    again.apply(trash.restoration(again, removed))
    assert again.text(ids(again)[0]) == before
    again.close()


def test_a_scene_whose_chapter_is_gone_becomes_a_chapter(workspace: Workspace) -> None:
    remove_scene(workspace, 0, 2)
    workspace.remove(ids(workspace)[0])
    removed = next(one for one in trash.listed(workspace.folder) if one.scene)
    workspace.apply(trash.restoration(workspace, removed))
    assert titles(workspace) == ["Dawn · Scene 2", "Dusk"]
    assert workspace.text(ids(workspace)[0]) == "# Dawn · Scene 2\n\nMore light.\n"


def test_without_the_list_things_come_back_too(workspace: Workspace) -> None:
    workspace.remove(ids(workspace)[0])
    (workspace.folder / "backups" / "kept" / "kept.toml").write_text("= broken")
    (removed,) = trash.listed(workspace.folder)
    assert (removed.title, removed.file) == ("Dawn", "01-dawn.md")
    workspace.apply(trash.restoration(workspace, removed))
    assert titles(workspace) == ["Dusk", "Dawn"]


def test_what_is_deleted_for_good_is_gone(workspace: Workspace) -> None:
    workspace.remove(ids(workspace)[0])
    trash.delete(trash.listed(workspace.folder)[0])
    assert trash.listed(workspace.folder) == ()


def test_other_files_in_the_folder_are_not_in_the_trash(workspace: Workspace) -> None:
    folder = workspace.folder / "backups" / "kept"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "readme.md").write_text("Mine.")
    empty = folder / "2026-01-02 03.04.05 01-dawn.md"
    empty.write_text("\n")
    (removed,) = trash.listed(workspace.folder)
    with pytest.raises(ContinuityError, match="nothing in it"):
        trash.restoration(workspace, removed)


def test_a_list_that_leads_elsewhere_does_no_harm(workspace: Workspace, tmp_path: Path) -> None:
    workspace.remove(ids(workspace)[0])
    (removed,) = trash.listed(workspace.folder)
    evil = f'[[kept]]\nkept = "{removed.path.name}"\ntitle = "T"\nfile = "../../../out.md"\nplace = 0\n'
    (removed.path.parent / "kept.toml").write_text(evil)
    workspace.apply(trash.restoration(workspace, trash.listed(workspace.folder)[0]))
    assert titles(workspace) == ["Dawn", "Dusk"]
    assert not (tmp_path / "out.md").exists()
