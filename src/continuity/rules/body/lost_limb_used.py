"""B103."""

from collections.abc import Iterator
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Feature, Manner, Trait, Wound
from continuity.claims.limbs import BOTH_HANDS, LEGS
from continuity.claims.one_side import ONE_SIDE
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule

_NEEDED: Final = {
    BOTH_HANDS: frozenset(("arm", "forearm", "hand")),
    LEGS: frozenset(("leg", "foot")),
    ONE_SIDE: frozenset(),
}
_GOES_WITH: Final = {
    "arm": ("arm", "hand", "fist"),
    "forearm": ("hand", "fist"),
    "sleeve": ("arm", "hand", "fist"),
    "hand": ("hand", "fist"),
    "leg": ("leg", "foot"),
    "foot": ("foot",),
    "eye": ("eye",),
}


@rule(
    "B103",
    over=Dossier,
    severity=Severity.WARNING,
    unless=(WorldRule.MAGIC_HEALING, WorldRule.SHAPES_CHANGE),
)
def lost_limb_used(person: Dossier) -> Iterator[Finding]:
    """A character uses a limb that this character has lost.

    The one-armed man claps his hands, and who lost a leg at sea sprints to the gate. Hooks, wooden
    legs and stumps in the same passage show that the writer knows.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom was one-armed, thin and quick.
    Tom clasped his hands behind his back.
    ^^^^^^^^^^^^^^^^^^^^^ B103 Tom does this, but has lost an arm
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom was one-armed, thin and quick.
    Tom raised his hand and laughed.
    ```
    """
    name = person.person.name
    lost = _lost(person)
    for use, value in _uses(person):
        gone = [one for one in lost if _needs(value, one[1]) and _after(one[0], use)]
        if gone:
            stated, wound = gone[0]
            side = f"{wound.side} " if wound.side else ""
            article = "an" if not side and wound.part[0] in "ae" else "a"
            yield Finding(
                message=f"{name} does this, but has lost {article} {side}{wound.part}",
                notes=(Note(use.evidence), Note(stated.evidence, "the loss")),
                subject=name,
                doubtful=not (use.sure and stated.sure),
            )
            return


def _needs(use: Feature, loss: Wound) -> bool:
    """Whether it takes the limb that is lost; without an arm there is no hand."""
    if use.family != ONE_SIDE:
        return loss.part in _NEEDED[use.family]
    side, _, part = use.said.partition(" ")
    return bool(loss.side) and side == loss.side and part in _GOES_WITH.get(loss.part, ())


def _after(loss: Stated, use: Stated) -> bool:
    """Whether the limb is gone when it is used; what somebody is said to be, he was before."""
    lasting = "one-" in loss.evidence.quote
    return lasting or loss.order < use.order


def _lost(person: Dossier) -> list[tuple[Stated, Wound]]:
    return [
        (one, value)
        for one in person.said_of(Trait.WOUND)
        if isinstance(value := one.claim.value, Wound)
        and value.kind == "loss"
        and one.owner == person.person.id
        and one.scene not in person.apart
        and one.claim.voice.manner is Manner.NARRATED
    ]


def _uses(person: Dossier) -> list[tuple[Stated, Feature]]:
    return [
        (one, value)
        for one in person.said_of(Trait.ACTS)
        if isinstance(value := one.claim.value, Feature)
        and value.family in _NEEDED
        and one.owner == person.person.id
        and one.scene not in person.apart
    ]
