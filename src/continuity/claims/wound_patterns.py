"""The shapes in which a wound is told, made of the word lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from continuity.claims.wording import either
from continuity.prose.lexicon import Lexicon

_WHOSE = r"(?:his|her|my|your|their|its|the|an?|one|[\w’'.-]+['’]s?)"
_INNER = r"(?:(?:back|heel|palm|side|knuckles?|bones?|tip|top|muscles?|flesh|thumb|tendons?) of )?"
_OWNED = rf"(?:{_WHOSE} {_INNER}(?:{_WHOSE} )?)(?:[a-z]+ )?$"
_WHERE = "on|in|of|to|across|through|into|around|round|along|down|above|below|over|from"
_BETWEEN = r"(?: [a-z-]+){0,3}?"
_DRESSED = (
    r"(?P<word>in (?:an?|its|his|her|my) (?:[a-z]+ )?(?:sling|cast|splint|plaster)"
    r"|in plaster|in splints|heavily bandaged|in bandages|swathed in bandages)\b"
)
_USES = (
    ("verb", "wounding"),
    ("care", "tending"),
    ("adjective", "wounded"),
    ("thing", "wound_things"),
    ("holding", "holding_wounds"),
    ("complaint", "complaints"),
)


@dataclass(frozen=True, slots=True)
class WoundPatterns:
    """`ahead` are the patterns that end where the part of the body begins, each with its use;
    `behind` those that begin where it ends.
    """

    part: re.Pattern[str]
    parts: frozenset[str]
    gate: frozenset[str]
    ahead: tuple[tuple[str, re.Pattern[str]], ...]
    behind: tuple[tuple[str, re.Pattern[str]], ...]
    kinds: Mapping[str, str]
    """For each use and word ("verb broke"), the kind of wound."""


@lru_cache(maxsize=4)
def _compiled(
    parts: frozenset[str], words: tuple[tuple[str, str, frozenset[str]], ...]
) -> WoundPatterns:
    kinds = {f"{use} {word}": kind for use, kind, group in words for word in group}
    all_of = {
        use: frozenset(word for one, _, group in words if one == use for word in group)
        for use, _ in _USES
    }
    word = {use: rf"\b(?P<word>{either(group)})" for use, group in all_of.items()}
    ahead = (
        ("adjective", rf"{word['adjective']},? $"),
        (
            "thing",
            rf"{word['thing']}(?: wounds?)?(?: [a-z-]+){{0,3}}? (?P<where>{_WHERE}) {_OWNED}",
        ),
        ("verb", rf"{word['verb']}(?: open| off| up)?(?: on| in| through| into)? {_OWNED}"),
        ("care", rf"{word['care']} {_OWNED}"),
        ("holding", rf"{word['holding']} {_OWNED}"),
    )
    gives = (
        r" (?P<word>snap|snapped|crack|cracked|break|broke|give way|gave way|tear|tore|go|went)\b"
    )
    gives += r"(?= like |[.,;:!?—–]| under | beneath | with an? | and )"
    state = r"(?: (?:was|is|were|had been|hung|lay|felt)(?: [a-z]+ly)?|,)? "
    motion = r"\b(?! (?:off|into|around|away|up|to|from|on|of|by the)\b)"
    relative = r"(?:(?:—|–|, ?| )(?:the one )?(?:that|which|where)(?: it)?)?(?: still| always)? "
    behind = (
        ("adjective", rf"{state}{word['adjective'].removeprefix(chr(92) + 'b')}{motion}"),
        ("dressed", rf"{state}{_DRESSED}"),
        ("complaint", rf"{relative}{word['complaint']}\b"),
        ("felt", gives),
    )
    return WoundPatterns(
        re.compile(rf"\b(?:(?P<side>left|right)[- ])?(?P<part>{either(parts)})\b"),
        parts,
        frozenset().union(*all_of.values()) | {"sling", "cast", "plaster", "splints", "felt"},
        tuple((use, re.compile(source)) for use, source in ahead),
        tuple((use, re.compile(source)) for use, source in behind),
        kinds,
    )


@lru_cache(maxsize=4)
def wound_patterns(lexicon: Lexicon) -> WoundPatterns:
    words = tuple(
        (use, kind, frozenset(group))
        for use, table in _USES
        for kind, group in lexicon.tables[table].items()
    )
    return _compiled(frozenset(lexicon.tables["sided_parts"]), words)
