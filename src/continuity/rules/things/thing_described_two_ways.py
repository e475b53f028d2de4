"""O203."""

import re
from collections.abc import Iterator
from itertools import combinations

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner, Thing
from continuity.claims.things_looks import COAT, COLOUR, ORIGIN, SHAPE, STUFF, WRITING, one_look
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import MentionKind

_FAMILIES = frozenset((COAT, COLOUR, STUFF, SHAPE, ORIGIN, WRITING))
_NEAR, _WITHIN = 40, 150
"""Over so many paragraphs a thing stays in the reader's mind, and within one scene."""
_NEW = ("a ", "an ")
_BESIDE = 5
"""So few paragraphs apart, "the red one" and "the white one" tell two things apart."""
_MOST_PLACES = 4
_MANY = frozenset(
    (
        "book", "chair", "coin", "cup", "glass", "bottle", "plate", "bus", "card", "candle", "page",
        "bulb", "button", "bead", "feather", "seat", "window", "leaf", "flower", "apple", "stone",
        "taxi", "cab", "train", "towel", "cloth", "handkerchief", "curtain", "cushion", "pencil",
    )
)  # fmt: skip
"""Of these there are many about, and another one needs no word."""
_BY_PRONOUN = frozenset((MentionKind.PRONOUN, MentionKind.FIRST_PERSON))
"""What is "his" may have been brought in as nobody's; what is Mara's is told from that."""
_TOLD_APART = re.compile(
    r"\b(?:new|second|other|another|own|different|first|next|third|last|spare|larger|smaller|bigger"
    r"|nearest|same|more|left|right|front|back)\b"
)
"""Of such a thing there is more than one."""
_SAYS = re.compile(r" (?:was|were|of) ")
"""Who says what a thing is like, or is made of, tells it from no other."""


@rule("O203", over=ThingSheet, severity=Severity.WARNING)
def thing_described_two_ways(thing: ThingSheet) -> Iterator[Finding]:
    """A wall of stone is a wall of brick a little later.

    Compared is what goes by one word within a few pages and is pointed at the second time: *the*
    brick wall, *her* brick wall. Two things told apart by their looks are not meant: so the rule
    says nothing where both looks are told more than once, or in one paragraph, or where there are
    three; nor of what there are many about (books, chairs, coins) from one scene to the next, nor
    of "the new one". Clothes are compared by another rule.

    ## Flagged

    ```story
    Behind the house ran a high stone wall.
    They sat down in the grass.
    In the morning a cat lay on the brick wall.
                                ^^^^^^^^^^^^^^ O203 “the brick wall” here, but “a high stone wall” elsewhere
    ```

    ## Not flagged

    ```story
    Behind the house ran a high stone wall.
    Behind the barn he built a brick wall.
    ```

    ```story
    She opened the red door. The blue door stayed shut.
    ```
    """
    looks = list(_told(thing))
    for (first, was), (second, now) in combinations(looks, 2):
        if (
            was.family != now.family
            or one_look(was, now)
            or not _one_thing(first, was, second, now)
        ):
            continue
        family = [(one, value) for one, value in looks if value.family == now.family]
        ours = [one for one, value in family if one_look(value, now)]
        theirs = [one for one, value in family if not one_look(value, now) and one_look(value, was)]
        if len(ours) + len(theirs) < len(family) or min(len(ours), len(theirs)) > 1:
            return
        others = theirs if first in theirs else [first]
        yield Finding(
            message=f"“{now.said}” here, but “{was.said}” elsewhere",
            notes=(
                Note(second.evidence, now.said),
                Note(first.evidence, was.said),
                *(Note(one.evidence) for one in others if one is not first),
            )[:_MOST_PLACES],
            subject=thing.name,
        )
        return


def _told(thing: ThingSheet) -> Iterator[tuple[Stated, Thing]]:
    for one in thing.stated:
        value = thing_of(one)
        if value is None or value.family not in _FAMILIES or not one.claim.holds:
            continue
        manner = one.claim.voice.manner
        if manner in (Manner.NARRATED, Manner.SPOKEN) and one.scene not in thing.apart:
            yield one, value


def _one_thing(first: Stated, was: Thing, second: Stated, now: Thing) -> bool:
    """Whether the second words point at what the first ones may have brought in."""
    reach = _WITHIN if first.scene == second.scene else _NEAR
    if not 0 < second.order - first.order <= reach or not _the_only_one(first, was, second, now):
        return False
    brought = was.said.lower().startswith(_NEW) or _SAYS.search(was.said) is not None
    beside = second.scene == first.scene and second.order - first.order <= _BESIDE
    if beside and not brought:
        return False
    mine, theirs = first.claim.subject, second.claim.subject
    if mine is None and theirs is not None:
        return was.family != COAT and theirs.kind in _BY_PRONOUN
    return theirs is None and (mine is None or brought or was.family != COAT)


def _the_only_one(first: Stated, was: Thing, second: Stated, now: Thing) -> bool:
    """Whether the words speak as if there were one of it."""
    if now.said.lower().startswith(_NEW) or (now.noun in _MANY and first.scene != second.scene):
        return False
    if _TOLD_APART.search(now.said) or _TOLD_APART.search(was.said):
        return False
    spoken = first.claim.voice.manner is Manner.SPOKEN
    return not (spoken and was.said.lower().startswith(_NEW))
