"""A small book and what was found out about it, made by hand."""

from dataclasses import dataclass

from continuity.canon.clock import SceneClock, Timeline
from continuity.canon.people import Dossier
from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import (
    Claim,
    Fate,
    Feature,
    Kin,
    Shades,
    Stretch,
    Trait,
    Value,
    Words,
    Wound,
    Years,
)
from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity
from continuity.engine.report import Report
from continuity.prose.segmentation import manuscript
from continuity.story.cast import (
    Cast,
    Gender,
    Mention,
    MentionKind,
    NamedPlace,
    NamedThing,
    Person,
)
from continuity.story.decisions import AuthorsWord, Decision, Verdict
from continuity.story.ids import ParagraphId, PersonId, PlaceId, SceneId, ThingId
from continuity.story.manuscript import Manuscript, Source
from continuity.story.moments import Bounds, ClockTime, Date, Duration
from continuity.story.text import Anchor, Evidence, Excerpt, Span

MARA, TOM, STRANGER = PersonId("mara"), PersonId("tom"), PersonId("stranger")
CANON = ParagraphId(-1)
DAWN = "# Dawn\n\nMara had green eyes.\n\n***\n\nMara had brown eyes. Six hours were left.\n"


@dataclass(frozen=True)
class Known:
    manuscript: Manuscript
    report: Report
    word: AuthorsWord


def stated(trait: Trait, value: Value, evidence: Evidence, scene: SceneId, order: int) -> Stated:
    excerpt = Excerpt(evidence.anchor.span, evidence.quote)
    mention = Mention(Span(0, 4), "Mara", MentionKind.NAME)
    subject = None if trait is Trait.REMAINS else mention
    return Stated(Claim(subject, trait, value, excerpt), evidence, scene, order, MARA)


def known_book() -> Known:
    story = manuscript(
        (Source("manuscript/01-dawn.md", DAWN, markdown=True), Source("manuscript/02.md", "")),
        title="Book",
        one_chapter_each=True,
    )
    first, second = story.book.chapters[0].scenes
    green = Evidence(Anchor(first.paragraphs[-1].id, Span(9, 19)), "green eyes")
    brown = Evidence(Anchor(second.paragraphs[-1].id, Span(9, 19)), "brown eyes")
    hours = Evidence(Anchor(second.paragraphs[-1].id, Span(21, 30)), "Six hours")
    canon = Evidence(Anchor(CANON, Span(0, 16)), "Mara: eyes green")
    six = Stretch(Duration("Six hours", Bounds(330, 390), Bounds(360, 360)), "lockdown")
    values: tuple[tuple[Trait, Value], ...] = (
        (Trait.EYE_COLOUR, Shades("brown", frozenset({"brown"}))),
        (Trait.BUILD, Feature("thin", "build")),
        (Trait.AGE, Years("thirty", 30, 31)),
        (Trait.KINSHIP, Kin("sister", None)),
        (Trait.WOUND, Wound("arm", "left", "cut")),
        (Trait.DEATH, Fate("shot")),
        (Trait.OCCUPATION, Words("a diver")),
        (Trait.AT_CLOCK, ClockTime("9 a.m.", (540,))),
        (Trait.ON_DATE, Date(month=3, day=14, weekday=2)),
    )
    eyes = stated(Trait.EYE_COLOUR, Shades("green", frozenset({"green"})), green, first.id, 1)
    left = stated(Trait.REMAINS, six, hours, second.id, 2)
    others = tuple(stated(trait, value, brown, second.id, 2) for trait, value in values)
    declared = stated(Trait.EYE_COLOUR, Shades("green", frozenset()), canon, SceneId(-1), -1)
    warning = Diagnostic(
        "P101",
        "eye-colour-changes",
        Severity.WARNING,
        "Mara's eyes were green",
        (Note(brown), Note(green, "green here")),
        "0123",
        "Mara",
        ("One step.", "Another."),
    )
    mara = Person(MARA, "Mara Vale", ("Mara", "Mara", "Red"), Gender.FEMALE, 7, main=True)
    report = Report(
        diagnostics=(warning,),
        decided=(warning,),
        cast=Cast(
            (mara, Person(TOM, "Tom")),
            (NamedPlace(PlaceId("hull"), "Hull", 2),),
            (NamedThing(ThingId("key"), "the Key", 1),),
        ),
        dossiers=(Dossier(mara, (declared, eyes, *others)),),
        timeline=Timeline((SceneClock(second.id, 1, Bounds(60), "an hour later"),), stated=(left,)),
        scenes=(
            SceneReading(first.id, (), 0, stated=(eyes,), present=(MARA,), mentioned=(TOM,)),
            SceneReading(
                second.id,
                (),
                2,
                stated=(left, *others),
                present=(TOM, STRANGER),
                mentioned=(TOM,),
                narrator=MARA,
                dream=True,
            ),
        ),
        words=12,
    )
    decision = Decision(Verdict.INTENDED, "P101", "0123", "Mara", "Lenses.", quotes=("a", "b"))
    return Known(story, report, AuthorsWord(decisions=(decision,)))
