"""Writes the sheet of a person: names, appearances, and each fact with its voice and its quote."""

from collections.abc import Iterable

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import (
    Fate,
    Feature,
    Kin,
    Manner,
    Shades,
    Stretch,
    Trait,
    Value,
    Words,
    Wound,
    Years,
)
from continuity.story.cast import Gender, Person
from continuity.story.ids import SceneId
from continuity.story.moments import ClockTime, Date
from continuity.story.text import Anchor, Span
from continuity.ui.parts.sheet import Sheet
from continuity.ui.survey import Survey, chapter_name
from continuity.ui.words import tr

_TIMES = {
    Trait.ACTS,
    Trait.LASTS,
    Trait.REMAINS,
    Trait.ELAPSED,
    Trait.SKIPS,
    Trait.AT_CLOCK,
    Trait.ON_DATE,
    Trait.IN_DAYPART,
    Trait.THING,
    Trait.FATE,
    Trait.COUNT,
    Trait.FLOOR,
    Trait.TALLY,
    Trait.COUNTDOWN,
    Trait.LAYOUT,
    Trait.LIGHT,
    Trait.WEATHER,
    Trait.COMINGS,
    Trait.SIBLINGS,
    Trait.RANK,
    Trait.PAST,
}
"""Traits that a sheet of a person leaves out: they say when or where, not what somebody is like."""

_MANNERS = {
    Manner.SPOKEN: "said",
    Manner.THOUGHT: "thought",
    Manner.WRITTEN: "written",
    Manner.DREAMT: "dreamt",
    Manner.SUPPOSED: "supposed",
}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT = 70


def write_dossier(sheet: Sheet, dossier: Dossier, survey: Survey) -> list[Anchor]:
    """Fill the sheet. The answer says where each link of it leads, by its number."""
    person = dossier.person
    sheet.title(person.name)
    sheet.line(_in_brief(person), muted=True, top=2)
    for text in _appearances(dossier, survey):
        sheet.line(text, muted=True)
    anchors: list[Anchor] = []
    facts = facts_shown(dossier)
    for trait in Trait:
        of_trait = [one for one in facts if one.claim.trait is trait]
        if of_trait:
            sheet.heading(tr(trait.value.capitalize()))
        for one in of_trait:
            _write_fact(sheet, one, person, survey, len(anchors))
            anchors.append(one.evidence.anchor)
    if not facts:
        sheet.line(tr("Nothing is said yet of looks, age, family or wounds."), muted=True, top=16)
    return anchors


def facts_shown(dossier: Dossier) -> tuple[Stated, ...]:
    """What a sheet shows, in its order: the links of `write_dossier` have the same numbers."""
    shown = [one for one in dossier.stated if one.claim.trait not in _TIMES]
    traits = tuple(Trait)
    return tuple(sorted(shown, key=lambda one: traits.index(one.claim.trait)))


def said(value: Value) -> str:
    """A value in the words of the story."""
    match value:
        case Shades() | Feature() | Years() | Words() | ClockTime():
            return value.said
        case Kin():
            return (
                tr("{relation} of {name}", relation=value.relation, name=value.other.text)
                if value.other
                else value.relation
            )
        case Wound():
            return " ".join(part for part in (value.side, value.part, value.kind) if part)
        case Fate():
            return value.manner or "dead"
        case Stretch():
            return value.duration.said
        case Date():
            return _date(value)


def voice(one: Stated, survey: Survey) -> str:
    """Whose word a fact is: empty for the narration."""
    manner = tr(_MANNERS.get(one.claim.voice.manner, ""))
    holder = survey.report.cast.person(one.holder) if one.holder is not None else None
    by = one.claim.voice.by
    name = holder.name if holder is not None else (by.text if by is not None else "")
    return " ".join(
        part for part in (manner, tr("by {name}", name=name) if manner and name else name) if part
    )


def _write_fact(sheet: Sheet, one: Stated, person: Person, survey: Survey, link: int) -> None:
    spot = survey.spot(one.evidence.anchor.paragraph)
    if one.claim.trait is Trait.KINSHIP and one.owner != person.id:
        owner = survey.report.cast.person(one.owner) if one.owner is not None else None
        text = f"{owner.name if owner else tr('somebody')}: {said(one.claim.value)}"
    else:
        text = said(one.claim.value)
    if not one.claim.holds:
        text = tr("not {words}", words=text)
    details = [voice(one, survey), survey.heading(one.evidence.anchor)]
    sheet.fact(text, "  ·  ".join(part for part in details if part), link)
    if spot is not None:
        before, after = around(spot.paragraph.text, one.evidence.anchor.span)
        sheet.quote(before, one.evidence.quote, after, link)


def around(text: str, span: Span) -> tuple[str, str]:
    """What stands before and behind a quote, shortened."""
    before, after = text[: span.start], text[span.end :]
    if len(before) > _SHORT:
        before = "… " + before[-_SHORT:].partition(" ")[2]
    if len(after) > _SHORT:
        after = after[:_SHORT].rpartition(" ")[0] + " …"
    return before, after


def _in_brief(person: Person) -> str:
    parts = [", ".join(person.aliases)] if person.aliases else []
    if person.gender is not Gender.UNKNOWN:
        parts.append(tr(person.gender.value))
    parts.append(
        tr("main character")
        if person.main
        else tr("{count} mention", many="{count} mentions", count=person.mentions)
    )
    return "  ·  ".join(parts)


def _appearances(dossier: Dossier, survey: Survey) -> Iterable[str]:
    if dossier.scenes:
        first, last = _scene(dossier.scenes[0], survey), _scene(dossier.scenes[-1], survey)
        count = len(dossier.scenes)
        if count == 1:
            yield tr("Appears in {place}", place=first)
        else:
            yield tr(
                "Appears in {number} scenes, from {first} to {last}",
                number=count,
                first=first,
                last=last,
            )
    elif dossier.mentioned_in:
        yield tr("Only spoken of, first in {place}", place=_scene(dossier.mentioned_in[0], survey))


def _scene(scene: SceneId, survey: Survey) -> str:
    for number, chapter in enumerate(survey.manuscript.book.chapters, start=1):
        for count, one in enumerate(chapter.scenes, start=1):
            if one.id == scene:
                return tr(
                    "{chapter_name}, scene {count}",
                    chapter_name=chapter_name(chapter, number),
                    count=count,
                )
    return tr("a scene that is gone")


def _date(value: Date) -> str:
    parts = [_WEEKDAYS[value.weekday - 1]] if value.weekday else []
    parts += [str(part) for part in (value.day, value.month, value.year) if part is not None]
    return " ".join(parts)
