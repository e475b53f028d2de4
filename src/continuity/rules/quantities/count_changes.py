"""Q101."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner, Thing
from continuity.claims.counts import SET, SOME
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_FEWEST = 3
"""Two of a thing are too often two of more."""
_FEWEST_OWNED = 2
"""What is somebody's is no part of a larger set."""
_OF_PEOPLE = ("eer", "ist", "ian", "man", "yer", "ior", "ant", "smith")
"""Ends of words for people: of those a story has many groups."""


@rule("Q101", over=ThingSheet, severity=Severity.WARNING)
def count_changes(thing: ThingSheet) -> Iterator[Finding]:
    """A set of things is counted two ways.

    Who speaks of *the* six ships, or of all six, means all there are. Where the same words go with
    another number elsewhere, one of the two is a slip, unless some were lost or came on top. People
    are left out, for a story has many groups of them, and so are measures, pairs, and things of which
    the story says three numbers: those are many sets. If only one of the two says that it means all
    there are, and not with the word "all", the rule asks quietly.

    ## Flagged

    ```story
    The six lanterns of the bridge were lit.
    At the end of the road he saw the seven lanterns again.
                                  ^^^^^^^^^^^^^^^^^^ Q101 “the seven lanterns” here, but “The six lanterns” before
    ```

    ## Not flagged

    ```story
    The six lanterns of the bridge were lit.
    The two lanterns on the left went out.
    ```

    ```story
    The six lanterns of the bridge were lit.
    Seven paper lanterns hung in the trees.
    ```
    """
    counted = [(one, value) for one in thing.stated if (value := thing_of(one)) is not None]
    whole = [one for one in counted if _counts(*one, thing)]
    if len({value.number for _, value in whole}) != 2:  # noqa: PLR2004 - the right number and the wrong one
        return
    for (first, was), (second, now) in combinations(whole, 2):
        families = {was.family, now.family}
        lone = len(whole) == 2  # noqa: PLR2004 - nothing else is said of how many there are
        comparable = families == {SET} or (families == {SET, SOME} and lone)
        if comparable and was.number != now.number and was.words == now.words:
            if not _same_owner(first, second):
                continue
            yield Finding(
                message=f"“{now.said}” here, but “{was.said}” before",
                notes=(Note(second.evidence, now.said), Note(first.evidence, was.said)),
                subject=thing.name,
                doubtful=SOME in families and not _all(was, now),
            )
            return


def _all(was: Thing, now: Thing) -> bool:
    """Whether one of the two says that there are no more."""
    return was.said.lower().startswith("all") or now.said.lower().startswith("all")


def _counts(stated: Stated, value: Thing, thing: ThingSheet) -> bool:
    """Whether the story itself says how many there are."""
    return (
        value.family in (SET, SOME)
        and value.number >= (_FEWEST if stated.owner is None else _FEWEST_OWNED)
        and not value.noun.endswith(_OF_PEOPLE)
        and stated.claim.voice.manner in (Manner.NARRATED, Manner.SPOKEN)
        and stated.scene not in thing.apart
    )


def _same_owner(one: Stated, other: Stated) -> bool:
    """Whether both are somebody's, of whom we know that it is one person, or nobody's."""
    mine, theirs = one.claim.subject, other.claim.subject
    if mine is None or theirs is None:
        return mine is theirs
    return one.owner is not None and one.owner == other.owner
