"""The manuscript for Word: standard manuscript format, with queries as comments on their words."""

import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Final

from continuity.exchange.draft.document import Comment, Draft, Line, LineKind, Piece, pieces
from continuity.exchange.draft.page_setup import (
    AUTHOR_OF_QUERIES,
    GENERATOR,
    LETTER,
    MARGIN,
    Paper,
    about,
    running_head,
    today,
    xml,
)
from continuity.exchange.draft.word_styles import W, styles

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_STYLES = {
    LineKind.CHAPTER: "Heading1",
    LineKind.SUBTITLE: "ChapterSubtitle",
    LineKind.SCENE: "Heading3",
    LineKind.TIME: "SceneTime",
    LineKind.FIRST: "FirstParagraph",
    LineKind.PROSE: "BodyText",
    LineKind.NOTE: "AuthorNote",
    LineKind.BREAK: "SceneBreak",
}
_PARTS = ("document", "styles", "settings", "header1", "comments")


def document(draft: Draft, *, paper: Paper = LETTER) -> bytes:
    """The whole file."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            ((f"{_OFFICE}/officeDocument", "word/document.xml"),
             (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
             (f"{_OFFICE}/extended-properties", "docProps/app.xml")),
        ),
        "docProps/app.xml": _program(),
        "docProps/core.xml": _core(draft),
        "word/_rels/document.xml.rels": _relationships(
            (f"{_OFFICE}/{part.rstrip('1')}", f"{part}.xml") for part in _PARTS[1:]
        ),
        "word/document.xml": _document(draft, paper),
        "word/styles.xml": styles(paper),
        "word/settings.xml": _settings(),
        "word/header1.xml": _header(draft),
        "word/comments.xml": _comments(draft.comments()),
    }  # fmt: skip
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _document(draft: Draft, paper: Paper) -> str:
    body = "".join((*_title_page(draft, paper), *(_paragraph(line) for line in draft.lines())))
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        f'<w:pgSz w:w="{paper.width}" w:h="{paper.height}"/>'
        f'<w:pgMar w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" w:left="{MARGIN}"'
        ' w:header="720" w:footer="720" w:gutter="0"/><w:pgNumType w:start="0"/><w:titlePg/>'
        "</w:sectPr>"
    )
    return f"{_HEAD}<w:document {W}><w:body>{body}{section}</w:body></w:document>"


def _title_page(draft: Draft, paper: Paper) -> Iterator[str]:
    """Name and address at the head, the length beside them, title and author in the middle."""
    right = paper.width - 2 * MARGIN
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs>'
    first, *others = [one for one in (draft.author, *draft.contact) if one] or [""]
    yield (
        f'<w:p><w:pPr><w:pStyle w:val="Contact"/>{tab}</w:pPr>'
        f"{_run(first)}<w:r><w:tab/></w:r>{_run(about(draft.words))}</w:p>"
    )
    for line in others:
        yield _styled("Contact", _run(line))
    yield _styled("Title", _run(draft.name))
    if draft.author:
        yield _styled("Author", _run(f"by {draft.author}"))
    starts = next((line.kind for line in draft.lines()), LineKind.CHAPTER)
    if starts is not LineKind.CHAPTER:
        yield '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _paragraph(line: Line) -> str:
    if line.kind is LineKind.BREAK:
        return _styled(_STYLES[line.kind], _run("#"))
    return _styled(_STYLES[line.kind], "".join(_piece(one) for one in pieces(line)))


def _styled(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _piece(one: Piece) -> str:
    begins = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in one.begins)
    ends = "".join(
        f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle w:val="AnnotationReference"/>'
        f'</w:rPr><w:commentReference w:id="{number}"/></w:r>'
        for number in one.ends
    )
    return f"{begins}{_run(one.text, emphatic=one.emphatic)}{ends}"


def _run(words: str, *, emphatic: bool = False) -> str:
    look = "<w:rPr><w:i/><w:iCs/></w:rPr>" if emphatic else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{xml(words)}</w:t></w:r>'


def _header(draft: Draft) -> str:
    head = running_head(draft)
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return f"{_HEAD}<w:hdr {W}>{_styled('Header', _run(f'{head} / ') + field)}</w:hdr>"


def _comments(comments: Iterable[Comment]) -> str:
    author = f'w:author="{AUTHOR_OF_QUERIES}" w:date="{today()}" w:initials="C"'
    written = (
        f'<w:comment w:id="{one.number}" {author}>'
        + "".join(_styled("AnnotationText", _run(words)) for words in one.paragraphs)
        + "</w:comment>"
        for one in comments
    )
    return f"{_HEAD}<w:comments {W}>{''.join(written)}</w:comments>"


def _settings() -> str:
    # Without this, Word opens the file in its mode for documents of 2007.
    mode = (
        '<w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    return f'{_HEAD}<w:settings {W}><w:defaultTabStop w:val="720"/>{mode}</w:settings>'


def _core(draft: Draft) -> str:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{xml(draft.name)}</dc:title><dc:creator>{xml(draft.author)}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{today()}</dcterms:created>'
        "</cp:coreProperties>"
    )


def _program() -> str:
    names = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{_HEAD}<Properties xmlns="{names}"><Application>{GENERATOR}</Application></Properties>'


def _relationships(found: Iterable[tuple[str, str]]) -> str:
    lines = (
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(found, 1)
    )
    names = f'xmlns="{_PACKAGE}/relationships"'
    return f"{_HEAD}<Relationships {names}>{''.join(lines)}</Relationships>"


def _content_types() -> str:
    names = ("document.main", "styles", "settings", "header", "comments")
    lines = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD}.{name}+xml"/>'
        for part, name in zip(_PARTS, names, strict=True)
    )
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    program = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'{lines}<Override PartName="/docProps/core.xml" ContentType="{core}"/>'
        f'<Override PartName="/docProps/app.xml" ContentType="{program}"/></Types>'
    )
