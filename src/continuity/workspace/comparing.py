"""Two versions of a text, compared word by word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from itertools import groupby

from rapidfuzz.distance import Indel

_TOKENS = re.compile(r"\w+(?:[’'-]\w+)*|\s+|[^\w\s]")
_PARAGRAPHS = re.compile(r"[^\n]*\n+|[^\n]+\Z")
_LARGEST = 400_000_000
"""Pairs of words. Above this a passage is shown as gone and come anew."""


class Kind(Enum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    kind: Kind
    text: str


def compared(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both, in order: those SAME or GONE make `before`, those SAME or NEW `after`.

    First whole paragraphs are compared, then the words of those that differ.
    """
    old, new = _PARAGRAPHS.findall(before), _PARAGRAPHS.findall(after)
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, _bare(old), _bare(new), autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            for one, other in zip(old[start:end], new[first:last], strict=True):
                pieces += [Piece(Kind.SAME, one)] if one == other else _by_words(one, other)
        else:
            pieces += _by_words("".join(old[start:end]), "".join(new[first:last]))
    return tuple(_in_runs(_joined(pieces)))


def _bare(paragraphs: list[str]) -> list[str]:
    return [paragraph.rstrip() for paragraph in paragraphs]


def changes(pieces: tuple[Piece, ...]) -> int:
    """How many places differ."""
    count, before = 0, Kind.SAME
    for piece in pieces:
        count += before is Kind.SAME and piece.kind is not Kind.SAME
        before = piece.kind
    return count


def _by_words(one: str, other: str) -> list[Piece]:
    old, new = _TOKENS.findall(one), _TOKENS.findall(other)
    if not old or not new or len(old) * len(new) > _LARGEST:
        return [Piece(Kind.GONE, one), Piece(Kind.NEW, other)]
    pieces: list[Piece] = []
    for step in Indel.opcodes(old, new):
        gone = "".join(old[step.src_start : step.src_end])
        come = "".join(new[step.dest_start : step.dest_end])
        if step.tag == "equal":
            pieces.append(Piece(Kind.SAME, gone))
        else:
            pieces += [Piece(Kind.GONE, gone), Piece(Kind.NEW, come)]
    return pieces


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    """Changes with nothing but a space between them are one change; empty pieces go."""
    gone, new = "", ""
    for at, piece in enumerate(pieces):
        blank = piece.kind is Kind.SAME and piece.text.strip(" ") == "" and at + 1 < len(pieces)
        if piece.kind is Kind.GONE:
            gone += piece.text
        elif piece.kind is Kind.NEW:
            new += piece.text
        elif blank and (gone or new):
            gone, new = gone + piece.text, new + piece.text
        elif piece.text:
            yield from _change(gone, new)
            gone, new = "", ""
            yield piece
    yield from _change(gone, new)


def _in_runs(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """What is the same in one piece as far as it goes."""
    for kind, run in groupby(pieces, key=lambda piece: piece.kind):
        yield Piece(kind, "".join(piece.text for piece in run))


def _change(gone: str, new: str) -> Iterator[Piece]:
    if gone == new:
        if gone:
            yield Piece(Kind.SAME, gone)
        return
    if gone:
        yield Piece(Kind.GONE, gone)
    if new:
        yield Piece(Kind.NEW, new)
