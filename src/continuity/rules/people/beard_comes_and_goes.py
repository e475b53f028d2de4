"""P103."""

from collections.abc import Iterator
from itertools import pairwise

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Feature, Manner, Trait
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.world import WorldRule

_GROWN = 300
"""So many paragraphs on, a beard may have grown without a word about it."""


@rule("P103", over=Dossier, severity=Severity.WARNING, unless=(WorldRule.SHAPES_CHANGE,))
def beard_comes_and_goes(person: Dossier) -> Iterator[Finding]:
    """A man is bearded here and clean-shaven there.

    Beards are shaved off and grow again, so only places that are not far apart are compared, and
    where somebody's beard is false, shaved or growing the rule says nothing about it.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom was a bearded man.
    Tom smiled, and then rubbed his bare chin.
                                ^^^^^^^^^^^^^ P103 Tom is clean-shaven here, but was bearded before
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom was a bearded man.
    In the morning Tom shaved off his beard.
    Tom smiled, and then rubbed his bare chin.
    ```
    """
    name = person.person.name
    told = _told(person)
    if any(feature.said == "changed" for _, feature in told):
        return
    for (first, was), (second, now) in pairwise(told):
        if was.said != now.said:
            yield Finding(
                message=f"{name} is {now.said} here, but was {was.said} before",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject=name,
                doubtful=not (first.sure and second.sure) or second.order - first.order > _GROWN,
            )
            return


def _told(person: Dossier) -> list[tuple[Stated, Feature]]:
    return [
        (stated, stated.claim.value)
        for stated in person.said_of(Trait.MARK)
        if isinstance(stated.claim.value, Feature)
        and stated.claim.value.family == "beard"
        and stated.owner == person.person.id
        and stated.claim.voice.manner is Manner.NARRATED
    ]
