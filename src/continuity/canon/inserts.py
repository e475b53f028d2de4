"""Paragraphs of a scene that are said in a voice of their own: letters, messages, dreams, tales,
looks back, and what turns out to be a lie or a joke.

Only cues decide, and each is local: an opening and its close. What holds more than half of a scene
is no insert but the scene's own way of telling: a novel in letters is told, not quoted.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from continuity.canon.lines import Line
from continuity.canon.missives import missives, slanted
from continuity.canon.moments_told import TIME_TRAITS
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Manner, Trait, Voice
from continuity.story.ids import PersonId
from continuity.story.text import ParagraphKind, Span

_REACH: Final = 30
"""So many paragraphs on, a dream or a memory may end."""
_OPENING: Final = 90
"""So many letters into a paragraph, words may still be about the one before."""
_PASSES: Final = 2
"""So many clauses in the pluperfect make a look back."""


class Whose(Enum):
    """Which words of the paragraphs an insert takes."""

    ALL = "all"
    SPEECH = "speech"
    NARRATION = "narration"


@dataclass(frozen=True, slots=True)
class Insert:
    """From line `first` to line `last`, both inside, words are said in another manner. The last one
    belongs to it up to the offset `end`, where that is given. `passing`: only what passes is meant.
    """

    first: int
    last: int
    manner: Manner
    whose: Whose = Whose.ALL
    end: int | None = None
    passing: bool = False

    def holds(self, line: Line, at: int, span: Span) -> bool:
        """Whether it takes the words at `span` in the line with the number `at`."""
        if not self.first <= at <= self.last:
            return False
        if at == self.last and self.end is not None and span.start >= self.end:
            return False
        spoken = any(quote.span.contains(span) for quote in line.quotes)
        return self.whose is Whose.ALL or spoken == (self.whose is Whose.SPEECH)


_PASSING: Final = frozenset(
    (
        Trait.ACTS, Trait.WHEREABOUTS, Trait.HOLDS, Trait.LIGHT, Trait.WEATHER, Trait.COMINGS,
        Trait.THING, Trait.FATE, Trait.HAIR_COLOUR, Trait.BUILD, Trait.DAY_SIGN, Trait.SEASON,
    )
)  # fmt: skip
"""What was once need not be so now."""
_SENTENCE: Final = 12
"""So many letters in italics are a thought, not a stress."""


def voiced(
    every: Iterable[Stated], lines: Sequence[Line], found: Sequence[Insert]
) -> Iterator[Stated]:
    """What is stated in a scene, each in the voice of the insert that holds it."""
    places = {line.paragraph.id: (at, line) for at, line in enumerate(lines)}
    for stated in every:
        at, line = places[stated.evidence.anchor.paragraph]
        yield _in_voice(stated, line, at, found)


def _in_voice(stated: Stated, line: Line, at: int, found: Sequence[Insert]) -> Stated:
    """What an insert says of time is not of the scene's own now, so it is told there no more."""
    claim = stated.claim
    span, manner = claim.excerpt.span, None
    for one in found:
        if one.holds(line, at, span) and (not one.passing or claim.trait in _PASSING):
            manner = one.manner
            break
    if manner is None:
        stressed = any(
            slant.contains(span) and slant.end - slant.start >= _SENTENCE
            for slant in line.paragraph.emphasis
        )
        if not stressed or claim.voice.manner is not Manner.NARRATED:
            return stated
        manner = Manner.THOUGHT
    of_time = claim.trait in TIME_TRAITS and claim.confidence is Confidence.STATED
    confidence = Confidence.IMPLIED if of_time else claim.confidence
    voice = Voice(manner, claim.voice.by)
    return replace(stated, claim=replace(claim, voice=voice, confidence=confidence))


def inserts(lines: Sequence[Line]) -> tuple[Insert, ...]:
    """The inserts of a scene; of two that hold the same words, the first one counts."""
    whole = sum(len(line.text) for line in lines)
    found = (*_missives(lines), *_dreams(lines), *_tales(lines), *_voided(lines))
    apart = [one for one in found if 2 * _length(one, lines) <= whole or one.whose is Whose.SPEECH]
    return (*apart, *_italics(lines, whole), *_looks_back(lines))


def writers(lines: Sequence[Line], found: Sequence[Insert]) -> Mapping[int, PersonId | None]:
    """Who is "I" in what is written: whoever has signed it; None where nobody is known to."""
    return {
        at: _signed(lines[one.last])
        for one in found
        if one.manner is Manner.WRITTEN
        for at in range(one.first, one.last + 1)
    }


def _signed(line: Line) -> PersonId | None:
    named = {point.person for point in line.points if point.named and point.person}
    return named.pop() if len(named) == 1 and len(line.text) <= _OPENING else None


def _length(one: Insert, lines: Sequence[Line]) -> int:
    length = sum(len(line.text) for line in lines[one.first : one.last + 1])
    return length if one.end is None else length - len(lines[one.last].text) + one.end


def _missives(lines: Sequence[Line]) -> Iterator[Insert]:
    for first, last in missives(lines):
        yield Insert(first, last, Manner.WRITTEN)


_DREAMS = re.compile(
    r"\b(?:dreamed|dreamt|had a (?:dream|nightmare|vision)|in (?:the|his|her|my) (?:dream"
    r"|nightmare)"
    r"|(?:dream|nightmare|vision) (?:began|came|took|always|started))\b"
)
_WAKES = re.compile(
    r"\b(?:woke|awoke|awakened|wakened|(?:jerked|started|jolted|snapped|startled) awake|came to"
    r"|opened (?:his|her|my) eyes|sat (?:bolt )?upright)\b"
)
_SLEPT = re.compile(
    r"(?:\bhad|\bmust have|['’]d) (?:dozed off|nodded off|drifted off|dropped off|fallen asleep"
    r"|been dreaming|dreamed (?:it|all)|dreamt (?:it|all)|imagined it)\b"
    r"|\b(?:woke|awoke) with a (?:start|jolt|gasp)\b|\b(?:jerked|started|jolted|snapped) awake\b"
    r"|\b(?:was|sat) bolt upright\b"
    r"|\b(?:it|It|that|That|all|only|just|been) (?:had |was |had been |been )?(?:only |just )?"
    r"a (?:bad )?(?:dream|nightmare|hallucination)\b"
)


_DREAM_WORDS: Final = ("dream", "nightmare", "vision")
_WAKE_WORDS: Final = ("woke", "wake", "upright", "came to", "eyes")
_SLEEP_WORDS: Final = (
    "zed off", "ded off", "ted off", "ped off", "asleep", "a dream", "been dream", "dreamed it",
    "dreamt it", "dreamed all", "dreamt all", "woke with", " awake", "upright", "imagined it",
    "nightmare", "hallucination", "bad dream",
)  # fmt: skip


def _dreams(lines: Sequence[Line]) -> Iterator[Insert]:
    """From where somebody dreams to the waking; and what stands right before an awakening of which
    nobody knew that it was one.
    """
    sleeps, dreams = _there(lines, _SLEEP_WORDS), _there(lines, _DREAM_WORDS)
    for at, line in enumerate(lines):
        slept = _first_told(line, _SLEPT, sleeps)
        if slept is not None:
            yield Insert(max(0, at - 1), at, Manner.DREAMT, end=slept)
        if _first_told(line, _DREAMS, dreams) is None:
            continue
        for other in range(at + 1, min(len(lines), at + 1 + _REACH)):
            wakes = _first_told(lines[other], _WAKES, _WAKE_WORDS)
            if wakes is not None:
                yield Insert(at, other, Manner.DREAMT, end=wakes)
                break


_TALE = re.compile(
    r"[\"“‘'*_(]*(?:Once upon a time|Once,? (?:long ago,? )?there (?:was|were|lived)"
    r"|There once (?:was|lived)"
    r"|There was once|In the (?:old|olden) (?:days|times)|(?:The )?[Ll]egend (?:has it|says|tells)"
    r"|The (?:old )?(?:story|tale|legend|saying) (?:goes|has it|says|tells|was)"
    r"|(?:They|People|Folk|Sailors|The old (?:people|folk|women|men)) (?:say|said|used to say"
    r"|tell|told)"
    r"|It (?:is|was) (?:said|told|whispered|rumou?red))\b"
)


def _tales(lines: Sequence[Line]) -> Iterator[Insert]:
    """A tale that is told within the story; one that opens a scene may be the story itself."""
    for at, line in enumerate(lines):
        if line.reading.kind is not ParagraphKind.PROSE:
            continue
        told = next((one for one in line.quotes if _TALE.match(line.text, one.span.start)), None)
        if told is not None:
            last = at
            while last + 1 < len(lines) and lines[last].runs_on:
                last += 1
            yield Insert(at, last, Manner.SUPPOSED, Whose.SPEECH)
        elif at and not line.quotes and _TALE.match(line.text):
            yield Insert(at, at, Manner.SUPPOSED, Whose.NARRATION)


_VOIDS = re.compile(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat|which|[Aa]ll of (?:it|this|that))"
    r"(?: was| is| had been|['’]s|['’]d been)(?: (?:of course|all|only|just|half|plainly))*"
    r" (?:an? (?:\w+ )?(?:lie|fib|joke|bluff|fiction|invention)|untrue|false|lies)\b"
    r"|\b[Nn]one of (?:it|this|that) (?:was|had been) true\b"
    r"|\b[Nn]ot a word of (?:it|this|that) (?:was|had been) true\b|\b(?:was|is|were)(?:n['’]t"
    r"| not| never) true\b"
    r"|\b(?:was|were|is) lying\b|\b(?:lied|lies|fibbed|joked|jokes|teased|quipped|deadpanned"
    r"|bluffed|scoffed)\b"
    r"|\bmade (?:it|that|this|all of it) up\b|\bsarcas(?:m|tic|tically)\b|\b(?:dryly|drily"
    r"|wryly|in jest)\b"
    r"|\b(?:mock(?:ing|ingly)|ironical(?:ly)?|facetious(?:ly)?)\b|\bin a mocking\b"
    r"|\brolled (?:his|her|my|their) eyes\b|\bwinked\b|\bwith a wink\b|\bwith a straight face\b"
)
_TAKEN_BACK = re.compile(
    r"\b(?:[Kk]idding|[Jj]oking|I (?:was lying|lied|made (?:it|that|this) up)|[Yy]ou(?:['’]re|"
    r" are) (?:lying|a liar)|[Tt]hat(?:['’]s| is) (?:a lie|not true)|[Yy]eah,? right)\b"
)


_VOID_WORDS: Final = (
    " lie", "lying", "joke", "t true", "r true", "s true", "n true", "untrue", "false", "fib",
    "bluff", "invention", "fiction", "teased", "quipped", "deadpan", "scoffed", "made it",
    "made th", "made all", "sarcas", "ryly", "rily", "jest", "mocking", "ironical",
    "facetious", "rolled h", "rolled m", "rolled t", "wink", "straight face",
)  # fmt: skip
_BACK_WORDS: Final = (
    "idding", "oking", "I lied", "I made", "lying", " liar", "a lie", "not true", "eah, right",
    "eah right",
)  # fmt: skip


def _voided(lines: Sequence[Line]) -> Iterator[Insert]:
    """Speech of which the telling, or a speaker, says that it was no more than a lie or a joke."""
    voids, backs = _there(lines, _VOID_WORDS), _there(lines, _BACK_WORDS)
    for at, line in enumerate(lines):
        cue = _first_told(line, _VOIDS, voids)
        if cue is not None and line.quotes:
            yield Insert(at, at, Manner.SUPPOSED, Whose.SPEECH)
        elif cue is not None and cue < _OPENING and at:
            yield Insert(at - 1, at - 1, Manner.SUPPOSED, Whose.SPEECH)
        spoken = line.quotes if _may_hold(line.text, backs) else ()
        if any(_TAKEN_BACK.search(line.text, *_ends(one.span)) for one in spoken):
            yield Insert(max(0, at - 1), at, Manner.SUPPOSED, Whose.SPEECH)


def _italics(lines: Sequence[Line], whole: int) -> Iterator[Insert]:
    """Whole paragraphs in italics are what somebody thinks, remembers or reads."""
    there = [at for at, line in enumerate(lines) if line.paragraph.emphasis and slanted(line)]
    if 2 * sum(len(lines[at].text) for at in there) <= whole:
        for at in there:
            yield Insert(at, at, Manner.THOUGHT, Whose.NARRATION)


_BACK = re.compile(
    r"\W*(?:(?:\w+ ){0,3}(?:[Yy]ears?|months?|decades?|summers?|winters?) (?:ago|earlier|before)\b"
    r"|Long ago\b|Once, (?:when|as a|years|long)\b|Back (?:then|in \d{4}|when)\b|When (?:he|she"
    r"|I|[A-Z]\w+) (?:was|were|had been)"
    r" (?:a (?:child|girl|boy|kid|student)|little|young|small)\b|(?:As|In (?:his|her"
    r"|my)) (?:a (?:child|girl|boy)|childhood|youth)\b"
    r"|(?:He|She|I|[A-Z]\w+) remembered\b|(?:The|A) memory\b|In (?:his|her|my) memory\b)"
)
_PLUPERFECT = re.compile(
    r"(?:\bhad|['’]d)(?: (?:\w+ly|never|always|just|once|already|not|even|been))? "
    r"(?:been|\w+ed|\w+en|gone|come|done|stood|sat|told|said|run|made|found|left|kept|felt|held"
    r"|met|brought|bought|taught|thought|put|set)\b"
)
_PLAIN = re.compile(r"\b(?:was|were|said|went|came|stood|sat|took|looked|turned|walked|ran|saw)\b")
_NOW = re.compile(
    r"\W*(?:(?:And|But) )?(?:Now|Today|Tonight|This (?:morning|evening|time))\b"
    r"|.*\b(?:the memory (?:faded|receded|dissolved|passed|left)|shook (?:it |the memory )?off"
    r"|back (?:in|to) the present|came back to (?:himself|herself|myself)|pulled (?:him|her"
    r"|my)self back)\b"
)


_HAD: Final = (" had ", "’d ", "'d ")


def _looks_back(lines: Sequence[Line]) -> Iterator[Insert]:
    """Paragraphs that tell of an earlier time, on to a word that leads back, if one follows."""
    for at, line in enumerate(lines):
        if line.reading.kind is not ParagraphKind.PROSE or line.quotes:
            continue
        if not _may_hold(line.text, _HAD):
            continue
        passed = len(_PLUPERFECT.findall(line.text))
        if _BACK.match(line.text):
            behind = range(at + 1, min(len(lines), at + 1 + _REACH))
            back = next((other for other in behind if _NOW.match(lines[other].text)), at + 1)
            yield Insert(at, back - 1, Manner.THOUGHT, Whose.NARRATION, passing=True)
        elif passed >= _PASSES and passed > len(_PLAIN.findall(line.text)):
            yield Insert(at, at, Manner.THOUGHT, Whose.NARRATION, passing=True)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _there(lines: Sequence[Line], words: Sequence[str]) -> Sequence[str]:
    """Those of the parts of words that the scene has anywhere: few of many."""
    whole = "\n".join(line.text for line in lines)
    return [word for word in words if word in whole]


def _may_hold(text: str, words: Sequence[str]) -> bool:
    """Whether the text holds a part of what is looked for: a cheap gate before a search."""
    return any(word in text for word in words)


def _first_told(line: Line, cue: re.Pattern[str], words: Sequence[str]) -> int | None:
    """Where the cue begins in the narration of the line, not in its speech."""
    if line.reading.kind is not ParagraphKind.PROSE or not _may_hold(line.text, words):
        return None
    for found in cue.finditer(line.text):
        if not any(one.span.start <= found.start() < one.span.end for one in line.quotes):
            return found.start()
    return None
