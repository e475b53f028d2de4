"""Grammar on demand: the language model is loaded when the first paragraph needs it.

Loading takes a second or two. A project of which everything is remembered shall not wait for it.
"""

from collections.abc import Mapping, Sequence
from importlib.util import find_spec

from continuity.engine.ahead import ParsingAhead, possible
from continuity.prose.grammar import DIGEST, PACKAGE, Parser, load_parser
from continuity.prose.reading import Grammar

_MANY = 12
"""Texts for which it pays to start a process."""


class ParserOnDemand:
    """Says which model it is without loading it. That is no guess: loading another one fails."""

    digest = DIGEST

    def __init__(self) -> None:
        self._parser: Parser | None = None
        self._ahead: ParsingAhead | None = None
        self._given = False
        self._known: Mapping[str, Grammar] = {}

    def load_ahead(self) -> None:
        """Load the model beside other work, whatever there is going to be to parse."""
        if self._parser is None and self._ahead is None and possible():
            self._ahead = ParsingAhead()

    def expect(self, texts: Sequence[str]) -> None:
        """Prepare for these texts, which are going to be parsed when other work is done."""
        if self._given:
            return
        if len(texts) >= _MANY:
            self.load_ahead()
        if self._ahead is not None:
            self._ahead.give(texts)
            self._given = True

    def parse(self, texts: Sequence[str]) -> list[Grammar]:
        """The grammar of each text. Raises `ReaderUnavailable`."""
        if self._ahead is not None and self._given:
            ahead, self._ahead, self._given = self._ahead, None, False
            self._known = ahead.answer()
        if all(text in self._known for text in texts):
            return [self._known[text] for text in texts]
        if self._parser is None:
            self._parser = load_parser()
        return self._parser.parse(texts)


def parser_on_demand() -> ParserOnDemand | None:
    """None where the language model or what runs it is not installed."""
    if find_spec(PACKAGE) is None or find_spec("spacy") is None:
        return None
    return ParserOnDemand()
