"""Where a scene plays, in the words of the story."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from continuity.canon.scene_sheet import Setting
from continuity.claims.wording import either, holds_any
from continuity.prose.clocks import clock_times
from continuity.prose.dates import dates
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.ids import ParagraphId
from continuity.story.text import Anchor, Evidence, ParagraphKind, Span

_OPENING: Final = 12
"""In so many paragraphs from its start a scene says where it plays."""
_HEADINGS: Final = (ParagraphKind.TIME_HEADING, ParagraphKind.SCENE_HEADING)
_WHOSE: Final = r"(?:the|an?|his|her|their|our|my|its|that|this|one\sof\sthe|[A-Z]\w+['’]s)"
_AT: Final = (
    r"(?:in|at|on|inside|aboard|outside|within|through|across|along|around|down|behind|under"
    r"|beneath)"
)
_MOVES: Final = (
    r"(?:walked|went|came|stepped|ran|hurried|strode|rushed|moved|crept|slipped|stumbled|headed"
    r"|marched|returned|drove|climbed|descended|sprinted|limped|staggered|followed\s\w+|led\s\w+"
    r"|swept|burst|wandered|made\s(?:his|her|my|their|our)\sway|walks|goes|comes|steps|runs|rode)"
    r"(?:\s(?:back|out|down|up|over|slowly|quickly|straight|off|\w+ly)){0,2}"
    r"\s(?:in)?(?:to|through|onto|across|on)"
)
_ENTERS: Final = r"(?:entered|reached|arrived\s(?:at|in)|exited\sinto|enters|reaches|boarded)"
_UNREAL: Final = re.compile(
    r"\b(?:if|had|would|could|might|like|as\sthough|as\sif|once|never|always|used\sto|imagin\w+"
    r"|remember\w*|memor\w+|dream\w*|thought\sof|until|every|each|when|where|toward|towards|from)\b"
    r"|['’]d\b",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(r"\s*[,;:—–|/()\[\]]\s*|\s-\s|\.\s")
_NAME: Final = re.compile(r"(?:(?:the|of|on|in|de|la|upon)\s|[A-Z][\w'’.]*(?:\s|-|$))+")
_NOT_PLACES: Final = re.compile(
    r"\b(?:chapter|part|scene|book|act|day|night|morning|evening|afternoon|noon|midnight|dawn|dusk"
    r"|later|earlier|before|after|ago|now|then|spring|summer|autumn|fall|winter|present|year|week"
    r"|month|hour|minute|flashback|christmas|easter|halloween|prologue|epilogue|pov)s?\b|\d",
    re.IGNORECASE,
)


@lru_cache(maxsize=4)
def _patterns(nouns: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Being somewhere, and going somewhere."""
    noun = either(nouns)
    place = rf"(?P<place>{_WHOSE}\s(?:[\w’'-]+\s){{0,2}}?{noun})\b(?!['’]s|\s?-|\s{noun}\b)"
    being = (
        rf"\b{_AT}\s{place}"
        rf"|^(?P<subject>(?:The|His|Her|My|Their|Our)\s(?:[\w’'-]+\s){{0,2}}?{noun})\s"
        r"(?:was|were|smelled|smelt|stank|felt|seemed|lay|looked|hummed|buzzed|is|had\sbeen)\b"
    )
    going = rf"\b(?:{_MOVES}|{_ENTERS})\s{place}"
    return re.compile(being), re.compile(going)


@lru_cache(maxsize=4)
def _named(places: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:in|at|reached|into|entered|aboard|near)\s(?P<place>{either(places)})\b"
    )


def settings(
    readings: Mapping[ParagraphId, Reading], places: Sequence[str], lexicon: Lexicon
) -> tuple[Setting, ...]:
    """The places of a scene, in the order of telling; a place that is gone back to stands again."""
    found = [*_in_headings(readings)]
    nouns = lexicon["setting_nouns"]
    being, going = _patterns(nouns)
    named = _named(tuple(places)) if places else None
    for at, (paragraph, reading) in enumerate(readings.items()):
        if reading.kind is not ParagraphKind.PROSE:
            continue
        opens = at < _OPENING and not found
        forms: tuple[re.Pattern[str] | None, ...] = (being, named, going) if opens else (going,)
        if not holds_any(reading.text, nouns):
            forms = (named,) if opens else ()
        hits = sorted(
            (match for form in forms if form for match in form.finditer(reading.text)),
            key=lambda match: match.start(),
        )
        for match in hits:
            if found and match.re is not going:
                continue
            if _is_here(reading, match):
                found.append(_setting(paragraph, reading, match))
    return tuple(_changes(found))


def _in_headings(readings: Mapping[ParagraphId, Reading]) -> Iterator[Setting]:
    """What stands in a heading beside the time."""
    for paragraph, reading in readings.items():
        if reading.kind not in _HEADINGS:
            continue
        for part in _PARTS.split(reading.text.strip(" *_#[]()")):
            name = part.strip(" .*_")
            if _NAME.fullmatch(name) and not _NOT_PLACES.search(name) and not _is_time(name):
                span = Span(at := reading.text.find(name), at + len(name))
                yield Setting(name, Evidence(Anchor(paragraph, span), name))
                break


def _is_time(words: str) -> bool:
    return bool(dates(words) or clock_times(words))


def _is_here(reading: Reading, match: re.Match[str]) -> bool:
    if reading.quoted(match.start()):
        return False
    sentence = reading.sentence(match.start())
    return not _UNREAL.search(reading.text, sentence.start, match.start())


def _setting(paragraph: ParagraphId, reading: Reading, match: re.Match[str]) -> Setting:
    groups = match.groupdict()
    place = groups.get("place") or groups.get("subject") or ""
    span = Span(*match.span())
    words = place[:1].lower() + place[1:] if groups.get("subject") else place
    return Setting(words, Evidence(Anchor(paragraph, span), span.of(reading.text)))


def _changes(found: Sequence[Setting]) -> Iterator[Setting]:
    before = ""
    for one in found:
        head = one.place.lower().rpartition(" ")[2]
        if head != before:
            yield one
        before = head
