import pytest

from a_scene import KNOWN, told


@pytest.mark.parametrize(
    ("story", "present", "mentioned"),
    [
        ("“Go,” said Mara.", {"mara-lind"}, set()),
        ("Mara smiled.", {"mara-lind"}, set()),
        ("Mara's eyes were wet.", {"mara-lind"}, set()),
        ("Mara now joined them.", {"mara-lind"}, set()),
        ("The friends of Mara smiled.", set(), {"mara-lind"}),
        ("Mara thought of Tom.", {"mara-lind"}, {"tom-hale"}),
        ("“Tom is late,” said Mara.", {"mara-lind"}, {"tom-hale"}),
        ("Tom had left. Mara smiled.", {"mara-lind"}, {"tom-hale"}),
        ("It was Tom's book. It was for Ann.", set(), {"tom-hale", "ann-reed"}),
        ("They went home.", set(), set()),
    ],
)
def test_who_is_there_and_who_is_merely_named(
    story: str, present: set[str], mentioned: set[str]
) -> None:
    scene = told(story, known=KNOWN).scene
    assert (set(scene.present), set(scene.mentioned)) == (present, mentioned)


def test_a_named_narrator_is_there() -> None:
    scene = told("# Mara\nI saw it. I ran.", known=KNOWN).scene
    assert scene.present == ("mara-lind",)
