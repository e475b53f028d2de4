"""P305."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Feature, Manner, Trait
from continuity.claims.household import CHILDREN, DIVORCED, MARRIAGE, NONE, SOME, WEDS
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NEVER: Final = {MARRIAGE: "has never married", CHILDREN: "has no children"}
_YET: Final = {MARRIAGE: "is or was married", CHILDREN: "has a child"}


@rule("P305", over=Dossier, severity=Severity.WARNING)
def household_changes(person: Dossier) -> Iterator[Finding]:
    """A confirmed bachelor has a wife, or a childless woman a son.

    What the narration says is compared, and what people say of themselves. Where there is talk of
    weddings, of births or of adopted children about a person, the rule says nothing about that
    person, and it is silent where years pass.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom had never married.
    Tom smiled. Tom's ex-wife lived in Leeds.
                ^^^^^^^^^^^^^ P305 Tom is or was married here, but has never married elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom had never married.
    Tom smiled. Tom proposed to Ann on Sunday.
    Tom smiled. Tom's wife lived in Leeds.
    ```
    """
    name = person.person.name
    told = _told(person)
    if any(value.said == WEDS for _, value in told):
        return
    for family in (MARRIAGE, CHILDREN):
        mine = [(one, value) for one, value in told if value.family == family]
        none = [one for one, value in mine if value.said == NONE and one.first_hand]
        none = none or _parted(mine)
        some = [
            one for one, value in mine if value.said == SOME and (one.first_hand or _asked(one))
        ]
        pairs = [(a, b) for a in none for b in some if not person.years_between(a, b)]
        if pairs:
            first, second = sorted(pairs[0], key=lambda one: one.order)
            here, there = _NEVER[family], _YET[family]
            if pairs[0][0] in _parted(mine):
                here, there = "is divorced", "has a wife or a husband"
            if second is pairs[0][1]:
                here, there = there, here
            yield Finding(
                message=f"{name} {here} here, but {there} elsewhere",
                notes=(Note(second.evidence), Note(first.evidence)),
                subject=name,
                doubtful=not (first.sure and second.sure),
            )


def _parted(told: list[tuple[Stated, Feature]]) -> list[Stated]:
    """Where it is said that somebody is divorced, if nobody speaks of a former spouse: then "my
    wife" may be that one.
    """
    parted = [one for one, value in told if value.said == DIVORCED and one.first_hand]
    former = any(_FORMER.search(one.evidence.quote) for one, value in told if value.said == SOME)
    return [] if former else parted


_FORMER: Final = re.compile(r"\b(?:ex-|former|first|late|second|third)")


def _asked(stated: Stated) -> bool:
    """Whether somebody is spoken to of it: "How is your wife?"."""
    claim = stated.claim
    spoken = claim.voice.manner is Manner.SPOKEN and claim.subject is not None
    return spoken and claim.subject is not None and claim.subject.text.lower() == "your"


def _told(person: Dossier) -> list[tuple[Stated, Feature]]:
    return [
        (one, value)
        for one in person.said_of(Trait.SIBLINGS)
        if isinstance(value := one.claim.value, Feature)
        and value.family in {MARRIAGE, CHILDREN}
        and one.owner == person.person.id
        and one.scene not in person.apart
    ]
