"""P105."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Feature, Manner, Trait
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule


@rule("P105", over=Dossier, severity=Severity.WARNING, unless=(WorldRule.SHAPES_CHANGE,))
def mark_changes_side(person: Dossier) -> Iterator[Finding]:
    """A tattoo or a birthmark is on the other side elsewhere; or the better hand changes.

    Whoever writes with the left hand is left-handed, and stays so. What the narration says is
    compared, and what people say of themselves. Scars are left to B101, with the wounds.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom rubbed the tattoo on his left arm.
    Tom smiled, and the tattoo on his right arm moved.
                        ^^^^^^^^^^^^^^^^^^^^^^^ P105 Tom's tattoo is on the right here, but on the left elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom rubbed the tattoo on his left arm.
    Tom smiled, and the mole on his right cheek moved.
    ```
    """
    name = person.person.name
    told = _told(person)
    for (first, was), (second, now) in combinations(told, 2):
        if was.family == now.family and _other_side(was.said, now.said):
            yield Finding(
                message=_message(name, was, now),
                notes=(Note(second.evidence), Note(first.evidence)),
                subject=name,
                doubtful=not (first.sure and second.sure),
            )
            return


_SIDES = {"left": "right", "right": "left"}


def _other_side(one: str, other: str) -> bool:
    """Whether both say the same but for the side."""
    return any(
        side in one and one.replace(side, opposite) == other for side, opposite in _SIDES.items()
    )


def _message(name: str, was: Feature, now: Feature) -> str:
    if now.family == "handedness":
        return f"{name} is {now.said} here, but {was.said} elsewhere"
    here = "left" if "left" in now.said else "right"
    return f"{name}'s {now.family} is on the {here} here, but on the {_SIDES[here]} elsewhere"


def _told(person: Dossier) -> list[tuple[Stated, Feature]]:
    return [
        (stated, value)
        for stated in person.said_of(Trait.MARK, Trait.HANDEDNESS)
        if isinstance(value := stated.claim.value, Feature)
        and ("left" in value.said or "right" in value.said)
        and value.family != "scar"
        and stated.owner == person.person.id
        and (stated.claim.voice.manner is Manner.NARRATED or stated.first_hand)
    ]
