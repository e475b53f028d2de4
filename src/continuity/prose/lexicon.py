"""Word lists, handed down as one value so that reading stays a pure function."""

from collections.abc import Mapping
from dataclasses import dataclass

from continuity.story.cast import Gender


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists of resources/lexicons, and given names with the gender they usually have.

    Words are in lower case. `digest` changes whenever any list does: it is part of the key under
    which claims are remembered.
    """

    lists: Mapping[str, frozenset[str]]
    tables: Mapping[str, Mapping[str, tuple[str, ...]]]
    given: Mapping[str, Gender]
    surnames: frozenset[str]
    digest: str

    def __hash__(self) -> int:
        """So that patterns made of it can be kept by it."""
        return hash(self.digest)

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]
