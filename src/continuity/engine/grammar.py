"""Grammar on demand: the language model is loaded when the first paragraph needs it.

Loading takes a second or two. A project of which everything is remembered shall not wait for it.
"""

from collections.abc import Sequence
from importlib.util import find_spec

from continuity.prose.grammar import DIGEST, PACKAGE, Parser, load_parser
from continuity.prose.reading import Grammar


class ParserOnDemand:
    """Says which model it is without loading it. That is no guess: loading another one fails."""

    digest = DIGEST

    def __init__(self) -> None:
        self._parser: Parser | None = None

    def parse(self, texts: Sequence[str]) -> list[Grammar]:
        """The grammar of each text. Raises `ReaderUnavailable`."""
        if self._parser is None:
            self._parser = load_parser()
        return self._parser.parse(texts)


def parser_on_demand() -> ParserOnDemand | None:
    """None where the language model or what runs it is not installed."""
    if find_spec(PACKAGE) is None or find_spec("spacy") is None:
        return None
    return ParserOnDemand()
