"""Which words are spelled wrong."""

import sys

import pytest

from continuity.errors import ReaderUnavailable
from continuity.prose.spelling import Dictionary, plain, words


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary()


RIGHT = [
    "don’t",
    "Don't",
    "well-known",
    "naïve",
    "façade",
    "twenty-nine",
    "the",
    "MARA",
    "OK",
    "ok",
    "mother’s",
    "boys’",
    "e-mail",
    "What’ll",
    "boat’d",
]
BRITISH = [
    "colour",
    "colours",
    "grey",
    "realise",
    "realised",
    "organisation",
    "travelling",
    "centre",
    "mould",
    "jewellery",
    "analysed",
    "theatre",
    "sceptical",
    "Colour",
    "harbour-master",
    "neighbours",
    "dialogue",
    "fulfil",
    "cosy",
    "defence",
]
WRONG = [
    "recieve",
    "teh",
    "definately",
    "colur",
    "wierd",
    "accomodate",
    "xyzzy-house",
    "seperate",
    "Ωmega",
]


@pytest.mark.parametrize("word", RIGHT)
def test_right_is_right(word: str, dictionary: Dictionary) -> None:
    assert dictionary.right(word, british=False)


@pytest.mark.parametrize("word", BRITISH)
def test_british_forms_are_right_where_they_are_wanted(word: str, dictionary: Dictionary) -> None:
    assert dictionary.right(word, british=True)


def test_a_british_form_is_wrong_where_only_american_is_wanted(dictionary: Dictionary) -> None:
    assert not dictionary.right("colour", british=False)


@pytest.mark.parametrize("word", WRONG)
def test_wrong_is_wrong(word: str, dictionary: Dictionary) -> None:
    assert not dictionary.right(word, british=True)


def test_what_was_meant_is_suggested(dictionary: Dictionary) -> None:
    assert dictionary.suggestions("recieve")[0] == "receive"
    assert dictionary.suggestions("freind’s")[0] == "friend’s"
    assert "don’t" in dictionary.suggestions("dont’t")
    assert len(dictionary.suggestions("teh")) <= 6
    assert dictionary.suggestions("Ωmega") == ()


def test_words_are_taken_out_of_a_line() -> None:
    text = "“Don’t,” said *Mara’s* sister-in-law at 9pm, x2; see www.weir.org or a@b.org."
    found = [word for _, word in words(text)]
    assert found == ["Don’t", "said", "Mara’s", "sister-in-law", "at", "see", "or"]
    assert all(text[at:].startswith(word) for at, word in words(text))


def test_a_word_is_looked_up_without_the_sign_of_an_owner() -> None:
    assert [plain(word) for word in ("Mara’s", "boys’", "don’t", "it")] == [
        "Mara",
        "boys",
        "don't",
        "it",
    ]


def test_without_the_dictionary_a_sentence_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hunspell", None)
    with pytest.raises(ReaderUnavailable, match="Spelling cannot be checked"):
        Dictionary()
