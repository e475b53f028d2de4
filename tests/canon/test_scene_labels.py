"""What a scene is called by its time, and the days between its paragraphs."""

from continuity.canon.clock import Timeline
from continuity.story.moments import Bounds
from telling import read, report_on


def told(story: str) -> Timeline:
    return report_on(read(story)).timeline


def test_a_scene_is_labelled_by_its_first_passage() -> None:
    story = """
It was Tuesday, and the evening light was red. At 6:40 p.m. Mara sat down.
Two hours later, Tom came in.
The next morning, Mara rose. It was 7:15 a.m., and raining.
"""
    [clock] = told(story).scenes
    assert clock.label == "Tuesday, 6:40 p.m."
    assert [part.first for part in clock.passages] == [0, 1, 2]


def test_the_days_between_two_paragraphs_are_those_that_are_told() -> None:
    story = """
It was Tuesday, and the evening light was red. Mara sat down.
The next morning, Mara rose.
***
Tom came in.
"""
    timeline = told(story)
    assert timeline.days_between(0, 1) == Bounds(1, 1)
    assert timeline.days_between(0, 2).low == 1
    assert timeline.passage_at(9) is None
