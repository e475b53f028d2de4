"""What the author said, changed: each function gives another word and leaves the old one alone."""

from collections.abc import Iterable
from dataclasses import replace

from continuity.story.decisions import AuthorsWord, Declared
from continuity.story.world import EVERYBODY, NOBODY, WORLD, WorldRule


def with_fact(word: AuthorsWord, before: Declared | None, after: Declared | None) -> AuthorsWord:
    """`after` stands where `before` stood, or last; without it, `before` is gone. What is said
    already is not said twice.
    """
    facts: list[Declared] = []
    for one in word.declared:
        put = after if one == before else one
        if put is not None and put not in facts:
            facts.append(put)
    if after is not None and after not in facts:
        facts.append(after)
    return replace(word, declared=tuple(facts))


def with_rule(word: AuthorsWord, rule: WorldRule, people: Iterable[str] | None) -> AuthorsWord:
    """The rule of the world holds for these people, EVERYBODY or NOBODY; None: nothing is said."""
    said = () if people is None else tuple(people)
    kept = {one.subject: one for one in word.declared if _says(one, rule)}
    facts = [one for one in word.declared if not _says(one, rule)]
    facts += [kept.get(name, Declared(name, WORLD, rule.value)) for name in said]
    return replace(word, declared=tuple(facts))


def people_of(declared: Iterable[Declared], rule: WorldRule) -> tuple[str, ...] | None:
    """For whom a rule of the world is said to hold: names, EVERYBODY or NOBODY; None where nothing
    is said.
    """
    found = tuple(one.subject.strip() for one in declared if _says(one, rule))
    if not found:
        return None
    if EVERYBODY in found:
        return (EVERYBODY,)
    named = tuple(name for name in found if name != NOBODY)
    return named or (NOBODY,)


def facts_of(word: AuthorsWord) -> tuple[Declared, ...]:
    """What is declared, but for the rules of the world."""
    return tuple(one for one in word.declared if one.trait != WORLD)


def _says(one: Declared, rule: WorldRule) -> bool:
    return one.trait == WORLD and one.value.strip().lower() == rule.value
