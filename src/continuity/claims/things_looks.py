"""Of what colour and what stuff somebody's things are, whatever things they are."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.subjects import possessor
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

COLOUR: Final = "colour"
STUFF: Final = "stuff"
WORN: Final = "worn"
"""Stands before either where the thing is one that people change."""

_ADJECTIVE = r"(?!(?:and|or|of|in|with|was|were|is|had|as|to|at|on|but)\b)[a-z][a-z-]+,? "


@lru_cache(maxsize=8)
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        r"(?P<whose>\b(?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[A-Z][\w-]+['’]s) )"
        rf"(?P<lead>(?:{_ADJECTIVE}){{0,2}}?)(?<![\w-])(?P<look>{either(words)})(?![\w-])"
        rf"(?P<second>(?: and|,)? {either(words)})? (?:{_ADJECTIVE}){{0,1}}?"
        r"(?P<noun>[a-z]+(?:-[a-z]+)*)\b(?![-’'])"
    )


def things_looks(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Colours and stuffs of what is somebody's: "her red car", "his silver ring"."""
    if reading.kind is not ParagraphKind.PROSE:
        return
    for family, name in ((COLOUR, "thing_colours"), (STUFF, "thing_materials")):
        table = lexicon.tables[name]
        words = frozenset(table)
        if not holds_any(reading.text, words):
            continue
        for found in _pattern(words).finditer(reading.text):
            noun = found["noun"]
            stuff = noun in table or noun in lexicon.tables["thing_materials"]
            if noun in lexicon["no_thing"] or stuff or found["second"]:
                continue
            yield _claim(reading, found, family, table[found["look"]], lexicon)


def _family(family: str, noun: str, lexicon: Lexicon) -> str:
    return f"{WORN} {family}" if noun in lexicon["clothes"] else family


def _claim(
    reading: Reading, found: re.Match[str], family: str, basic: tuple[str, ...], lexicon: Lexicon
) -> Claim:
    span = Span(found.start(), found.end("noun"))
    said = span.of(reading.text)
    return Claim(
        possessor(reading, found.start("look")),
        Trait.THING,
        Thing(said, _family(family, found["noun"], lexicon), found["noun"], basic),
        Excerpt(span, said),
        not denied(reading, Span(*found.span("look"))),
        voice_at(reading, span, lexicon, presupposed=True),
    )
