"""O102."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner, Thing, Trait
from continuity.claims.fate_signs import OWN
from continuity.claims.fate_words import (
    ANOTHER,
    BACK,
    DEAD,
    DESTROYED,
    EMPTIED,
    FATES,
    GONE,
    IN_HAND,
    OUT,
    PARTED,
    RESTORED,
    SIGNS,
    SUNK,
    THERE,
)
from continuity.claims.things import LOST, USED
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import Mention

_FAR: Final = 120
"""Over more paragraphs the words may well be of another one."""
_NEAR: Final = 40
"""Over so many paragraphs "he" and "his" are taken for one person, where that is not known."""
_KINDS: Final = {
    "he": frozenset(("he", "his", "him")),
    "she": frozenset(("she", "her", "hers")),
    "i": frozenset(("i", "my", "me")),
    "we": frozenset(("we", "our", "us")),
}
_BEFORE: Final = 200
"""So many paragraphs back it is looked whether there are several."""
_MOST: Final = 3
"""So often one may be brought in before: "a letter", and "a letter" once more."""
_PLAIN: Final = frozenset(
    (
        "old", "little", "own", "same", "good", "poor", "great", "big", "small", "dear", "precious", "whole", "damned", "bloody", "damn",
        "wretched", "beloved", "heavy", "long", "said", "ridiculous", "very", "battered", "worn", "famous", "cherished", "house", "front", "lost",
    )
)  # fmt: skip
"""Words that tell no thing from another."""
_OWNED: Final = frozenset(("his", "her", "my", "their", "our", "'s"))
_FOR_GOOD: Final = re.compile(
    r"burn|destroy|smash|shatter|shredd|tore up|ripped up|wreck|sold|pawned|stolen|overboard|sank|swept away|washed away"
    r"|into the (?:sea|river|lake|fire|flames|stove|furnace|canal|harbou?r|ocean|water|well)"
)
_GOES_BY: Final = {
    DESTROYED: "destroyed",
    SUNK: "gone for good",
    GONE: "gone",
    PARTED: "given away",
    OUT: "out",
    DEAD: "not working",
    EMPTIED: "empty",
}

_ENDS: Final = frozenset((*FATES, *SIGNS))
_IN_HAND: Final = frozenset((IN_HAND, *RESTORED))
_USES: Final = frozenset((*_IN_HAND, THERE, *SIGNS.values()))
_TOLD: Final = frozenset((Manner.NARRATED, Manner.SPOKEN, Manner.THOUGHT))
"""What somebody looks back upon, and burned then, is burned now."""

Told = tuple[Stated, Thing]


@rule("O102", over=ThingSheet, severity=Severity.WARNING)
def gone_thing_is_back(thing: ThingSheet) -> Iterator[Finding]:
    """A letter is burned, a ring is sold, and is there again later on.

    What burned, broke to pieces or sank is not there any more; what somebody lost, lent, sold or
    gave away is not in that one's hand. The rule is silent where it may have been mended, brought
    back or replaced, where the story has another one, and where it is not the same for certain.

    ## Flagged

    ```story
    Mara read the letter once and burned it in the grate. Nobody saw her.
    ***
    In May Mara went to the bureau, took out the letter and gave it to Tom.
                                    ^^^^^^^^^^^^^^^^^^^ O102 The letter is there, but was destroyed: “burned it”
    ```

    ## Not flagged

    ```story
    Mara read the letter once and burned it in the grate. Nobody saw her.
    ***
    In May a letter came again. Mara took out the letter and gave it to Tom.
    ```

    ```story
    Mara sold her watch in May.
    ***
    In June she bought back the watch. Mara looked at her watch.
    ```
    """
    told = [(one, value) for one in thing.stated if (value := _fate(one, thing)) is not None]
    for at, (used, now) in enumerate(told):
        if now.family not in _USES:
            continue
        for before in range(at - 1, -1, -1):
            gone, was = told[before]
            if _excused(told[before], (used, now)):
                break
            if was.family in _ENDS and _contradict((gone, was), (used, now)):
                if not _plain(thing, gone, used) and _the_one(told[: at + 1], gone, used):
                    yield _finding(thing, told, (gone, was), (used, now))
                    return
                break


def _fate(one: Stated, thing: ThingSheet) -> Thing | None:
    value = thing_of(one)
    if value is None or one.claim.trait is not Trait.FATE or one.scene in thing.apart:
        return None
    manner = one.claim.voice.manner
    sure = manner in (_TOLD if value.family in _ENDS else {Manner.NARRATED})
    return value if sure or value.family in {ANOTHER, BACK} else None


def _plain(thing: ThingSheet, gone: Stated, used: Stated) -> bool:
    """Whether both places say so in the plain words that are compared anyway: thrown, and held."""
    plain = [(one, value) for one in thing.stated if (value := _carried(one)) is not None]
    far = gone.scene != used.scene
    if far and not any(
        _overlap(one, gone) and _FOR_GOOD.search(value.said) for one, value in plain
    ):
        return False
    return all(
        any(value.family == family and _overlap(one, place) for one, value in plain)
        for place, family in ((gone, LOST), (used, USED))
    )


def _carried(one: Stated) -> Thing | None:
    return thing_of(one) if one.claim.trait is Trait.THING else None


def _overlap(one: Stated, other: Stated) -> bool:
    ours, theirs = one.evidence.anchor, other.evidence.anchor
    return ours.paragraph == theirs.paragraph and ours.span.overlaps(theirs.span)


def _excused(other: Told, used: Told) -> bool:
    """Whether it was had again before it was used, or another one was brought in."""
    family, now = other[1].family, used[1].family
    if family not in {BACK, ANOTHER} and RESTORED.get(family) != now:
        return False
    mine, theirs = other[0].owner, used[0].owner
    return mine is None or theirs is None or mine == theirs


def _contradict(gone: Told, used: Told) -> bool:
    (lost, was), (found, now) = gone, used
    if lost.order >= found.order or found.order - lost.order > _FAR:
        return False
    if not _same(gone, used):
        return False
    if was.family in SIGNS:
        here = lost.scene == found.scene and found.order - lost.order <= _NEAR
        return now.family == SIGNS[was.family] and (here or was.family == DEAD)
    if was.family in {DESTROYED, SUNK}:
        return True
    if lost.claim.subject is None and lost.scene == found.scene:
        return now.family in _IN_HAND and now.number == OWN
    return now.family in _IN_HAND and _one_owner(lost, found) and was.number == now.number == OWN


def _same(gone: Told, used: Told) -> bool:
    """Whether nothing tells the two apart."""
    (lost, was), (found, now) = gone, used
    mine, theirs = set(was.words[1:]) - _PLAIN, set(now.words[1:]) - _PLAIN
    part = now.words[0] == "part"
    if theirs - mine and not part:
        return False
    owned = was.words[0] in _OWNED and now.words[0] in _OWNED
    if was.words[0] == now.words[0] == "'s":
        return mine == theirs
    if owned and not _one_owner(lost, found):
        return False
    if lost.scene != found.scene and now.words[0] in _OWNED and not _one_owner(lost, found):
        return False
    return not part or lost.scene == found.scene or _one_owner(lost, found)


def _one_owner(one: Stated, other: Stated) -> bool:
    """Whether both are one person's; where it is not known whose one of them is, the words must go
    together: "he" and "his", "my" and "I", "her father's" twice.
    """
    if one.claim.voice.manner is Manner.SPOKEN and one.scene == other.scene:
        return True  # who says so is told less surely than what is said
    if one.owner is not None and other.owner is not None:
        return one.owner == other.owner
    mine, theirs = one.claim.subject, other.claim.subject
    if mine is None or theirs is None or other.order - one.order > _NEAR:
        return False
    return _word(mine) == _word(theirs)


def _word(mention: Mention) -> str:
    text = mention.text.lower()
    return next((kind for kind, words in _KINDS.items() if text in words), text)


def _the_one(told: Sequence[Told], gone: Stated, used: Stated) -> bool:
    """Whether the story has but one of it, as far as it tells."""
    brought = [
        one for one, value in told if value.family == ANOTHER and used.order - _BEFORE <= one.order
    ]
    return len(brought) <= _MOST and all(one.order <= gone.order for one in brought)


def _finding(thing: ThingSheet, told: Sequence[Told], gone: Told, used: Told) -> Finding:
    (lost, was), (found, _) = gone, used
    others = [
        one
        for one, value in told
        if value.family in FATES and one is not lost and lost.order <= one.order < found.order
    ]
    be, been = ("are", "were") if thing.name.endswith("s") else ("is", "was")
    return Finding(
        message=f"The {thing.name} {be} there, but {been} {_GOES_BY[was.family]}: “{was.said}”",
        notes=(
            Note(found.evidence, "here"),
            Note(lost.evidence, _GOES_BY[was.family]),
            *(Note(one.evidence) for one in others[:2]),
        ),
        subject=thing.name,
    )
