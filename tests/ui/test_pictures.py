"""The pictures as they are laid out: shapes and words, without a window."""

import pytest

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.story.decisions import AuthorsWord
from continuity.story.ids import PersonId
from continuity.story.moments import DAY, HOUR
from continuity.ui.pictures import presence, relations, states, story_clock
from continuity.ui.pictures.brackets import conflicts, lanes
from continuity.ui.pictures.drawing import (
    Dot,
    Drawing,
    Frame,
    Line,
    Region,
    Sign,
    Words,
    legible,
    shortened,
)
from continuity.ui.pictures.placing import moments
from continuity.ui.pictures.relations import Tie, generations, seats
from continuity.ui.pictures.scenes import told
from continuity.ui.pictures.story_clock import axis
from continuity.ui.survey import Survey
from ui.stand_ins import StandInHouse

FIRST = (
    "# The Weir\n\nMonday, 11 December 2023, 9 a.m.\n\nMara Holt has green eyes. “I am tired,” "
    "said Mara.\n\nMara broke her left arm. The lockdown would last six hours.\n\n***\n\n"
    "One hour later\n\n“Where is Tom?” said Mara. Mara slept.\n"
)
SECOND = (
    "# The Mill\n\nTen o’clock\n\nThey were one hour into the lockdown, with seven hours left.\n\n"
    "“No,” said Tom. Tom nodded. Anna laughed. Anna was Tom’s sister. “Yes,” said Anna.\n\n***\n\n"
    "Friday, 13 March 2009\n\nTom ran. “I am ten,” said Tom. Tom was ten years old.\n\n***\n\n"
    "Mara Holt’s eyes were brown. Mara’s right arm was broken.\n"
)
CHAPTERS = (("The Weir", FIRST), ("The Mill", SECOND))
PICTURES = (story_clock.draw, presence.draw, states.draw, relations.draw)


def measure(text: str, size: int, bold: bool) -> float:  # noqa: FBT001 - see `Measure`
    return len(text) * (size * 0.55 + bold)


def surveyed(chapters: tuple[tuple[str, str], ...]) -> Survey:
    manuscript = StandInHouse().bound(chapters, "A story")
    report = Analysis(assets.lexicon()).report(Question(manuscript.book, AuthorsWord()))
    return Survey(manuscript, report)


@pytest.fixture(scope="module")
def survey() -> Survey:
    return surveyed(CHAPTERS)


def drawn(survey: Survey, draw: object = presence.draw, zoom: float = 1) -> Drawing:
    assert draw in PICTURES
    made = PICTURES[PICTURES.index(draw)](survey, Frame(900, 600, measure, zoom))
    assert made is not None
    return made


def words(drawing: Drawing) -> list[str]:
    shapes = (*drawing.middle, *drawing.at_left, *drawing.at_top)
    return [shape.text for shape in shapes if isinstance(shape, Words)]


@pytest.mark.parametrize("draw", PICTURES)
@pytest.mark.parametrize("zoom", [0.5, 1, 3])
def test_no_words_of_a_picture_lie_on_each_other(survey: Survey, draw: object, zoom: float) -> None:
    picture = drawn(survey, draw, zoom)
    for layer in (picture.middle, picture.at_left, picture.at_top):
        placed = [one for one in layer if isinstance(one, Words) and one.text]
        for number, one in enumerate(placed):
            for other in placed[number + 1 :]:
                assert not one.region.meets(other.region), (one.text, other.text)


@pytest.mark.parametrize("draw", PICTURES)
def test_an_empty_book_makes_no_picture(draw: object) -> None:
    empty = surveyed((("One", "# One\n\nIt rained.\n"),))
    made = PICTURES[PICTURES.index(draw)](empty, Frame(900, 600, measure))
    assert made is None


@pytest.mark.parametrize("draw", PICTURES)
def test_every_place_that_leads_somewhere_leads_into_the_book(survey: Survey, draw: object) -> None:
    anchors = [hot.anchor for hot in drawn(survey, draw).hots if hot.anchor is not None]
    assert anchors
    assert all(survey.located(anchor) is not None for anchor in anchors)


def test_a_scene_lies_at_the_time_that_is_said_or_behind_the_one_before(survey: Survey) -> None:
    placed, dated = moments(survey.report.timeline)
    start = placed[0].at
    assert dated
    assert start is not None
    assert start % DAY == 9 * HOUR
    assert [(one.at or 0) - start for one in placed[1:3]] == [HOUR, HOUR]
    assert placed[3].aside
    assert (placed[3].at or 0) < start - 4000 * DAY
    assert (placed[4].at, placed[4].said) == (placed[2].at, False)


def test_a_scene_lies_behind_the_last_passage_of_the_one_before() -> None:
    text = """# One

It was 3 May 1921, and cold. At 6:40 p.m. Mara sat down.

The next morning, Mara rose. At 7:15 a.m. she ate.

***

Tom came in.
"""
    placed, _ = moments(surveyed((("One", text),)).report.timeline)
    first, second = (one.at or 0 for one in placed)
    assert first % DAY == 18 * HOUR + 40
    assert second - first == DAY - 18 * HOUR - 40 + 7 * HOUR + 15


def test_long_gaps_are_cut_short() -> None:
    made = axis({9 * HOUR, 10 * HOUR, 11 * HOUR, 3000 * DAY}, 400)
    assert made.broken() == [(11 * HOUR, 3000 * DAY)]
    assert made.places[10 * HOUR] * 2 == made.places[11 * HOUR]
    assert made.width - made.places[11 * HOUR] < made.places[10 * HOUR]
    assert axis(set(), 400).width == 0


def test_the_story_clock_says_days_times_and_gaps(survey: Survey) -> None:
    said = words(drawn(survey, story_clock.draw, 3))
    assert "9:00" in said
    assert "Monday 11 December 2023" in said
    assert "15 years" in said


def test_a_conflict_is_a_bracket_with_the_shape_of_its_severity(survey: Survey) -> None:
    picture = drawn(survey, story_clock.draw)
    signs = [one for one in picture.at_left if isinstance(one, Sign)]
    assert signs
    assert any("to be left" in hot.title for hot in picture.hots)
    tone = signs[0].severity.word
    assert any(isinstance(one, Line) and one.tone == tone for one in picture.middle)


def test_brackets_that_meet_stand_in_lanes_of_their_own() -> None:
    assert lanes(((0, 9), (2, 3), (5, 6), (3, 5))) == (2, 0, 0, 1)
    assert lanes(()) == ()


def test_a_warning_is_in_the_picture_if_one_of_its_places_is(survey: Survey) -> None:
    assert conflicts(survey, {}) == ()


def test_who_is_there_is_filled_and_who_is_mentioned_hollow(survey: Survey) -> None:
    scenes = told(survey)
    order = {person.id: number for number, (person, _) in enumerate(presence.people(survey))}
    found = presence.cells(scenes, order)
    tom = [(cell.scene, cell.present) for cell in found if cell.person == order[PersonId("tom")]]
    assert sorted(tom) == [(1, False), (2, True), (3, True)]
    hollow = [shape for shape in drawn(survey).middle if isinstance(shape, Dot)]
    assert all(dot.fill == "panel" for dot in hollow)
    assert hollow


def test_a_cell_says_who_and_quotes_the_text(survey: Survey) -> None:
    hot = next(one for one in drawn(survey).hots if "only mentioned" in one.title)
    assert hot.title == "Tom is only mentioned"
    assert "Where is Tom?" in hot.spoken
    assert "The Weir · Scene 2" in hot.spoken


def test_colours_are_those_of_the_list_of_people(survey: Survey) -> None:
    for number, (person, colour) in enumerate(presence.people(survey)):
        assert survey.report.cast.people[number].id == person.id
        assert colour.startswith("#")


def test_an_injury_is_a_bar_from_its_first_word_to_the_last(survey: Survey) -> None:
    bars = {(bar.name, bar.label): bar for bar in states.bars(survey, told(survey))}
    arm = bars["Mara Holt", "arm"]
    assert (arm.first, arm.last) == (0, 4)
    assert arm.facts[0].text.startswith("left")
    assert [fact.text for fact in bars["Mara Holt", "eyes"].facts] == ["green", "brown"]


def test_facts_that_do_not_agree_are_joined(survey: Survey) -> None:
    picture = drawn(survey, states.draw)
    assert any(isinstance(one, Sign) for one in picture.middle)
    assert any("eyes" in hot.title and len(hot.quotes) > 1 for hot in picture.hots)


@pytest.mark.parametrize(
    ("word", "up"),
    [
        ("mother", 1),
        ("grandfather", 2),
        ("great-uncle", 2),
        ("great-grandmother", 3),
        ("stepson", -1),
        ("granddaughter", -2),
        ("sister", 0),
        ("mother-in-law", 1),
        ("cousin", 0),
    ],
)
def test_a_word_of_kin_spans_generations(word: str, up: int) -> None:
    assert generations(word) == up


def test_families_stand_side_by_side_the_eldest_above() -> None:
    a, b, c, d, e = (PersonId(name) for name in "abcde")
    those = (Tie(a, b, "mother", ()), Tie(c, b, "brother", ()), Tie(d, e, "wife", ()))
    made = seats(those, (d, e, c, b, a))
    assert [made[one].row for one in (a, b, c, d, e)] == [0, 1, 1, 0, 0]
    assert {made[d].column, made[e].column} == {2, 3}
    assert len({(seat.column, seat.row) for seat in made.values()}) == 5


def test_the_graph_names_the_relation(survey: Survey) -> None:
    picture = drawn(survey, relations.draw)
    assert "sister" in words(picture)
    assert any(hot.title == "Anna: sister of Tom" for hot in picture.hots)


def test_zoom_gives_more_room(survey: Survey) -> None:
    for draw in PICTURES:
        assert drawn(survey, draw, 4).width > drawn(survey, draw).width


def test_of_words_that_would_meet_the_lower_rank_stays() -> None:
    def at(x: float, text: str) -> Words:
        return Words(x, 0, text, 40)

    kept = legible(
        [(1, at(0, "minor")), (0, at(30, "major")), (2, at(90, "apart")), (0, at(0, ""))]
    )
    assert [one.text for one in kept] == ["major", "apart"]


def test_words_are_shortened_to_their_room() -> None:
    width = float(len("Acqui…"))
    assert shortened("Acquisitions", width, len) == "Acqui…"
    assert shortened("Acquisitions", 20, len) == "Acquisitions"
    assert shortened("Acquisitions", 1, len) == ""


def test_regions() -> None:
    one = Region(0, 0, 10, 10)
    assert one.meets(Region(9, 9, 5, 5))
    assert not one.meets(Region(10, 0, 5, 5))
    assert one.holds(0, 9)
    assert not one.holds(0, 10)
