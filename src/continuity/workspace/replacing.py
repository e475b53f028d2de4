"""One edit out of many replacements all over the book."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from continuity.errors import ContinuityError
from continuity.prose.search import Found, replaced
from continuity.story.decisions import AuthorsWord
from continuity.story.edits import SetText, SetWord, Together
from continuity.story.ids import ChapterId


class _Book(Protocol):
    @property
    def word(self) -> AuthorsWord: ...
    def text(self, chapter: ChapterId) -> str: ...


Chosen = Mapping[ChapterId, Sequence[Found]]
"""What is to be replaced, by chapter."""


def replacement(
    book: _Book, chosen: Chosen, what: str, word: AuthorsWord | None = None
) -> Together:
    """The edit that does it all, and makes `word` the author's, if it is given. `what` names it
    for the undo menu. Raises ContinuityError where a text is not any more what was looked through.
    """
    parts: list[SetText | SetWord] = []
    for chapter, places in chosen.items():
        before = book.text(chapter)
        after = replaced(before, places)
        if after is None:
            message = "The text was changed meanwhile, so nothing was replaced. Please look again."
            raise ContinuityError(message)
        if after != before:
            parts.append(SetText(chapter, before, after))
    if word is not None and word != book.word:
        parts.append(SetWord(book.word, word, what))
    return Together(tuple(parts), what)
