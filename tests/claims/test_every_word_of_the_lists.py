"""No word of our lists, however it is written, breaks an extractor."""

from collections.abc import Iterator
from itertools import islice

import pytest

from claiming import reading_of
from continuity import assets
from continuity.claims.extractors import EXTRACTORS

_OF_EACH = 30
_STORIES = (
    "She was {word}. Tom’s {word} was {word}.",
    "He had a {word}. Three {word}s lay in the {word}.",
    "“I was {word},” said Ann, “for six {word}.”",
    "Her left {word} bled. The {word} had been {word}.",
    "The {word}, a {word}, wore a {word} {word} on Monday.",
)


def _words() -> list[str]:
    lexicon = assets.lexicon()
    lists = [sorted(words) for name, words in lexicon.lists.items() if name != "common_words"]
    tables = [
        sorted({*table, *(word for words in table.values() for word in words)})
        for table in lexicon.tables.values()
    ]
    return sorted({word for words in (*lists, *tables) for word in islice(words, _OF_EACH)})


def _broken(text: str) -> Iterator[str]:
    reading, lexicon = reading_of(text), assets.lexicon()
    for extractor in EXTRACTORS:
        try:
            list(extractor(reading, lexicon))
        except Exception as error:  # noqa: BLE001 - which of them fails, and on what, is the finding
            yield f"{extractor.__name__} on {text!r}: {error!r}"


@pytest.mark.parametrize("story", _STORIES)
def test_every_word_can_be_read(story: str) -> None:
    texts = {
        story.format(word=written)
        for word in _words()
        for written in (word, word.replace(" ", "-"), word.replace("-", " "), word.upper())
    }
    assert [one for text in sorted(texts) for one in _broken(text)] == []
