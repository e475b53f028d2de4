"""P205."""

from collections.abc import Iterator
from typing import Final

from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import Confidence, Kin, Trait, Years
from continuity.claims.siblings import OLDER, YOUNGER
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.ids import PersonId
from continuity.story.world import WorldRule

_NEAR: Final = 30
"""Over more paragraphs of a scene the ages may be those of two years."""


@rule("P205", over=SceneReading, severity=Severity.WARNING, unless=(WorldRule.TIME_TRAVEL,))
def elder_is_younger(scene: SceneReading) -> Iterator[Finding]:
    """Whoever is said to be the elder is the younger by the ages.

    Claire is two years older than Ben, and yet Ben is fifteen and Claire fourteen. Within a scene
    the rule puts the ages beside what is said of the two.

    ## Flagged

    ```story
    “Wait,” said Ben. Claire was two years older than Ben.
    Claire nodded. Ben was fifteen years old.
    “Wait,” said Claire. Claire was fourteen years old.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ P205 By these ages the elder of the two is the younger
    ```

    ## Not flagged

    ```story
    “Wait,” said Ben. Claire was two years older than Ben.
    Claire nodded. Ben was fifteen years old.
    “Wait,” said Claire. Claire was seventeen years old.
    ```
    """
    ages = _ages(scene)
    for one in scene.stated:
        value = one.claim.value
        if one.claim.trait is not Trait.SIBLINGS or not isinstance(value, Kin) or not one.sure:
            continue
        if value.relation not in {OLDER, YOUNGER} or one.owner is None or one.other is None:
            continue
        elder, younger = (
            (one.owner, one.other) if value.relation == OLDER else (one.other, one.owner)
        )
        pairs = [
            (old, young)
            for old, years in ages.get(elder, ())
            for young, fewer in ages.get(younger, ())
            if years.high <= fewer.low + 1
            and years.low < fewer.low
            and abs(old.order - young.order) <= _NEAR
        ]
        if pairs:
            last, first = sorted(pairs[0], key=lambda age: age.order, reverse=True)
            yield Finding(
                message="By these ages the elder of the two is the younger",
                notes=(Note(last.evidence), Note(first.evidence), Note(one.evidence)),
                subject=elder,
            )
            return


def _ages(scene: SceneReading) -> dict[PersonId, list[tuple[Stated, Years]]]:
    found: dict[PersonId, list[tuple[Stated, Years]]] = {}
    for one in scene.stated:
        value = one.claim.value
        told = one.claim.trait is Trait.AGE and one.claim.holds and one.sure and one.first_hand
        sure = told and one.claim.confidence is not Confidence.GUESSED
        if sure and isinstance(value, Years) and one.owner is not None:
            found.setdefault(one.owner, []).append((one, value))
    return found
