"""The manuscript for LibreOffice: standard manuscript format, with queries in the margin."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from continuity.exchange.draft.document import Comment, Draft, Line, LineKind, Piece, pieces
from continuity.exchange.draft.opendocument_styles import NAMES, VERSION, styles
from continuity.exchange.draft.page_setup import (
    AUTHOR_OF_QUERIES,
    LETTER,
    Paper,
    about,
    running_head,
    xml,
)
from continuity.exchange.word_package import GENERATOR, now

_TYPE: Final = "application/vnd.oasis.opendocument.text"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>'
_STYLES = {
    LineKind.CHAPTER: "Heading_20_1",
    LineKind.SUBTITLE: "Chapter_20_Subtitle",
    LineKind.SCENE: "Heading_20_3",
    LineKind.TIME: "Scene_20_Time",
    LineKind.FIRST: "First_20_Paragraph",
    LineKind.PROSE: "Text_20_body",
    LineKind.NOTE: "Author_20_Note",
    LineKind.BREAK: "Scene_20_Break",
}
_LEVELS = {LineKind.CHAPTER: 1, LineKind.SUBTITLE: 1, LineKind.SCENE: 3}


def document(draft: Draft, *, paper: Paper = LETTER) -> bytes:
    """The whole file."""
    return packed(
        _content(draft),
        styles(running_head(draft), paper),
        title=xml(draft.name),
        author=xml(draft.author),
    )


def packed(content: str, styles: str, *, title: str = "", author: str = "") -> bytes:
    """The file of these parts; `content` is what stands in `content.xml`."""
    parts = {
        "content.xml": content,
        "styles.xml": styles,
        "meta.xml": _meta(title, author),
        "META-INF/manifest.xml": _manifest(),
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        # Programs that know a file by its first bytes look for the type here, not compressed.
        archive.writestr("mimetype", _TYPE, zipfile.ZIP_STORED)
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def _content(draft: Draft) -> str:
    opening = next(draft.lines(), Line(LineKind.CHAPTER))
    known = {one.number: one for one in draft.comments()}
    front = "".join(_title_page(draft))
    body = [
        f'<text:section text:name="Title page">{front}</text:section>',
        _line(opening, known, style="Opening"),
    ]
    body += [_line(one, known) for at, one in enumerate(draft.lines()) if at]
    opening_style = (
        '<style:style style:name="Opening" style:family="paragraph"'
        f' style:parent-style-name="{_STYLES[opening.kind]}" style:master-page-name="Standard">'
        '<style:paragraph-properties style:page-number="1"/></style:style>'
    )
    return (
        f"{_HEAD}<office:document-content {NAMES} {VERSION}><office:automatic-styles>"
        '<style:style style:name="Emphatic" style:family="text">'
        '<style:text-properties fo:font-style="italic"/></style:style>'
        f"{opening_style}</office:automatic-styles>"
        f"<office:body><office:text>{''.join(body)}</office:text></office:body>"
        "</office:document-content>"
    )


def _title_page(draft: Draft) -> Iterator[str]:
    first, *others = [one for one in (draft.author, *draft.contact) if one] or [""]
    yield (
        f'<text:p text:style-name="Contact_20_First">{_words(first)}<text:tab/>'
        f"{_words(about(draft.words))}</text:p>"
    )
    for line in others:
        yield f'<text:p text:style-name="Contact">{_words(line)}</text:p>'
    yield f'<text:p text:style-name="Title">{_words(draft.name)}</text:p>'
    if draft.author:
        yield f'<text:p text:style-name="Author">by {_words(draft.author)}</text:p>'


def _line(line: Line, known: dict[int, Comment], *, style: str = "") -> str:
    name = style or _STYLES[line.kind]
    if line.kind is LineKind.BREAK:
        return f'<text:p text:style-name="{name}">#</text:p>'
    words = "".join(_piece(one, known) for one in pieces(line))
    level = _LEVELS.get(line.kind)
    if level:
        return f'<text:h text:style-name="{name}" text:outline-level="{level}">{words}</text:h>'
    return f'<text:p text:style-name="{name}">{words}</text:p>'


def _piece(one: Piece, known: dict[int, Comment]) -> str:
    begins = "".join(_annotation(known[number]) for number in (*one.stands, *one.begins))
    ends = "".join(f'<office:annotation-end office:name="query{number}"/>' for number in one.ends)
    words = _words(one.text)
    if one.emphatic and words:
        words = f'<text:span text:style-name="Emphatic">{words}</text:span>'
    return f"{begins}{words}{ends}"


def _annotation(one: Comment) -> str:
    paragraphs = "".join(f"<text:p>{_words(words)}</text:p>" for words in one.paragraphs)
    # Only the end of a stretch is named; what stands on no words has none.
    name = f' office:name="query{one.number}"' if one.span.start < one.span.end else ""
    date = one.date or ("" if one.author else now().rstrip("Z"))
    said = f"<dc:date>{xml(date)}</dc:date>" if date else ""
    return (
        f"<office:annotation{name}>"
        f"<dc:creator>{xml(one.author or AUTHOR_OF_QUERIES)}</dc:creator>{said}"
        f"{paragraphs}</office:annotation>"
    )


def _words(words: str) -> str:
    """A space at the edge of a paragraph or behind another space would be dropped; these stay."""
    return xml(words).replace("  ", " <text:s/>")


def _meta(title: str, author: str) -> str:
    return (
        f"{_HEAD}<office:document-meta {NAMES} {VERSION}><office:meta>"
        f"<meta:generator>{GENERATOR}</meta:generator><dc:title>{title}</dc:title>"
        f"<meta:initial-creator>{author}</meta:initial-creator>"
        f"<dc:creator>{author}</dc:creator><dc:date>{now().rstrip('Z')}</dc:date>"
        "</office:meta></office:document-meta>"
    )


def _manifest() -> str:
    names = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    names_of_parts = ("content.xml", "styles.xml", "meta.xml")
    parts = "".join(entry.format(one, "text/xml") for one in names_of_parts)
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{names}" manifest:version="1.3">'
        f"{entry.format('/', _TYPE)}{parts}</manifest:manifest>"
    )
