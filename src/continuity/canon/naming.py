"""How names and invented words are spelt through the book."""

from dataclasses import dataclass

from continuity.story.cast import Cast
from continuity.story.text import Evidence


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a capitalised word or run of words. `places` holds at most the first eight."""

    text: str
    count: int
    places: tuple[Evidence, ...]
    known: bool = False
    """Whether it is an ordinary word or a listed name."""


@dataclass(frozen=True, slots=True)
class Naming:
    """All forms of names in the book, the cast, and the spellings that the author declared:
    pairs (right spelling, forms that are wrong or ()).
    """

    forms: tuple[Form, ...]
    cast: Cast
    declared: tuple[str, ...] = ()
