"""B201."""

from collections.abc import Iterator

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Manner, Trait, Words
from continuity.claims.spoken_of import SPOKEN_OF
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import MentionKind
from continuity.story.world import WorldRule

_LAST_WORDS = 8
"""So many paragraphs on, words are no last words."""
_PLAINLY_ALIVE = 3
"""Whoever acts in so many scenes after a death is alive: the story has its reasons, or the death
was somebody else's.
"""


_TITLES = frozenset(
    (
        "Mr", "Mrs", "Miss", "Ms", "Dr", "Lady", "Lord", "Sir", "Captain", "Colonel", "Major", "General",
        "Old", "Young", "Master", "Mister", "Professor", "Doctor", "Sergeant", "Inspector", "CAPTAIN",
    )
)  # fmt: skip


@rule(
    "B201",
    over=Dossier,
    severity=Severity.ERROR,
    settles=Trait.DEATH.value,
    unless=(WorldRule.DEATH_IS_REVERSIBLE, WorldRule.GHOSTS_SPEAK, WorldRule.TIME_TRAVEL),
)
def dead_character_acts(person: Dossier) -> Iterator[Finding]:
    """A character who is dead says or does something.

    Stories look back, raise the dead and give a son his father's name, so this is a question until
    the author has declared the death; then it is an error. Whoever "cannot die" by the author's
    word, whoever is said to be alive after all, and whoever goes on acting in scene after scene is
    left alone, and so are dreams and scenes that look back.

    ## Flagged

    ```story
    Marcus walked to the bridge.
    Marcus was killed at the bridge.
    ***
    Ann waited for the tide.
    ***
    “It is late,” said Marcus.
                  ^^^^^^^^^^^ B201 Marcus acts here, but is dead by now
    ```

    ## Not flagged

    ```story
    Marcus sat down. Marcus nearly died of laughing.
    ***
    Ann waited for the tide.
    ***
    “It is late,” said Marcus.
    ```

    ```story
    Marcus walked away, and Ann thought that Marcus was dead.
    ***
    “It is late,” said Marcus.
    ```
    """
    said = [
        one
        for one in person.stated
        if one.claim.trait is Trait.DEATH and one.owner == person.person.id
    ]
    declared = any(one.order < 0 and one.claim.holds for one in said)
    death = _death(person, said, declared=declared)
    if death is None:
        return
    every = _acts(person)
    acts = [one for one in every if _later(death, one) and _one_name(death, one)]
    if not acts or (not declared and len({one.scene for one in acts}) >= _PLAINLY_ALIVE):
        return
    name = person.person.name
    yield Finding(
        message=f"{name} acts here, but is dead by now",
        notes=(Note(acts[0].evidence), Note(death.evidence, "the death")),
        subject=name,
        doubtful=not declared,
    )


def _death(person: Dossier, said: list[Stated], *, declared: bool) -> Stated | None:
    """Where the death is told for certain; None where it is not, or anything is said against it.
    If the author says that it is so, any mention of it will do.
    """
    told = [one for one in said if one.order >= 0 and _trusted(one)]
    if any(isinstance(one.claim.value, Words) for one in said):
        return None
    if not declared and any(not one.claim.holds for one in told):
        return None
    certain = (one for one in told if one.claim.holds and (declared or _certain(person, one)))
    return next(certain, None)


def _trusted(one: Stated) -> bool:
    """Whether the narration says so, or somebody blesses the dead in passing."""
    spoken = one.claim.voice.manner is Manner.SPOKEN
    return one.claim.voice.manner is Manner.NARRATED or (spoken and _blessed(one))


def _blessed(one: Stated) -> bool:
    """As in "Tom, God rest him"."""
    return one.claim.confidence is Confidence.IMPLIED and " rest " in one.evidence.quote


def _plainly_said(one: Stated) -> bool:
    """Whether a sentence is about it: "He was killed in the war"; not "on the day he died"."""
    return one.sure and one.evidence.quote.startswith(("He ", "She "))


def _later(death: Stated, act: Stated) -> bool:
    """Whether it is done after the death; soon behind it, in the same scene, stand last words."""
    gap = act.order - death.order
    return gap > (_LAST_WORDS if act.scene == death.scene else 0)


def _one_name(death: Stated, act: Stated) -> bool:
    """Whether both places use the name of one person. "Mr. Vane" may be the father of "Miss Vane",
    and so may "Vane".
    """
    subject = death.claim.subject
    if subject is not None and subject.kind is not MentionKind.NAME:
        return True
    ours, theirs = _words(death), _words(act)
    if ours == theirs or death.order < 0:
        return True
    given = [words[1:] if words[:1] and words[0] in _TITLES else words for words in (ours, theirs)]
    titled = any(
        len(bare) == 1 and bare != words for bare, words in zip(given, (ours, theirs), strict=True)
    )
    return not titled and bool(given[0]) and given[0][:1] == given[1][:1]


def _words(stated: Stated) -> list[str]:
    subject = stated.claim.subject
    return subject.text.replace(".", "").split() if subject else []


def _certain(person: Dossier, one: Stated) -> bool:
    claim = one.claim
    return (
        (claim.confidence is Confidence.STATED or _blessed(one))
        and one.scene not in person.apart
        and claim.subject is not None
        and (claim.subject.kind is MentionKind.NAME or _plainly_said(one))
    )


def _acts(person: Dossier) -> list[Stated]:
    return [
        one
        for one in person.said_of(Trait.ACTS)
        if one.owner == person.person.id
        and isinstance(one.claim.value, Words)
        and one.scene not in person.apart
        and (
            one.claim.voice.manner is Manner.NARRATED
            or (one.claim.value.said == SPOKEN_OF and one.claim.voice.manner is Manner.SPOKEN)
        )
    ]
