"""What becomes of the things that people carry: lost, used, had again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Manner, Thing, Trait
from continuity.claims.noun_phrases import NounPhrase, noun_phrases
from continuity.claims.subjects import noun_ending, pronoun
from continuity.claims.voice import denied, quote_around, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention
from continuity.story.text import Excerpt, ParagraphKind, Span

LOST: Final = "lost"
"""It is no longer with its owner."""
USED: Final = "used"
"""Its owner has it in hand."""
REGAINED: Final = "regained"
"""It, or another of its kind, comes back, or may."""

_INTO = (
    r"(?:aside|away|overboard|to a distance"
    r"|(?:into|in|over|out of|through|off) (?:the|a|an) [\w-]+)"
)
_THROWN = r"(?:threw|tossed|flung|hurled|pitched|chucked|cast|throws|tosses|flings|hurls)"
_GONE = (
    r"(?:dropped|lost|abandoned|discarded|ditched|forgot|forgotten|burned|burnt|destroyed|smashed"
    r"|pawned|sold|surrendered|drops|loses|abandons|shattered|shredded|tore up|ripped up|wrecked"
    r"|totalled|totaled)"
)
_LOST_AHEAD: Final = re.compile(
    rf"\b(?:(?P<thrown>{_THROWN})(?P<away> away| aside)?|(?P<gone>{_GONE})|(?P<left>left|leaving)"
    r"|(?P<given>gave|handed|handing|giving|lent|passed)(?P<to> him| her| them| [A-Z]\w+)?) $"
)
_LOST_BEHIND: Final = re.compile(
    r",? (?:(?:was|were|had been|has been|is) (?:stolen|burned|burnt|destroyed|smashed|sold|lost"
    r"|shattered|forgotten|left behind|confiscated|washed away|swept away|thrown away|thrown out)"
    r"|(?:went|fell|had gone) (?:overboard|over the side)|sank\b"
    r"|(?:lay |lying )?(?:forgotten|abandoned|discarded)"
    r"(?: somewhere)? (?:behind|in|on|at|under|beside))\b"
)
_LEFT_BEHIND: Final = re.compile(r" (?:behind|at home|in|on|at|under|beside|with|by|lying) ?")
_GIVEN_TO: Final = re.compile(r" (?:over )?to (?:him|her|them|the \w+|[A-Z]\w+)")
_THROWN_INTO: Final = re.compile(rf" {_INTO}")
_AND_GONE: Final = re.compile(rf"(?:,? and|,) (?:then )?{_THROWN} (?:it|them) {_INTO}")
_USED_AHEAD: Final = re.compile(
    r"\b(?:adjusted|raised|lifted|aimed|swung|clutched|gripped|squeezed|fingered|stroked|opened"
    r"|closed|unlocked|checked|thumbed|tapped|consulted|waved|brandished|put on|pulled on|took off"
    r"|unfastened|removed|turned over|leafed through|wrote in|looked through|peered through"
    r"|holstered|cocked|fired|polished|wiped|shook|tugged at|straightened|pocketed|lowered"
    r"|set down|put down|laid down|held up|held|holding|hugging|clutching|gripping|carrying"
    r"|carried|pulled out|took out|drew out|drew|tucked|leaned on|leaned|leaning on|lit|raising"
    r"|lifting|aiming|swinging|adjusting|lowering|opening|closing|checking|wearing|sheathed"
    r"|relit|relighting|reached up to|from behind|touched|touching|sipped from|drank from|drained"
    r"|hefted|hefting|shouldered|levelled|leveled|thrust|slung|jabbed|jabbing|scrolled through"
    r"|(?:stabbed|struck|jabbed|pointed|dug|gestured|waved|prodded|poked|hit \w+) with"
    r"|twirled|played|reread|re-read|unfolded|refolded|unfolding|rereading)"
    r" (?:up |down |out )?$"
    r"|\b(?:gave|offered|showed) [A-Z]\w+ $"
    r"|\b(?:turned over|drew|wrote|sketched|leafed|scribbled|noted)\b[^.;]{0,35} (?:in|through) $"
    r"|\b(?:hands?|fingers?|grip|fist|palm|knuckles|the other)\b(?: \w+){0,3} (?:on|around|round"
    r"|over|about|against|to) $"
)
_HAD_AHEAD: Final = re.compile(
    r"\b(?:picked up|picked|retriev\w+|recover\w*|found|finding|grabb\w+|snatch\w+|fetch\w*|took"
    r"|taking|take|caught|collect\w*|scooped up|scooped|bent for|stooped for|back for|got|gathered"
    r"|reclaimed|returned|brought|bring|bought|borrowed|stole|produced|seized|reached for"
    r"|reaching for|groped for|for|him|her|them|after|up) $"
)
_IT_AGAIN: Final = re.compile(
    r"\b(?:pick\w*|took|take|scoop\w*|snatch\w*|fetch\w*|got|hand\w*|gave|grabb\w+|caught|retriev\w+"
    r"|recover\w*|found|return\w*|brought|seized|lifted|held|put|tucked|slipped) (?:it|them|both)\b"
    r"|\b(?:picked up|retrieved|gathered up|collected) (?:his|her|their|the|all)\b"
)
_OF_PART: Final = re.compile(
    r"\b(?:through|into|on|pulled|squeezed|pulling|squeezing|tugged at|tipped|touched|gripped) "
    r"(?P<whose>the|his|her|its|my) (?P<part>viewfinder|eyepiece|trigger|brim|hilt|bowstring)\b"
)
_WHOLES: Final = {
    "viewfinder": ("camera",),
    "eyepiece": ("telescope",),
    "trigger": ("gun", "pistol", "revolver", "rifle", "shotgun"),
    "brim": ("hat",),
    "hilt": ("sword",),
    "bowstring": ("bow",),
}
"""What of somebody's things is in hand where a part of it is."""
_PARTS: Final = frozenset(_WHOLES)
_ANOTHER: Final = frozenset(("another", "a", "an", "some", "any", "no", "every", "each"))
_NEW: Final = frozenset(("new", "second", "other", "spare", "fresh", "borrowed", "empty"))
_BEFORE: Final = 60
"""So many characters before a thing the verb that it hangs on is looked for."""
_POSSESSIVE: Final = frozenset(("his", "her", "my", "their", "'s"))


@lru_cache(maxsize=4)
def _portable(words: frozenset[str], kinds: frozenset[str]) -> frozenset[str]:
    return words | kinds


def things(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """What the narration tells of things that somebody carries, one word of it a claim."""
    if reading.kind is not ParagraphKind.PROSE:
        return
    if holds_any(reading.text, _PARTS):
        yield from _by_parts(reading, lexicon)
    nouns = _portable(lexicon["portable"], lexicon["carried_kinds"])
    if not holds_any(reading.text, nouns):
        return
    for phrase in noun_phrases(reading.text, nouns):
        if quote_around(reading, phrase.span) is None:
            yield from _of_phrase(reading, phrase, lexicon)


def _by_parts(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Who looks through the viewfinder has the camera in hand."""
    for found in _OF_PART.finditer(reading.text):
        span = Span(*found.span())
        if quote_around(reading, span) is not None:
            continue
        word = Span(*found.span("whose"))
        owner = pronoun(reading, word) if found["whose"] in _POSSESSIVE else None
        voice = voice_at(reading, span, lexicon)
        for noun in _WHOLES[found["part"]]:
            thing = Thing(found[0], USED, noun)
            excerpt = Excerpt(span, found[0])
            holds = not denied(reading, span)
            if voice.manner is Manner.NARRATED:
                yield Claim(owner, Trait.THING, thing, excerpt, holds, voice)


def _of_phrase(reading: Reading, phrase: NounPhrase, lexicon: Lexicon) -> Iterator[Claim]:
    deed = _deed(reading.text, phrase)
    if deed is None:
        return
    claim = _claim(reading, phrase, deed, lexicon)
    if deed.family == REGAINED or claim.voice.manner is Manner.NARRATED:
        yield claim
    end = phrase.span.end
    if deed.family == LOST and _IT_AGAIN.search(reading.text, end, end + 200):
        yield _claim(reading, phrase, _Deed(REGAINED, phrase.span), lexicon)


@dataclass(frozen=True, slots=True)
class _Deed:
    family: str
    span: Span
    """The phrase with the words that tell what becomes of it."""


def _deed(text: str, phrase: NounPhrase) -> _Deed | None:
    span = phrase.span
    if phrase.determiner in _ANOTHER or not _NEW.isdisjoint(phrase.words):
        return _Deed(REGAINED, span)
    if phrase.determiner != "the" and phrase.determiner not in _POSSESSIVE:
        return None
    start = max(0, span.start - _BEFORE)
    before = text[start : span.start]
    lost = _lost(text, phrase, before)
    if lost:
        return _Deed(LOST, Span(start + lost[0], lost[1]))
    for pattern, family in ((_HAD_AHEAD, REGAINED), (_USED_AHEAD, USED)):
        found = pattern.search(before)
        if found:
            return _Deed(family, Span(start + found.start(), span.end))
    return None


def _lost(text: str, phrase: NounPhrase, before: str) -> tuple[int, int] | None:
    """Where the words begin, counted in `before`, and where they end in the text, if it is lost."""
    end = phrase.span.end
    behind = _LOST_BEHIND.match(text, end) or _AND_GONE.match(text, end)
    if behind:
        return len(before), behind.end()
    ahead = _LOST_AHEAD.search(before)
    if not ahead:
        return None
    follows: re.Match[str] | None = None
    if ahead["thrown"]:
        follows = _THROWN_INTO.match(text, end)
    elif ahead["left"]:
        follows = _LEFT_BEHIND.match(text, end)
    elif ahead["given"] and not ahead["to"]:
        follows = _GIVEN_TO.match(text, end)
    sure = ahead["gone"] or ahead["away"] or _to_another(ahead["to"], phrase.determiner)
    if not follows and not sure:
        return None
    return ahead.start(), follows.end() if follows else end


def _to_another(to: str | None, determiner: str) -> bool:
    """In "handed her his phone" it is his; in "handed him his hat" he gets it back."""
    return to is not None and {to.strip(), determiner} in ({"him", "her"}, {"her", "his"})


def _claim(reading: Reading, phrase: NounPhrase, deed: _Deed, lexicon: Lexicon) -> Claim:
    said = deed.span.of(reading.text)
    return Claim(
        _owner(reading, phrase),
        Trait.THING,
        Thing(said, deed.family, phrase.noun, phrase.words),
        Excerpt(deed.span, said),
        not denied(reading, phrase.span),
        voice_at(reading, phrase.span, lexicon),
    )


def _owner(reading: Reading, phrase: NounPhrase) -> Mention | None:
    if phrase.whose is None:
        return None
    if phrase.determiner == "'s":
        return noun_ending(reading, phrase.whose.end)
    return pronoun(reading, phrase.whose)
