"""What takes time: the names of processes, and the words that speak of them."""

import re
from functools import lru_cache
from typing import Final

from continuity.claims.wording import finder
from continuity.prose.lexicon import Lexicon

START: Final = "start of "
END: Final = "end of "

DETERMINER: Final = r"(?:the|this|that|his|her|their|our|my|your|its)"
_STOP: Final = (
    "of|in|at|on|and|or|but|when|that|which|who|to|for|with|from|by|as|he|she|they|we|it|you|i"
    "|had|has|have|was|is|were|are|been|be|began|begun|begins|started|starts|ended|ends|is|lifts"
    "|lifted|would|will|could|so|if|than|then|before|after|while|where|there|because|until|the|a|an"
    "|happened|took|lasted|not|off|up|out|over|came|went|got|left|finished|until|into|onto"
)
NOUNS: Final = rf"(?!(?:{_STOP})\b)[a-zA-Z][\w’'\-]*(?:\s(?!(?:{_STOP})\b)[a-zA-Z][\w’'\-]*){{0,2}}"
"""One to three words, none of them a function word."""


@lru_cache(maxsize=8)
def _index(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, str]:
    return {word: name for name, words in rows for word in words}


def _families(lexicon: Lexicon) -> dict[str, str]:
    return _index(tuple(lexicon.tables["process_families"].items()))


def family(text: str, lexicon: Lexicon) -> tuple[str, int]:
    """The last family of processes that `text` speaks of, and where; an empty name for none."""
    families = _families(lexicon)
    found = ("", -1)
    for match in finder(frozenset(families)).finditer(text):
        words = match[0].lower()
        name = families.get(words) or families.get(words.replace("-", " "), "")
        found = (name or families.get(words.replace(" ", "-"), ""), match.start())
    return found


def phrase(words: str) -> str:
    """The words up to a name that begins something new: "funeral Anna" is the funeral."""
    kept: list[str] = []
    for word in words.split():
        if kept and word[0].isupper() and kept[-1][0].islower():
            break
        kept.append(word)
    return " ".join(kept)


def name_of(words: str, lexicon: Lexicon) -> str:
    """The name under which a process is kept. There is one lockdown at a time, whatever is said of
    it; a voyage home or a return flight is not the voyage or the flight.
    """
    plain = phrase(words).lower().replace("’", "'").rpartition("'s ")[2]
    in_family, at = family(plain, lexicon)
    if in_family in lexicon["unique"] or (in_family and at == 0 and " " not in plain):
        return in_family
    head = plain.removesuffix("'s")
    for noun in (head, head.removesuffix("s"), head.removesuffix("es")):
        if noun in lexicon["processes"] or noun in lexicon["events"]:
            return noun
    return plain


def known(name: str, lexicon: Lexicon) -> bool:
    """Whether the name is that of a process or an event on our lists."""
    words = name.removeprefix(START).removeprefix(END).split()
    lists = (lexicon.tables["process_families"], lexicon["processes"], lexicon["events"])
    return any(word in names for names in lists for word in words)


_BOUNDARY: Final = re.compile(
    r"^\s(?:(?:had|has|is|was|will|would|be|have)\s)*(?:"
    r"(?P<start>beg[aiu]ns?|start(?:s|ed)?|kicks? (?:off|in))"
    r"|(?P<end>end(?:s|ed)?|over|lift(?:s|ed)?|finish(?:es|ed)?|done|up|complete))\b",
    re.IGNORECASE,
)


def bounded(name: str, behind: str) -> str:
    """The start or the end of the process, if the words behind its name say so."""
    boundary = _BOUNDARY.match(behind)
    if not boundary or not name:
        return name
    return (START if boundary["start"] else END) + name
