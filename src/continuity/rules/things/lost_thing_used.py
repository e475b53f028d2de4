"""O101."""

import re
from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Thing
from continuity.claims.things import LOST, REGAINED, USED
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NEAR = 250
"""So many paragraphs on, somebody may have it again without a word about it."""

_JUST_NOW = 60
"""What was thrown so few paragraphs ago is gone in the next scene too."""
_THROWN = re.compile(r"(?:threw|tossed|flung|hurled|pitched|chucked|cast)\b")
_GONE_FOR_GOOD = re.compile(
    r"\b(?:burn(?:ed|t)|destroyed|smashed|shattered|shredded|tore up|ripped up|wrecked|sold|pawned"
    r"|stolen|overboard|sank|washed away|swept away|into the (?:sea|river|lake|fire|flames|stove"
    r"|furnace|canal|harbou?r|ocean|water|well))\b"
)


@rule("O101", over=ThingSheet, severity=Severity.WARNING)
def lost_thing_used(thing: ThingSheet) -> Iterator[Finding]:
    """Something is used after it was thrown away, given away or left behind.

    Within one scene, what somebody dropped, threw away, forgot or handed to somebody else is not
    in their hand again, unless the story says that they picked it up, got it back or had another.
    What was burned, smashed, stolen or sold is gone in later scenes too. Only what the narration
    tells of things that people carry is compared.

    ## Flagged

    ```story
    “Wait,” said Mara. Mara unfastened her mask and tossed it aside. Tom saw her face.
    “Now you know,” said Mara. Then Mara adjusted her mask.
                                         ^^^^^^^^^^^^^^^^^ O101 The mask is used here, but was gone: “her mask and tossed it aside”
    ```

    ## Not flagged

    ```story
    “Wait,” said Mara. Mara unfastened her mask and tossed it aside. Tom saw her face.
    Mara picked up her mask.
    “Now you know,” said Mara. Then Mara adjusted her mask.
    ```

    ```story
    “Wait,” said Mara. Mara unfastened her mask and tossed it aside. Tom saw her face.
    “Now you know,” said Tom. Then Tom adjusted his mask.
    ```
    """
    lost: list[tuple[Stated, Thing]] = []
    for one in thing.stated:
        deed = thing_of(one)
        if deed is None or not one.claim.holds or one.scene in thing.apart:
            continue
        if deed.family == REGAINED:
            lost = []
        elif deed.family == LOST:
            lost.append((one, deed))
        elif deed.family == USED:
            gone = next((other for other in reversed(lost) if _same(other[0], one)), None)
            if gone is not None:
                yield _finding(thing, gone, one)
                lost = []


def _same(lost: Stated, used: Stated) -> bool:
    """Whether both are told of one thing: of one owner, or of *the* thing that is somebody's."""
    apart = used.order - lost.order
    thrown = apart <= _JUST_NOW and _THROWN.match(lost.evidence.quote) is not None
    here = (lost.scene == used.scene and apart <= _NEAR) or thrown
    if not here and not _GONE_FOR_GOOD.search(lost.evidence.quote):
        return False
    mine, theirs = lost.claim.subject, used.claim.subject
    if mine is None or theirs is None:
        return here
    if not here:
        return lost.owner == used.owner and lost.owner is not None
    return lost.owner == used.owner and (lost.owner is not None or mine.text == theirs.text)


def _finding(thing: ThingSheet, gone: tuple[Stated, Thing], used: Stated) -> Finding:
    lost, deed = gone
    return Finding(
        message=f"The {thing.name} is used here, but was gone: “{deed.said}”",
        notes=(Note(used.evidence, "used"), Note(lost.evidence, "gone")),
        subject=thing.name,
    )
