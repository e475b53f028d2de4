"""Word lists as patterns, and the cheap look before a search."""

import re

import pytest

from continuity import assets
from continuity.claims.wording import either, finder, holds_any, sentences_holding
from continuity.prose.paragraphs import read
from continuity.prose.speech import QuoteStyle
from continuity.story.text import ParagraphKind


def _plainly(words: frozenset[str]) -> str:
    """The words one after the other, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def test_words_put_together_by_their_first_letter_find_what_the_plain_list_finds() -> None:
    words = frozenset(("left", "left for good", "leave", "a", "an", "anew", "went", "rose"))
    text = "She left for good, and a man rose anew; an oar left. He went to leave the leaves."
    for around in ("{}", r"\b{}\b", " {}s?"):
        ours = re.compile(around.format(either(words)))
        plain = re.compile(around.format(f"(?:{_plainly(words)})"))
        assert [one.span() for one in ours.finditer(text)] == [
            one.span() for one in plain.finditer(text)
        ]


def test_apostrophes_and_hyphens_are_as_good_as_each_other() -> None:
    found = finder(frozenset(("couldn't stomach", "close-cropped"))).findall(
        "He couldn’t stomach it, nor couldn't-stomach; Close cropped and close-cropped."
    )
    assert found == ["couldn’t stomach", "couldn't-stomach", "Close cropped", "close-cropped"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In her dreams she flew.", True),
        ("DREAMS, they say.", True),
        ("It’s a dream-land.", True),
        ("In her room she wept.", False),
        ("They dreamt on.", False),
        ("", False),
    ],
)
def test_a_phrase_may_be_there_only_where_its_longest_word_is(text: str, expected: bool) -> None:  # noqa: FBT001 - a value of the table
    assert holds_any(text, frozenset(("in her dreams", "dream"))) is expected


def test_only_the_sentences_that_hold_a_word_are_searched() -> None:
    text = "It rained. Mara went home. The rain had stopped."
    reading = read(text, ParagraphKind.PROSE, assets.lexicon(), QuoteStyle.DOUBLE)
    held = sentences_holding(reading, frozenset(("rain", "rained")))
    assert [span.of(text) for span in held] == ["It rained.", "The rain had stopped."]
    assert not list(sentences_holding(reading, frozenset(("snow",))))
