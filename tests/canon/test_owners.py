import pytest

from a_scene import KNOWN, told
from continuity.claims.claim import Claim, Kin, Manner, Trait, Voice, Words
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, Span


def mention(text: str, word: str, kind: MentionKind) -> Mention:
    at = text.index(word)
    return Mention(Span(at, at + len(word)), word, kind)


def claim(text: str, quote: str, subject: Mention | None, **more: object) -> Claim:
    at = text.index(quote)
    value = more.pop("value", Words("so"))
    voice = more.pop("voice", Voice())
    assert isinstance(value, Words | Kin)
    assert isinstance(voice, Voice)
    excerpt = Excerpt(Span(at, at + len(quote)), quote)
    return Claim(subject, Trait.MARK, value, excerpt, voice=voice)


@pytest.mark.parametrize(
    ("text", "word", "kind", "owner"),
    [
        ("Mara smiled. She had a scar.", "She", MentionKind.PRONOUN, "mara-lind"),
        ("Mara had a scar.", "Mara", MentionKind.NAME, "mara-lind"),
        ("“I have a scar,” said Mara.", "I", MentionKind.FIRST_PERSON, "mara-lind"),
        (
            "Captain Vane left. The captain had a scar.",
            "The captain",
            MentionKind.NOMINAL,
            "bo-vane",
        ),
        ("The waiter had a scar.", "The waiter", MentionKind.NOMINAL, None),
        ("Mara and Ann came. They had a scar.", "They", MentionKind.PRONOUN, None),
        ("My, what a scar.", "My", MentionKind.FIRST_PERSON, None),
    ],
)
def test_a_claim_belongs_to_whom_its_subject_means(
    text: str, word: str, kind: MentionKind, owner: str | None
) -> None:
    one = claim(text, "scar", mention(text, word, kind))
    (stated,) = told(text, known=KNOWN, claims={0: (one,)}).scene.stated
    assert stated.owner == owner
    assert (stated.evidence.quote, stated.order) == ("scar", 0)


def test_where_two_are_equally_likely_nobody_owns_the_claim() -> None:
    text = "Mara walked beside Ann. There was a scar on her hand."
    known = KNOWN + "\nMara smiled." * 3
    one = claim(text, "scar", mention(text, "her", MentionKind.PRONOUN))
    (stated,) = told(text, known=known, claims={0: (one,)}).scene.stated
    assert stated.owner in (None, "mara-lind")


def test_nobody_owns_a_claim_where_another_is_at_the_door() -> None:
    text = "There, Mara in the rain. It was late. It was dark. A dog barked. It rained. Her scar shone."
    story = "Ann smiled. " * 12 + "\n" + text
    one = claim(text, "scar", mention(text, "Her", MentionKind.PRONOUN))
    (stated,) = told(story, known=KNOWN, claims={1: (one,)}).scene.stated
    assert stated.owner is None


def test_a_claim_without_a_subject_belongs_to_nobody() -> None:
    (stated,) = told("A scar.", claims={0: (claim("A scar.", "scar", None),)}).scene.stated
    assert (stated.owner, stated.other, stated.holder) == (None, None, None)


def test_what_is_said_is_the_word_of_the_speaker() -> None:
    text = "“Tom has a scar,” said Mara."
    one = claim(text, "scar", mention(text, "Tom", MentionKind.NAME))
    (stated,) = told(text, known=KNOWN, claims={0: (one,)}).scene.stated
    assert (stated.owner, stated.holder) == ("tom-hale", "mara-lind")


def test_what_is_thought_is_the_word_of_the_thinker() -> None:
    text = "Tom has a scar, Mara thought."
    voice = Voice(Manner.THOUGHT, mention(text, "Mara", MentionKind.NAME))
    one = claim(text, "scar", mention(text, "Tom", MentionKind.NAME), voice=voice)
    (stated,) = told(text, known=KNOWN, claims={0: (one,)}).scene.stated
    assert stated.holder == "mara-lind"


def test_kin_have_two_people() -> None:
    text = "Mara was the sister of Tom."
    kin = Kin("sister", mention(text, "Tom", MentionKind.NAME))
    one = claim(text, "sister", mention(text, "Mara", MentionKind.NAME), value=kin)
    (stated,) = told(text, known=KNOWN, claims={0: (one,)}).scene.stated
    assert (stated.owner, stated.other) == ("mara-lind", "tom-hale")


def test_order_counts_notes_and_headings_too() -> None:
    text = "Mara had a scar."
    one = claim(text, "scar", mention(text, "Mara", MentionKind.NAME))
    read = told(f"# One\n~ A note.\n{text}", known=KNOWN, claims={2: (one,)})
    (stated,) = read.scene.stated
    assert stated.order == 2
    assert len(read.scene.paragraphs) == 2
