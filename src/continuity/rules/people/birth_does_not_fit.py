"""P204."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Trait, Years
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.moments import Date
from continuity.story.world import WorldRule


@rule("P204", over=Dossier, severity=Severity.WARNING, unless=(WorldRule.TIME_TRAVEL,))
def birth_does_not_fit(person: Dossier) -> Iterator[Finding]:
    """A character's ages in two years, or a birthday and an age, do not fit one another.

    Whoever was twelve in 1940 was born in 1927 or 1928, and dies in 1950 at twenty-two. The rule
    works out the year of birth wherever a year and an age stand in one sentence.

    ## Flagged

    ```story
    “Wait,” said Mara. In 1940, when it began, Mara was twelve.
    “Wait,” said Tom. Mara died in the spring of 1950, at the age of thirty.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ P204 Mara was born about 1919 by this, but about 1927 elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Mara. In 1940, when it began, Mara was twelve.
    “Wait,” said Tom. Mara died in the spring of 1950, at the age of twenty-two.
    ```
    """
    told = _told(person)
    for (first, was), (second, now) in combinations(told, 2):
        if now.low >= was.high or was.low >= now.high:
            yield Finding(
                message=f"{person.person.name} was born about {now.low:g} by this, but about"
                f" {was.low:g} elsewhere",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject=person.person.name,
                doubtful=not (first.sure and second.sure),
            )
            return


def _told(person: Dossier) -> list[tuple[Stated, Years]]:
    found = []
    for one in person.said_of(Trait.BIRTH):
        value = one.claim.value
        if isinstance(value, Date) and value.year:
            value = Years(str(value.year), value.year, value.year + 1)
        if isinstance(value, Years) and one.owner == person.person.id and one.first_hand:
            found.append((one, value))
    return found
