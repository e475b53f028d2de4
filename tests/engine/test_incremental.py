"""Asking again after edits gives what asking for the first time gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.engine.judging import FAILED
from continuity.errors import Cancelled
from continuity.prose.segmentation import manuscript
from continuity.story.decisions import NOTHING_SAID
from continuity.story.manuscript import Source
from strategies import TEXTS, Draft, Edit, drafts, edits

SOME = st.lists(edits, min_size=1, max_size=15)


@settings(max_examples=100, deadline=None)
@given(drafts, SOME)
def test_step_by_step_gives_what_from_scratch_gives(draft: Draft, steps: list[Edit]) -> None:
    analysis = Analysis(assets.lexicon())
    analysis.report(draft.question())
    for step in steps:
        draft = step(draft)
        report = analysis.report(draft.question())
    assert report == Analysis(assets.lexicon()).report(draft.question())


@settings(max_examples=100, deadline=None)
@given(drafts, SOME, st.lists(st.integers(0, 90), min_size=15, max_size=15))
def test_questions_cancelled_midway_leave_no_trace(
    draft: Draft, steps: list[Edit], patience: list[int]
) -> None:
    analysis = Analysis(assets.lexicon())
    for step, most in zip(steps, patience, strict=False):
        draft = step(draft)
        ask_with_patience(analysis, draft, most)
    report = analysis.report(draft.question())
    assert report == Analysis(assets.lexicon()).report(draft.question())


@settings(max_examples=40, deadline=None)
@given(drafts)
def test_every_note_quotes_the_words_that_stand_there(draft: Draft) -> None:
    report = Analysis(assets.lexicon()).report(draft.question())
    texts = {one.id: one.text for one in draft.question().book.paragraphs()}
    for diagnostic in report.diagnostics:
        for evidence in (note.evidence for note in diagnostic.notes):
            assert evidence.quote
            assert evidence.anchor.span.of(texts[evidence.anchor.paragraph]) == evidence.quote


def ask_with_patience(analysis: Analysis, draft: Draft, most: int) -> None:
    """Ask, but lose interest at the `most`-th time the engine wants to know."""
    asked = iter([False] * most)
    try:
        analysis.report(draft.question(), cancelled=lambda: next(asked, True))
    except Cancelled:
        return


_SCRAPS = ("“", "”", "’s ", "—", "\n", "\n\n", "***", "# ", "Mara", " said ", "her", " was dead. ")
PROSE = st.lists(st.one_of(st.sampled_from(_SCRAPS), st.sampled_from(TEXTS), st.text(max_size=20)))


@settings(max_examples=150, deadline=None)
@given(PROSE, st.booleans())
def test_no_text_makes_the_engine_or_a_rule_fail(scraps: list[str], markdown: bool) -> None:  # noqa: FBT001
    whole = manuscript([Source("story.txt", "".join(scraps), markdown=markdown)])
    report = Analysis(assets.lexicon()).report(Question(whole.book, NOTHING_SAID))
    assert [one.reason for one in report.diagnostics if one.code == FAILED] == []
