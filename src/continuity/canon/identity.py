"""Who is in the story, and which names each answers to."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from continuity.canon.candidates import Candidate
from continuity.canon.clusters import gather
from continuity.canon.epithets import ARTICLE, bearing, gender_of_noun, nameless, signs_of
from continuity.canon.few_names import few
from continuity.canon.full_names import normal, whole_title
from continuity.canon.groups import Group
from continuity.canon.sorting import sort_out
from continuity.prose.epithets import NAMED
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import AND, MARRIED, Cue, NameEvidence, add
from continuity.story.cast import Cast, Correction, CorrectionKind, Gender, NamedPlace, Person
from continuity.story.ids import PersonId, PlaceId

__all__ = ["Identity", "add", "cast", "identify"]

_WORD = re.compile(r"[^\w]+")
_MAIN_SHARE = 8
_MAIN_LEAST = 6
_NARRATING_LEAST = 15
_CALLED_ENOUGH = 6
_BOTH = frozenset((Gender.FEMALE, Gender.MALE))


@dataclass(frozen=True, slots=True)
class Identity:
    """`people` carry no counts, so this stays equal when a name is used once more. `forms` says
    who answers to a form (see `whom`), `shared` which people a form could mean. `narrator` is the
    "I" of the book.
    """

    people: tuple[Person, ...] = ()
    places: tuple[NamedPlace, ...] = ()
    forms: Mapping[str, PersonId] = field(default_factory=dict)
    shared: Mapping[str, tuple[PersonId, ...]] = field(default_factory=dict)
    genders: Mapping[PersonId, Gender] = field(default_factory=dict)
    epithets: Mapping[str, PersonId] = field(default_factory=dict)
    """Who is called "the driver", under the bare noun: somebody without a name, or with one."""
    narrator: PersonId | None = None
    main: frozenset[PersonId] = frozenset()
    minor: frozenset[PersonId] = frozenset()

    def whom(self, text: str) -> tuple[PersonId, ...]:
        """Whom the form can mean: nobody, one, or several where nothing decides."""
        form = normal(text)
        if form in self.forms:
            return (self.forms[form],)
        if form in self.shared:
            return self.shared[form]
        if form.isupper() and form != form.title():
            return self.whom(form.title())
        head, _, rest = form.partition(" ")
        if not rest:
            return ()
        return self.whom(rest) or (self.whom(form.rpartition(" ")[0]) if head else ())


@dataclass(slots=True)
class _Known:
    """A person while the author's corrections are applied."""

    forms: list[str]
    name: str
    gender: Gender

    def answers(self, form: str) -> bool:
        return any(normal(mine) == form for mine in self.forms)


def identify(
    evidence: tuple[NameEvidence, ...], corrections: tuple[Correction, ...], lexicon: Lexicon
) -> Identity:
    """Find the people among all forms of the book, and let the author correct it."""
    found = sort_out(evidence, lexicon)
    together = {one.form: one.count for one in evidence if AND in one.form}
    clusters = gather(found.people, lexicon, together)
    groups = sorted(clusters.groups, key=lambda group: (-group.count, group.forms[0].form))
    known = [_known(group, lexicon) for group in groups]
    of_group = {group.number: one for group, one in zip(groups, known, strict=True)}
    owners = {
        normal(one.form): [of_group[group.number] for group in fits]
        for one, fits in clusters.shared
    }
    narrator = _narrator(groups, evidence)
    teller = known[narrator] if narrator is not None else None
    _by_epithets(known, groups, evidence, lexicon)
    for correction in corrections:
        _correct(known, correction)
    return _settle(known, owners, teller, corrections, found.places)


def _by_epithets(
    known: list[_Known], groups: list[Group], evidence: tuple[NameEvidence, ...], lexicon: Lexicon
) -> None:
    """Add those who have no name, and what those with a name are called besides."""
    signs = signs_of(evidence)
    for noun, name in bearing(signs).items():
        one = _find(known, normal(name))
        if one is not None and not {one.gender, gender_of_noun(noun, lexicon)} >= _BOTH:
            one.forms.append(ARTICLE + noun)
    titles = frozenset(whole_title(title) for group in groups for title in group.titles)
    short = few(one for one in evidence if one.cues)
    for noun, gender in nameless(signs, titles, lexicon, few=short).items():
        known.append(_Known([ARTICLE + noun], ARTICLE + noun, gender))


def _known(group: Group, lexicon: Lexicon) -> _Known:
    forms: dict[str, str] = {}
    for one in group.forms:
        forms.setdefault(normal(one.form), one.form)
    return _Known(list(forms.values()), _best_name(group, lexicon), group.gender(lexicon))


def _best_name(group: Group, lexicon: Lexicon) -> str:
    """The fullest form without a title that adds nothing; what is said to be the real name of
    somebody who goes by another is none to call her by.
    """
    full = [one for one in group.forms if len(one.name.parts) > 1]
    real = {one.name.given for one in full if one.of(Cue.REAL)}
    full = [one for one in full if one.name.given not in real] or full
    if full:
        weight: dict[str, int] = {}
        for one in full:
            alone = sum(other.count for other in group.forms if other.name.only == one.name.surname)
            weight[one.name.bare] = weight.get(one.name.bare, alone) + one.count
        bare = max(
            weight, key=lambda bare: (*_fullness(bare, lexicon), weight[bare], -len(bare), bare)
        )
        return _shown([one for one in full if one.name.bare == bare], bare, group, lexicon)
    single = [one for one in group.forms if one.name.only and not one.name.titles]
    titled = [one for one in group.forms if one.name.only and one.name.titles]
    given = [one for one in single if _given(one, titled, lexicon)]
    pool = given or titled or single or group.forms
    best = max(pool, key=lambda one: (len(one.form) if given else 0, one.count, one.form))
    return best.form


def _shown(forms: list[Candidate], bare: str, group: Group, lexicon: Lexicon) -> str:
    """The name as it is written, with the dots of its initials. A wife who is called by the name of
    her husband keeps her title: Mrs. John Brooke.
    """
    one = max(forms, key=lambda form: (form.count, form.form))
    given = lexicon.given.get(one.name.given.lower())
    if group.titles & MARRIED and given is Gender.MALE and {*one.name.titles} & MARRIED:
        return one.form
    if "." not in one.form or one.name.branch:
        return bare
    return " ".join(one.form.split()[-len(bare.split()) :])


def _fullness(bare: str, lexicon: Lexicon) -> tuple[bool, int]:
    """A given name written out, rather than an initial or a pet form."""
    first = bare.split(maxsplit=1)[0].lower()
    return (len(first) > 1, first in lexicon.tables["nicknames"])


def _given(one: Candidate, titled: list[Candidate], lexicon: Lexicon) -> bool:
    """Whether the word is a name to call somebody by, not a surname that a title goes with."""
    behind = {other.name.only for other in titled}
    return one.name.only not in behind or one.name.only.lower() in lexicon.given


def _narrator(groups: list[Group], evidence: tuple[NameEvidence, ...]) -> int | None:
    """The one who says "I" throughout: spoken to by name, hardly ever named in the telling."""
    narrated = next((one.count for one in evidence if one.form == "I" and not one.cues), 0)
    told = sum(form.told for group in groups for form in group.forms)
    if narrated < _NARRATING_LEAST or narrated * 2 < told:
        return None
    scores = []
    for index, group in enumerate(groups):
        inside = sum(form.told for form in group.forms)
        near = sum(
            3 * form.of(Cue.NEAR) + 2 * form.of(Cue.VOCATIVE) + 8 * form.of(Cue.SELF)
            for form in group.forms
        )
        if inside * 3 <= group.count or any(form.of(Cue.SELF) for form in group.forms):
            scores.append((near - inside, index))
    best = max(scores, default=(0, 0))
    return best[1] if best[0] >= _CALLED_ENOUGH else None


def _correct(known: list[_Known], correction: Correction) -> None:
    form, other = normal(correction.name), normal(correction.other)
    one = _find(known, form)
    match correction.kind:
        case CorrectionKind.MERGE:
            _merge(known, correction, one, _find(known, other))
        case CorrectionKind.SPLIT if one is not None and one.answers(other):
            one.forms = [mine for mine in one.forms if normal(mine) != other]
            known.append(_Known([correction.other], correction.other, Gender.UNKNOWN))
            if one.name == correction.other and one.forms:
                one.name = max(one.forms, key=len)
        case CorrectionKind.RENAME if one is not None:
            one.name = correction.other
        case CorrectionKind.DROP if one is not None:
            known.remove(one)
        case CorrectionKind.ADD if one is None:
            known.append(_Known([correction.name], correction.name, Gender.UNKNOWN))
        case CorrectionKind.GENDER if one is not None:
            one.gender = Gender(correction.other)
        case _:
            pass  # said of somebody who is not in the story any more


def _merge(
    known: list[_Known], correction: Correction, one: _Known | None, two: _Known | None
) -> None:
    if one is None:
        one, two = two, None
        if one is None:
            return
    one.forms.append(one.name)
    if two is None:
        one.forms.append(correction.other)
    elif two is not one:
        one.forms += [two.name, *two.forms]
        known.remove(two)
    one.name = correction.name


def _find(known: list[_Known], form: str) -> _Known | None:
    named = (one for one in known if normal(one.name) == form)
    return next(named, None) or next((one for one in known if one.answers(form)), None)


def _settle(
    known: list[_Known],
    owners: Mapping[str, list[_Known]],
    teller: _Known | None,
    corrections: tuple[Correction, ...],
    places: tuple[Candidate, ...],
) -> Identity:
    ids: dict[int, PersonId] = {}
    taken: set[PersonId] = set()
    people: list[Person] = []
    forms: dict[str, PersonId] = {}
    for one in known:
        key = _slug(one.name, taken)
        taken.add(key)
        ids[id(one)] = key
        written = {normal(form): form for form in reversed(one.forms)}
        aliases = tuple(sorted(form for key, form in written.items() if key != normal(one.name)))
        people.append(Person(key, one.name, aliases, one.gender))
        for form in (normal(one.name), *written):
            forms.setdefault(form, key)
    shared = {
        form: tuple(ids[id(one)] for one in several if id(one) in ids)
        for form, several in owners.items()
        if form not in forms
    }
    said = {
        kind: {normal(c.name) for c in corrections if c.kind is kind} for kind in CorrectionKind
    }
    return Identity(
        people=tuple(sorted(people, key=lambda person: person.id)),
        places=_places(places),
        forms=forms,
        shared={form: several for form, several in shared.items() if several},
        genders={person.id: person.gender for person in people},
        epithets=_epithets(forms),
        narrator=ids.get(id(teller)) if teller is not None else None,
        main=frozenset(forms[form] for form in said[CorrectionKind.MAIN] if form in forms),
        minor=frozenset(forms[form] for form in said[CorrectionKind.MINOR] if form in forms),
    )


def _epithets(forms: Mapping[str, PersonId]) -> dict[str, PersonId]:
    """Who is called by what they are, by nouns without the article."""
    return {
        form.removeprefix(ARTICLE): key
        for form, key in forms.items()
        if form.startswith(ARTICLE) and form.islower()
    }


def _slug(name: str, taken: set[PersonId]) -> PersonId:
    slug = _WORD.sub("-", name.lower().replace("'", "").replace("’", "")).strip("-") or "nobody"
    key, number = PersonId(slug), 2
    while key in taken:
        key, number = PersonId(f"{slug}-{number}"), number + 1
    return key


def _places(found: Iterable[Candidate]) -> tuple[NamedPlace, ...]:
    names = {_WORD.sub("-", one.form.lower()).strip("-"): one.form for one in found}
    return tuple(NamedPlace(PlaceId(key), name) for key, name in sorted(names.items()))


def cast(identity: Identity, evidence: tuple[NameEvidence, ...]) -> Cast:
    """Everybody with counts, the most mentioned first. Who never stands in the text is left out,
    unless the author says that there is such a person.
    """
    counts: dict[PersonId, dict[str, int]] = {person.id: {} for person in identity.people}
    places: dict[str, int] = {}
    for one in evidence:
        form = normal(one.form)
        if not one.cues:
            sign, _, noun = form.partition(AND)
            if sign != NAMED or noun not in identity.epithets:
                continue
            form = ARTICLE + noun
        owner = identity.forms.get(form)
        if owner is not None:
            counts[owner][form] = counts[owner].get(form, 0) + one.count
        else:
            places[one.form] = places.get(one.form, 0) + one.count
    totals = {key: sum(forms.values()) for key, forms in counts.items()}
    highest = max(totals.values(), default=0)
    people = [
        replace(
            person,
            aliases=tuple(
                sorted(
                    person.aliases, key=lambda form: (-counts[person.id].get(normal(form), 0), form)
                )
            ),
            mentions=totals[person.id],
            main=_main(person.id, totals[person.id], highest, identity),
        )
        for person in identity.people
    ]
    named = [replace(place, mentions=places.get(place.name, 0)) for place in identity.places]
    return Cast(
        tuple(sorted(people, key=lambda person: (-person.mentions, person.id))),
        tuple(sorted(named, key=lambda place: (-place.mentions, place.id))),
    )


def _main(person: PersonId, count: int, highest: int, identity: Identity) -> bool:
    if person in identity.main:
        return True
    if person in identity.minor or person in identity.epithets.values():
        return False
    return count >= _MAIN_LEAST and count * _MAIN_SHARE >= highest
