from telling import check


def test_the_morning_after_shrove_tuesday_is_a_wednesday() -> None:
    story = """Tom burned the last of the butter on Shrove Tuesday, as was the custom.
***
He woke next morning to the bell. Friday. He put his feet on the stone."""
    told = check(story)
    assert "T203 it is Friday here, but counted from Tuesday it should be Wednesday" in told


def test_thanksgiving_is_a_thursday() -> None:
    story = """It was Thanksgiving, and Mara had asked them all to be nice.
“Tomorrow’s Tuesday,” said Tom. “I work.”"""
    assert "T202 it is Monday here, but Thursday earlier in the scene" in check(story)


def test_a_scene_opens_on_that_sunday() -> None:
    story = """All the way home from Mass that Sunday my brother kicked the same stone.
“Tomorrow’s Saturday,” said Mother."""
    assert "T202 it is Friday here, but Sunday earlier in the scene" in check(story)


def test_who_says_which_day_today_is_tells_it() -> None:
    story = """“It’s Saturday tomorrow,” said Tom. “No school.”
“But it’s only Wednesday today,” said Mara."""
    assert "T202 it is Wednesday here, but Friday earlier in the scene" in check(story)


def test_days_that_follow_are_left_alone() -> None:
    story = """Tom burned the butter on Shrove Tuesday. Mara had come on Sunday.
***
He woke next morning to the bell. Ash Wednesday. “Tomorrow’s Thursday,” said Mara.
On Good Friday they fasted."""
    assert check(story) == story


def test_an_appointment_has_one_weekday() -> None:
    story = """“Your appointment is Tuesday at nine,” said the nurse.
“My appointment’s on Friday,” said Mara."""
    assert "T207 the appointment is on Friday here, but on Tuesday before" in check(story)
