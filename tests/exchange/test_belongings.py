"""The table of things in the story bible."""

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.exchange.bible.document import Bible
from continuity.exchange.bible.tables import tables
from continuity.exchange.bible_files import bible_file
from continuity.exchange.story_bible import story_bible
from continuity.prose.segmentation import manuscript
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Source

STORY = """# One

Mara Vale came in. Mara took the lamp from the shelf. “Good,” said Mara Vale.

***

Tom Reed held the lamp. The green scarf lay on the chair. “Well,” said Tom Reed to Mara.

# Two

The green scarf was gone. Tom brought the lamp. Mara found the green scarf. A jug stood there.
"""


def bible() -> Bible:
    read = manuscript([Source("a.md", STORY, markdown=True)])
    report = Analysis(assets.lexicon()).report(Question(read.book, AuthorsWord()))
    return story_bible(report, read, AuthorsWord())


def test_things_that_come_again_have_owner_places_and_state() -> None:
    found = {one.name: one for one in bible().things}
    assert "jug" not in found
    lamp = found["lamp"]
    assert (lamp.first and lamp.first.text, lamp.last and lamp.last.text) == (
        "Chapter 1, scene 1",
        "Chapter 2, scene 1",
    )
    assert "held the lamp" in [fact.value for fact in lamp.state]


def test_things_stand_in_every_format() -> None:
    whole = bible()
    assert "**lamp**" in bible_file(whole, "markdown").decode()
    assert "<th>Owner</th>" in bible_file(whole, "html").decode()
    assert (
        tables(whole)["things.csv"]
        .decode("utf-8-sig")
        .startswith("name,owner,mentions,first,last,state")
    )
    assert bible_file(whole, "pdf").startswith(b"%PDF")
