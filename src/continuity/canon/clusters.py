"""Which forms of names are one person's."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from continuity.canon.candidates import Candidate
from continuity.canon.full_names import clipped, gender_of_titles, related, short_for
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Cue
from continuity.story.cast import Gender

_MARRIED = frozenset(("mrs", "madame", "mme", "frau", "signora", "señora", "senora"))
_UNMARRIED = frozenset(
    ("miss", "mademoiselle", "mlle", "fräulein", "fraulein", "signorina", "señorita")
)
_DOMINANT = 4


@dataclass(slots=True)
class Group:
    """The forms of one person while they are gathered."""

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

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.groups: list[Group] = []
        self.shared: list[tuple[Candidate, tuple[Group, ...]]] = []

    def full(self, one: Candidate) -> None:
        """A form with given name and surname."""
        fits = [
            group
            for group in self.groups
            if self._agrees(one, group)
            and any(_same(one, other, self.lexicon) for other in group.forms)
        ]
        self._put(one, fits)

    def titled(self, one: Candidate) -> None:
        """A title with one name, given or family."""
        word = one.name.only
        fits = [
            group for group in self.groups if self._agrees(one, group) and _answers(group, word)
        ]
        if not fits:
            fits = [
                group
                for group in self.groups
                if self._agrees(one, group) and _shortened(group, word, self.lexicon)
            ]
        self._put(one, _by_marriage(one, fits))

    def single(self, one: Candidate) -> None:
        """One word, given name or surname."""
        word = one.name.only
        steps: tuple[Callable[[Group], bool], ...] = (
            lambda group: any(
                word == (form.name.given or (form.name.only if _by_given(form) else ""))
                for form in group.forms
            ),
            lambda group: any(word in (form.name.surname, form.name.only) for form in group.forms),
            lambda group: _shortened(group, word, self.lexicon),
        )
        for step in steps:
            fits = [group for group in self.groups if step(group)]
            agreeing = [group for group in fits if self._agrees(one, group)]
            if agreeing:
                self._put(one, agreeing, share=len(fits) > 1)
                return
        self.groups.append(Group([one]))

    def office(self, one: Candidate) -> None:
        """A title alone: whoever alone bears it."""
        title = one.name.titles[-1]
        fits = [group for group in self.groups if title in group.titles]
        self._put(one, fits)

    def _put(self, one: Candidate, fits: list[Group], *, share: bool = True) -> None:
        if not fits:
            self.groups.append(Group([one]))
        elif len(fits) == 1:
            fits[0].forms.append(one)
        else:
            fits.sort(key=lambda group: -group.count)
            if fits[0].count >= _DOMINANT * fits[1].count:
                fits[0].forms.append(one)
            elif share:
                self.shared.append((one, tuple(fits)))

    def _agrees(self, one: Candidate, group: Group) -> bool:
        """Whether nothing speaks against it: gender, or Miss and Mrs."""
        ours, theirs = one.gender, group.gender(self.lexicon)
        if Gender.UNKNOWN not in (ours, theirs) and ours is not theirs:
            return False
        titles = frozenset(one.name.titles)
        if titles & _MARRIED and group.titles & _UNMARRIED:
            return False
        return not (titles & _UNMARRIED and group.titles & _MARRIED)


def gather(people: Iterable[Candidate], lexicon: Lexicon) -> Clusters:
    """Full names first, then titled ones, then single words, then short forms and bare titles."""
    ranked = sorted(people, key=lambda one: (-one.count, one.form))
    gathering = _Gathering(lexicon)
    singles = [one for one in ranked if one.name.only and not one.name.titles]
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
    for one in sorted(singles, key=lambda one: _is_short(one, singles, lexicon)):
        gathering.single(one)
    for one in ranked:
        if not one.name.parts:
            gathering.office(one)
    return Clusters(tuple(gathering.groups), tuple(gathering.shared))


def _is_short(one: Candidate, singles: list[Candidate], lexicon: Lexicon) -> bool:
    """Whether the word is a short form of another one: it waits until that has its person."""
    return any(
        other is not one
        and (short_for(one.form, other.form, lexicon) or clipped(one.form, other.form))
        for other in singles
    )


def _same(one: Candidate, other: Candidate, lexicon: Lexicon) -> bool:
    ours, theirs = one.name, other.name
    if not theirs.given:
        return False
    if ours.surname != theirs.surname:
        return len(ours.parts) != len(theirs.parts) and (ours.parts[:2] == theirs.parts[:2])
    return related(ours.given, theirs.given, lexicon)


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
