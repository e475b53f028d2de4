"""The whole program: the real engine in its own process, started as a person starts it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from continuity.engine.report import Report
from continuity.errors import CannotRead
from continuity.story.decisions import AuthorsWord
from continuity.ui.doors import open_doors
from continuity.ui.orders import BibleOrder, ManuscriptOrder
from ui.stand_ins import make_project

STORY = (
    "# One\n\nMara has green eyes. She came in at six o’clock.\n\n# Two\n\nMara has brown eyes.\n"
)
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from continuity.ui import application, session

class Watched(session.Session):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.desk.reported.connect(self.heard)

    def heard(self, survey):
        if survey.report.diagnostics:
            print([one.code for one in survey.report.diagnostics], flush=True)
            QTimer.singleShot(0, self.window.close)

# The program imports it when the window is there.
session.Session = Watched
if __name__ == "__main__":
    sys.exit(application.run([], Path(sys.argv[1])))
"""


def test_the_program_opens_a_project_finds_its_fault_and_closes(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    folder = make_project(
        tmp_path / "book",
        (("One", "# One\n\nMara has green eyes.\n"), ("Two", "# Two\n\nMara has brown eyes.\n")),
    )
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, str(program), str(folder)],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")},
    )
    assert (done.stdout, done.returncode) == ("['P101']\n", 0), done.stderr


def test_a_story_goes_through_the_real_doors(tmp_path: Path) -> None:
    doors = open_doors()
    story = tmp_path / "story.md"
    story.write_text(STORY, encoding="utf-8")
    split = doors.split(doors.read(story, lambda: False).manuscript())
    assert [title for title, _ in split] == ["One", "Two"]
    bound = doors.bound(split, "A story")
    assert len(bound.book.chapters) == 2
    project = doors.create(
        tmp_path / "made", title="A story", author="", chapters=split, word=AuthorsWord()
    )
    project.close()
    again = doors.open(tmp_path / "made", read_only=True)
    assert again.title == "A story"
    assert again.read_only
    again.close()


def test_the_bible_comes_as_a_page_and_as_markdown(tmp_path: Path) -> None:
    doors = open_doors()
    story = tmp_path / "story.md"
    story.write_text(STORY, encoding="utf-8")
    read = doors.read(story, lambda: False).manuscript()
    page = doors.bible(Report(), read, AuthorsWord(), Path("a.html"), BibleOrder()).decode()
    assert "<html" in page
    assert (
        "<html"
        not in doors.bible(
            Report(), read, AuthorsWord(), Path("a.md"), BibleOrder(style_sheet=True)
        ).decode()
    )
    report = doors.report(Report(), read, AuthorsWord(), ()).decode()
    assert "<html" in report
    assert doors.manuscript(read, Path("a.docx"), ManuscriptOrder(chapters="1")).startswith(b"PK")


def test_a_rule_has_its_page_and_nothing_else_has() -> None:
    doors = open_doors()
    assert "eyes" in doors.page("P101")
    assert doors.page("nonsense") == ""


def test_what_is_missing_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        open_doors().read(tmp_path / "missing.txt", lambda: False)
