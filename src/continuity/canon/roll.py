"""Which of the people found so far could answer to a word, without asking each of them."""

from collections.abc import Iterable

from continuity.canon.candidates import Candidate
from continuity.canon.full_names import whole_title
from continuity.prose.lexicon import Lexicon

_STEM = 3
"""Letters that a name and its clipped form share."""


class Roll:
    """Knows people by number, under every word of their names and under their titles. Answers are
    in rising order; they hold all who could fit, and some who do not.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._short = lexicon.tables["nicknames"]
        self._full: dict[str, list[str]] = {}
        for full, shorts in self._short.items():
            for short in shorts:
                self._full.setdefault(short, []).append(full)
        self._words: dict[str, set[int]] = {}
        self._calling: dict[str, set[int]] = {}
        self._stems: dict[str, set[int]] = {}
        self._titles: dict[str, set[int]] = {}

    def enter(self, number: int, one: Candidate) -> None:
        """Note a form of the person."""
        for word in one.name.parts:
            self._words.setdefault(word, set()).add(number)
        calling = (one.name.given or one.name.only).lower()
        if calling:
            self._calling.setdefault(calling, set()).add(number)
            self._stems.setdefault(calling[:_STEM], set()).add(number)
        for title in one.name.titles:
            self._titles.setdefault(whole_title(title), set()).add(number)

    def having(self, *words: str) -> list[int]:
        """Those who have one of the words in a name."""
        return sorted({number for word in words for number in self._words.get(word, ())})

    def bearing(self, titles: Iterable[str]) -> list[int]:
        """Those who are called with one of the titles."""
        whole = map(whole_title, titles)
        return sorted({number for title in whole for number in self._titles.get(title, ())})

    def short_or_long(self, word: str) -> list[int]:
        """Those whose given name could be the word's short form, or the other way round."""
        low = word.lower()
        found = set(self._stems.get(low[:_STEM], ()))
        for name in (*self._full.get(low, ()), *self._short.get(low, ())):
            found |= self._calling.get(name, set())
        return sorted(found)
