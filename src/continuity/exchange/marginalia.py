"""Comments on the words of a document, gathered while the words are put together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from continuity.story.remarks import Remark
from continuity.story.text import Span

# Signs for private use, by which a comment's place passes through a converter.
_OPENS: Final = "\uf8f0"
_SHUTS: Final = "\uf8f1"
_TOKEN = re.compile(f"{_OPENS}(/?\\d+){_SHUTS}")


class Marginalia:
    """The comments of one paragraph. `known` are those to which tokens point, by their number."""

    def __init__(self, known: Sequence[Remark] = ()) -> None:
        self._known = known
        self._open: dict[str, Remark] = {}
        self._done: list[Remark] = []

    def begins(self, key: str, at: int, remark: Remark) -> None:
        self._open[key] = replace(remark, span=Span(at, at))

    def ends(self, key: str, at: int) -> None:
        """One that did not begin in this paragraph is not heard of again."""
        remark = self._open.pop(key, None)
        if remark is not None:
            self._done.append(replace(remark, span=Span(remark.span.start, at)))

    def token(self, token: str, at: int) -> None:
        """Heed what `tokens` found behind words, if anything."""
        key = token.lstrip("/")
        if not key or int(key) >= len(self._known):
            return
        if token == key:
            self.begins(key, at, self._known[int(key)])
        else:
            self.ends(key, at)

    def remarks(self, length: int) -> tuple[Remark, ...]:
        """All of them; what is still open ends with the paragraph."""
        for key in tuple(self._open):
            self.ends(key, length)
        return tuple(sorted(self._done, key=lambda one: one.span))


def opening_token(number: int) -> str:
    return f"{_OPENS}{number}{_SHUTS}"


def closing_token(number: int) -> str:
    return f"{_OPENS}/{number}{_SHUTS}"


def tokens(words: str) -> Iterator[tuple[str, str]]:
    """Words with the token that stands behind them; the last have none."""
    at = 0
    if _OPENS in words:
        for match in _TOKEN.finditer(words):
            yield words[at : match.start()], match[1]
            at = match.end()
    yield words[at:], ""


def begins_in(remark: Remark, start: int, line: str) -> bool:
    """Whether a comment begins in the line at offset `start` of its paragraph."""
    return start <= remark.span.start <= start + len(line)


def within(remark: Remark, lead: int, length: int) -> Remark:
    """The comment in a text that begins `lead` later and has so many letters."""
    start, end = (min(length, max(0, at - lead)) for at in (remark.span.start, remark.span.end))
    return replace(remark, span=Span(start, end))
