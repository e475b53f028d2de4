"""The single words of the names of a book: how often, where, and beside what."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from continuity.canon.naming import Form
from continuity.story.text import Anchor, Evidence, Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Spelling:
    """`before` and `after` hold the words right beside it in names, titles included, in lower case.
    `spoken` is how many times of the count it stands in dialogue.
    """

    word: str
    count: int
    spoken: int
    places: tuple[Evidence, ...]
    before: frozenset[str]
    after: frozenset[str]
    known: bool


@dataclass(frozen=True, slots=True)
class _Use:
    """A word as a part of one form of a name."""

    form: Form
    word: str
    before: frozenset[str]
    after: frozenset[str]

    @property
    def alone(self) -> bool:
        return not self.before and not self.after


def spellings(forms: Iterable[Form]) -> tuple[Spelling, ...]:
    """The single words of all names, the commonest first."""
    uses: dict[str, list[_Use]] = {}
    for form in forms:
        words = _WORD.findall(form.text)
        for at, word in enumerate(words):
            before = frozenset(other.casefold() for other in words[max(at - 1, 0) : at])
            after = frozenset(other.casefold() for other in words[at + 1 : at + 2])
            uses.setdefault(word, []).append(_Use(form, word, before, after))
    found = (_spelling(word, of_word) for word, of_word in uses.items())
    return tuple(sorted(found, key=lambda one: (-one.count, one.word)))


def _spelling(word: str, uses: list[_Use]) -> Spelling:
    return Spelling(
        word,
        sum(use.form.count for use in uses),
        sum(use.form.spoken for use in uses),
        tuple(_word_in(place, word) for use in uses for place in use.form.places),
        frozenset(other for use in uses for other in use.before),
        frozenset(other for use in uses for other in use.after),
        any(use.form.known and use.alone for use in uses),
    )


def _word_in(place: Evidence, word: str) -> Evidence:
    """The place of one word of a quoted name."""
    start = place.anchor.span.start + place.quote.find(word)
    return Evidence(Anchor(place.anchor.paragraph, Span(start, start + len(word))), word)
