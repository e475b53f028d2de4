"""Who goes and who comes in the course of a scene, and who speaks up in between."""

from collections import Counter
from dataclasses import dataclass

from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import Trait
from continuity.story.cast import MentionKind
from continuity.story.ids import ParagraphId, PersonId, SceneId
from continuity.story.text import Span

_TOLD = frozenset(
    (
        Trait.COMINGS, Trait.ACTS, Trait.SKIPS, Trait.AT_CLOCK, Trait.ON_DATE, Trait.IN_DAYPART,
    )
)  # fmt: skip


_TAGS = frozenset(("tag", "pronoun tag", "beat"))


@dataclass(frozen=True, slots=True)
class Comings:
    """What a scene tells of coming, going, speaking and time, in reading order."""

    scene: SceneId
    stated: tuple[Stated, ...] = ()
    apart: bool = False
    """Whether the scene is a dream or looks back."""
    told_of: tuple[tuple[int, PersonId, int], ...] = ()
    """Of whom the narration tells: order of the paragraph, person, how often."""
    voices: tuple[tuple[int, PersonId], ...] = ()
    """Who is said to speak, with the order of the paragraph."""


def comings_of(scene: SceneReading) -> Comings:
    told = tuple(one for one in scene.stated if one.claim.trait in _TOLD)
    if not any(one.claim.trait is Trait.COMINGS for one in told):
        return Comings(scene.scene, (), scene.dream or scene.flashback)
    return Comings(
        scene.scene, told, scene.dream or scene.flashback, _told_of(scene), _voices(scene)
    )


def _voices(scene: SceneReading) -> tuple[tuple[int, PersonId], ...]:
    order = {paragraph: scene.first + at for at, paragraph in enumerate(scene.paragraphs)}
    said = {
        (order[one.anchor.paragraph], one.speaker)
        for one in scene.quotations
        if one.speaker is not None and one.cue in _TAGS
    }
    return tuple(sorted(said))


def _told_of(scene: SceneReading) -> tuple[tuple[int, PersonId, int], ...]:
    order = {paragraph: scene.first + at for at, paragraph in enumerate(scene.paragraphs)}
    spoken: dict[ParagraphId, list[Span]] = {}
    for one in scene.quotations:
        spoken.setdefault(one.anchor.paragraph, []).append(one.anchor.span)
    counts = Counter(
        (order[point.anchor.paragraph], point.person)
        for point in scene.pointings
        if point.person is not None
        and point.mention.kind is not MentionKind.FIRST_PERSON
        and not any(
            span.contains(point.anchor.span) for span in spoken.get(point.anchor.paragraph, ())
        )
    )
    return tuple((at, person, times) for (at, person), times in sorted(counts.items()))
