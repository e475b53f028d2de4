"""The nouns of things that can be lost and missed, and their plurals."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from continuity.prose.lexicon import Lexicon

_LISTS: Final = ("kept_things", "portable", "carried_kinds", "seen_things", "more_things")


def kept_things(lexicon: Lexicon) -> frozenset[str]:
    """In the singular, but for what goes by a plural: "gloves"."""
    return _all_but(lexicon["no_fate"], lexicon["no_thing"], *(lexicon[one] for one in _LISTS))


@lru_cache(maxsize=4)
def _all_but(
    ours: frozenset[str], theirs: frozenset[str], *lists: frozenset[str]
) -> frozenset[str]:
    return frozenset[str]().union(*lists) - ours - theirs


@lru_cache(maxsize=4)
def with_plurals(nouns: frozenset[str]) -> frozenset[str]:
    return nouns | frozenset(map(_plural, nouns))


@lru_cache(maxsize=4)
def singulars(nouns: frozenset[str]) -> Mapping[str, str]:
    """From each plural that is none of the nouns to its noun."""
    return {_plural(noun): noun for noun in nouns if _plural(noun) not in nouns}


def _plural(noun: str) -> str:
    if noun.endswith("knife"):
        return f"{noun[:-2]}ves"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"
