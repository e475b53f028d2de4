import pytest

from continuity.story.merging import merged

MERGES = (
    ("the text is as it was", "a\nb\nc", "a\nb\nc", "a\nX\nc", "a\nX\nc"),
    ("another paragraph was written in", "a!\nb\nc", "a\nb\nc", "a\nb\nX", "a!\nb\nX"),
    ("the very paragraph was written in", "a\nb!\nc", "a\nb\nc", "a\nX\nY", "a\nb!\nc"),
    ("paragraphs came before", "n\na\nb\nc", "a\nb\nc", "X\nb\nY", "n\nX\nb\nY"),
    ("a paragraph went", "b\nc", "a\nb\nc", "X\nb\nY", "b\nY"),
    ("all is new", "z", "a\nb", "X\nY", "z"),
    ("lines are added", "a\nb!", "a\nb", "a\nN\nb", "a\nN\nb!"),
)


@pytest.mark.parametrize(
    ("now", "before", "after", "wanted"), [row[1:] for row in MERGES], ids=[m[0] for m in MERGES]
)
def test_a_change_is_made_to_what_stands_there_now(
    now: str, before: str, after: str, wanted: str
) -> None:
    assert merged(now, before, after) == wanted
