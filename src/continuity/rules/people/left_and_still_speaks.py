"""P601."""

from collections.abc import Iterator, Sequence

from continuity.canon.comings import Comings
from continuity.canon.scenes import Stated
from continuity.claims.claim import Feature, Manner, Trait, Words
from continuity.claims.comings import COMES, FAR, LEAVES
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_SAYING = frozenset(("said", "asked", "replied", "answered", "added", "says", "asks", "muttered", "murmured"))  # fmt: skip
_TIMES = frozenset((Trait.SKIPS, Trait.AT_CLOCK, Trait.ON_DATE, Trait.IN_DAYPART))
_AWAY = 3
"""So many paragraphs must go by without the one who is gone."""
_ECHOES = 1
"""So often may the narration still speak of the one who is gone: "they heard his car"."""
_COMPANY = 2
"""So many who talk on are company enough, though the scene opens as somebody leaves."""


@rule("P601", over=Comings, severity=Severity.HINT)
def left_and_still_speaks(scene: Comings) -> Iterator[Finding]:
    """Somebody who has left goes on speaking in the same scene.

    The rule looks for a person who leaves by name, is not heard of while the others go on talking,
    and then speaks without having come back. Time that passes, a telephone or a door that opens
    may bring anybody back, and whoever is followed out of the room is left alone.

    ## Flagged

    ```story
    “Good night,” said Imani. “Good night,” said Tom. “Sleep well,” said Ann.
    After Imani left the room, Tom yawned.
    “A long day,” said Ann.
    “Too long,” said Tom.
    “I wonder,” said Ann.
    “Then we have three days,” said Imani.
                               ^^^^^^^^^^ P601 Imani speaks here, but has left the scene
    ```

    ## Not flagged

    ```story
    “Good night,” said Imani. “Good night,” said Tom. “Sleep well,” said Ann.
    After Imani left the room, Tom yawned.
    “A long day,” said Ann.
    “Too long,” said Tom.
    Imani came back. “Then we have three days,” said Imani.
    ```
    """
    told = [] if scene.apart else [one for one in scene.stated if _real(one)]
    for at, gone in enumerate(told):
        if _walks(gone) != LEAVES or not gone.sure or gone.owner is None:
            continue
        spoke = _speaks_again(gone, told[at + 1 :])
        if spoke and spoke.claim.subject and _stayed_behind(scene, gone, spoke):
            yield Finding(
                message=f"{spoke.claim.subject.text} speaks here, but has left the scene",
                notes=(Note(spoke.evidence), Note(gone.evidence)),
                subject=spoke.claim.subject.text,
            )
            return


def _speaks_again(gone: Stated, after: Sequence[Stated]) -> Stated | None:
    """Where the one who is gone speaks first, if nothing can have brought that one back, and
    nobody can be heard from afar.
    """
    for one in after:
        if one.claim.trait in _TIMES and one.order > gone.order:
            return None
        if one.owner == gone.owner and one.evidence != gone.evidence:
            late = one.order - gone.order >= _AWAY
            return one if _speaks(one) and late else None
        if _walks(one) == FAR or (one.owner is None and _walks(one) == COMES):
            return None
    return None


def _stayed_behind(scene: Comings, gone: Stated, spoke: Stated) -> bool:
    """Whether the story stays with the others: they were there before, and go on talking, and it
    tells no more of the one who is gone.
    """
    before = {person for at, person, _ in scene.told_of if at <= gone.order} - {gone.owner}
    talking = {
        person
        for at, person in scene.voices
        if gone.order < at < spoke.order and person != gone.owner
    }
    followed = sum(
        times
        for at, person, times in scene.told_of
        if person == gone.owner and gone.order < at < spoke.order
    )
    return followed <= _ECHOES and (bool(talking & before) or len(talking) >= _COMPANY)


def _real(one: Stated) -> bool:
    return one.claim.voice.manner is Manner.NARRATED


def _walks(one: Stated) -> str:
    value = one.claim.value
    walks = one.claim.trait is Trait.COMINGS and isinstance(value, Feature)
    return value.said if walks and isinstance(value, Feature) else ""


def _speaks(one: Stated) -> bool:
    value = one.claim.value
    return one.claim.trait is Trait.ACTS and isinstance(value, Words) and value.said in _SAYING
