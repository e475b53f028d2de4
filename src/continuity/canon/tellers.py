"""Who says "I" in the narration: by the heading of the chapter, by his own word, or by no name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from continuity.canon.full_names import normal
from continuity.canon.identity import Identity
from continuity.canon.lines import TELLER, Line
from continuity.canon.pronouns import acts
from continuity.canon.scenes import NAMELESS, Stated
from continuity.claims.claim import Kin, Trait
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Cue
from continuity.story.cast import MentionKind
from continuity.story.ids import ParagraphId, PersonId
from continuity.story.manuscript import Chapter
from continuity.story.text import ParagraphKind, Span

_ANOTHER: Final = 3
"""Whoever does so many things by name in a telling does not tell it."""
_PARTS = re.compile(r"\s*[,;:—–|/()\[\].]\s*|\s-\s|\n")

Words = tuple[ParagraphId, Span]


def heading_of(chapter: Chapter) -> str:
    """What stands over a chapter; empty where nothing does."""
    first = next(iter(chapter.scenes[0].paragraphs), None) if chapter.scenes else None
    heads = first is not None and first.kind is ParagraphKind.CHAPTER_HEADING
    return first.text if first is not None and heads else ""


def narrator_of(
    lines: Sequence[Line], identity: Identity, heading: str, lexicon: Lexicon
) -> PersonId | None:
    """Who tells a scene in the first person: whoever is named over it or over its chapter, else who
    gives his own name in it, else the one who tells the book; None where that one is told of.
    """
    for person in (*_headed(lines, identity, heading), *_named_self(lines, identity)):
        if not _told_of(lines, person, lexicon):
            return person
    told = identity.narrator is not None and _told_of(lines, identity.narrator, lexicon)
    return None if told else identity.narrator


def _headed(lines: Sequence[Line], identity: Identity, heading: str) -> Iterator[PersonId]:
    for line in lines:
        if line.reading.kind is ParagraphKind.PROSE:
            break
        for point in line.points:
            exact = identity.forms.get(normal(point.mention.text))
            if exact is not None:
                yield exact
    for part in _PARTS.split(heading):
        exact = identity.forms.get(normal(part)) if part else None
        if exact is not None:
            yield exact


def _named_self(lines: Sequence[Line], identity: Identity) -> Iterator[PersonId]:
    for line in lines:
        for one in line.reading.names:
            known = identity.whom(one.form) if one.cues and one.of(Cue.SELF) else ()
            if len(known) == 1:
                yield known[0]


def _told_of(lines: Sequence[Line], person: PersonId, lexicon: Lexicon) -> bool:
    """Whether the narration has the person act by name, as no teller does."""
    deeds = 0
    for line in lines:
        for point in line.points:
            mine = point.quote < 0 and point.named and point.person == person
            deeds += mine and acts(line.text, point, lexicon)
    return deeds >= _ANOTHER


def words_of_nameless(lines: Sequence[Line]) -> Iterator[Words]:
    """Every "I" and "my" of a narrator without a name, told and spoken."""
    for line in lines:
        for point in line.points:
            if point.person == TELLER and point.mention.kind is MentionKind.FIRST_PERSON:
                yield line.paragraph.id, point.mention.span


def by_nameless(stated: Stated, words: frozenset[Words]) -> Stated:
    """The same, owned by the narrator without a name if it is about that one. Relatives with a name
    are left out: they are shown as ties between people of the cast.
    """
    subject = stated.claim.subject
    tie = stated.claim.trait is Trait.KINSHIP and isinstance(stated.claim.value, Kin)
    if subject is None or stated.owner is not None or tie:
        return stated
    mine = (stated.evidence.anchor.paragraph, subject.span) in words
    return replace(stated, owner=NAMELESS) if mine else stated
