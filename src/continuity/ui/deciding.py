"""Going from warning to warning and deciding upon them: the actions of the Review menu."""

from PySide6.QtCore import QObject, Signal

from continuity.canon.scenes import Stated
from continuity.diagnostics.diagnostic import Diagnostic, Fix, Note, Replacement
from continuity.story.decisions import Decision, Verdict
from continuity.story.ids import ChapterId
from continuity.story.text import Evidence, Span
from continuity.ui.actions import Doing
from continuity.ui.desk import Desk
from continuity.ui.dialogs.asking import Wording, ask_choice, ask_line, tell
from continuity.ui.dossier_sheet import said
from continuity.ui.survey import Survey
from continuity.ui.window import Window
from continuity.ui.words import noted, tr

_HERE, _PERSON, _EVERYWHERE = "here", "person", "everywhere"


class Deciding(QObject):
    went = Signal(object)
    """The anchor of a place that is to be shown."""
    shown = Signal()
    """Another warning is on the card, or the one shown was decided upon."""
    replaced = Signal(int, object)
    """A chapter, and what is to be replaced in it: spans with the words there and the new ones."""

    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self.current: Diagnostic | None = None
        window.warnings.chosen.connect(self.show)
        window.card.went.connect(self.go)

    def doing(self) -> Doing:
        return {
            "next_warning": lambda: self.step(1),
            "previous_warning": lambda: self.step(-1),
            "group": self.group,
            "follow": self.follow,
            "go_first": lambda: self.go(0),
            "go_second": lambda: self.go(1),
            "go_third": lambda: self.go(2),
            "fix": self.fix,
            "canon": self.canon,
            "intended": self.intended,
            "different": self.different,
            "not_so": self.not_so,
            "mute": self.mute,
            "revoke": self.revoke,
            "explain": self.explain,
        }

    def show(self, fingerprint: str) -> None:
        """Put a warning on the card."""
        survey = self._desk.survey
        found = survey.diagnostic(fingerprint) if survey is not None else None
        self.current = found
        if found is None or survey is None:
            some = survey is not None and survey.report.diagnostics
            self._window.card.show_nothing(_SELECT if some else "")
        else:
            self._window.card.show_warning(found, survey, self.decision(), self._window.theme)
        self._window.editor.highlight(fingerprint or None)
        self.shown.emit()

    def refresh(self) -> None:
        """Show the same warning with what is known of it now."""
        if self.current is not None:
            self.show(self.current.fingerprint)

    def decision(self) -> Decision | None:
        """What was decided upon the warning on the card."""
        survey, project, one = self._desk.survey, self._desk.project, self.current
        if survey is None or project is None or one is None or one not in survey.report.decided:
            return None
        return next(
            (decision for decision in project.word.decisions if _about(decision, one)),
            Decision(Verdict.CANON, one.code, one.fingerprint),
        )

    def step(self, by: int) -> None:
        """To the next warning, and to its place in the text."""
        self._window.show_panel("warnings", visible=True)
        self._window.warnings.step(by)
        if self.current is not None:
            self.go(0)

    def group(self) -> None:
        """Ask by what the list is to be parted."""
        self._window.show_panel("warnings", visible=True)
        self._window.warnings.ask_grouping()

    def follow(self) -> None:
        """Show the warning that speaks of the words at the caret."""
        page = self._window.editor.page
        mark = page.mark_of(page.textCursor().position())
        if mark is not None:
            self._window.show_panel("warnings", visible=True)
            self._window.warnings.select(mark.fingerprint)

    def go(self, note: int) -> None:
        if self.current is not None and note < len(self.current.notes):
            self.went.emit(self.current.notes[note].evidence.anchor)

    def intended(self) -> None:
        wording = Wording(
            "Intended", "Why is this as it should be? You may leave this empty.", "Intended"
        )
        ask_line(
            self._window,
            wording,
            lambda reason: self._decide(Verdict.INTENDED, reason=reason),
            may_be_empty=True,
        )

    def canon(self) -> None:
        """Ask which value is the right one."""
        survey, one = self._desk.survey, self.current
        if survey is None or one is None:
            return
        values = dict.fromkeys(_value(survey, note) for note in one.notes)
        wording = Wording(
            "Make canon", "Which is right? The text will be checked against it.", "Make canon"
        )
        ask_choice(
            self._window,
            wording,
            tuple((value, value) for value in values),
            lambda value: self._decide(Verdict.CANON, detail=value),
        )

    def different(self) -> None:
        self._decide(Verdict.DIFFERENT_PEOPLE)

    def not_so(self) -> None:
        self._decide(Verdict.NOT_SO)

    def mute(self) -> None:
        one = self.current
        if one is None:
            return
        choices = [(_HERE, tr("Only this warning"))]
        if one.subject:
            choices.append((_PERSON, tr("Warnings of this kind about {name}", name=one.subject)))
        choices.append((_EVERYWHERE, tr("All warnings of this kind")))
        wording = Wording("Mute", f"“{one.rule.replace('-', ' ')}” ({one.code})", "Mute")
        ask_choice(self._window, wording, choices, self._mute)

    def fix(self) -> None:
        """Show what a fix would change, and do it if that is wanted."""
        one, survey = self.current, self._desk.survey
        if one is None or survey is None or not one.fixes:
            return
        choices = tuple((str(n), _preview(fix, survey)) for n, fix in enumerate(one.fixes))
        wording = Wording("Take the fix", "What will be changed:", "Change the text")
        ask_choice(self._window, wording, choices, lambda n: self._take(one.fixes[int(n)], survey))

    def revoke(self) -> None:
        decision = self.decision()
        if decision is not None:
            self._desk.perform(lambda project: project.revoke(decision))

    def explain(self) -> None:
        """The page of the rule."""
        one, doors = self.current, self._desk.doors
        if one is not None:
            title = one.rule.replace("-", " ").capitalize()
            self._desk.background.do(
                lambda: doors().page(one.code),
                lambda page: tell(self._window, title, page or one.message),
                lambda error: self._window.message.say(str(error)),
            )

    def _mute(self, where: str) -> None:
        if where == _HERE:
            self._decide(Verdict.INTENDED, reason="muted here")
        else:
            self._decide(Verdict.MUTED, detail=_EVERYWHERE if where == _EVERYWHERE else "")

    def _decide(self, verdict: Verdict, *, reason: str = "", detail: str = "") -> None:
        one = self.current
        if one is None:
            return
        self._desk.perform(
            lambda project: project.decide(one, verdict, reason=reason, detail=detail)
        )
        self._window.message.say(
            _SAID[verdict], tr("Undo"), self._window.actions_["undo"].trigger, brief=True
        )

    def _take(self, fix: Fix, survey: Survey) -> None:
        by_chapter: dict[ChapterId, list[tuple[Span, str, str]]] = {}
        for edit in fix.edits:
            place = survey.located(edit.evidence.anchor)
            if place is not None:
                chapter, span = place
                words = span.of(survey.text(chapter))
                by_chapter.setdefault(chapter, []).append((span, words, edit.text))
        for chapter, edits in by_chapter.items():
            self.replaced.emit(chapter, tuple(edits))


_SELECT = noted("Select a warning to see its passages side by side.")
_SAID = {
    Verdict.INTENDED: noted("Marked as intended."),
    Verdict.CANON: noted("That is canon now."),
    Verdict.DIFFERENT_PEOPLE: noted("Noted: these are different people."),
    Verdict.NOT_SO: noted("Noted: a dream or a lie."),
    Verdict.MUTED: noted("Muted."),
}


def _about(decision: Decision, one: Diagnostic) -> bool:
    if decision.verdict is Verdict.MUTED:
        return decision.code == one.code and decision.subject.casefold() in (
            "",
            one.subject.casefold(),
        )
    return decision.fingerprint == one.fingerprint


def _value(survey: Survey, note: Note) -> str:
    """What the note's quote says, as a value: "green" of "her eyes were green"."""
    known = _stated(survey, note.evidence)
    return said(known.claim.value) if known is not None else note.evidence.quote


def _stated(survey: Survey, evidence: Evidence) -> Stated | None:
    return next(
        (
            one
            for dossier in survey.report.dossiers
            for one in dossier.stated
            if one.evidence == evidence
        ),
        None,
    )


def _preview(fix: Fix, survey: Survey) -> str:
    return "\n".join([fix.title, *(_change(edit, survey) for edit in fix.edits)])


def _change(edit: Replacement, survey: Survey) -> str:
    place = survey.heading(edit.evidence.anchor)
    return f"     {place}:  “{edit.evidence.quote}”  →  “{edit.text}”"
