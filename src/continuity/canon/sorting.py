"""Which capitalised forms are people, which are places: decided on all of the book's evidence."""

from collections.abc import Mapping
from dataclasses import dataclass

from continuity.canon.candidates import FEW, Candidate, candidates
from continuity.canon.few_names import borne, few, first_and_last, of_office, plainly_somebody
from continuity.canon.full_names import gender_of_titles
from continuity.prose.lexicon import Lexicon
from continuity.prose.names import is_title
from continuity.prose.reading import Cue, NameEvidence
from continuity.story.cast import Gender

_NEVER_ALONE = frozenset(
    (
        "sir", "madam", "ma'am", "miss", "mr", "mrs", "ms", "dr", "mister", "lord", "lady", "st",
        "saint", "m", "special", "hon", "don", "messrs", "mme", "mlle", "goody", "master",
        "mistress", "private", "ds", "di", "pc", "dc", "canon", "sister", "brother", "justice",
        "esquire",
    )
)  # fmt: skip
"""Polite address: whoever is called so has a name besides."""
_NOBLE = frozenset(("lady", "sir"))
_PLACED_TITLES = frozenset(("st", "saint"))
_SAINTS = frozenset(("santa", "santo", "san", "sant", "sainte", "sankt", "são"))
"""Churches, towns and islands are called so far oftener than anybody in a story."""
_RARELY = 1 / 8
_SOMETIMES = 1 / 6
_OFTEN = 1 / 4
_MUCH = 1 / 3
_MOSTLY = 1 / 2
_SOME = 3
_SEVERAL = 4
_MANY = 6
_OFTEN_ALONE = 12


@dataclass(frozen=True, slots=True)
class Sorted:
    people: tuple[Candidate, ...]
    places: tuple[Candidate, ...]


def sort_out(evidence: tuple[NameEvidence, ...], lexicon: Lexicon) -> Sorted:
    """The people and the places among all forms of a book."""
    every = candidates([one for one in evidence if one.cues], lexicon)
    plain = {one.form: one.count for one in evidence if not one.cues}
    singles = {one.name.only: one for one in every if one.name.only and not one.name.titles}
    surnames = frozenset(one.name.only for one in every if one.name.titles)
    judge = _Judge(lexicon, plain, singles, surnames)
    people = [one for one in every if judge.person(one)]
    known = {part for one in people if len(one.name.parts) > 1 for part in one.name.parts}
    known |= {one.name.only for one in people if one.name.titles and " of " not in one.form}
    taken = {one.form for one in people}
    people += [one for one in every if one.form not in taken and judge.part_of_a_name(one, known)]
    if few(every):
        taken, titles = {one.form for one in people}, borne(people)
        left = [one for one in every if one.form not in taken]
        people += [one for one in left if judge.one_of_few(one, titles)]
    taken = {one.form for one in people}
    places = [one for one in every if one.form not in taken and judge.place(one)]
    return Sorted(tuple(people), tuple(places))


class _Judge:
    """Knows the book's words, and tells people from places and from words with a capital."""

    def __init__(
        self,
        lexicon: Lexicon,
        plain: Mapping[str, int],
        singles: Mapping[str, Candidate],
        surnames: frozenset[str],
    ) -> None:
        self._lexicon = lexicon
        self._plain = plain
        self._singles = singles
        self._surnames = surnames

    def person(self, one: Candidate) -> bool:
        name = one.name
        if not name.parts:
            return self._office(one)
        if self._no_name(one) or self._cried(one) or self._place_like(one):
            return False
        if self._listed_thing(name.parts) or one.form.lower() in self._lexicon["no_person"]:
            return self._in_spite_of_lists(one)
        if name.parts[0].lower() in _SAINTS and len(name.parts) > 1:
            return one.of(Cue.TAG) >= FEW
        if name.titles:
            return "messrs" not in name.titles and self._titled(one)
        return self._single(one) if name.only else self._several(one)

    def part_of_a_name(self, one: Candidate, known: set[str]) -> bool:
        """Whether a single word is a part of somebody's full name, and nothing else."""
        if not one.name.only or one.name.titles or one.name.only not in known:
            return False
        low = one.name.only.lower()
        listed = low in self._lexicon["no_person"] or low in self._lexicon["seasons"]
        if listed or self._ordinary(one):
            return False
        if not one.acting and one.share(Cue.PLACE, Cue.WEAK_PLACE) > _MOSTLY:
            return False  # Giovanni da Empoli comes from a town
        return one.share(Cue.PLACE, Cue.THE) <= _MUCH

    def one_of_few(self, one: Candidate, titles: frozenset[str]) -> bool:
        """Whether a word that would be nobody in a novel is somebody in a short story. `titles` are
        those of people with names.
        """
        if not one.name.parts:
            low = one.name.titles[-1] if one.name.titles else ""
            return low not in _NEVER_ALONE and of_office(one, titles)
        if self._no_name(one) or self._place_like(one) or self._listed_thing(one.name.parts):
            return False
        if one.form.lower() in self._lexicon["no_person"] or one.name.titles:
            return False
        if not one.name.only:
            apart = one.name.surname.lower() in self._lexicon.given
            if self._common(one.name.given.lower()) or (apart and self._alone(one)):
                return False
            return first_and_last(one, self._lexicon)
        return plainly_somebody(one, self._lexicon, ordinary=self._ordinary(one))

    def place(self, one: Candidate) -> bool:
        if one.name.titles and not one.name.parts:
            return False
        low = (one.name.parts or ("",))[-1].lower()
        if low in self._lexicon["place_nouns"] and " " in one.form:
            return True
        if " ".join(one.name.parts).lower() in self._lexicon["known_places"]:
            return True
        nothing = low in self._lexicon["seasons"] or one.share(Cue.SHOUTED) > _MOSTLY
        if nothing or (self._ordinary(one) and one.share(Cue.THE) <= _MOSTLY):
            return False
        return one.of(Cue.PLACE) >= FEW and one.share(Cue.PLACE) >= _SOMETIMES

    @staticmethod
    def _no_name(one: Candidate) -> bool:
        """Whether it is initials, stands in headings only, or is mostly read or played."""
        parts = one.name.parts
        if max(map(len, parts)) == 1 or one.count == one.of(Cue.HEADS):
            return True
        return one.share(Cue.WORK) > _MOSTLY

    def _cried(self, one: Candidate) -> bool:
        """Whether it is mostly in capitals, and not somebody's name who does something."""
        if len(one.name.parts) == 1 or one.share(Cue.SHOUTED) <= _MOSTLY:
            return False
        return one.name.parts[0].lower() not in self._lexicon.given or not one.of(Cue.TAG)

    def _listed_thing(self, parts: tuple[str, ...]) -> bool:
        """Whether a day, a country, a god begins the name, or ends it behind no given name."""
        things, given = self._lexicon["no_person"], self._lexicon.given
        first, last = parts[0].lower(), parts[-1].lower()
        return first in things or (last in things and first not in given)

    def _in_spite_of_lists(self, one: Candidate) -> bool:
        """Whether a word for a day or a country acts like a person: Florence, Sunday."""
        if one.of(Cue.TAG) >= FEW and one.strong >= _SEVERAL and one.count <= 4 * one.strong:
            return True
        if one.of(Cue.PLACE) or one.of(Cue.THE):
            return False
        if one.of(Cue.TAG) and one.acting >= _SEVERAL and one.count <= 3 * one.acting:
            return True
        named = one.name.parts[0].lower() in self._lexicon.given
        acting = one.strong - one.of(Cue.VOCATIVE)
        told = acting + max(one.of(Cue.FEMALE), one.of(Cue.MALE)) if acting else 0
        return named and told >= FEW and (acting * 6 >= one.count or told * 3 >= one.count)

    @staticmethod
    def _office(one: Candidate) -> bool:
        """A title alone: the Professor, where he speaks and acts."""
        low = one.name.titles[-1] if one.name.titles else ""
        if not low or low in _NEVER_ALONE:
            return False
        if one.of(Cue.TAG) >= FEW and one.acting >= _SEVERAL:
            return True
        return one.of(Cue.TAG) >= 1 and one.acting >= _SOME and one.share(Cue.THE) > _MOSTLY

    def _titled(self, one: Candidate) -> bool:
        if one.name.titles[0] in _PLACED_TITLES:
            return one.acting + one.of(Cue.BODY) >= FEW
        low = one.name.only.lower()
        if self._body(one.name.parts[-1].lower()):
            return gender_of_titles(one.name.titles, self._lexicon) is not Gender.UNKNOWN
        return not self._worded(one) and self._plain.get(low, 0) * 2 <= one.count

    def _worded(self, one: Candidate) -> bool:
        """Whether ordinary words make up the end of it, and nobody acts: General Assembly."""
        titled = gender_of_titles(one.name.titles, self._lexicon)
        if one.strong or titled is not Gender.UNKNOWN:
            return False
        parts = one.name.parts if one.name.titles else one.name.parts[1:]
        names = self._lexicon["name_words"]
        return any(self._common(part.lower()) and part.lower() not in names for part in parts)

    def _single(self, one: Candidate) -> bool:
        """One word without a title."""
        low = one.name.only.lower()
        listed = low in self._lexicon.given and len(low) > FEW
        if low in self._lexicon["kin_names"]:
            return one.of(Cue.TAG) >= _SOME
        if listed and low in self._lexicon["name_words"]:
            alone = one.share(Cue.THE) < _MUCH
            return alone and one.inside >= 1 and one.strong >= 1 and one.count <= 6 * one.strong
        if self._ordinary(one):
            capital = one.inside >= _SOME and one.inside >= _OFTEN * one.count
            return capital and one.strong >= _SEVERAL and self._outweighs(one)
        if listed:
            told = one.strong + one.of(Cue.FEMALE) + one.of(Cue.MALE)
            placed = max(one.share(Cue.PLACE), one.share(Cue.THE)) > _MUCH
            if placed or self._far(one) or (not told and self._once_somewhere(one)):
                return False
            return one.inside >= 1 or told >= 1
        return self._unlisted(one)

    def _once_somewhere(self, one: Candidate) -> bool:
        """Whether somebody goes there, once, and it may as well be a town: "from Everett"."""
        there = one.of(Cue.PLACE) + one.of(Cue.WEAK_PLACE)
        return one.count == there == 1 and one.name.only.lower() in self._lexicon.surnames

    @staticmethod
    def _far(one: Candidate) -> bool:
        """Whether people go to it and come from it, and it hardly does anything: Clifton."""
        places = one.share(Cue.PLACE, Cue.WEAK_PLACE)
        return one.count > _SEVERAL and places > _MOSTLY and one.strong < _RARELY * one.count

    def _unlisted(self, one: Candidate) -> bool:
        """A word that no list has. Somebody who is only called must be called more than once."""
        called = one.of(Cue.VOCATIVE)
        if one.strong == called and (called < FEW or one.inside <= 1):
            return False
        return one.strong >= FEW and self._outweighs(one)

    @staticmethod
    def _outweighs(one: Candidate) -> bool:
        """Whether the cues of a person outweigh those of a thing."""
        if one.share(Cue.THE) > _MOSTLY:
            if one.acting >= _MANY and one.acting >= _MOSTLY * one.count:
                return True
            return one.of(Cue.TAG) >= FEW and one.share(Cue.TAG) >= _RARELY
        person = 2 * (one.of(Cue.TAG) + one.of(Cue.VOCATIVE) + one.of(Cue.BODY))
        person += one.acting + one.of(Cue.NAMED) // 2
        if one.share(Cue.THE) <= _RARELY:
            person += max(one.of(Cue.FEMALE), one.of(Cue.MALE))
        thing = 2 * (one.of(Cue.THE) + one.of(Cue.PLACE))
        return one.strong >= _RARELY * one.count and person > thing

    def _several(self, one: Candidate) -> bool:
        """Several words without a title."""
        first, last = one.name.parts[0].lower(), one.name.parts[-1].lower()
        lexicon = self._lexicon
        placed = one.of(Cue.PLACE) > 0 and (one.share(Cue.PLACE) > _MUCH or not one.strong)
        if self._in_a_row(one):
            return False
        if self._body(last) or placed or one.share(Cue.THE) > _MOSTLY or self._worded(one):
            return False
        prefix = first in lexicon["place_prefixes"]
        if first in lexicon.given and not self._common(first):
            return not prefix or one.strong >= FEW
        known = self._singles.get(one.name.parts[0])
        alone = known is not None and self._single(known)
        if alone or (prefix and one.acting < FEW):
            return alone
        if self._common(first) and (self._common(last) or is_title(last, lexicon)):
            return one.of(Cue.TAG) >= FEW and is_title(last, lexicon)
        # Somebody whom no list knows and who is only called must be called more than once.
        called_once = one.strong == one.of(Cue.VOCATIVE) == 1
        return one.strong >= 1 and (not called_once or one.name.surname in self._surnames)

    def _in_a_row(self, one: Candidate) -> bool:
        """Whether two people are named one behind the other, once: "he told Ann Tom was ill". Each
        is met far oftener alone, and the second by a given name.
        """
        if len(one.name.parts) != FEW or one.count > 1:
            return False
        alone = [self._singles.get(part) for part in one.name.parts]
        verb = one.name.given.lower() in self._lexicon["starters"] and one.of(Cue.OPENS)
        if verb:
            return alone[1] is not None and alone[1].count >= _OFTEN_ALONE
        if (
            one.name.surname.lower() not in self._lexicon.given
            or one.name.surname in self._surnames
        ):
            return False
        return all(other is not None and other.count >= _OFTEN_ALONE for other in alone)

    def _alone(self, one: Candidate) -> bool:
        """Whether each part stands alone elsewhere, as the names of two people do."""
        return all(part in self._singles for part in one.name.parts)

    def _place_like(self, one: Candidate) -> bool:
        """Whether it ends like a street or a house, and nothing says that it is a person's."""
        last = one.name.parts[-1].lower()
        addressed = self._lexicon["forms_of_address"] - _NOBLE
        if one.name.titles and one.name.titles[0] in addressed:
            return False
        if " " not in one.form or last not in self._lexicon["place_nouns"]:
            return False
        first = one.name.parts[0].lower()
        if first in self._lexicon.given and one.of(Cue.TAG) and not one.of(Cue.PLACE):
            return one.of(Cue.THE) > 0
        person = one.strong >= FEW or bool(one.name.titles)
        return not (person and last in self._lexicon["name_words"])

    def _body(self, low: str) -> bool:
        """Whether companies, wars and wares end so, and people do not."""
        return low in self._lexicon["organisation_nouns"] and low not in self._lexicon["name_words"]

    def _common(self, low: str) -> bool:
        return low in self._lexicon["common_words"] or low in self._lexicon["starters"]

    def _ordinary(self, one: Candidate) -> bool:
        """Whether the word stands in English, or in lower case in the book itself."""
        low = one.name.parts[-1].lower() if one.name.parts else ""
        return self._common(low) or self._plain.get(low, 0) * 3 > one.count
