"""The forms of one person while they are gathered, and whether a form can be that person's."""

from dataclasses import dataclass, field

from continuity.canon.candidates import Candidate
from continuity.canon.full_names import clipped, gender_of_titles, related, short_for
from continuity.canon.likeness import alike, bare, grown
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Cue
from continuity.story.cast import Gender


@dataclass(slots=True)
class Group:
    """The forms of one person while they are gathered."""

    number: int
    forms: list[Candidate] = field(default_factory=list)

    @property
    def count(self) -> int:
        return sum(one.count for one in self.forms)

    @property
    def titles(self) -> frozenset[str]:
        return frozenset(title for one in self.forms for title in one.name.titles)

    def named(self, given: str) -> bool:
        return any(one.name.given == given for one in self.forms)

    def gender(self, lexicon: Lexicon) -> Gender:
        """By title, else by the weight of all forms."""
        titled = gender_of_titles(tuple(sorted(self.titles)), lexicon)
        if titled is not Gender.UNKNOWN:
            return titled
        weights = {Gender.FEMALE: 0, Gender.MALE: 0, Gender.UNKNOWN: 0}
        for one in self.forms:
            weights[one.gender] += one.count
        female, male = weights[Gender.FEMALE], weights[Gender.MALE]
        if female == male:
            return Gender.UNKNOWN
        return Gender.FEMALE if female > male else Gender.MALE


def same(one: Candidate, other: Candidate, lexicon: Lexicon) -> bool:
    ours, theirs = one.name, other.name
    if not theirs.given:
        return False
    if ours.surname != theirs.surname:
        if ours.given == theirs.given and _slip(ours.surname, theirs.surname):
            return True
        return len(ours.parts) != len(theirs.parts) and (ours.parts[:2] == theirs.parts[:2])
    return related(ours.given, theirs.given, lexicon)


def _slip(one: str, other: str) -> bool:
    """Whether two surnames are one, misspelt: two people of one given name whose surnames differ
    in a letter are rarer than a slip of the pen.
    """
    if min(len(one), len(other)) < _SPELT or one[0] != other[0] or grown(one, other):
        return False
    return bool(alike(one, {other: bare(other)}, 1))


def misspelt(one: Candidate, group: Group) -> bool:
    """Whether a title with a surname is somebody's of that title, with a slip in the surname."""
    return bool(group.titles & frozenset(one.name.titles)) and any(
        _slip(one.name.only, other.name.parts[-1]) for other in group.forms if other.name.parts
    )


_SPELT = 5
"""Letters; a shorter surname with another letter is another surname."""


def surname_of(one: Candidate, group: Group) -> bool:
    return any(one.name.only == form.name.surname for form in group.forms)


def answers(group: Group, word: str) -> bool:
    return any(word in (form.name.given, form.name.surname, form.name.only) for form in group.forms)


def by_given(form: Candidate) -> bool:
    """Whether a single word is known to be a given name: it has no title."""
    return not form.name.titles


def pet_name(one: Candidate, group: Group, lexicon: Lexicon) -> bool:
    """Whether a short form can be the same person's: it looks like the name, or one of the two is
    mostly heard in speech. Two names that the narration uses side by side are two people.
    """
    word = one.form.lower()
    if any(
        form.name.parts[0].lower()[:_LOOKS] == word[:_LOOKS]
        for form in group.forms
        if form.name.parts
    ):
        return True
    if word in lexicon.tables["nicknames"]:
        return False
    told = sum(form.told for form in group.forms)
    return one.told * 4 <= one.count or told * 4 <= group.count or one.told * 20 <= told


_LOOKS = 2


def shortened(group: Group, word: str, lexicon: Lexicon) -> bool:
    """Whether the word is a short form of the given name of the group, or the other way round."""
    for form in group.forms:
        given = form.name.given or form.name.only
        if not given:
            continue
        if short_for(word, given, lexicon) or short_for(given, word, lexicon):
            return True
        if clipped(word, given) and word.lower() not in lexicon.given:
            return True
        if (
            clipped(given, word)
            and given.lower() not in lexicon.given
            and form.of(Cue.TAG) < form.count
        ):
            return True
    return False
