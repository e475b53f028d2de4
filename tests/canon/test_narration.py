"""Who tells a scene, and the sentences that are told otherwise."""

import pytest

from telling import read, report_on

_THIRD = (
    "Ann shut the door. She waited. Tom looked up. He smiled. She sat down. Tom poured the tea.\n"
    "Ann tasted it. He watched her. She put the cup down. Tom turned. He went to the window.\n"
    "She followed him. He opened it. They looked out. Tom sighed. She waited. He coughed.\n"
    "Ann listened. Tom turned to the door. He waited. Ann lifted the cup. She watched him.\n"
    "He smoked. She frowned. Tom nodded. He smiled. She blushed. Ann stirred her tea.\n"
)


def _told(story: str) -> list[str]:
    found = report_on(read(story)).diagnostics
    return [f"{one.code} {one.notes[0].evidence.quote}" for one in found if one.code[0] == "V"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("She rose. I walked to my chair. He rose.", ["V101 I walked to my chair."]),
        ("She rose. He took my hand and wept. He rose.", ["V101 He took my hand and wept."]),
        ("She rose. I must confess that I wept. He rose.", []),
        ("She rose. “I walked to my chair.” He rose.", []),
        ("She rose. *I walked to my chair.* He rose.", []),
        ("She rose. I walked there, she thought. He rose.", []),
        ("She rose. It was the reign of Charles I and he was cold. He rose.", []),
        ("She rose. She walks to her chair. He rose.", ["V103 She walks to her chair."]),
        ("She rose. She is a good walker. He rose.", []),
    ],
)
def test_one_sentence_among_many_may_be_told_otherwise(line: str, told: list[str]) -> None:
    assert _told(_THIRD + line) == told


def test_a_scene_that_says_i_often_is_told_so() -> None:
    assert (
        _told(_THIRD + "I rose. He rose. I walked to the door. She rose. I turned. He rose.") == []
    )


def test_many_sentences_in_the_present_are_meant() -> None:
    line = "She rose. She walks up. He rose. He walks up. She sat. He nods. She sat down."
    assert _told(_THIRD + line) == []


_SHORT = (
    "Ann shut the door. Tom looked up and smiled. She sat down.\n"
    "“Tea?” Tom poured it. Ann drank. He watched her. She smiled. Tom nodded.\n"
)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "She rose. I took my cup. I walked to the window with it. I opened it. He rose.",
            ["V101 I took my cup. I walked to the window with it. I opened it."],
        ),
        (
            "He rose. He breaks the bread, and hands her half of it. It is still warm. She rose.",
            ["V103 He breaks the bread, and hands her half of it. It is still warm."],
        ),
        ("She rose. Tom gave my Lady her cup. He rose.", []),
        ("She rose. Coal was dug in the mine. He rose.", []),
        ("She rose. My grandmother told it otherwise. He rose.", []),
        ("She rose. I was her lodger that year. He rose.", []),
        ("She rose. He was proud of the 'men of my class' and wept. He rose.", []),
        ("She rose. He always laughed at what he owns. He rose.", []),
    ],
)
def test_a_stretch_of_a_short_scene_may_be_told_otherwise(line: str, told: list[str]) -> None:
    assert _told(_SHORT + line) == told
