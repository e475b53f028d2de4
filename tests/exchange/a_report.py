"""A short story with a report on it that says one thing of every kind."""

from continuity.canon.clock import Process, SceneClock, Timeline
from continuity.canon.people import Dossier
from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import (
    Claim,
    Fate,
    Kin,
    Manner,
    Shades,
    Stretch,
    Trait,
    Value,
    Voice,
)
from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity
from continuity.engine.report import Report
from continuity.prose.segmentation import manuscript
from continuity.story.cast import Cast, Gender, NamedPlace, Person
from continuity.story.decisions import AuthorsWord, Decision, Declared, Verdict
from continuity.story.ids import ParagraphId, PersonId, PlaceId, SceneId
from continuity.story.manuscript import Source
from continuity.story.moments import Bounds, Duration
from continuity.story.text import Anchor, Evidence, Excerpt, Span

TEXT = """# The Gate

Rain fell on Port Ellen. Mara had green eyes; nobody knew why. Then she left.

***

“My sister Ann is dead,” said Tom.

# Low Water

One hour later

Mara’s eyes were brown. The lockdown lasts six hours.
"""
WHOLE = manuscript([Source("gate.md", TEXT, markdown=True)], title="The Late Ferry", author="A. W.")
PARAGRAPHS = {p.text: p.id for p in WHOLE.book.paragraphs()}
SCENES = [scene.id for scene in WHOLE.book.scenes()]
MARA, TOM, ANN = (PersonId(name) for name in ("mara", "tom", "ann"))
NOWHERE = Excerpt(Span(0, 0), "")
ROUGHLY = Bounds(300, 420)


def evidence(words: str) -> Evidence:
    text, key = next((text, key) for text, key in PARAGRAPHS.items() if words in text)
    start = text.index(words)
    return Evidence(Anchor(key, Span(start, start + len(words))), words)


def stated(  # noqa: PLR0913 - a statement has many sides
    words: str,
    trait: Trait,
    value: Value,
    owner: PersonId | None = MARA,
    *,
    other: PersonId | None = None,
    holder: PersonId | None = None,
    voice: Voice = Voice(),  # noqa: B008 - a frozen value
    holds: bool = True,
) -> Stated:
    claim = Claim(None, trait, value, NOWHERE, holds=holds, voice=voice)
    place = evidence(words)
    scene = next(
        scene.id
        for scene in WHOLE.book.scenes()
        if any(p.id == place.anchor.paragraph for p in scene.paragraphs)
    )
    return Stated(claim, place, scene, 0, owner, other, holder)


def declared(words: str, trait: Trait, value: Value, *, holds: bool = True) -> Stated:
    claim = Claim(None, trait, value, NOWHERE, holds=holds)
    nowhere = Evidence(Anchor(ParagraphId(-1), Span(0, len(words))), words)
    return Stated(claim, nowhere, SceneId(-1), -1, MARA)


GREEN = stated("Mara had green eyes", Trait.EYE_COLOUR, Shades("green", frozenset({"green"})))
BROWN = stated("Mara’s eyes were brown", Trait.EYE_COLOUR, Shades("brown", frozenset({"brown"})))
SPOKEN = Voice(Manner.SPOKEN)
SISTER = stated(
    "My sister Ann", Trait.KINSHIP, Kin("sister", None), ANN, other=TOM, holder=TOM, voice=SPOKEN
)
DEAD = stated("Ann is dead", Trait.DEATH, Fate(), ANN, holder=TOM, voice=SPOKEN)
SIX = stated(
    "six hours", Trait.LASTS, Stretch(Duration("six hours", ROUGHLY, ROUGHLY), "lockdown"), None
)
LATER = stated("One hour later", Trait.SKIPS, Stretch(Duration("One hour", ROUGHLY, ROUGHLY)), None)
PEOPLE = (
    Person(MARA, "Mara", ("she",), Gender.FEMALE, 9, main=True),
    Person(TOM, "Tom Reed", (), Gender.MALE, 4),
    Person(ANN, "Ann Reed", (), Gender.UNKNOWN, 1),
)
CLASH = Diagnostic(
    "P101",
    "eye-colour-changes",
    Severity.WARNING,
    "mara’s eyes were green",
    (Note(BROWN.evidence, "brown"), Note(GREEN.evidence, "green")),
    "f1",
    reason=("green in chapter 1", "brown in chapter 2"),
)
WORD = AuthorsWord(
    declared=(
        Declared("Abaddon", "spelling", "Abbadon", "the beast"),
        Declared("Mara", "cannot die", ""),
    ),
    decisions=(Decision(Verdict.INTENDED, "P101", "f2", reason="lenses"),),
)


def report() -> Report:
    decided = Diagnostic(
        "P101", "eye-colour-changes", Severity.HINT, "a lens", (Note(GREEN.evidence),), "f2"
    )
    return Report(
        diagnostics=(CLASH,),
        decided=(decided,),
        cast=Cast(PEOPLE, (NamedPlace(PlaceId("port-ellen"), "Port Ellen", 1),)),
        dossiers=(
            Dossier(PEOPLE[0], (GREEN, BROWN, GREEN), (SCENES[0], SCENES[2])),
            Dossier(PEOPLE[1], (SISTER,), (SCENES[1],)),
            Dossier(PEOPLE[2], (SISTER, DEAD), (), (SCENES[1],)),
        ),
        timeline=Timeline(
            (SceneClock(SCENES[2], 0, Bounds(60, 60), "one hour later"),),
            (Process("lockdown", (SIX,)),),
            (),
            (LATER, SIX),
        ),
        scenes=(SceneReading(SCENES[1], (), 2, present=(TOM,)),),
        words=1234,
    )
