"""What becomes of a thing (burned, sunk, lost, lent, sold), and that it is in hand later on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from continuity.claims import fate_words as fate
from continuity.claims import hand_patterns as hand
from continuity.claims import state_patterns as states
from continuity.claims.claim import Claim, Manner, Thing, Trait
from continuity.claims.fate_actors import actor_of, modifiers, owner_of
from continuity.claims.fate_signs import IT, OWN, brought_in, empty_cases, parts, pieces
from continuity.claims.fate_turns import USES, WHOSE, Turn, shown, turn_of
from continuity.claims.kept_things import kept_things, with_plurals
from continuity.claims.noun_phrases import NounPhrase, noun_phrases
from continuity.claims.subjects import pronoun
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.claims.worn_things import PUT, worn_at
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention
from continuity.story.text import Excerpt, ParagraphKind, Span

_IT: Final = re.compile(r"\b(?:it|them)\b")
_BEFORE: Final = 60
_BACK: Final = 260
"""So many characters back an "it" may mean a thing of the same paragraph."""
_DEFINITE: Final = frozenset(("the", "this", "that", "these", "those", *WHOSE))
_IN_PLACE: Final = re.compile(
    r"\b(?:in|on|at|of|from|behind|under|through|over|across|by|near|beside|into|onto) $"
)
_NOTHING: Final = ("Nothing", "nothing")
_WHOLES: Final = frozenset(states.WHOLES)


@dataclass(frozen=True, slots=True)
class _Held:
    """A thing as it is spoken of: by its noun, or as "it" with the phrase that this means."""

    span: Span
    determiner: str
    phrase: NounPhrase | None
    open: bool = False
    """Whether the noun stands in no list: then only what nobody does but to things counts."""


def fates(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """What the paragraph tells of things that can be lost and missed."""
    if reading.kind is not ParagraphKind.PROSE:
        return
    nouns = kept_things(lexicon)
    phrases: Sequence[NounPhrase] = ()
    if holds_any(reading.text, with_plurals(nouns)):
        phrases = tuple(noun_phrases(reading.text, with_plurals(nouns)))
    if "empty" in reading.text or "bare" in reading.text:
        yield from empty_cases(reading, lexicon)
    if holds_any(reading.text, _WHOLES):
        yield from parts(reading, lexicon)
    yield from pieces(reading, lexicon)
    if phrases:
        yield from brought_in(reading, phrases, nouns)
    things = tuple(_things(reading, phrases, nouns))
    for held in things:
        yield from _worn(reading, held, lexicon)
    for held in (*things, *_open_things(reading, phrases, lexicon)):
        turn = turn_of(reading.text, held.span, held.phrase, held.determiner)
        if turn is not None:
            yield from _claim(reading, held, turn, lexicon)
            if shown(reading.text, turn):
                there = replace(turn, family=fate.THERE)
                yield from _claim(reading, held, there, lexicon)


def _things(
    reading: Reading, phrases: Sequence[NounPhrase], nouns: frozenset[str]
) -> Iterator[_Held]:
    text = reading.text
    for phrase in phrases:
        if not hand.COMPOUND.match(text, phrase.span.end) and phrase.determiner in _DEFINITE:
            yield _Held(_whole(text, phrase), phrase.determiner, phrase)
    for found in _IT.finditer(text) if "it" in text or "them" in text else ():
        span = Span(*found.span())
        yield _Held(span, found[0], _meant(reading, phrases, span, nouns))


def _open_things(
    reading: Reading, phrases: Sequence[NounPhrase], lexicon: Lexicon
) -> Iterator[_Held]:
    """Things whose nouns are in no list, where something is done that is done to things alone."""
    text = reading.text
    if not holds_any(text, hand.HANDLING):
        return
    taken = {phrase.at for phrase in phrases}
    for found in hand.OPEN.finditer(text):
        noun, at = found["noun"], found.start("noun")
        span, whose = Span(*found.span()), found["det"].lower()
        if noun in lexicon["no_open_thing"] or any(span.start < one < span.end for one in taken):
            continue
        owner = Span(*found.span("det")) if whose in WHOSE else None
        phrase = NounPhrase(span, whose, owner, tuple(found["words"].split()), noun, at)
        yield _Held(span, whose, phrase, open=True)


def _whole(text: str, phrase: NounPhrase) -> Span:
    """With the words for its owner: "his father's watch"."""
    span = phrase.span
    if phrase.determiner != "'s":
        return span
    start = max(0, span.start - _BEFORE)
    found = hand.OWNED_BY.search(text[start : span.start])
    return Span(start + found.start(), span.end) if found else span


def _meant(
    reading: Reading, phrases: Sequence[NounPhrase], span: Span, nouns: frozenset[str]
) -> NounPhrase | None:
    """The thing of the paragraph that "it" means: the nearest that is no mere place."""
    many = span.of(reading.text) == "them"
    spoken = reading.quoted(span.start)
    near = [
        one
        for one in phrases
        if span.start - _BACK <= one.span.start
        and one.span.end <= span.start
        and reading.quoted(one.span.start) == spoken
        and ((one.noun not in nouns or one.noun.endswith("s")) == many)
        and not hand.COMPOUND.match(reading.text, one.span.end)
    ]
    things = [
        one
        for one in near
        if not _IN_PLACE.search(reading.text[max(0, one.span.start - 12) : one.span.start])
    ]
    if things:
        return things[-1]
    return near[-1] if len({one.noun for one in near}) == 1 else None


def _claim(reading: Reading, held: _Held, turn: Turn, lexicon: Lexicon) -> Iterator[Claim]:
    lost = turn.family in fate.FATES or turn.family in fate.SIGNS
    used = turn.family in USES
    if _idle(reading, held, turn, used=used, lost=lost):
        return
    actor = None
    if turn.verb is not None and turn.verb > 0 and reading.text[turn.verb - 1] == " ":
        actor = actor_of(reading, turn.verb)
    phrase = held.phrase
    itself = phrase is not None and held.determiner == phrase.determiner
    owner, own = owner_of(reading, phrase, actor, itself=itself)
    if turn.family == fate.GONE and phrase is not None and phrase.whose is not None:
        own = True  # whoever has lost or stolen it
    voice = voice_at(reading, turn.span, lexicon, presupposed=used)
    told = {Manner.NARRATED, Manner.SPOKEN} if lost else {Manner.NARRATED}
    if (lost or used) and voice.manner not in told:
        return
    said = turn.span.of(reading.text)
    words = (phrase.determiner if phrase else held.determiner, *modifiers(reading, phrase))
    noun = phrase.noun if phrase else IT
    value = Thing(said, turn.family, noun, words, OWN if own else 0)
    yield Claim(owner, Trait.FATE, value, Excerpt(turn.span, said), voice=voice)


def _worn(reading: Reading, held: _Held, lexicon: Lexicon) -> Iterator[Claim]:
    """Where on the body it is worn."""
    start = max(0, held.span.start - _BEFORE)
    before = reading.text[start : held.span.start]
    found = worn_at(reading.text, held.span, before)
    if found is None or held.phrase is None or reading.quoted(held.span.start):
        return
    turn, part = found.turn, found.part
    lead = reading.text[max(0, turn.span.start - _BEFORE) : turn.span.start]
    unreal = hand.NOT_NOW.search(lead) if turn.family == PUT else None
    if denied(reading, turn.span) or (unreal is not None and "had" not in unreal[0]):
        return
    voice = voice_at(reading, turn.span, lexicon, presupposed=True)
    if found.whose is not None:
        owner: Mention | None = pronoun(reading, found.whose)
    else:
        owner = actor_of(reading, turn.span.start) if turn.span.start else None
    said = turn.span.of(reading.text)
    words = (held.phrase.determiner, part, *modifiers(reading, held.phrase))
    value = Thing(said, turn.family, held.phrase.noun, words)
    yield Claim(owner, Trait.FATE, value, Excerpt(turn.span, said), voice=voice)


def _idle(reading: Reading, held: _Held, turn: Turn, *, used: bool, lost: bool) -> bool:
    """Whether nothing follows from it: it is used in speech, no thing is named, or it is denied."""
    if used and reading.quoted(held.span.start):
        return True
    if held.phrase is None and not lost and turn.family != fate.BACK:
        return True
    if held.open and turn.loose:
        return True
    if not lost or turn.family == fate.DEAD:
        return False
    return denied(reading, turn.span) and not turn.span.of(reading.text).startswith(_NOTHING)
