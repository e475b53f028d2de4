"""What the author says of the world, or the story seems to say, silences or softens rules."""

import pytest

from continuity import assets
from continuity.canon.world import likely, signs_in
from continuity.diagnostics.diagnostic import Severity
from continuity.engine.analysis import Analysis, Question
from continuity.engine.report import Report
from continuity.story.decisions import AuthorsWord, Declared
from continuity.story.world import OUR_WORLD, WORLD, WorldRule, world_of
from telling import read

KILLED = """
Mara Holt walked to the tower with Tom Vane. Mara Holt spoke of the war.
Mara Holt was killed on the tower.
***
Tom Vane waited for the morning.
***
“Is there any sugar?” said Mara Holt.
"""
GHOSTLY = "\n".join(
    f"The ghost went along the {place}." for place in ("stairs", "hall", "roof", "landing", "yard")
)


def report(story: str, *world: tuple[str, str]) -> Report:
    declared = tuple(Declared(who, WORLD, rule) for who, rule in world)
    question = Question(read(story).book, AuthorsWord(declared=declared))
    return Analysis(assets.lexicon()).report(question)


def test_in_our_world_the_dead_do_not_ask_for_sugar() -> None:
    assert [one.code for one in report(KILLED).diagnostics] == ["B201"]


@pytest.mark.parametrize("who", ["everybody", "Mara Holt", "mara holt"])
def test_where_death_is_reversible_they_may(who: str) -> None:
    assert report(KILLED, (who, "death-is-reversible")).diagnostics == ()
    others = (("Tom Vane", "death-is-reversible"), (who, "Death-is-reversible "))
    assert report(KILLED, *others).diagnostics == ()


@pytest.mark.parametrize("who", ["nobody", "Tom Vane"])
def test_but_only_those_who_are_named(who: str) -> None:
    found = report(KILLED, (who, "death-is-reversible")).diagnostics
    assert [one.code for one in found] == ["B201"]


def test_a_story_full_of_ghosts_makes_the_rule_ask_more_quietly() -> None:
    (plain,) = report(KILLED).diagnostics
    (asked,) = report(KILLED + "***\n" + GHOSTLY).diagnostics
    assert asked.severity == Severity(plain.severity - 1)
    assert asked.reason[-1] == (
        "Declare it if, in this story, ghosts act and speak (ghosts-speak)."
    )
    assert asked.fingerprint == plain.fingerprint


def test_what_the_author_denied_is_not_asked_again() -> None:
    (plain,) = report(KILLED).diagnostics
    denied = ("nobody", "ghosts-speak")
    (told,) = report(KILLED + "***\n" + GHOSTLY, denied).diagnostics
    assert (told.severity, told.reason) == (plain.severity, plain.reason)
    assert report(GHOSTLY, denied).likely == ()


def test_the_signs_are_quoted() -> None:
    (one,) = report(GHOSTLY).likely
    assert one.rule is WorldRule.GHOSTS_SPEAK
    assert [sign.evidence.quote for sign in one.signs] == ["ghost"] * 3


def signs(text: str) -> list[tuple[WorldRule, str]]:
    found = signs_in(read(text).book.paragraphs(), assets.lexicon())
    return [(one.rule, one.evidence.quote) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The ghost of a smile.",
        "She went white as a ghost.",
        "He gave up the ghost.",
        "You look as if you had seen a ghost.",
        "It was a ghost town, and his phantom limb hurt.",
        "He left the aghostic behind.",
    ],
)
def test_a_figure_of_speech_is_no_sign(text: str) -> None:
    assert signs(text) == []


def test_a_sign_stands_for_all_its_forms() -> None:
    assert signs("They were resurrected twice by the shapeshifters.") == [
        (WorldRule.DEATH_IS_REVERSIBLE, "resurrected"),
        (WorldRule.SHAPES_CHANGE, "shapeshifters"),
    ]


def test_a_long_book_must_speak_of_it_more_often() -> None:
    found = signs_in(read(GHOSTLY).book.paragraphs(), assets.lexicon())
    assert likely(found, 3_000, OUR_WORLD) != ()
    assert likely(found, 9_000, OUR_WORLD) == ()


def test_a_rule_of_a_later_version_says_nothing() -> None:
    assert world_of([Declared("everybody", WORLD, "no gravity")]) == OUR_WORLD
