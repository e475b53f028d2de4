from telling import check


def test_a_day_that_no_month_has_is_reported() -> None:
    story = "It was Monday, February 30, 1920."
    assert check(story) == (
        "It was Monday, February 30, 1920.\n"
        "       ^^^^^^^^^^^^^^^^^^^^^^^^^ T201 there is no 30 February 1920"
    )


def test_only_the_dates_that_clash_are_quoted() -> None:
    story = """On Monday, November 18th, they sailed.
On Tuesday, March 4th, they ate.
The captain died on Monday, August 2nd."""
    assert check(story) == (
        story
        + "\n                    ^^^^^^^^^^^^^^^^^^ T201 2 August is a Monday here, but 18 November"
        " a Monday elsewhere: no two years in a row hold both"
    )


def test_where_the_clock_starts_anew_the_next_day_is_expected() -> None:
    story = """It was Tuesday. Anna looked at the clock: it was 8 p.m. when she left.
It was 6 p.m. when she woke.
The train was empty on a Thursday evening."""
    assert check(story) == (
        story
        + "\n                    ^^^^^^^^^^^^^ T202 it is Thursday here, but by what was said before it"
        " should be Wednesday"
    )


def test_a_length_beside_no_weekday_counts_nothing() -> None:
    story = """“On Sunday I slept. That was about three weeks ago,” said Anna.
It was Saturday."""
    assert check(story) == story
