"""Looks, wounds, things and ages told in the ways of newer fiction."""

import pytest

from telling import read, report_on


def codes(*lines: str) -> list[str]:
    return [one.code for one in report_on(read("\n".join(lines))).diagnostics]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (
            (
                "“Sit,” said Ann. Ann had cut her hair to the skull.",
                "Ann shook her long hair back.",
            ),
            "P106",
        ),
        (
            ("“Sit,” said Tom. He has long wet hair.", "The lamp shone on Tom’s cropped hair."),
            "P106",
        ),
        (
            ("“Sit,” said Ann. She was a short woman with a buzz cut.", "Ann shook her long hair."),
            "P106",
        ),
        (
            (
                "“Sit,” said Tom. He had curly black hair.",
                "“Ow,” said Tom, and pushed the fair hair out of his eyes.",
            ),
            "P102",
        ),
        (
            (
                "“Sit,” said Ann. Her village had gone up, and she wore her copper hair long.",
                "Ann smiled. Ann’s hair was black.",
            ),
            "P102",
        ),
        (
            (
                "“Sit,” said Ann. She felt something in her right arm go like a dry stick.",
                "Ann turned, with her left arm in its sling.",
            ),
            "B101",
        ),
        (
            (
                "“Sit,” said Ann. She broke her right arm.",
                "Ann caught the boy in both arms and ran in.",
            ),
            "B102",
        ),
        (
            (
                "“I can’t swim,” said Ann.",
                "Ann had swum the length of the lake every summer.",
            ),
            "P501",
        ),
        (
            (
                "It lay in a box of cedar wood.",
                "Nobody spoke.",
                "Tom held out the oak box.",
            ),
            "O203",
        ),
        (
            ("It had a silver clasp.", "Nobody spoke.", "Ann opened the iron clasp."),
            "O203",
        ),
        (
            (
                "“Sit,” said Ann. She is ninety.",
                "Ann laughed, though she’ll be seventy-five on Friday.",
            ),
            "P201",
        ),
    ],
)
def test_is_told_of(lines: tuple[str, ...], code: str) -> None:
    assert codes(*lines) == [code]


@pytest.mark.parametrize(
    "lines",
    [
        ("“Sit,” said Ann. Ann shook her long hair.", "Ann had cut her hair to the skull."),
        (
            "“Sit,” said Ann. Ann had red hair.",
            "Ann pushed the dog with the black hair off her face.",
        ),
        ("“Sit,” said Tom. Tom’s hair had once been black.", "Tom’s hair was fair."),
        (
            "“Sit,” said Ann. She felt something in her right hand go.",
            "Ann’s left arm was in its sling.",
        ),
        ("It stood by a wooden gate.", "Nobody spoke.", "Tom leaned on the oak gate."),
        ("It had a silver clasp.", "Nobody spoke.", "Ann opened the steel clasp."),
        (
            "“Sit,” said Ann. She is seventy-four.",
            "Ann laughed, for she’ll be seventy-five on Friday.",
        ),
        ("“Tom is not twelve, he is twenty,” said Ann.", "Tom was twenty."),
        (
            "“Sit,” said Ann. She was nineteen.",
            "***",
            "One Sunday in 1975 Tom came. Ann was thirty.",
        ),
        (
            "“Sit,” said Ann. Ann sat.",
            "***",
            "Ann died of it too, she used to say.",
            "***",
            "Ann sat.",
        ),
    ],
)
def test_is_left_alone(lines: tuple[str, ...]) -> None:
    assert codes(*lines) == []


def test_two_long_names_that_stand_there_once_each_differ_in_a_vowel() -> None:
    lines = ("They set out from Harrowmere at dawn.", "It rained.", "Tom slept in Harrowmire.")
    assert codes(*lines) == ["N101"]
    lines = ("“Stop,” said Mrs Abernathy.", "It rained.", "Ann saw Mrs Abernethy’s begonias.")
    assert codes(*lines) == ["N101"]


def test_two_long_names_that_differ_otherwise_are_two() -> None:
    lines = ("They set out from Harrowmere at dawn.", "It rained.", "Tom slept in Harrowford.")
    assert codes(*lines) == []
    lines = ("“Stop,” said Mrs Abernathy.", "It rained.", "Ann saw Miss Abernethy’s begonias.")
    assert codes(*lines) == []
