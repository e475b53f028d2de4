from telling import check


def test_every_place_that_tells_of_the_fog_is_shown() -> None:
    story = """You could not see your own hand.
The fog had come up with the tide.
Mara stood still, watching the gulls wheel over the sheds across the river."""
    assert "W202" in check(story)
    assert "“watching the gulls wheel over the sheds across the river” here" in check(story)


def test_a_night_without_a_moon_has_no_moonlight() -> None:
    story = """There was no moon. Mara rowed by the feel of the tide.
The moonlight showed her every line of his face."""
    assert "W101 It is moonlit here, but was moon not up earlier in the scene" in check(story)


def test_a_moon_that_has_not_risen_yet_may_rise() -> None:
    story = """The moon had not risen yet. Mara rowed by the feel of the tide.
The moonlight showed her every line of his face."""
    assert check(story) == story


def test_after_hours_the_fog_may_be_gone_but_the_heat_is_no_frost() -> None:
    fog = """The fog had swallowed the pier.
Hours later Mara sat on the wall. She saw the lamps across the river."""
    assert check(fog) == fog
    heat = """They met in a blistering heat.
Hours later Mara sat on the wall. There was hoarfrost on the rail."""
    assert "W202" in check(heat)


def test_that_night_within_a_sentence_is_no_leap() -> None:
    story = """The moon was full that night, and the valley lay white.
He felt his way along the hedge. It was pitch dark."""
    assert "W101 It is dark night here, but was moonlit earlier" in check(story)
