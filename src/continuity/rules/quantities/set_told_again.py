"""Q105."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Manner, Thing
from continuity.claims.tally import MANY, PART, TALLY, THERE, WHOLE
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 200
_LARGE = 13
"""So many of one kind are hardly there twice."""
_ALL = ("all ",)
_BAND = frozenset(("us", "them", "you"))
_NEAR = 3
_NEAR_BAND, _BESIDE = 80, 15
"""Over so many paragraphs "all of them" and "the five of us" are the same people."""


@rule("Q105", over=ThingSheet, severity=Severity.WARNING)
def set_told_again(thing: ThingSheet) -> Iterator[Finding]:
    """There were five of them, and then all seven of them.

    How many there are is told once ("there were five of them", "seventy-one stairs"), and later it
    is said of all of them, with a larger number: "all seven", "the ninety-four stairs". Asked only
    where the pages between tell no third number, and of sets that a story hardly has twice.

    ## Flagged

    ```story
    There were thirteen men in the boat.
    All fifteen men were hauled up on deck.
    ^^^^^^^^^^^^^^^ Q105 “All fifteen men” here, but “There were thirteen men” before
    ```

    ```story
    There are five of them in the house at present.
    They look at him, all seven of them.
                      ^^^^^^^^^^^^^^^^^ Q105 “all seven of them” here, but “There are five of them” before
    ```

    ## Not flagged

    ```story
    There were thirteen men in the boat.
    All eleven men who could walk were hauled up on deck.
    ```
    """
    if thing.name != TALLY:
        return
    counted: dict[str, list[Entry]] = {}
    for entry in told(thing, MANY, PART):
        one, value = entry
        noun = value.words[0]
        before = [each for each in counted.get(noun, []) if one.order - each[0].order <= _REACH]
        if value.family == PART:
            counted.pop(noun, None)
            continue
        if value.words[1] == WHOLE and (against := _against(entry, before)):
            yield Finding(
                message=f"“{value.said}” here, but “{against[1].said}” before",
                notes=(
                    Note(one.evidence, value.said),
                    Note(against[0].evidence, against[1].said),
                ),
                subject=noun,
            )
        counted[noun] = [*before, entry]


def _against(entry: Entry, before: list[Entry]) -> Entry | None:
    one, value = entry
    numbers = {each.number for _, each in before}
    if len(numbers) != 1 or value.number <= min(numbers):
        return None
    first, was = before[0]
    whole = value.said.lower().startswith(_ALL)
    total = was.words[1] in (THERE, WHOLE)
    if value.words[0] in _BAND:
        near = one.order - first.order <= (_NEAR_BAND if whole else _BESIDE)
        fits = was.words[1] == THERE and value.number - was.number <= _NEAR and near
    else:
        large = total and min(value.number, was.number) >= _LARGE
        fits = large or (whole and was.words[1] == THERE)
    same = not was.words[2:] or not value.words[2:] or was.words[2:] == value.words[2:]
    return before[0] if fits and same and _voices(first, one) else None


def _voices(first: Stated, one: Stated) -> bool:
    manners = {first.claim.voice.manner, one.claim.voice.manner}
    return manners <= {Manner.NARRATED, Manner.SPOKEN}
