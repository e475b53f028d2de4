"""Which capitalised forms are people, which are places: decided on all of the book's evidence."""

from collections.abc import Mapping
from dataclasses import dataclass

from continuity.canon.full_names import FullName, gender_of_titles, taken_apart
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Cue, NameEvidence
from continuity.story.cast import Gender

_NEVER_ALONE = frozenset(
    (
        "sir", "madam", "ma'am", "miss", "mr", "mrs", "ms", "dr", "mister", "lord", "lady", "st", "saint",
        "m", "special", "hon", "don", "messrs", "mme", "mlle", "goody", "master", "mistress",
        "private", "ds", "di", "pc", "dc", "canon", "sister", "brother", "justice", "esquire",
    )
)  # fmt: skip
_SHORT = 3
_PLACED_TITLES = frozenset(("st", "saint"))


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

    @property
    def told(self) -> int:
        """How often it stands in the narration."""
        return self.count - self.of(Cue.QUOTED)


@dataclass(frozen=True, slots=True)
class Sorted:
    people: tuple[Candidate, ...]
    places: tuple[Candidate, ...]


def sort_out(evidence: tuple[NameEvidence, ...], lexicon: Lexicon) -> Sorted:
    """The people and the places among all forms of a book."""
    capital = [one for one in evidence if one.cues]
    plain = {one.form: one.count for one in evidence if not one.cues}
    names = _titles_as_names(capital, lexicon)
    every = [_candidate(one, lexicon, names) for one in capital]
    parts = {part for one in every for part in one.name.parts}
    every = [one for one in every if not _family(one, parts)]
    singles = {one.name.only: one for one in every if one.name.only and not one.name.titles}
    judge = _Judge(lexicon, plain, singles)
    people = [one for one in every if judge.person(one)]
    known = {part for one in people if len(one.name.parts) > 1 for part in one.name.parts}
    known |= {one.name.only for one in people if one.name.titles and " of " not in one.form}
    taken = {one.form for one in people}
    people += [one for one in every if one.form not in taken and judge.part_of_a_name(one, known)]
    taken = {one.form for one in people}
    places = [one for one in every if one.form not in taken and judge.place(one)]
    return Sorted(tuple(people), tuple(places))


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
        if acts >= 2 and one.of(Cue.THE) * 8 < one.count:
            found.add(one.form)
    return frozenset(found)


def _candidate(one: NameEvidence, lexicon: Lexicon, names: frozenset[str]) -> Candidate:
    name = taken_apart(one.form, lexicon, names)
    return Candidate(one.form, name, one, _gender(name, one, lexicon))


def _gender(name: FullName, evidence: NameEvidence, lexicon: Lexicon) -> Gender:
    titled = gender_of_titles(name.titles, lexicon)
    if titled is not Gender.UNKNOWN:
        return titled
    female, male = evidence.of(Cue.FEMALE), evidence.of(Cue.MALE)
    most, least = max(female, male), min(female, male)
    said = Gender.FEMALE if female > male else Gender.MALE
    first = name.parts[0].lower() if name.parts else ""
    listed = lexicon.given.get(first, Gender.UNKNOWN)
    if listed is not Gender.UNKNOWN and not (most >= 12 and most >= 4 * least):
        return listed
    return said if most >= 4 and most >= 3 * least else Gender.UNKNOWN


class _Judge:
    """Knows the book's words, and tells people from places and from words with a capital."""

    def __init__(
        self, lexicon: Lexicon, plain: Mapping[str, int], singles: Mapping[str, Candidate]
    ) -> None:
        self._lexicon = lexicon
        self._plain = plain
        self._singles = singles

    def person(self, one: Candidate) -> bool:
        name = one.name
        if not name.parts:
            return self._office(one)
        if max(map(len, name.parts)) == 1 or one.count == one.of(Cue.HEADS):
            return False
        if len(name.parts) > 1 and one.of(Cue.SHOUTED) * 2 > one.count:
            return False
        if self._place_like(one):
            return False
        if any(part.lower() in self._lexicon["no_person"] for part in name.parts):
            return one.of(Cue.TAG) >= 2 and one.count <= 4 * _strong(one) >= 16
        if name.titles:
            return self._titled(one)
        return self._single(one) if name.only else self._several(one)

    def part_of_a_name(self, one: Candidate, known: set[str]) -> bool:
        """Whether a single word is a part of somebody's full name, and nothing else."""
        if not one.name.only or one.name.titles or one.name.only not in known:
            return False
        low = one.name.only.lower()
        if (
            self._ordinary(one)
            or low in self._lexicon["no_person"]
            or low in self._lexicon["seasons"]
        ):
            return False
        return 3 * (one.of(Cue.PLACE) + one.of(Cue.THE)) <= one.count

    def place(self, one: Candidate) -> bool:
        if one.name.titles and not one.name.parts:
            return False
        low = (one.name.parts or ("",))[-1].lower()
        if low in self._lexicon["place_nouns"] and len(one.form.split()) > 1:
            return True
        inside = one.of(Cue.PLACE)
        if low in self._lexicon["seasons"] or one.of(Cue.SHOUTED) * 2 > one.count:
            return False
        if self._ordinary(one) and one.of(Cue.THE) * 2 <= one.count:
            return False
        return inside >= 2 and inside * 6 >= one.count

    def _office(self, one: Candidate) -> bool:
        """A title alone: the Professor, where he speaks and acts."""
        low = one.name.titles[-1] if one.name.titles else ""
        if not low or low in _NEVER_ALONE:
            return False
        return one.of(Cue.TAG) >= 2 and one.of(Cue.TAG) + one.of(Cue.ACTS) >= 4

    def _titled(self, one: Candidate) -> bool:
        if one.name.titles[0] in _PLACED_TITLES:
            return one.of(Cue.TAG) + one.of(Cue.ACTS) + one.of(Cue.BODY) >= 2
        if self._worded(one):
            return False
        return not (one.name.only and self._ordinary(one, whole=True))

    def _worded(self, one: Candidate) -> bool:
        """Whether ordinary words make up the end of it, and nobody acts: General Assembly."""
        if _strong(one) or gender_of_titles(one.name.titles, self._lexicon) is not Gender.UNKNOWN:
            return False
        parts = one.name.parts if one.name.titles else one.name.parts[1:]
        names = self._lexicon["name_words"]
        return any(self._common(part.lower()) and part.lower() not in names for part in parts)

    def _single(self, one: Candidate) -> bool:
        low = one.name.only.lower()
        if low in self._lexicon["kin_names"]:
            return one.of(Cue.TAG) >= 3
        strong = _strong(one)
        if low in self._lexicon["name_words"] and low in self._lexicon.given:
            inside = one.count - one.of(Cue.OPENS)
            return inside >= 1 and strong >= 2 and strong * 4 >= one.count > 3 * one.of(Cue.THE)
        if self._ordinary(one):
            inside = one.count - one.of(Cue.OPENS)
            enough = inside >= 3 and inside * 4 >= one.count
            return enough and strong >= 4 and self._spoken_of(one, strong)
        listed = low in self._lexicon.given
        if listed and len(low) > 2:
            return (
                one.of(Cue.PLACE) * 3 <= one.count
                and one.of(Cue.THE) * 3 <= one.count
                and (one.of(Cue.OPENS) < one.count or strong >= 2)
            )
        called = one.of(Cue.VOCATIVE)
        if strong - called < 1 and (called < 2 or one.of(Cue.OPENS) + 1 >= one.count):
            return False
        return strong >= 2 and self._spoken_of(one, strong)

    def _spoken_of(self, one: Candidate, strong: int) -> bool:
        """Whether the cues of a person outweigh those of a thing."""
        person = (
            3 * one.of(Cue.TAG) + 2 * (one.of(Cue.VOCATIVE) + one.of(Cue.BODY)) + one.of(Cue.ACTS)
        )
        against = 2 * one.of(Cue.THE) + 2 * one.of(Cue.PLACE)
        if one.of(Cue.THE) * 2 > one.count:
            return one.of(Cue.TAG) * 8 >= one.count and one.of(Cue.TAG) >= 2
        return strong * 8 >= one.count and person > against

    def _several(self, one: Candidate) -> bool:
        first, last = one.name.parts[0].lower(), one.name.parts[-1].lower()
        lexicon = self._lexicon
        if last in lexicon["organisation_nouns"] and last not in lexicon["name_words"]:
            return False
        if one.of(Cue.THE) * 2 > one.count:
            return False
        if self._worded(one):
            return False
        placed = one.of(Cue.PLACE)
        if placed * 3 > one.count or (placed and not _strong(one)):
            return False
        if first in lexicon.given and not self._common(first):
            return first not in lexicon["place_prefixes"] or _strong(one) >= 2
        known = self._singles.get(one.name.parts[0])
        if known is not None and self._single(known):
            return True
        if first in lexicon["place_prefixes"] and one.of(Cue.TAG) + one.of(Cue.ACTS) < 2:
            return False
        return _strong(one) >= 1 and not (self._common(first) and self._common(last))

    def _place_like(self, one: Candidate) -> bool:
        last = one.name.parts[-1].lower()
        if (
            len(one.name.parts) + len(one.name.titles) < 2
            or last not in self._lexicon["place_nouns"]
        ):
            return False
        return not (last in self._lexicon["name_words"] and (_strong(one) >= 2 or one.name.titles))

    def _common(self, low: str) -> bool:
        return low in self._lexicon["common_words"] or low in self._lexicon["starters"]

    def _ordinary(self, one: Candidate, *, whole: bool = False) -> bool:
        """Whether the word stands in English, or in lower case in the book itself."""
        low = one.name.parts[-1].lower() if one.name.parts else ""
        if whole:
            return self._plain.get(low, 0) * 2 > one.count
        return self._common(low) or self._plain.get(low, 0) * 3 > one.count


def _strong(one: Candidate) -> int:
    """How many cues say "person" plainly."""
    return (
        one.of(Cue.TAG)
        + one.of(Cue.VOCATIVE)
        + one.of(Cue.BODY)
        + one.of(Cue.ACTS)
        + one.of(Cue.NAMED)
        + one.of(Cue.HEADS)
    )
