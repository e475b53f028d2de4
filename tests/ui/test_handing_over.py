"""Journey J8: the manuscript, the story bible and the report of the check are handed over."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from continuity.ui.dialogs.handing_over import BibleForm, ManuscriptForm
from continuity.ui.orders import BIBLES, MANUSCRIPTS, BibleOrder, ManuscriptOrder, ReportOrder
from continuity.ui.session import Session
from ui.hands import click
from ui.stand_ins import StandInHouse


def text_of(path: Path, qtbot: QtBot) -> str:
    qtbot.waitUntil(path.is_file)
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", [one.suffix for one in MANUSCRIPTS])
def test_the_manuscript_is_written_in_every_format(
    opened: Session, qtbot: QtBot, tmp_path: Path, form: str
) -> None:
    path = tmp_path / f"book{form}"
    opened.files.handing_over.write_manuscript(path, ManuscriptOrder())
    assert text_of(path, qtbot) == f"The Weir House as {form}, in the margin: none"
    qtbot.waitUntil(lambda: opened.window.message.text == f"book{form} is written.")


def test_the_warnings_stand_in_the_margin_if_they_are_wanted(
    opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "book.docx"
    opened.files.handing_over.write_manuscript(path, ManuscriptOrder(warnings=True))
    assert text_of(path, qtbot).endswith("in the margin: P101")


def test_the_bible_and_the_style_sheet_are_written(
    opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    over = opened.files.handing_over
    over.write_bible(tmp_path / "bible.html", BibleOrder())
    assert text_of(tmp_path / "bible.html", qtbot) == "The Weir House: 2 people, html"
    over.write_bible(tmp_path / "sheet.pdf", BibleOrder("pdf", style_sheet=True))
    assert text_of(tmp_path / "sheet.pdf", qtbot).endswith("pdf, style sheet")


def test_the_report_of_the_check_is_written(opened: Session, qtbot: QtBot, tmp_path: Path) -> None:
    opened.files.handing_over.write_report(tmp_path / "report.html", ReportOrder())
    assert (
        text_of(tmp_path / "report.html", qtbot) == "The Weir House: 1 found, 2 people, 0 decisions"
    )


def test_what_is_cancelled_is_written_nowhere(
    opened: Session, house: StandInHouse, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "book.docx"
    house.presses.clear()
    opened.files.handing_over.write_manuscript(path, ManuscriptOrder())
    assert opened.window.message.text == "Writing book.docx …"
    assert opened.window.progress.isVisible()
    click(opened.window.message._do)
    house.presses.set()
    assert opened.window.message.text == "Cancelled. Nothing was written."
    assert not opened.window.progress.isVisible()
    other = tmp_path / "other.docx"
    opened.files.handing_over.write_manuscript(other, ManuscriptOrder())
    assert text_of(other, qtbot)
    assert not path.exists()


def test_what_cannot_be_written_is_told_in_a_sentence(
    opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    over = opened.files.handing_over
    over.write_manuscript(tmp_path / "a.docx", ManuscriptOrder(chapters="first"))
    qtbot.waitUntil(lambda: "names no chapters" in opened.window.message.text)
    over.write_manuscript(tmp_path / "missing" / "a.docx", ManuscriptOrder())
    qtbot.waitUntil(lambda: "a.docx" in opened.window.message.text)
    qtbot.waitUntil(lambda: "Writing" not in opened.window.message.text)
    assert list(tmp_path.glob("**/*.docx")) == []


def test_text_just_typed_is_in_what_is_written(
    opened: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    opened.window.editor.page.insertPlainText("# New\n\n")
    opened.files.handing_over.write_manuscript(tmp_path / "a.md", ManuscriptOrder("markdown"))
    assert text_of(tmp_path / "a.md", qtbot)
    assert opened.desk.project is not None
    assert opened.desk.project.text(opened.window.editor.chapter).startswith("# New")  # type: ignore[arg-type] # it is shown


def test_only_what_a_format_has_room_for_can_be_chosen(opened: Session) -> None:
    form = ManuscriptForm(opened.window, ManuscriptOrder(warnings=True, remarks=True), 3)
    assert form.order.warnings
    assert form.hints.isEnabled()
    form.format.setCurrentIndex(form.format.findData("markdown"))
    assert (form.order.warnings, form.order.remarks) == (False, True)
    form.format.setCurrentIndex(form.format.findData("epub"))
    assert (form.order.warnings, form.order.remarks) == (False, False)
    assert not form.contact.isEnabled()
    form.dialog.reject()


def test_quotes_are_offered_as_is_usual_for_the_format(opened: Session) -> None:
    form = BibleForm(opened.window, BibleOrder())
    assert form.order == BibleOrder("html", style_sheet=False, quotes=True)
    form.format.setCurrentIndex(form.format.findData("pdf"))
    form.edition.setCurrentIndex(1)
    assert form.order == BibleOrder("pdf", style_sheet=True, quotes=False)
    form.format.setCurrentIndex(form.format.findData("csv"))
    assert form.order == BibleOrder("csv", style_sheet=False, quotes=None)
    form.dialog.reject()


def test_the_file_is_asked_for_behind_the_choices_which_are_kept(
    opened: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(dialog: QFileDialog) -> None:
        asked.append(Path(dialog.selectedFiles()[0]).name)

    monkeypatch.setattr(QFileDialog, "open", answer)
    over = opened.files.handing_over
    given: list[ManuscriptOrder] = []
    chosen = ManuscriptOrder("odt", paper="a4", contact=("1 Mill Lane", "Askmouth"))

    def ask(*told: object) -> None:
        _parent, order, _chapters, then = told
        assert isinstance(order, ManuscriptOrder)
        given.append(order)
        then(chosen)  # type: ignore[operator] # it is what is to be called

    monkeypatch.setattr("continuity.ui.handing_over.ask_manuscript", ask)
    over.ask_manuscript()
    over.ask_manuscript()
    assert asked == ["The Weir House.odt"] * 2
    assert given[1] == chosen


def test_every_format_has_a_name_of_its_own() -> None:
    for formats in (MANUSCRIPTS, BIBLES):
        assert len({one.shown for one in formats}) == len(formats)
