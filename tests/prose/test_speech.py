import pytest

from continuity.prose.speech import QuoteStyle, quotes, style_of


def spoken(text: str, style: QuoteStyle = QuoteStyle.DOUBLE) -> list[str]:
    return [quote.span.of(text) for quote in quotes(text, style)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Come,” she said. “Now.”", ["“Come,”", "“Now.”"]),
        ('"Come," she said. "Now."', ['"Come,"', '"Now."']),
        ("“He said ‘no’,” Ann said.", ["“He said ‘no’,”"]),
        ("«Come», she said.", ["«Come»"]),
        ("She went home.", []),
    ],
)
def test_double_marks_hold_speech(text: str, expected: list[str]) -> None:
    assert spoken(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "'I don't know,' said Tom. 'It's the boys' room, isn't it?'",
            ["'I don't know,'", "'It's the boys' room, isn't it?'"],
        ),
        ("‘’Tis nothing,’ she said. The dogs’ tails wagged.", ["‘’Tis nothing,’"]),
        ("'He said \"go\", so I went,' Ann said.", ["'He said \"go\", so I went,'"]),
        ("The boys' bikes were gone. 'Where?' 'Dunno.'", ["'Where?'", "'Dunno.'"]),
        ("'I was goin' home,' he said.", ["'I was goin' home,'"]),
        ("Give 'em Tom's mother's soup.", []),
        ("“Quite,” said Ann.", ["“Quite,”"]),
    ],
)
def test_single_marks_are_told_from_apostrophes(text: str, expected: list[str]) -> None:
    assert spoken(text, QuoteStyle.SINGLE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("— Come here, said Tom. I want you.", ["— Come here,", "I want you."]),
        ("— Come here", ["— Come here"]),
        ("— No! he cried – and then: never.", ["— No!", "and then: never."]),
        ("— Yes, Stephen answered.", ["— Yes,"]),
        ("He walked — slowly — home.", []),
    ],
)
def test_a_dash_opens_speech_up_to_its_tag(text: str, expected: list[str]) -> None:
    assert spoken(text, QuoteStyle.DASH) == expected


def test_speech_without_a_closing_mark_runs_on() -> None:
    (quote,) = quotes("“And then I went out", QuoteStyle.DOUBLE)
    assert not quote.closes
    (quote,) = quotes("‘And then I went out", QuoteStyle.SINGLE)
    assert not quote.closes


@pytest.mark.parametrize(
    "text", ["the so-called “help” desk", "She read “Great Expectations” again."]
)
def test_a_word_held_with_tongs_is_no_speech(text: str) -> None:
    assert spoken(text) == []


def test_a_word_that_is_said_is_speech() -> None:
    assert spoken("She said “Yes” and left.") == ["“Yes”"]


@pytest.mark.parametrize(
    ("texts", "style"),
    [
        (["“Yes.”", "‘No.’", "“Why?”"], QuoteStyle.DOUBLE),
        (["'Yes.'", "'It's mine.'", 'He wrote "Home".'], QuoteStyle.SINGLE),
        (["— Yes.", "— No, said Tom.", "He left."], QuoteStyle.DASH),
        (["He left."], QuoteStyle.DOUBLE),
    ],
)
def test_a_book_has_the_style_of_most_of_its_speech(texts: list[str], style: QuoteStyle) -> None:
    assert style_of(texts) is style
