"""The single words of the names of a book: how often, where, beside what, and what is known."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from continuity.prose.lexicon import Lexicon
from continuity.story.cast import Cast
from continuity.story.text import Anchor, Evidence, Span

WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TITLES: Final = ("titles_male", "titles_female", "titles_either")


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a capitalised word or run of words. `places` are at most the first eight."""

    text: str
    count: int
    places: tuple[Evidence, ...]
    spoken: int = 0
    """How many times of the count it stands in dialogue."""
    introduced: int = 0
    """How many times it is said right behind it who that is: "Tom Gray, a cousin"."""


class Repute(Enum):
    """What is known of a word beyond its being a name here."""

    ORDINARY = "ordinary"
    """A common word, a title, or one that the book has in lower case as well."""
    LISTED = "listed"
    """Many people bear it as a given name or a surname."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Spelling:
    """`titles`, `before` and `after` hold the words right beside it in names, in lower case;
    `before` without the titles. `person` is the name of the one in the cast who is called so, the
    one with the most mentions if there are several.
    """

    word: str
    count: int
    spoken: int
    places: tuple[Evidence, ...]
    repute: Repute
    titles: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    person: str = ""
    common: bool = False
    """Whether it is also one of the commonest words of the language: "Rose", "Marry"."""
    given: bool = False
    """Whether many people bear it as a given name."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A word as a part of one form of a name."""

    form: Form
    before: frozenset[str]
    after: frozenset[str]


def spellings(
    forms: Iterable[Form], cast: Cast, plain: frozenset[str], lexicon: Lexicon
) -> tuple[Spelling, ...]:
    """The single words of all names, the commonest first. `plain` are the uncommon words that the
    book has in lower case.
    """
    uses: dict[str, list[_Use]] = {}
    for form in forms:
        words = WORD.findall(form.text)
        for at, word in enumerate(words):
            before = frozenset(other.casefold() for other in words[max(at - 1, 0) : at])
            after = frozenset(other.casefold() for other in words[at + 1 : at + 2])
            uses.setdefault(word, []).append(_Use(form, before, after))
    titles = frozenset(word for name in _TITLES for word in lexicon[name])
    people = _owners(cast, titles)
    found = []
    for word, of_word in uses.items():
        repute = _repute(word.lower(), plain | titles, lexicon)
        one = _spelling(word, of_word, repute, titles, people.get(word, ""))
        common = word.lower() in lexicon["common_words"]
        found.append(replace(one, common=common, given=word.lower() in lexicon.given))
    return tuple(sorted(found, key=lambda one: (-one.count, one.word)))


def _owners(cast: Cast, titles: frozenset[str]) -> Mapping[str, str]:
    """Word to the name of the person who is called so."""
    return {
        word: one.name
        for one in reversed(cast.people)
        for form in one.forms
        for word in WORD.findall(form)
        if word.lower() not in titles
    }


def _repute(word: str, plain: frozenset[str], lexicon: Lexicon) -> Repute:
    if word in plain:
        return Repute.ORDINARY
    if word in lexicon.given or word in lexicon.surnames:
        return Repute.LISTED
    ordinary = word in lexicon["common_words"] or word in lexicon["no_person"]
    return Repute.ORDINARY if ordinary else Repute.UNKNOWN


def _spelling(
    word: str, uses: list[_Use], repute: Repute, titles: frozenset[str], person: str
) -> Spelling:
    before = frozenset(other for use in uses for other in use.before)
    return Spelling(
        word,
        sum(use.form.count for use in uses),
        sum(use.form.spoken for use in uses),
        tuple(_word_in(place, word) for use in uses for place in use.form.places),
        repute,
        before & titles,
        before - titles,
        frozenset(other for use in uses for other in use.after),
        person,
    )


def _word_in(place: Evidence, word: str) -> Evidence:
    """The place of one word of a quoted name."""
    start = place.anchor.span.start + place.quote.find(word)
    return Evidence(Anchor(place.anchor.paragraph, Span(start, start + len(word))), word)
