"""Quotes in their sentences, with their places and whose word they are."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from continuity.canon.scenes import Stated
from continuity.claims.claim import (
    Fate,
    Feature,
    Kin,
    Manner,
    Shades,
    Stretch,
    Trait,
    Words,
    Wound,
    Years,
)
from continuity.exchange.bible.document import Fact, Quote, Where
from continuity.story.ids import ParagraphId, PersonId, SceneId
from continuity.story.manuscript import Book
from continuity.story.moments import ClockTime, Date
from continuity.story.references import Reference, references
from continuity.story.text import Evidence, Span

_AROUND = 160
"""Characters shown on either side of the words that count, at most."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\s+")
_MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = (
    "", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
_Plain = Shades | Feature | Years | Words | ClockTime | Wound | Date | Fate
_MARKS = (("“", "”"), ('"', '"'))
_VOICES = {
    Manner.NARRATED: "",
    Manner.SPOKEN: "{name} says",
    Manner.THOUGHT: "{name} thinks",
    Manner.WRITTEN: "{name} writes",
    Manner.DREAMT: "in a dream",
    Manner.SUPPOSED: "only supposed",
}


@dataclass(frozen=True)
class Quoting:
    """The book, looked up by address; people, by id."""

    texts: Mapping[ParagraphId, str]
    places: Mapping[ParagraphId, Reference]
    scenes: Mapping[SceneId, Where]
    names: Mapping[PersonId, str]

    @classmethod
    def of(cls, book: Book, names: Mapping[PersonId, str]) -> "Quoting":
        scenes = {
            scene.id: Where(f"Chapter {number}, scene {count}", chapter.title)
            for number, chapter in enumerate(book.chapters, 1)
            for count, scene in enumerate(chapter.scenes, 1)
        }
        texts = {paragraph.id: paragraph.text for paragraph in book.paragraphs()}
        return cls(texts, references(book), scenes, names)

    def quote(self, evidence: Evidence, *, voice: str = "", note: str = "") -> Quote:
        """The quote in its sentence; what stands in no paragraph is the author's own word."""
        paragraph = evidence.anchor.paragraph
        text, place = self.texts.get(paragraph), self.places.get(paragraph)
        if text is None or place is None:
            return Quote("", evidence.quote, "", voice="the author declares", note=note)
        span = evidence.anchor.span
        before, after = _balanced(_before(text[: span.start]), span, text)
        where = Where(str(place), place.chapter_title)
        return Quote(before, span.of(text), after, where, voice, note)

    def stated(self, one: Stated) -> Quote:
        return self.quote(one.evidence, voice=self.voice(one))

    def voice(self, one: Stated) -> str:
        """Whose word it is; empty for the narration."""
        manner = one.claim.voice.manner
        name = self.names.get(one.holder, "somebody") if one.holder else "somebody"
        by = one.claim.voice.by
        if not one.holder and by:
            name = by.text
        return _VOICES[manner].format(name=name)

    def facts(self, stated: Iterable[Stated], person: PersonId | None = None) -> tuple[Fact, ...]:
        """What is said, each value once, in the order in which it is first said."""
        quotes: dict[str, list[Quote]] = {}
        for one in stated:
            quotes.setdefault(self.value(one, person), []).append(self.stated(one))
        return tuple(Fact(value, tuple(found)) for value, found in quotes.items())

    def value(self, one: Stated, person: PersonId | None = None) -> str:
        """What is said, in words."""
        value = one.claim.value
        if isinstance(value, Kin):
            words = self._kin(one, value, person)
        elif one.claim.trait is Trait.DEATH and not isinstance(value, Words):
            manner = value.manner if isinstance(value, Fate) else ""
            words = f"dies ({manner})" if manner else "dies"
        elif isinstance(value, Stretch):
            words = _stretch(one.claim.trait, value)
        else:
            words = _words(value)
        # "Cannot die" says itself that something does not hold.
        says_so = one.claim.trait is Trait.DEATH and isinstance(value, Words)
        return words if one.claim.holds or says_so else f"not: {words}"

    def _kin(self, one: Stated, kin: Kin, person: PersonId | None) -> str:
        other = self.names.get(one.other, "") if one.other else ""
        other = other or (kin.other.text if kin.other else "")
        if person is not None and one.other == person and one.owner != person:
            owner = self.names.get(one.owner, "") if one.owner else ""
            return f"{owner or 'somebody'} is the {kin.relation}"
        return f"{kin.relation} of {other}" if other else kin.relation


def _balanced(before: str, span: Span, text: str) -> tuple[str, str]:
    """What stands around the words, without a quotation mark whose partner is cut off."""
    after = _after(text[span.end :])
    for opening, closing in _MARKS:
        inside = before + span.of(text) + after
        if opening == closing:
            odd = inside.count(opening) % 2
            lost_start, lost_end = odd, odd
        else:
            lost_start = inside.count(opening) > inside.count(closing)
            lost_end = inside.count(closing) > inside.count(opening)
        if lost_start and before.startswith(opening):
            before = before.removeprefix(opening)
        elif lost_end and after.endswith(closing):
            after = after.removesuffix(closing)
    return before, after


def _before(text: str) -> str:
    """The beginning of the sentence that breaks off here."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        start = match.end()
    if len(text) - start <= _AROUND:
        return text[start:]
    cut = text[-_AROUND:]
    return f"… {cut.partition(' ')[2]}"


def _after(text: str) -> str:
    """The rest of the sentence that goes on here."""
    match = _SENTENCE_END.search(text)
    rest = text[: match.end()].rstrip() if match else text
    if len(rest) <= _AROUND:
        return rest
    return f"{rest[:_AROUND].rpartition(' ')[0]} …"


def _words(value: _Plain) -> str:
    match value:
        case Shades() | Feature() | Years() | Words() | ClockTime():
            return value.said
        case Wound():
            part = f"{value.side} {value.part}".strip()
            return f"{part} ({value.kind})" if value.kind else part
        case Date():
            return _date(value)
        case Fate():
            return value.manner


def _stretch(trait: Trait, value: Stretch) -> str:
    said, process = value.duration.said, value.process
    if trait is Trait.LASTS:
        return f"{process} lasts {said}" if process else f"lasts {said}"
    if trait is Trait.REMAINS:
        return f"{said} left of {process}" if process else f"{said} left"
    if trait is Trait.ELAPSED:
        return f"{said} since {process}" if process else f"{said} gone"
    return f"{said} later" if trait is Trait.SKIPS else said


def _date(date: Date) -> str:
    day = " ".join(
        part
        for part in (
            str(date.day) if date.day else "",
            _MONTHS[date.month] if date.month else "",
            str(date.year) if date.year else "",
        )
        if part
    )
    weekday = _WEEKDAYS[date.weekday] if date.weekday else ""
    return ", ".join(part for part in (weekday, day) if part)
