"""A scene read with its people known."""

from collections.abc import Sequence

from continuity.canon.certainty import assured
from continuity.canon.full_names import normal
from continuity.canon.identity import Identity
from continuity.canon.lines import TELLER, Line, first_person, lay_out
from continuity.canon.owners import Owners
from continuity.canon.presence import presence
from continuity.canon.scene_cues import dream, flashback
from continuity.canon.scenes import Pointing, Quotation, SceneReading
from continuity.canon.speakers import bearers
from continuity.canon.understanding import understand
from continuity.claims.claim import Claim
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.ids import PersonId
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
    understand(lines, identity, lexicon, (narrator or TELLER) if personal else None)
    for line in lines:
        _forget_nobodies(line)
    orders = {paragraph.id: first + at for at, paragraph in enumerate(scene.paragraphs)}
    said = {paragraph.id: mine for paragraph, mine in zip(scene.paragraphs, claims, strict=True)}
    titled = bearers(identity, lexicon)
    present, mentioned = presence(lines, lexicon, narrator)
    return SceneReading(
        scene=scene.id,
        paragraphs=tuple(line.paragraph.id for line in lines),
        first=first,
        pointings=tuple(
            Pointing(Anchor(line.paragraph.id, point.mention.span), point.mention, point.person)
            for line in lines
            for point in line.points
        ),
        quotations=tuple(
            Quotation(Anchor(line.paragraph.id, quote.span), speaker, cue)
            for line in lines
            for quote, speaker, cue in zip(line.quotes, line.speakers, line.cues, strict=True)
        ),
        stated=tuple(
            assured(
                Owners(line, titled).stated(claim, scene.id, orders[line.paragraph.id]),
                lines,
                at,
                identity.genders,
                lexicon,
            )
            for at, line in enumerate(lines)
            for claim in said[line.paragraph.id]
        ),
        present=present,
        mentioned=mentioned,
        narrator=narrator,
        first_person=personal,
        flashback=flashback(lines),
        dream=dream(lines),
    )


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
