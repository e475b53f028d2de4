"""Documents that other programs wrote, with our own words: LibreOffice 24 and python-docx."""

from pathlib import Path

import pytest

from continuity.exchange.reading import read_story
from continuity.exchange.split import chapters_of
from continuity.prose.segmentation import manuscript
from continuity.story.remarks import remarks

FILES = Path(__file__).parent / "files"
GATE = """<!-- comment 1 -->The Gate<!-- /comment 1: Better title? -->

Her <!-- comment 2 -->green *eyes*<!-- /comment 2 by Ann Lee on 2026-05-01T10:00:00: Brown in two?\\nAsk. --> closed.<!-- comment by Bo on 2026-05-01T00:00:00: here? -->

<!-- comment 3 -->Tom <!-- comment 4 -->slept.<!-- /comment 3: a -\\- b --><!-- /comment 4 by Cy: & c -->

***

<!-- comment 5 -->“Never,” said Bo.<!-- /comment 5: whole -->
"""


@pytest.mark.parametrize("name", ["libreoffice.odt", "libreoffice.rtf", "libreoffice.docx"])
def test_libreoffice_keeps_our_chapter_with_its_comments(name: str) -> None:
    text = chapters_of(manuscript(read_story(FILES / name)))[-1][1]
    text = text.replace("<!-- continuity: story -->", "")
    head, _, body = GATE.partition("\n\n")
    # Between them may stand our title page, which LibreOffice no longer calls one. Word's dates
    # say that they are of Greenwich.
    assert text.startswith(f"# {head}\n\n")
    assert text.replace("00Z:", "00:").endswith(f"\n\n{body}")


def test_python_docx_is_read_with_headings_emphasis_and_comments() -> None:
    one, two = chapters_of(manuscript(read_story(FILES / "python-docx.docx")))
    (remark,) = remarks(one[1])
    assert remark.span.of(one[1]) == "green eyes"
    assert (remark.author, remark.text) == ("Ann Lee", "Brown in two?")
    assert one[1].endswith(" never *closed*.\n\n***\n\n“Late,” said Tom.\n")
    assert two == ("The Lamp", "# The Lamp\n\nIt went out.\n")
