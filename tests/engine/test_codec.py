"""Values of the program go into the database and come out equal; nothing else comes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf

import pytest

from continuity.canon.scenes import Stated
from continuity.claims.claim import Claim, Confidence, Manner, Shades, Stretch, Trait, Voice
from continuity.engine.codec import Codec, Damaged
from continuity.engine.report import Report
from continuity.story.cast import Cast, Gender, Mention, MentionKind, Person
from continuity.story.ids import ParagraphId, PersonId, SceneId
from continuity.story.moments import Bounds, Duration
from continuity.story.text import Anchor, Evidence, Excerpt, Span

MARA = Mention(Span(0, 4), "Mara", MentionKind.NAME)
EYES = Claim(
    MARA,
    Trait.EYE_COLOUR,
    Shades("green", frozenset(("green", "grey"))),
    Excerpt(Span(0, 20), "Mara has green eyes."),
    voice=Voice(Manner.SPOKEN, MARA),
    confidence=Confidence.IMPLIED,
)
HOURS = Duration("six hours", Bounds(300, 420), Bounds(-inf, inf))


@dataclass(frozen=True, slots=True)
class Odd:
    table: Mapping[ParagraphId, tuple[str, int]] = field(default_factory=dict)
    pair: tuple[bool, Gender] = (True, Gender.MALE)
    words: frozenset[str] = frozenset()
    maybe: Span | None = None
    number: int | None = None


@pytest.mark.parametrize(
    "value",
    [
        Span(1, 2),
        EYES,
        Claim(None, Trait.LASTS, Stretch(HOURS, "lockdown"), Excerpt(Span(0, 1), "\ud800")),
        Odd(),
        Odd({ParagraphId(3): ("a", 1)}, (False, Gender.FEMALE), frozenset("xy"), Span(0, 9), 4),
        Report(cast=Cast((Person(PersonId("mara"), "Mara", ("M.",), Gender.FEMALE, 3),)), words=12),
        Stated(
            EYES,
            Evidence(Anchor(ParagraphId(1), Span(0, 4)), "Mara"),
            SceneId(1),
            0,
            owner=PersonId("mara"),
        ),
    ],
)
def test_a_value_comes_back_equal(value: object) -> None:
    codec = Codec(type(value))
    assert codec.decode(codec.encode(value)) == value


def test_equal_sets_are_written_alike() -> None:
    codec = Codec(Odd)
    first, second = frozenset(("b", "a", "c")), frozenset(("c", "b", "a"))
    assert codec.encode(Odd(words=first)) == codec.encode(Odd(words=second))


def test_a_flipped_bit_is_noticed() -> None:
    content = Codec(Span).encode(Span(1, 2))
    for at in range(len(content)):
        spoilt = bytes((*content[:at], content[at] ^ 1, *content[at + 1 :]))
        with pytest.raises(Damaged, match="does not fit its digest"):
            Codec(Span).decode(spoilt)


def test_a_value_of_another_shape_is_refused() -> None:
    content = Codec(Odd).encode(Odd())
    with pytest.raises(Damaged, match="5 fields instead of 2"):
        Codec(Span).decode(content)


def test_a_type_that_is_not_ours_cannot_be_written() -> None:
    with pytest.raises(TypeError, match="cannot be written into the database"):
        Codec(object)
