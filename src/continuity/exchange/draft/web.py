"""The manuscript as a page for browsers, and as a book for readers of EPUB."""

from typing import Final

from continuity.exchange import epub
from continuity.exchange.draft.document import Draft, Line, LineKind, pieces
from continuity.exchange.draft.page_setup import about, xml
from continuity.exchange.templates import rendered

PAGE_TEMPLATE: Final = "templates/manuscript.html.j2"
BOOK_TEMPLATE: Final = "templates/manuscript.epub.j2"
BOOK_STYLE: Final = "templates/manuscript.epub.css"
"""Names of resources; who renders hands in their text."""
_TAGS = {
    LineKind.CHAPTER: ("<h1>", "</h1>"),
    LineKind.SUBTITLE: ('<h1 class="subtitle unlisted">', "</h1>"),
    LineKind.SCENE: ("<h3>", "</h3>"),
    LineKind.TIME: ('<div class="scene-time"><p>', "</p></div>"),
    LineKind.NOTE: ('<div class="author-note"><p>', "</p></div>"),
    LineKind.FIRST: ('<p class="first">', "</p>"),
    LineKind.PROSE: ("<p>", "</p>"),
}


def page(draft: Draft, template: str) -> str:
    """The page that a Jinja template makes. Words of the story are words there, never markup."""
    from markupsafe import Markup  # noqa: PLC0415 - only an export needs it

    chapters = [
        {"title": _title(chapter), "body": Markup("\n".join(_tag(line) for line in chapter))}  # noqa: S704 - every word of it is escaped below
        for chapter in draft.chapters
    ]
    words: dict[str, object] = {
        "title": draft.name,
        "author": draft.author,
        "length": about(draft.words),
        "chapters": chapters,
        "identifier": epub.identifier(draft.name, draft.author),
    }
    return rendered(template, words, html=True)


def book(draft: Draft, template: str, style: str) -> bytes:
    """The EPUB. Raises CannotSave."""
    return epub.book(page(draft, template), style)


def _title(chapter: tuple[Line, ...]) -> str:
    return next((line.text for line in chapter if line.kind is LineKind.CHAPTER), "")


def _tag(line: Line) -> str:
    if line.kind is LineKind.BREAK:
        return "<hr>"
    words = "".join(
        f"<em>{xml(one.text)}</em>" if one.emphatic else xml(one.text) for one in pieces(line)
    )
    opening, closing = _TAGS[line.kind]
    return f"{opening}{words}{closing}"
