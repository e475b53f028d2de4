"""Who takes part in the story, and who is merely spoken of: the dead, painters, saints."""

from collections import Counter
from collections.abc import Iterable

from continuity.canon.full_names import normal, taken_apart
from continuity.canon.scenes import SceneReading
from continuity.prose.lexicon import Lexicon
from continuity.story.cast import Cast, MentionKind, Person
from continuity.story.ids import ParagraphId, PersonId

_NAMED_IN_TELLING = 2
"""So often must the narration name somebody without a surname who is never there ..."""
_TALKED_OF = 6
"""... or in so many paragraphs must others speak of him."""


def spoken_of(
    cast: Cast,
    scenes: Iterable[SceneReading],
    lexicon: Lexicon,
    vouched: Iterable[str] = (),
) -> frozenset[PersonId]:
    """Those of the cast who are never there, never speak, and hardly belong to the story: who bear
    a famous name, who come up in one paragraph only, or of whom the speech of others tells but a
    given name. `vouched` are names that the author has spoken for: those people always belong.
    """
    seen = _Seen(scenes)
    belonging = {normal(name) for name in vouched}
    return frozenset(
        person.id
        for person in cast.people
        if person.id not in seen.there
        and not person.main
        and belonging.isdisjoint(map(normal, person.forms))
        and (
            len(seen.places.get(person.id, ())) <= 1
            or _famous(person, lexicon)
            or (not seen.often(person.id) and _single(person, lexicon))
        )
    )


class _Seen:
    """Who is there in the scenes, in which paragraphs people are named, and how often outside
    speech.
    """

    def __init__(self, scenes: Iterable[SceneReading]) -> None:
        self.there: set[PersonId] = set()
        self.places: dict[PersonId, set[ParagraphId]] = {}
        self.told: Counter[PersonId] = Counter()
        for scene in scenes:
            self._note(scene)

    def often(self, person: PersonId) -> bool:
        """Whether somebody is named so often that a given name is enough."""
        there = len(self.places.get(person, ()))
        return self.told[person] >= _NAMED_IN_TELLING or there >= _TALKED_OF

    def _note(self, scene: SceneReading) -> None:
        self.there.update(scene.present)
        spoken: dict[ParagraphId, list[range]] = {}
        for quotation in scene.quotations:
            if quotation.speaker:
                self.there.add(quotation.speaker)
            span = quotation.anchor.span
            spoken.setdefault(quotation.anchor.paragraph, []).append(range(span.start, span.end))
        for pointing in scene.pointings:
            if pointing.person is None or pointing.mention.kind is not MentionKind.NAME:
                continue
            paragraph, at = pointing.anchor.paragraph, pointing.anchor.span.start
            self.places.setdefault(pointing.person, set()).add(paragraph)
            self.told[pointing.person] += all(at not in one for one in spoken.get(paragraph, ()))


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
