import pytest

from a_scene import KNOWN, LEXICON, told
from continuity.canon.epithets import nameless, of_scene, signs_of
from continuity.prose.reading import NameEvidence, add
from continuity.story.cast import Correction, CorrectionKind, Gender

DRIVER = """
A driver leaned out of the window. “Get in,” said the driver.
The old driver frowned. “Where to?”
"""


def people(story: str, *corrections: Correction) -> dict[str, set[str]]:
    return {one.name: set(one.aliases) for one in told(story, *corrections).cast.people}


def test_who_has_no_name_but_takes_part_goes_by_what_he_is() -> None:
    read = told(KNOWN + DRIVER)
    driver = next(one for one in read.cast.people if one.name == "the driver")
    assert (driver.mentions, driver.main) == (2, False)
    assert read.speakers()[-2:] == ["the driver", "the driver"]
    assert read.meaning("The old driver") == ["the driver"]


@pytest.mark.parametrize(
    ("noun", "gender"),
    [("waitress", Gender.FEMALE), ("watchman", Gender.MALE), ("driver", Gender.UNKNOWN)],
)
def test_the_noun_tells_the_gender(noun: str, gender: Gender) -> None:
    (one,) = told(DRIVER.replace("driver", noun)).cast.people
    assert (one.name, one.gender) == (f"the {noun}", gender)


@pytest.mark.parametrize(
    "line",
    [
        "Another driver waved.",
        "Two drivers waved.",
        "The second driver waved.",
        "A driver waved.",
        "Mara was a driver.",
        "“I am a driver,” said Mara.",
        "Every driver knows that.",
    ],
)
def test_where_there_may_be_several_of_the_kind_none_is_taken_for_one(line: str) -> None:
    assert "the driver" not in people(KNOWN + DRIVER + line)


@pytest.mark.parametrize(
    "line", ["“Drivers are all alike,” said Mara.", "“Call a driver,” said Mara. “Any driver.”"]
)
def test_talk_of_the_kind_makes_no_others(line: str) -> None:
    assert "the driver" in people(KNOWN + DRIVER + line)


def test_whoever_is_said_to_be_something_may_be_brought_in_by_it() -> None:
    assert set(people("It was a lawyer. “No,” said the lawyer. The lawyer frowned.")) == {
        "the lawyer"
    }


@pytest.mark.parametrize(
    ("scenes", "times", "found"),
    [(2, 1, {"driver"}), (3, 1, set()), (3, 3, {"driver"}), (5, 3, set())],
)
def test_who_is_met_in_many_scenes_may_be_several(scenes: int, times: int, found: set[str]) -> None:
    scene = of_scene((NameEvidence("says + driver", 2), NameEvidence("the + driver", times)))
    assert nameless(signs_of(add([scene] * scenes)), frozenset(), LEXICON).keys() == found


def test_who_does_nothing_is_not_in_the_cast() -> None:
    assert "the driver" not in people(KNOWN + "A driver came. They paid the driver.")


@pytest.mark.parametrize("line", ["The driver, Mara, waved.", "Mara, the driver, waved."])
def test_whoever_is_named_beside_the_noun_is_called_so(line: str) -> None:
    found = people(KNOWN + DRIVER + line)
    assert "the driver" in found["Mara Lind"]
    assert "the driver" not in found


@pytest.mark.parametrize("line", ["The maid, Tom, waved.", "“The maid, Mara,” said Tom."])
def test_nobody_is_called_by_a_noun_of_the_other_gender_or_in_a_call(line: str) -> None:
    found = people(KNOWN + line)
    assert "the maid" not in found["Tom Hale"] | found["Mara Lind"]


def test_a_rank_that_somebody_bears_makes_nobody_new() -> None:
    assert "the captain" not in people(KNOWN + DRIVER.replace("driver", "captain"))


def test_who_has_a_name_as_a_rule_must_be_seen_to_come_in() -> None:
    story = "“No,” said the lawyer. The lawyer frowned."
    assert people(story) == {}
    assert set(people("A lawyer waited. " + story)) == {"the lawyer"}


def test_the_author_may_say_who_it_is() -> None:
    same = Correction(CorrectionKind.MERGE, "Tom Hale", "the driver")
    read = told(KNOWN + DRIVER, same)
    assert read.speakers()[-1] == "Tom Hale"
    added = Correction(CorrectionKind.ADD, "the old man")
    read = told(KNOWN + "“Go,” said the old man.", added)
    assert read.speakers()[-1] == "the old man"


def test_nobody_is_meant_by_the_noun_in_speech() -> None:
    assert told(DRIVER + "“Ask the driver,” he said.").meaning("the driver") == ["the driver"]


def test_in_a_short_story_two_mentions_and_one_deed_are_enough() -> None:
    assert "the porter" in people(KNOWN + "The porter came in. She gave the porter her bag.")
    assert "the porter" not in people(KNOWN + "The porter came in. She gave up her bag.")
