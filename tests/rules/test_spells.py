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


def test_what_is_over_grows_no_more() -> None:
    story = """“We observed for three months,” said Mara.
***
“We studied the herd for years before coming,” said Tom."""
    assert "T104 years here, but three months before" in check(story)


def test_nine_years_of_marriage_are_not_twenty() -> None:
    story = """“Wait,” said Mara. Mara had been married nine years.
“Why?” asked Tom. Mara had been married for twenty years, and was tired."""
    assert "T104 twenty years here, but nine years before" in check(story)


def test_two_who_met_five_years_ago_have_not_known_each_other_for_twelve() -> None:
    story = """They had known each other for twelve years.
They had known each other five years, and neither counted."""
    assert "T104 five years here, but twelve years before" in check(story)


def test_what_goes_on_grows_with_the_days_that_are_told() -> None:
    story = """“Two days ago, the dam broke,” said Mara.
***
Five days later
“Two days ago, the dam broke,” said Mara."""
    assert "T104 two days here, but two days before, and days have gone by since" in check(story)


def test_studies_of_two_people_and_waits_of_one_are_not_compared() -> None:
    story = """“We observed for three months,” said Mara.
“I have spent twenty years studying fish,” said Tom.
“I waited at the mill for two days,” said Mara.
“I waited at the mill for nine days,” said Mara.
“We had known her for two years,” said Mara.
“We had known him for twelve years,” said Mara."""
    assert "T104" not in check(story)
