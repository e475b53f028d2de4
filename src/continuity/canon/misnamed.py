"""Who is spoken to by a name that is not theirs: where two are alone, nobody else can be meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from continuity.canon.naming import Naming
from continuity.canon.scenes import Pointing, SceneReading
from continuity.story.cast import MentionKind
from continuity.story.ids import PersonId
from continuity.story.text import Evidence

_AROUND: Final = 4
"""Turns before and behind that show who takes part in a talk."""


@dataclass(frozen=True, slots=True)
class Misnamed:
    """Somebody says `name` to `whom`, whom the narration calls by another name in `known`."""

    name: str
    evidence: Evidence
    whom: PersonId
    known: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Addressed:
    """All such calls of the book, and its names."""

    naming: Naming
    misnamed: tuple[Misnamed, ...] = ()


def misnamed_in(calls: Sequence[tuple[int, Pointing]], known: SceneReading) -> Iterator[Misnamed]:
    """`calls` are the names by which somebody is called, each with the number of its quotation."""
    for at, point in calls:
        around = known.quotations[max(at - _AROUND, 0) : at + _AROUND + 1]
        speaker = known.quotations[at].speaker
        others = {one.speaker for one in around} - {speaker}
        if speaker is None or len(others) != 1:
            continue
        (whom,) = others
        company = {*known.present, known.narrator} - {None, point.person}
        if whom is None or point.person == whom or not company <= {speaker, whom}:
            continue
        named = _named(known, whom)
        if named and _met(known, named[0], point):
            called = Evidence(point.anchor, point.mention.text)
            yield Misnamed(point.mention.text, called, whom, named)


def _met(known: SceneReading, first: Evidence, call: Pointing) -> bool:
    """Whether somebody has been named in the scene by the time of the call."""
    order = {one: at for at, one in enumerate(known.paragraphs)}
    return order[first.anchor.paragraph] <= order[call.anchor.paragraph]


def _named(known: SceneReading, whom: PersonId) -> tuple[Evidence, ...]:
    """The first place of every name that somebody has in the scene."""
    places: dict[str, Evidence] = {}
    for one in known.pointings:
        if one.person == whom and one.mention.kind is MentionKind.NAME:
            places.setdefault(one.mention.text, Evidence(one.anchor, one.mention.text))
    return tuple(places.values())
