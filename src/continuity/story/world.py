"""What is so in the world of a story and not in ours, and for whom."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from continuity.story.decisions import Declared

WORLD = "world"
"""The trait of `Declared` whose value is a rule of the world; its subject is for whom it holds."""
EVERYBODY = "everybody"
NOBODY = "nobody"


class WorldRule(Enum):
    """The value is what is declared."""

    DEATH_IS_REVERSIBLE = "death-is-reversible"
    GHOSTS_SPEAK = "ghosts-speak"
    TIME_TRAVEL = "time-travel"
    OWN_CALENDAR = "own-calendar"
    MAGIC_HEALING = "magic-healing"
    SHAPES_CHANGE = "shapes-change"

    @property
    def words(self) -> str:
        """As it is said in a sentence."""
        return _WORDS[self]


_WORDS = {
    WorldRule.DEATH_IS_REVERSIBLE: "the dead can come back",
    WorldRule.GHOSTS_SPEAK: "ghosts act and speak",
    WorldRule.TIME_TRAVEL: "people travel in time",
    WorldRule.OWN_CALENDAR: "the calendar is not ours",
    WorldRule.MAGIC_HEALING: "wounds heal by magic",
    WorldRule.SHAPES_CHANGE: "people can change their looks",
}


@dataclass(frozen=True, slots=True)
class World:
    """Each rule that holds, with the names of those for whom it holds; with nobody named, it
    holds for everybody and everything. `denied` is what the author says is not so.
    """

    rules: tuple[tuple[WorldRule, tuple[str, ...]], ...] = ()
    denied: tuple[WorldRule, ...] = ()

    @property
    def spoken_of(self) -> frozenset[WorldRule]:
        """All of which the author said whether it is so."""
        return frozenset((*self.denied, *(one for one, _ in self.rules)))

    def holds(self, rules: Iterable[WorldRule], subject: str) -> bool:
        """Whether any of the rules holds for whoever is called `subject`."""
        wanted = frozenset(rules)
        return any(
            one in wanted and (not people or subject in people) for one, people in self.rules
        )

    def renamed(self, name: Callable[[str], str]) -> "World":
        """The same, with the people called as `name` says."""
        rules = tuple((one, tuple(map(name, people))) for one, people in self.rules)
        return World(rules, self.denied)


OUR_WORLD = World()


def world_of(declared: Iterable[Declared]) -> World:
    """What the author declared of the world. A rule of a later version says nothing."""
    known = {one.value: one for one in WorldRule}
    people: dict[WorldRule, list[str]] = {}
    for one in declared:
        if one.trait == WORLD and (rule := known.get(one.value.strip().lower())):
            people.setdefault(rule, []).append(one.subject.strip())
    denied = tuple(rule for rule, names in people.items() if set(names) == {NOBODY})
    rules = ((rule, names) for rule, names in people.items() if rule not in denied)
    return World(tuple((rule, _named(names)) for rule, names in rules), denied)


def _named(names: Iterable[str]) -> tuple[str, ...]:
    found = tuple(name for name in names if name != NOBODY)
    return () if EVERYBODY in found else found
