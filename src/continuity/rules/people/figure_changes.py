"""P104."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Feature, Manner, Trait
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule

_TALL: Final = frozenset(("tall", "towering", "lanky", "long-limbed", "six-foot"))
_SHORT: Final = frozenset(("short", "tiny", "petite", "diminutive", "undersized", "dwarfish"))
_THIN: Final = frozenset(
    (
        "thin", "slim", "slender", "lean", "skinny", "gaunt", "wiry", "bony", "scrawny", "spare",
        "willowy", "emaciated", "slight", "slightly built",
    )
)  # fmt: skip
_STOUT: Final = frozenset(
    ("stout", "plump", "fat", "portly", "corpulent", "obese", "rotund", "tubby", "chubby", "heavyset", "heavy-set")
)  # fmt: skip
_BIG: Final = frozenset(
    ("big", "towering", "six-foot", "burly", "thickset", "thick-set", "heavyset", "heavy-set")
)
_SMALL: Final = frozenset(("small", "tiny", "petite", "diminutive", "undersized", "dwarfish"))
_OPPOSED: Final = ((_TALL, _SHORT | {"small"}), (_THIN, _STOUT), (_BIG, _SMALL))
_FAR: Final = 800
"""Over more paragraphs somebody may have grown thin, or fat."""


@rule("P104", over=Dossier, severity=Severity.WARNING, unless=(WorldRule.SHAPES_CHANGE,))
def figure_changes(person: Dossier) -> Iterator[Finding]:
    """A tall character is short elsewhere, or a thin one stout.

    Height stays, and weight changes slowly. Only what the narration says outright is compared, and
    nothing over months or years, in which children grow and people fall ill.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom was a tall man.
    Tom was short, and had to stand on a box.
    ^^^^^^^^^^^^^ P104 Tom is short here, but was tall before
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom was a tall man.
    Tom was short with her, and left.
    ```
    """
    name = person.person.name
    told = _told(person)
    for (first, was), (second, now) in combinations(told, 2):
        if _opposed(was, now) and not _changed(person, first, second):
            yield Finding(
                message=f"{name} is {now} here, but was {was} before",
                notes=(Note(second.evidence, now), Note(first.evidence, was)),
                subject=name,
                doubtful=not (first.sure and second.sure),
            )
            return


def _opposed(one: str, other: str) -> bool:
    return any(
        (one in left and other in right) or (one in right and other in left)
        for left, right in _OPPOSED
    )


def _changed(person: Dossier, one: Stated, other: Stated) -> bool:
    """Whether there is time in between to grow, or to put on weight."""
    far = abs(one.order - other.order) > _FAR and one.claim.trait is Trait.BUILD
    return far or person.years_between(one, other)


def _told(person: Dossier) -> list[tuple[Stated, str]]:
    return [
        (stated, value.said)
        for stated in person.said_of(Trait.HEIGHT, Trait.BUILD)
        if isinstance(value := stated.claim.value, Feature)
        and stated.owner == person.person.id
        and stated.scene not in person.apart
        and stated.claim.voice.manner is Manner.NARRATED
    ]
