import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from continuity.engine import analysis
from continuity.engine.grammar import ParserOnDemand
from continuity.engine.report import Report
from continuity.engine.selection import Level
from continuity.errors import BadSettings, Cancelled, CannotSave, ReaderUnavailable
from continuity.store.project import ProjectStore
from continuity.story.decisions import AuthorsWord, Decision, Verdict
from continuity.story.edits import SetText
from continuity.story.settings import ProjectSettings
from continuity.workspace import checking, segments
from continuity.workspace.memory import open_memory
from continuity.workspace.workspace import Workspace

GREEN = "Mara Vale came in. Mara had green eyes. “Good,” said Mara Vale.\n"
BROWN = "Mara went out. Mara had brown eyes.\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.create(
        tmp_path / "book", title="Book", chapters=[("Dawn", GREEN), ("Dusk", BROWN)]
    )


def check(workspace: Workspace) -> Report:
    return workspace.check(use_grammar=False)


def codes(report: Report | None) -> list[str]:
    assert report is not None
    return [one.code for one in report.diagnostics]


def rows(workspace: Workspace, table: str) -> int:
    with closing(sqlite3.connect(workspace.database)) as connection:
        (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - ours
    return int(count)


def test_a_check_finds_what_does_not_agree_and_keeps_it(workspace: Workspace) -> None:
    assert codes(check(workspace)) == ["P101"]
    assert codes(workspace.report) == ["P101"]
    workspace.close()
    assert rows(workspace, "warnings") == 1
    assert rows(workspace, "canon_facts") >= 2
    again = Workspace.open(workspace.folder)
    assert codes(again.report) == ["P101"]
    again.close()


def test_the_remembered_report_points_at_the_right_words_after_edits(workspace: Workspace) -> None:
    """Ids that were given while editing are the same in the next session."""
    dusk = workspace.manuscript.book.chapters[1].id
    workspace.apply(SetText(dusk, workspace.text(dusk), "# Dusk\n\nRain fell.\n\n" + BROWN))
    workspace.move(dusk, 0)
    check(workspace)
    workspace.close()
    again = Workspace.open(workspace.folder)
    report = again.report
    assert report is not None
    assert again.manuscript.book == workspace.manuscript.book
    for note in report.diagnostics[0].notes:
        source, span = again.manuscript.locate(note.evidence.anchor)
        assert span.of(source.text) == note.evidence.quote
    again.close()


def test_chapters_that_others_left_alone_keep_their_ids(workspace: Workspace) -> None:
    dawn, dusk = (chapter.id for chapter in workspace.manuscript.book.chapters)
    workspace.apply(SetText(dawn, workspace.text(dawn), "# Dawn\n\nRain fell.\n\n" + GREEN))
    workspace.move(dusk, 0)
    check(workspace)
    workspace.close()
    path = workspace.folder / "manuscript" / "02-dusk.md"
    path.write_text("# Dusk\n\nSun.\n\n" + BROWN, encoding="utf-8")
    path.with_name("03-night.md").write_text("Dark.", encoding="utf-8")
    again = Workspace.open(workspace.folder)
    old, new = workspace.manuscript.book, again.manuscript.book
    assert new.chapters[1] == old.chapters[1]
    assert [chapter.title for chapter in new.chapters] == ["Dusk", "Dawn", "Night"]
    assert [chapter.id for chapter in new.chapters[:2]] == [dusk, dawn]
    assert len({chapter.id for chapter in new.chapters}) == 3
    heading, sun, brown = new.chapters[0].paragraphs()
    assert (heading, brown) == tuple(old.chapters[0].paragraphs())
    assert sun.id not in {paragraph.id for paragraph in old.paragraphs()}
    again.close()


def test_the_structure_is_written_when_it_changed_and_only_then(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    put = ProjectStore.put

    def counted(self: ProjectStore, key: str, value: bytes) -> None:
        written.append(key)
        put(self, key, value)

    monkeypatch.setattr(ProjectStore, "put", counted)
    check(workspace)
    workspace.close()
    assert written == ["structure"]
    again = Workspace.open(workspace.folder)
    check(again)
    again.close()
    assert written == ["structure"]
    once_more = Workspace.open(workspace.folder)
    once_more.add(0, "Noon")
    check(once_more)
    once_more.close()
    assert written == ["structure", "structure"]


def test_what_another_edition_of_the_program_kept_is_read_anew(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(workspace)
    workspace.close()
    monkeypatch.setattr(segments, "edition", lambda: "another")
    again = Workspace.open(workspace.folder)
    assert again.manuscript.book == workspace.manuscript.book
    again.close()


def test_a_report_on_another_text_is_not_shown_for_this_one(workspace: Workspace) -> None:
    check(workspace)
    workspace.close()
    path = workspace.folder / "manuscript" / "02-dusk.md"
    path.write_text(path.read_text(encoding="utf-8").replace("brown", "green"), encoding="utf-8")
    again = Workspace.open(workspace.folder)
    assert again.report is None
    assert codes(check(again)) == []
    again.close()


def test_a_decision_settles_the_warning(workspace: Workspace) -> None:
    workspace.decide(check(workspace).diagnostics[0], Verdict.INTENDED, reason="Lenses.")
    report = check(workspace)
    assert codes(report) == []
    assert [one.code for one in report.decided] == ["P101"]
    workspace.close()
    assert rows(workspace, "decisions") == 1


@pytest.mark.parametrize("damage", [b"garbage" * 999, None, b""])
def test_a_lost_database_costs_no_decision(workspace: Workspace, damage: bytes | None) -> None:
    workspace.decide(check(workspace).diagnostics[0], Verdict.INTENDED, reason="Lenses.")
    workspace.close()
    if damage is None:
        workspace.database.unlink()
    else:
        workspace.database.write_bytes(damage)
    again = Workspace.open(workspace.folder)
    if damage:
        (notice,) = again.notices
        assert notice.startswith("“story.db” was damaged (file is not a database) and is rebuilt")
        assert notice.endswith("the damaged one is kept as “story.db.damaged”.")
    else:
        assert again.notices == ()
    report = check(again)
    assert [one.code for one in report.decided] == ["P101"]
    again.close()
    assert rows(again, "decisions") == 1


def test_a_canon_that_is_lost_with_its_copies_comes_back_from_the_database(
    workspace: Workspace,
) -> None:
    workspace.decide(check(workspace).diagnostics[0], Verdict.INTENDED)
    check(workspace)
    word = workspace.word
    workspace.close()
    (workspace.folder / "canon.toml").write_bytes(b"\xff\xff")
    for path in (workspace.folder / "backups").rglob("*.*"):
        path.unlink()
    again = Workspace.open(workspace.folder)
    assert again.word == word
    again.close()


def test_what_is_found_with_another_word_is_not_kept(workspace: Workspace) -> None:
    muted = AuthorsWord(decisions=(Decision(Verdict.MUTED, "P101"),))
    assert codes(workspace.check(word=muted, use_grammar=False)) == []
    assert rows_or_none(workspace) is None
    assert codes(check(workspace)) == ["P101"]
    workspace.close()


def rows_or_none(workspace: Workspace) -> int | None:
    try:
        return rows(workspace, "chapters") or None
    except sqlite3.OperationalError:
        return None


def test_rules_are_as_loud_as_the_settings_say(workspace: Workspace) -> None:
    workspace.set(ProjectSettings("Book", levels=(("P101", " Off "),)))
    assert workspace.question().levels == (("P101", Level.OFF),)
    assert codes(check(workspace)) == []
    workspace.set(ProjectSettings("Book", levels=(("P101", "shout"),)))
    with pytest.raises(BadSettings, match=r"“shout”.* one of “off”, “hint”, “warning”, “error”"):
        check(workspace)
    workspace.close()


def test_a_check_can_be_stopped(workspace: Workspace) -> None:
    with pytest.raises(Cancelled):
        workspace.check(use_grammar=False, cancelled=lambda: True)
    assert codes(check(workspace)) == ["P101"]
    workspace.close()


def test_progress_is_told(workspace: Workspace) -> None:
    stages: list[str] = []
    workspace.check(use_grammar=False, progress=lambda stage, _share: stages.append(stage))
    assert "Reading" in stages
    workspace.close()


def test_without_the_language_model_it_goes_on_without_grammar(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unavailable(*_: object) -> None:
        message = "The language model is not the one expected."
        raise ReaderUnavailable(message)

    workspace.add(2, "Night", "Tom was shot dead.")
    monkeypatch.setattr(ParserOnDemand, "parse", unavailable)
    monkeypatch.setattr(checking, "parser_on_demand", ParserOnDemand)
    assert codes(workspace.check()) == ["P101"]
    workspace.close()


def test_reports_that_come_fast_are_written_together_at_the_end(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[int] = []
    save = ProjectStore.save

    def counted(self: ProjectStore, findings: Report, *rest: object, **files: object) -> bool:
        saved.append(findings.words)
        return save(self, findings, *rest, **files)  # type: ignore[arg-type] # passed on as they are

    monkeypatch.setattr(ProjectStore, "save", counted)
    for words in (1, 2, 3):
        workspace.keep(Report(words=words))
        assert workspace.report == Report(words=words)
    assert saved == [1]
    workspace.close()
    workspace.close()
    assert saved == [1, 3]


def test_a_full_disk_does_not_keep_the_report_from_the_writer(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> bool:
        message = "“story.db” could not be saved: the disk is full."
        raise CannotSave(message)

    monkeypatch.setattr(ProjectStore, "save", full)
    assert codes(check(workspace)) == ["P101"]
    assert codes(workspace.report) == ["P101"]
    workspace.close()


def test_a_database_of_a_later_program_is_left_alone_and_the_check_goes_on(
    workspace: Workspace,
) -> None:
    with closing(sqlite3.connect(workspace.database)) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("CREATE TABLE theirs (x)")
    before = workspace.database.read_bytes()
    assert codes(check(workspace)) == ["P101"]
    assert workspace.notices == (
        "The project's database was written by a later version of Continuity.",
    )
    workspace.close()
    assert workspace.database.read_bytes() == before


def test_a_reader_checks_and_writes_nothing(workspace: Workspace) -> None:
    reader = Workspace.open(workspace.folder, read_only=True)
    assert codes(check(reader)) == ["P101"]
    reader.close()
    assert not workspace.database.exists()
    check(workspace)
    workspace.close()
    before = workspace.database.read_bytes()
    reader = Workspace.open(workspace.folder, read_only=True)
    assert codes(reader.report) == ["P101"]
    reader.close()
    assert workspace.database.read_bytes() == before
    assert not (workspace.folder / "continuity.lock").exists()


def test_the_engine_remembers_what_it_read_in_the_project(workspace: Workspace) -> None:
    check(workspace)
    workspace.close()
    memory = open_memory(workspace.database)
    assert isinstance(memory, ProjectStore)
    assert set(memory.recall([analysis._REPORT])) == {analysis._REPORT}
    memory.close()


def test_a_database_that_cannot_be_moved_away_is_told(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.close()
    workspace.database.write_bytes(b"garbage" * 999)

    def refuse(*_: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "rename", refuse)
    again = Workspace.open(workspace.folder)
    assert again.notices == ("“story.db” is damaged (file is not a database) and cannot be moved.",)
    assert codes(check(again)) == ["P101"]
    again.close()
