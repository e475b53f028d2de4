"""How long something has lasted, told twice."""

from telling import check


def test_a_state_grows_no_shorter_however_the_story_is_cut() -> None:
    story = """“Wait,” said Mara. She had spent ten years alone.
***
“Wait,” said Mara. She had spent three years alone."""
    assert check(story) == (
        story
        + "\n                           ^^^^^^^^^^^^^^^^^^^^^^^ T104 three years here, but ten years"
        " before"
    )


def test_a_state_may_grow_while_years_go_by() -> None:
    story = """“Wait,” said Mara. She had spent three years alone.
***
Seven years later
“Wait,” said Mara. She had spent ten years alone."""
    assert check(story) == story


def test_within_a_scene_no_months_are_added() -> None:
    story = """“Wait,” said Mara. She had worked at the mill for four months.
“So?” Tom looked at Mara. Mara had worked at the mill for nine months."""
    assert "T104 nine months here, but four months before" in check(story)


def test_what_is_said_of_two_people_is_not_compared() -> None:
    story = """“Wait,” said Mara. Mara had worked at the mill for twelve years.
“Why?” said Tom. Tom had worked at the mill for three years."""
    assert check(story) == story


def test_what_is_only_supposed_or_dreamt_is_not_compared() -> None:
    story = """“Wait,” said Mara. Mara had worked at the mill for twelve years.
If Mara had worked at the mill for three years, she would be rich."""
    assert check(story) == story


def test_the_whole_length_of_one_thing_is_the_same_wherever_it_is_told() -> None:
    story = """Nobody spoke of the six-month probation.
The three-month probation had begun on a Monday."""
    assert check(story) == (
        story + "\n    ^^^^^^^^^^^^^^^^^^^^^ T104 three-month here, but six-month before"
    )


def test_a_length_not_met_by_chance_is_quoted_where_it_is_told_first() -> None:
    story = """The ships left sixty-one years ago, and nobody wept.
Between them lay sixty-one years of separation.
The ships came home after forty-three years of separation."""
    told = check(story)
    assert "T104 forty-three years here, but sixty-one years before" in told
