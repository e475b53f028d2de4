"""P303."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Kin, Thing, Trait
from continuity.claims.siblings import COUNT
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.ids import PersonId


@rule("P303", over=Dossier, severity=Severity.WARNING)
def kin_count_changes(person: Dossier) -> Iterator[Finding]:
    """A character has two brothers here and three there.

    Brothers, sisters, sons and daughters are counted in passing, and named one after the other. The
    rule compares the numbers, and the names with the numbers. Families grow where the story moves
    on by months or years, and "her three little brothers" may have big ones as well.

    ## Flagged

    ```story
    “Wait,” said Mara. Mara thought of her two brothers.
    Mara rose, and her three brothers followed.
                   ^^^^^^^^^^^^^^^^^^ P303 Mara has three brothers here, but two brothers elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Mara. Mara thought of her two brothers.
    Mara rose, and her three little sisters followed.
    ```
    """
    name = person.person.name
    told = _told(person)
    for noun in dict.fromkeys(thing.noun for _, thing in told):
        mine = [one for one in told if one[1].noun == noun]
        for (first, was), (second, now) in combinations(mine, 2):
            if was.number != now.number and not person.years_between(first, second):
                yield Finding(
                    message=f"{name} has {_said(now)} here, but {_said(was)} elsewhere",
                    notes=(Note(second.evidence), Note(first.evidence)),
                    subject=name,
                    doubtful=not (first.sure and second.sure),
                )
                break
        else:
            yield from _too_many(person, noun, mine)


def _said(thing: Thing) -> str:
    return f"an {thing.said}" if thing.said.startswith("only") else thing.said


def _too_many(person: Dossier, noun: str, counted: list[tuple[Stated, Thing]]) -> Iterator[Finding]:
    """More of them have names than there are."""
    named = _named(person, noun)
    least, thing = min(counted, key=lambda one: one[1].number)
    if len(named) > thing.number:
        name = person.person.name
        known = list(named.values())
        more = known[int(thing.number)]
        yield Finding(
            message=f"{name} has {_said(thing)}, but {len(named)} are named",
            notes=(
                Note(more.evidence),
                Note(least.evidence),
                *(Note(one.evidence) for one in known[:-1]),
            ),
            subject=name,
            doubtful=not (least.sure and all(one.sure for one in known)),
        )


def _named(person: Dossier, noun: str) -> dict[PersonId, Stated]:
    """Those who have a name, each with the first place that says so."""
    found: dict[PersonId, Stated] = {}
    for one in person.said_of(Trait.KINSHIP):
        value = one.claim.value
        known = isinstance(value, Kin) and value.relation == noun and one.owner is not None
        if known and one.other == person.person.id and one.owner and _trusted(one):
            found.setdefault(one.owner, one)
    return found


def _trusted(stated: Stated) -> bool:
    value = stated.claim.value
    other = value.other if isinstance(value, Kin) else None
    own = other is not None and stated.holder == stated.other
    return own or stated.first_hand


def _told(person: Dossier) -> list[tuple[Stated, Thing]]:
    return [
        (one, value)
        for one in person.said_of(Trait.SIBLINGS)
        if isinstance(value := one.claim.value, Thing)
        and value.family == COUNT
        and value.number
        and one.owner == person.person.id
        and one.scene not in person.apart
        and one.first_hand
    ]
