"""Who goes away and who comes back."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Feature, Trait
from continuity.claims.subjects import mention_at, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, finder, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

LEAVES: Final = "leaves"
COMES: Final = "comes"
FAR: Final = "far"
"""What a voice comes through from elsewhere: a telephone, a screen, a wall. Whoever is gone may
be heard.
"""
FAMILY: Final = "presence"
_PLACES: Final = (
    r"(?:the (?:airport|station|office|hospital|city|town|coast|village|bank|church|shop|market"
    r"|harbour|harbor|school|mainland|capital|front|fields?|garage|pub|post office)|work|school"
    r"|bed|sea|[A-Z]\w+)"
)
_SETS_OUT: Final = re.compile(
    rf"\b(?:left|set off|set out|started|went off|drove off|rode off|sailed|flew) (?:for"
    rf"|to) {_PLACES}\b"
    r"|\b(?:caught|boarded|took) the (?:\w+ )?(?:train|bus|boat|ferry|plane|flight|coach)\b"
    r"|\b(?:went|had gone|ran|hurried|trudged) (?:off |up |upstairs )?to bed\b"
    r"|\b(?:stayed|remained) (?:behind|away|at home)\b|\brang off\b|\bstormed off\b"
    r"|\b(?:went|drove|rode|walked|limped|hurried|marched|strolled|trotted) (?:off|away)"
    r"(?=[.;,]| (?:down|up|along|across|into|towards?|through|in|on|to|with|without|again)\b)"
    r"|\bhad (?:gone (?:home|out|away|off|back to)|left)(?=[.;,]| (?:for|to|at|by|before"
    r"|already)\b)"
)
_AND_WENT: Final = re.compile(r"(?:, and|\band) (?:then )?(?P<verb>went)(?=[.;]|$)")
_SENT: Final = re.compile(
    r"\b(?:carried|bore|took|swept|whisked|drove|led|marched)(?: (?:off|away) (?=[A-Z])"
    r"| (?=[A-Z][\w-]+ (?:off|away)\b))"
    r"|\b(?:saw|put) (?=[A-Z][\w-]+ (?:off (?:at|on|to|from)|on (?:the|a) (?:\w+ )?(?:train|bus"
    r"|boat|ferry|plane))\b)"
    r"|\b(?:sent|packed) (?=[A-Z][\w-]+ (?:home|away|off|to bed|upstairs|out|back to)\b)"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:tele)?phones?\b|\b(?:receiver|radio|intercom|screen|loudspeaker|walkie-talkie|headset"
    r"|earpiece"
    r"|speakerphone|voicemail|laptop|dictaphone|recording|gramophone|letter|telegram|note)\b"
    r"|\bon the line\b"
    r"|\b(?:a|the) knock\b|\b(?:came|come|coming|was|were) back\b|\breturn(?:ed|ing)\b"
    r"|\bhung up\b|\brang\b|\bcalled (?:up|down|from|through|back)\b|\bfrom (?:upstairs"
    r"|downstairs|outside|below|above"
    r"|the (?:next room|hall|landing|kitchen|stairs|doorway|door|passage|corridor|garden))\b"
    r"|\bthrough the (?:door|wall|window|keyhole|floor)\b|\b(?:remembered|recalled|memory|ghost"
    r"|dream)\b"
    r"|\bthe door (?:opened|swung|flew|was flung)\b|\b(?:downstairs|upstairs|outside)\b"
)
_ENDS = r"(?=[,.;—–]|$| (?:and|with|without|for|to|by|in|through|at|as)\b)"
_MANY = re.compile(
    r"\b(?:[Tt]hey|[Ww]e|others|both|all|everybody|everyone)(?: [a-z]+ly| had| all)? $"
)
"""Anybody may be one of these."""
_ALSO = re.compile(r"(?:^|[ ,])(?:and|with) $")


_GOES: Final = frozenset(
    (
        "left", "set", "started", "off", "sailed", "flew", "caught", "boarded", "took", "bed",
        "stayed", "remained", "away", "gone",
    )
)  # fmt: skip
_SENDS: Final = frozenset(
    (
        "carried", "bore", "took", "swept", "whisked", "drove", "led", "marched", "saw", "put",
        "sent", "packed",
    )
)  # fmt: skip
_AFAR: Final = frozenset(
    (
        "phone", "phones", "telephone", "telephones", "receiver", "radio", "intercom", "screen",
        "loudspeaker", "talkie", "headset", "earpiece", "speakerphone", "voicemail", "laptop",
        "dictaphone", "recording", "gramophone", "letter", "telegram", "note", "line", "hung",
        "rang", "called", "from", "through", "remembered", "recalled", "memory", "ghost", "dream",
        "door", "downstairs", "upstairs", "outside", "knock", "back", "returned", "returning",
    )
)  # fmt: skip


@lru_cache(maxsize=4)
def _going(verbs: frozenset[str], places: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        rf"\b{either(verbs)}"
        rf"(?: (?:of )?(?:the|his|her|their|my) (?:[a-z-]+ )?{either(places)}\b)?{_ENDS}"
    )


def comings(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "Ann left the room", "After Tom and Ann left, …"; "Ann came back"."""
    if reading.kind is not ParagraphKind.PROSE:
        return
    known: set[int] = set()
    if holds_any(reading.text, lexicon["leaving"]):
        going = _going(lexicon["leaving"], lexicon["left_places"])
        for found in going.finditer(reading.text):
            known.add(found.start())
            for subject in _subjects(reading, found.start()):
                yield from _claim(reading, lexicon, subject, LEAVES, found)
    yield from _departures(reading, lexicon, known)
    yield from _heard(reading, lexicon)
    if holds_any(reading.text, lexicon["arriving"]):
        yield from _arrivals(reading, lexicon)


def _arrivals(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in finder(lexicon["arriving"]).finditer(reading.text):
        for subject in _subjects(reading, found.start()):
            yield from _claim(reading, lexicon, subject, COMES, found)
        if _MANY.search(reading.text[max(0, found.start() - 30) : found.start()]):
            yield from _claim(reading, lexicon, None, COMES, found)


def _departures(reading: Reading, lexicon: Lexicon, known: set[int]) -> Iterator[Claim]:
    """As in "Tom left for the airport", "he kissed her, and went", "they put Ann on the train".
    `known` are the offsets of verbs that are told already.
    """
    for found in _SETS_OUT.finditer(reading.text) if holds_any(reading.text, _GOES) else ():
        if found.start() not in known:
            for subject in _subjects(reading, found.start()):
                yield from _claim(reading, lexicon, subject, LEAVES, found)
    for found in _AND_WENT.finditer(reading.text) if "and went" in reading.text else ():
        opener = _opener(reading, found.start())
        if opener is not None and opener.kind is not MentionKind.NOMINAL:
            yield from _claim(reading, lexicon, opener, LEAVES, found)
    for found in _SENT.finditer(reading.text) if holds_any(reading.text, _SENDS) else ():
        sent = mention_at(reading, Span(found.end(), found.end() + 1))
        if sent is not None and sent.kind is MentionKind.NAME and not reading.quoted(found.start()):
            yield from _claim(reading, lexicon, sent, LEAVES, found)


def _opener(reading: Reading, at: int) -> Mention | None:
    """Who opens the sentence, if all others named in it suffer what he does: "Tom kissed Ann"."""
    start = reading.sentence(at).start
    inside = [one for one in reading.mentions if start <= one.span.start < at]
    if not inside or inside[0].span.start != start or reading.quoted(at):
        return None
    others = (one for one in inside[1:] if one.kind is MentionKind.NAME)
    acting = (", ", "and ", "; ", "but ", "then ")
    plain = not any(reading.text.endswith(acting, 0, one.span.start) for one in others)
    return inside[0] if plain else None


def _heard(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """What somebody may be heard through, or come in by."""
    for found in _ELSEWHERE.finditer(reading.text) if holds_any(reading.text, _AFAR) else ():
        if not reading.quoted(found.start()):
            yield from _claim(reading, lexicon, None, FAR, found)
            return


def _subjects(reading: Reading, at: int) -> Iterator[Mention]:
    """Who does what begins at the offset, and with whom: "Tom and Ann left"."""
    subject = subject_of(reading, at)
    if subject is None or subject.kind is MentionKind.NOMINAL or reading.quoted(at):
        return
    yield subject
    also = _ALSO.search(reading.text, 0, subject.span.start)
    if also and subject.kind is MentionKind.NAME:
        other = subject_of(reading, also.start() + 1) if also.start() else None
        if other and other.kind is MentionKind.NAME:
            yield other


def _claim(
    reading: Reading, lexicon: Lexicon, subject: Mention | None, what: str, found: re.Match[str]
) -> Iterator[Claim]:
    start = min(subject.span.start, found.start()) if subject else found.start()
    span = Span(start, max(found.end(), subject.span.end if subject else 0))
    verb = Span(*found.span())
    if not denied(reading, verb):
        yield Claim(
            subject,
            Trait.COMINGS,
            Feature(what, FAMILY),
            Excerpt(span, span.of(reading.text)),
            voice=voice_at(reading, verb, lexicon),
        )
