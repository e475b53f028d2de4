"""Deaths, and what only looks like one."""

import pytest

from claiming import claims, reading_of, said
from continuity.claims.claim import Confidence
from continuity.prose.reading import Grammar, Token
from continuity.story.text import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marcus died in the night.", ["Marcus: dead"]),
        ("Marcus had died of fever.", ["Marcus: of fever"]),
        ("Marcus was killed at noon.", ["Marcus: killed"]),
        ("Tom killed Marcus.", ["Marcus: killed"]),
        ("Tom killed her husband.", ["her husband: killed"]),
        ("Tom killed her quickly.", ["her: killed"]),
        ("Marcus took his own life.", ["Marcus: took his own life"]),
        ("Marcus is dead.", ["Marcus: dead"]),
        ("The late Mr. Marley left nothing.", ["Mr. Marley: dead"]),
        ("Marcus's funeral was on Friday.", ["Marcus: dead"]),
        ("Marcus was not dead.", ["Marcus: not dead"]),
        ("“Marcus is dead,” said Tom.", ["Marcus: dead (spoken)"]),
        ("If Marcus died, she would weep.", ["Marcus: dead (supposed)"]),
        ("She thought that Marcus was dead.", ["Marcus: dead (thought)"]),
        ("She said that Marcus was dead.", ["Marcus: dead (spoken)"]),
        ("It was a bad dream. Marcus was dead.", ["Marcus: dead (dreamt)"]),
        ("Is it true that Marcus was dead?", ["Marcus: dead (supposed)"]),
    ],
)
def test_who_is_dead(text: str, expected: list[str]) -> None:
    assert said(text, "death") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Marcus was dead tired.",
        "Marcus died laughing.",
        "The fire died. His voice died away.",
        "Had Marcus died in that year, she would have wept.",
        "Marcus was a dead man walking.",
        "It was dead. The winter passed away.",
        "The late train came. The king's funeral is long.",
        "He killed time.",
        "Four of the twenty were dead men.",
        "Dead leaves lay about.",
    ],
)
def test_idioms_and_things_are_no_deaths(text: str) -> None:
    assert said(text, "death") == []


def test_what_the_dead_leave_behind_only_implies_a_death() -> None:
    (claim,) = claims("His dead body lay there.", "death")
    assert claim.confidence is Confidence.IMPLIED


def _parsed(text: str, *words: tuple[str, str, str, int]) -> Grammar:
    tokens, at = [], 0
    for word, tag, dep, head in words:
        at = text.index(word, at)
        tokens.append(Token(Span(at, at + len(word)), word, word.lower(), tag, dep, head))
        at += len(word)
    return tuple(tokens)


_FAR = "Marcus, of the old mill, died."
_GRAMMAR = _parsed(
    _FAR,
    ("Marcus", "NNP", "nsubj", 8),
    (",", ",", "punct", 0),
    ("of", "IN", "prep", 0),
    ("the", "DT", "det", 5),
    ("old", "JJ", "amod", 5),
    ("mill", "NN", "pobj", 2),
    (",", ",", "punct", 0),
    (" ", "_SP", "dep", 7),
    ("died", "VBD", "ROOT", 8),
)


def test_grammar_finds_the_subject_behind_a_phrase() -> None:
    without = claims(_FAR, "death")
    (found,) = claims(_FAR, "death", grammar=_GRAMMAR)
    assert [claim.subject and claim.subject.text for claim in without] == ["the old mill"]
    assert found.subject is not None
    assert found.subject.text == "Marcus"
    assert found.excerpt.text == "Marcus, of the old mill, died"


def test_grammar_goes_from_a_verb_to_the_one_before_and_to_the_noun_of_a_relative_clause() -> None:
    text = "The man who fell and died lay there."
    grammar = _parsed(
        text,
        ("The", "DT", "det", 1),
        ("man", "NN", "nsubj", 6),
        ("who", "WP", "nsubj", 3),
        ("fell", "VBD", "relcl", 1),
        ("and", "CC", "cc", 3),
        ("died", "VBD", "conj", 3),
        ("lay", "VBD", "ROOT", 6),
        ("there", "RB", "advmod", 6),
    )
    (claim,) = claims(text, "death", grammar=grammar)
    assert claim.subject is not None
    assert claim.subject.text == "The man"


def test_a_verb_that_grammar_calls_something_else_is_read_without_it() -> None:
    text = "Marcus died."
    grammar = _parsed(text, ("Marcus", "NNP", "compound", 1), ("died", "NN", "ROOT", 1))
    (claim,) = claims(text, "death", grammar=grammar)
    assert claim.subject is not None
    assert claim.subject.text == "Marcus"


def test_a_reading_keeps_its_grammar() -> None:
    assert reading_of(_FAR, _GRAMMAR).grammar == _GRAMMAR


@pytest.mark.parametrize(
    "text",
    [
        "They took Mr Hobb away, God rest him.",
        "It was Tom's, God rest his soul, and Ann kept it.",
        "Old Tom, rest his soul, had liked it.",
    ],
)
def test_the_dead_are_wished_rest(text: str) -> None:
    assert len(said(text, "death")) == 1
