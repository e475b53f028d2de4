import pytest

from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import NOTHING_SAID, AuthorsWord, Decision, Declared, Verdict
from continuity.story.edits import (
    AddChapter,
    Edit,
    MoveChapter,
    RemoveChapter,
    RenameChapter,
    SetSettings,
    SetText,
    SetWord,
    Together,
)
from continuity.story.ids import ChapterId
from continuity.story.settings import ProjectSettings

ONE = ChapterId(1)
MUTED = Decision(Verdict.MUTED, "P101")
INTENDED = Decision(Verdict.INTENDED, "T101", "0123")
GREEN = Declared("Mara", "eyes", "green")
TOSH = Correction(CorrectionKind.MERGE, "Toshiko", "Tosh")

EDITS: tuple[tuple[Edit, str], ...] = (
    (SetText(ONE, "before", "after"), "Typing"),
    (AddChapter(0, "Dawn", "# Dawn\n", "01-dawn.md", ONE), "Add “Dawn”"),
    (RemoveChapter(ONE, 0, "Dawn", "# Dawn\n", "01-dawn.md"), "Remove “Dawn”"),
    (MoveChapter(ONE, 0, 2), "Move chapter"),
    (RenameChapter(ONE, "Dawn", "Dusk", "# Dawn\n", "# Dusk\n"), "Rename to “Dusk”"),
    (SetWord(NOTHING_SAID, AuthorsWord(declared=(GREEN,)), "Declare a fact"), "Declare a fact"),
    (SetSettings(ProjectSettings(), ProjectSettings(title="Dawn")), "Settings"),
    (Together((SetText(ONE, "a", "b"), SetText(ONE, "b", "c")), "Rename Mara"), "Rename Mara"),
)


@pytest.mark.parametrize(("edit", "label"), EDITS, ids=lambda value: type(value).__name__)
def test_the_inverse_of_the_inverse_is_the_edit(edit: Edit, label: str) -> None:
    assert edit.inverse() != edit
    assert edit.inverse().inverse() == edit
    assert edit.label == label


def test_a_chapter_that_has_no_file_yet_cannot_be_taken_back() -> None:
    with pytest.raises(ValueError, match="not yet in the book"):
        AddChapter(0, "Dawn").inverse()


def test_a_change_made_to_the_word_it_was_meant_for_gives_exactly_what_was_meant() -> None:
    before = AuthorsWord(decisions=(MUTED, INTENDED))
    after = AuthorsWord(decisions=(INTENDED, MUTED))
    assert before.merged(before, after) == after


def test_a_change_made_to_another_word_leaves_what_others_said() -> None:
    before = AuthorsWord(corrections=(TOSH,), decisions=(MUTED,))
    after = AuthorsWord(corrections=(TOSH,), decisions=(INTENDED,))
    now = AuthorsWord(declared=(GREEN,), decisions=(MUTED,))
    assert now.merged(before, after) == AuthorsWord(declared=(GREEN,), decisions=(INTENDED,))


def test_joining_puts_what_is_new_behind_and_says_nothing_twice() -> None:
    one = AuthorsWord(decisions=(MUTED,))
    other = AuthorsWord(declared=(GREEN,), decisions=(MUTED, INTENDED))
    assert one.joined(other) == AuthorsWord(declared=(GREEN,), decisions=(MUTED, INTENDED))
    assert NOTHING_SAID.joined(other) == other
