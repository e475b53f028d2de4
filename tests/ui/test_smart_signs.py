"""Signs set as they are typed."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCursor

from continuity.ui.editor.smart_signs import smart
from continuity.ui.session import Session
from ui.hands import type_words

SIGNS = (
    ("\"Don't,\" said Tom. \"It's 'mine'.\"", "“Don’t,” said Tom. “It’s ‘mine’.”"),
    ("He went--and came...", "He went—and came…"),
    ('("Oh--" he said--"no")', "(“Oh—” he said—“no”)"),
    ('He said *"No"* twice', "He said *“No”* twice"),
    ("---", "---"),
    ("....", "…."),
)


def typed(words: str) -> str:
    text = ""
    for letter in words:
        made = smart(text, letter)
        text = text + letter if made is None else text[: len(text) - made[0]] + made[1]
    return text


@pytest.mark.parametrize(("words", "wanted"), SIGNS)
def test_signs_are_those_of_a_printer(words: str, wanted: str) -> None:
    assert typed(words) == wanted


def test_they_are_set_only_where_it_is_preferred_and_can_be_undone(opened: Session) -> None:
    page = opened.window.editor.page
    page.moveCursor(QTextCursor.MoveOperation.End)
    type_words(page, ' "a')
    assert page.toPlainText().endswith(' "a')
    opened.prefer(replace(opened.preferences, smart=True))
    type_words(page, ' "b" -- ')
    assert page.toPlainText().endswith(' "a “b” — ')
    page.moveCursor(QTextCursor.MoveOperation.End)
    page.find("“", page.document().FindFlag.FindBackward)
    type_words(page, "'")
    assert page.toPlainText().endswith(' "a ‘b” — ')
    opened.actions["undo"].trigger()
    assert page.toPlainText().endswith(' "a “b” — ')
