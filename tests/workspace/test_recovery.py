import errno
import os
import re
import shutil
from pathlib import Path

import pytest

from continuity.errors import CannotRead, CannotSave, ProjectDamaged
from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import AuthorsWord
from continuity.workspace.workspace import Workspace
from projects import titles

TOSH = Correction(CorrectionKind.MERGE, "Toshiko", "Tosh")
GARBAGE = b"\x00\xff garbage"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "book"
    workspace = Workspace.create(folder, title="Book", chapters=[("Dawn", "Light.")])
    workspace.correct(TOSH)
    workspace.close()
    return folder


@pytest.mark.parametrize("name", ["canon.toml", "continuity.toml"])
@pytest.mark.parametrize("damage", [GARBAGE, b"", b"\n\n", None])
def test_a_damaged_file_gives_way_to_its_last_good_copy(
    project: Path, name: str, damage: bytes | None
) -> None:
    good = (project / name).read_bytes()
    if damage is None:
        (project / name).unlink()
    else:
        (project / name).write_bytes(damage)
    workspace = Workspace.open(project)
    what = "missing" if damage is None else "damaged"
    assert workspace.notices == (f"“{name}” was {what}; its last good copy was put back.",)
    assert workspace.word == AuthorsWord((TOSH,))
    assert workspace.title == "Book"
    workspace.close()
    assert (project / name).read_bytes() == good
    if damage is not None:
        assert (project / f"{name}.damaged").read_bytes() == damage


def test_the_copy_may_come_from_an_older_backup(project: Path) -> None:
    Workspace.open(project).close()
    (project / "backups" / "last" / "canon.toml").write_bytes(GARBAGE)
    (project / "canon.toml").write_bytes(GARBAGE)
    workspace = Workspace.open(project)
    assert workspace.word == AuthorsWord((TOSH,))
    workspace.close()


@pytest.mark.parametrize("name", ["canon.toml", "continuity.toml"])
def test_without_a_good_copy_one_sentence_tells_and_nothing_is_touched(
    tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "book"
    (folder / "manuscript").mkdir(parents=True)
    (folder / "continuity.toml").write_text("format = 1\n", encoding="utf-8")
    (folder / name).write_bytes(GARBAGE)
    with pytest.raises(ProjectDamaged, match=f"^“{name}” cannot be read: .* no good copy"):
        Workspace.open(folder)
    assert (folder / name).read_bytes() == GARBAGE
    assert not (folder / "continuity.lock").exists()


def test_reading_only_repairs_nothing_on_the_disk(project: Path) -> None:
    (project / "canon.toml").write_bytes(GARBAGE)
    workspace = Workspace.open(project, read_only=True)
    assert workspace.word == AuthorsWord((TOSH,))
    assert len(workspace.notices) == 1
    assert (project / "canon.toml").read_bytes() == GARBAGE


def test_a_project_by_hand_without_a_canon_is_whole(tmp_path: Path) -> None:
    (tmp_path / "manuscript").mkdir()
    (tmp_path / "manuscript" / "a.md").write_text("Light.", encoding="utf-8")
    (tmp_path / "continuity.toml").write_text('title = "Book"\n', encoding="utf-8")
    workspace = Workspace.open(tmp_path)
    assert workspace.notices == ()
    assert workspace.word == AuthorsWord()
    workspace.close()


def test_a_canon_of_a_later_program_is_not_replaced_by_an_older_one(project: Path) -> None:
    (project / "canon.toml").write_text("format = 99\n", encoding="utf-8")
    with pytest.raises(CannotRead, match="later version"):
        Workspace.open(project)
    assert (project / "canon.toml").read_text(encoding="utf-8") == "format = 99\n"


def test_entries_of_a_later_program_are_announced_and_kept(project: Path) -> None:
    strange = '\n[[decisions]]\nverdict = "haunted"\ncode = "P101"\n'
    with (project / "canon.toml").open("a", encoding="utf-8") as file:
        file.write(strange)
    workspace = Workspace.open(project)
    assert list(workspace.notices) == [
        (
            "“canon.toml” holds something that this program does not understand (entries: 1);"
            " it is kept as it is."
        )
    ]
    workspace.correct(Correction(CorrectionKind.DROP, "Nobody"))
    workspace.close()
    assert strange in (project / "canon.toml").read_text(encoding="utf-8")


def test_a_folder_that_is_no_project_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="is not a project of Continuity"):
        Workspace.open(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_project_in_the_place_of_another_is_refused(project: Path) -> None:
    before = (project / "continuity.toml").read_bytes()
    with pytest.raises(CannotSave, match="holds a project already"):
        Workspace.create(project, title="Other")
    assert (project / "continuity.toml").read_bytes() == before


def refusing(monkeypatch: pytest.MonkeyPatch, method: str, refused: str) -> None:
    """Make `method` of paths fail for the file called `refused`."""
    real = getattr(Path, method)

    def refuse(self: Path, *rest: object) -> object:
        if self.name == refused:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return real(self, *rest)

    monkeypatch.setattr(Path, method, refuse)


@pytest.mark.parametrize("name", ["canon.toml", "continuity.toml", "01-dawn.md"])
def test_a_file_that_may_not_be_read_is_told_and_not_taken_for_damaged(
    project: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    refusing(monkeypatch, "read_bytes", name)
    with pytest.raises(CannotRead, match=f"^“{re.escape(name)}” cannot be read: Permission denied"):
        Workspace.open(project)
    assert not list(project.glob("*.damaged"))


def test_a_damaged_file_that_cannot_be_moved_is_told_and_stays(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "canon.toml").write_bytes(GARBAGE)
    refusing(monkeypatch, "rename", "canon.toml")
    with pytest.raises(CannotSave, match="could not be saved: there is no permission to write"):
        Workspace.open(project)
    assert (project / "canon.toml").read_bytes() == GARBAGE


def test_a_manuscript_that_is_gone_altogether_is_told_chapter_by_chapter(project: Path) -> None:
    shutil.rmtree(project / "manuscript")
    workspace = Workspace.open(project)
    assert workspace.notices == ("The chapter file “01-dawn.md” is gone.",)
    assert titles(workspace) == []
    workspace.add(0, "Noon", "Heat.")
    assert titles(workspace) == ["Noon"]
    workspace.close()
