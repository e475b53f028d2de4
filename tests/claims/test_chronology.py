import pytest

from continuity import assets
from continuity.claims.chronology import chronology
from continuity.claims.claim import Claim, Confidence, Manner, Trait
from continuity.prose.paragraphs import read
from continuity.prose.speech import QuoteStyle
from continuity.story.moments import Date
from continuity.story.text import ParagraphKind


def claims(text: str, kind: ParagraphKind = ParagraphKind.PROSE) -> list[Claim]:
    lexicon = assets.lexicon()
    return list(chronology(read(text, kind, lexicon, QuoteStyle.DOUBLE, ()), lexicon))


@pytest.mark.parametrize(
    ("text", "trait", "quote"),
    [
        ("At 3:47 AM, he noticed the cats.", Trait.AT_CLOCK, "3:47 AM"),
        ("It was past midnight, and cold.", Trait.AT_CLOCK, "midnight"),
        ("When he rose, it was almost noon.", Trait.AT_CLOCK, "noon"),
        ("Marcus woke at 6:47 a.m. and rose.", Trait.AT_CLOCK, "6:47 a.m."),
        ("The phone rang at 2:47 AM.", Trait.AT_CLOCK, "2:47 AM"),
        ("It was Tuesday.", Trait.ON_DATE, "It was Tuesday"),
        ("This was a Tuesday morning.", Trait.ON_DATE, "This was a Tuesday"),
        ("The train was empty on a Tuesday evening.", Trait.ON_DATE, "on a Tuesday"),
        ("Bath's Thursday morning crowd, transformed.", Trait.ON_DATE, "Bath's Thursday"),
        ("On Tuesday they left.", Trait.ON_DATE, "Tuesday"),
        ("Wednesday came.", Trait.ON_DATE, "Wednesday"),
        ("That night it rained.", Trait.IN_DAYPART, "That night"),
        ("It was evening.", Trait.IN_DAYPART, "It was evening"),
        ("He sat in the morning sun.", Trait.IN_DAYPART, "the morning sun"),
    ],
)
def test_the_narration_tells_when_the_scene_plays(text: str, trait: Trait, quote: str) -> None:
    [claim] = claims(text)
    assert (claim.trait, claim.excerpt.text) == (trait, quote)
    assert (claim.confidence, claim.voice.manner) == (Confidence.STATED, Manner.NARRATED)


@pytest.mark.parametrize(
    "text",
    [
        "The opening was set for nine a.m. sharp.",
        "He had come on a Tuesday evening.",
        "They had met in June.",
        "He would be back by Monday.",
        "The feeds were at six, as a rule.",
        "It rained until Tuesday.",
    ],
)
def test_another_time_may_be_spoken_of(text: str) -> None:
    [claim] = claims(text)
    assert claim.confidence is Confidence.IMPLIED


@pytest.mark.parametrize(
    "text", ["She came every Tuesday.", "He hated Mondays.", "It was a good morning's work."]
)
def test_habits_and_figures_of_speech_tell_no_time(text: str) -> None:
    assert claims(text) == []


def test_a_heading_tells_when_the_scene_plays() -> None:
    [clock, date] = sorted(
        claims("Tuesday, 9 a.m.", ParagraphKind.TIME_HEADING), key=lambda claim: claim.trait.value
    )
    assert (clock.trait, date.trait) == (Trait.AT_CLOCK, Trait.ON_DATE)
    assert clock.confidence is date.confidence is Confidence.STATED


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Tomorrow would be Wednesday.", 2),
        ("“It’s Friday tomorrow,” said Tom.", 4),
        ("“The day after tomorrow is Monday,” said Tom.", 6),
        ("Yesterday was a Sunday.", 1),
        ("Saturday was only three days away.", 3),
        ("“Two days ago, on Friday, I saw him,” said Mara.", 7),
    ],
)
def test_a_weekday_counted_from_now_tells_which_day_it_is(text: str, weekday: int) -> None:
    [claim] = claims(text)
    assert isinstance(claim.value, Date)
    assert claim.value.weekday == weekday
    assert claim.confidence is Confidence.STATED


@pytest.mark.parametrize(
    "text",
    [
        "Is tomorrow Wednesday?",
        "If tomorrow is Wednesday, they are too late.",
        "Tomorrow is not Wednesday.",
        "She dreamed that tomorrow was Wednesday.",
        "He would leave tomorrow, Wednesday at the latest.",
    ],
)
def test_what_is_not_meant_counts_no_weekday(text: str) -> None:
    assert all(claim.confidence is not Confidence.STATED for claim in claims(text))
