"""P501."""

from collections.abc import Iterator

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.ability_patterns import ABILITIES, LEARNS, NEVER
from continuity.claims.claim import Feature, Manner, Trait, Words
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NEVER = f"{NEVER} "


@rule("P501", over=Dossier, severity=Severity.WARNING)
def habit_is_broken(person: Dossier) -> Iterator[Finding]:
    """A character does what the story says this character never does or cannot do.

    The vegetarian eats a steak, and who never learned to drive drives home. What somebody never
    does is taken from the narration, or from what people say of themselves. Where the sentence
    itself says that a habit is broken ("for once", "at last"), the rule is silent.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom could not stomach coffee in any form.
    Tom sat down in the morning and drank his coffee.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ P501 It is told elsewhere that Tom never drinks coffee
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom could not stomach coffee in any form.
    In the morning Tom sat down and drank coffee for once.
    ```
    """
    name = person.person.name
    told = [
        (one, value)
        for one in person.said_of(Trait.HABIT)
        if isinstance(value := one.claim.value, Feature)
        and one.owner == person.person.id
        and one.scene not in person.apart
    ]
    for topic in dict.fromkeys(value.family for _, value in told):
        never = [one for one, value in told if value.family == topic and _denied(value)]
        learns = [one.order for one, value in told if value.family == topic and _learns(value)]
        does = [
            one
            for one, value in told
            if value.family == topic and not _denied(value) and not _learns(value)
        ]
        does += _spoken_words(person) if never and topic in _SPEECH else []
        pairs = [
            (one, other)
            for one in never
            for other in does
            if one.first_hand
            and _seen(other)
            and not _leap(person, one, other)
            and not any(one.order <= at <= other.order for at in learns)
        ]
        if pairs:
            one, other = pairs[0]
            yield Finding(
                message=f"It is told elsewhere that {name} {_WORDS.get(topic, f'never has {topic}')}",
                notes=(Note(other.evidence), Note(one.evidence)),
                subject=name,
                doubtful=not (one.sure and other.sure),
            )


_WORDS = {
    **{one.topic: one.words for one in ABILITIES},
    "watch": "never has a watch",
    "hat": "never wears a hat",
    "tie": "never wears a tie",
    "gun": "never has a gun",
    "car": "has no car",
    "glasses": "wears no glasses",
    "make-up": "never wears make-up",
    "gloves": "never wears gloves",
    "swim": "cannot swim",
    "drive": "cannot drive",
    "ride": "cannot ride",
    "dance": "cannot dance",
    "cook": "cannot cook",
    "sing": "cannot sing",
    "ski": "cannot ski",
    "skate": "cannot skate",
    "cycle": "cannot cycle",
    "read": "cannot read",
    "sight": "is blind",
    "hearing": "is deaf",
    "lids": "has no eyelids",
    "heights": "is afraid of heights",
    "flying": "is afraid of flying",
    "crowds": "does not like crowds",
    "elevators": "never takes elevators",
    "dogs": "does not like dogs",
    "cats": "does not like cats",
    "horses": "does not like horses",
}


def _denied(value: Feature) -> bool:
    return value.said.startswith(_NEVER)


_SPEECH = frozenset(("speech", "silence"))
_SAYING = frozenset(("said", "asked", "replied", "answered", "shouted", "whispered", "called"))


def _spoken_words(person: Dossier) -> list[Stated]:
    """Where the person says something aloud."""
    return [
        one
        for one in person.said_of(Trait.ACTS)
        if isinstance(value := one.claim.value, Words)
        and value.said in _SAYING
        and one.owner == person.person.id
        and one.scene not in person.apart
    ]


def _learns(value: Feature) -> bool:
    return value.said.startswith(f"{LEARNS} ")


def _seen(stated: Stated) -> bool:
    """What is told, or said of one's own work."""
    return stated.claim.voice.manner in {Manner.NARRATED, Manner.SPOKEN} and stated.holder in {
        None,
        stated.owner,
    }


def _leap(person: Dossier, never: Stated, does: Stated) -> bool:
    """Whether years pass between the two places, in which something can be learned or given up.
    Who has never learned it has not done it before, either.
    """
    if never.order > does.order and " learn" in never.evidence.quote:
        return False
    return person.years_between(never, does)
