"""Grammar where there is a language model, and a way to go on where there is none."""

import multiprocessing
import signal
from collections.abc import Sequence

import pytest

from continuity import assets
from continuity.engine import ahead, grammar
from continuity.engine.analysis import Analysis, Question
from continuity.engine.grammar import ParserOnDemand, parser_on_demand
from continuity.errors import ReaderUnavailable
from continuity.prose.reading import Grammar
from strategies import Draft


class Broken:
    """A parser that turns out not to be there when it is needed."""

    digest = "broken"

    def __init__(self) -> None:
        self.asked = 0
        self.expected: list[str] = []

    def expect(self, texts: Sequence[str]) -> None:
        self.expected = list(texts)

    def parse(self, texts: Sequence[str]) -> list[Grammar]:
        self.asked += len(texts)
        message = "The language model is not the one that was examined."
        raise ReaderUnavailable(message)


def story(*texts: str) -> Question:
    return Draft(((1, tuple(enumerate(texts, start=1))),)).question()


DEATH = story("“Wait,” said Mara. Tom died that night.", "Mara wept. Tom laughed.")


def test_a_parser_that_cannot_be_loaded_is_asked_once_and_the_check_goes_on() -> None:
    parser = Broken()
    analysis = Analysis(assets.lexicon(), parser=parser)
    report = analysis.report(DEATH)
    assert report == Analysis(assets.lexicon()).report(DEATH)
    assert analysis.missing == "The language model is not the one that was examined."
    analysis.report(story("“Wait,” said Mara. Tom was killed.", "Mara wept."))
    assert parser.asked == 1


def test_the_parser_is_told_beforehand_what_it_will_be_asked() -> None:
    parser = Broken()
    Analysis(assets.lexicon(), parser=parser).report(DEATH)
    assert parser.expected == ["“Wait,” said Mara. Tom died that night."]


def test_the_model_parses_what_it_is_given() -> None:
    parser = parser_on_demand()
    assert parser is not None
    first, second = parser.parse(["Tom died.", "Mara wept."])
    assert [token.text for token in first] == ["Tom", "died", "."]
    assert [token.text for token in second] == ["Mara", "wept", "."]


def test_without_a_model_there_is_no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "find_spec", lambda _: None)
    assert parser_on_demand() is None


MANY = [f"Tom died in {year}." for year in range(1900, 1930)]


def test_many_texts_are_parsed_ahead_with_the_same_result() -> None:
    early, plain = ParserOnDemand(), ParserOnDemand()
    early.expect(MANY)
    assert early.parse(MANY[:3]) + early.parse(MANY[3:]) == plain.parse(MANY)
    assert early.parse(["Mara wept."]) == plain.parse(["Mara wept."])


def test_a_parser_process_that_comes_to_grief_costs_time_only() -> None:
    parser = ParserOnDemand()
    parser.expect(MANY)
    for child in multiprocessing.active_children():
        if child.name == "continuity parser":
            child.kill()
    assert [token.text for token in parser.parse(MANY)[0]] == ["Tom", "died", "in", "1900", "."]


def test_the_parser_process_says_why_there_is_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        message = "The language model is not installed."
        raise ReaderUnavailable(message)

    monkeypatch.setattr(ahead, "load_parser", missing)
    ours, theirs = multiprocessing.Pipe()
    before = signal.getsignal(signal.SIGINT)
    ours.send(tuple(MANY))
    ahead.parse_ahead(theirs)
    signal.signal(signal.SIGINT, before)
    assert ours.recv() == "The language model is not installed."
