"""Pictures of a story, and what they show."""

from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from continuity.canon.clock import SceneClock
from continuity.claims.claim import Fate, Trait, Wound
from continuity.exchange.bible import charts, svg
from continuity.exchange.bible.document import (
    Bible,
    Bond,
    InjuryRow,
    PeopleGroup,
    PresenceRow,
    SceneLine,
    Where,
)
from continuity.exchange.bible.pictured import bonds, injuries, presence, story_times
from continuity.exchange.bible.quoting import Quoting
from continuity.exchange.story_bible import story_bible
from continuity.story.ids import SceneId
from continuity.story.moments import DAY, HOUR, Bounds, Date
from exchange.a_report import MARA, WHOLE, WORD, report, stated

NOWHERE = Bounds()
OPEN = float("inf")


def scenes(*moments: float | None) -> tuple[SceneLine, ...]:
    return tuple(
        SceneLine(
            at // 2 + 1,
            Where(f"Chapter {at // 2 + 1}, scene {at % 2 + 1}"),
            "",
            f"at {moment}",
            9,
            (),
            (),
            moment,
            exact=at % 2 == 0,
        )
        for at, moment in enumerate(moments)
    )


def bible(*moments: float | None) -> Bible:
    return Bible("", "", 0, len(moments) // 2, len(moments), timeline=scenes(*moments))


def quoting() -> Quoting:
    return Quoting.of(WHOLE.book, {one.id: one.name for one in report().cast.people})


def drawn(picture: str) -> ET.Element:
    return ET.fromstring(picture)  # noqa: S314 - of our own making


def test_people_stand_in_the_order_in_which_they_come_in() -> None:
    assert presence(report().dossiers, quoting()) == (
        PresenceRow("Mara", (0, 2)),
        PresenceRow("Tom Reed", (1,)),
    )


def test_kin_are_joined_by_what_they_are_to_each_other() -> None:
    assert bonds(report().dossiers, quoting()) == (Bond("Ann Reed", "Tom Reed", "sister", 0),)


def test_people_who_share_scenes_are_joined() -> None:
    mara, tom, ann = report().dossiers
    both = (replace(mara, scenes=tom.scenes + mara.scenes), replace(tom, scenes=mara.scenes), ann)
    assert Bond("Mara", "Tom Reed", "", 2) in bonds(both, quoting())


def test_a_death_is_shown_where_it_is_told_and_not_where_it_is_only_talk() -> None:
    assert injuries(report().dossiers, quoting()) == ()
    told = stated("Then she left", Trait.DEATH, Fate(), MARA)
    hurt = stated("green eyes", Trait.WOUND, Wound("arm", "left", "cut"), MARA)
    worse = stated("eyes were brown", Trait.WOUND, Wound("arm", "", "hurt"), MARA)
    mara = replace(report().dossiers[0], stated=(told, hurt, worse))
    assert injuries((mara,), quoting()) == (
        InjuryRow("Mara", "dies", (0,)),
        InjuryRow("Mara", "left arm (cut)", (0, 2)),
    )


def clock(
    key: int, bounds: Bounds, *, thread: int = 0, date: Date | None = None, at: Bounds | None = None
) -> SceneClock:
    return SceneClock(SceneId(key), thread, bounds, "", date, at)


MONDAY = Date(2024, 1, 1)
NEW_YEAR = 738886 * DAY


def test_scenes_lie_where_their_dates_are() -> None:
    later = clock(2, Bounds(2 * DAY, OPEN))
    found = story_times((clock(1, Bounds(0, 0), date=MONDAY), later))
    assert found == {SceneId(1): NEW_YEAR, SceneId(2): NEW_YEAR + 2 * DAY}


def test_a_story_moves_on_where_nothing_says_otherwise() -> None:
    clocks = (
        clock(1, Bounds(0, 0), date=MONDAY),
        clock(2, Bounds(DAY, 3 * DAY), date=Date(2024, 1, 4)),
        clock(3, Bounds(DAY, OPEN), at=Bounds(9 * HOUR, 9 * HOUR)),
        clock(4, Bounds(DAY, OPEN), at=Bounds(8 * HOUR, 8 * HOUR)),
    )
    found = story_times(clocks)
    assert found[SceneId(3)] == NEW_YEAR + 3 * DAY + 9 * HOUR
    assert found[SceneId(4)] == found[SceneId(3)]


def test_without_dates_the_longest_thread_is_shown_alone() -> None:
    clocks = (
        clock(1, Bounds(0, 0), thread=1),
        clock(2, Bounds(5, 9), thread=1),
        clock(3, Bounds(0, 0), thread=2),
    )
    assert story_times(clocks) == {SceneId(1): 0.0, SceneId(2): 5.0}


def test_a_date_that_cannot_be_has_no_place() -> None:
    assert story_times((clock(1, NOWHERE, date=Date(2023, 2, 30)),)) == {}
    assert story_times(()) == {}


def test_of_nothing_there_is_no_picture() -> None:
    assert set(vars_of(charts.charts(bible()))) == {""}
    assert set(vars_of(charts.charts(bible(1.0, 1.0, None)))) == {""}


def vars_of(found: charts.Charts) -> tuple[str, ...]:
    return (found.presence, found.relations, found.injuries, found.timeline)


def test_presence_joins_scenes_that_follow_each_other() -> None:
    shown = replace(bible(None, None, None, None), presence=(PresenceRow("A & B", (0, 1, 3)),))
    picture = charts.presence(shown)
    assert [one.text for one in drawn(picture).iter("title")] == [
        "A & B: Chapter 1, scene 1 to chapter 1, scene 2",
        "A & B: Chapter 2, scene 2",
    ]


def test_time_runs_to_the_right_and_looks_back_to_the_left() -> None:
    picture = drawn(charts.timeline(bible(1000.0, 2000.0, 10.0, 1000.0)))
    across = [float(one.get("cx", "")) for one in picture.iter("circle")]
    assert across[2] < across[0] == across[3] < across[1]
    assert [one.get("class") for one in picture.iter("circle")] == ["said", "after"] * 2


def test_of_a_long_book_only_scenes_of_a_known_time_are_shown() -> None:
    picture = drawn(charts.timeline(bible(*(float(at) for at in range(70)))))
    assert {one.get("class") for one in picture.iter("circle")} == {"said"}


@pytest.mark.parametrize("many", [2, 5, 40])
def test_people_stand_in_a_circle(many: int) -> None:
    names = [f"Person {at}" for at in range(many)]
    joined = tuple(
        Bond(first, second, "sister" if at == 0 else "", at)
        for at, (first, second) in enumerate(pairwise(names))
    )
    picture = drawn(charts.relations(replace(bible(), bonds=joined, people=(PeopleGroup("", ()),))))
    assert len(list(picture.iter("circle"))) == min(many, 16)
    assert sum(one.get("class") == "kin" for one in picture.iter("path")) <= 1


def test_wounds_run_from_the_first_scene_to_the_last() -> None:
    rows = (InjuryRow("Oz", "left hand (cut)", (0, 2)), InjuryRow("Ed", "dies", (3,)))
    picture = drawn(charts.injuries(replace(bible(None, None, None, None), injuries=rows)))
    assert sum(one.get("class") == "wound" for one in picture.iter("rect")) == 1
    assert len(list(picture.iter("circle"))) == 3


def test_long_names_are_cut() -> None:
    assert svg.short("Bartholomew", 6) == "Barth…"


def test_the_whole_bible_has_its_pictures() -> None:
    found = charts.charts(story_bible(report(), WHOLE, WORD))
    assert [bool(one) for one in vars_of(found)] == [True, True, False, False]
