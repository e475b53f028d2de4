"""P106."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Feature, Manner, Shades, Trait
from continuity.claims.marks import BALD, CUT, HAIR, HAS, SHORT
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule

_NEAR: Final = 300
"""Over more paragraphs hair may have been cut, or have grown."""


@rule("P106", over=Dossier, severity=Severity.WARNING, unless=(WorldRule.SHAPES_CHANGE,))
def hair_length_changes(person: Dossier) -> Iterator[Finding]:
    """Cropped hair is long a few pages on, or a bald man has brown hair.

    Hair is cut, and it grows: passages that speak of scissors, of wigs or of time are left out, and
    nothing is compared over many pages. A bald man may have a fringe of grey hair.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom scratched his bald head.
    Tom laughed. Tom's brown hair shone.
                 ^^^^^^^^^^^^^^^^ P106 Tom's hair is brown here, but Tom was bald before
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom scratched his bald head.
    Tom laughed. Tom's brown eyes shone.
    ```
    """
    name = person.person.name
    told = _told(person)
    for (first, was), (second, now) in combinations(told, 2):
        if _clash(was, now) and not _changed(person, first, second):
            yield Finding(
                message=_message(name, (second, now), was),
                notes=(Note(second.evidence), Note(first.evidence)),
                subject=name,
                doubtful=not (first.sure and second.sure),
            )
            return


def _clash(one: str, other: str) -> bool:
    """Colours go with every length, and only with baldness they do not. Hair that has been cut
    was longer before.
    """
    pair = {SHORT if one == CUT else one, other}
    return other != CUT and len(pair) > 1 and (HAS not in pair or BALD in pair)


def _message(name: str, here: tuple[Stated, str], was: str) -> str:
    value = here[0].claim.value
    before = f"{name} was bald" if was == BALD else f"{name}'s hair was {was}"
    if was == HAS:
        before = f"{name} had hair"
    if here[1] == BALD:
        return f"{name} is bald here, but {before} before"
    said = value.said if isinstance(value, Shades) else here[1]
    return f"{name}'s hair is {said} here, but {before} before"


def _changed(person: Dossier, one: Stated, other: Stated) -> bool:
    return abs(one.order - other.order) > _NEAR or person.years_between(one, other)


def _told(person: Dossier) -> list[tuple[Stated, str]]:
    found = []
    for stated in person.said_of(Trait.MARK, Trait.HAIR_COLOUR):
        narrated = stated.claim.voice.manner is Manner.NARRATED
        if stated.owner != person.person.id or not narrated or stated.scene in person.apart:
            continue
        value = stated.claim.value
        if isinstance(value, Feature) and value.family == HAIR:
            found.append((stated, value.said))
        elif isinstance(value, Shades) and not value.basic & {"grey"} and _on_the_head(stated):
            found.append((stated, HAS))
    return found


def _on_the_head(stated: Stated) -> bool:
    return "hair" in stated.evidence.quote
