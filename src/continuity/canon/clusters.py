"""Which forms of names are one person's."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from continuity.canon.candidates import Candidate
from continuity.canon.full_names import clipped, gender_of_titles, related, short_for, whole_title
from continuity.canon.likeness import alike, bare, grown
from continuity.canon.roll import Roll
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Cue
from continuity.story.cast import Gender

_MARRIED = frozenset(("mrs", "madame", "mme", "frau", "signora", "señora", "senora"))
_UNMARRIED = frozenset(
    ("miss", "mademoiselle", "mlle", "fräulein", "fraulein", "signorina", "señorita")
)
_DOMINANT = 4
_SEVERAL = 2
_MUST_BEAR = 16
"""Once in so many places must the only bearer of a title have it before the name."""


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


@dataclass(frozen=True, slots=True)
class Clusters:
    """`shared` holds forms that several could answer to."""

    groups: tuple[Group, ...]
    shared: tuple[tuple[Candidate, tuple[Group, ...]], ...]


class _Gathering:
    """Puts every form with its person, the fullest forms first."""

    def __init__(self, lexicon: Lexicon, counts: Mapping[str, int]) -> None:
        self.lexicon = lexicon
        self.counts = counts
        self.groups: list[Group] = []
        self.shared: list[tuple[Candidate, tuple[Group, ...]]] = []
        self._roll = Roll(lexicon)

    def full(self, one: Candidate) -> None:
        """A form with given name and surname."""
        fits = [
            group
            for group in self._those(self._roll.having(one.name.given, one.name.surname))
            if self._agrees(one, group)
            and any(_same(one, other, self.lexicon) for other in group.forms)
        ]
        self._put(one, fits)

    def titled(self, one: Candidate) -> None:
        """A title with one name, given or family."""
        word = one.name.only
        having = self._those(self._roll.having(word))
        fits = [group for group in having if self._agrees(one, group) and _answers(group, word)]
        if not fits:
            fits = [
                group
                for group in self._those(self._roll.short_or_long(word))
                if self._agrees(one, group) and _shortened(group, word, self.lexicon)
            ]
        if not fits and one.count <= _OFTEN:
            # A few pronouns nearby may deceive about the gender; title and name do not.
            titles = frozenset(one.name.titles) - _MARRIED - _UNMARRIED
            fits = [group for group in having if group.titles & titles and _answers(group, word)]
        if not fits and one.count == 1:
            bearing = self._those(self._roll.bearing(one.name.titles))
            fits = [group for group in bearing if _misspelt(one, group)]
        fits = _by_rank(one, _by_marriage(one, fits), self.lexicon)
        if not _sworn(one, fits, self.counts):
            fits = []
        self._put(one, fits)

    def single(self, one: Candidate) -> None:
        """One word, given name or surname."""
        word = one.name.only
        told = one.of(Cue.FEMALE) + one.of(Cue.MALE)
        having = self._those(self._roll.having(word))
        if not told and any(_surname_of(one, group) for group in having):
            # What gender it would have as a given name says nothing: Gilbert Blythe.
            one = replace(one, gender=Gender.UNKNOWN)
        steps: tuple[Callable[[Group], bool], ...] = (
            lambda group: any(
                word == (form.name.given or (form.name.only if _by_given(form) else ""))
                for form in group.forms
            ),
            lambda group: _answers(group, word),
            lambda group: (
                _shortened(group, word, self.lexicon) and _pet_name(one, group, self.lexicon)
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
        if titles & _MARRIED and group.titles & _UNMARRIED:
            return False
        return not (titles & _UNMARRIED and group.titles & _MARRIED)


def gather(people: Iterable[Candidate], lexicon: Lexicon) -> Clusters:
    """Full names first, then titled ones, then single words, then short forms and bare titles."""
    ranked = sorted(people, key=lambda one: (-one.count, one.form))
    singles = [one for one in ranked if one.name.only and not one.name.titles]
    gathering = _Gathering(lexicon, {one.name.only: one.told for one in singles})
    fulls = [one for one in ranked if len(one.name.parts) > 1]
    titled = [one for one in ranked if one.name.only and one.name.titles]
    for one in fulls:
        gathering.full(one)
    sure = [one for one in titled if one.gender is not Gender.UNKNOWN]
    for one in sorted(sure, key=lambda one: bool(_MARRIED & {*one.name.titles})):
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


def _same(one: Candidate, other: Candidate, lexicon: Lexicon) -> bool:
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


def _misspelt(one: Candidate, group: Group) -> bool:
    """Whether a title with a surname is somebody's of that title, with a slip in the surname."""
    return bool(group.titles & frozenset(one.name.titles)) and any(
        _slip(one.name.only, other.name.parts[-1]) for other in group.forms if other.name.parts
    )


_SPELT = 5
"""Letters; a shorter surname with another letter is another surname."""


def _sworn(one: Candidate, fits: list[Group], counts: Mapping[str, int]) -> bool:
    """Whether a titled surname may join the family's members at all. A rank that none of several
    bears is somebody else's; a Mrs is hardly the girl who goes by her given name, nor is the
    Mr of the narration its boy.
    """
    titles = frozenset(one.name.titles)
    alike = any(group.titles & titles for group in fits)
    if alike:
        return True
    if one.gender is Gender.UNKNOWN and (len(fits) > 1 or all(g.titles & _MARRIED for g in fits)):
        return False
    if titles & _MARRIED:
        return all(_by_first_name(group, counts) <= one.count for group in fits)
    if "mr" in titles and one.told >= _OFTEN:
        return all(_by_first_name(group, counts) <= 4 * one.count for group in fits)
    return True


_OFTEN = 3


def _by_first_name(group: Group, counts: Mapping[str, int]) -> int:
    """How often the narration calls somebody by the given name alone."""
    return sum(counts.get(given, 0) for given in {form.name.given for form in group.forms})


def _surname_of(one: Candidate, group: Group) -> bool:
    return any(one.name.only == form.name.surname for form in group.forms)


def _borne(group: Group, title: str) -> int:
    """How often the person is named with the title."""
    whole = whole_title(title)
    return sum(form.count for form in group.forms if whole in map(whole_title, form.name.titles))


def _answers(group: Group, word: str) -> bool:
    return any(word in (form.name.given, form.name.surname, form.name.only) for form in group.forms)


def _by_given(form: Candidate) -> bool:
    """Whether a single word is known to be a given name: it has no title."""
    return not form.name.titles


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
    others = [group for group in fits if not group.titles & (_MARRIED | _UNMARRIED)]
    return others if len(others) == 1 and not others[0].titles else fits


def _pet_name(one: Candidate, group: Group, lexicon: Lexicon) -> bool:
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


def _shortened(group: Group, word: str, lexicon: Lexicon) -> bool:
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
