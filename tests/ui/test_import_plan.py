"""What is about to be imported, adjusted."""

from dataclasses import replace

from continuity.prose.segmentation import manuscript
from continuity.story.cards import Card
from continuity.story.cast import Cast, Correction, CorrectionKind, Gender, Person
from continuity.story.ids import PersonId
from continuity.story.manuscript import Source
from continuity.ui.import_plan import (
    PlannedChapter,
    corrections,
    kept,
    kept_cards,
    merged_before,
    nobody,
    people,
    planned,
    retitled,
    united,
)
from ui.stand_ins import StandInHouse

ONE = PlannedChapter("One", "# One\n\nFirst.", scenes=1, words=1)
TWO = PlannedChapter("Two", "# Two\n\nSecond.", scenes=2, words=1, notes=1)
CAST = Cast(
    (
        Person(PersonId("a"), "Ann Lee", ("Ann",), Gender.FEMALE, 9, main=True),
        Person(PersonId("b"), "Annie", (), Gender.UNKNOWN, 3),
        Person(PersonId("c"), "Weir", (), Gender.UNKNOWN, 2),
    )
)


def test_chapters_say_what_is_in_them() -> None:
    split = (("One", "# One\n\nFirst words.\n\n***\n\nMore.\n"),)
    found = planned(split, StandInHouse().bound(split, ""))
    assert [(one.title, one.scenes, one.keep) for one in found] == [("One", 2, True)]
    assert found[0].words >= 3


def test_another_title_stands_in_the_text_too() -> None:
    assert retitled(ONE, " The  first ").text == "# The first\n\nFirst."
    assert retitled(PlannedChapter("One", "First."), "A").text == "# A\n\nFirst."
    assert retitled(ONE, "  ") is ONE


def test_a_chapter_becomes_the_end_of_the_one_before() -> None:
    both = merged_before((ONE, TWO), 1)
    assert both == (
        PlannedChapter("One", "# One\n\nFirst.\n\n***\n\nSecond.", scenes=3, words=2, notes=1),
    )
    assert merged_before((ONE, TWO), 0) == (ONE, TWO)


def test_what_is_unticked_is_left_out() -> None:
    out = PlannedChapter("Two", "Second.", keep=False)
    assert kept((ONE, out)) == (("One", "# One\n\nFirst."),)


def test_people_made_one_count_together() -> None:
    both = united(people(CAST), 0, [0, 1])[0]
    assert (both.name, both.mentions, both.merged) == ("Ann Lee", 12, ("Annie",))
    assert both.forms == ("Ann Lee", "Ann", "Annie")


def test_who_is_only_spoken_of_comes_last_and_unticked() -> None:
    rows = people(replace(CAST, spoken_of=frozenset({CAST.people[0].id})))
    assert [(row.name, row.keep) for row in rows] == [
        *((one.name, True) for one in CAST.people[1:]),
        (CAST.people[0].name, False),
    ]
    assert corrections(rows) == ()


def test_who_is_only_spoken_of_belongs_once_ticked_and_is_nobody_once_said_so() -> None:
    name = CAST.people[0].name
    rows = people(replace(CAST, spoken_of=frozenset({CAST.people[0].id})))
    assert corrections((replace(rows[-1], keep=True),)) == (Correction(CorrectionKind.ADD, name),)
    assert corrections((nobody(rows[-1]),)) == (Correction(CorrectionKind.DROP, name),)


def test_only_what_was_changed_is_said() -> None:
    assert corrections(people(CAST)) == ()


def test_every_change_is_said_in_the_names_that_were_found() -> None:
    rows = united(people(CAST), 0, [0, 1])
    rows = (
        replace(rows[0], name="Ann", main=False),
        replace(rows[1], keep=False),
    )
    assert corrections(rows) == (
        Correction(CorrectionKind.MERGE, "Ann Lee", "Annie"),
        Correction(CorrectionKind.RENAME, "Ann Lee", "Ann"),
        Correction(CorrectionKind.MINOR, "Ann"),
        Correction(CorrectionKind.DROP, "Weir"),
    )


def test_cards_stay_with_their_scenes_while_chapters_are_merged_or_left_out() -> None:
    first, second = Card("She lands."), Card("The lamp.")
    split = (("One", "# One\n\nA.\n\n***\n\nB.\n"), ("Two", "# Two\n\nC.\n"))
    sources = [Source(f"{at}.md", text, markdown=True) for at, (_, text) in enumerate(split)]
    bound = manuscript(sources, one_chapter_each=True)
    cards = {(1, 2): first, (2, 0): Card("all"), (2, 1): second}
    rows = planned(split, bound, cards)
    assert kept_cards(rows) == cards
    merged = merged_before(rows, 1)
    assert kept_cards(merged) == {(1, 0): Card("all"), (1, 2): first, (1, 3): second}
    assert kept_cards((replace(rows[0], keep=False), rows[1])) == {
        (1, 0): Card("all"),
        (1, 1): second,
    }
