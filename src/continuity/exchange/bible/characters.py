"""The characters' part of the bible: sheets, grouped by who belongs together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from continuity.canon.people import Dossier
from continuity.claims.claim import Trait
from continuity.exchange.bible.document import Facts, PeopleGroup, PersonSheet
from continuity.exchange.bible.quoting import Quoting
from continuity.story.cast import Cast, Gender
from continuity.story.ids import PersonId

_TRAITS = (
    Trait.AGE,
    Trait.BIRTH,
    Trait.EYE_COLOUR,
    Trait.HAIR_COLOUR,
    Trait.BUILD,
    Trait.HEIGHT,
    Trait.MARK,
    Trait.HANDEDNESS,
    Trait.KINSHIP,
    Trait.OCCUPATION,
    Trait.WOUND,
    Trait.DEATH,
    Trait.WHEREABOUTS,
    Trait.HOLDS,
    Trait.THING,
)
_FIXED = frozenset(
    trait.value
    for trait in _TRAITS
    if trait not in {Trait.WOUND, Trait.WHEREABOUTS, Trait.HOLDS, Trait.THING}
)
"""What does not change from scene to scene."""
_LABELS = {
    trait.value: f"{trait.value} "
    for trait in (Trait.AGE, Trait.EYE_COLOUR, Trait.HAIR_COLOUR, Trait.BIRTH)
}
"""Named where the value alone does not tell what it is of."""
_VALUES = 3
_NAMED = 3
"""So many people are named in the title of a group."""


def characters(
    cast: Cast, dossiers: Sequence[Dossier], quoting: Quoting
) -> tuple[PeopleGroup, ...]:
    """Families first, then main characters, then others; within each, the most mentioned first."""
    by_person = {dossier.person.id: dossier for dossier in dossiers}
    mentions = {person.id: person.mentions for person in cast.people}
    mains = {person.id for person in cast.people if person.main}
    known = [person.id for person in cast.people if person.id in by_person]
    families = _families(known, dossiers)
    groups = [
        (_title([by_person[key].person.name for key in family]), family)
        for family in families
        if len(family) > 1
    ]
    alone = [key for family in families if len(family) == 1 for key in family]
    groups.append(("Main characters", [key for key in alone if key in mains]))
    groups.append(("Other characters", [key for key in alone if key not in mains]))
    return tuple(
        PeopleGroup(
            title,
            tuple(_sheet(by_person[key], mentions[key], key in mains, quoting) for key in keys),
        )
        for title, keys in groups
        if keys
    )


def _families(known: Sequence[PersonId], dossiers: Iterable[Dossier]) -> list[list[PersonId]]:
    """People joined by what is said of kinship, in the order of the cast."""
    head = {key: key for key in known}

    def top(key: PersonId) -> PersonId:
        while head[key] != key:
            key = head[key]
        return key

    for dossier in dossiers:
        for fact in dossier.said_of(Trait.KINSHIP):
            if fact.owner in head and fact.other in head:
                first, second = top(fact.owner), top(fact.other)
                head[max(first, second, key=known.index)] = min(first, second, key=known.index)
    families: defaultdict[PersonId, list[PersonId]] = defaultdict(list)
    for key in known:
        families[top(key)].append(key)
    return list(families.values())


def _title(names: Sequence[str]) -> str:
    surnames = {name.rpartition(" ")[2] for name in names if " " in name}
    if len(surnames) == 1 and len(names) > 1 and all(" " in name for name in names):
        return f"The {surnames.pop()} family"
    shown = list(names[:_NAMED])
    if len(names) > _NAMED:
        return f"{', '.join(shown)} and their family"
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def _sheet(dossier: Dossier, mentions: int, main: bool, quoting: Quoting) -> PersonSheet:  # noqa: FBT001 - as the cast has it
    person = dossier.person
    seen = [key for key in quoting.scenes if key in {*dossier.scenes, *dossier.mentioned_in}]
    groups = []
    for trait in _TRAITS:
        stated = [one for one in dossier.stated if one.claim.trait is trait]
        if stated:
            groups.append(Facts(trait.value, quoting.facts(stated, person.id)))
    line = "; ".join(
        f"{_LABELS.get(one.name, '')}{_short(one)}"
        for one in groups
        if one.name in _FIXED and _short(one)
    )
    return PersonSheet(
        key=str(person.id),
        name=person.name,
        aliases=person.aliases,
        gender="" if person.gender is Gender.UNKNOWN else person.gender.value,
        mentions=mentions,
        main=main,
        first=quoting.scenes[seen[0]] if seen else None,
        last=quoting.scenes[seen[-1]] if seen else None,
        present=len(dossier.scenes),
        facts=tuple(groups),
        line=line,
    )


def _short(facts: Facts) -> str:
    """The values of a trait, as far as they are told or declared rather than only said."""
    told = [
        fact.value
        for fact in facts.facts
        if any(quote.declared or not quote.voice for quote in fact.quotes)
    ]
    return " / ".join(told[:_VALUES])
