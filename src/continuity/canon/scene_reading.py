"""A scene read with its people known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from continuity.canon.answers import answered
from continuity.canon.certainty import assured, of_people, settled
from continuity.canon.identity import Identity
from continuity.canon.inserts import inserts, voiced, writers
from continuity.canon.lines import TELLER, Line, first_person, lay_out
from continuity.canon.newcomers import Newcomers
from continuity.canon.owners import Owners
from continuity.canon.presence import deeds, presence
from continuity.canon.scene_cues import dream, flashback
from continuity.canon.scenes import Pointing, Quotation, SceneReading, Stated
from continuity.canon.sole import Sole, shown
from continuity.canon.speakers import bearers, only_bearers
from continuity.canon.staging import stage
from continuity.canon.tellers import by_nameless, narrator_of, words_of_nameless
from continuity.canon.understanding import Tellers, understand
from continuity.claims.claim import Claim
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.ids import ParagraphId, PersonId, SceneId
from continuity.story.manuscript import Scene
from continuity.story.text import Anchor


def read_scene(  # noqa: PLR0913, PLR0917 - the scene, what was read of it, and who is who
    scene: Scene,
    first: int,
    readings: Sequence[Reading],
    claims: Sequence[tuple[Claim, ...]],
    identity: Identity,
    lexicon: Lexicon,
    heading: str = "",
) -> SceneReading:
    """Find out who is there, who speaks, and whose the claims are. `readings` and `claims` are
    parallel to the scene's paragraphs; `first` is the order of the first of them in the book, and
    `heading` what stands over its chapter.
    """
    lines, identity = _laid_out(scene, readings, identity)
    found = inserts(lines)
    tellers = writers(lines, found)
    personal = first_person([line for at, line in enumerate(lines) if at not in tellers])
    narrator = narrator_of(lines, identity, heading, lexicon) if personal else None
    titled = only_bearers(bearing := bearers(identity, lexicon))
    _name_by_title(lines, titled)
    told_by = Tellers((narrator or TELLER) if personal else None, tellers)
    understand(lines, identity, lexicon, bearing, told_by)
    nameless = frozenset(words_of_nameless(lines))
    _forget_nobodies(lines)
    said = _said(scene, first, claims)
    stated = _stated(lines, scene.id, said, identity, titled, lexicon)
    present, mentioned = presence(lines, lexicon, narrator)
    known = SceneReading(
        scene=scene.id,
        paragraphs=tuple(line.paragraph.id for line in lines),
        first=first,
        pointings=tuple(_pointings(lines)),
        quotations=tuple(_quotations(lines)),
        stated=tuple(by_nameless(one, nameless) for one in voiced(stated, lines, found)),
        present=present,
        mentioned=mentioned,
        deeds=deeds(lines, lexicon),
        narrator=narrator,
        first_person=personal,
        flashback=flashback(lines),
        dream=dream(lines),
    )
    places = tuple(sorted(place.name for place in identity.places))
    return replace(known, sheet=stage(scene, readings, known, places, lexicon))


def _laid_out(
    scene: Scene, readings: Sequence[Reading], identity: Identity
) -> tuple[list[Line], Identity]:
    """The lines of the scene, and who is who with the genders that it shows."""
    lines = lay_out(scene.paragraphs, readings, identity)
    seen = shown(lines, identity.genders)
    return lines, replace(identity, genders={**identity.genders, **seen}) if seen else identity


def _name_by_title(lines: Sequence[Line], titled: Mapping[str, PersonId]) -> None:
    """A title with a capital and no name is its only bearer: "The General pushed back his hair"."""
    for line in lines:
        for point in line.points:
            if point.named and point.person is None:
                point.person = titled.get(point.mention.text.lower())


def _said(
    scene: Scene, first: int, claims: Sequence[tuple[Claim, ...]]
) -> Mapping[ParagraphId, tuple[int, tuple[Claim, ...]]]:
    """The claims of each paragraph, and its order in the book."""
    every = enumerate(zip(scene.paragraphs, claims, strict=True), first)
    return {paragraph.id: (order, mine) for order, (paragraph, mine) in every}


def _pointings(lines: Sequence[Line]) -> Iterator[Pointing]:
    for line in lines:
        for point in line.points:
            anchor = Anchor(line.paragraph.id, point.mention.span)
            yield Pointing(anchor, point.mention, point.person)


def _quotations(lines: Sequence[Line]) -> Iterator[Quotation]:
    for line in lines:
        for quote, speaker, cue in zip(line.quotes, line.speakers, line.cues, strict=True):
            yield Quotation(Anchor(line.paragraph.id, quote.span), speaker, cue)


def _stated(  # noqa: PLR0913, PLR0917 - the scene, what it says, and who is who
    lines: Sequence[Line],
    scene: SceneId,
    said: Mapping[ParagraphId, tuple[int, tuple[Claim, ...]]],
    identity: Identity,
    titled: Mapping[str, PersonId],
    lexicon: Lexicon,
) -> Iterator[Stated]:
    """The claims of each paragraph, given with its order in the book, and whose they are."""
    newcomers = Newcomers(lines, identity.genders, lexicon)
    sole = Sole(lines, identity.genders, newcomers, lexicon)
    for at, line in enumerate(lines):
        order, claims = said[line.paragraph.id]
        owners = Owners(line, titled)
        for claim in claims:
            stated = owners.stated(claim, scene, order)
            whose = newcomers.whose(at, claim.subject) if of_people(claim) else None
            if whose is not None:
                yield replace(stated, owner=whose.person)
            else:
                known = assured(stated, lines, at, identity.genders, lexicon)
                yield answered(settled(known, at, sole), lines, at, sole)


def _forget_nobodies(lines: Sequence[Line]) -> None:
    for line in lines:
        for point in line.points:
            if point.person is not None and (not point.person or point.person.startswith("?")):
                point.person = None
        line.speakers = [
            None if not speaker or speaker.startswith("?") else speaker for speaker in line.speakers
        ]
