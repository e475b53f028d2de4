"""The manuscript for Word: standard manuscript format, with queries as comments on their words."""

from collections.abc import Iterable, Iterator

from continuity.exchange.draft.document import Comment, Draft, Line, LineKind, Piece, pieces
from continuity.exchange.draft.page_setup import (
    AUTHOR_OF_QUERIES,
    LETTER,
    MARGIN,
    Paper,
    about,
    legal,
    running_head,
    xml,
)
from continuity.exchange.draft.word_styles import styles
from continuity.exchange.word_package import NAMES, PAGE_NUMBER, now, packed

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


def document(draft: Draft, *, paper: Paper = LETTER) -> bytes:
    """The whole file."""
    parts = {
        "document": _document(draft, paper),
        "styles": styles(paper),
        "settings": _settings(),
        "header1": _header(draft),
        "comments": _comments(draft.comments()),
    }
    return packed(parts, title=legal(draft.name), author=legal(draft.author))


def _document(draft: Draft, paper: Paper) -> str:
    body = "".join((*_title_page(draft, paper), *(_paragraph(line) for line in draft.lines())))
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        f'<w:pgSz w:w="{paper.width}" w:h="{paper.height}"/>'
        f'<w:pgMar w:top="{MARGIN}" w:right="{MARGIN}" w:bottom="{MARGIN}" w:left="{MARGIN}"'
        ' w:header="720" w:footer="720" w:gutter="0"/><w:pgNumType w:start="0"/><w:titlePg/>'
        "</w:sectPr>"
    )
    return f"<w:document {NAMES}><w:body>{body}{section}</w:body></w:document>"


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
    stands = "".join(f"{_begin(number)}{_end(number)}" for number in one.stands)
    begins = "".join(map(_begin, one.begins))
    words = _run(one.text, emphatic=one.emphatic) if one.text else ""
    return f"{stands}{begins}{words}{''.join(map(_end, one.ends))}"


def _begin(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def _end(number: int) -> str:
    return (
        f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle w:val="AnnotationReference"/>'
        f'</w:rPr><w:commentReference w:id="{number}"/></w:r>'
    )


def _run(words: str, *, emphatic: bool = False) -> str:
    look = "<w:rPr><w:i/><w:iCs/></w:rPr>" if emphatic else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{xml(words)}</w:t></w:r>'


def _header(draft: Draft) -> str:
    head = running_head(draft)
    return f"<w:hdr {NAMES}>{_styled('Header', _run(f'{head} / ') + PAGE_NUMBER)}</w:hdr>"


def _comments(comments: Iterable[Comment]) -> str:
    written = (
        f'<w:comment w:id="{one.number}" {_whose(one)}>'
        + "".join(_styled("AnnotationText", _run(words)) for words in one.paragraphs)
        + "</w:comment>"
        for one in comments
    )
    return f"<w:comments {NAMES}>{''.join(written)}</w:comments>"


def _whose(one: Comment) -> str:
    author = one.author or AUTHOR_OF_QUERIES
    date = one.date or ("" if one.author else now())
    said = f' w:date="{xml(date)}"' if date else ""
    initials = "".join(word[0] for word in author.split())
    return f'w:author="{xml(author)}"{said} w:initials="{xml(initials)}"'


def _settings() -> str:
    # Without this, Word opens the file in its mode for documents of 2007.
    mode = (
        '<w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    return f'<w:settings {NAMES}><w:defaultTabStop w:val="720"/>{mode}</w:settings>'
