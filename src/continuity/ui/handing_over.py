"""Handing over: manuscript, story bible and report of the check, in every format.

They are made on a thread of their own, so that nothing that is typed meanwhile waits to be saved.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from continuity.diagnostics.diagnostic import Diagnostic, Severity
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Manuscript
from continuity.ui.actions import Doing
from continuity.ui.background import Background, sentence
from continuity.ui.desk import Desk
from continuity.ui.dialogs.handing_over import ask_bible, ask_manuscript, ask_report
from continuity.ui.orders import (
    BIBLES,
    MANUSCRIPTS,
    BibleOrder,
    Format,
    ManuscriptOrder,
    ReportOrder,
)
from continuity.ui.project import Project
from continuity.ui.survey import Survey
from continuity.ui.window import Window
from continuity.ui.words import tr

_PAGE = Format("html", "Web page", ".html")
_KEPT = "handing over"


class HandingOver(QObject):
    def __init__(
        self, window: Window, desk: Desk, store: QSettings, documents: Callable[[], Path]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._store = store
        self._documents = documents
        self._press: Background | None = None
        self._number = 0
        """Of what is being made; whatever has an earlier number was cancelled."""
        desk.closing.connect(self.cancel)

    def doing(self) -> Doing:
        return {
            "export_manuscript": self.ask_manuscript,
            "export_bible": self.ask_bible,
            "export_report": self.ask_report,
        }

    def ask_manuscript(self) -> None:
        project = self._desk.project
        if project is None:
            return
        kept = ManuscriptOrder(
            str(self._store.value(f"{_KEPT}/manuscript", "docx")),
            paper=str(self._store.value(f"{_KEPT}/paper", "letter")),
            contact=tuple(str(self._store.value(f"{_KEPT}/contact", "")).split("\n")),
        )

        def asked(order: ManuscriptOrder) -> None:
            self._store.setValue(f"{_KEPT}/manuscript", order.form)
            self._store.setValue(f"{_KEPT}/paper", order.paper)
            self._store.setValue(f"{_KEPT}/contact", "\n".join(order.contact))
            form = next(one for one in MANUSCRIPTS if one.name == order.form)
            title = tr("Export the manuscript")
            self._where(title, "", form, lambda path: self.write_manuscript(path, order))

        ask_manuscript(self._window, kept, len(project.manuscript.book.chapters), asked)

    def ask_bible(self) -> None:
        kept = BibleOrder(str(self._store.value(f"{_KEPT}/bible", "html")))

        def asked(order: BibleOrder) -> None:
            self._store.setValue(f"{_KEPT}/bible", order.form)
            form = next(one for one in BIBLES if one.name == order.form)
            kind = tr("style sheet") if order.style_sheet else tr("bible")
            title = tr("Export the story bible")
            self._where(title, kind, form, lambda path: self.write_bible(path, order))

        ask_bible(self._window, kept, asked)

    def ask_report(self) -> None:
        def asked(order: ReportOrder) -> None:
            title = tr("Report of the check")
            self._where(title, tr("report"), _PAGE, lambda path: self.write_report(path, order))

        ask_report(self._window, asked)

    def write_manuscript(self, path: Path, order: ManuscriptOrder) -> None:
        """With the warnings, where they are wanted, as far as the check has come."""
        doors, survey = self._desk.doors, self._desk.survey
        queries = _found(survey, hints=order.hints) if order.warnings else ()
        full = replace(order, queries=queries)

        def make(read: Manuscript, _word: AuthorsWord) -> bytes:
            return doors().manuscript(read, path, full)

        self._make(path, make)

    def write_bible(self, path: Path, order: BibleOrder) -> None:
        doors, survey = self._desk.doors, self._desk.survey
        if survey is not None:

            def make(_read: Manuscript, word: AuthorsWord) -> bytes:
                return doors().bible(survey.report, survey.manuscript, word, path, order)

            self._make(path, make)

    def write_report(self, path: Path, order: ReportOrder) -> None:
        doors, survey = self._desk.doors, self._desk.survey
        if survey is not None:
            found = _found(survey, hints=order.hints)

            def make(_read: Manuscript, word: AuthorsWord) -> bytes:
                return doors().report(survey.report, survey.manuscript, word, found)

            self._make(path, make)

    def cancel(self) -> None:
        """What is being made is written nowhere."""
        self._number += 1
        self._window.progress.hide()
        self._window.progress.setRange(0, 1000)

    def _make(self, path: Path, make: Callable[[Manuscript, AuthorsWord], bytes]) -> None:
        """Make it of the text as it stands, and write it whole or not at all."""
        self.cancel()
        number = self._number
        self._desk.save()
        self._window.message.say(
            tr("Writing {name} …", name=path.name), tr("Cancel"), self._stopped
        )
        self._window.progress.setRange(0, 0)
        self._window.progress.show()
        doors = self._desk.doors

        def work(read: Manuscript, word: AuthorsWord) -> bool:
            content = make(read, word)
            if self._number == number:
                doors().write(path, content)
            return self._number == number

        def begin(given: tuple[Manuscript, AuthorsWord]) -> None:
            self._worker().do(
                lambda: work(*given),
                lambda written: self._written(path, number) if written else None,
                lambda error: self._failed(error, number),
            )

        def stand(project: Project) -> tuple[Manuscript, AuthorsWord]:
            return project.manuscript, project.word

        self._desk.learn(stand, begin)

    def _written(self, path: Path, number: int) -> None:
        if number == self._number:
            self.cancel()
            folder = QUrl.fromLocalFile(str(path.parent))
            self._window.message.say(
                tr("{name} is written.", name=path.name),
                tr("Open the folder"),
                lambda: QDesktopServices.openUrl(folder),
                brief=True,
            )

    def _failed(self, error: Exception, number: int) -> None:
        if number == self._number:
            self.cancel()
            self._window.message.say(sentence(error))

    def _stopped(self) -> None:
        self.cancel()
        self._window.message.say(tr("Cancelled. Nothing was written."), brief=True)

    def _worker(self) -> Background:
        if self._press is None:
            self._press = Background(self)
            application = QCoreApplication.instance()
            if application is not None:
                application.aboutToQuit.connect(self._press.close)
        return self._press

    def _where(self, title: str, kind: str, form: Format, then: Callable[[Path], object]) -> None:
        project = self._desk.project
        if project is None:
            return
        stem = " ".join(part for part in (project.title or tr("Story"), kind) if part)
        name = self._documents() / f"{stem.replace('/', '-')}{form.suffix}"
        kinds = f"{tr(form.shown)} (*{form.suffix})"
        dialog = QFileDialog(self._window, title, str(name), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form.suffix)
        dialog.selectFile(str(name))
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.open()


def _found(survey: Survey | None, *, hints: bool) -> tuple[Diagnostic, ...]:
    lowest = Severity.HINT if hints else Severity.WARNING
    found = survey.report.diagnostics if survey is not None else ()
    return tuple(one for one in found if one.severity >= lowest)
