"""The story bible holds every fact with its place, its quote and whose word it is."""

import pytest

from continuity.canon.clock import Timeline
from continuity.canon.people import Dossier
from continuity.claims.claim import (
    Fate,
    Feature,
    Kin,
    Manner,
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
from continuity.exchange.story_bible import story_bible
from continuity.prose.segmentation import manuscript
from continuity.story.cast import Cast, Mention, MentionKind, NamedPlace, Person
from continuity.story.decisions import AuthorsWord
from continuity.story.ids import PersonId, PlaceId
from continuity.story.manuscript import Source
from continuity.story.moments import ClockTime, Date, Duration
from continuity.story.text import Anchor, Evidence, Span
from exchange.a_report import CLASH, GREEN, PEOPLE, ROUGHLY, WHOLE, WORD, declared, report, stated


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
