import pytest

from continuity import assets
from continuity.claims.claim import Claim, Confidence, Manner, Stretch, Trait
from continuity.claims.stretches import stretches
from continuity.prose.paragraphs import read
from continuity.prose.speech import QuoteStyle
from continuity.story.moments import HOUR
from continuity.story.text import ParagraphKind


def claims(text: str, kind: ParagraphKind = ParagraphKind.PROSE) -> list[Claim]:
    lexicon = assets.lexicon()
    return list(stretches(read(text, kind, lexicon, QuoteStyle.DOUBLE, ()), lexicon))


def told(text: str) -> list[tuple[Trait, str, str]]:
    return [
        (claim.trait, claim.value.process, claim.excerpt.text)
        for claim in claims(text)
        if isinstance(claim.value, Stretch)
    ]


@pytest.mark.parametrize(
    ("text", "process", "quote"),
    [
        ("“The lockdown lasts six hours,” she said.", "lockdown", "The lockdown lasts six hours"),
        (
            "The lockdown would last for six hours.",
            "lockdown",
            "The lockdown would last for six hours",
        ),
        ("They sat out the six-hour lockdown.", "lockdown", "six-hour lockdown"),
        ("The three-day voyage was over.", "voyage", "three-day voyage"),
        ("The voyage had taken five days.", "voyage", "The voyage had taken five days"),
        ("It was a lockdown of six hours.", "lockdown", "a lockdown of six hours"),
        ("The trial took them nearly two weeks.", "trial", "The trial took them nearly two weeks"),
        ("The ship's voyage took a week.", "voyage", "The ship's voyage took a week"),
        ("The voyage home took a week.", "voyage home", "The voyage home took a week"),
        ("After three days' march they rested.", "march", "three days' march"),
        (
            "The walk to the station takes ten minutes.",
            "walk",
            "The walk to the station takes ten minutes",
        ),
        ("“It's the lockdown. It lasts six hours,” she said.", "lockdown", "six hours"),
    ],
)
def test_what_lasts_is_named(text: str, process: str, quote: str) -> None:
    assert told(text) == [(Trait.LASTS, process, quote)]


@pytest.mark.parametrize(
    ("text", "process", "quote"),
    [
        (
            "“We're in complete shut down. We're not going anywhere for the next six hours.”",
            "lockdown",
            "the next six hours",
        ),
        ("“We're locked in here for the next six hours.”", "lockdown", "the next six hours"),
        (
            "“We're stuck down here for over another five hours yet.”",
            "lockdown",
            "over another five hours",
        ),
        ("“Nobody leaves for another five hours.”", "", "five hours"),
        ("“Three more hours to go,” he said.", "", "Three more hours to go"),
        ("“We have two hours left.”", "", "two hours left"),
        ("There were two hours left of the siege.", "siege", "two hours left of the siege"),
        ("Two hours of the lockdown remained.", "lockdown", "Two hours of the lockdown remained"),
        ("“The lockdown ends in two hours.”", "lockdown", "The lockdown ends in two hours"),
        (
            "“We have two days left until the wedding.”",
            "start of wedding",
            "two days left until the wedding",
        ),
        ("“Two days left until the siege ends.”", "end of siege", "Two days left until the siege"),
        ("Ten minutes before the soup came, he left.", "", "Ten minutes before the soup"),
        (
            "“The storm will last another two days.”",
            "storm",
            "The storm will last another two days",
        ),
        ("“The storm will last two more days.”", "storm", "The storm will last two more days"),
        ("“The wedding is in ten days.”", "start of wedding", "The wedding is in ten days"),
        ("“The trial starts in ten days.”", "start of trial", "The trial starts in ten days"),
        ("“Six hours until the launch.”", "start of launch", "Six hours until the launch"),
        (
            "“Six hours until the lockdown lifts.”",
            "end of lockdown",
            "Six hours until the lockdown",
        ),
        (
            "Three days before the wedding it rained.",
            "start of wedding",
            "Three days before the wedding",
        ),
        ("“In the next six hours we may all be dead.”", "", "the next six hours"),
    ],
)
def test_what_is_left_is_a_deadline(text: str, process: str, quote: str) -> None:
    assert told(text) == [(Trait.REMAINS, process, quote)]


@pytest.mark.parametrize(
    ("text", "process", "quote"),
    [
        ("He had left an hour ago.", "", "an hour ago"),
        ("That had been 9 hours ago now.", "", "9 hours ago"),
        (
            "“It's barely been twenty four hours since the surgery!”",
            "surgery",
            "twenty four hours since the surgery",
        ),
        (
            "It had been six hours since the lockdown began.",
            "start of lockdown",
            "six hours since the lockdown",
        ),
        (
            "It was three weeks since the siege ended.",
            "end of siege",
            "three weeks since the siege",
        ),
        ("Three days after the funeral he came.", "funeral", "Three days after the funeral"),
        (
            "Two hours into the crossing it struck.",
            "start of voyage",
            "Two hours into the crossing",
        ),
        (
            "The lockdown began two hours ago.",
            "start of lockdown",
            "The lockdown began two hours ago",
        ),
        ("The siege ended two weeks ago.", "end of siege", "The siege ended two weeks ago"),
        ("The accident happened two weeks ago.", "accident", "The accident happened two weeks ago"),
        ("It was two hours since she had eaten.", "", "two hours since"),
        ("The row began two hours ago.", "", "two hours ago"),
    ],
)
def test_what_has_gone_is_counted_from_something(text: str, process: str, quote: str) -> None:
    assert told(text) == [(Trait.ELAPSED, process, quote)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("One Hour later...", "One Hour later"),
        ("Three days later, she came.", "Three days later"),
        ("An hour afterwards he left.", "An hour afterwards"),
        ("The next morning she was gone.", "next morning"),
        ("Later that night it rained.", "Later that night"),
        ("The day after, it rained.", "The day after"),
    ],
)
def test_a_leap_at_the_start_moves_the_story_on(text: str, quote: str) -> None:
    [claim] = claims(text)
    assert (claim.trait, claim.confidence) == (Trait.SKIPS, Confidence.STATED)
    assert claim.excerpt.text.endswith(quote)


@pytest.mark.parametrize(
    "text",
    [
        "He slept, and an hour later he woke.",
        "Two hours passed.",
        "“Three days later he was dead,” she said.",
        "She would see him again the next morning.",
        "They waited for the next morning.",
    ],
)
def test_a_leap_inside_does_not(text: str) -> None:
    [claim] = claims(text)
    assert (claim.trait, claim.confidence) == (Trait.SKIPS, Confidence.IMPLIED)


def test_a_leap_back_is_negative() -> None:
    [claim] = claims("Two years earlier", ParagraphKind.TIME_HEADING)
    assert isinstance(claim.value, Stretch)
    assert claim.value.duration.hard.high < 0


@pytest.mark.parametrize(
    "text",
    [
        "He worked three hours a day.",
        "The soup will be done in two hours.",
        "The soup was over in two hours.",
        "They lasted six hours.",
        "The storm lasted two more days.",
        "It lasted six hours.",
        "The soup took six hours.",
        "“She said the next morning he was gone.”",
        "She was a ten-year-old girl.",
        "Three days later than the letter said.",
        "Two hours on foot and they would be home.",
        "They took two days' leave.",
        "An hour into her book she slept.",
        "For the next six hours they walked.",
        "It was five years after he left.",
        "Two days after lunch with him.",
    ],
)
def test_an_amount_that_measures_nothing_we_know_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_a_voyage_that_is_any_voyage_is_only_implied() -> None:
    [claim] = claims("A three-day voyage is nothing.")
    assert claim.confidence is Confidence.IMPLIED


def test_a_denied_length_does_not_hold() -> None:
    [claim] = claims("The lockdown did not last six hours.")
    assert not claim.holds


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("“The lockdown lasts six hours,” she said.", Manner.SPOKEN),
        ("“Does the lockdown last six hours?” she said.", Manner.SUPPOSED),
        ("“If the lockdown lasts six hours, we die.”", Manner.SUPPOSED),
        ("“The lockdown will last six hours.”", Manner.SPOKEN),
        ("The lockdown would last six hours.", Manner.NARRATED),
    ],
)
def test_plans_are_said_and_doubts_are_supposed(text: str, manner: Manner) -> None:
    [claim] = claims(text)
    assert claim.voice.manner is manner


def test_the_bounds_of_the_amount_are_kept() -> None:
    [claim] = claims("The lockdown lasts six hours.")
    assert isinstance(claim.value, Stretch)
    assert claim.value.duration.hard.low == 5.5 * HOUR


def test_a_leap_in_the_first_sentence_of_a_paragraph_moves_the_story_on() -> None:
    [claim] = claims("She saw him again the next morning. It rained.")
    assert (claim.trait, claim.confidence) == (Trait.SKIPS, Confidence.STATED)
    [claim] = claims("It rained. She saw him again the next morning.")
    assert claim.confidence is Confidence.IMPLIED
