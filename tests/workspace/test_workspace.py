from pathlib import Path

from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity
from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import AuthorsWord, Decision, Declared, Verdict
from continuity.story.edits import SetSettings, SetText
from continuity.story.ids import ParagraphId
from continuity.story.settings import ProjectSettings
from continuity.story.text import Anchor, Evidence, Span
from continuity.workspace.changes import Changes
from continuity.workspace.opening import is_project
from continuity.workspace.workspace import Workspace
from projects import chapter_files, ids, reopened, titles

EYES = Diagnostic(
    "P101",
    "eye-colour-changes",
    Severity.WARNING,
    "Mara's eyes were green",
    (Note(Evidence(Anchor(ParagraphId(1), Span(0, 10)), "brown eyes")),),
    "0123",
    subject="Mara",
)


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
    kept = list((workspace.folder / "backups" / "kept").glob("*.md"))
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
    after = ProjectSettings("Novel", "Bob", "en-GB", (("P101", "off"),))
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
