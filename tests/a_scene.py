"""Reads a few lines as a scene, for tests of who is who."""

from dataclasses import dataclass

from continuity import assets
from continuity.canon.identity import Identity, add, cast, identify
from continuity.canon.scene_reading import read_scene
from continuity.canon.scenes import SceneReading
from continuity.claims.claim import Claim
from continuity.prose.paragraphs import read
from continuity.prose.reading import Reading
from continuity.prose.speech import style_of
from continuity.story.cast import Cast, Correction
from continuity.story.ids import ParagraphId, SceneId
from continuity.story.manuscript import Scene
from continuity.story.text import Paragraph, ParagraphKind

LEXICON = assets.lexicon()
KNOWN = """
Mara Lind smiled. She sat. Mara nodded. “Yes,” said Mara. Mara left. She ran.
Tom Hale smiled. He sat. Tom nodded. “Yes,” said Tom. Tom left. He ran.
Ann Reed smiled. She sat. Ann nodded. “Yes,” said Ann. Ann left. She ran.
Captain Bo Vane smiled. He sat. “Yes,” said Captain Vane. Captain Vane left.
"""


@dataclass(frozen=True)
class Told:
    """A story of one scene, read; each line is a paragraph, "# " makes a heading, "~ " a note."""

    paragraphs: tuple[Paragraph, ...]
    readings: tuple[Reading, ...]
    identity: Identity
    cast: Cast
    scene: SceneReading

    def speakers(self) -> list[str | None]:
        """The speaker of each quotation, by full name."""
        names = {person.id: person.name for person in self.identity.people}
        return [names[one.speaker] if one.speaker else None for one in self.scene.quotations]

    def cues(self) -> list[str]:
        return [one.cue for one in self.scene.quotations]

    def meaning(self, word: str) -> list[str | None]:
        """Whom each mention with this text means."""
        names = {person.id: person.name for person in self.identity.people}
        return [
            names[one.person] if one.person else None
            for one in self.scene.pointings
            if one.mention.text == word
        ]

    def names(self, *ids: str) -> list[str]:
        return sorted(person.name for person in self.identity.people if person.id in ids)


_KINDS = {"# ": ParagraphKind.CHAPTER_HEADING, "~ ": ParagraphKind.NOTE}


def told(
    story: str,
    *corrections: Correction,
    known: str = "",
    claims: dict[int, tuple[Claim, ...]] | None = None,
) -> Told:
    """Read the lines of `story`; `known` is text elsewhere in the book that makes names known."""
    lines = [line.strip() for line in story.strip().splitlines() if line.strip()]
    paragraphs = tuple(
        Paragraph(
            ParagraphId(index),
            line.removeprefix(line[:2]) if line[:2] in _KINDS else line,
            _KINDS.get(line[:2], ParagraphKind.PROSE),
        )
        for index, line in enumerate(lines)
    )
    elsewhere = [line.strip() for line in known.strip().splitlines() if line.strip()]
    style = style_of(lines + elsewhere)
    readings = tuple(read(one.text, one.kind, LEXICON, style) for one in paragraphs)
    others = [read(line, ParagraphKind.PROSE, LEXICON, style) for line in elsewhere]
    evidence = add(reading.names for reading in (*readings, *others))
    identity = identify(evidence, corrections, LEXICON)
    scene = read_scene(
        Scene(SceneId(1), paragraphs),
        0,
        readings,
        [(claims or {}).get(index, ()) for index in range(len(paragraphs))],
        identity,
        LEXICON,
    )
    return Told(paragraphs, readings, identity, cast(identity, evidence), scene)
