"""Finding words in the text of a chapter, and putting others in their place.

Works on the text as it stands in the file. What the writer asks for is turned into an expression
of the package `regex`, which can be told to give up after a time: an expression of the writer's own
may be one that never ends.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import regex

from continuity.errors import BadPattern
from continuity.story.text import Span

_BEFORE, _BEHIND = 48, 90
"""Characters of context, about, before and behind the words found."""

# A writer who types a straight quote, or one space, means whatever stands for it in the file.
_LOOSE = {"'": "['’‘]", "’": "['’]", '"': '["“”]', " ": r"(?:[ \u00a0]|\n(?!\n))"}


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for. Where it is an expression, `words` is a regular expression."""

    words: str
    expression: bool = False
    case: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Words found, with those that are to stand in their place and what stands around them."""

    span: Span
    words: str
    new: str
    before: str = ""
    after: str = ""


class Search:
    """`patience` is in seconds, for one text. Raises BadPattern where the words make no sense."""

    def __init__(self, sought: Sought, new: str = "", *, patience: float = 2.0) -> None:
        self._sought = sought
        self._new = new
        self._patience = patience
        self._pattern = _compiled(sought)
        if sought.expression:
            self._try(new)

    def spans(self, text: str) -> Iterator[Span]:
        """Where it stands. Empty matches, which show nothing, are passed over."""
        return (Span(*one.span()) for one in self._matches(text))

    def found(self, text: str, most: int | None = None) -> Iterator[Found]:
        """The places with their context and what would stand there; at most so many."""
        for one in islice(self._matches(text), most):
            span = Span(*one.span())
            new = one.expand(self._new) if self._sought.expression else self._new
            yield Found(span, one[0], new, *context(text, span))

    def _matches(self, text: str) -> Iterator["regex.Match[str]"]:
        try:
            for one in self._pattern.finditer(text, timeout=self._patience, concurrent=True):
                if one.end() > one.start():
                    yield one
        except TimeoutError:
            message = "This expression takes too long. Try a simpler one."
            raise BadPattern(message) from None

    def _try(self, new: str) -> None:
        """A template is only looked at when something is found: look at it now."""
        groups = self._pattern.groups
        probe = regex.compile("".join(["()"] * groups))
        names = self._pattern.groupindex
        if names:
            by_number = {number: name for name, number in names.items()}
            parts = [f"(?P<{by_number[n]}>)" if n in by_number else "()" for n in _upto(groups)]
            probe = regex.compile("".join(parts))
        match = probe.match("")
        try:
            if match is not None:
                match.expand(new)
        except (regex.error, IndexError, KeyError) as error:
            reason = str(error).split(" at position")[0].strip("'\"") or "it names no group"
            message = f"The replacement cannot be used: {reason}."
            raise BadPattern(message) from None


def replaced(text: str, places: Iterable[Found]) -> str | None:
    """The text with the new words in their places; None if it is not the text they are of."""
    parts, at = [], 0
    for one in sorted(places, key=lambda one: one.span):
        if one.span.start < at or one.span.of(text) != one.words:
            return None
        parts += [text[at : one.span.start], one.new]
        at = one.span.end
    return "".join([*parts, text[at:]])


def context(text: str, span: Span) -> tuple[str, str]:
    """What stands before and behind in the same paragraph, cut between words."""
    first = text.rfind("\n", 0, span.start) + 1
    last = text.find("\n", span.end)
    last = len(text) if last < 0 else last
    before, after = text[first : span.start], text[span.end : last]
    if len(before) > _BEFORE:
        before = "… " + before[-_BEFORE:].split(" ", 1)[-1]
    if len(after) > _BEHIND:
        after = after[:_BEHIND].rsplit(" ", 1)[0] + " …"
    return before, after


def _upto(groups: int) -> range:
    return range(1, groups + 1)


def _compiled(sought: Sought) -> "regex.Pattern[str]":
    words = sought.words
    if not sought.expression:
        words = "".join(_LOOSE.get(letter) or regex.escape(letter) for letter in words)
    if sought.whole and words:
        words = rf"(?<![\p{{L}}\p{{N}}])(?:{words})(?![\p{{L}}\p{{N}}])"
    flags = regex.MULTILINE | (regex.V0 if sought.case else regex.V0 | regex.IGNORECASE)
    try:
        return regex.compile(words, flags)
    except regex.error as error:
        at = f" (character {error.pos + 1})" if sought.expression and error.pos is not None else ""
        reason = error.msg
        message = f"This is no regular expression: {reason}{at}."
        raise BadPattern(message) from None
    except (OverflowError, RecursionError, MemoryError):
        message = "This expression is too large."
        raise BadPattern(message) from None
