"""Ages, wounds and deaths; longer cases than the pages hold."""

import pytest

from continuity.diagnostics.diagnostic import Diagnostic
from continuity.story.decisions import AuthorsWord, Declared
from telling import read, report_on


def _found(story: str, *declared: Declared) -> tuple[Diagnostic, ...]:
    return report_on(read(story), AuthorsWord(declared=declared)).diagnostics


def _told(story: str, *declared: Declared) -> list[str]:
    found = _found(story, *declared)
    return [f"{one.code} {one.severity.word}: {one.message}" for one in found]


_TWO = "“Wait,” said Mara.\n“No,” said Tom.\n"


def test_years_that_nobody_takes_within_a_scene_are_reported() -> None:
    story = _TWO + "Mara was thirty-two.\nFor most of Mara’s forty-odd years it had rained.\n"
    assert _told(story) == [
        "P201 warning: Mara is forty-odd here, but was thirty-two before, and no such time has passed"
    ]


def test_years_that_the_story_tells_of_may_pass() -> None:
    story = _TWO + "Mara was thirty-two.\n***\nTen years later, Mara woke.\nMara was forty-two.\n"
    assert _told(story) == []


def test_a_year_more_is_no_wonder() -> None:
    assert _told(_TWO + "Mara was thirty-two.\nMara was thirty-three.\n") == []


def test_a_decade_in_which_the_age_lies_agrees_with_it() -> None:
    assert _told(_TWO + "Mara was thirty-two.\nMara was in her thirties.\n") == []


def test_a_younger_decade_is_named_as_one() -> None:
    story = _TWO + "Mara was in her thirties.\nMara was twenty.\n"
    assert _told(story) == [
        "P201 warning: Mara is twenty here, but was in the thirties before, and nobody grows younger"
    ]


def test_two_ages_out_of_ones_own_mouth_count() -> None:
    story = _TWO + "“I’m thirty-two,” said Mara.\n“I’m nineteen,” said Mara.\n"
    assert _told(story) == [
        "P201 warning: Mara is nineteen here, but was thirty-two before, and nobody grows younger"
    ]


def test_a_declared_age_is_compared_with_the_first_one_told() -> None:
    told = _told(_TWO + "Mara was nineteen.\n", Declared("Mara", "age", "32"))
    assert told == [
        "P201 warning: Mara is nineteen here, but was 32 before, and nobody grows younger"
    ]


def test_a_scene_that_looks_back_tells_no_present_age() -> None:
    story = (
        _TWO + "Mara was thirty-two.\n***\n*Twenty years earlier*\n\nMara was twelve.\n"
        "“Wait,” said Mara.\n"
    )
    assert [line for line in _told(story) if line.startswith("P201")] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mara fell and broke her left wrist.", "Mara’s right arm was in plaster."),
        ("Mara cut her left hand.", "Mara frowned at the bandage on her right palm."),
        ("Mara took a bullet in the left shoulder.", "Mara’s wounded right shoulder bled."),
    ],
)
def test_a_wound_that_is_there_has_to_be_where_it_was(first: str, second: str) -> None:
    (line,) = _told(f"{_TWO}{first}\n{second}\n")
    assert line == "B101 warning: Mara's wound is on the right here, but was on the left"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mara fell and broke her left wrist.", "Mara’s right leg was in plaster."),
        ("Mara burned her left hand.", "Mara cut her right hand."),
        ("Mara burned her left hand.", "Mara’s broken right wrist hurt."),
        ("Mara fell and broke her left arm.", "Mara’s left arm was in a sling."),
        ("Mara fell and broke her left arm.", "Tom’s right arm was in a sling."),
    ],
)
def test_other_wounds_are_other_wounds(first: str, second: str) -> None:
    assert _told(f"{_TWO}{first}\n{second}\n") == []


def test_two_knees_that_ache_are_only_a_hint() -> None:
    story = _TWO + "Mara’s left knee ached.\nMara’s right knee ached.\n"
    assert _told(story) == ["B101 hint: Mara's wound is on the right here, but was on the left"]


def test_a_wound_that_moved_is_reported_once() -> None:
    story = _TWO + "Mara broke her left arm.\n" + "Mara’s right arm was in a sling.\n" * 2
    assert len(_told(story)) == 1


_DEATH = "“Wait,” said Marcus.\nMarcus was killed at the bridge.\n***\nAnn nodded.\n***\n"
_LATER = "“It is late,” said Marcus.\n“It is,” said Ann.\n"


def test_the_dead_who_speak_are_asked_about() -> None:
    (one,) = _found(_DEATH + _LATER)
    assert (one.code, one.severity.word) == ("B201", "warning")
    assert [note.evidence.quote for note in one.notes] == ["said Marcus", "Marcus was killed"]


def test_a_death_that_the_author_confirms_is_certain() -> None:
    assert _told(_DEATH + _LATER, Declared("Marcus", "death", "dead")) == [
        "B201 error: Marcus acts here, but is dead by now"
    ]


def test_a_declared_death_without_a_place_in_the_story_is_no_fault() -> None:
    story = "“Wait,” said Marcus.\n***\n" + _LATER
    assert _told(story, Declared("Marcus", "death", "dead")) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Marcus was not dead.\n", ""),
        ("", "***\n“No,” said Marcus.\n***\n“Yes,” said Marcus.\n"),
    ],
)
def test_whoever_is_said_to_live_or_goes_on_acting_is_alive(before: str, after: str) -> None:
    assert _told(_DEATH + before + _LATER + after) == []


def test_whoever_cannot_die_is_left_alone() -> None:
    assert _told(_DEATH + _LATER, Declared("Marcus", "cannot die", "")) == []


def test_whoever_was_dead_before_the_story_does_not_come_in() -> None:
    story = (
        "Marcus was killed at the bridge.\n***\n“Poor Marcus,” said Ann. “Marcus!”\n***\n" + _LATER
    )
    assert _told(story) == ["B201 warning: Marcus acts here, but is dead by now"]


def test_words_within_the_scene_of_the_death_may_be_last_words() -> None:
    story = "“Wait,” said Marcus.\nMarcus was killed.\n“Ah,” said Marcus.\n“Oh,” said Ann.\n"
    assert _told(story) == []


def test_a_dream_raises_nobody() -> None:
    story = (
        _DEATH + "Ann dreamt all night. Marcus nodded. Marcus smiled.\n***\n“It is,” said Ann.\n"
    )
    assert _told(story) == []


@pytest.mark.parametrize(
    ("dead", "speaks", "found"),
    [
        ("Marcus Vane", "Marcus", 1),
        ("Mr. Marcus Vane", "Marcus Vane", 1),
        ("Mr. Vane", "Mr. Vane", 1),
        ("Mr. Vane", "Marcus Vane", 0),
    ],
)
def test_one_name_has_to_be_that_of_one_person(dead: str, speaks: str, found: int) -> None:
    story = (
        f"“Wait,” said Mr. Marcus Vane.\nMarcus Vane sat down. Mr. Vane sighed.\n{dead} was killed.\n"
        f"***\nAnn nodded.\n***\n“It is late,” said {speaks}.\n“It is,” said Ann.\n"
    )
    assert len(_told(story)) == found


_WORK = "“I have spent thirty-five years working with plants,” said Mara.\n"


def test_years_of_work_that_came_first_are_compared_with_a_later_age() -> None:
    assert _told(_TWO + _WORK + "Mara was thirty-four.\n") == [
        "P202 warning: Mara is thirty-four, too young for this"
    ]


def test_an_age_that_fits_outweighs_one_that_does_not() -> None:
    story = _TWO + _WORK + "***\nMara was sixty.\n"
    assert _told(story) == []


def test_years_that_pass_make_room_for_work() -> None:
    story = _TWO + "Mara was thirty.\n***\nThirty years later, Mara woke.\n" + _WORK
    assert _told(story) == []


def test_whoever_feels_like_ninety_is_not() -> None:
    assert _told(_TWO + "Mara was thirty-four.\nMara was ninety, and every joint knew it.\n") == []


_DEAD_MOTHER = "Tom still had the watch his mother gave him the year before she died.\n"


@pytest.mark.parametrize(
    "alive",
    [
        "Tom’s mother had sent Tom a sweater three Christmases ago.",
        "“I ought to go home to my mother,” said Tom.",
        "Tom’s mother called every Sunday.",
    ],
)
def test_a_mother_dead_long_since_does_nothing_lately(alive: str) -> None:
    assert _told(_TWO + "Tom sighed. " + _DEAD_MOTHER + alive + "\n") == [
        "B202 warning: Tom's mother is alive here, but dead elsewhere"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "“I ought to go home to my father,” said Tom.",
        "When he was a boy, Tom’s mother called every Sunday.",
        "“Tom’s mother called every Sunday,” said Mara.",
        "If Tom’s mother called every Sunday, he would know.",
    ],
)
def test_other_relatives_other_times_and_other_peoples_words_say_nothing(line: str) -> None:
    assert _told(_TWO + "Tom sighed. " + _DEAD_MOTHER + line + "\n") == []


def test_a_mother_may_die_in_the_course_of_years() -> None:
    story = _TWO + "Tom’s mother called every Sunday.\n***\nTen years later, Tom woke. Tom sighed. "
    assert _told(story + _DEAD_MOTHER) == []
