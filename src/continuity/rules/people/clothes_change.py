"""P107."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import Manner, Thing, Trait, Words
from continuity.claims.clothes import BARE
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NEAR: Final = 40
"""Over more paragraphs of a scene there is time to dress."""
_INSTEAD: Final = (
    frozenset(("trousers", "skirt", "shorts", "dress", "nightwear")),
    frozenset(("jeans", "skirt", "shorts", "dress", "suit", "nightwear", "uniform")),
    frozenset(("boots", "sandals", "slippers", "heels", "trainers")),
    frozenset(("suit", "dress", "nightwear", "overalls")),
    frozenset(("dress", "shirt")),
    frozenset(("t-shirt", "blouse")),
)
"""Of each row nobody wears two at once."""
_ONE_STUFF: Final = (
    frozenset(("dress", "skirt")),
    frozenset(("suit", "jacket")),
    frozenset(("suit", "trousers")),
)
"""What may be part of the other, and then has its colour."""
_OF_FEET: Final = frozenset(("boots", "shoes", "sandals", "slippers", "heels", "trainers"))
_OF_HEADS: Final = frozenset(("hat", "cap", "bonnet"))


@rule("P107", over=SceneReading, severity=Severity.WARNING)
def clothes_change(scene: SceneReading) -> Iterator[Finding]:
    """Somebody's clothes change within a scene, and nobody has changed.

    The yellow dress is a blue skirt two pages on, and whoever was barefoot has boots. The rule looks
    within a scene only, not over many pages, and is silent as soon as anything is put on or taken
    off in between, by whomever.

    ## Flagged

    ```story
    “Wait,” said Mara. Mara wore a yellow dress.
    Mara smiled. There was mud on Mara's blue dress.
                                  ^^^^^^^^^^^^^^^^^ P107 “blue dress” here, but “yellow dress” before
    ```

    ## Not flagged

    ```story
    “Wait,” said Mara. Mara wore a yellow dress.
    Mara smiled, and went upstairs and changed.
    “Well?” There was mud on Mara's blue dress.
    ```
    """
    told = [one for one in scene.stated if one.claim.trait is Trait.CLOTHES]
    changes = [one.order for one in told if isinstance(one.claim.value, Words)]
    skips = [one.order for one in scene.stated if one.claim.trait is Trait.SKIPS]
    worn = [(one, value) for one in told if (value := _worn(one)) is not None]
    seen: set[str | None] = set()
    for (first, was), (second, now) in combinations(worn, 2):
        between = any(first.order <= at <= second.order for at in (*changes, *skips))
        if first.owner != second.owner or between or second.order - first.order > _NEAR:
            continue
        if first.owner not in seen and _clash(was, now):
            seen.add(first.owner)
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” before",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject=first.owner or "",
                doubtful=not (first.sure and second.sure),
            )


def _worn(stated: Stated) -> Thing | None:
    value = stated.claim.value
    told = stated.claim.voice.manner is Manner.NARRATED and stated.claim.holds
    return value if told and stated.owner is not None and isinstance(value, Thing) else None


def _clash(one: Thing, other: Thing) -> bool:
    """Whether nobody wears both: other things instead, or one thing in two colours."""
    if BARE in {one.family, other.family}:
        bare, worn = (one, other) if one.family == BARE else (other, one)
        there = _OF_FEET if bare.noun == "shoes" else _OF_HEADS
        return worn.family != BARE and worn.noun in there
    pair = {one.noun, other.noun}
    hued = bool(one.words and other.words) and not set(one.words) & set(other.words)
    if len(pair) == 1 or any(pair <= row for row in _ONE_STUFF):
        return hued
    return any(pair <= row for row in _INSTEAD)
