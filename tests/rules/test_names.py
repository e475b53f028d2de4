"""Names and declared words: what is a slip of the pen, and what is another name."""

import re

import pytest

from continuity.diagnostics.diagnostic import Diagnostic, Severity
from continuity.story.decisions import AuthorsWord, Declared
from telling import check, read, report_on

TEA = """\
“Sit down,” said Mr Bulstrode. Mr Bulstrode poured the tea, for Bulstrode was in no hurry.
Nobody ever hurried Bulstrode. “Milk?” said Bulstrode to Edith. Bulstrode waited.
“No,” said Edith Marlow, and Marlow took her cup. Edith drank. Edith sighed.
“Lemon?” said Bulstrode. Edith Marlow shook her head. “Sugar, then,” said Bulstrode.
"""


def found(story: str, word: AuthorsWord = AuthorsWord()) -> list[Diagnostic]:  # noqa: B008 - frozen
    diagnostics = report_on(read(story), word).diagnostics
    return [one for one in diagnostics if one.code in ("N101", "N102")]


def messages(story: str, word: AuthorsWord = AuthorsWord()) -> list[str]:  # noqa: B008 - frozen
    return [re.sub(r" \(.*", "", one.message) for one in found(story, word)]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Only then did Balstrode laugh.", "“Balstrode” is “Bulstrode” elsewhere"),
        ("Only then did Bultsrode laugh.", "“Bultsrode” is “Bulstrode” elsewhere"),
        ("Only then did Bulstrod laugh.", "“Bulstrod” is “Bulstrode” elsewhere"),
        ("Only then did Mr Bullstrode laugh.", "“Bullstrode” is “Bulstrode” elsewhere"),
        ("Only then did Edith Marlowe laugh.", "“Marlowe” is “Marlow” elsewhere"),
        ("Only then did Edith Narlow laugh.", "“Narlow” is “Marlow” elsewhere"),
        ("Only then did Edtih Marlow laugh.", "“Edtih” is “Edith” elsewhere"),
        ("The Bulstrodes were an old family.", None),
        ("Only then did Mrs Balstrode laugh.", None),
        ("Only then did BULSTRODE laugh.", None),
        ("Only then did Edie laugh.", None),
    ],
)
def test_one_mention_with_another_letter(line: str, message: str | None) -> None:
    assert messages(TEA + line) == ([message] if message else [])


@pytest.mark.parametrize(
    "line",
    [
        "“I’ll ask Bulstrod’ about it,” said the cook.",
        "Even ‘Bulstrodi’, as the boys called him, had to laugh.",
        "The Bulstrodi-dial stood at noon.",
    ],
)
def test_a_name_cut_short_in_marks_of_its_own_or_in_a_compound_is_spelt_on_purpose(
    line: str,
) -> None:
    assert messages(TEA + line) == []


def test_two_names_misspelt_in_one_paragraph_are_an_imitation_and_only_asked_quietly() -> None:
    one, other = found(TEA + "The cook’s young man knew Balstrode, and Edtih Marlow as well.")
    assert {one.severity, other.severity} == {Severity.HINT}


@pytest.mark.parametrize(
    ("times", "line", "message"),
    [
        (9, "Only then did Gwne laugh.", "“Gwne” is “Gwen” elsewhere"),
        (9, "Only then did Gwwen laugh.", "“Gwwen” is “Gwen” elsewhere"),
        (9, "Only then did Gwan laugh.", None),
        (31, "Only then did Gwzn laugh.", "“Gwzn” is “Gwen” elsewhere"),
        (9, "Only then did Gwe laugh.", None),
        (31, "Only then did Gwe laugh.", "“Gwe” is “Gwen” elsewhere"),
        (31, "Only then did Gwendo laugh.", None),
    ],
)
def test_a_short_name_has_to_stand_there_the_oftener_the_less_is_left_of_it(
    times: int, line: str, message: str | None
) -> None:
    story = "“Come,” said Gwen. She waited.\n" * times
    assert messages(story + line) == ([message] if message else [])


def test_a_last_letter_struck_twice_is_no_ending() -> None:
    story = "“Come,” said Ianto. He waited.\n" * 6
    assert messages(story + "Only then did Iantoo laugh.") == ["“Iantoo” is “Ianto” elsewhere"]


SHIP = """\
“The Voraxian envoy waits,” said Edith Marlow. The Voraxians never waited for anybody.
Edith sighed. A Voraxian sighs with three mouths. “Voraxian pride,” said Edith.
They gave the Voraxian a chair, and a Voraxian cup, and spoke of Voraxian wars. Edith yawned.
"""


def test_an_invented_word_with_another_letter() -> None:
    assert messages(SHIP + "At last the Voraxain spoke.") == ["“Voraxain” is “Voraxian” elsewhere"]
    assert messages(SHIP + "At last the Voraxians spoke.") == []


def test_both_places_are_shown_and_the_fix_puts_the_usual_form_in_the_odd_place() -> None:
    (slip,) = found(TEA + "Only then did Balstrode laugh.")
    assert [note.evidence.quote for note in slip.notes] == ["Balstrode", "Bulstrode"]
    assert [(edit.evidence.quote, edit.text) for edit in slip.fixes[0].edits] == [
        ("Balstrode", "Bulstrode")
    ]


def test_what_stands_there_often_is_meant() -> None:
    other = "“Never,” said Balstrode. Balstrode left. “Stay!” cried Balstrode. Balstrode wept.\n"
    assert messages(TEA + other + other) == []


def test_a_declared_name_is_no_slip() -> None:
    word = AuthorsWord(
        declared=(Declared("Balstrode", "spelling", ""), Declared("Bulstrode", "spelling", ""))
    )
    assert messages(TEA + "Only then did Balstrode laugh.", word) == []


def declared(right: str, wrong: str = "") -> AuthorsWord:
    return AuthorsWord(declared=(Declared(right, "spelling", wrong),))


def test_a_word_near_a_declared_one_is_shown_where_it_stands() -> None:
    story = "The seal of Abaddon was broken.\n“Abbadon has risen,” said Mara."
    assert check(story, declared("Abaddon")) == (
        "The seal of Abaddon was broken.\n"
        "“Abbadon has risen,” said Mara.\n"
        " ^^^^^^^ N102 “Abbadon” is declared to be spelled “Abaddon”"
    )


def test_a_declared_word_need_not_stand_in_the_text() -> None:
    assert messages("“Abbadon has risen,” said Mara.", declared("Abaddon")) == [
        "“Abbadon” is declared to be spelled “Abaddon”"
    ]


def test_a_word_in_lower_case_is_kept_to_its_spelling_too() -> None:
    assert messages("They crossed the skyraill at dusk.", declared("skyrail")) == [
        "“skyraill” is declared to be spelled “skyrail”"
    ]


def test_a_name_of_two_words_is_checked_word_by_word() -> None:
    story = "They came to Thurlby Staith. At Thurlby Staithe it rained."
    assert messages(story, declared("Thurlby Staithe")) == [
        "“Thurlby Staith” is declared to be spelled “Thurlby Staithe”"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The Abaddons were many.",
        "“Abaddonian,” said Mara.",
        "Abandon ship!",
        "We must abandon her.",
        "Abbadonna sang.",
    ],
)
def test_plurals_and_other_words_are_no_misspellings(line: str) -> None:
    assert messages(line, declared("Abaddon")) == []


def test_where_wrong_forms_are_listed_only_those_are_wrong() -> None:
    story = "“Abbadon or Abadon or Apollyon?” said Mara."
    assert messages(story, declared("Abaddon", "Apollyon, Abadon")) == [
        "“Abadon” is declared to be spelled “Abaddon”",
        "“Apollyon” is declared to be spelled “Abaddon”",
    ]


@pytest.mark.parametrize(
    ("story", "slips"),
    [
        ("“Ask Kathryn,” said the porter.\nNobody had seen Cathryn since noon.", 1),
        ("Mr Szczepanik rang twice.\nNobody let Szczepanek in.", 1),
        ("“Ask Philippa,” said the porter.\nPhilippa wrote: “Kiss the dog. Phillipa.”", 1),
        ("“Ask Marie,” said the porter.\nNobody had seen Maria since noon.", 0),
        ("“Ask Christian,” said the porter.\nNobody had seen Christina since noon.", 0),
        ("Barnton lies by the sea. Barnton is dull. He hated Barnton. Mr Barton came.", 0),
        ("Rose came in. “Where is Roze?” said the porter.", 0),
        ("“Kathryn?” asked the porter. Kathryn smiled. “Cathryn with a C,” said Kathryn.", 0),
        ("“Ask Njoroge,” said the porter. “They will pass somebody called Njorohge.”", 0),
    ],
)
def test_among_the_few_names_of_a_short_story(story: str, slips: int) -> None:
    assert len(messages(story)) == slips
