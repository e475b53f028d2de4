"""Screenplays in Fountain."""

from pathlib import Path

from continuity.exchange.fountain import found
from continuity.exchange.reading import find_story
from continuity.exchange.split import chapters_of
from continuity.story.cards import Card

PLAY = """Title:
    _**The Late Ferry**_
Credit: Written by
Author: Ada Holt

# Act One

= Mara lands.

INT. FERRY OFFICE - NIGHT #1#

Rain on the *windows*. [[or snow?]] MARA waits.

MARA (V.O.)
(quietly)
I am here.
(beat)
Still here.

@McTavish ^
So I see.

/* cut all
of this */

CUT TO:

.THE QUAY

> THE END OF THE DAY <

TOM
Late.

# Act Two

EXT. SEA - DAY

Nothing.
"""


def texts(text: str = PLAY) -> list[str]:
    return [chapter for _, chapter in chapters_of(found(text, "x").manuscript())]


def test_a_screenplay_is_told_in_scenes_with_its_speeches_quoted() -> None:
    assert texts() == [
        (
            "# Act One\n\n### INT. FERRY OFFICE - NIGHT\n\n"
            "Rain on the *windows*. <!-- comment: or snow? -->MARA waits.\n\n"
            "Mara (quietly): “I am here.” (beat) “Still here.”\n\nMcTavish: “So I see.”\n\n"
            "<!-- continuity: note -->CUT TO:\n\n### THE QUAY\n\n"
            "THE END OF THE DAY\n\nTom: “Late.”\n"
        ),
        "# Act Two\n\n### EXT. SEA - DAY\n\nNothing.\n",
    ]


def test_title_page_and_synopses_are_kept() -> None:
    play = found(PLAY, "x")
    assert (play.title, play.author) == ("The Late Ferry", "Ada Holt")
    assert play.cards == {(1, 0): Card("Mara lands.")}


def test_a_screenplay_without_sections_is_one_chapter(tmp_path: Path) -> None:
    path = tmp_path / "ferry.fountain"
    path.write_text("EXT. SEA - DAY\n\nNothing.\n\nINT. BOAT - DAY\n\nMore.\n")
    book = find_story(path).manuscript().book
    assert (book.title, len(book.chapters), len(book.chapters[0].scenes)) == ("ferry", 1, 2)
