import pytest

from a_scene import told


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("# Two years earlier\nThe rain fell.", True),
        ("# Flashback\nThe rain fell.", True),
        ("It was three weeks ago that the rain had fallen.", True),
        ("Ten years before, the house had stood empty.", True),
        ("The rain fell as it had fallen years ago.", False),
        ("“Two years ago it rained.”", False),
        ("# One Hour Later\nThe rain fell.", False),
        ("~ Written two years ago.", False),
    ],
)
def test_a_scene_that_goes_back_says_so_at_its_head(story: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    assert told(story).scene.flashback is expected


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("She dreamed of the sea.\nIt was green.", True),
        ("The sea was green.\nThe sea was cold.\nShe woke, gasping, in a sweat.", True),
        ("The sea was green.\nIt had been only a dream.", True),
        ("The sea was green.\nShe woke early.", False),
        ("“She dreamed of the sea,” he said.", False),
    ],
)
def test_a_dream_shows_at_its_beginning_or_at_its_end(story: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    assert told(story).scene.dream is expected
