"""Whose a claim is, and whose word."""

from collections.abc import Mapping, Sequence

from continuity.canon.lines import Line, Point
from continuity.canon.scenes import Stated
from continuity.claims.claim import Claim, Kin
from continuity.prose.words import FIRST
from continuity.story.cast import Mention, MentionKind
from continuity.story.ids import PersonId, SceneId


class Owners:
    """Looks up whom the mentions of one paragraph mean."""

    def __init__(self, line: Line, titled: Mapping[str, PersonId]) -> None:
        self._line = line
        self._titled = titled
        self._at = {point.mention.span: point for point in line.points}

    def stated(self, claim: Claim, scene: SceneId, order: int) -> Stated:
        other = claim.value.other if isinstance(claim.value, Kin) else None
        return Stated(
            claim,
            claim.excerpt.at(self._line.paragraph.id),
            scene,
            order,
            owner=self.person(claim.subject),
            other=self.person(other),
            holder=self._holder(claim),
        )

    def person(self, mention: Mention | None) -> PersonId | None:
        if mention is None:
            return None
        point = self._point(mention)
        if point is not None and mention.text.lower() != "our":
            return _public(point.person) if point.sure else None
        quote = self._quote(mention.span.start)
        if mention.kind is MentionKind.FIRST_PERSON or mention.text.lower() in FIRST:
            return _public(self._line.speakers[quote]) if quote >= 0 else None
        if mention.kind is MentionKind.NOMINAL:
            return self._titled.get(mention.text.lower().split()[-1]) if mention.text else None
        return None

    def _point(self, mention: Mention) -> Point | None:
        exact = self._at.get(mention.span)
        if exact is not None or mention.kind is MentionKind.NOMINAL:
            return exact
        inside: Sequence[Point] = [
            point for point in self._line.points if mention.span.overlaps(point.mention.span)
        ]
        return inside[0] if len(inside) == 1 else None

    def _quote(self, at: int) -> int:
        for index, quote in enumerate(self._line.quotes):
            if quote.span.start <= at < quote.span.end:
                return index
        return -1

    def _holder(self, claim: Claim) -> PersonId | None:
        quote = self._quote(claim.excerpt.span.start)
        if quote >= 0 and self._line.speakers[quote]:
            return _public(self._line.speakers[quote])
        if claim.voice.by is not None:
            return self.person(claim.voice.by)
        return None


def _public(person: PersonId | None) -> PersonId | None:
    """Nobody outside hears of a narrator or a speaker without a name."""
    return None if not person or person.startswith("?") else person
