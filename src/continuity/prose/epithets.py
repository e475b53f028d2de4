"""People who are called by what they are: "the driver". What a paragraph tells of them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from continuity.prose.lexicon import Lexicon
from continuity.prose.names import Run
from continuity.prose.reading import AND, Quoted
from continuity.prose.words import BEFORE, BEHIND

NAMED: Final = "the"
"""The narration calls somebody so: "the driver"."""
SPEAKS: Final = "says"
ACTS: Final = "does"
ENTERS: Final = "a"
"""Somebody is brought in: "a driver"."""
SEVERAL: Final = "another"
"""There are several of them, or it is said what somebody is: "two drivers", "was a driver"."""
SCENE: Final = "scene"
"""Counts the scenes in which the narration calls somebody so."""
SAME: Final = "is"
"""Somebody with a name is: "the driver, Ross"."""

_MODIFIERS = (
    r"(?:(?!(?:the|an?|of|and|or|to|in|on|at|for|with|from|by|that|who|as|was|were|had|his|her|my"
    r"|our|your|their|its)\b)[a-z-]+ ){0,2}?"
)
_APART = re.compile(
    r"\b(?:first|second|third|fourth|other|next|new|younger|older|elder|taller|last|former|latter"
    r"|present|usual|only)\b"
)
"""Words that tell one from another."""
_IS = re.compile(
    r"\b(?:was|is|were|am|are|be|been|being|became|become|as|like|than|not|merely|only|of|'m|’m|'s"
    r"|’s) $"
)
_ONE_IS = re.compile(r"\b(?:[Oo]ne|[Ii]t|[Tt]here)(?: was| is| had been|['’]s) $")
"""In these, whoever is told to be something is brought in by it: "It was a driver"."""
_KNOWN = frozenset(("the",))
_BRINGS_IN = frozenset(("a", "an"))
_ANY = frozenset(
    (
        "every", "each", "some", "any", "no", "another", "such", "what", "which", "these", "those",
        "two", "three", "four", "several", "many", "few", "both",
    )
)  # fmt: skip


@lru_cache(maxsize=512)
def _places(noun: str) -> re.Pattern[str]:
    either = f"(?:{noun}|({plural(noun)}))"
    return re.compile(rf"(?<![\w'’-])(?:([A-Za-z]+) ({_MODIFIERS}))?{either}(?![\w-])")


def plural(noun: str) -> str:
    """Of a noun for somebody: policemen, landladies, drivers."""
    if noun.endswith("man"):
        return noun[:-2] + "en"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeo" else noun + "s"


@lru_cache(maxsize=4)
def _singulars(nouns: frozenset[str]) -> Mapping[str, str]:
    return {form: noun for noun in nouns for form in (noun, plural(noun))}


@lru_cache(maxsize=32)
def called_so(nouns: frozenset[str]) -> re.Pattern[str]:
    """Where somebody is called "the driver", of one of the nouns; the noun is the first group."""
    either = "|".join(sorted(map(re.escape, nouns), key=lambda noun: (-len(noun), noun)))
    return re.compile(rf"(?<![\w'’-])[Tt]he {_MODIFIERS}({either})(?![\w-])")


def signs_of_epithets(
    text: str,
    words: Iterable[str],
    starts: Mapping[int, Run],
    spoken: Sequence[Quoted],
    lexicon: Lexicon,
) -> Iterator[str]:
    """Each sign as the form of an evidence: what is told, and of which noun ("says + driver").
    `words` are those of the text in lower case, `starts` the names by where they begin.
    """
    singulars = _singulars(lexicon["epithets"])
    for noun in sorted({singulars[word] for word in words if word in singulars}):
        for found in _places(noun).finditer(text):
            for sign in _signs(text, found, starts, spoken, lexicon):
                yield f"{sign}{AND}{noun}"


def _signs(
    text: str,
    found: re.Match[str],
    starts: Mapping[int, Run],
    spoken: Sequence[Quoted],
    lexicon: Lexicon,
) -> Iterator[str]:
    determiner, said = (found[1] or "").lower(), found[2] or ""
    quoted = any(quote.span.start <= found.start() < quote.span.end for quote in spoken)
    if determiner in _KNOWN and not found[3] and not _APART.search(said):
        name = "" if quoted else _name_beside(text, found, starts, lexicon)
        if name:
            yield f"{SAME}{AND}{name}"
        if not quoted:
            yield NAMED
            yield from _deeds(text, found, spoken, lexicon)
    elif determiner in _BRINGS_IN:
        lead = text[max(0, found.start() - _REACH) : found.start()]
        if _IS.search(lead) and not _ONE_IS.search(lead):
            yield SEVERAL
        elif not quoted:
            yield ENTERS
    elif not quoted and _one_of_several(found):
        yield SEVERAL


def _one_of_several(found: re.Match[str]) -> bool:
    """Whether the words say that there is more than one: "two drivers", "the second driver"."""
    return bool(
        found[3]
        or (found[1] or "").lower() in _ANY
        or _APART.search(f"{found[1]} {found[2]}".lower())
    )


def _name_beside(
    text: str, found: re.Match[str], starts: Mapping[int, Run], lexicon: Lexicon
) -> str:
    """The name that is set beside the noun: "the driver, Ross", "Ross, the driver,"."""
    end = found.end()
    run = starts.get(end + 2) if text.startswith(", ", end) else None
    if run is not None and text[run.span.end : run.span.end + 1] in tuple(",.;"):
        return run.form
    run = starts.get(end + 1) if text.startswith(" ", end) else None
    if run is not None and run.form.split()[0].lower() in lexicon.given:
        return run.form
    before = text[: found.start()]
    if before.endswith(", ") and text[end : end + 1] in tuple(",.;"):
        return next((run.form for run in starts.values() if run.span.end == len(before) - 2), "")
    return ""


def _deeds(
    text: str, found: re.Match[str], spoken: Sequence[Quoted], lexicon: Lexicon
) -> Iterator[str]:
    """Whether the one who is called so speaks, or does what people do."""
    behind = BEHIND.match(text, found.end())
    after = behind[3] or "" if behind and behind[2] == " " and not behind[1] else ""
    before = BEFORE.search(text[max(0, found.start() - 24) : found.start()])
    verb = before[1] if before and before[2] == " " else ""
    if spoken and (after in lexicon["speech_verbs"] or verb in lexicon["speech_verbs"]):
        yield SPEAKS
    elif after in lexicon["person_verbs"] or (after.endswith("ed") and len(after) > _SHORT):
        yield ACTS


_SHORT = 4
_REACH = 24
