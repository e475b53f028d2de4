"""Colours told by what they are like: "eyes the colour of slate", "hair like straw"."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Shades, Trait
from continuity.claims.colouring import haver
from continuity.claims.subjects import possessor, sentence_opener
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, finder, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention
from continuity.story.text import Excerpt, Span

_BETWEEN: Final = r"(?:(?!(?:and|or|but|of|in|on|the|his|her)\b)[a-z-]+ ){0,2}?"
_FINE: Final = frozenset(("ash", "fire", "flame", "flames", "iron", "night", "steel", "milk"))
"""What hair is like in other respects as well: only its colour may be meant outright."""


@lru_cache(maxsize=4)
def _patterns(
    nouns: frozenset[str], things: frozenset[str], colours: frozenset[str]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    thing = rf"(?:an? |the |some )?{_BETWEEN}(?P<thing>{either(things)})\b(?!['’]s|-)"
    hue = rf"(?:{either(colours)}|colou?r|shade|very (?:colou?r|shade|blue|grey|green|brown))"
    told = (
        rf"(?:(?:of )?(?:exactly )?(?:the|a) (?P<pure>{hue}) of {thing}"
        rf"|(?:as )?(?P<hue>{either(colours)}) as {thing.replace('<thing>', '<as>')}"
        rf"|like {thing.replace('<thing>', '<like>')})"
    )
    noun = rf"\b(?P<noun>{either(nouns)})"
    return (
        re.compile(
            rf"{noun}(?:,| (?:was|were|is|are|had been|had|hung|shone)| which was| that were)?"
            rf" {told}"
        ),
        re.compile(
            rf"\b(?P<thing>{either(things)})-colou?red (?:{_BETWEEN})(?P<noun>{either(nouns)})\b"
        ),
    )


def likening(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "eyes the colour of slate", "her hair, black as pitch", "hair like straw"."""
    text = reading.text
    for trait, nouns, table, plain in _parts(lexicon):
        if not holds_any(text, nouns) or not (
            " of " in text or " as " in text or " like " in text or "-colo" in text
        ):
            continue
        things, colours = lexicon.tables[table], lexicon.tables[plain]
        moods = "eye_moods" if trait is Trait.EYE_COLOUR else "hair_moods"
        for pattern in _patterns(nouns, frozenset(things), frozenset(colours)):
            for found in pattern.finditer(text):
                shade = _shade(found, things, colours)
                owner = _owner(reading, found)
                lead = Span(max(0, found.start() - 30), found.end()).of(text)
                if shade and owner and not finder(lexicon[moods]).search(lead):
                    yield _claim(reading, lexicon, (owner, trait, shade), found)


def _parts(lexicon: Lexicon) -> tuple[tuple[Trait, frozenset[str], str, str], ...]:
    eyes = frozenset(("eyes",))
    hair = lexicon["hair_nouns"] - {"head"}
    return (
        (Trait.EYE_COLOUR, eyes, "likened_eyes", "eye_colours"),
        (Trait.HAIR_COLOUR, hair, "likened_hair", "hair_colours"),
    )


def _shade(
    found: re.Match[str],
    things: Mapping[str, tuple[str, ...]],
    colours: Mapping[str, tuple[str, ...]],
) -> Shades | None:
    groups = found.groupdict()
    thing = groups.get("thing") or groups.get("like") or groups.get("as") or ""
    like = groups.get("like") is not None
    if like and thing.lower() in _FINE:
        return None
    basic = frozenset(things.get(thing.lower(), ()))
    word = (groups.get("hue") or groups.get("pure") or "").lower()
    if word in colours and word != "dark":
        basic = frozenset(colours[word])
    return Shades(f"like {thing.lower()}", basic) if basic else None


def _owner(reading: Reading, found: re.Match[str]) -> Mention | None:
    at = found.start("noun")
    owner = possessor(reading, at) or haver(reading, at)
    if owner is not None or not reading.text[:at].endswith((", ", "— ", "that ", "with ")):
        return owner
    return sentence_opener(reading, at)


def _claim(
    reading: Reading, lexicon: Lexicon, what: tuple[Mention, Trait, Shades], found: re.Match[str]
) -> Claim:
    owner, trait, shade = what
    sentence = reading.sentence(found.start())
    start = owner.span.start if sentence.contains(owner.span) else found.start()
    quote = Span(min(start, found.start()), max(found.end(), owner.span.end))
    return Claim(
        owner,
        trait,
        shade,
        Excerpt(quote, quote.of(reading.text)),
        not denied(reading, Span(*found.span())),
        voice_at(reading, Span(found.start("noun"), found.end("noun")), lexicon, presupposed=True),
    )
