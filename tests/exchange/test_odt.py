"""What is done to OpenDocument texts before they are converted."""

import zipfile
from io import BytesIO
from pathlib import Path

from continuity.exchange.draft.opendocument import packed
from continuity.exchange.draft.opendocument_styles import NAMES, VERSION
from continuity.exchange.odt import understood
from continuity.exchange.reading import read_story

STYLES = f"<office:document-styles {NAMES} {VERSION}/>"


def document(body: str, styles: str = "") -> bytes:
    return packed(
        f"<office:document-content {NAMES} {VERSION}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        STYLES,
    )


def read(content: bytes, folder: Path) -> str:
    path = folder / "x.odt"
    path.write_bytes(content)
    return read_story(path)[0].text


def style(name: str, look: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="S">'
        f"<style:text-properties {look}/></style:style>"
    )


def test_a_paragraph_that_is_italic_as_a_whole_is_emphasised(tmp_path: Path) -> None:
    styles = style("P1", 'fo:font-style="italic"') + style("P2", 'fo:color="#000000"')
    body = (
        '<text:p text:style-name="P1">Dear Ann,</text:p><text:p text:style-name="P2">she read.'
        '</text:p><text:p text:style-name="P1"/>'
    )
    assert read(document(body, styles), tmp_path) == "*Dear Ann,*\n\nshe read.\n"


def test_documents_of_others_are_left_as_they_are() -> None:
    plain = document("<text:p>Rain.</text:p>")
    assert understood(plain) == (plain, ())
    bare = BytesIO()
    with zipfile.ZipFile(bare, "w") as archive:
        archive.writestr("other.xml", "<x/>")
    assert understood(bare.getvalue()) == (bare.getvalue(), ())


def test_the_title_page_of_our_own_is_left_out(tmp_path: Path) -> None:
    body = (
        '<text:section text:name="Title page"><text:p>12 Mill Lane</text:p></text:section>'
        "<text:p>Rain fell.</text:p>"
    )
    assert read(document(body), tmp_path) == "Rain fell.\n"


def test_a_line_across_the_page_parts_scenes(tmp_path: Path) -> None:
    body = (
        "<text:p>Rain fell.</text:p>"
        '<text:p text:style-name="Horizontal_20_Line"/><text:p>It stopped.</text:p>'
    )
    assert read(document(body), tmp_path) == "Rain fell.\n\n***\n\nIt stopped.\n"
