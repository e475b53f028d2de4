"""The one door to spaCy."""

import importlib.util
import sys
from pathlib import Path

import pytest

from continuity.errors import ReaderUnavailable
from continuity.prose import grammar
from continuity.story.text import Span


@pytest.fixture(scope="module")
def parser() -> grammar.Parser:
    return grammar.load_parser()


def test_a_text_is_parsed_into_words_with_heads_and_places(parser: grammar.Parser) -> None:
    (parsed,) = parser.parse(["Marcus, it seems, died."])
    words = [token.text for token in parsed]
    died = words.index("died")
    assert words == ["Marcus", ",", "it", "seems", ",", "died", "."]
    assert parsed[0].head == died
    assert parsed[0].dep == "nsubj"
    assert parsed[died].span == Span(18, 22)


def test_spaces_are_no_words_and_heads_point_past_them(parser: grammar.Parser) -> None:
    (parsed,) = parser.parse(["Marcus   died."])
    assert [token.text for token in parsed] == ["Marcus", "died", "."]
    assert parsed[0].head == 1


def test_every_text_has_its_own_grammar(parser: grammar.Parser) -> None:
    assert [len(parsed) for parsed in parser.parse(["", "Marcus died.", "He fell down."])] == [
        0,
        3,
        4,
    ]


def test_the_parser_is_named_by_the_digest_of_its_weights(parser: grammar.Parser) -> None:
    assert parser.digest == grammar.DIGEST


def test_weights_that_nobody_examined_are_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "DIGEST", "another")
    with pytest.raises(ReaderUnavailable, match="not the one that was examined"):
        grammar.load_parser()


def test_a_missing_model_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(ReaderUnavailable, match="is not installed"):
        grammar.load_parser()


def test_a_missing_spacy_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(ReaderUnavailable, match="spaCy is not installed"):
        grammar.load_parser()


def test_the_digest_changes_with_content_and_with_names(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    first = grammar.digest_of(tmp_path)
    (tmp_path / "a").write_text("y")
    second = grammar.digest_of(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    assert len({first, second, grammar.digest_of(tmp_path)}) == 3
