import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity
from continuity.errors import CannotRead, CannotSave, ProjectLocked
from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import AuthorsWord, Decision, Declared, Verdict
from continuity.story.edits import RemoveChapter, SetSettings, SetText
from continuity.story.ids import ChapterId, ParagraphId
from continuity.story.settings import ProjectSettings
from continuity.story.text import Anchor, Evidence, Span
from continuity.workspace.changes import Changes
from continuity.workspace.workspace import Workspace, is_project

CHAPTERS = (("Dawn", "Light.\n\n***\n\nMore light.\n"), ("Dusk", "# Dusk\n\nShadow.\n"))
EYES = Diagnostic(
    "P101",
    "eye-colour-changes",
    Severity.WARNING,
    "Mara's eyes were green",
    (Note(Evidence(Anchor(ParagraphId(1), Span(0, 10)), "brown eyes")),),
    "0123",
    subject="Mara",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "book"


@pytest.fixture
def workspace(folder: Path) -> Workspace:
    return Workspace.create(folder, title="Book", author="Ann", chapters=CHAPTERS)


def ids(workspace: Workspace) -> list[ChapterId]:
    return [chapter.id for chapter in workspace.manuscript.book.chapters]


def titles(workspace: Workspace) -> list[str]:
    return [chapter.title for chapter in workspace.manuscript.book.chapters]


def chapter_files(workspace: Workspace) -> list[str]:
    return sorted(path.name for path in (workspace.folder / "manuscript").iterdir())


def reopened(workspace: Workspace) -> Workspace:
    workspace.close()
    return Workspace.open(workspace.folder)


def test_a_new_project_has_its_chapters_each_with_a_heading(workspace: Workspace) -> None:
    assert (workspace.title, workspace.author) == ("Book", "Ann")
    assert titles(workspace) == ["Dawn", "Dusk"]
    assert workspace.text(ids(workspace)[0]) == "# Dawn\n\nLight.\n\n***\n\nMore light.\n"
    assert workspace.text(ids(workspace)[1]) == "# Dusk\n\nShadow.\n"
    assert len(workspace.manuscript.book.chapters[0].scenes) == 2
    assert chapter_files(workspace) == ["01-dawn.md", "02-dusk.md"]
    assert is_project(workspace.folder)


def test_a_project_without_chapters_is_a_project(folder: Path) -> None:
    workspace = reopened(Workspace.create(folder, title="Book"))
    assert titles(workspace) == []
    assert workspace.notices == ()
    assert workspace.add(5, "Dawn") == Changes(frozenset({ids(workspace)[0]}), structure=True)
    assert titles(reopened(workspace)) == ["Dawn"]


def test_two_chapters_of_one_title_have_files_of_their_own(folder: Path) -> None:
    workspace = Workspace.create(
        folder, title="Book", chapters=[("CON", "One."), ("Ünïcødé / ..", "Two."), ("", "Three.")]
    )
    workspace.add(3, "CON", "Four.")
    workspace.add(0, "CON", "Zero.")
    assert [workspace.text(one).split("\n\n")[1] for one in ids(workspace)] == [
        "Zero.",
        "One.",
        "Two.",
        "Three.",
        "Four.",
    ]
    again = reopened(workspace)
    assert titles(again) == ["CON", "CON", "Ünïcødé / ..", "Untitled", "CON"]
    assert again.notices == ()


def test_a_saved_text_is_on_the_disk_when_the_call_returns(workspace: Workspace) -> None:
    dawn = ids(workspace)[0]
    before = workspace.text(dawn)
    changes = workspace.apply(SetText(dawn, before, before + "\nRain.\n"))
    assert changes == Changes(frozenset({dawn}))
    path = workspace.folder / "manuscript" / "01-dawn.md"
    assert path.read_text(encoding="utf-8") == before + "\nRain.\n"
    assert workspace.undo_label == ""


def test_saving_the_same_text_again_changes_nothing(workspace: Workspace) -> None:
    dawn = ids(workspace)[0]
    text = workspace.text(dawn)
    path = workspace.folder / "manuscript" / "01-dawn.md"
    stamp = path.stat().st_mtime_ns
    assert not workspace.apply(SetText(dawn, text, text))
    assert path.stat().st_mtime_ns == stamp


def test_paragraphs_keep_their_ids_while_others_are_written(workspace: Workspace) -> None:
    dawn, dusk = ids(workspace)
    before = workspace.manuscript
    shadow = before.book.chapters[1]
    workspace.apply(SetText(dawn, workspace.text(dawn), "# Dawn\n\nNew.\n\nLight.\n"))
    after = workspace.manuscript
    assert after.book.chapters[1] is shadow
    old, new = list(before.book.chapters[0].paragraphs()), list(after.book.chapters[0].paragraphs())
    assert new[2] == old[1]
    assert new[1].id not in {paragraph.id for paragraph in before.book.paragraphs()}
    for paragraph in after.book.paragraphs():
        source, span = after.locate(Anchor(paragraph.id, Span(0, len(paragraph.text))))
        assert span.of(source.text) == paragraph.text
    assert ids(workspace) == [dawn, dusk]


def test_a_heading_typed_over_changes_the_structure(workspace: Workspace) -> None:
    dawn = ids(workspace)[0]
    changes = workspace.apply(SetText(dawn, workspace.text(dawn), "# Morning\n\nLight.\n"))
    assert changes.structure
    assert titles(workspace) == ["Morning", "Dusk"]


def test_chapters_are_moved_and_the_order_is_kept(workspace: Workspace) -> None:
    dawn, dusk = ids(workspace)
    assert workspace.move(dawn, 99) == Changes(structure=True)
    assert ids(workspace) == [dusk, dawn]
    assert not workspace.move(dawn, 1)
    assert workspace.undo_label == "Move chapter"
    assert titles(reopened(workspace)) == ["Dusk", "Dawn"]


def test_a_renamed_chapter_has_a_new_heading_in_the_same_file(workspace: Workspace) -> None:
    dawn = ids(workspace)[0]
    workspace.rename(dawn, "Early\nmorning")
    assert titles(workspace) == ["Early morning", "Dusk"]
    assert workspace.text(dawn).startswith("# Early morning\n\nLight.")
    assert chapter_files(workspace) == ["01-dawn.md", "02-dusk.md"]
    assert not workspace.rename(dawn, "Early morning")


def test_a_removed_chapter_is_put_by_and_comes_back_with_what_was_typed_last(
    workspace: Workspace,
) -> None:
    dawn = ids(workspace)[0]
    workspace.apply(SetText(dawn, workspace.text(dawn), "# Dawn\n\nLast words.\n"))
    workspace.remove(dawn)
    assert titles(workspace) == ["Dusk"]
    kept = list((workspace.folder / "backups" / "kept").iterdir())
    assert [path.read_text(encoding="utf-8") for path in kept] == ["# Dawn\n\nLast words.\n"]
    workspace.undo()
    assert ids(workspace)[0] == dawn
    assert workspace.text(dawn) == "# Dawn\n\nLast words.\n"


def test_undoing_an_added_chapter_loses_nothing_typed_into_it(workspace: Workspace) -> None:
    workspace.add(1, "Noon", "Heat.")
    noon = ids(workspace)[1]
    workspace.apply(SetText(noon, workspace.text(noon), "# Noon\n\nHeat and dust.\n"))
    workspace.undo()
    assert titles(workspace) == ["Dawn", "Dusk"]
    workspace.redo()
    assert workspace.text(noon) == "# Noon\n\nHeat and dust.\n"


def test_undoing_a_new_title_leaves_what_was_typed_below(workspace: Workspace) -> None:
    dawn = ids(workspace)[0]
    workspace.rename(dawn, "Morning")
    workspace.apply(SetText(dawn, workspace.text(dawn), "# Morning\n\nTyped.\n"))
    workspace.undo()
    assert workspace.text(dawn) == "# Dawn\n\nTyped.\n"
    workspace.redo()
    workspace.apply(SetText(dawn, workspace.text(dawn), "# By hand\n\nTyped.\n"))
    workspace.undo()
    assert workspace.text(dawn) == "# Dawn\n\nTyped.\n"


def test_a_chapter_without_a_heading_gets_one_and_loses_it_again(workspace: Workspace) -> None:
    dawn = ids(workspace)[0]
    workspace.apply(SetText(dawn, workspace.text(dawn), "Light.\n"))
    workspace.rename(dawn, "Morning")
    assert workspace.text(dawn) == "# Morning\n\nLight.\n"
    workspace.undo()
    assert workspace.text(dawn) == "Light.\n"


def test_a_new_edit_ends_what_could_be_done_again(workspace: Workspace) -> None:
    assert workspace.undo() is None
    assert workspace.redo() is None
    workspace.correct(Correction(CorrectionKind.DROP, "Nobody"))
    workspace.undo()
    assert workspace.redo_label == "Correct the cast"
    workspace.add(0, "Noon")
    assert workspace.redo_label == ""
    assert workspace.undo_label == "Add “Noon”"


def test_decisions_are_kept_in_the_canon_and_revoked(workspace: Workspace) -> None:
    assert workspace.decide(EYES, Verdict.INTENDED, reason="Lenses.") == Changes(word=True)
    decision = Decision(Verdict.INTENDED, "P101", "0123", "Mara", "Lenses.", quotes=("brown eyes",))
    again = reopened(workspace)
    assert again.word == AuthorsWord(decisions=(decision,))
    again.revoke(decision)
    assert again.word == AuthorsWord()
    again.undo()
    assert again.word == AuthorsWord(decisions=(decision,))


def test_a_second_verdict_on_one_warning_takes_the_place_of_the_first(
    workspace: Workspace,
) -> None:
    workspace.decide(EYES, Verdict.INTENDED)
    workspace.decide(EYES, Verdict.CANON, detail="green")
    assert [(one.verdict, one.detail) for one in workspace.word.decisions] == [
        (Verdict.CANON, "green")
    ]


def test_a_rule_is_muted_for_a_person_or_everywhere(workspace: Workspace) -> None:
    workspace.decide(EYES, Verdict.MUTED)
    workspace.decide(EYES, Verdict.MUTED, detail="everywhere")
    workspace.decide(EYES, Verdict.MUTED)
    assert [(one.subject, one.fingerprint) for one in workspace.word.decisions] == [
        ("", ""),
        ("Mara", ""),
    ]


def test_declared_facts_and_corrections_are_said_once(workspace: Workspace) -> None:
    green = Declared("Mara", "eyes", "green")
    workspace.declare(green)
    workspace.declare(Declared("Mara", "eyes", "green", "As in book one."))
    assert workspace.correct(Correction(CorrectionKind.DROP, "Nobody"))
    workspace.correct(Correction(CorrectionKind.DROP, "Nobody"))
    assert workspace.word == AuthorsWord(
        (Correction(CorrectionKind.DROP, "Nobody"),),
        (Declared("Mara", "eyes", "green", "As in book one."),),
    )


def test_settings_change_the_book_and_come_back(workspace: Workspace) -> None:
    before = workspace.settings
    after = ProjectSettings("Novel", "Bob", "en-GB", (("hours", "26"),), (("P101", "off"),))
    assert workspace.set(after) == Changes(settings=True)
    assert workspace.manuscript.book.title == "Novel"
    assert workspace.manuscript.book.author == "Bob"
    workspace.undo()
    assert workspace.settings == before
    workspace.apply(SetSettings(before, after))
    assert reopened(workspace).settings == after


def test_undoing_one_setting_leaves_the_others_as_they_were_set_later(
    workspace: Workspace,
) -> None:
    one = workspace.settings
    two = ProjectSettings("Novel", one.author)
    workspace.set(two)
    (workspace.folder / "continuity.toml").write_text(
        (workspace.folder / "continuity.toml").read_text(encoding="utf-8").replace("Ann", "Bob"),
        encoding="utf-8",
    )
    workspace.refresh()
    workspace.undo()
    assert (workspace.title, workspace.author) == ("Book", "Bob")


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
    assert workspace.notices == ("The chapter file “../canon.toml” is gone.",)


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
    assert opened.notices == ("The project cannot be written here; it is open for reading only.",)


def test_opening_backs_up_what_changed_and_sweeps_what_a_crash_left(workspace: Workspace) -> None:
    workspace.close()
    stray = workspace.folder / "manuscript" / ".0123.continuity-tmp"
    stray.write_text("half", encoding="utf-8")
    opened = Workspace.open(workspace.folder)
    assert not stray.exists()
    backups = list((workspace.folder / "backups").glob("*.zip"))
    reopened(opened).close()
    assert list((workspace.folder / "backups").glob("*.zip")) == backups
    assert len(backups) == 1


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
