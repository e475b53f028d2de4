"""The canon view at work: facts and rules of the world changed, packs read and written, decisions
taken back.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from continuity.story.decisions import AuthorsWord, Decision, Declared
from continuity.story.declaring import with_fact, with_rule
from continuity.story.edits import SetWord
from continuity.story.world import WorldRule
from continuity.ui.actions import Doing
from continuity.ui.desk import Desk
from continuity.ui.dialogs.canon_pack import Line, ask_pack, new_lines, taken
from continuity.ui.files import documents
from continuity.ui.project import Project
from continuity.ui.survey import Survey
from continuity.ui.window import Window
from continuity.ui.words import noted, tr

_PACKS = "Canon packs (*.toml *.csv)"
_KINDS = "Canon pack (*.toml);;Table (*.csv)"


class CanonKeeping(QObject):
    went = Signal(object)

    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._panel = panel = window.canon
        panel.changed.connect(self._change_fact)
        panel.wanted.connect(lambda name: window.actions_[name].trigger())
        panel.world.changed.connect(self._change_world)
        panel.world.went.connect(self.went)
        panel.decisions.revoked.connect(self._revoke)
        panel.decisions.shown.connect(self._show_warning)
        desk.opened.connect(self.renew)
        desk.changed.connect(lambda _changes: self.renew())

    def doing(self) -> Doing:
        return {
            "canon_view": self.show,
            "import_canon": self.ask_import,
            "export_canon": self.ask_export,
        }

    def show(self) -> None:
        self._window.show_view("canon_view")
        self._panel.take_keys()

    def renew(self) -> None:
        project = self._desk.project
        if project is not None:
            self._panel.allow(writing=not project.read_only)
            self._panel.show_word(project.word)

    def show_survey(self, survey: Survey) -> None:
        self._panel.show_survey(survey)

    def change(self, change: Callable[[AuthorsWord], AuthorsWord], what: str) -> None:
        """Do something to what the author said, so that it can be undone."""

        def changed(project: Project) -> SetWord:
            return SetWord(project.word, change(project.word), what)

        self._desk.perform(lambda project: project.apply(changed(project)))

    def ask_import(self) -> None:
        dialog = QFileDialog(self._window, tr("Import a canon pack"), str(documents()), tr(_PACKS))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read_pack(Path(name)))
        dialog.open()

    def read_pack(self, path: Path) -> None:
        """Show what of it is new, and take over what is ticked."""
        doors = self._desk.doors

        def take(lines: tuple[Line, ...]) -> None:
            self.change(lambda word: taken(word, lines), noted("Import a canon pack"))
            number = sum(line.keep for line in lines)
            told = tr(
                "{count} line was taken over.", many="{count} lines were taken over.", count=number
            )
            undo = self._window.actions_["undo"].trigger
            self._window.message.say(told, tr("Undo"), undo, brief=True)

        self._desk.learn(
            lambda project: new_lines(project.word, doors().read_pack(path)),
            lambda lines: ask_pack(self._window, path, lines, take),
        )

    def ask_export(self) -> None:
        project = self._desk.project
        if project is None:
            return
        name = documents() / f"{project.title or tr('Story')} canon.toml"
        dialog = QFileDialog(self._window, tr("Export a canon pack"), str(name), tr(_KINDS))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(str(name))
        dialog.fileSelected.connect(lambda chosen: self.write_pack(Path(chosen)))
        dialog.open()

    def write_pack(self, path: Path) -> None:
        doors = self._desk.doors
        say = self._window.message.say
        self._desk.learn(
            lambda project: doors().write_pack(path, project.word),
            lambda _none: say(tr("The canon is in {name}.", name=path.name), brief=True),
        )

    def _change_fact(self, before: Declared | None, after: Declared | None) -> None:
        what = noted("Remove a fact") if after is None else noted("Change a fact")
        self.change(lambda word: with_fact(word, before, after), what)

    def _change_world(self, rule: WorldRule, people: tuple[str, ...] | None) -> None:
        self.change(
            lambda word: with_rule(word, rule, people), noted("Change the world of the story")
        )

    def _revoke(self, decision: Decision) -> None:
        self._desk.perform(lambda project: project.revoke(decision))
        undo = self._window.actions_["undo"].trigger
        self._window.message.say(tr("The decision was taken back."), tr("Undo"), undo, brief=True)

    def _show_warning(self, fingerprint: str) -> None:
        self._window.show_panel("warnings", visible=True)
        self._window.warnings.select(fingerprint)
