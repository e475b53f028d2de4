"""What a report holds, what is done again after an edit, and what is remembered."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from continuity import assets
from continuity.canon.naming import Naming
from continuity.canon.people import Dossier
from continuity.canon.scenes import SceneReading
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.engine.analysis import Analysis, Question
from continuity.engine.selection import Level
from continuity.errors import Cancelled
from continuity.prose.reading import Grammar
from continuity.rules import EVERY_RULE
from continuity.rules.rule import Finding, Rule, rule
from continuity.story.decisions import AuthorsWord, Decision, Declared, Verdict
from strategies import Draft

EYES = ("Mara had green eyes.", "The kettle sang and sang.", "Mara had brown eyes.")


class Dictionary:
    """A memory for one test. It counts what is asked of it."""

    def __init__(self) -> None:
        self.rows: dict[str, bytes] = {}
        self.found = 0

    def recall(self, keys: Sequence[str]) -> dict[str, bytes]:
        found = {key: self.rows[key] for key in keys if key in self.rows}
        self.found += len(found)
        return found

    def keep(self, rows: Mapping[str, bytes]) -> None:
        self.rows.update(rows)


class NoGrammar:
    """A parser that finds no structure, but says what it was asked."""

    digest = "none"

    def __init__(self) -> None:
        self.parsed: list[str] = []
        self.expected: list[str] = []

    def expect(self, texts: Sequence[str]) -> None:
        self.expected += texts

    def parse(self, texts: Sequence[str]) -> list[Grammar]:
        self.parsed += texts
        return [() for _ in texts]


def story(*texts: str, word: AuthorsWord = AuthorsWord()) -> Question:  # noqa: B008 - frozen
    """One scene."""
    return Draft(((1, tuple(enumerate(texts, start=1))),), word).question()


def codes(analysis: Analysis, question: Question) -> list[str]:
    return [one.code for one in analysis.report(question).diagnostics]


def analysis(**options: Any) -> Analysis:  # noqa: ANN401 - as the analysis takes them
    return Analysis(assets.lexicon(), **options)


def test_a_report_knows_people_scenes_and_words() -> None:
    report = analysis().report(story(*EYES))
    assert [person.name for person in report.cast.people] == ["Mara"]
    assert [sheet.person.name for sheet in report.dossiers] == ["Mara"]
    assert len(report.scenes) == 1
    assert report.words == 13
    assert [one.code for one in report.diagnostics] == ["P101"]


def test_a_book_without_a_word_makes_an_empty_report() -> None:
    report = analysis().report(Draft().question())
    assert (report.diagnostics, report.cast.people, report.words) == ((), (), 0)


def test_typing_where_no_claim_changes_runs_no_rule() -> None:
    asked = analysis()
    asked.report(story(*EYES))
    asked.database.runs.clear()
    asked.report(story(EYES[0], "The kettle sang and sang, and the cat slumbered.", EYES[2]))
    assert asked.database.runs["findings"] == 0
    assert asked.database.runs["sheet_of"] == 0


def test_typing_behind_a_claim_in_its_own_paragraph_runs_no_rule() -> None:
    asked = analysis()
    asked.report(story(*EYES))
    asked.database.runs.clear()
    asked.report(story(f"{EYES[0]} Nobody sang.", *EYES[1:]))
    assert asked.database.runs["findings"] == 0


def test_a_question_asked_twice_computes_nothing() -> None:
    asked = analysis()
    first = asked.report(story(*EYES))
    asked.database.runs.clear()
    assert asked.report(story(*EYES)) is first
    assert not asked.database.runs


def test_an_edit_reads_one_scene_again() -> None:
    asked = analysis()
    draft = Draft(tuple((at, ((at, "Mara laughed."),)) for at in range(1, 9)))
    asked.report(draft.question())
    asked.database.runs.clear()
    asked.report(draft.with_scene(3, ((4, "Mara laughed and laughed."),)).question())
    assert asked.database.runs["scene_from_zero"] == 1


def test_a_decision_moves_a_warning_to_the_decided() -> None:
    asked = analysis()
    found = asked.report(story(*EYES)).diagnostics[0]
    word = AuthorsWord(
        decisions=(Decision(Verdict.INTENDED, "P101", fingerprint=found.fingerprint),)
    )
    report = asked.report(story(*EYES, word=word))
    assert (report.diagnostics, report.decided) == ((), (found,))


@pytest.mark.parametrize(("subject", "told"), [("", []), ("mara", []), ("Tom", ["P101"])])
def test_a_rule_is_muted_everywhere_or_for_one_person(subject: str, told: list[str]) -> None:
    word = AuthorsWord(decisions=(Decision(Verdict.MUTED, "P101", subject=subject),))
    assert codes(analysis(), story(*EYES, word=word)) == told


def test_a_value_made_canon_is_what_the_text_is_checked_against() -> None:
    asked = analysis()
    found = asked.report(story(*EYES)).diagnostics[0]
    decision = Decision(Verdict.CANON, "P101", found.fingerprint, subject="Mara", detail="brown")
    report = asked.report(story(*EYES, word=AuthorsWord(decisions=(decision,))))
    assert [one.notes[0].evidence.quote for one in report.diagnostics] == ["Mara had green eyes"]


def test_a_declared_fact_outranks_the_text_and_is_told_as_a_reason() -> None:
    word = AuthorsWord(declared=(Declared("Mara", "eyes", "blue"),))
    report = analysis().report(story(*EYES[:2], "“Stay,” said Mara.", word=word))
    assert [one.reason[:1] for one in report.diagnostics] == [("You declared: Mara: eyes blue",)]
    assert all(
        note.evidence.anchor.paragraph > 0 for one in report.diagnostics for note in one.notes
    )


@pytest.mark.parametrize("name", ["P101", "eye-colour-changes"])
def test_a_rule_can_be_turned_off_or_up(name: str) -> None:
    question = story(*EYES)
    off = Question(question.book, question.word, ((name, Level.OFF),))
    loud = Question(question.book, question.word, ((name, Level.ERROR),))
    assert codes(analysis(), off) == []
    assert [one.severity for one in analysis().report(loud).diagnostics] == [Severity.ERROR]


@rule("Z901", over=Dossier, severity=Severity.WARNING)
def always_fails(person: Dossier) -> Iterator[Finding]:
    """A rule that fails."""
    message = f"nothing against {person.person.name}"
    raise RuntimeError(message)


@rule("Z902", over=SceneReading, severity=Severity.WARNING)
def says_it_twice(scene: SceneReading) -> Iterator[Finding]:
    """A rule that finds one thing in two ways."""
    notes = tuple(Note(one.evidence) for one in scene.stated[:2])
    yield Finding("Twice", notes, subject="x")
    yield Finding("Twice in other words", notes[::-1], subject="x", doubtful=True)


@rule("Z903", over=Naming, severity=Severity.HINT)
def finds_no_words(naming: Naming) -> Iterator[Finding]:
    """A rule that has no evidence, and so nothing to say."""
    yield Finding(f"{len(naming.words)} names", ())


def with_rules(*rules: Rule[Any]) -> Analysis:
    return analysis(rules=(*EVERY_RULE, *rules))


def test_a_rule_that_fails_is_told_with_the_words_it_looked_at_and_the_rest_goes_on() -> None:
    report = with_rules(always_fails).report(story(*EYES))
    assert [one.code for one in report.diagnostics] == ["P101", "X001"]
    failed = report.diagnostics[1]
    assert failed.message == "Z901 always-fails could not be checked here"
    assert failed.reason == ("RuntimeError: nothing against Mara",)
    assert failed.notes[0].evidence.quote


def test_near_duplicates_are_told_once_the_surer_one() -> None:
    report = with_rules(says_it_twice).report(story(*EYES))
    assert [one.message for one in report.diagnostics if one.code == "Z902"] == ["Twice"]


def test_no_evidence_no_diagnostic() -> None:
    assert codes(with_rules(finds_no_words), story(*EYES)) == ["P101"]


def test_paragraphs_are_read_once_and_for_all_sessions() -> None:
    memory = Dictionary()
    first = analysis(memory=memory).report(story(*EYES))
    later = analysis(memory=memory)
    report = later.report(story(*EYES, "Tom came in."))
    assert memory.found == 4  # three paragraphs and the last report
    assert report == analysis().report(story(*EYES, "Tom came in."))
    assert report != first


def test_an_unchanged_story_is_not_even_read_in_the_next_session() -> None:
    memory = Dictionary()
    first = analysis(memory=memory).report(story(*EYES))
    later = analysis(memory=memory)
    assert later.report(story(*EYES)) == first
    assert not later.database.runs


def test_a_memory_of_rubbish_is_as_good_as_none() -> None:
    memory = Dictionary()
    first = analysis(memory=memory).report(story(*EYES))
    memory.rows = {key: row[:-3] + b"xyz" for key, row in memory.rows.items()}
    assert analysis(memory=memory).report(story(*EYES)) == first


def test_grammar_is_asked_only_where_it_may_help_and_only_once() -> None:
    parser, memory = NoGrammar(), Dictionary()
    asked = analysis(parser=parser, memory=memory)
    died = "The old woman died that night."
    asked.work_out(story(*EYES, died), grammar=False)
    assert (parser.parsed, asked.complete) == ([], False)
    asked.report(story(*EYES, died))
    assert (parser.parsed, asked.complete) == ([died], True)
    analysis(parser=parser, memory=memory).report(story(*EYES, died, "It rained."))
    assert parser.parsed == parser.expected == [died]


def test_a_question_is_dropped_when_nobody_wants_it_any_more() -> None:
    asked = analysis()
    with pytest.raises(Cancelled):
        asked.report(story(*EYES), cancelled=lambda: True)
    assert codes(asked, story(*EYES)) == ["P101"]


def test_progress_is_told_from_reading_to_comparing() -> None:
    stages: list[str] = []
    analysis().report(story(*EYES), progress=lambda stage, _: stages.append(stage))
    assert list(dict.fromkeys(stages)) == [
        "Reading",
        "Finding the people",
        "Understanding the scenes",
        "Comparing",
    ]
