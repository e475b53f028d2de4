"""Finding words, and putting others in their place."""

import pytest

from continuity.errors import BadPattern
from continuity.prose.search import Found, Search, Sought, context, replaced
from continuity.story.text import Span

TEXT = "# A\n\n“Don’t,” Mara said. Mara\nKessler went. _Mara_ saw Tamara’s boat.\n"


def words(sought: Sought, text: str = TEXT) -> list[str]:
    return [span.of(text) for span in Search(sought).spans(text)]


def test_capitals_matter_only_where_wanted() -> None:
    assert len(words(Sought("mara"))) == 4
    assert words(Sought("Mara", case=True)) == ["Mara"] * 3


def test_whole_words_are_not_parts_of_words_and_may_be_emphasised() -> None:
    assert len(words(Sought("mara", whole=True))) == 3
    assert words(Sought("(m.r.)|boat", expression=True, whole=True))[-2:] == ["Mara", "boat"]


def test_quotes_and_spaces_are_found_however_they_are_written() -> None:
    assert words(Sought("\"don't")) == ["“Don’t"]
    assert words(Sought("mara kessler")) == ["Mara\nKessler"]
    assert words(Sought("two paragraphs"), "two\n\nparagraphs") == []


def test_signs_are_only_signs_unless_it_is_an_expression() -> None:
    assert words(Sought("a.c"), "abc a.c") == ["a.c"]
    assert words(Sought("a.c", expression=True), "abc a.c") == ["abc", "a.c"]
    assert words(Sought("x*", expression=True), "abxx") == ["xx"]


def test_groups_are_put_into_the_replacement() -> None:
    search = Search(Sought(r"(\w+) (said)", expression=True), r"\2 \1")
    assert [one.new for one in search.found(TEXT)] == ["said Mara"]
    named = Search(Sought(r"(?P<who>\w+) (said)", expression=True), r"\g<who> says")
    assert [one.new for one in named.found(TEXT)] == ["Mara says"]
    plain = Search(Sought("said"), r"\1")
    assert [one.new for one in plain.found(TEXT)] == [r"\1"]


@pytest.mark.parametrize(
    ("pattern", "new", "sentence"),
    [
        ("(a", "", "This is no regular expression: missing ) (character 3)."),
        (
            "a{99999999999}",
            "",
            "This is no regular expression: repeat count too big (character 3).",
        ),
        ("a", r"\3", "The replacement cannot be used: no such group."),
        ("(?P<x>a)(b)", r"\g<y>", "The replacement cannot be used: unknown group."),
    ],
)
def test_what_makes_no_sense_is_said_in_a_sentence(pattern: str, new: str, sentence: str) -> None:
    with pytest.raises(BadPattern) as caught:
        Search(Sought(pattern, expression=True), new)
    assert str(caught.value) == sentence


def test_an_expression_that_does_not_end_is_given_up() -> None:
    search = Search(Sought(r"(?:\w|\w\w)+?(?:\w|\w\w)+?[!]", expression=True), patience=0.02)
    with pytest.raises(BadPattern, match="takes too long"):
        list(search.spans("a" * 60 + "?!"))


def test_the_context_stays_in_the_paragraph_and_is_cut_between_words() -> None:
    text = "Other.\n" + "word " * 40 + "HERE" + " word" * 40 + "\nOther."
    before, after = context(text, Span(207, 211))
    assert before.startswith("… word word")
    assert len(before) < 60
    assert after.endswith("word …")
    assert "Other" not in before + after


def test_only_the_chosen_places_are_replaced() -> None:
    places = list(Search(Sought("mara", whole=True), "Ada").found(TEXT))
    assert [one.words for one in places] == ["Mara"] * 3
    assert replaced(TEXT, places[1:]) == TEXT.replace("Mara\n", "Ada\n").replace("_Mara_", "_Ada_")


def test_a_text_that_changed_is_left_alone() -> None:
    places = list(Search(Sought("mara"), "Ada").found(TEXT))
    assert replaced("x" + TEXT, places) is None
    twice = [Found(Span(0, 2), "ab", "c"), Found(Span(1, 3), "bc", "d")]
    assert replaced("abc", twice) is None
