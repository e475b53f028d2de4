import pytest

from a_scene import KNOWN, told


@pytest.mark.parametrize(
    ("story", "speakers"),
    [
        ("“Go,” said Mara.", ["Mara Lind"]),
        ("“Go,” Mara said quietly.", ["Mara Lind"]),
        ("“Go,” Mara had almost whispered.", ["Mara Lind"]),
        ("Mara turned to Tom and said, “Go.”", ["Mara Lind"]),
        ("“Go,” said Mara. “Go now.”", ["Mara Lind", "Mara Lind"]),
        ("“Go,” said Mara to Tom, “or stay.”", ["Mara Lind", "Mara Lind"]),
        ("“Go,” said the captain.", ["Bo Vane"]),
        ("“Go,” was Mara's only answer.", ["Mara Lind"]),
        ("“Go,” corroborated Mara.", ["Mara Lind"]),
        ("“Go,” said the waiter.", [None]),
    ],
)
def test_a_tag_names_the_speaker(story: str, speakers: list[str | None]) -> None:
    read = told(story, known=KNOWN)
    assert read.speakers() == speakers
    assert set(read.cues()) == {"tag"}


@pytest.mark.parametrize(
    ("story", "speaker"),
    [
        ("“Go.” Mara closed the door.", "Mara Lind"),
        ("Mara closed the door. “Go.”", "Mara Lind"),
        ("“Go.” Mara's hand shook.", "Mara Lind"),
        ("Tom looked at Mara. She frowned. “Go.”", "Mara Lind"),
        ("Once she had Ann in bed, Mara turned to Tom. “Go.”", "Mara Lind"),
        ("Tom sat down, and Mara closed the door. “Go.”", "Mara Lind"),
    ],
)
def test_a_sentence_beside_the_quotation_shows_the_speaker(story: str, speaker: str) -> None:
    read = told(story, known=KNOWN)
    assert read.speakers() == [speaker]
    assert read.cues() == ["beat"]


@pytest.mark.parametrize(
    ("story", "speaker", "cue"),
    [
        ("Ann came in. Then Mara said to Tom as shyly as ever:\n“Go.”", "Mara Lind", "tag"),
        ("“Stay,” said Ann. Then Mara said:\n“Go.”", "Mara Lind", "tag"),
        ("Mara came in. Then she said:\n“Go.” “Go now.”", "Mara Lind", "pronoun tag"),
    ],
)
def test_the_paragraph_before_may_announce_the_speaker(story: str, speaker: str, cue: str) -> None:
    read = told(story, known=KNOWN)
    assert read.speakers()[-1] == speaker
    assert read.cues()[-1] == cue


def test_what_is_done_without_a_subject_tells_nothing_of_the_speaker() -> None:
    story = "“Go,” said Mara.\n“I cannot,” said Ann.\n“You must,” taking her hand, “and soon.”"
    assert told(story, known=KNOWN).speakers()[-2:] == ["Mara Lind", "Mara Lind"]


def test_whoever_is_known_by_the_article_is_one_of_those_about() -> None:
    story = (
        "“Go,” said Mara.\n“I cannot,” said Tom.\n“You must,” said Mara.\n"
        "“Never,” replied the lawyer gruffly."
    )
    assert told(story, known=KNOWN).speakers()[-1] == "Tom Hale"


def test_whoever_was_brought_in_without_a_name_is_nobody_else() -> None:
    story = (
        "A policeman stood there.\n“Go,” said Mara.\n“I cannot,” said Tom.\n“You must,” said Mara.\n"
        "“Never,” replied the policeman."
    )
    assert told(story, known=KNOWN).speakers()[-1] is None


@pytest.mark.parametrize(
    "story", ["Mara wore three coats:\n“Go.”", "Mara said nothing more to:\nTom frowned. “Go.”"]
)
def test_a_colon_without_a_verb_of_speech_or_right_before_announces_nobody(story: str) -> None:
    assert "tag" not in told(story, known=KNOWN).cues()


def test_a_pronoun_in_a_tag_means_the_one_whose_turn_it_is() -> None:
    read = told(
        """
        “Go,” said Mara.
        “No,” said Tom.
        “Please,” she said.
        “Never,” he said.
        """,
        known=KNOWN,
    )
    assert read.speakers() == ["Mara Lind", "Tom Hale", "Mara Lind", "Tom Hale"]
    assert read.cues() == ["tag", "tag", "pronoun tag", "pronoun tag"]


def test_turns_alternate_where_nobody_is_named() -> None:
    read = told(
        """
        “Go,” said Mara.
        “No,” said Tom.
        “Why not?”
        “It is cold.”
        “Here is a coat.”
        """,
        known=KNOWN,
    )
    assert read.speakers() == ["Mara Lind", "Tom Hale", "Mara Lind", "Tom Hale", "Mara Lind"]
    assert read.cues()[2:] == ["alternation"] * 3


def test_who_is_called_by_name_answers() -> None:
    read = told(
        """
        Ann sat by the fire. Tom sat at the table.
        “Are you cold, Ann?” said Mara.
        “A little.”
        """,
        known=KNOWN,
    )
    assert read.speakers() == ["Mara Lind", "Ann Reed"]


def test_a_name_called_out_at_the_end_is_who_answers() -> None:
    read = told(
        """
        Ann sat by the fire. Tom sat at the table.
        “It is cold,” said Mara. “Ann?”
        “A little.”
        """,
        known=KNOWN,
    )
    assert read.speakers() == ["Mara Lind", "Mara Lind", "Ann Reed"]


def test_nobody_calls_himself() -> None:
    read = told(
        """
        “Go,” said Mara.
        “No,” said Tom.
        “Mara, come here.”
        """,
        known=KNOWN,
    )
    assert read.speakers()[2] != "Mara Lind"


def test_speech_that_runs_on_keeps_its_speaker() -> None:
    read = told(
        """
        “I went out,” said Mara, “and it rained.
        “And then I came back.”
        """,
        known=KNOWN,
    )
    assert read.speakers() == ["Mara Lind"] * 3
    assert read.cues()[2] == "continued"


def test_a_man_in_a_tag_is_a_man_who_is_about() -> None:
    read = told("Tom waited for Mara.\n“Go,” said Mara.\n“No,” said the young man.", known=KNOWN)
    assert read.speakers() == ["Mara Lind", "Tom Hale"]


def test_in_a_scene_without_people_nobody_speaks() -> None:
    read = told("“Go!”\n“Why?”")
    assert read.speakers() == [None, None]
    assert read.cues() == ["", ""]


def test_a_narrator_without_a_name_speaks_without_a_name() -> None:
    read = told("I saw Tom. I waved. I ran.\n“Go,” I said.\n“No,” said Tom.", known=KNOWN)
    assert read.speakers() == [None, "Tom Hale"]
    assert read.scene.first_person
    assert read.scene.narrator is None


def test_the_heading_names_the_narrator_of_its_chapter() -> None:
    read = told("# Mara\nI saw Tom. I waved. I ran.\n“Go,” I said.", known=KNOWN)
    assert read.speakers() == ["Mara Lind"]
    assert read.scene.narrator == "mara-lind"


def test_i_and_you_within_speech_are_who_speaks_and_who_is_spoken_to() -> None:
    read = told("“I see you, Tom,” said Mara.", known=KNOWN)
    assert read.meaning("I") == ["Mara Lind"]
    assert read.meaning("you") == ["Tom Hale"]


def test_you_is_the_only_other_who_speaks() -> None:
    read = told("“I see you,” said Mara.\n“Good,” said Tom.", known=KNOWN)
    assert read.meaning("you") == ["Tom Hale"]
    assert told("“I see you,” said Mara.", known=KNOWN).meaning("you") == [None]
