from pathlib import Path

import pytest

from continuity.engine.grammar import ParserOnDemand
from continuity.errors import Cancelled, CannotRead, CannotSave, ReaderUnavailable
from continuity.story.decisions import AuthorsWord, Decision, Verdict
from continuity.workspace import story_file
from continuity.workspace.story_file import NOTES, check_file, import_story
from continuity.workspace.workspace import Workspace
from exchange.a_project import folder, scrivener_3

STORY = """\
CHAPTER ONE

Mara Vale came in. Mara had green eyes. “Good,” said Mara Vale. Tom was shot dead.

***

Rain fell.

CHAPTER TWO

Mara went out. Mara had brown eyes.
"""
MUTED = AuthorsWord(decisions=(Decision(Verdict.MUTED, "P101"),))


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_a_story_file_is_checked_as_it_stands_and_nothing_is_written(story: Path) -> None:
    manuscript, report = check_file(story, use_grammar=False)
    (found,) = report.diagnostics
    assert found.code == "P101"
    for note in found.notes:
        source, span = manuscript.locate(note.evidence.anchor)
        assert span.of(STORY) == note.evidence.quote
        assert source.path == str(story)
    assert list(story.parent.iterdir()) == [story]


def test_the_authors_word_counts_for_a_file_too(story: Path) -> None:
    _, report = check_file(story, word=MUTED, use_grammar=False)
    assert report.diagnostics == ()


def test_a_file_is_checked_without_grammar_where_the_model_is_not_to_be_had(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unavailable(*_: object) -> None:
        message = "There is no language model."
        raise ReaderUnavailable(message)

    monkeypatch.setattr(ParserOnDemand, "parse", unavailable)
    monkeypatch.setattr(story_file, "parser_on_demand", ParserOnDemand)
    stages: list[str] = []
    _, report = check_file(story, progress=lambda stage, _share: stages.append(stage))
    assert [one.code for one in report.diagnostics] == ["P101"]
    assert {"Opening", "Reading closely"} <= set(stages)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        check_file(tmp_path / "gone.txt")


def test_an_imported_story_is_a_project_with_its_chapters_and_scenes(
    story: Path, tmp_path: Path
) -> None:
    workspace = import_story(story, tmp_path / "book", title="Book", word=MUTED)
    chapters = workspace.manuscript.book.chapters
    assert [len(chapter.scenes) for chapter in chapters] == [2, 1]
    assert [chapter.title for chapter in chapters] == ["CHAPTER ONE", "CHAPTER TWO"]
    assert workspace.title == "Book"
    assert workspace.word == MUTED
    workspace.close()
    again = Workspace.open(tmp_path / "book")
    assert again.notices == ()
    again.close()


def test_an_imported_story_without_a_title_is_called_like_its_file(
    story: Path, tmp_path: Path
) -> None:
    workspace = import_story(story, tmp_path / "book")
    assert workspace.title == "Story"
    workspace.close()


def test_nothing_is_imported_into_a_folder_that_holds_something(
    story: Path, tmp_path: Path
) -> None:
    with pytest.raises(CannotSave, match="is not empty"):
        import_story(story, tmp_path)
    with pytest.raises(CannotSave, match="is not empty"):
        import_story(story, story)
    assert list(tmp_path.iterdir()) == [story]


def test_what_comes_with_a_project_of_another_program_is_kept(tmp_path: Path) -> None:
    files = folder(scrivener_3(), tmp_path / "The Late Ferry.scriv")
    project = import_story(files, tmp_path / "p")
    chapters = project.manuscript.book.chapters
    assert [one.title for one in chapters] == ["Part One: The Gate", "Coda"]
    first = project.cards.of(chapters[0].id, chapters[0].scenes[0].id)
    assert (first.synopsis, first.notes) == ("Landfall\nShe lands.", "Ask about ropes.")
    notes = sorted((project.folder / NOTES).iterdir())
    assert [one.name for one in notes] == ["01-cut-scene.md", "02-tides.md"]
    assert notes[1].read_text("utf-8") == "# Tides\n\nHigh water at six.\n"


def test_an_import_that_is_cancelled_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# One\n\nRain.\n")
    with pytest.raises(Cancelled):
        import_story(tmp_path / "a.md", tmp_path / "p", cancelled=lambda: True)
    assert not (tmp_path / "p").exists()
