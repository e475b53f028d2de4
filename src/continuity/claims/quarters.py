"""In which tower, wing or street something lies."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.subjects import possessor, subject_of
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention
from continuity.story.text import Excerpt, ParagraphKind, Span

QUARTER: Final = "quarter"
"""It lies in the part of the house that `words` tell: "north", "wing"."""
STREET_OF: Final = "street of"
"""It lies in the street that is the first of `words`."""
HOME: Final = "home street"
"""Where somebody lives: the first of `words` is the street."""
END: Final = "end of"
"""What is last in a row: the first of `words` is the hand on which it lies."""

_QUARTER = r"(?P<quarter>north|south|east|west|left|right)(?:ern)?"
_PART = r"(?P<part>tower|wing|bank|shore|side|end|coast|gallery|gate)"
_ROOM = (
    r"(?:rooms?|bedroom|study|office|chamber|apartments?|quarters|flat|library|chapel|nursery"
    r"|kitchen|ballroom|laboratory|infirmary|dormitory|stables|armoury|cabin|house|village"
    r"|church|mill|inn|farm|lighthouse|hut|castle|camp|station|school|cottage|hotel|jetty)"
)
_IN: Final = re.compile(
    rf"\b(?:(?P<whose>(?:[A-Z]\w+['’]s?|my|his|her|our|their)) (?P<own>{_ROOM})|[Tt]he"
    rf" (?P<room>{_ROOM})|(?P<name>[A-Z][a-z]{{2,}}))"
    r"(?:,? (?:which|that))?(?: (?:was|were|is|are|lay|lies|stood|has|had|slept|sleeps|lived"
    rf"|lives|situated))*,? (?:in|on|at) the (?:\w+ )?{_QUARTER} {_PART}\b",
)
_WHERE: Final = re.compile(
    rf"\bthe {_QUARTER} {_PART},? (?:where|of the house, where) (?:(?P<whose>(?:the"
    rf" )?[A-Z]\w+['’]s?|my|his|her|our|their) (?P<own>{_ROOM})|the (?P<room>{_ROOM})) (?:was"
    r"|were|is|are|lay)\b"
)
_PAIRED: Final = re.compile(
    r"\b(?P<a>[A-Z][a-z]{2,}) (?P<qa>north|south|east|west),? and (?P<b>[A-Z][a-z]{2,})"
    r" (?P<qb>north|south|east|west)\b"
)
_KINDS = (
    "Street|Road|Lane|Avenue|Square|Place|Terrace|Row|Drive|Mews|Crescent|Gardens|Boulevard"
    "|Parade|Quay|Embankment|Close|Court"
)
_STREET = rf"(?P<street>(?:[A-Z][\w'’]+ ){{1,2}}(?:{_KINDS}))"
_SHOP = (
    r"(?P<what>bakery|baker['’]s|butcher['’]s|chemist['’]s|church|school|pub|hotel|library"
    r"|cinema|theatre|theater|bank|post office|hospital|café|cafe|museum|restaurant|garage"
    r"|laundrette|launderette|bookshop|shop|surgery|police station|fire station|synagogue"
    r"|mosque|chapel|office|warehouse|brewery|fish shop|chip shop|deli|diner|salon"
    r"|barber['’]s|florist['’]s)"
)
_SHOP_ON: Final = re.compile(
    rf"\b(?:the|her|his|my|our|their) (?:\w+ )?{_SHOP} (?:was |is |stood |stands )?(?:on|in)"
    rf" {_STREET}\b"
    rf"|\b(?:on|in) {_STREET.replace('street', 'street2')},? (?:over|above|opposite|next to"
    rf"|behind|beside|next door to|across from) the {_SHOP.replace('what', 'what2')}\b"
)
_LIVES_ON: Final = re.compile(
    r"\b(?:lived|lives|live|lodged|lodges|living) (?:(?:alone|now|then) )?(?:on|in|at \d+|at)"
    rf" {_STREET}\b"
    r"|\b(?:flat|apartment|house|rooms|place|home) (?:was |is )?(?:on|in)"
    rf" {_STREET.replace('street', 'street2')}\b(?=[^.!?;]{{0,24}}\bwhere (?:she|he|I|they)"
    r" (?:lived|lives|live)\b)"
    rf"|\b(?:on|in) {_STREET.replace('street', 'street3')},? where (?:she|he|I|they) (?:lived"
    r"|lives|live)\b"
)
_END: Final = re.compile(
    r"\bat the (?:very |far )?end of the (?P<row>corridor|hall|passage|landing|hallway"
    r"|gallery),? on the (?P<side>left|right)\b"
    r"|\bthe (?:very )?last (?:door|room|cell) on the (?P<hand>left|right)\b"
)
_GATE: Final = frozenset(
    """
    tower wing bank shore side end coast gallery street road lane avenue square terrace row drive
    quay place mews gate north south east west last crescent gardens boulevard parade embankment
    close court
    """.split()  # noqa: SIM905 - easier to read and to change as text
)


def quarters(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "Heron, in the north tower", "the bakery on Mill Road"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or not holds_any(text, _GATE):
        return
    yield from _rooms(reading, lexicon)
    for found in _PAIRED.finditer(text):
        for name, quarter in ((found["a"], found["qa"]), (found["b"], found["qb"])):
            yield _claim(
                reading,
                found,
                QUARTER,
                f"quarter of {name.lower()}",
                (quarter, "tower"),
                None,
                lexicon,
            )
    for found in _SHOP_ON.finditer(text):
        street = (found["street"] or found["street2"]).lower()
        what = (found["what"] or found["what2"]).lower()
        yield _claim(reading, found, STREET_OF, f"street of {what}", (street,), None, lexicon)
    for found in _LIVES_ON.finditer(text):
        street = (found["street"] or found["street2"] or found["street3"]).lower()
        yield _claim(reading, found, HOME, HOME, (street,), _who(reading, found), lexicon)
    for found in _END.finditer(text):
        side = found["side"] or found["hand"]
        yield _claim(reading, found, END, "end of corridor", (side,), None, lexicon)


def _rooms(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    text = reading.text
    for pattern in (_IN, _WHERE):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            if groups.get("name") and groups["name"].lower() in lexicon["common_words"]:
                continue
            what = groups.get("own") or groups.get("room") or groups.get("name") or ""
            whose = (
                (groups.get("whose") or "").lower().removeprefix("the ").rstrip("s").rstrip("'’")
            )
            own = whose if whose not in _PRONOUNS else ""
            noun = (
                f"quarter of {own} {what.lower().rstrip('s')}"
                if groups.get("own")
                else f"quarter of {what.lower()}"
            )
            words = (found["quarter"].lower(), found["part"].lower())
            owner = possessor(reading, found.start("own")) if groups.get("own") else None
            yield _claim(reading, found, QUARTER, noun, words, owner, lexicon)


_PRONOUNS: Final = frozenset(("my", "hi", "her", "our", "their", "his"))


def _who(reading: Reading, found: re.Match[str]) -> Mention | None:
    return subject_of(reading, found.start())


def _claim(  # noqa: PLR0913, PLR0917 - a claim has so many parts
    reading: Reading,
    found: re.Match[str],
    family: str,
    noun: str,
    words: tuple[str, ...],
    whose: Mention | None,
    lexicon: Lexicon,
) -> Claim:
    span = Span(*found.span())
    return Claim(
        whose,
        Trait.LAYOUT,
        Thing(found[0], family, noun, words),
        Excerpt(span, found[0]),
        voice=voice_at(reading, span, lexicon, presupposed=True),
    )
