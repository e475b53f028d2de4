"""Who takes part in the story, and who is merely spoken of: the dead, painters, saints."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Self

from continuity.canon.full_names import normal, taken_apart
from continuity.canon.scenes import SceneReading
from continuity.prose.lexicon import Lexicon
from continuity.story.cast import Cast, Correction, CorrectionKind, MentionKind, Person
from continuity.story.ids import ParagraphId, PersonId

_NAMED_IN_TELLING = 2
"""So often must the narration name somebody without a surname who is never there ..."""
_TALKED_OF = 6
"""... or in so many paragraphs must others speak of him."""


_FEW_PARAGRAPHS = 5
"""Or somebody comes up in no more paragraphs than these ..."""
_IDLE = 4
"""... and does something at most once in so many times that he is named."""


@dataclass(frozen=True, slots=True)
class Named:
    """How somebody is named in a stretch of the story: in so many paragraphs, so often, so often
    outside speech, and so often with something that he does.
    """

    person: PersonId
    paragraphs: int
    times: int
    told: int
    deeds: int

    def joined(self, other: Self) -> Self:
        """The same of this stretch and another one."""
        return replace(
            self,
            paragraphs=self.paragraphs + other.paragraphs,
            times=self.times + other.times,
            told=self.told + other.told,
            deeds=self.deeds + other.deeds,
        )


@dataclass(frozen=True, slots=True)
class Company:
    """Who is there in a stretch of the story, who may be, and how everybody is named. `guessed` are
    taken for speakers, and nothing else shows them there.
    """

    there: frozenset[PersonId] = frozenset()
    guessed: frozenset[PersonId] = frozenset()
    named: tuple[Named, ...] = ()


def company_of(scene: SceneReading) -> Company:
    """The company of one scene."""
    places: dict[PersonId, set[ParagraphId]] = {}
    times: Counter[PersonId] = Counter()
    told: Counter[PersonId] = Counter()
    spoken: dict[ParagraphId, list[range]] = {}
    for quotation in scene.quotations:
        span = quotation.anchor.span
        spoken.setdefault(quotation.anchor.paragraph, []).append(range(span.start, span.end))
    for pointing in scene.pointings:
        if pointing.person is None or pointing.mention.kind not in _NAMED:
            continue
        paragraph, at = pointing.anchor.paragraph, pointing.anchor.span.start
        places.setdefault(pointing.person, set()).add(paragraph)
        times[pointing.person] += 1
        told[pointing.person] += all(at not in one for one in spoken.get(paragraph, ()))
    speakers = {one.speaker for one in scene.quotations if one.speaker}
    plain = {one.speaker for one in scene.quotations if one.speaker and one.cue in _PLAIN}
    guessed = speakers - plain - {scene.narrator}
    deeds = dict(scene.deeds)
    return Company(
        frozenset((*scene.present, *speakers)) - {one for one in guessed if not told[one]},
        frozenset(one for one in guessed if not told[one]),
        tuple(
            Named(person, len(where), times[person], told[person], deeds.get(person, 0))
            for person, where in sorted(places.items())
        ),
    )


_PLAIN = frozenset(("tag", "beat"))
"""Cues that tell who speaks; the others are guesses."""
_NAMED = (MentionKind.NAME, MentionKind.NOMINAL)


def spoken_of(
    cast: Cast,
    companies: Iterable[Company],
    lexicon: Lexicon,
    corrections: Iterable[Correction] = (),
) -> frozenset[PersonId]:
    """Those of the cast who are never there, never speak, and hardly belong to the story: who bear
    a famous name, who come up in one paragraph only or, in a few, without doing anything there, or
    of whom the speech of others tells but a given name. Whoever the author has spoken for always
    belongs, unless as a minor one.
    """
    whole = list(companies)
    known = _together(whole)
    there = {one for company in whole for one in company.there}
    there |= {one for company in whole for one in company.guessed if known[one].told}
    belonging = {
        normal(name)
        for one in corrections
        if one.kind is not CorrectionKind.MINOR
        for name in (one.name, one.other)
    }
    return frozenset(
        one.id
        for one in cast.people
        if one.id not in there
        and not one.main
        and belonging.isdisjoint(map(normal, one.forms))
        and (_in_passing(known[one.id]) or _famous(one, lexicon) or _mere_name(one, known, lexicon))
    )


def _together(companies: Iterable[Company]) -> Mapping[PersonId, Named]:
    """How everybody is named in the whole story; nobody else is."""
    known: defaultdict[PersonId, Named] = defaultdict(lambda: Named(PersonId(""), 0, 0, 0, 0))
    for company in companies:
        for one in company.named:
            known[one.person] = one.joined(known[one.person])
    return known


def _in_passing(named: Named) -> bool:
    """Whether somebody comes up in one paragraph only, or in few, where he hardly does anything."""
    few = named.paragraphs <= _FEW_PARAGRAPHS
    return named.paragraphs <= 1 or (few and named.deeds * _IDLE <= named.times)


def _mere_name(person: Person, known: Mapping[PersonId, Named], lexicon: Lexicon) -> bool:
    """Whether the speech of others tells but a given name, in few paragraphs."""
    named = known[person.id]
    seldom = named.told < _NAMED_IN_TELLING and named.paragraphs < _TALKED_OF
    return seldom and _single(person, lexicon)


def _famous(person: Person, lexicon: Lexicon) -> bool:
    """Whether the person is known from history, books or churches."""
    famous = lexicon["famous"]
    return any(
        normal(form).lower() in famous
        or " ".join(taken_apart(form, lexicon).parts).lower() in famous
        for form in person.forms
    )


def _single(person: Person, lexicon: Lexicon) -> bool:
    """Whether one word without a title is all that the person is called."""
    names = [taken_apart(form, lexicon) for form in person.forms]
    return all(len(name.parts) == 1 and not name.titles for name in names)
