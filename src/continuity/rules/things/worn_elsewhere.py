"""O103."""

from collections.abc import Iterator
from typing import Final

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner, Thing, Trait
from continuity.claims.fate_words import ANOTHER, BACK, FATES
from continuity.claims.worn_things import PUT, WORN
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_FAR: Final = 150
"""Over more paragraphs people change how they wear a thing."""

Told = tuple[Stated, Thing]


@rule("O103", over=ThingSheet, severity=Severity.WARNING)
def worn_elsewhere(thing: ThingSheet) -> Iterator[Finding]:
    """A ring is worn on a chain round the neck, and then on the finger.

    What somebody wears on one part of the body is not on another one, unless the story says that
    it was put there. The rule looks at what the narration tells of one person's thing.

    ## Flagged

    ```story
    “Well,” said Mara. Mara wore her mother's ring on a chain round her neck.
    “Wait,” said Tom. He could see nothing.
    Mara sat there, turning her mother's ring on her finger.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ O103 “her mother's ring on her finger” here, but “her mother's ring on a chain round her neck” before
    ```

    ## Not flagged

    ```story
    “Well,” said Mara. Mara wore her mother's ring on a chain round her neck.
    “Wait,” said Tom. Mara took it off the chain and put her mother's ring on her finger.
    Mara sat there, turning her mother's ring on her finger.
    ```
    """
    told = [(one, value) for one in thing.stated if (value := _worn(one, thing)) is not None]
    last: Told | None = None
    several = False
    for one, value in told:
        if value.family == ANOTHER:
            several = True
            continue
        if value.family in {*FATES, BACK}:
            last = None
            continue
        told_apart = last is not None and set(last[1].words[2:]) & set(value.words[2:])
        if several and not told_apart:
            last, several = (one, value), False
            continue
        if last is not None and value.family == WORN and _elsewhere(last, (one, value)):
            first, was = last
            yield Finding(
                message=f"“{value.said}” here, but “{was.said}” before",
                notes=(Note(one.evidence, value.said), Note(first.evidence, was.said)),
                subject=thing.name,
            )
            return
        last = (one, value)


def _worn(one: Stated, thing: ThingSheet) -> Thing | None:
    value = thing_of(one)
    if value is None or one.claim.trait is not Trait.FATE or one.scene in thing.apart:
        return None
    worn = value.family in {WORN, PUT} and one.claim.voice.manner is Manner.NARRATED
    return value if worn or value.family in {*FATES, ANOTHER, BACK} else None


def _elsewhere(last: Told, now: Told) -> bool:
    """Whether it is one person's, and on another part of the body."""
    (first, was), (second, value) = last, now
    if not 0 < second.order - first.order <= _FAR or was.words[1] == value.words[1]:
        return False
    if set(value.words[2:]) - set(was.words[2:]) and was.words[0] != "it":
        return False
    if first.owner is not None or second.owner is not None:
        return first.owner == second.owner
    mine, theirs = first.claim.subject, second.claim.subject
    return mine is not None and theirs is not None and mine.text.lower() == theirs.text.lower()
