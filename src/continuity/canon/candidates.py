"""The capitalised forms of a book, each with its parts and its evidence."""

from dataclasses import dataclass

from continuity.canon.full_names import FullName, gender_of_titles, taken_apart
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Cue, NameEvidence
from continuity.story.cast import Gender

FEW = 2
_SHORT = 3
_AGAINST_LISTS = 12
"""So much must pronouns weigh before they overrule the list of given names."""
_FAR_AGAINST = 40
"""So many overrule it, though a fourth of them may mean others."""
_BY_PRONOUNS = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A form with its parts and its evidence."""

    form: str
    name: FullName
    evidence: NameEvidence
    gender: Gender

    @property
    def count(self) -> int:
        return self.evidence.count

    def of(self, cue: Cue) -> int:
        return self.evidence.of(cue)

    def share(self, *cues: Cue) -> float:
        """How many of its places have one of the cues."""
        return sum(self.evidence.of(cue) for cue in cues) / self.count

    @property
    def told(self) -> int:
        """How often it stands in the narration."""
        return self.count - self.of(Cue.QUOTED)

    @property
    def inside(self) -> int:
        """How often it stands where a capital means something."""
        return self.count - self.of(Cue.OPENS)

    @property
    def acting(self) -> int:
        return self.of(Cue.TAG) + self.of(Cue.ACTS)

    @property
    def strong(self) -> int:
        """How many cues say "person" plainly."""
        cues = (Cue.TAG, Cue.VOCATIVE, Cue.BODY, Cue.ACTS, Cue.NAMED, Cue.HEADS)
        return sum(self.evidence.of(cue) for cue in cues)


def candidates(capital: list[NameEvidence], lexicon: Lexicon) -> list[Candidate]:
    """All forms that can be one person or one place."""
    names = _titles_as_names(capital, lexicon)
    every = [_candidate(one, lexicon, names) for one in capital]
    parts = {part for one in every for part in one.name.parts}
    return [one for one in every if not _family(one, parts)]


def _candidate(one: NameEvidence, lexicon: Lexicon, names: frozenset[str]) -> Candidate:
    name = taken_apart(one.form, lexicon, names)
    return Candidate(one.form, name, one, _gender(name, one, lexicon))


def _family(one: Candidate, parts: set[str]) -> bool:
    """Whether the form names several of a family: the Bennets, the Miss Bennets."""
    last = one.name.parts[-1] if one.name.parts else ""
    if len(last) <= _SHORT or not last.endswith("s") or last.endswith("ss"):
        return False
    if last[:-1] not in parts:
        return False
    return bool(one.name.titles) or one.of(Cue.THE) * 3 > one.count


def _titles_as_names(capital: list[NameEvidence], lexicon: Lexicon) -> frozenset[str]:
    """Titles that are somebody's given name here: "Dean said", never "the Dean"."""
    found = set()
    for one in capital:
        low = one.form.lower()
        if " " in low or low not in lexicon.given:
            continue
        acts = one.of(Cue.TAG) + one.of(Cue.ACTS)
        if acts >= FEW and one.of(Cue.THE) * 8 < one.count:
            found.add(one.form)
    return frozenset(found)


def _gender(name: FullName, evidence: NameEvidence, lexicon: Lexicon) -> Gender:
    titled = gender_of_titles(name.titles, lexicon)
    if titled is not Gender.UNKNOWN:
        return titled
    female, male = evidence.of(Cue.FEMALE), evidence.of(Cue.MALE)
    most, least = max(female, male), min(female, male)
    said = Gender.FEMALE if female > male else Gender.MALE
    first = name.parts[0].lower() if name.parts else ""
    listed = lexicon.given.get(first, Gender.UNKNOWN)
    against = (most >= _AGAINST_LISTS and most >= 5 * least) or (
        most >= _FAR_AGAINST and most >= 3 * least
    )
    if listed is not Gender.UNKNOWN and not against:
        return listed
    return said if most >= _BY_PRONOUNS and most >= 3 * least else Gender.UNKNOWN
