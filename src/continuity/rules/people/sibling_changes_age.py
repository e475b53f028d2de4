"""P302."""

from collections.abc import Iterator
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Kin, Manner, Thing, Trait
from continuity.claims.siblings import COUNT, OLDER, SIBLING, TWIN, YOUNGER
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import Mention, MentionKind
from continuity.story.ids import PersonId


@rule("P302", over=Dossier, severity=Severity.WARNING)
def sibling_changes_age(person: Dossier) -> Iterator[Finding]:
    """A little sister is the elder of the two elsewhere.

    Brothers and sisters are called little or big, younger or elder, and now and then the story
    says by how many years. Whoever has several is only asked about where both places name the
    same one.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom thought of his little sister Lily.
    Tom laughed, and his elder sister Lily laughed as well.
                     ^^^^^^^^^^^^^^^^^^^^^ P302 Tom's sister is the elder here, but the younger before
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom thought of his little sister Lily.
    Tom laughed, and his elder sister Ruth laughed as well.
    ```
    """
    name = person.person.name
    for noun in ("sister", "brother"):
        told = _told(person, noun)
        for group in _one_by_one(person, noun, told):
            ages = {age: stated for stated, age, _ in reversed(group)}
            if len(ages) > 1:
                first, second = sorted(ages.items(), key=lambda item: item[1].order)[:2]
                named = all(who for _, _, who in group)
                certain = named or (_certain(first[1]) and _certain(second[1]))
                yield Finding(
                    message=f"{name}'s {noun} is {_SAID[second[0]]} here, but {_SAID[first[0]]} before",
                    notes=(Note(second[1].evidence), Note(first[1].evidence)),
                    subject=name,
                    doubtful=not certain,
                )


_SAID: Final = {YOUNGER: "the younger", OLDER: "the elder", TWIN: "a twin"}
_Told = tuple[Stated, str, str]
"""Where it is said, which of the two is older, and the sibling's name where it is known."""


def _certain(stated: Stated) -> bool:
    """A pronoun that is read as the one sister, in words that compare her with her brother, is
    hardly anybody else.
    """
    return stated.sure or isinstance(stated.claim.value, Kin)


def _one_by_one(person: Dossier, noun: str, told: list[_Told]) -> Iterator[list[_Told]]:
    """What is said of one and the same brother or sister."""
    names = {who for _, _, who in told if who} | set(_named(person, noun).values())
    if len(names) <= 1 and not _several(person, noun):
        yield told
        return
    for name in sorted(names):
        yield [one for one in told if one[2] == name]


def _several(person: Dossier, noun: str) -> bool:
    """Whether more than one is spoken of anywhere."""
    return any(
        isinstance(value := one.claim.value, Thing)
        and value.family == COUNT
        and value.noun == noun
        and value.said != f"only {noun}"
        for one in person.said_of(Trait.SIBLINGS)
    )


def _named(person: Dossier, noun: str) -> dict[PersonId, str]:
    """The brothers or the sisters who have a name."""
    return {
        one.owner: one.claim.subject.text.split()[0]
        for one in person.said_of(Trait.KINSHIP)
        if isinstance(value := one.claim.value, Kin)
        and value.relation.endswith(noun)
        and one.other == person.person.id
        and one.owner is not None
        and one.claim.subject is not None
        and one.claim.subject.kind is MentionKind.NAME
    }


def _told(person: Dossier, noun: str) -> list[_Told]:
    found = []
    known = _named(person, noun)
    for one in person.said_of(Trait.SIBLINGS):
        value = one.claim.value
        if isinstance(value, Thing) and value.family == SIBLING and value.noun == noun:
            age = value.said.split()[0]
            if age in _SAID and one.owner == person.person.id and one.first_hand:
                found.append((one, age, value.words[0] if value.words else ""))
        elif isinstance(value, Kin):
            found += _compared(person, one, value, known)
    return found


def _compared(
    person: Dossier, one: Stated, value: Kin, known: dict[PersonId, str]
) -> Iterator[_Told]:
    """As in "she is older than me", where she is known for a sister."""
    me = person.person.id
    own = one.claim.voice.manner is Manner.NARRATED or _mine(one.claim.subject, value.other)
    if own and one.other == me and one.owner in known:
        yield one, value.relation, known[one.owner]
    elif own and one.owner == me and one.other in known:
        yield one, YOUNGER if value.relation == OLDER else OLDER, known[one.other]


def _mine(*mentions: Mention | None) -> bool:
    return any(one is not None and one.kind is MentionKind.FIRST_PERSON for one in mentions)
