"""Words with two spellings: which of them are told, and the change that is offered."""

import re

from continuity.diagnostics.diagnostic import Severity
from telling import check, read, report_on


def _codes(*lines: str) -> list[str]:
    return re.findall(r"\^ ([A-Z]\d{3})", check("\n".join(lines)))


_OFTEN = "The colour faded. A colour came. No colour was left. What colour was it?"


def test_the_odd_spelling_is_told_with_the_change() -> None:
    [one] = report_on(read(f"{_OFTEN}\nHe liked the color.")).diagnostics
    assert one.code == "S101"
    [fix] = one.fixes
    assert [(edit.evidence.quote, edit.text) for edit in fix.edits] == [("color", "colour")]


def test_what_somebody_says_is_asked_quietly() -> None:
    [one] = report_on(read(f"{_OFTEN}\n“I like the color,” said Ann.")).diagnostics
    assert one.severity is Severity.HINT


def test_two_spellings_that_stand_there_as_often_are_left_alone() -> None:
    assert _codes("The colour faded. The color came.") == []


def test_forms_of_one_word_are_told_once() -> None:
    usual = "Her colours were the colours of the colours that colours have. "
    assert _codes(_OFTEN + usual, "The color and the colors were gone.") == ["S101"]


def test_a_name_is_no_spelling() -> None:
    assert (
        _codes("The sky was grey. Grey walls, grey days, grey nights, a grey sea.", "Gray ran.")
        == []
    )


def test_broken_speech_is_no_hyphen() -> None:
    usual = "Naturally he came. " + "She naturally smiled. " * 8
    assert _codes(usual, "“Nat-urally,” said Ann. “I mean nat-urally.”") == []
