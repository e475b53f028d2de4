"""B202."""

from collections.abc import Iterator

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Feature, Manner, Trait
from continuity.claims.relatives import ALIVE, DEAD, DIED, HERE
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import MentionKind
from continuity.story.world import WorldRule

_AGAIN = frozenset(("wife", "husband"))
"""Whoever has lost one may have another by now."""
_SOON = 120
"""Over more paragraphs a story may have gone back in time."""
_NEAR = 400
"""Over more paragraphs somebody may have died in between."""


@rule(
    "B202",
    over=Dossier,
    severity=Severity.WARNING,
    unless=(WorldRule.DEATH_IS_REVERSIBLE, WorldRule.GHOSTS_SPEAK, WorldRule.TIME_TRAVEL),
)
def dead_relative_lives(person: Dossier) -> Iterator[Finding]:
    """A character's mother, dead for years, telephones every Sunday.

    Parents and other near relatives are often nameless, and so they are lost sight of. The rule
    compares what is said of their death long ago with what they have done lately or do every week.
    A relative who dies in the course of the story is nobody's mistake.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom and his mother, who called every Sunday, were close.
    Tom still had the watch his mother gave him the year before she died.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ B202 Tom's mother is dead here, but alive elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom still had the watch his mother gave him the year before she died.
    When Tom was at school, his mother used to call every Sunday.
    ```
    """
    name = person.person.name
    told = _told(person)
    for kin in dict.fromkeys(feature.family for _, feature in told):
        dead = [one for one, feature in told if feature.said == f"{kin} {DEAD}"]
        died = [one for one, feature in told if feature.said == f"{kin} {DIED}"]
        died = [] if kin in _AGAIN else died
        alive = [one for one, feature in told if feature.said == f"{kin} {ALIVE}"]
        about = [one for one, feature in told if feature.said == f"{kin} {HERE}"]
        pairs = [
            (death, life)
            for death in (*dead, *died)
            for life in alive
            if death.order != life.order
            and (death in dead or life.order > death.order)
            and not _died_since(person, death, life)
        ]
        pairs += [
            (death, life) for death in dead for life in about if _walks_again(person, death, life)
        ]
        if pairs:
            first, second = sorted(pairs[0], key=lambda one: one.order)
            here, other = ("dead", "alive") if first is pairs[0][1] else ("alive", "dead")
            yield Finding(
                message=f"{name}'s {kin} is {here} here, but {other} elsewhere",
                notes=(Note(second.evidence), Note(first.evidence)),
                subject=name,
                doubtful=not (first.sure or second.sure),
            )


def _died_since(person: Dossier, death: Stated, life: Stated) -> bool:
    """Whether the relative may have died between the two places."""
    if life.order > death.order:
        return False
    far = death.order - life.order > _NEAR
    return far or any(life.order < leap <= death.order for leap in person.leaps)


def _walks_again(person: Dossier, death: Stated, life: Stated) -> bool:
    """Whether the dead is about in the story's now, where nothing looks back in between."""
    return (
        0 < life.order - death.order <= _SOON
        and life.claim.voice.manner in (Manner.NARRATED, Manner.THOUGHT)
        and {life.scene, death.scene}.isdisjoint(person.apart)
        and (life.sure or death.sure)
        and not _first(life)
    )


def _first(one: Stated) -> bool:
    """Whether a narrator tells of the own family, as memoirs do in no order of time."""
    subject = one.claim.subject
    return subject is not None and subject.kind is MentionKind.FIRST_PERSON


def _told(person: Dossier) -> list[tuple[Stated, Feature]]:
    return [
        (stated, stated.claim.value)
        for stated in person.said_of(Trait.KINSHIP)
        if isinstance(stated.claim.value, Feature)
        and stated.owner == person.person.id
        and _trusted(stated)
    ]


def _trusted(stated: Stated) -> bool:
    """The narration's word, or one's own."""
    manner, subject = stated.claim.voice.manner, stated.claim.subject
    own = subject is not None and subject.kind is MentionKind.FIRST_PERSON
    return manner in (Manner.NARRATED, Manner.THOUGHT) or (manner is Manner.SPOKEN and own)
