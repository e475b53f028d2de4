"""Of what colour, stuff, shape and make things are, whatever things they are."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.subjects import possessor
from continuity.claims.things_open import keeper, no_open_noun
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, entry, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

COLOUR: Final = "colour"
COAT: Final = "coat"
"""The colour of a beast."""
STUFF: Final = "stuff"
SHAPE: Final = "shape"
ORIGIN: Final = "origin"
WRITING: Final = "writing"
"""Whether it is written by hand."""
WORN: Final = "worn"
"""Stands before either where the thing is one that people change."""

TABLES: Final = (
    (COLOUR, "thing_colours"),
    (COAT, "coat_colours"),
    (STUFF, "thing_materials"),
    (SHAPE, "thing_shapes"),
    (ORIGIN, "thing_origins"),
    (WRITING, "thing_writings"),
)
_ADJECTIVE = r"(?!(?:and|or|of|in|with|was|were|is|had|as|to|at|on|but)\b)[a-z][a-z-]+,? "
_OWNER: Final = r"[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[Oo]ur|[A-Z][\w-]+['’]s"
_ARTICLE: Final = r"[Tt]he|[Tt]hat|[Tt]his|[Ii]ts|[Aa]n?"


@lru_cache(maxsize=8)
def _before_noun(words: frozenset[str]) -> re.Pattern[str]:
    """As in "her big red car", "the high stone wall"."""
    return re.compile(
        rf"\b(?:(?P<whose>{_OWNER})|{_ARTICLE}) "
        rf"(?P<lead>(?:{_ADJECTIVE}){{0,2}}?)(?<![\w-])(?P<look>{either(words)})(?![\w-])"
        rf"(?P<second>(?: and|,)? {either(words)})? (?:{_ADJECTIVE}){{0,1}}?"
        r"(?P<noun>[A-Z]?[a-z]+(?:-[a-z]+)*)\b(?![-’'])"
        r"(?: (?P<head>[a-z]+(?:-[a-z]+)*)\b(?![-’']))?",
        re.IGNORECASE if "french" in words else re.NOFLAG,
    )


@lru_cache(maxsize=8)
def _behind_noun(words: frozenset[str]) -> re.Pattern[str]:
    """As in "the car was red", "the wall, of stone"."""
    return re.compile(
        rf"\b(?:(?P<whose>{_OWNER})|{_ARTICLE}) (?P<lead>(?:{_ADJECTIVE}){{0,2}}?)"
        r"(?P<noun>[a-z]+)(?: (?:was|were) (?:all |quite |painted |made )?(?:of )?|,? of "
        r"|,?(?: (?:was|were))? (?:bound|covered|painted|upholstered|wrapped|enamelled|lacquered"
        r"|carved|made|fashioned) (?:in |of |out of |from )?)"
        rf"(?:solid |pure |plain |polished |rough |old )?(?P<look>{either(words)})(?: wood| stone)?"
        r"(?=[,.;:!?”\"]| and | with | that | which )(?P<second>)(?P<head>)"
    )


_BROAD: Final = frozenset(("wood", "stone"))


def one_look(one: Thing, other: Thing) -> bool:
    """Whether both may be said of the looks of one thing: a wooden box is of oak, but a box of
    cedar is not; and steel may be called silver or iron, but silver is no iron.
    """
    ours, theirs = set(one.words), set(other.words)
    shared = ours & theirs
    if one.family == COAT:
        return one.words[0] in theirs or other.words[0] in ours
    if not one.family.endswith(STUFF) or not shared:
        return bool(shared)
    if shared <= _BROAD and ours - shared and theirs - shared:
        return False
    return one.words[0] in theirs or other.words[0] in ours


def things_looks(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Looks of what is somebody's, and of *the* thing: "her red car", "the silver ring"."""
    if reading.kind is not ParagraphKind.PROSE:
        return
    for family, name in TABLES:
        table = lexicon.tables[name]
        words = frozenset(table)
        if not holds_any(reading.text, words):
            continue
        for pattern in (_before_noun(words), _behind_noun(words)):
            for found in pattern.finditer(reading.text):
                noun = _noun(found, lexicon)
                beast = noun in lexicon["coated"]
                misfit = family in {COLOUR, COAT} and beast != (family == COAT)
                if noun and not found["second"] and not misfit:
                    yield _claim(reading, found, family, noun, lexicon)


@lru_cache(maxsize=4)
def _seen(things: frozenset[str], more: frozenset[str]) -> frozenset[str]:
    return things | more


def _noun(found: re.Match[str], lexicon: Lexicon) -> str:
    """What has the look; empty where that is no thing, or a colour or a stuff by itself."""
    noun, head = found["noun"], found["head"] or ""
    if noun[0].isupper():
        return noun.lower() if f"{noun.lower()}: make" in _makes(lexicon["kinds"]) else ""
    if noun in lexicon["coated"]:
        return noun
    seen = _seen(lexicon["seen_things"], lexicon["more_things"])
    if noun in seen and head in seen:
        noun = head
    elif not found["whose"] and noun not in seen and no_open_noun(noun, lexicon):
        return ""
    stuff = any(noun in lexicon.tables[name] for _, name in TABLES)
    return "" if stuff or noun in lexicon["no_thing"] else noun


@lru_cache(maxsize=4)
def _makes(rows: frozenset[str]) -> frozenset[str]:
    return frozenset(row[: row.index(":") + 6] for row in rows if ": make" in row)


def _family(family: str, noun: str, lexicon: Lexicon) -> str:
    return f"{WORN} {family}" if noun in lexicon["clothes"] else family


def _claim(
    reading: Reading, found: re.Match[str], family: str, noun: str, lexicon: Lexicon
) -> Claim:
    head = found["head"] or ""
    last = "head" if noun == head else "noun" if found.end("noun") > found.end("look") else "look"
    span = Span(found.start(), found.end(last))
    said = span.of(reading.text)
    brings = None if noun in lexicon["clothes"] else keeper(reading, span)
    start = min(found.start("look"), found.start("noun"))
    table = lexicon.tables[dict(TABLES)[family]]
    return Claim(
        possessor(reading, start) if found["whose"] else brings,
        Trait.THING,
        Thing(said, _family(family, noun, lexicon), noun, entry(table, found["look"])),
        Excerpt(span, said),
        not denied(reading, Span(*found.span("look"))),
        voice_at(reading, span, lexicon, presupposed=last != "look"),
    )
