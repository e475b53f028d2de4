"""N108."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner, Thing
from continuity.claims.own_names import CALLED, ONLY, SEVERAL
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_FREE = frozenset(("dog", "cat", "horse", "pony", "parrot", "donkey", "ship", "boat"))
"""Nobody's, as often as somebody's: "the dog" may be her dog."""
_OWNED = frozenset(
    (
        "mother", "father", "wife", "husband", "brother", "sister", "son", "daughter", "boss",
        "fiancé", "fiancée", "grandmother", "grandfather",
    )
)  # fmt: skip
_TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr", "Miss", "Father", "Doctor", "Reverend"))
_HEAD = 3
"""Names that begin with so many letters alike may be long and short for one."""


@rule("N108", over=ThingSheet, severity=Severity.WARNING)
def one_by_two_names(thing: ThingSheet) -> Iterator[Finding]:
    """A man's wife is Elizabeth here and Catherine there; the dog is Rufus, and then Rex.

    Those at the edge of a story change their names with the draft. The rule compares the names of
    one's parents, wife, husband, of the housekeeper or the priest, of a dog or a ship where there
    is one. Where the story speaks of another one ("his first wife", "the other dog") it says
    nothing, and short forms of a name are that name.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom's wife was called Elizabeth.
    “No,” said Ann.
    “My wife Catherine is waiting,” said Tom.
     ^^^^^^^^^^^^^^^^^ N108 The wife is called “Catherine” here, but “Elizabeth” elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom's first wife was called Elizabeth.
    “No,” said Ann.
    “My wife Catherine is waiting,” said Tom.
    ```
    """
    noun = thing.name.removeprefix("name of ")
    told = [(one, value) for one in thing.stated if (value := thing_of(one)) is not None]
    several = [one for one, value in told if value.family == SEVERAL]
    named = [
        (one, value)
        for one, value in told
        if value.family == CALLED and one.scene not in thing.apart and _trusted(one)
    ]
    for (first, was), (second, now) in combinations(named, 2):
        if (
            first.order == second.order
            or not _of_one(noun, first, second)
            or _one_name(was, now)
            or not (ONLY in was.words or ONLY in now.words)
            or any(_may_be(noun, one, first) or _may_be(noun, one, second) for one in several)
        ):
            continue
        yield Finding(
            message=f"The {noun} is called “{now.said}” here, but “{was.said}” elsewhere",
            notes=(Note(second.evidence), Note(first.evidence)),
            subject=noun,
            doubtful=not (first.sure and second.sure),
        )
        return


def _trusted(stated: Stated) -> bool:
    return stated.claim.holds and stated.claim.voice.manner in {
        Manner.NARRATED,
        Manner.SPOKEN,
        Manner.WRITTEN,
    }


def _may_be(noun: str, several: Stated, named: Stated) -> bool:
    """Whether the other one may be that person's as well."""
    if noun in _OWNED and several.owner is not None:
        return several.owner == named.owner
    return True


def _of_one(noun: str, one: Stated, other: Stated) -> bool:
    """Whether both are one person's, or nobody's."""
    mine, theirs = (_whose(each) for each in (one, other))
    if not mine or not theirs:
        return noun not in _OWNED and (noun in _FREE or mine == theirs)
    return one.owner is not None and one.owner == other.owner


def _whose(stated: Stated) -> str:
    """What is ours is nobody's in particular."""
    subject = stated.claim.subject
    return "" if subject is None or subject.text.lower() in {"our", "their"} else subject.text


def _one_name(was: Thing, now: Thing) -> bool:
    """Whether both may be said of one: short forms, and a surname beside a first name."""
    ours, theirs = (_bare(one.said) for one in (was, now))
    if set(ours) & set(theirs):
        return True
    titled = [one.said.replace(".", "").split()[0] in _TITLES for one in (was, now)]
    if titled[0] != titled[1]:
        return True
    known = {word.lower() for word in was.words} & {word.lower() for word in now.words}
    return bool(known - {ONLY}) or ours[0][:_HEAD] == theirs[0][:_HEAD]


def _bare(name: str) -> list[str]:
    words = name.replace(".", "").lower().split()
    return [word for word in words if word.capitalize() not in _TITLES] or words
