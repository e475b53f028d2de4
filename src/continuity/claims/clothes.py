"""What somebody has on: "in a yellow dress", "her blue skirt", "barefoot"; and where it changes."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait, Words
from continuity.claims.subjects import (
    mention_at,
    noun_ending,
    possessor,
    sentence_opener,
    subject_of,
)
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, entry, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

CHANGES: Final = "changes"
BARE: Final = "bare"
"""Stands for shoes or a hat where there are none."""

KINDS: Final = {
    "dress": "dress", "frock": "dress", "gown": "dress", "sundress": "dress",
    "nightgown": "nightwear", "nightdress": "nightwear", "nightshirt": "nightwear",
    "pyjamas": "nightwear", "pajamas": "nightwear", "skirt": "skirt", "kilt": "skirt",
    "trousers": "trousers", "jeans": "jeans", "slacks": "trousers", "breeches": "trousers",
    "pants": "trousers", "dungarees": "jeans", "shorts": "shorts", "leggings": "leggings",
    "suit": "suit", "tuxedo": "suit", "tweeds": "suit", "uniform": "uniform", "jacket": "jacket",
    "blazer": "jacket", "coat": "coat", "overcoat": "coat", "greatcoat": "coat",
    "raincoat": "coat", "mackintosh": "coat", "mac": "coat", "cloak": "coat", "anorak": "coat",
    "parka": "coat", "shirt": "shirt", "blouse": "blouse", "t-shirt": "t-shirt",
    "jumper": "jumper", "sweater": "jumper", "pullover": "jumper", "jersey": "jumper",
    "cardigan": "cardigan", "tie": "tie", "bow tie": "tie", "scarf": "scarf", "shawl": "shawl",
    "hat": "hat", "cap": "cap", "bonnet": "bonnet", "beret": "cap", "boots": "boots",
    "shoes": "shoes", "sandals": "sandals", "slippers": "slippers", "heels": "heels",
    "trainers": "trainers", "sneakers": "trainers", "gloves": "gloves", "waistcoat": "waistcoat",
    "apron": "apron", "overalls": "overalls", "robe": "robe", "dressing gown": "robe",
    "cassock": "robe",
}  # fmt: skip
"""Garments, each with what goes by one word with it."""
_NOUN: Final = either(frozenset(KINDS))
_ADJECTIVES: Final = (
    r"(?P<look>(?:(?!(?:and|or|of|in|with|was|were|is|to|at|on|but|his|her|own|other|old|new"
    r"|best|good"
    r"|wedding|school|mother|father)\b)[a-z][a-z-]*,? (?:and )?){0,4}?)"
)
_HAS_ON: Final = re.compile(
    r"\b(?:wore|wears|wearing|had on|has on|was dressed in|is dressed in|dressed in|clad in|in)"
    rf" (?:an? |his |her |my |the same )?{_ADJECTIVES}(?P<noun>{_NOUN})\b(?!-|['’]|(?: and) tie)"
)
_OWN: Final = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Mm]y|[A-Z][\w-]+['’]s) {_ADJECTIVES}(?P<noun>{_NOUN})\b(?!-|['’]|"
    r" pockets?\b)"
)
_BARE: Final = re.compile(
    r"\b(?:(?P<feet>barefoot(?:ed)?|in (?:his|her|my) (?:bare feet|stockinged feet|socks)|shoeless)"
    r"|(?P<head>bareheaded|bare-headed|hatless))\b"
)
_CHANGE: Final = re.compile(
    r"\b(?:chang(?:ed|es|ing)|(?:un)?dress(?:ed|es|ing)(?! gown| in\b)|took off|taken off"
    r"|taking off|takes off|pull(?:ed|s|ing) (?:on|off|up)"
    r"|put(?:s|ting)? on|(?:shrugged|slipped|shrugs|slips) (?:on|off|into|out|it|her|his)"
    r"|kick(?:ed|s) off|remov(?:ed|es|ing)"
    r"|stripped|strips|bath|bathed|shower|showered|wardrobe|laced|unlaced|unbutton\w*|peeled"
    r"|tried on|drew on|drew off"
    r"|borrow\w*|lent|swapped|threw off|threw on|unpinned|untied|shed|wrapped|washed|packed"
    r"|bed|slept|woke"
    r"|took (?:his|her|my) (?:\w+ )?(?:hat|coat|shoes|boots|jacket|cap))\b"
)
_CHANGING: Final = frozenset(
    """
    changed changes changing dressed dresses dressing undressed undresses undressing off pulled
    pulls pulling put puts putting shrugged slipped shrugs slips removed removes removing stripped
    strips bath bathed shower showered wardrobe laced unlaced peeled tried drew lent swapped threw
    unpinned untied shed wrapped washed packed bed slept woke took
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
_OFF: Final = re.compile(
    r"\b(?:hung|hangs|hanging|hook|hanger|folded|drawer|chair|peg|pack|suitcase|trunk|bought"
    r"|laid out|lay|over (?:his|her|one) arm"
    r"|carr(?:ied|ying|ies)|held|floor|wardrobe|cupboard|line|iron(?:ed|ing)?|mend(?:ed|ing)?"
    r"|sew(?:ed|ing|n)?|once|used to|always"
    r"|had worn|every|years?|when|photograph|picture|portrait|find|found|wanted|would|reached"
    r" for|new|other|another|spare|fetch(?:ed)?)\b"
)
_GATE: Final = frozenset(
    (
        *KINDS,
        "barefoot",
        "barefooted",
        "bareheaded",
        "bare",
        "hatless",
        "shoeless",
        "bow",
        "dressing",
    )
)
_PEOPLE: Final = re.compile(r"\b(?:wo)?man$|\b(?:girl|boy|lad|lady|figure|fellow|child)$")


def clothes(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "Ann came in in a yellow dress", "the hem of her blue skirt", "he was barefoot"."""
    if reading.kind is not ParagraphKind.PROSE:
        return
    text = reading.text
    may = holds_any(text, _CHANGING) or "unbutton" in text or "borrow" in text
    changes = _CHANGE.search(text) if may else None
    if changes:
        span = Span(*changes.span())
        yield Claim(None, Trait.CLOTHES, Words(CHANGES), Excerpt(span, changes[0]))
        return
    if not holds_any(reading.text, _GATE):
        return
    for found in _HAS_ON.finditer(reading.text):
        yield from _claim(reading, lexicon, _wearer(reading, found), found, _value(found, lexicon))
    for found in _OWN.finditer(reading.text):
        start = found.start("look")
        yield from _claim(
            reading, lexicon, possessor(reading, start), found, _value(found, lexicon)
        )
    for found in _BARE.finditer(reading.text):
        kind = "shoes" if found["feet"] else "hat"
        value = Thing(found[0], BARE, kind)
        subject = _wearer(reading, found)
        yield from _claim(reading, lexicon, subject, found, value)


def _wearer(reading: Reading, found: re.Match[str]) -> Mention | None:
    """Who wears it: the subject of the verb, the opener, or the noun before "in"."""
    at = found.start()
    before = reading.text[max(0, at - 12) : at]
    being = re.search(
        r"(?:\b(?:was|is|am|stood|sat|came|went|walked|ran)|['’](?:s|m)) (?:\w+ly |still )?$",
        before,
    )
    if being:
        return subject_of(reading, at - len(before) + being.start())
    direct = subject_of(reading, at)
    if direct is not None and not found[0].startswith("in "):
        return direct
    if direct is not None and (
        direct.kind is not MentionKind.NOMINAL or _PEOPLE.search(direct.text)
    ):
        return direct
    noun = noun_ending(reading, at - 1)
    if noun is not None and _PEOPLE.search(noun.text):
        return noun
    return sentence_opener(reading, at, alone=True)


@lru_cache(maxsize=2)
def _colours(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){either(frozenset(word for word, _ in rows))}(?![\w-])")


def _value(found: re.Match[str], lexicon: Lexicon) -> Thing:
    """The garment, with its colour if there is but one."""
    table = lexicon.tables["thing_colours"]
    hues = _colours(tuple(table.items())).findall(found["look"])
    basic = entry(table, hues[0]) if len(hues) == 1 else ()
    return Thing(
        f"{found['look']}{found['noun']}".strip(), "worn", entry(KINDS, found["noun"]), basic
    )


def _claim(
    reading: Reading,
    lexicon: Lexicon,
    subject: Mention | None,
    found: re.Match[str],
    value: Thing,
) -> Iterator[Claim]:
    sentence = reading.sentence(found.start())
    if subject is None or reading.quoted(found.start()) or _OFF.search(sentence.of(reading.text)):
        return
    span = Span(min(subject.span.start, found.start()), found.end())
    if not sentence.contains(span) or denied(reading, Span(*found.span())):
        return
    known = mention_at(reading, subject.span) or subject
    yield Claim(
        known,
        Trait.CLOTHES,
        value,
        Excerpt(span, span.of(reading.text)),
        voice=voice_at(reading, Span(*found.span()), lexicon),
    )
