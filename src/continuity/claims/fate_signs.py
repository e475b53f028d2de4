"""What tells a thing's fate without a word for it: an empty sheath, the pieces, the bellows."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from continuity.claims import fate_words as fate
from continuity.claims import hand_patterns as hand
from continuity.claims import state_patterns as states
from continuity.claims.claim import Claim, Manner, Thing, Trait
from continuity.claims.fate_actors import actor_of, modifiers
from continuity.claims.fate_turns import NEW, WHOSE
from continuity.claims.kept_things import singulars
from continuity.claims.noun_phrases import NounPhrase
from continuity.claims.subjects import noun_ending, pronoun
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, Span

IT: Final = "it"
"""Stands for the noun where the paragraph itself does not tell which thing "it" is."""
FRAGILE: Final = "fragile"
"""A word of an "it" that can only be what breaks into pieces."""
OWN: Final = 1
"""The number of a thing that belongs to whoever has to do with it, as far as it is said."""
_BEFORE: Final = 60
_OTHERS: Final = frozenset(("your", "its", "thy"))
_BROKEN: Final = frozenset(
    ("pieces", "bits", "shards", "fragments", "splinters", "lot", "remains", "left", "crumb",
     "piece", "shard")
)  # fmt: skip
_ANY: Final = frozenset(
    ("another", "a", "an", "some", "any", "no", "every", "each", "other", "these", "those")
)


def empty_cases(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """An empty sheath: the knife is gone."""
    for found in states.EMPTY.finditer(reading.text):
        span = Span(*found.span())
        if reading.quoted(span.start) or denied(reading, span):
            continue
        word = Span(span.start, span.start + found[0].index(" "))
        whose = word.of(reading.text).lower()
        owner = pronoun(reading, word) if whose in WHOSE else None
        voice = voice_at(reading, span, lexicon)
        if voice.manner is Manner.NARRATED:
            for noun in states.IN_CASE[found["case"]]:
                thing = Thing(found[0], fate.GONE, noun, (whose,), OWN)
                yield Claim(owner, Trait.FATE, thing, Excerpt(span, found[0]), voice=voice)


def pieces(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """The pieces are all over the floor: whatever it was is no more."""
    broken = holds_any(reading.text, _BROKEN)
    for found in states.PIECES.finditer(reading.text) if broken else ():
        span = Span(*found.span())
        if (
            not reading.quoted(span.start)
            and voice_at(reading, span, lexicon).manner is Manner.NARRATED
        ):
            thing = Thing(found[0], fate.DESTROYED, IT, (IT, FRAGILE))
            yield Claim(None, Trait.FATE, thing, Excerpt(span, found[0]))


def parts(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Who works the bellows has the camera in hand."""
    for found in states.PART.finditer(reading.text):
        start = max(0, found.start() - _BEFORE)
        before = reading.text[start : found.start()]
        verb = states.HANDLED.search(before)
        if not verb or reading.quoted(found.start()) or hand.NOT_NOW.search(before[: verb.start()]):
            continue
        span = Span(start + verb.start(), found.end())
        actor = actor_of(reading, span.start)
        if voice_at(reading, span, lexicon).manner is Manner.NARRATED:
            said = span.of(reading.text)
            for noun in states.WHOLES[found["part"]]:
                thing = Thing(said, fate.IN_HAND, noun, ("part", found["part"]), OWN)
                yield Claim(actor, Trait.FATE, thing, Excerpt(span, said))


def brought_in(
    reading: Reading, phrases: Sequence[NounPhrase], nouns: frozenset[str]
) -> Iterator[Claim]:
    """Of what there is another one; and what the paragraph is mostly about."""
    single = singulars(nouns)
    seen: set[str] = set()
    spoken_of: list[NounPhrase] = []
    for phrase in phrases:
        noun = single.get(phrase.noun, phrase.noun)
        new = phrase.determiner in _ANY or not NEW.isdisjoint(phrase.words)
        if new and hand.SAYS_WHAT.search(
            reading.text, max(0, phrase.span.start - 20), phrase.span.start
        ):
            continue
        if (new or noun != phrase.noun) and noun not in seen:
            seen.add(noun)
            yield _spoken_of(reading, phrase, noun, fate.ANOTHER)
        if noun != phrase.noun and (new or not phrase.determiner):
            yield _spoken_of(reading, phrase, phrase.noun, fate.ANOTHER)
        if not reading.quoted(phrase.span.start) and noun == phrase.noun and phrase.determiner:
            spoken_of.append(phrase)
    if spoken_of:
        counts = Counter(one.noun for one in spoken_of)
        most = max(counts.values())
        last = [one for one in spoken_of if counts[one.noun] == most][-1]
        if spoken_of[0].noun != last.noun:
            yield _spoken_of(reading, spoken_of[0], spoken_of[0].noun, fate.TOPIC)
        yield _spoken_of(reading, last, last.noun, fate.TOPIC)


def _spoken_of(reading: Reading, phrase: NounPhrase, noun: str, family: str) -> Claim:
    said = phrase.span.of(reading.text)
    whose = phrase.whose
    subject = None
    if whose is not None and phrase.determiner not in _OTHERS:
        owned = phrase.determiner == "'s"
        subject = noun_ending(reading, whose.end) if owned else pronoun(reading, whose)
    thing = Thing(said, family, noun, (phrase.determiner, *modifiers(reading, phrase)))
    return Claim(subject, Trait.FATE, thing, Excerpt(phrase.span, said))
