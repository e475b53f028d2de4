"""P601."""

from collections.abc import Iterator, Sequence

from continuity.canon.comings import Comings
from continuity.canon.scenes import Stated
from continuity.claims.claim import Feature, Manner, Trait, Words
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_SAYING = frozenset(("said", "asked", "replied", "answered", "added", "says", "asks", "muttered", "murmured"))  # fmt: skip
_AWAY = 3
"""So many paragraphs must go by without the one who is gone."""


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
        if _walks(gone) != "leaves" or not gone.sure or gone.claim.subject is None:
            continue
        before, after = told[:at], told[at + 1 :]
        spoke = _speaks_again(gone, before, after)
        if spoke and spoke.claim.subject:
            yield Finding(
                message=f"{spoke.claim.subject.text} speaks here, but has left the scene",
                notes=(Note(spoke.evidence), Note(gone.evidence)),
                subject=spoke.claim.subject.text,
            )
            return


def _speaks_again(gone: Stated, before: Sequence[Stated], after: Sequence[Stated]) -> Stated | None:
    """Where the one who is gone speaks first, if nothing can have brought that one back."""
    here = {one.owner for one in before if _speaks(one)} - {gone.owner}
    heard = 0
    for one in after:
        if one.claim.trait is Trait.SKIPS:
            return None
        if one.owner == gone.owner:
            late = one.order - gone.order >= _AWAY
            return one if _speaks(one) and late and heard else None
        if one.owner is None and _walks(one) == "comes":
            return None
        heard += one.owner in here and _speaks(one)
    return None


def _real(one: Stated) -> bool:
    return one.claim.voice.manner is Manner.NARRATED


def _walks(one: Stated) -> str:
    value = one.claim.value
    walks = one.claim.trait is Trait.COMINGS and isinstance(value, Feature)
    return value.said if walks and isinstance(value, Feature) else ""


def _speaks(one: Stated) -> bool:
    value = one.claim.value
    return one.claim.trait is Trait.ACTS and isinstance(value, Words) and value.said in _SAYING
