"""Short passages: what is a slip when the telling or the speaker himself says it, and what looks
alike and is none, because it is dreamt, lied, supposed, read, or told of another time.
"""

import pytest

from telling import read, report_on

_WORDS = {
    "GREEN": "MEET Mara's eyes were green. / The rain fell.",
    "BLACK": "MEET Tom had black hair. / The rain fell.",
    "AGE": "MEET “I am thirty-four,” said Tom. / “Good,” said Mara.",
    "LEFT": "MEET Tom was left-handed. / The rain fell.",
    "DEAD": (
        "Marcus walked to the bridge. Marcus laughed. / "
        "Marcus was killed at the bridge. / *** / Ann waited for the tide. / ***"
    ),
    "COFFEE": "MEET Tom never drank coffee. / The rain fell.",
    "FATHER": "MEET “My father died when I was five,” said Tom. / “Good,” said Mara.",
    "ARM": "MEET Mara broke her left arm on the stairs. / The rain fell.",
    "COUSIN": "MEET Mara and her cousin Tom laughed. / The rain fell.",
    "MEET": "“Wait,” said Mara. “No,” said Tom.",
    "LONG": "The rain fell on the roof and in the yard, and nobody came to the door until night fell on it.",
}


def _codes(story: str) -> list[str]:
    """What is found in a passage; "/" parts its paragraphs, and capitals stand for openings."""
    for short, words in _WORDS.items():
        story = story.replace(short, words)
    return [one.code for one in report_on(read(story.replace(" / ", "\n"))).diagnostics]


@pytest.mark.parametrize(
    ("story", "code"),
    [
        ("BLACK / The wind took Tom's blond hair.", "P102"),
        ("ARM / Mara's broken right arm ached in its sling.", "B101"),
        (
            (
                "MEET Tom rubbed the tattoo on his left arm. / The rain fell. / Tom smiled, and the "
                "tattoo on his right arm moved."
            ),
            "P105",
        ),
        ("COUSIN / Mara waved, and Tom, her brother, waved as well.", "P304"),
        (
            (
                "Marcus walked to the bridge. / Marcus was killed at the bridge. / *** / Ann waited "
                "for the tide. / *** / “It is late,” said Marcus."
            ),
            "B201",
        ),
        ("LEFT / Tom was right-handed, and the cup stood on that side.", "P105"),
        ("COFFEE / Tom drank his coffee at the window.", "P501"),
        (
            (
                "MEET Tom remembered little. His father died when he was five. / The rain fell. / "
                "Tom had the watch from his father, who died when he was sixteen, and kept it."
            ),
            "B203",
        ),
        (
            (
                "MEET Tom and his mother, who called every Sunday, were close. / The rain fell. / "
                "Tom still had the watch his mother gave him the year before she died."
            ),
            "B202",
        ),
        ("AGE / “I am forty-one,” said Tom.", "P201"),
        (
            (
                "MEET “My brother Karl is older than me,” said Tom. / “Good,” said Mara. / “My "
                "brother Karl is younger than me,” said Tom."
            ),
            "P302",
        ),
        (
            (
                "MEET “I never drink coffee,” said Tom. / “Good,” said Mara. / Tom drank his coffee "
                "at the window."
            ),
            "P501",
        ),
        (
            (
                "MEET “I'm left-handed,” said Tom. / “Good,” said Mara. / “I'm right-handed,” said "
                "Tom."
            ),
            "P105",
        ),
        ("FATHER / “My father died when I was sixteen,” said Tom.", "B203"),
        (
            (
                "MEET “Karl is my cousin,” said Tom. “Karl!” “Yes,” said Karl. / “Good,” said Mara. "
                "/ “My brother Karl is here,” said Tom."
            ),
            "P304",
        ),
        ("GREEN / Mara's brown eyes shone.", "P101"),
        (
            (
                "MEET Tom was thirty-four years old. / The rain fell. / Tom was forty-one years old "
                "and tired."
            ),
            "P201",
        ),
        ("LEFT / “I'm right-handed,” said Tom.", "P105"),
        ("DEAD / Marcus closed the door.", "B201"),
        (
            (
                "COUSIN / Tom, her brother, waved, and Mara waved as well. Mara and her brother Tom "
                "laughed."
            ),
            "P304",
        ),
        (
            (
                "MEET “I was an only child,” said Tom. / “Good,” said Mara. / “My sister Lily is at "
                "home,” said Tom."
            ),
            "P301",
        ),
        ("MEET Mara was tall. / The rain fell. / Mara was short.", "P104"),
        ("MEET Mara had long hair. / The rain fell. / Mara had short hair.", "P106"),
        ("MEET Tom's beard was wet. / The rain fell. / Tom was clean-shaven.", "P103"),
        ("It was raining. / “Wait,” said Mara. / The sun shone from a cloudless sky.", "W201"),
        (
            "MEET Mara lost her left hand in the war. / The rain fell. / Mara clapped her hands.",
            "B103",
        ),
        (
            (
                "MEET “I was an only child,” said Mara. / “Good,” said Tom. / “My brother Karl is at "
                "home,” said Mara."
            ),
            "P301",
        ),
        (
            (
                "MEET “I'm right-handed,” said Mara. / “Good,” said Tom. / “I'm left-handed,” said "
                "Mara."
            ),
            "P105",
        ),
        (
            (
                "MEET “My mother died when I was six,” said Mara. / “Good,” said Tom. / “My mother "
                "died when I was nineteen,” said Mara."
            ),
            "B203",
        ),
        (
            (
                "MEET “My sister Lily is younger than me,” said Mara. / “Good,” said Tom. / “My "
                "sister Lily is older than me,” said Mara."
            ),
            "P302",
        ),
    ],
)
def test_what_the_telling_or_the_speaker_himself_says_is_compared(story: str, code: str) -> None:
    assert _codes(story)[0] == code


@pytest.mark.parametrize(
    "story",
    [
        (
            "GREEN / In the dream Mara's eyes were brown. Mara had brown eyes. / She woke. / The "
            "rain fell."
        ),
        (
            "GREEN / Tom dreamed that night. / Mara stood on the quay. Mara's eyes were brown. / "
            "He woke, and the rain fell. / The rain fell on the roof and in the yard, and nobody "
            "came. / The rain fell on."
        ),
        (
            "GREEN / Dear Ann, / The sea is loud here. Mara's eyes are brown, and she laughs. / "
            "Yours, / Karl / LONG"
        ),
        "GREEN / “Mara has brown eyes,” Tom lied.",
        "GREEN / Tom said that Mara's eyes were brown.",
        "GREEN / According to Tom, Mara's eyes were brown.",
        "GREEN / If Mara's eyes were brown, nobody would look.",
        (
            "GREEN / “Once upon a time there was a queen called Mara, and Mara's eyes were "
            "brown,” said Tom."
        ),
        "GREEN / The article read: / Mara's eyes were brown.",
        "GREEN / It was as if Mara's eyes were brown.",
        "GREEN / Tom thought that Mara's eyes were brown.",
        "GREEN / Tom imagined it. Perhaps Mara's eyes were brown.",
        "GREEN / *Mara's eyes were brown, and nobody knew.* / LONG",
        "BLACK / Years ago, when he had been a boy, Tom had had blond hair.",
        (
            "BLACK / Years earlier, he had stood here. Tom's blond hair had been wet. / Tom's "
            "blond hair was his mother's joy. / Now the rain fell."
        ),
        "AGE / “I am nineteen,” Tom joked.",
        "AGE / “I am nineteen,” said Tom, and winked.",
        "AGE / “I am nineteen,” said Tom. / It was a lie, and both of them knew.",
        "AGE / “I am nineteen,” said Tom. / “You're lying,” said Mara.",
        "AGE / “I am nineteen,” said Tom. “Just kidding.”",
        "AGE / “Am I nineteen?” said Tom.",
        "AGE / “‘I am nineteen,’ he says to them,” said Tom.",
        "AGE / “I feel like I am ninety,” said Tom.",
        "AGE / “When I am ninety, I will sleep,” said Tom.",
        "LEFT / “I'm right-handed,” said Tom with heavy sarcasm.",
        "LEFT / He told them a story. “I'm right-handed,” he lied.",
        "DEAD / In the dream, Marcus closed the door.",
        (
            "DEAD / Ann dreamed of the bridge. / Marcus closed the door. Marcus laughed. / She "
            "woke in the dark. / LONG"
        ),
        (
            "DEAD / Ann fell asleep. / Marcus closed the door and smiled. / She woke with a "
            "start. The rain fell on the roof and in the yard, and nobody came to the door."
        ),
        (
            "DEAD / Marcus smiled at her from the doorway. / Ann must have dozed off. The "
            "doorway was empty. The rain fell on the roof and in the yard, and nobody came."
        ),
        "DEAD / Ann remembered. Years ago Marcus had closed that door. / The rain fell.",
        (
            "DEAD / Years earlier, they had met at the gate, and Marcus had laughed. / Marcus "
            "closed the door. / But now the rain fell on the roof and in the yard, and nobody "
            "came to the door."
        ),
        "DEAD / “Once there was a boy. Marcus closed the door,” said Ann.",
        "DEAD / *Marcus closed the door and smiled at me.* / LONG",
        "COFFEE / “Tom drank his coffee, and I am the Queen,” joked Mara.",
        "COFFEE / Suppose Tom drank his coffee at the window.",
        "FATHER / “My father died when I was sixteen,” Tom lied.",
        "FATHER / “My father died when I was sixteen,” said Tom. / None of it was true.",
        "ARM / In the nightmare Mara broke her right arm.",
        "COUSIN / “Tom is my brother,” Mara lied.",
        "COUSIN / Mara told the guard that Tom was her brother.",
        (
            "MEET Tom was a doctor. / The rain fell. / On paper, Tom was a teacher. / From: Ann "
            "Reed / Subject: Tom / Tom was a plumber, I hear. / LONG"
        ),
        "GREEN / The message was short: / “Mara's brown eyes are all I see.”",
        "GREEN / “Mara's brown eyes,” read the poster.",
        (
            "It was raining. / The rain fell. / “Wait,” said Mara. / She remembered the quay. "
            "The sun had shone from a cloudless sky. / Nobody came."
        ),
        (
            "It was raining. / The rain fell. / “Wait,” said Mara. / The letter said: “The sun "
            "shines from a cloudless sky.” / Nobody came."
        ),
    ],
)
def test_what_is_not_said_in_earnest_is_not_compared(story: str) -> None:
    assert _codes(story) == []
