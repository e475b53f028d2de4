"""P402."""

from collections.abc import Iterator
from itertools import combinations

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Manner, Thing, Trait
from continuity.claims.relatives import WORKS
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import MentionKind


@rule("P402", over=Dossier, severity=Severity.WARNING)
def relative_changes_trade(person: Dossier) -> Iterator[Finding]:
    """A character's father is a baker here and a lawyer there.

    The people whom the story never meets are the ones it forgets. Trades of one field, such as a
    doctor and a surgeon, go together.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom yawned. His father was a baker.
    Tom laughed. His father, a judge, had never laughed.
                 ^^^^^^^^^^^^^^^^^^^ P402 Tom's father is a judge here, but a baker elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom yawned. His father was a baker.
    Tom laughed. His mother, a judge, had never laughed.
    ```
    """
    name = person.person.name
    told = _told(person)
    for kin in dict.fromkeys(thing.family for _, thing in told):
        mine = [one for one in told if one[1].family == kin]
        for (first, was), (second, now) in combinations(mine, 2):
            if was.words[-1] != now.words[-1]:
                here, there = (_with_article(one.words[0]) for one in (now, was))
                yield Finding(
                    message=f"{name}'s {kin} is {here} here, but {there} elsewhere",
                    notes=(Note(second.evidence), Note(first.evidence)),
                    subject=name,
                    doubtful=not (first.sure and second.sure),
                )
                break


def _with_article(trade: str) -> str:
    return f"{'an' if trade[0] in 'aeiou' else 'a'} {trade}"


def _told(person: Dossier) -> list[tuple[Stated, Thing]]:
    return [
        (stated, value)
        for stated in person.said_of(Trait.KINSHIP)
        if isinstance(value := stated.claim.value, Thing)
        and value.said.startswith(f"{value.family} {WORKS}")
        and stated.owner == person.person.id
        and _trusted(stated)
    ]


def _trusted(stated: Stated) -> bool:
    """The narration's word, or one's own."""
    manner, subject = stated.claim.voice.manner, stated.claim.subject
    own = subject is not None and subject.kind is MentionKind.FIRST_PERSON
    return manner is Manner.NARRATED or (manner is Manner.SPOKEN and own)
