"""People who have no name in the book, and are called by what they are: "the driver"."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from continuity.canon.full_names import whole_title
from continuity.prose.epithets import ACTS, ENTERS, NAMED, SAME, SCENE, SEVERAL, SPEAKS
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import AND, NameEvidence
from continuity.story.cast import Gender

ARTICLE: Final = "the "
_DEEDS = 2
"""So often must somebody speak or act who has no name ..."""
_SEEN = 2
"""... or be named, in a short story."""
_NEAR = 2
_FOLLOWED = 3
"""In more scenes "the driver" may be one and another, unless named so often in each ..."""
_FAR = 4
"""... and even so in more than these."""
_SIGNS = frozenset((NAMED, SPEAKS, ACTS, ENTERS, SEVERAL, SAME, SCENE))


@dataclass(slots=True)
class Signs:
    """What the book tells of one noun: how often each sign, and which names are set beside it."""

    counts: Counter[str] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)

    @property
    def one_person(self) -> bool:
        """Whether there is but one of the kind, as far as can be seen: nobody else is told of, and
        they are met in few scenes, or followed there. A landlord whom chapters far apart name once
        each is more than one.
        """
        if self.counts[SEVERAL] or self.counts[ENTERS] > 1:
            return False
        scenes = self.counts[SCENE]
        return scenes <= _NEAR or self.counts[NAMED] >= _FOLLOWED * scenes

    def takes_part(self, *, few: bool) -> bool:
        """Whether somebody speaks or acts twice, or once in a story with few names, where he is
        named twice.
        """
        deeds = self.counts[SPEAKS] + self.counts[ACTS]
        return deeds >= _DEEDS or (few and deeds >= 1 and self.counts[NAMED] >= _SEEN)


def of_scene(evidence: tuple[NameEvidence, ...]) -> tuple[NameEvidence, ...]:
    """The evidence of one scene, with a note of who is called by an epithet in it."""
    named = NAMED + AND
    nouns = [one.form.removeprefix(named) for one in evidence if one.form.startswith(named)]
    return (*evidence, *(NameEvidence(f"{SCENE}{AND}{noun}", 1) for noun in nouns))


def signs_of(evidence: Iterable[NameEvidence]) -> dict[str, Signs]:
    """The signs by noun."""
    found: dict[str, Signs] = {}
    for one in evidence:
        sign, _, rest = one.form.partition(AND)
        if one.cues or sign not in _SIGNS or not rest:
            continue
        name, _, noun = rest.rpartition(AND)
        signs = found.setdefault(noun, Signs())
        signs.counts[sign] += one.count
        if name:
            signs.names.add(name)
    return found


def nameless(
    signs: Mapping[str, Signs], titles: frozenset[str], lexicon: Lexicon, *, few: bool = False
) -> dict[str, Gender]:
    """Those who take part and are nobody with a name, as far as can be seen: one of the kind only,
    no name is set beside the noun, nobody has it for a title. `titles` are those that are borne,
    without abbreviations; `few` says that the story has but few names. Each noun with the gender
    that it tells.
    """
    return {
        noun: gender_of_noun(noun, lexicon)
        for noun, one in sorted(signs.items())
        if one.one_person
        and one.counts[SCENE] <= _FAR
        and one.takes_part(few=few)
        and not one.names
        and whole_title(noun) not in titles
        and (one.counts[ENTERS] or noun not in lexicon["epithets_with_names"])
    }


def bearing(signs: Mapping[str, Signs]) -> dict[str, str]:
    """Nouns of which one person with a name is the only one, with that name."""
    return {
        noun: next(iter(one.names))
        for noun, one in sorted(signs.items())
        if len(one.names) == 1 and one.one_person
    }


def gender_of_noun(noun: str, lexicon: Lexicon) -> Gender:
    """The gender that the noun tells."""
    if noun in lexicon["people_female"] or noun.endswith(_WOMEN):
        return Gender.FEMALE
    if noun in lexicon["people_male"] or noun.endswith(_MEN):
        return Gender.MALE
    return Gender.UNKNOWN


_WOMEN = ("woman", "lady", "girl", "maid")
_MEN = ("man", "boy")
