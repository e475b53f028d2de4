"""The story bible holds every fact with its place, its quote and whose word it is."""

from html.parser import HTMLParser

import pytest

from continuity import assets
from continuity.canon.clock import Process, SceneClock, Timeline
from continuity.canon.people import Dossier
from continuity.canon.scenes import SceneReading, Stated
from continuity.claims.claim import (
    Claim,
    Fate,
    Feature,
    Kin,
    Manner,
    Shades,
    Stretch,
    Trait,
    Value,
    Voice,
    Words,
    Wound,
    Years,
)
from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity
from continuity.engine.report import Report
from continuity.exchange.bible.document import Bible, Fact, Where
from continuity.exchange.bible.style import style
from continuity.exchange.story_bible import HTML_TEMPLATE, MARKDOWN_TEMPLATE, render, story_bible
from continuity.prose.segmentation import manuscript
from continuity.story.cast import Cast, Gender, Mention, MentionKind, NamedPlace, Person
from continuity.story.decisions import AuthorsWord, Decision, Declared, Verdict
from continuity.story.ids import ParagraphId, PersonId, PlaceId, SceneId
from continuity.story.manuscript import Source
from continuity.story.moments import Bounds, ClockTime, Date, Duration
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


@pytest.fixture
def bible() -> Bible:
    return story_bible(report(), WHOLE, WORD)


def only(value: Value, trait: Trait = Trait.MARK, *, holds: bool = True) -> str:
    """What the bible says of one statement about Mara."""
    said = stated("Mara had green eyes", trait, value, holds=holds)
    known = Report(cast=Cast(PEOPLE[:1]), dossiers=(Dossier(PEOPLE[0], (said,)),))
    sheet = story_bible(known, WHOLE, AuthorsWord()).people[0].people[0]
    return sheet.facts[0].facts[0].value


def around(text: str, words: str = "green eyes") -> tuple[str, str]:
    """What the bible shows before and behind some words of a story."""
    whole = manuscript([Source("a.txt", text)])
    (paragraph,) = whole.book.paragraphs()
    start = paragraph.text.index(words)
    place = Evidence(Anchor(paragraph.id, Span(start, start + len(words))), words)
    clash = Diagnostic("P101", "x", Severity.HINT, "m", (Note(place),), "f")
    quote = story_bible(Report(diagnostics=(clash,)), whole, AuthorsWord()).queries[0].quotes[0]
    return quote.before, quote.after


def test_the_head_counts_words_chapters_and_scenes(bible: Bible) -> None:
    assert (bible.title, bible.author) == ("The Late Ferry", "A. W.")
    assert (bible.words, bible.chapters, bible.scenes) == (1234, 2, 3)


def test_families_come_first_then_the_main_characters(bible: Bible) -> None:
    assert [(group.title, [one.name for one in group.people]) for group in bible.people] == [
        ("The Reed family", ["Tom Reed", "Ann Reed"]),
        ("Main characters", ["Mara"]),
    ]


def test_a_sheet_says_where_somebody_comes_first_and_last(bible: Bible) -> None:
    mara = bible.people[1].people[0]
    assert mara.first == Where("Chapter 1, scene 1", "The Gate")
    assert mara.last == Where("Chapter 2, scene 1", "Low Water")
    assert (mara.present, mara.mentions, mara.gender) == (2, 9, "female")


def test_what_is_said_twice_stands_once_with_both_quotes(bible: Bible) -> None:
    (eyes,) = bible.people[1].people[0].facts
    assert [(fact.value, len(fact.quotes)) for fact in eyes.facts] == [("green", 2), ("brown", 1)]


def test_a_quote_stands_in_its_sentence_with_its_place(bible: Bible) -> None:
    quote = bible.people[1].people[0].facts[0].facts[0].quotes[0]
    assert (quote.before, quote.marked, quote.after) == (
        "", "Mara had green eyes", "; nobody knew why.",
    )  # fmt: skip
    assert (quote.where, quote.voice) == (Where("Chapter 1, scene 1", "The Gate"), "")


def test_kinship_is_told_from_both_sides_with_whose_word_it_is(bible: Bible) -> None:
    tom, ann = bible.people[0].people
    assert tom.facts[0].facts[0].value == "Ann Reed is the sister"
    assert ann.facts[0].facts[0].value == "sister of Tom Reed"
    assert ann.facts[0].facts[0].quotes[0].voice == "Tom Reed says"


def test_a_mark_whose_partner_is_cut_off_is_left_out(bible: Bible) -> None:
    quote = bible.people[0].people[0].facts[0].facts[0].quotes[0]
    assert (quote.before, quote.after) == ("“", " is dead,” said Tom.")
    assert around('Ann sat. "I have green eyes. It is so," said Tom.') == ("I have ", ".")
    assert around("“It is so. I have green eyes,” said Tom.") == ("I have ", ",” said Tom.")
    assert around("“It is so. I have green eyes.”") == ("I have ", ".")


def test_long_sentences_are_cut_at_words() -> None:
    before, after = around("and so on " * 40 + "green eyes " + "and so on " * 40)
    assert before.startswith("… ")
    assert after.endswith(" …")
    assert len(before) + len(after) < 340


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Feature("tall", "height"), "tall"),
        (Years("thirty", 30, 31), "thirty"),
        (Wound("arm", "left", "cut"), "left arm (cut)"),
        (Wound("arm", "", ""), "arm"),
        (ClockTime("9 a.m.", (540,)), "9 a.m."),
        (Date(1941, 6, 14, 6), "Saturday, 14 June 1941"),
        (Date(month=6), "June"),
        (Words("clever"), "clever"),
        (Fate("drowned"), "drowned"),
        (Kin("sister", Mention(Span(0, 3), "Joan", MentionKind.NAME)), "sister of Joan"),
        (Kin("sister", None), "sister"),
    ],
)
def test_every_value_is_said_in_words(value: Value, said: str) -> None:
    assert only(value) == said


def test_what_does_not_hold_is_said_not_to() -> None:
    assert only(Words("clever"), holds=False) == "not: clever"
    assert only(Words("cannot die"), Trait.DEATH, holds=False) == "cannot die"
    assert only(Fate(), Trait.DEATH, holds=False) == "not: dies"
    assert only(Fate("by drowning"), Trait.DEATH) == "dies (by drowning)"


@pytest.mark.parametrize(
    ("trait", "process", "said"),
    [
        (Trait.LASTS, "lockdown", "lockdown lasts six hours"),
        (Trait.LASTS, "", "lasts six hours"),
        (Trait.REMAINS, "lockdown", "six hours left of lockdown"),
        (Trait.REMAINS, "", "six hours left"),
        (Trait.ELAPSED, "lockdown", "six hours since lockdown"),
        (Trait.ELAPSED, "", "six hours gone"),
        (Trait.SKIPS, "", "six hours later"),
        (Trait.IN_DAYPART, "", "six hours"),
    ],
)
def test_lengths_of_time_say_what_they_are_of(trait: Trait, process: str, said: str) -> None:
    value = Stretch(Duration("six hours", ROUGHLY, ROUGHLY), process)
    known = Report(timeline=Timeline(stated=(stated("six hours", trait, value, None),)))
    assert story_bible(known, WHOLE, AuthorsWord()).timeline[2].times[0].value == said


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        (Voice(Manner.SPOKEN), "somebody says"),
        (Voice(Manner.THOUGHT, Mention(Span(0, 3), "Joan", MentionKind.NAME)), "Joan thinks"),
        (Voice(Manner.WRITTEN), "somebody writes"),
        (Voice(Manner.DREAMT), "in a dream"),
        (Voice(Manner.SUPPOSED), "only supposed"),
    ],
)
def test_a_voice_is_named_as_far_as_it_is_known(voice: Voice, said: str) -> None:
    one = stated("six hours", Trait.LASTS, Words("x"), None, voice=voice)
    known = Report(timeline=Timeline(stated=(one,)))
    quote = story_bible(known, WHOLE, AuthorsWord()).timeline[2].times[0].quotes[0]
    assert quote.voice == said


def test_what_the_author_declares_is_marked_as_declared() -> None:
    facts = (declared("Mara: eyes green", Trait.EYE_COLOUR, Words("green")), GREEN)
    known = Report(cast=Cast(PEOPLE[:1]), dossiers=(Dossier(PEOPLE[0], facts),))
    sheet = story_bible(known, WHOLE, AuthorsWord()).people[0].people[0]
    fact: Fact = sheet.facts[0].facts[0]
    assert fact.declared
    assert [quote.voice for quote in fact.quotes] == ["the author declares", ""]


def test_larger_families_are_named_by_their_first_members() -> None:
    people = tuple(Person(PersonId(name), name, mentions=9) for name in ("Al", "Bo", "Cy", "Di"))
    kin = [
        stated("Mara", Trait.KINSHIP, Kin("twin", None), one.id, other=people[0].id)
        for one in people[1:]
    ]
    for size, title in ((2, "Al and Bo"), (4, "Al, Bo, Cy and their family")):
        dossiers = tuple(Dossier(one, tuple(kin[: size - 1])) for one in people[:size])
        known = Report(cast=Cast(people), dossiers=dossiers)
        assert [g.title for g in story_bible(known, WHOLE, AuthorsWord()).people] == [title]


def test_places_say_where_they_are_first_named(bible: Bible) -> None:
    (place,) = bible.places
    assert (place.name, place.first) == ("Port Ellen", Where("Chapter 1, scene 1", "The Gate"))
    nowhere = Report(cast=Cast(places=(NamedPlace(PlaceId("x"), "Xanadu", 1),)))
    assert story_bible(nowhere, WHOLE, AuthorsWord()).places[0].first is None


def test_every_scene_has_its_line_in_the_timeline(bible: Bible) -> None:
    assert [
        (line.where.text, line.clock, line.heading, line.present) for line in bible.timeline
    ] == [
        ("Chapter 1, scene 1", "", "", ()),
        ("Chapter 1, scene 2", "", "", ("Tom Reed",)),
        ("Chapter 2, scene 1", "one hour later", "One hour later", ()),
    ]
    assert [fact.value for fact in bible.timeline[2].times] == [
        "One hour later",
        "lockdown lasts six hours",
    ]


def test_queries_carry_their_quotes_and_decisions_their_reasons(bible: Bible) -> None:
    (query,), (decided,) = bible.queries, bible.decided
    assert (query.severity, query.reason) == ("warning", CLASH.reason)
    assert [(quote.marked, quote.note) for quote in query.quotes] == [
        ("Mara’s eyes were brown", "brown"), ("Mara had green eyes", "green"),
    ]  # fmt: skip
    assert (decided.verdict, decided.why) == ("intended", "lenses")


def test_spellings_and_facts_of_the_author_are_apart(bible: Bible) -> None:
    assert [line.subject for line in bible.spellings] == ["Abaddon"]
    assert [(line.subject, line.trait) for line in bible.canon] == [("Mara", "cannot die")]


def test_the_style_of_a_text_is_counted() -> None:
    lines = style(["“A grey day—so gray…”", "“Grey,” said Mr. Reed - Mr Reed's dog.", "— No."])
    assert [(line.name, line.value, line.other) for line in lines] == [
        ("Dialogue marks", "“curly, double”: 2", "— a dash: 1"),
        ("Dashes", "closed em dash (a—b): 1", ""),
        ("Ellipsis", "one sign (…): 1", ""),
        ("Apostrophes", "straight ('): 1", ""),
        ("grey / gray", "grey: 1", "gray: 1"),
        ("Mr. / Mr", "Mr.: 1", "Mr: 1"),
    ]


def test_markdown_holds_everything_in_order(bible: Bible) -> None:
    text = render(bible, assets.path(MARKDOWN_TEMPLATE).read_text(encoding="utf-8"), html=False)
    heads = [line for line in text.splitlines() if line.startswith("#")]
    assert heads == [
        "# The Late Ferry: story bible",
        "## General style",
        "## Characters",
        "### The Reed family",
        "#### Tom Reed",
        "#### Ann Reed",
        "### Main characters",
        "#### Mara",
        "## Places",
        "## Timeline",
        "### Lockdown",
        "## World rules and canon",
        "## Open queries",
        "### Decided",
    ]
    assert "    - Chapter 1, scene 1: **Mara had green eyes**; nobody knew why." in text
    assert "- **warning** Mara’s eyes were green (P101)" in text
    assert "- **hint** A lens (P101, intended: lenses)" in text


def test_a_bible_of_nothing_says_so() -> None:
    nothing = story_bible(Report(), manuscript([]), AuthorsWord())
    for template, html in ((MARKDOWN_TEMPLATE, False), (HTML_TEMPLATE, True)):
        text = render(nothing, assets.path(template).read_text(encoding="utf-8"), html=html)
        for words in ("Untitled", "Nobody has a name yet.", "Nothing is declared yet.", "None."):
            assert words in text


class _Elements(HTMLParser):
    """Names of all elements, and all attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        assert all((value or "").startswith("#") for name, value in attrs if name == "href")


def test_html_is_one_file_without_anything_active() -> None:
    nasty = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'"
    whole = manuscript(
        [Source("a.txt", f"Mara had green eyes. {nasty}")], title=nasty, author=nasty
    )
    (paragraph,) = whole.book.paragraphs()
    place = Evidence(Anchor(paragraph.id, Span(0, len(paragraph.text))), paragraph.text)
    person = Person(PersonId(nasty), nasty, (nasty,))
    claim = Claim(None, Trait.MARK, Words(nasty), NOWHERE)
    known = Report(
        cast=Cast((person,), (NamedPlace(PlaceId(nasty), nasty, 1),)),
        dossiers=(Dossier(person, (Stated(claim, place, SceneId(1), 0, person.id),)),),
        diagnostics=(
            Diagnostic(
                "P101", nasty, Severity.ERROR, nasty, (Note(place, nasty),), "f", reason=(nasty,)
            ),
        ),
    )
    word = AuthorsWord(
        declared=(Declared(nasty, nasty, nasty, nasty), Declared(nasty, "spelling", nasty))
    )
    text = render(
        story_bible(known, whole, word),
        assets.path(HTML_TEMPLATE).read_text(encoding="utf-8"),
        html=True,
    )
    seen = _Elements()
    seen.feed(text)
    assert not seen.names & {"script", "img", "link", "iframe", "object"}
    assert not any(name.startswith("on") or name == "src" for name in seen.attributes)
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    assert "url(" not in text


def test_markdown_shows_words_and_no_marks() -> None:
    whole = manuscript([Source("a.txt", "x")], title="*A* [b](c) <i>")
    text = render(
        story_bible(Report(), whole, AuthorsWord()),
        assets.path(MARKDOWN_TEMPLATE).read_text(encoding="utf-8"),
        html=False,
    )
    assert text.startswith(r"# \*A\* \[b\](c) \<i\>: story bible")
