"""How alike two spellings are, and whether the difference may mean something."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from continuity.canon.naming import Form
from continuity.story.text import Anchor, Evidence, Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Plurals and possessives; pet forms; feminine forms; the people and the tongue of a country.
_ENDINGS = re.compile(
    r"e?s|ies|y|ie|ey|[aeio]|ett[ae]|it[ae]|in[ae]|[ie]?ans?|ns?|e[nr]s?|ese|ish|i[cs]|ists?"
)
_LONG = 8  # letters; in a longer word a slip may touch two


@dataclass(frozen=True, slots=True)
class Spelling:
    """One word of the names of a book. `before` and `after` hold the words right beside it in
    names, titles included, in lower case.
    """

    word: str
    count: int
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


def spellings(forms: tuple[Form, ...]) -> tuple[Spelling, ...]:
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
    places = (word_in(place, word) for use in uses for place in use.form.places)
    return Spelling(
        word,
        sum(use.form.count for use in uses),
        tuple(place for place in places if place),
        frozenset(other for use in uses for other in use.before),
        frozenset(other for use in uses for other in use.after),
        any(use.form.known and use.alone for use in uses),
    )


def word_in(place: Evidence, word: str) -> Evidence | None:
    """The place of one word of a quoted name; None where the quote has it in other letters."""
    at = place.quote.find(word)
    if at < 0:
        return None
    start = place.anchor.span.start + at
    return Evidence(Anchor(place.anchor.paragraph, Span(start, start + len(word))), word)


def bare(word: str) -> str:
    """In lower case, without accents and marks."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if letter.isalpha())


def alike(word: str, others: Mapping[str, str], most: int) -> list[tuple[str, int]]:
    """Those of `others` (word to its bare form) that are at most `most` slips away, with how many
    letters were put in, left out, changed, or swapped with their neighbours. The nearest first.
    """
    found = process.extract(
        bare(word), others, scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=6
    )
    return [(other, slips) for _, slips, other in found if other != word]


def slips_allowed(word: str) -> int:
    """How many letters a slip of the pen may touch: in a longer word, two."""
    return 1 if len(word) < _LONG else 2


def grown(one: str, other: str) -> bool:
    """Whether one spelling is the other with an ending, as "Persian" of "Persia" or "Nelly" of
    "Nell": then they mean different things, or the same person fondly.
    """
    shorter, longer = sorted((bare(one), bare(other)), key=len)
    if longer.startswith(shorter):
        ending = longer[len(shorter) :]
        # "Harknes" is no singular of "Harkness": what ends in s makes its plural with "es".
        return bool(_ENDINGS.fullmatch(ending)) and not (ending == "s" and shorter.endswith("s"))
    stem, last = shorter[:-1], shorter[-1:]
    return (
        len(longer) > len(shorter)
        and last in "aeiosy"
        and longer.startswith(stem)
        and _ENDINGS.fullmatch(longer[len(stem) :]) is not None
    )
