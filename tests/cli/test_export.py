"""`continuity export` and the formats of `continuity bible`."""

import csv
import json
import zipfile
from pathlib import Path

import pytest

from cli.running import run

STORY = """# One

Mara’s eyes were green. The lockdown was to last six hours.

# Two

Mara’s eyes were brown. “Come in,” said Tom Reed.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.md"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_the_manuscript_is_written_in_the_format_of_its_name(story: Path, tmp_path: Path) -> None:
    for suffix, begins in ((".docx", b"PK"), (".html", b"<!doctype"), (".txt", b"Story\n")):
        target = tmp_path / f"out{suffix}"
        done = run("export", story, "-o", target)
        assert (done.status, done.output) == (0, f"Wrote {target}\n")
        assert target.read_bytes().startswith(begins)


def test_chosen_chapters_alone_are_written(story: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    assert run("export", story, "-o", target, "--chapters", "2").status == 0
    assert "# Two" in target.read_text(encoding="utf-8")
    assert "# One" not in target.read_text(encoding="utf-8")


def test_warnings_go_into_the_margin(story: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.docx"
    assert run("export", story, "-o", target, "--comments", "--no-grammar").status == 0
    with zipfile.ZipFile(target) as archive:
        assert b"P101" in archive.read("word/comments.xml")


def test_a_project_is_exported_with_its_title(story: Path, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    assert run("import", story, folder, "--title", "The Late Ferry").status == 0
    target = tmp_path / "out.md"
    assert run("export", folder, "-o", target).status == 0
    assert target.read_text(encoding="utf-8").startswith("---\ntitle: The Late Ferry\n---\n")


def test_a_report_is_one_page(story: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    assert run("export", story, "--report", "-o", target, "--no-grammar").status == 0
    assert "P101" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("-o", "x.pdf", "--comments"), "pdf has no margin for comments; use DOCX or ODT"),
        (("-o", "x.pdf", "--report", "--format", "docx"), "the report of a check is an HTML page"),
        (("-o", "x.md", "--chapters", "9"), "there is no chapter 9; the story has 2"),
        (("-o", "x.odd"), "“x.odd” does not say what to write"),
        (("-o", "x.html", "--template", "gone.j2"), "the template “gone.j2” cannot be read"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(
    story: Path, words: tuple[str, ...], sentence: str
) -> None:
    done = run("export", story, *words)
    assert done.status == 2
    assert done.errors.startswith(f"continuity: {sentence}")


def test_the_bible_is_written_as_tables_into_a_folder_or_an_archive(
    story: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "tables"
    assert run("bible", story, "--no-grammar", "--format", "csv", "-o", folder).status == 0
    with (folder / "people.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["name"] for row in csv.DictReader(file)} == {"Mara", "Tom Reed"}
    assert run("bible", story, "--no-grammar", "-o", tmp_path / "tables.zip").status == 0
    with zipfile.ZipFile(tmp_path / "tables.zip") as archive:
        assert "facts.csv" in archive.namelist()


def test_a_folder_that_cannot_be_made_is_said(story: Path) -> None:
    done = run("bible", story, "--no-grammar", "--format", "csv", "-o", story / "below")
    assert done.status == 2
    assert "could not be saved" in done.errors


def test_the_bible_is_printed_as_json(story: Path) -> None:
    assert run("bible", story, "--no-grammar", "--format", "json").record["title"] == "Story"


def test_a_style_sheet_through_a_template_of_ones_own(story: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.j2"
    own.write_text("{{ bible.index | map(attribute='word') | join('|') }}", encoding="utf-8")
    done = run("bible", story, "--no-grammar", "--edition", "style-sheet", "--template", own)
    assert done.output == "Mara|Tom Reed\n"


def test_a_document_is_not_printed(story: Path) -> None:
    done = run("bible", story, "--format", "docx")
    assert done.errors == (
        "continuity: docx is no text to print; say with --output where it is to be written\n"
    )


def test_the_bible_as_record_is_what_the_file_holds(story: Path, tmp_path: Path) -> None:
    target = tmp_path / "b.json"
    assert run("bible", story, "--no-grammar", "-o", target).status == 0
    assert json.loads(target.read_text(encoding="utf-8"))["version"] == 1
