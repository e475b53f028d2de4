"""Bad prose is no error: no text makes the reading of people fail."""

from hypothesis import given, settings
from hypothesis import strategies as st

from a_scene import told

_WORDS = st.sampled_from(
    [
        "Mara", "Mr.", "Mrs", "Hale", "Captain", "the", "said", "he", "She", "I", "my", "you",
        "“", "”", '"', "‘", "’", "'", "—", "…", ".", ",", "?", "A.", "ÉCOLE", "of", "O'", "'s",
        "# ", "~ ", "\n", "X", "II", "Dr", "went", "Élodie", "Jr.", "St.", "von", "ẞ", "🙂",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=60).map(" ".join) | st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    read = told(text)
    ids = {person.id for person in read.identity.people}
    assert {one.person for one in read.scene.pointings} <= ids | {None}
    assert {one.speaker for one in read.scene.quotations} <= ids | {None}
    assert len(ids) == len(read.identity.people)
