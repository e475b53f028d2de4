"""In whose voice something is said."""

import pytest

from claiming import reading_of
from continuity import assets
from continuity.claims.extraction import VERSION, claims_of, worth_parsing
from continuity.claims.voice import denied, voice_at
from continuity.prose.paragraphs import read
from continuity.prose.speech import QuoteStyle
from continuity.story.text import ParagraphKind, Span


def _voice(text: str, words: str) -> tuple[str, str]:
    start = text.index(words)
    voice = voice_at(reading_of(text), Span(start, start + len(words)), assets.lexicon())
    return voice.manner.value, voice.by.text if voice.by else ""


@pytest.mark.parametrize(
    ("text", "manner", "by"),
    [
        ("The mill was shut.", "narrated", ""),
        ("“The mill was shut,” said Tom.", "spoken", "Tom"),
        ("Tom sighed and said, “The mill was shut.”", "spoken", "Tom"),
        ("“The mill was shut.” The rain fell.", "spoken", ""),
        ("“The mill was shut,” thought Tom.", "thought", "Tom"),
        ("Tom wrote: “The mill was shut.”", "written", ""),
        ("Dear Tom, the mill was shut.", "written", ""),
        ("Tom said the mill was shut.", "spoken", "Tom"),
        ("Tom believed the mill was shut.", "thought", "Tom"),
        ("Tom dreamt of home. The mill was shut.", "dreamt", ""),
        ("Perhaps the mill was shut.", "supposed", ""),
        ("It was as if the mill was shut.", "supposed", ""),
        ("“So the mill was shut?” asked Tom.", "supposed", "Tom"),
        ("If it rained, Tom stayed; the mill was shut.", "narrated", ""),
        ("“If only!” she said, and the mill was shut.", "narrated", ""),
    ],
)
def test_the_manner_and_whose_word_it_is(text: str, manner: str, by: str) -> None:
    assert _voice(text, "mill was shut") in {(manner, by), (manner, by or "she")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was not the red mill.", True),
        ("It wasn’t the red mill.", True),
        ("No doubt it was the red mill.", False),
        ("He did not stop, but saw the red mill.", False),
        ("Never mind: here is the red mill.", False),
    ],
)
def test_the_reach_of_a_negation(text: str, expected: bool) -> None:  # noqa: FBT001 - a table row
    start = text.index("red mill")
    assert denied(reading_of(text), Span(start, start + 8)) is expected


def test_notes_of_the_author_say_nothing() -> None:
    lexicon = assets.lexicon()
    note = read("Mara has green eyes.", ParagraphKind.NOTE, lexicon, QuoteStyle.DOUBLE)
    assert claims_of(note, lexicon) == ()


def test_claims_come_in_the_order_of_the_text() -> None:
    found = claims_of(reading_of("Tom broke his left arm. She was tall."), assets.lexicon())
    spans = [claim.excerpt.span for claim in found]
    assert spans == sorted(spans)
    assert len(spans) == 2


def test_only_a_few_words_are_worth_a_parse() -> None:
    lexicon = assets.lexicon()
    assert worth_parsing("Marcus, it seems, died.", lexicon)
    assert not worth_parsing("Marcus has green eyes.", lexicon)
    assert VERSION
