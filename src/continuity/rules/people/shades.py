"""Colours that do not fit one another: which is the usual one, which is odd."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Manner, Shades, Trait
from continuity.diagnostics.diagnostic import Note


@dataclass(frozen=True, slots=True)
class Odd:
    """A statement, and the one that it does not fit: the nearest before it if there is one."""

    stated: Stated
    usual: Stated
    shade: Shades
    wont: Shades

    @property
    def earlier(self) -> bool:
        """Whether the usual one comes first."""
        return (self.usual.order, self.usual.evidence.anchor.span) < (
            self.stated.order,
            self.stated.evidence.anchor.span,
        )

    def when(self, was: str, is_now: str) -> str:
        """What the usual colour is, and that it is told before or later."""
        said = self.wont.said
        return f"{was} {said} before" if self.earlier else f"{is_now} {said} later"

    @property
    def notes(self) -> tuple[Note, ...]:
        return Note(self.stated.evidence, self.shade.said), Note(
            self.usual.evidence, self.wont.said
        )

    @property
    def sure(self) -> bool:
        """Whether both are beyond doubt about this person."""
        return self.stated.sure and self.usual.sure


def told(person: Dossier, trait: Trait) -> list[tuple[Stated, Shades]]:
    """What the narration, or the author, says for certain of the person's colour."""
    return [
        (stated, stated.claim.value)
        for stated in person.said_of(trait)
        if isinstance(stated.claim.value, Shades)
        and stated.owner == person.person.id
        and _trusted(stated)
    ]


def _trusted(stated: Stated) -> bool:
    """The narration's word, or what somebody takes for granted in speech ("those blue eyes of
    yours"). What is asserted in speech may be a lie.
    """
    manner, confidence = stated.claim.voice.manner, stated.claim.confidence
    if manner is Manner.SPOKEN:
        return confidence is Confidence.STATED
    return manner is Manner.NARRATED and confidence is not Confidence.GUESSED


def odd_ones(told: Sequence[tuple[Stated, Shades]]) -> Iterator[Odd]:
    """Every colour that fits none of the usual ones, each new colour once. The usual colour is the
    one that fits most statements; of two as frequent, the earlier.
    """
    if len(told) < 2:  # noqa: PLR2004 - one statement cannot disagree with itself
        return
    best = max(told, key=lambda one: sum(one[1].fits(other) for _, other in told))[1]
    if told[0][0].order < 0:
        best = told[0][1]  # what the author declared outranks every count
    usual = [one for one in told if one[1].fits(best)]
    seen: list[Shades] = []
    for stated, shade in told:
        if shade.fits(best) or any(shade.fits(other) for other in seen):
            continue
        seen.append(shade)
        before = [one for one in usual if one[0].order <= stated.order]
        other = before[-1] if before else usual[0]
        yield Odd(stated, other[0], shade, other[1])
