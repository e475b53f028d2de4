"""O202."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner, Thing
from continuity.claims.things_looks import (
    COAT,
    COLOUR,
    ORIGIN,
    SHAPE,
    STUFF,
    WORN,
    WRITING,
    one_look,
)
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_LOOKS = (COAT, COLOUR, STUFF, SHAPE, ORIGIN, WRITING)
_NEW = ("a ", "an ")
_WITHIN = 150
"""So many paragraphs on, the one thing that somebody was seen with is still the one."""
_FAMILIES = frozenset((*_LOOKS, *(f"{WORN} {one}" for one in _LOOKS)))


@rule("O202", over=ThingSheet, severity=Severity.WARNING)
def thing_changes_looks(thing: ThingSheet) -> Iterator[Finding]:
    """Somebody's car, ring or door changes its colour or what it is made of.

    Compared is what goes by one word and belongs to one person: "her red car", "her blue car".
    What somebody drives, carries or leans on ("Mara drove a red car") is hers for some pages.
    Clothes are compared within a scene only. Where the story gives a thing three looks, there are
    several of it, and the rule says nothing.

    ## Flagged

    ```story
    “Wait,” said Mara. Mara got into Mara's red car.
    “Where is she?” Mara's blue car was gone.
                    ^^^^^^^^^^^^^^^ O202 “Mara's blue car” here, but “Mara's red car” elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Mara. Mara got into Mara's red car.
    “Where is she?” Tom's blue car was gone.
    ```

    ```story
    “Wait,” said Mara. Mara put on Mara's red coat.
    ***
    “Where is she?” Mara's blue coat was gone.
    ```
    """
    looks = [one for one in _told(thing) if one[0].owner is not None]
    for (first, was), (second, now) in combinations(looks, 2):
        if first.owner != second.owner or was.family != now.family or _fit(was, now):
            continue
        if was.family.startswith(WORN) and first.scene != second.scene:
            continue
        if not _points_back(first, was, second, now):
            continue
        mine = [value for one, value in looks if one.owner == first.owner]
        if all(_fit(value, was) or _fit(value, now) for value in mine):
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” elsewhere",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject=thing.name,
            )
        return


def _told(thing: ThingSheet) -> Iterator[tuple[Stated, Thing]]:
    """What the narration says for certain of looks."""
    for one in thing.stated:
        value = thing_of(one)
        if value is None or value.family not in _FAMILIES or not one.claim.holds:
            continue
        if one.claim.voice.manner is Manner.NARRATED and one.scene not in thing.apart:
            yield one, value


def _points_back(first: Stated, was: Thing, second: Stated, now: Thing) -> bool:
    """Whether the second words mean what the first have brought in: "a red car", "her blue car"."""
    if now.said.lower().startswith(_NEW):
        return False
    brought = was.said.lower().startswith(_NEW)
    sure = first.sure and second.sure
    return not brought or (sure and 0 < second.order - first.order <= _WITHIN)


def _fit(one: Thing, other: Thing) -> bool:
    return one.family != other.family or one_look(one, other)
