"""Which forms of names are one person's."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from continuity.canon.candidates import Candidate
from continuity.canon.full_names import clipped, gender_of_titles, short_for, whole_title
from continuity.canon.groups import (
    Group,
    answers,
    by_given,
    misspelt,
    pet_name,
    same,
    shortened,
    surname_of,
)
from continuity.canon.roll import Roll
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import AND, MARRIED, Cue
from continuity.story.cast import Gender

_UNMARRIED = frozenset(
    ("miss", "mademoiselle", "mlle", "fräulein", "fraulein", "signorina", "señorita")
)
_KNOWN_WELL = 30
_MET = 0.15
"""The share of paragraphs that one woman under two names has in common: in 28 novels, a mother and
her daughter have more than a fifth.
"""
_BESIDE = 0.08
"""The share that a man and his son or brother have in common at least, where the telling calls one
Mr and the other by his given name; one man under both names has a fiftieth.
"""
_DOMINANT = 4
_SEVERAL = 2
_MUST_BEAR = 16
"""Once in so many places must the only bearer of a title have it before the name."""


@dataclass(frozen=True, slots=True)
class Clusters:
    """`shared` holds forms that several could answer to."""

    groups: tuple[Group, ...]
    shared: tuple[tuple[Candidate, tuple[Group, ...]], ...]


class _Gathering:
    """Puts every form with its person, the fullest forms first."""

    def __init__(
        self, lexicon: Lexicon, counts: Mapping[str, int], together: Mapping[str, int]
    ) -> None:
        self.lexicon = lexicon
        self.counts = counts
        self._together = together
        self.groups: list[Group] = []
        self.shared: list[tuple[Candidate, tuple[Group, ...]]] = []
        self._roll = Roll(lexicon)

    def full(self, one: Candidate) -> None:
        """A form with given name and surname."""
        fits = [
            group
            for group in self._those(self._roll.having(one.name.given, one.name.surname))
            if self._agrees(one, group)
            and any(same(one, other, self.lexicon) for other in group.forms)
        ]
        self._put(one, fits)

    def real(self, one: Candidate) -> None:
        """A form that is said to be somebody's real name: of whoever has the surname, or the given
        name, if that is but one of the gender.
        """
        for word in (one.name.surname, one.name.given):
            having = self._those(self._roll.having(word))
            fits = [group for group in having if self._agrees(one, group)]
            if len(fits) == 1:
                self._join(one, fits[0])
                return
        self.full(one)

    def titled(self, one: Candidate) -> None:
        """A title with one name, given or family."""
        word = one.name.only
        having = self._those(self._roll.having(word))
        fits = [group for group in having if self._agrees(one, group) and answers(group, word)]
        if not fits:
            fits = [
                group
                for group in self._those(self._roll.short_or_long(word))
                if self._agrees(one, group) and shortened(group, word, self.lexicon)
            ]
        if not fits and one.count <= _OFTEN:
            # A few pronouns nearby may deceive about the gender; title and name do not.
            titles = frozenset(one.name.titles) - MARRIED - _UNMARRIED
            fits = [group for group in having if group.titles & titles and answers(group, word)]
        if not fits and one.count == 1:
            bearing = self._those(self._roll.bearing(one.name.titles))
            fits = [group for group in bearing if misspelt(one, group)]
        fits = [group for group in fits if not self._side_by_side(one, group)]
        fits = _by_rank(one, _by_marriage(one, fits), self.lexicon)
        if not _sworn(one, fits, self.counts, self.lexicon) and not self._never_met(one, fits):
            fits = []
        self._put(one, fits)

    def _never_met(self, one: Candidate, fits: list[Group]) -> bool:
        """Whether a Mrs is the woman of that surname whom the narration calls by her given name:
        each stands there often, and hardly ever both in one paragraph, as mother and daughter do.
        """
        if len(fits) != 1 or not {*one.name.titles} & MARRIED or fits[0].titles:
            return False
        (group,) = fits
        names = {form.form for form in group.forms} | {form.name.given for form in group.forms}
        both = sum(self._together.get(f"{one.form}{AND}{name}", 0) for name in names)
        least = min(one.told, _by_first_name(group, self.counts))
        return least >= _KNOWN_WELL and both <= least * _MET

    def _side_by_side(self, one: Candidate, group: Group) -> bool:
        """Whether the Mr of the telling is another man than the one whom it calls by his given
        name: each stands there often, and now and then both in one paragraph, as father and son do.
        """
        if "mr" not in one.name.titles:
            return False
        given = {form.name.given for form in group.forms} - {""}
        both = sum(self._together.get(f"{one.form}{AND}{name}", 0) for name in given)
        least = min(one.told, sum(self.counts.get(name, 0) for name in given))
        return least >= _KNOWN_WELL and both > least * _BESIDE

    def single(self, one: Candidate) -> None:
        """One word, given name or surname."""
        word = one.name.only
        told = one.of(Cue.FEMALE) + one.of(Cue.MALE)
        having = self._those(self._roll.having(word))
        if not told and any(surname_of(one, group) for group in having):
            # What gender it would have as a given name says nothing: Gilbert Blythe.
            one = replace(one, gender=Gender.UNKNOWN)
        steps: tuple[Callable[[Group], bool], ...] = (
            lambda group: any(
                word == (form.name.given or (form.name.only if by_given(form) else ""))
                for form in group.forms
            ),
            lambda group: answers(group, word),
            lambda group: (
                shortened(group, word, self.lexicon) and pet_name(one, group, self.lexicon)
            ),
        )
        short = self._those(self._roll.short_or_long(word))
        for step, known in zip(steps, (having, having, short), strict=True):
            fits = [group for group in known if step(group)]
            agreeing = [group for group in fits if self._agrees(one, group)]
            if agreeing:
                if step is steps[1] and len(fits) > 1:
                    self._family_name(one, fits)
                else:
                    self._put(one, agreeing)
                return
        self._join(one, None)

    def _family_name(self, one: Candidate, fits: list[Group]) -> None:
        """A surname alone, of which several answer: the one man, if the pronouns behind it say so,
        or if the telling uses it for somebody, and the women of the family go by other names.
        """
        if one.acting >= _OFTEN and one.count > _DOMINANT * sum(group.count for group in fits):
            # Somebody goes by it: the few "Miss Dixon" beside two hundred "Dixon" tell the title.
            agreeing = [group for group in fits if self._agrees(one, group)]
            self._join(
                one, max(agreeing, key=lambda group: (group.count, -group.number), default=None)
            )
            return
        men = [group for group in fits if group.gender(self.lexicon) is Gender.MALE]
        women = [group for group in fits if group not in men]
        used = one.of(Cue.TAG) + one.of(Cue.ACTS) >= _OFTEN and all(
            woman.titles or _by_first_name(woman, self.counts) for woman in women
        )
        if len(men) == 1 and (
            one.of(Cue.MALE) > 2 * one.of(Cue.FEMALE)
            or (used and _by_first_name(men[0], self.counts) < one.count)
        ):
            self._join(one, men[0])
        else:
            self.shared.append((one, tuple(fits)))

    def office(self, one: Candidate) -> None:
        """A title alone: whoever bears it, if there is but one, though seldom with the name."""
        title = one.name.titles[-1]
        known = self._those(self._roll.bearing((title,)))
        bearers = [group for group in known if _borne(group, title)]
        often = _MUST_BEAR if len(bearers) == 1 and _borne(bearers[0], title) >= _OFTEN else 3
        self._put(one, [group for group in bearers if _borne(group, title) * often >= one.count])

    def _put(self, one: Candidate, fits: list[Group]) -> None:
        if len(fits) < _SEVERAL:
            self._join(one, fits[0] if fits else None)
            return
        called = bool(one.name.titles) and one.of(Cue.VOCATIVE) * 2 >= one.count
        weights = {group.number: self._weight(group) if called else group.count for group in fits}
        fits.sort(key=lambda group: -weights[group.number])
        if weights[fits[0].number] >= _DOMINANT * weights[fits[1].number]:
            self._join(one, fits[0])
        else:
            self.shared.append((one, tuple(fits)))

    def _weight(self, group: Group) -> int:
        """How often somebody is named, the given name alone included, if nobody else has it: who is
        called "Ms Lee" is rather she who is there all the time.
        """
        given = {form.name.given for form in group.forms} - {""}
        own = [name for name in given if len(self._roll.having(name)) == 1]
        return group.count + sum(self.counts.get(name, 0) for name in own)

    def _join(self, one: Candidate, group: Group | None) -> None:
        """Make the form one of the person's, or the first of somebody new."""
        if group is None:
            group = Group(len(self.groups))
            self.groups.append(group)
        group.forms.append(one)
        self._roll.enter(group.number, one)

    def _those(self, numbers: Iterable[int]) -> list[Group]:
        return [self.groups[number] for number in numbers]

    def _agrees(self, one: Candidate, group: Group) -> bool:
        """Whether nothing speaks against it: gender, father and son, or Miss and Mrs."""
        ours, theirs = one.gender, group.gender(self.lexicon)
        if Gender.UNKNOWN not in (ours, theirs) and ours is not theirs:
            return False
        branches = {form.name.branch for form in (one, *group.forms)} - {""}
        if len(branches) > 1:
            return False
        titles = frozenset(one.name.titles)
        if titles & MARRIED and group.titles & _UNMARRIED:
            return False
        return not (titles & _UNMARRIED and group.titles & MARRIED)


def gather(
    people: Iterable[Candidate], lexicon: Lexicon, together: Mapping[str, int] | None = None
) -> Clusters:
    """Full names first, then titled ones, then single words, then short forms and bare titles.
    `together` says how many paragraphs of narration hold a Mrs and another name.
    """
    ranked = sorted(people, key=lambda one: (-one.count, one.form))
    singles = [one for one in ranked if one.name.only and not one.name.titles]
    gathering = _Gathering(lexicon, {one.name.only: one.told for one in singles}, together or {})
    fulls = [one for one in ranked if len(one.name.parts) > 1]
    titled = [one for one in ranked if one.name.only and one.name.titles]
    real = {(one.name.given, one.name.surname) for one in fulls if one.of(Cue.REAL)}
    for one in sorted(fulls, key=lambda one: (one.name.given, one.name.surname) in real):
        if (one.name.given, one.name.surname) in real:
            gathering.real(one)
        else:
            gathering.full(one)
    sure = [one for one in titled if one.gender is not Gender.UNKNOWN]
    for one in sorted(sure, key=lambda one: bool(MARRIED & {*one.name.titles})):
        gathering.titled(one)
    for one in titled:
        if one.gender is Gender.UNKNOWN:
            gathering.titled(one)
    short = _short_forms(singles, lexicon)
    for one in sorted(singles, key=lambda one: one.form in short):
        gathering.single(one)
    for one in ranked:
        if not one.name.parts:
            gathering.office(one)
    return Clusters(tuple(gathering.groups), tuple(gathering.shared))


def _short_forms(singles: list[Candidate], lexicon: Lexicon) -> frozenset[str]:
    """Words that are short forms of other ones: they wait until those have their people."""
    roll = Roll(lexicon)
    for number, one in enumerate(singles):
        roll.enter(number, one)
    return frozenset(
        one.form
        for number, one in enumerate(singles)
        for other in roll.short_or_long(one.name.only)
        if other != number
        and (
            short_for(one.form, singles[other].form, lexicon)
            or clipped(one.form, singles[other].form)
        )
    )


def _sworn(one: Candidate, fits: list[Group], counts: Mapping[str, int], lexicon: Lexicon) -> bool:
    """Whether a titled surname may join the family's members at all. A rank that none of several
    bears is somebody else's; a Mrs is hardly the girl who goes by her given name, nor is the
    Mr of the narration its boy.
    """
    titles = frozenset(one.name.titles)
    alike = any(group.titles & titles for group in fits)
    if alike:
        return True
    # Pronouns may tell that the General is a man, and not which of several.
    rank = gender_of_titles(one.name.titles, lexicon) is Gender.UNKNOWN
    unsaid = one.gender is Gender.UNKNOWN or (rank and one.count >= _MUST_BEAR)
    if unsaid and (len(fits) > 1 or all(group.titles & MARRIED for group in fits)):
        return False
    if titles & MARRIED:
        return all(_by_first_name(group, counts) <= one.count for group in fits)
    if "mr" in titles and one.told >= _OFTEN:
        return all(_by_first_name(group, counts) <= 4 * one.count for group in fits)
    return True


_OFTEN = 3


def _by_first_name(group: Group, counts: Mapping[str, int]) -> int:
    """How often the narration calls somebody by the given name alone."""
    return sum(counts.get(given, 0) for given in {form.name.given for form in group.forms})


def _borne(group: Group, title: str) -> int:
    """How often the person is named with the title."""
    whole = whole_title(title)
    return sum(form.count for form in group.forms if whole in map(whole_title, form.name.titles))


def _by_marriage(one: Candidate, fits: list[Group]) -> list[Group]:
    """Miss Bennet is a Miss Jane Bennet sooner than any other woman of the family."""
    titles = frozenset(one.name.titles)
    alike = [group for group in fits if group.titles & titles]
    return alike or fits


def _by_rank(one: Candidate, fits: list[Group], lexicon: Lexicon) -> list[Group]:
    """A Captain of unknown gender is nobody whom the book calls Miss or Mrs, if there is somebody
    else of the name who has no title yet.
    """
    if len(fits) == 1 or gender_of_titles(one.name.titles, lexicon) is not Gender.UNKNOWN:
        return fits
    others = [group for group in fits if not group.titles & (MARRIED | _UNMARRIED)]
    if len(others) != 1 or others[0].titles - _PLAIN_TITLES - lexicon["kin_names"]:
        return fits
    male = one.of(Cue.MALE) > 2 * one.of(Cue.FEMALE)
    return others if male or not others[0].titles else fits


_PLAIN_TITLES = frozenset(("mr", "mister", "monsieur", "herr", "signor"))
"""Titles that go with a rank, though hardly ever in one breath."""
