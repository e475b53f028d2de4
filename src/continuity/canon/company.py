"""Who takes part in the story, and who is merely spoken of: the dead, painters, saints."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from continuity.canon.full_names import normal, taken_apart
from continuity.canon.scenes import SceneReading
from continuity.prose.lexicon import Lexicon
from continuity.story.cast import Cast, Correction, CorrectionKind, MentionKind, Person
from continuity.story.ids import ParagraphId, PersonId

_NAMED_IN_TELLING = 2
"""So often must the narration name somebody without a surname who is never there ..."""
_TALKED_OF = 6
"""... or in so many paragraphs must others speak of him."""


@dataclass(frozen=True, slots=True)
class Company:
    """Who is there in a stretch of the story, in how many paragraphs each person is named, and how
    often outside speech.
    """

    there: frozenset[PersonId] = frozenset()
    named: tuple[tuple[PersonId, int, int], ...] = ()
    """Person, paragraphs, times outside speech."""


def company_of(scene: SceneReading) -> Company:
    """The company of one scene."""
    places: dict[PersonId, set[ParagraphId]] = {}
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
        told[pointing.person] += all(at not in one for one in spoken.get(paragraph, ()))
    speakers = {one.speaker for one in scene.quotations if one.speaker}
    return Company(
        frozenset((*scene.present, *speakers)),
        tuple((person, len(where), told[person]) for person, where in sorted(places.items())),
    )


_NAMED = (MentionKind.NAME, MentionKind.NOMINAL)


def spoken_of(
    cast: Cast,
    companies: Iterable[Company],
    lexicon: Lexicon,
    corrections: Iterable[Correction] = (),
) -> frozenset[PersonId]:
    """Those of the cast who are never there, never speak, and hardly belong to the story: who bear
    a famous name, who come up in one paragraph only, or of whom the speech of others tells but a
    given name. Whoever the author has spoken for always belongs, unless as a minor one.
    """
    there: set[PersonId] = set()
    places: Counter[PersonId] = Counter()
    told: Counter[PersonId] = Counter()
    for company in companies:
        there |= company.there
        for person, paragraphs, outside in company.named:
            places[person] += paragraphs
            told[person] += outside
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
        and (
            places[one.id] <= 1
            or _famous(one, lexicon)
            or (
                told[one.id] < _NAMED_IN_TELLING
                and places[one.id] < _TALKED_OF
                and _single(one, lexicon)
            )
        )
    )


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
