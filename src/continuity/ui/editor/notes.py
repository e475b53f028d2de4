"""Comments as the page has them: where their words stand, and what they say. No Qt.

Answers follow what was said first, each on a line of its own. A comment that is done with ends in
a line that says so.
"""

from dataclasses import dataclass

from continuity.prose.offsets import to_utf16
from continuity.story.remarks import Remark, remarks

DONE = "✓ done"


@dataclass(frozen=True, slots=True)
class Note:
    """`start` and `end` are in the units of the page."""

    start: int
    end: int
    quote: str
    remark: Remark

    @property
    def done(self) -> bool:
        return self.remark.text.rstrip().endswith(DONE)

    @property
    def text(self) -> str:
        """What it says, without the line that says that it is done with."""
        return without_done(self.remark.text)

    @property
    def first(self) -> str:
        return self.text.partition("\n")[0]

    @property
    def answers(self) -> tuple[str, ...]:
        return tuple(line for line in self.text.split("\n")[1:] if line.strip())


def notes_of(text: str) -> tuple[Note, ...]:
    """The comments of a chapter in the order of their words."""
    return tuple(_note(text, one) for one in remarks(text))


def with_done(text: str) -> str:
    return f"{text.rstrip()}\n{DONE}"


def without_done(text: str) -> str:
    return text.rstrip().removesuffix(DONE).rstrip() if text.rstrip().endswith(DONE) else text


def answered(text: str, words: str, author: str) -> str:
    """The text with an answer, which opens a comment that was done with again."""
    one_line = " ".join(words.split())
    said = f"{author}: {one_line}" if author else one_line
    return f"{without_done(text).rstrip()}\n{said}"


def _note(text: str, remark: Remark) -> Note:
    span = remark.span
    start = to_utf16(text, span.start)
    end = start + to_utf16(text[span.start : span.end], span.end - span.start)
    return Note(start, end, span.of(text), remark)
