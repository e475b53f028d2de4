"""Grammar where there is a language model, and a way to go on where there is none."""

from collections.abc import Sequence

import pytest

from continuity import assets
from continuity.engine import grammar
from continuity.engine.analysis import Analysis, Question
from continuity.engine.grammar import parser_on_demand
from continuity.errors import ReaderUnavailable
from continuity.prose.reading import Grammar
from strategies import Draft


class Broken:
    """A parser that turns out not to be there when it is needed."""

    digest = "broken"

    def __init__(self) -> None:
        self.asked = 0

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


def test_the_model_parses_what_it_is_given() -> None:
    parser = parser_on_demand()
    assert parser is not None
    first, second = parser.parse(["Tom died.", "Mara wept."])
    assert [token.text for token in first] == ["Tom", "died", "."]
    assert [token.text for token in second] == ["Mara", "wept", "."]


def test_without_a_model_there_is_no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "find_spec", lambda _: None)
    assert parser_on_demand() is None
