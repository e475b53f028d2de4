"""O201."""

from collections.abc import Iterator
from itertools import pairwise

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner, Thing
from continuity.claims.things_kinds import KIND
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_SEVERAL = frozenset(("gun", "blade", "bag", "instrument"))
"""Somebody may well have two of them."""


@rule("O201", over=ThingSheet, severity=Severity.WARNING)
def thing_changes_kind(thing: ThingSheet) -> Iterator[Finding]:
    """Somebody's boots turn into sneakers, a carriage into a cart.

    Compared are shoes and vehicles of one person within one scene: nobody has two of them on or
    under way. A wider word for the same thing ("shoes", "carriage") is no change.

    ## Flagged

    ```story
    “Wait,” said Mara. Mara laced up Mara's heavy boots.
    “Where is she?” Gravel crunched under Mara's sneakers.
                                          ^^^^^^^^^^^^^^^ O201 “Mara's sneakers” here, but “Mara's heavy boots” before
    ```

    ## Not flagged

    ```story
    “Wait,” said Mara. Mara laced up Mara's heavy boots.
    “Where is she?” Gravel crunched under Mara's shoes.
    ```

    ```story
    “Wait,” said Mara. Mara laced up Mara's heavy boots.
    ***
    “Where is she?” Gravel crunched under Mara's sneakers.
    ```
    """
    kinds = list(_told(thing))
    for (first, was), (second, now) in pairwise(kinds):
        same = first.owner == second.owner and first.scene == second.scene
        same = same and thing.name not in _SEVERAL
        if same and not _fit(was, now):
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” before",
                notes=(
                    Note(second.evidence, now.said),
                    Note(first.evidence, was.said),
                    *_brought_in(thing, first, was),
                ),
                subject=thing.name,
            )


def _told(thing: ThingSheet) -> Iterator[tuple[Stated, Thing]]:
    """In the order of owners, so that what is said of one person stands together."""
    owned = [one for one in thing.stated if one.owner is not None]
    for one in sorted(owned, key=lambda one: str(one.owner)):
        value = thing_of(one)
        told = one.claim.voice.manner is Manner.NARRATED and one.scene not in thing.apart
        if value is not None and value.family == KIND and told:
            yield one, value


def _brought_in(thing: ThingSheet, first: Stated, was: Thing) -> Iterator[Note]:
    """Where the scene first speaks of the kind that is nobody's yet: "practical boots"."""
    for one in thing.stated:
        value = thing_of(one)
        nobodys = one.scene == first.scene and one.claim.subject is None
        if nobodys and value is not None and value.family == KIND and value.words == was.words:
            yield Note(one.evidence)
            return


def _fit(was: Thing, now: Thing) -> bool:
    """Whether both words may be said of one thing: a sedan is a car."""
    return was.words[0] in now.words or now.words[0] in was.words
