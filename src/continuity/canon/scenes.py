"""A scene with its people known: mentions, speech and claims, each with its owner."""

from dataclasses import dataclass
from typing import Final

from continuity.canon.scene_sheet import SceneSheet
from continuity.claims.claim import Claim, Manner
from continuity.story.cast import Mention, MentionKind
from continuity.story.ids import ParagraphId, PersonId, SceneId
from continuity.story.text import Anchor, Evidence

NAMELESS: Final = PersonId("the narrator")
"""A narrator whom nobody calls by name. Not in the cast, but what is said of him is compared."""


@dataclass(frozen=True, slots=True)
class Pointing:
    """A mention and whom it points at; None is an honest "unknown"."""

    anchor: Anchor
    mention: Mention
    person: PersonId | None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Spoken words and who says them. One spoken turn that runs over several paragraphs makes a
    quotation in each.
    """

    anchor: Anchor
    speaker: PersonId | None
    cue: str = ""
    """What named the speaker: "tag", "pronoun tag", "beat", "alternation", "continued"."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim with its place in the book and its owner.

    `order` counts paragraphs from the start of the book. `owner` is the person the claim is about,
    `holder` the one whose word it is (None for the narration).
    """

    claim: Claim
    evidence: Evidence
    scene: SceneId
    order: int
    owner: PersonId | None = None
    other: PersonId | None = None
    """The second person of a claim of kinship."""
    holder: PersonId | None = None
    sure: bool = True
    """False where a pronoun may mean somebody else than the owner."""

    @property
    def first_hand(self) -> bool:
        """Whether it is the narration's word, or somebody's about himself."""
        manner, subject = self.claim.voice.manner, self.claim.subject
        own = subject is not None and subject.kind is MentionKind.FIRST_PERSON
        return manner is Manner.NARRATED or (manner is Manner.SPOKEN and own)


@dataclass(frozen=True, slots=True)
class SceneReading:
    """All that is known of a scene when its people are known. Notes of the author are left out."""

    scene: SceneId
    paragraphs: tuple[ParagraphId, ...]
    first: int
    """Order of the scene's first paragraph in the book."""
    pointings: tuple[Pointing, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    stated: tuple[Stated, ...] = ()
    present: tuple[PersonId, ...] = ()
    mentioned: tuple[PersonId, ...] = ()
    """Spoken or thought of, but not there."""
    deeds: tuple[tuple[PersonId, int], ...] = ()
    """How often everybody does something by name, be it only in what others tell."""
    narrator: PersonId | None = None
    """The "I" of the scene, where it has one and that one has a name."""
    first_person: bool = False
    flashback: bool = False
    dream: bool = False
    sheet: SceneSheet | None = None
    """Where it plays, who comes and goes, how it is told, with the quotes that show it."""
