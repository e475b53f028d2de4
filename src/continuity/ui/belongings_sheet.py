"""Places and things: which there are, and the sheet of one, each line with its quote."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from continuity.canon.scenes import Stated
from continuity.claims.claim import Thing, Trait
from continuity.story.text import Anchor, Evidence, Span
from continuity.ui.dossier_sheet import around, said, voice
from continuity.ui.parts.sheet import Sheet
from continuity.ui.survey import Survey, capitalised
from continuity.ui.words import tr

_MENTIONS = 60
"""Places in the text that a sheet shows at most."""
_AGAIN = 2
"""What is spoken of once is no thing of the story, and where one scene plays is no place of it."""
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Subject:
    """A place or a thing. `settings` put scenes there, `stated` is what is said of a thing."""

    name: str
    thing: bool = False
    mentions: int = 0
    settings: tuple[Evidence, ...] = ()
    stated: tuple[Stated, ...] = ()

    @property
    def key(self) -> str:
        return f"{'thing' if self.thing else 'place'} {self.name.casefold()}"


def subjects(survey: Survey) -> tuple[Subject, ...]:
    """Places with a name, places where scenes play again, and things that come again."""
    return (*_places(survey), *_things(survey))


def write_subject(sheet: Sheet, subject: Subject, survey: Survey) -> list[Anchor]:
    """Fill the sheet. The answer says where each link of it leads, by its number."""
    anchors: list[Anchor] = []
    sheet.title(subject.name)
    if subject.mentions:
        text = tr("{count} mention", many="{count} mentions", count=subject.mentions)
        sheet.line(text, muted=True)
    if subject.settings:
        sheet.heading(tr("Scenes that play here"))
    for evidence in subject.settings:
        _line(sheet, survey, evidence, anchors, survey.heading(evidence.anchor))
    if subject.stated:
        sheet.heading(tr("What is said of it"))
    for one in subject.stated:
        owner = survey.report.cast.person(one.owner) if one.owner is not None else None
        parts = [tr("{name}’s", name=owner.name) if owner else "", voice(one, survey)]
        parts.append(survey.heading(one.evidence.anchor))
        told = said(one.claim.value) if one.claim.holds else f"not {said(one.claim.value)}"
        _line(sheet, survey, one.evidence, anchors, told, "  ·  ".join(filter(None, parts)))
    if not subject.thing:
        _write_mentions(sheet, subject.name, survey, anchors)
    return anchors


def _write_mentions(sheet: Sheet, name: str, survey: Survey, anchors: list[Anchor]) -> None:
    found = _mentions(name, survey)
    for number, evidence in enumerate(found):
        if number == 0:
            sheet.heading(tr("Where it is named"))
        if number == _MENTIONS:
            sheet.line(tr("… and further on. “Find in the whole book” has all."), muted=True, top=8)
            break
        _line(sheet, survey, evidence, anchors, survey.heading(evidence.anchor))


def _line(  # noqa: PLR0913, PLR0917 - a line of a sheet is made of these
    sheet: Sheet,
    survey: Survey,
    evidence: Evidence,
    anchors: list[Anchor],
    text: str,
    detail: str = "",
) -> None:
    sheet.fact(text, detail, len(anchors))
    spot = survey.spot(evidence.anchor.paragraph)
    if spot is not None:
        before, after = around(spot.paragraph.text, evidence.anchor.span)
        sheet.quote(before, evidence.quote, after, len(anchors))
    anchors.append(evidence.anchor)


def _mentions(name: str, survey: Survey) -> Iterator[Evidence]:
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    for paragraph in survey.manuscript.book.paragraphs():
        if name in paragraph.text:
            for found in whole.finditer(paragraph.text):
                yield Evidence(Anchor(paragraph.id, Span(*found.span())), found[0])


def _places(survey: Survey) -> Iterator[Subject]:
    played: dict[str, list[Evidence]] = {}
    names: dict[str, str] = {}
    for scene in survey.report.scenes:
        for one in scene.sheet.settings if scene.sheet is not None else ():
            key = _ARTICLE.sub("", one.place, count=1).casefold()
            names.setdefault(key, capitalised(_ARTICLE.sub("", one.place, count=1)))
            played.setdefault(key, []).append(one.evidence)
    for place in survey.report.cast.places:
        settings = played.pop(_ARTICLE.sub("", place.name, count=1).casefold(), [])
        yield Subject(place.name, mentions=place.mentions, settings=tuple(settings))
    for key, settings in played.items():
        if len(settings) >= _AGAIN:
            yield Subject(names[key], settings=tuple(settings))


def _things(survey: Survey) -> Iterator[Subject]:
    found: dict[str, list[Stated]] = {}
    for scene in survey.report.scenes:
        for one in scene.stated:
            value = one.claim.value
            if one.claim.trait is Trait.THING and isinstance(value, Thing) and _called(value):
                told = found.setdefault(value.noun.casefold(), [])
                if not any(_same_words(one, other) for other in told[-3:]):
                    told.append(one)
    for thing in survey.report.cast.things:
        stated = tuple(found.pop(thing.name.casefold(), ()))
        yield Subject(thing.name, thing=True, mentions=thing.mentions, stated=stated)
    for noun, told in sorted(found.items(), key=lambda pair: -len(pair[1])):
        if len(told) >= _AGAIN:
            yield Subject(capitalised(noun), thing=True, stated=tuple(told))


def _same_words(one: Stated, other: Stated) -> bool:
    """Whether both rest on the same words, or one's words are part of the other's."""
    here, there = one.evidence.anchor, other.evidence.anchor
    apart = here.span.end <= there.span.start or there.span.end <= here.span.start
    return here.paragraph == there.paragraph and not apart


def _called(value: Thing) -> bool:
    """Whether the noun stands in the words: some are compared under one that stands for many."""
    return value.noun.casefold() in {word.casefold() for word in _WORD.findall(value.said)}
