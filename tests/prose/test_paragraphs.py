import pytest

from continuity import assets
from continuity.prose.paragraphs import read
from continuity.prose.reading import Cue, NameEvidence, add
from continuity.prose.speech import QuoteStyle
from continuity.story.cast import MentionKind
from continuity.story.text import ParagraphKind

LEXICON = assets.lexicon()


def names(text: str, kind: ParagraphKind = ParagraphKind.PROSE) -> list[str]:
    reading = read(text, kind, LEXICON, QuoteStyle.DOUBLE)
    return [one.text for one in reading.mentions if one.kind is MentionKind.NAME]


def cues(text: str, form: str) -> dict[Cue, int]:
    reading = read(text, ParagraphKind.PROSE, LEXICON, QuoteStyle.DOUBLE)
    (one,) = (one for one in reading.names if one.form == form)
    return {cue: one.of(cue) for cue in Cue if one.of(cue)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Captain Mara Lind met Mr. Hale.", ["Captain Mara Lind", "Mr. Hale"]),
        ("When Mara came, Tom's dog barked.", ["Mara", "Tom"]),
        ("“Oh, Mara! Don't,” he said.", ["Mara"]),
        ("The Duke of Arden met Ludwig van Beek.", ["Duke of Arden", "Ludwig van Beek"]),
        ("J. R. Hale and O'Neill waved.", ["J. R. Hale", "O'Neill"]),
        ("He asked Will, and Will smiled.", ["Will", "Will"]),
        ("Will you come? May I?", []),
        ("Poor Mara wept; dear Tom did not.", ["Mara", "Tom"]),
        ("STOP! he read in Chapter IV.", ["Chapter"]),
        ("Hale Miss Howard Dr. Bell", ["Hale", "Miss Howard", "Dr. Bell"]),
        ("Nothing happened. Everything was quiet.", []),
        ("HELP, MARA!", ["MARA"]),
    ],
)
def test_capitalised_words_in_a_row_are_candidates_for_names(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "form", "cue"),
    [
        ("“Go,” said Mara.", "Mara", Cue.TAG),
        ("“Go,” Mara said.", "Mara", Cue.TAG),
        ("“Go,” said the Warden.", "Warden", Cue.TAG),
        ("“Well, Mara, go.”", "Mara", Cue.VOCATIVE),
        ("“Oh Mara.”", "Mara", Cue.VOCATIVE),
        ("Mara smiled.", "Mara", Cue.ACTS),
        ("He saw Mara, who wept.", "Mara", Cue.ACTS),
        ("Mara's eyes shone.", "Mara", Cue.BODY),
        ("He kissed Mara.", "Mara", Cue.OBJECT),
        ("A girl named Mara came.", "Mara", Cue.NAMED),
        ("They lived in Arden.", "Arden", Cue.PLACE),
        ("They met in the Hub again.", "Hub", Cue.PLACE),
        ("He stayed at Arden.", "Arden", Cue.PLACE),
        ("He went to Arden.", "Arden", Cue.WEAK_PLACE),
        ("They saw the Hub.", "Hub", Cue.THE),
        ("Mara smiled. She waved.", "Mara", Cue.FEMALE),
        ("Tom smiled. His hand shook.", "Tom", Cue.MALE),
        ("“Tom smiled. His hand shook.”", "Tom", Cue.MALE),
        ("My name is Mara.", "Mara", Cue.SELF),
        ("“Come, Mara,” he said, and I came.", "Mara", Cue.NEAR),
        ("The sign said MARA again.", "Mara", Cue.SHOUTED),
        ("Mara smiled.", "Mara", Cue.OPENS),
        ("“I saw Mara there.”", "Mara", Cue.QUOTED),
    ],
)
def test_what_stands_around_a_name_is_counted(text: str, form: str, cue: Cue) -> None:
    assert cue in cues(text, form)


def test_what_is_said_between_a_name_and_its_pronoun_does_not_part_them() -> None:
    assert Cue.MALE in cues("Tom smiled. “Ann, go,” somebody said. He ran.", "Tom")
    assert Cue.MALE not in cues("Tom smiled. “Ann, go,” somebody said. He ran.", "Ann")


def test_whom_somebody_looks_at_is_no_place() -> None:
    assert Cue.PLACE not in cues("He looked at Mara.", "Mara")


def test_rare_words_in_lower_case_are_counted_without_cues() -> None:
    reading = read("The teaboyish grin.", ParagraphKind.PROSE, LEXICON, QuoteStyle.DOUBLE)
    assert reading.names == (NameEvidence("teaboyish", 1),)


def test_the_narration_in_the_first_person_is_counted() -> None:
    reading = read("I ran. “I do,” he said.", ParagraphKind.PROSE, LEXICON, QuoteStyle.DOUBLE)
    assert NameEvidence("I", 1) in reading.names


def test_nobody_is_looked_for_in_a_note() -> None:
    reading = read("Tara, this is for you.", ParagraphKind.NOTE, LEXICON, QuoteStyle.DOUBLE)
    assert (reading.mentions, reading.names) == ((), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Mara", ["Mara"]), ("1. Mara", ["Mara"]), ("The Boy Who Ran", []), ("Mara and Tom", [])],
)
def test_a_heading_counts_only_if_it_is_a_name_as_a_whole(text: str, expected: list[str]) -> None:
    assert names(text, ParagraphKind.CHAPTER_HEADING) == expected


def test_mentions_come_in_order_and_hold_pronouns() -> None:
    reading = read("She saw Tom and me.", ParagraphKind.PROSE, LEXICON, QuoteStyle.DOUBLE)
    assert [(one.text, one.kind) for one in reading.mentions] == [
        ("She", MentionKind.PRONOUN),
        ("Tom", MentionKind.NAME),
        ("me", MentionKind.FIRST_PERSON),
    ]


def test_evidence_adds_up_in_any_grouping() -> None:
    texts = ["Mara smiled.", "“Mara!”", "the teaboyish Tom"]
    stretches = [
        read(text, ParagraphKind.PROSE, LEXICON, QuoteStyle.DOUBLE).names for text in texts
    ]
    together = add(stretches)
    assert together == add([add(stretches[:1]), add(stretches[1:])])
    assert {one.form: one.count for one in together} == {"Mara": 2, "Tom": 1, "teaboyish": 1}


def test_a_form_seen_with_and_without_a_capital_keeps_its_cues() -> None:
    both = add([(NameEvidence("I", 2),), (NameEvidence("I", 1, (1,) * len(Cue)),)])
    assert both == (NameEvidence("I", 3, (1,) * len(Cue)),)
