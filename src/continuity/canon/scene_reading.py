"""A scene read with its people known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from continuity.canon.certainty import assured
from continuity.canon.full_names import normal
from continuity.canon.identity import Identity
from continuity.canon.lines import TELLER, Line, first_person, lay_out
from continuity.canon.owners import Owners
from continuity.canon.presence import presence
from continuity.canon.scene_cues import dream, flashback
from continuity.canon.scenes import Pointing, Quotation, SceneReading, Stated
from continuity.canon.speakers import bearers
from continuity.canon.staging import stage
from continuity.canon.understanding import understand
from continuity.claims.claim import Claim
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.ids import ParagraphId, PersonId, SceneId
from continuity.story.manuscript import Scene
from continuity.story.text import Anchor, ParagraphKind


def read_scene(  # noqa: PLR0913, PLR0917 - the scene, what was read of it, and who is who
    scene: Scene,
    first: int,
    readings: Sequence[Reading],
    claims: Sequence[tuple[Claim, ...]],
    identity: Identity,
    lexicon: Lexicon,
) -> SceneReading:
    """Find out who is there, who speaks, and whose the claims are. `readings` and `claims` are
    parallel to the scene's paragraphs; `first` is the order of the first of them in the book.
    """
    lines = lay_out(scene.paragraphs, readings, identity)
    personal = first_person(lines)
    narrator = _narrator(lines, identity) if personal else None
    titled = bearers(identity, lexicon)
    understand(lines, identity, lexicon, titled, (narrator or TELLER) if personal else None)
    for line in lines:
        _forget_nobodies(line)
    said = {
        paragraph.id: (first + at, mine)
        for at, (paragraph, mine) in enumerate(zip(scene.paragraphs, claims, strict=True))
    }
    present, mentioned = presence(lines, lexicon, narrator)
    known = SceneReading(
        scene=scene.id,
        paragraphs=tuple(line.paragraph.id for line in lines),
        first=first,
        pointings=tuple(
            Pointing(Anchor(line.paragraph.id, point.mention.span), point.mention, point.person)
            for line in lines
            for point in line.points
        ),
        quotations=tuple(_quotations(lines)),
        stated=tuple(_stated(lines, scene.id, said, identity, titled, lexicon)),
        present=present,
        mentioned=mentioned,
        narrator=narrator,
        first_person=personal,
        flashback=flashback(lines),
        dream=dream(lines),
    )
    places = tuple(sorted(place.name for place in identity.places))
    return replace(known, sheet=stage(scene, readings, known, places, lexicon))


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
    for at, line in enumerate(lines):
        order, claims = said[line.paragraph.id]
        owners = Owners(line, titled)
        for claim in claims:
            stated = owners.stated(claim, scene, order)
            yield assured(stated, lines, at, identity.genders, lexicon)


def _narrator(lines: Sequence[Line], identity: Identity) -> PersonId | None:
    """Who is named in a heading over a first-person scene tells it; else the one of the book."""
    for line in lines:
        if line.reading.kind is ParagraphKind.PROSE:
            break
        for point in line.points:
            exact = identity.forms.get(normal(point.mention.text))
            if exact is not None:
                return exact
    return identity.narrator


def _forget_nobodies(line: Line) -> None:
    for point in line.points:
        if point.person is not None and (not point.person or point.person.startswith("?")):
            point.person = None
    line.speakers = [
        None if not speaker or speaker.startswith("?") else speaker for speaker in line.speakers
    ]
