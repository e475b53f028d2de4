"""Renaming a person or a place through the whole book, with what the author said of them."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Qt

from continuity.canon.renaming import Renaming as Names
from continuity.canon.renaming import word_renamed
from continuity.diagnostics.diagnostic import Diagnostic, Note, fingerprint
from continuity.prose.search import Found
from continuity.story.cast import MentionKind
from continuity.story.decisions import AuthorsWord
from continuity.story.ids import ChapterId
from continuity.story.text import Evidence
from continuity.ui.actions import Doing
from continuity.ui.desk import Desk
from continuity.ui.dialogs.asking import Wording
from continuity.ui.dialogs.renaming import Named, Rename
from continuity.ui.replacing import Replacing
from continuity.ui.seeking import ChapterText, Doubt, Finder, Seeker
from continuity.ui.survey import Survey
from continuity.ui.weighing import Weighing
from continuity.ui.window import Window
from continuity.ui.words import tr
from continuity.workspace.replacing import replacement


class Renaming(QObject):
    def __init__(
        self, window: Window, desk: Desk, replacing: Replacing, weighing: Weighing
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._replacing = replacing
        self._weighing = weighing
        self._seeker = Seeker(self)
        window.people.wanted.connect(self._wanted)

    def doing(self) -> Doing:
        return {"rename": self.rename}

    def rename(self, name: str = "") -> None:
        """Ask for the new name. Without `name` it is whoever is meant on the page or selected."""
        survey = self._desk.survey
        named = _named(survey) if survey is not None else ()
        if survey is None or not named:
            self._window.message.say(tr("Nobody and nothing has a name yet."), brief=True)
            return
        dialog = Rename(self._window.theme, self._window, named, name or self._meant(named))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(True)
        dialog.sought.connect(lambda: self._seek(dialog, survey))
        dialog.wanted.connect(lambda: self._carry_out(dialog, survey))
        self._seeker.found.connect(dialog.show_found)
        dialog.show()

    def _wanted(self, what: str, name: str) -> None:
        if what == "rename":
            self.rename(name)

    def _meant(self, named: tuple[Named, ...]) -> str:
        """The person selected in the list, if that is in use; else the name at the caret."""
        people, page = self._window.people, self._window.editor.page
        person = people.person
        if person is not None and people.isAncestorOf(people.focusWidget() or page):
            return person.name
        cursor = page.textCursor()
        cursor.select(cursor.SelectionType.WordUnderCursor)
        word = page.textCursor().selectedText() or cursor.selectedText()
        for one in named:
            if word and (word in (one.name, *one.others) or word in one.name.split()):
                return one.name
        return person.name if person is not None else named[0].name

    def _seek(self, dialog: Rename, survey: Survey) -> None:
        names = _names(dialog, survey)
        self._seeker.seek(
            self._replacing.sources(), lambda: _finder(names), _doubt(dialog, survey, names)
        )

    def _carry_out(self, dialog: Rename, survey: Survey) -> None:
        names, chosen = _names(dialog, survey), dialog.places.model.chosen()
        old, new = dialog.named().name, dialog.forms.rows[0].new
        report = survey.report
        known = dict(_fingerprints((*report.diagnostics, *report.decided), names))

        def word(before: AuthorsWord) -> AuthorsWord:
            return word_renamed(before, names, known)

        def done() -> None:
            count = sum(map(len, chosen.values()))
            places = tr("{count:,} place", many="{count:,} places", count=count)
            self._replacing.say(
                tr("{old} is {new} now, in {places}.", old=old, new=new, places=places)
            )

        what = tr("Rename {old} to {new}", old=old, new=new)
        dialog.accept()
        self._weighing.weigh(
            lambda project: replacement(project, chosen, what, word(project.word)),
            Wording(what, "", "Rename"),
            lambda: self._replacing.carry_out(chosen, what, done, word),
            known,
        )


def _named(survey: Survey) -> tuple[Named, ...]:
    cast = survey.report.cast
    people = tuple(Named(one.name, one.aliases) for one in cast.people)
    return (*people, *(Named(one.name) for one in cast.places))


def _names(dialog: Rename, survey: Survey) -> Names:
    mine = dialog.named()
    others = (one for one in _named(survey) if one.name != mine.name)
    return Names(dialog.forms.rows, [form for one in others for form in (one.name, *one.others)])


def _finder(names: Names) -> Finder:
    return lambda source: names.found(source.text)


def _doubt(dialog: Rename, survey: Survey, names: Names) -> Doubt:
    """Whether a place may speak of somebody else: a form that others answer to as well, a name
    that was understood as another's, or a whole family.
    """
    mine = dialog.named()
    others = [one for one in _named(survey) if one.name != mine.name]
    shared = {form for one in others for form in (one.name, *one.others)}
    meant = dict(_meant(survey, mine.name))
    return partial(_doubtful, survey, meant, frozenset(shared), names)


def _doubtful(  # noqa: PLR0913, PLR0917 - bound by `_doubt` but for the last two
    survey: Survey,
    meant: dict[tuple[ChapterId, int], bool],
    shared: frozenset[str],
    names: Names,
    source: ChapterText,
    place: Found,
) -> bool:
    same = survey.text(source.chapter) == source.text
    known = meant.get((source.chapter, place.span.start)) if same else None
    if known is not None:
        return not known
    return " ".join(place.words.split()) in shared or names.plural(place)


def _meant(survey: Survey, name: str) -> Iterator[tuple[tuple[ChapterId, int], bool]]:
    """Where names stand whose owner is known, and whether it is the one of this name."""
    ids = {one.id for one in survey.report.cast.people if one.name == name}
    for scene in survey.report.scenes:
        for one in scene.pointings:
            place = survey.located(one.anchor)
            if one.mention.kind is MentionKind.NAME and one.person is not None and place:
                yield (place[0], place[1].start), one.person in ids


def _fingerprints(every: tuple[Diagnostic, ...], names: Names) -> Iterator[tuple[str, str]]:
    """What the fingerprints of warnings become whose quotes hold the name."""
    for one in every:
        if one.fingerprint == fingerprint(one.code, one.subject, one.notes):
            notes = tuple(
                Note(Evidence(note.evidence.anchor, names.put(note.evidence.quote)), note.text)
                for note in one.notes
            )
            yield one.fingerprint, fingerprint(one.code, names.put(one.subject), notes)
