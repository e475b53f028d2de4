"""Correcting the cast and declaring facts."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from continuity.canon.scenes import Stated
from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import Declared
from continuity.ui.desk import Desk
from continuity.ui.dialogs.asking import Wording, ask_from_list, ask_line
from continuity.ui.dialogs.declaring import ask_declared
from continuity.ui.dossier_sheet import said
from continuity.ui.window import Window
from continuity.ui.words import tr


class Casting(QObject):
    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._doing: dict[str, Callable[[str], object]] = {
            "call": self._call,
            "merge": self._merge,
            "split": self._split,
            "main": lambda name: self._correct(Correction(CorrectionKind.MAIN, name)),
            "minor": lambda name: self._correct(Correction(CorrectionKind.MINOR, name)),
            "drop": lambda name: self._correct(Correction(CorrectionKind.DROP, name)),
            "declare": self.declare,
        }
        window.people.wanted.connect(self._do)
        window.people.united.connect(self.unite)
        window.people.judged.connect(self.confirm)
        window.people.doubted.connect(self.reject)

    def declare(self, name: str = "") -> None:
        ask_declared(self._window, self._names(), Declared(name, "", ""), self._declare)

    def unite(self, other: str, name: str) -> None:
        """They are one person, who goes by `name`."""
        self._correct(Correction(CorrectionKind.MERGE, name, other))
        undo = self._window.actions_["undo"].trigger
        told = tr("{other} and {name} are one person now.", other=other, name=name)
        self._window.message.say(told, tr("Undo"), undo, brief=True)

    def confirm(self, name: str, fact: Stated) -> None:
        """What the text says is canon: from now on all of it is checked against that."""
        value = said(fact.claim.value) if fact.claim.holds else f"not {said(fact.claim.value)}"
        self._declare(Declared(name, fact.claim.trait.value, value))
        undo = self._window.actions_["undo"].trigger
        told = tr("That is canon now: {name}, {value}.", name=name, value=value)
        self._window.message.say(told, tr("Undo"), undo, brief=True)

    def reject(self, name: str, fact: Stated) -> None:
        """What the text says is wrong: ask what is right instead."""
        offered = Declared(name, fact.claim.trait.value, "")
        ask_declared(self._window, self._names(), offered, self._declare)

    def _declare(self, fact: Declared) -> None:
        self._desk.perform(lambda project: project.declare(fact))

    def _do(self, what: str, name: str) -> None:
        if what in self._doing:
            self._doing[what](name)

    def _call(self, name: str) -> None:
        wording = Wording(
            "Name on the sheets",
            tr("What is {name} to be called on the sheets?", name=name),
            "Call it so",
        )
        ask_line(
            self._window,
            wording,
            lambda new: self._correct(Correction(CorrectionKind.RENAME, name, new)),
            value=name,
        )

    def _merge(self, name: str) -> None:
        wording = Wording(
            "The same person", tr("{name} is the same person as …", name=name), "They are one"
        )
        ask_from_list(
            self._window,
            wording,
            [other for other in self._names() if other != name],
            lambda other: self._correct(Correction(CorrectionKind.MERGE, other, name)),
        )

    def _split(self, name: str) -> None:
        survey = self._desk.survey
        people = survey.report.cast.people if survey is not None else ()
        forms = next((one.aliases for one in people if one.name == name), ())
        if not forms:
            self._window.message.say(tr("{name} has no other name.", name=name), brief=True)
            return
        wording = Wording(
            "Somebody else", tr("Which of these is not a name of {name}?", name=name), "Part them"
        )
        ask_from_list(
            self._window,
            wording,
            list(forms),
            lambda form: self._correct(Correction(CorrectionKind.SPLIT, name, form)),
        )

    def _correct(self, correction: Correction) -> None:
        self._desk.perform(lambda project: project.correct(correction))
        undo = self._window.actions_["undo"].trigger
        self._window.message.say(tr("The cast was corrected."), tr("Undo"), undo, brief=True)

    def _names(self) -> list[str]:
        survey = self._desk.survey
        return [one.name for one in survey.report.cast.people] if survey is not None else []
