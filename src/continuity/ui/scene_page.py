"""Writes the page on a scene: when and where it plays, who is there or hurt, how it is told."""

from collections.abc import Iterable

from continuity.canon.scene_sheet import SceneSheet, Telling, Tense
from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import Manner, Trait, Wound
from continuity.story.ids import PersonId, SceneId
from continuity.story.text import Anchor, Evidence
from continuity.ui.dossier_sheet import said
from continuity.ui.parts.sheet import Sheet
from continuity.ui.survey import Survey, capitalised
from continuity.ui.words import tr

_LONG = 64


def write_scene(sheet: Sheet, scene: SceneId, survey: Survey) -> list[Anchor]:
    """Fill the sheet. The answer says where each link of it leads, by its number."""
    page = _Page(sheet, scene, survey)
    page.write()
    return page.anchors


class _Page:
    def __init__(self, sheet: Sheet, scene: SceneId, survey: Survey) -> None:
        self.anchors: list[Anchor] = []
        self._sheet = sheet
        self._scene = scene
        self._survey = survey
        self._reading = next((one for one in survey.report.scenes if one.scene == scene), None)

    def write(self) -> None:
        reading = self._reading
        self._sheet.title(self._survey.scene_name(self._scene))
        if reading is None:
            text = tr("What the story tells of this scene will stand here once it was read.")
            self._sheet.line(text, muted=True, top=8)
            return
        known = reading.sheet or SceneSheet(self._scene)
        self._when()
        self._where(known)
        self._people(known)
        self._injuries(reading)
        self._told(known, reading)

    def _when(self) -> None:
        self._sheet.heading(tr("When"))
        clocks = self._survey.report.timeline.scenes
        clock = next((one for one in clocks if one.scene == self._scene), None)
        label = clock.label if clock is not None else ""
        self._sheet.line(capitalised(label) or tr("The story does not say."), muted=not label)
        basis = clock.basis if clock is not None else ()
        self._sheet.remarks([(_short(one.quote), "", self._link(one)) for one in basis[:4]])

    def _where(self, known: SceneSheet) -> None:
        self._sheet.heading(tr("Where"))
        if not known.settings:
            self._sheet.line(tr("The story does not say."), muted=True)
        for one in known.settings:
            self._fact(capitalised(one.place), one.evidence)

    def _people(self, known: SceneSheet) -> None:
        self._sheet.heading(tr("Present"))
        if not known.present:
            self._sheet.line(tr("Nobody with a name."), muted=True)
        for one in known.present:
            self._fact(self._name(one.person), one.evidence)
        if known.mentioned:
            self._sheet.heading(tr("Only mentioned"))
        for one in known.mentioned:
            self._fact(self._name(one.person), one.evidence)
        if known.comings:
            self._sheet.heading(tr("Comings and goings"))
        for coming in known.comings:
            who = self._name(coming.person)
            text = tr("{who} comes", who=who) if coming.comes else tr("{who} goes", who=who)
            self._fact(text, coming.evidence)

    def _injuries(self, reading: SceneReading) -> None:
        hurt = [
            (person, one)
            for person in reading.present
            for one in open_injuries(self._survey, person, reading)
        ]
        if hurt:
            self._sheet.heading(tr("Injuries not said to be over"))
        for person, one in hurt:
            text = f"{self._name(person)}: {said(one.claim.value)}"
            self._fact(text, one.evidence, self._survey.heading(one.evidence.anchor))

    def _told(self, known: SceneSheet, reading: SceneReading) -> None:
        self._sheet.heading(tr("How it is told"))
        person = {
            Telling.FIRST: tr("in the first person"),
            Telling.THIRD: tr("in the third person"),
            Telling.UNKNOWN: "",
        }[known.telling]
        if known.viewpoint is not None:
            eyes = tr("{who}’s point of view", who=self._name(known.viewpoint))
        else:
            eyes = tr("Nobody’s point of view")
        told = ", ".join(part for part in (eyes, person) if part)
        self._fact(told, next(iter(known.viewpoint_basis), None))
        tenses = {
            Tense.PAST: tr("Past tense"),
            Tense.PRESENT: tr("Present tense"),
            Tense.MIXED: tr("Past and present tense"),
            Tense.UNKNOWN: "",
        }
        if tenses[known.tense]:
            self._fact(tenses[known.tense], next(iter(known.tense_basis), None))
        for holds, text in (
            (reading.flashback, tr("Looks back")),
            (reading.dream, tr("A dream")),
        ):
            if holds:
                self._sheet.line(text)

    def _fact(self, text: str, evidence: Evidence | None = None, detail: str = "") -> None:
        if evidence is None:
            self._sheet.fact(text, detail)
            return
        words = _short(evidence.quote)
        quote = words if words.startswith(("“", '"')) else f"“{words}”"
        told = f"{quote}  ·  {detail}" if detail else quote
        self._sheet.fact(text, told, self._link(evidence))

    def _link(self, evidence: Evidence) -> int:
        self.anchors.append(evidence.anchor)
        return len(self.anchors) - 1

    def _name(self, person: PersonId | None) -> str:
        known = self._survey.report.cast.person(person) if person is not None else None
        return known.name if known is not None else tr("Somebody")


def open_injuries(survey: Survey, person: PersonId, scene: SceneReading) -> tuple[Stated, ...]:
    """What the narration told of the person's wounds up to the end of the scene, in the order of
    the book: the latest word on each, unless it says that there is none, or months went by since.
    """
    dossier = next((one for one in survey.report.dossiers if one.person.id == person), None)
    if dossier is None:
        return ()
    end = scene.first + len(scene.paragraphs)
    latest: dict[str, Stated] = {}
    for one in dossier.stated:
        value = one.claim.value
        told = one.claim.voice.manner is Manner.NARRATED and one.scene not in dossier.apart
        here = one.owner == person and 0 <= one.order < end
        if one.claim.trait is Trait.WOUND and isinstance(value, Wound) and told and here:
            latest[value.part] = one
    return tuple(_lasting(latest.values(), dossier.leaps, scene.first))


def _lasting(wounds: Iterable[Stated], leaps: tuple[int, ...], now: int) -> Iterable[Stated]:
    for one in wounds:
        if one.claim.holds and not any(one.order < leap <= now for leap in leaps):
            yield one


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONG else f"{line[:_LONG].rpartition(' ')[0]} …"
