"""O204."""

from collections.abc import Iterator, Sequence

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner, Thing
from continuity.claims.things_kinds import KIND
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NEAR = 80
"""Over so many paragraphs a thing stays in the reader's mind."""
_FAR = 300
"""A kind of thing that is spoken of within so many paragraphs is there in its own right."""
_KNOWN = ("the ", "this ", "that ")
_FEWEST = 2
_PAIRS = frozenset(("footwear", "legwear"))
_MANY = frozenset(("flower", "tree", "instrument", "headwear"))
"""Of these a garden, a room, a company has all kinds."""
_MOST_PLACES = 4

Told = tuple[Stated, Thing]


@rule("O204", over=ThingSheet, severity=Severity.WARNING)
def thing_called_otherwise(thing: ThingSheet) -> Iterator[Finding]:
    """The revolver is all at once a rifle.

    A word that stands there once, for something that nobody brought in ("the rifle", not "a
    rifle"), while something else of the same family is in the reader's mind: one of the two words
    is mostly a slip. A wider word for the same thing is none ("pistol", "gun").

    ## Flagged

    ```story
    Mara laid the revolver on the table.
    The revolver was loaded. Mara looked at it for a while.
    Then Mara took the rifle and went out.
                   ^^^^^^^^^ O204 “the rifle” here, but “the revolver” before
    ```

    ## Not flagged

    ```story
    Mara laid the revolver on the table.
    The revolver was loaded. Mara looked at it for a while.
    A rifle hung on the wall. Then Mara took the rifle and went out.
    ```

    ```story
    Mara laid the revolver on the table.
    The revolver was loaded. Mara looked at it for a while.
    Then Mara took the pistol and went out.
    ```
    """
    told = [(one, value) for one in thing.stated if (value := thing_of(one)) is not None]
    told = [one for one in told if one[1].family == KIND]
    if thing.name in _MANY:
        return
    for at, (second, now) in enumerate(told):
        if not _pointed_at(second, now) or second.scene in thing.apart:
            continue
        if any(_near(one, second, _FAR) and _fit(value, now) for one, value in _but(told, at)):
            continue
        known = [one for one in _but(told, at) if _near(one[0], second, _NEAR)]
        if _known(known, second, now):
            yield _finding(thing, known, second, now)


def _known(known: Sequence[Told], second: Stated, now: Thing) -> bool:
    """Whether one thing, of another kind, has been in the reader's mind."""
    orders = {one.order for one, _ in known}
    if len(known) < _FEWEST or second.order in orders or min(orders) > second.order:
        return False
    if len({value.words[0] for _, value in known}) != 1:
        return False
    if not all(_single(value) for _, value in (*known, (second, now))):
        return False
    return any(_of_the_same(one, second) and _pointed_at(one, value) for one, value in known)


def _finding(thing: ThingSheet, known: Sequence[Told], second: Stated, now: Thing) -> Finding:
    first, was = next(one for one in known if _pointed_at(*one) and _of_the_same(one[0], second))
    where = "before" if first.order < second.order else "after that"
    return Finding(
        message=f"“{now.said}” here, but “{was.said}” {where}",
        notes=(
            Note(second.evidence, now.said),
            Note(first.evidence, was.said),
            *(Note(one.evidence) for one, _ in known[:_MOST_PLACES] if one is not first),
        ),
        subject=thing.name,
    )


def _but(told: Sequence[Told], at: int) -> Sequence[Told]:
    return [*told[:at], *told[at + 1 :]]


def _near(one: Stated, other: Stated, reach: int) -> bool:
    return abs(one.order - other.order) <= reach


def _pointed_at(one: Stated, value: Thing) -> bool:
    """Whether the words take it for known."""
    if one.claim.voice.manner is not Manner.NARRATED:
        return False
    return one.claim.subject is not None or value.said.lower().startswith(_KNOWN)


def _single(value: Thing) -> bool:
    """Whether one is spoken of, or a pair."""
    return value.noun in _PAIRS or value.said.lower().endswith(value.words[0])


def _of_the_same(one: Stated, other: Stated) -> bool:
    """Whether both are nobody's, as far as it is said, or one person's."""
    mine, theirs = one.claim.subject, other.claim.subject
    if mine is None or theirs is None:
        return mine is theirs
    return one.owner is not None and one.owner == other.owner


def _fit(was: Thing, now: Thing) -> bool:
    """Whether both words may be said of one thing."""
    return was.words[0] in now.words or now.words[0] in was.words
