import pytest

from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity, fingerprint
from continuity.story.ids import ParagraphId
from continuity.story.text import Anchor, Evidence, Span


def note(quote: str, paragraph: int = 1, start: int = 0) -> Note:
    return Note(Evidence(Anchor(ParagraphId(paragraph), Span(start, start + len(quote))), quote))


def test_a_diagnostic_without_evidence_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="P101 without evidence"):
        Diagnostic("P101", "eye-colour-changes", Severity.ERROR, "Her eyes change", (), "0")


def test_a_fingerprint_survives_a_move_and_a_change_of_marks_and_capitals() -> None:
    here = fingerprint("P101", "Mara", (note("green eyes"), note("brown eyes", 2)))
    there = fingerprint("P101", "mara", (note("“Brown eyes”", 9, 40), note("green  eyes,", 7)))
    assert here == there


def test_a_fingerprint_lapses_when_the_words_change() -> None:
    assert fingerprint("P101", "Mara", (note("green eyes"),)) != fingerprint(
        "P101", "Mara", (note("grey eyes"),)
    )
