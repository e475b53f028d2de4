"""Who is somebody among the few names of a short story.

A novel names its people again and again, so what is told of a capital once weighs little there. A
story of some pages may name somebody once or twice; there one plain sign that it is a person is
enough, as long as nothing says that it is a place or a thing.
"""

from collections.abc import Iterable
from typing import Final

from continuity.canon.candidates import FEW, Candidate
from continuity.canon.full_names import whole_title
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Cue, NameEvidence

_MOST: Final = 700
"""So many names of people and places has a story of 15,000 words; the shortest novel has more."""
_BESIDE_A_NOUN: Final = 4
"""So much weighs a noun that says what somebody is: "her brother Ade"."""
_PRONOUN: Final = 2
"""So much weighs a pronoun behind somebody who does something."""
_PARENTS: Final = frozenset(
    (
        "mum", "mom", "mummy", "mommy", "mam", "ma", "dad", "daddy", "papa", "pa", "pop", "pops",
        "mama", "mamma", "mother", "father", "grandma", "grandpa", "granny", "gran", "nan", "nana",
        "granddad", "grandad", "grandfather", "grandmother", "momma", "nanna", "gramps", "grandda",
        "nonna", "nonno", "oma", "opa", "babushka", "abuela", "abuelo", "baba", "amma", "ammamma",
    )
)  # fmt: skip
"""What children call their elders, who hardly have another name in the story."""


def few(every: Iterable[Candidate | NameEvidence]) -> bool:
    """Whether the story is so short that each of its names counts."""
    return sum(one.count for one in every) <= _MOST


def borne(people: Iterable[Candidate]) -> frozenset[str]:
    """The titles that people with names bear, without abbreviations."""
    return frozenset(
        whole_title(title) for one in people if one.name.parts for title in one.name.titles
    )


def plainly_somebody(one: Candidate, lexicon: Lexicon, *, ordinary: bool) -> bool:
    """Whether a single word that is no place by its looks is somebody, by one plain sign.
    `ordinary` says whether it is a word of the language, too.
    """
    low = one.form.lower()
    if low in _PARENTS:
        return parent(one)
    if one.of(Cue.TAG) and one.of(Cue.THE) == one.count >= FEW:
        return low not in lexicon["organisation_nouns"]  # "said the Knitter"
    if _no_name(one) or low in lexicon["known_places"] or low in lexicon["seasons"]:
        return False
    if one.of(Cue.TAG) and one.inside:
        return not one.of(Cue.WEAK_PLACE)
    if ordinary:
        return low in lexicon["epithets"] and one.inside >= 1 and one.acting >= 1
    return _by_company(one)


def _no_name(one: Candidate) -> bool:
    """Whether an article, a place or capitals throughout speak against a name."""
    return any(one.of(cue) for cue in (Cue.THE, Cue.PLACE, Cue.SHOUTED, Cue.HEADS))


def first_and_last(one: Candidate, lexicon: Lexicon) -> bool:
    """Whether a given name and a surname stand together, be the latter an ordinary word."""
    first, last = one.name.given.lower(), one.name.surname.lower()
    if one.of(Cue.THE) or one.of(Cue.PLACE) or one.of(Cue.WORK):
        return False
    return (
        first in lexicon.given
        and last in lexicon.surnames
        and first not in lexicon["known_places"]
        and last not in lexicon["organisation_nouns"]
    )


def parent(one: Candidate) -> bool:
    """Whether it is what somebody is called by whoever tells the story: "But Mum lit up"."""
    told = one.count - one.of(Cue.QUOTED) - one.of(Cue.OPENS)
    return (told > 0 or one.acting > 0) and one.of(Cue.THE) * 2 <= one.count


def of_office(one: Candidate, taken: frozenset[str]) -> bool:
    """Whether a title alone is somebody who speaks or acts, and nobody with a name bears it."""
    title = whole_title(one.name.titles[-1]) if one.name.titles else ""
    if title in _PARENTS:
        return parent(one)
    return bool(title) and title not in taken and one.acting >= 1 and not one.of(Cue.PLACE)


def _by_company(one: Candidate) -> bool:
    """Whether the words beside a word that no list has are those that stand beside a person."""
    pronouns = max(one.of(Cue.FEMALE), one.of(Cue.MALE))
    placed = one.of(Cue.WEAK_PLACE) * 2 > one.count
    if one.of(Cue.TAG) or (one.of(Cue.NAMED) and pronouns):
        return not placed
    if not one.inside and one.count == 1:
        return False  # a word that opens a sentence may be any word
    if pronouns >= _BESIDE_A_NOUN:
        return not placed
    if one.of(Cue.BODY) and one.inside:
        return not placed
    return one.acting >= 1 and pronouns >= _PRONOUN and not one.of(Cue.WEAK_PLACE)
