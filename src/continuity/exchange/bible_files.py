"""The story bible as files of every format and edition."""

from collections.abc import Mapping
from typing import Final

from continuity.errors import BadSettings
from continuity.exchange import epub
from continuity.exchange.bible import opendocument_reference, record, tables, word_reference
from continuity.exchange.bible.document import Bible
from continuity.exchange.conversion import converted
from continuity.exchange.story_bible import render
from continuity.exchange.templates import template_text
from continuity.exchange.typesetting import typeset

SUFFIXES: Final[Mapping[str, tuple[str, ...]]] = {
    "markdown": (".md", ".markdown"),
    "html": (".html", ".htm"),
    "docx": (".docx",),
    "odt": (".odt",),
    "pdf": (".pdf",),
    "epub": (".epub",),
    "json": (".json",),
    "csv": (".zip", ""),
}
"""What can be written, with the ends of names that ask for it; tables go into a folder or a zip."""
FULL: Final = "full"
STYLE_SHEET: Final = "style-sheet"
EDITIONS: Final = (FULL, STYLE_SHEET)
TEMPLATES: Final = {
    (FULL, "markdown"): "templates/bible.md.j2",
    (FULL, "html"): "templates/bible.html.j2",
    (FULL, "docx"): "templates/bible.document.j2",
    (FULL, "odt"): "templates/bible.document.j2",
    (FULL, "epub"): "templates/bible.document.j2",
    (FULL, "pdf"): "templates/bible.typ",
    (STYLE_SHEET, "markdown"): "templates/style-sheet.md.j2",
    (STYLE_SHEET, "html"): "templates/style-sheet.document.j2",
    (STYLE_SHEET, "docx"): "templates/style-sheet.document.j2",
    (STYLE_SHEET, "odt"): "templates/style-sheet.document.j2",
    (STYLE_SHEET, "epub"): "templates/style-sheet.document.j2",
    (STYLE_SHEET, "pdf"): "templates/style-sheet.typ",
}
"""The resource that stands for each, where the user has no template of their own."""
_BOOK_STYLE: Final = "templates/bible.epub.css"
_ON_SCREEN: Final = frozenset({"markdown", "html", "epub"})
_SOURCE: Final = "html+native_divs+native_spans"


def bible_file(
    bible: Bible,
    form: str,
    *,
    edition: str = FULL,
    template: str | None = None,
    quotes: bool | None = None,
) -> bytes:
    """The content of the file; tables come packed. `quotes`: every fact with its quotes; on paper
    there are none unless they are asked for. Raises CannotSave and BadSettings.
    """
    if (edition, form) not in TEMPLATES:
        return _data(bible, form, edition, template)
    text = template or template_text(None, TEMPLATES[edition, form])
    shown = form in _ON_SCREEN if quotes is None else quotes
    if form == "pdf":
        return typeset(text, {**record.record(bible), "quotes": shown})
    page = render(bible, text, html=form != "markdown", quotes=shown)
    if form == "docx":
        return _office(page, "docx", word_reference.reference(_head(bible, edition)))
    if form == "odt":
        return _office(page, "odt", opendocument_reference.reference(_head(bible, edition)))
    if form == "epub":
        return epub.book(page, template_text(None, _BOOK_STYLE))
    return page.encode()


def _data(bible: Bible, form: str, edition: str, template: str | None) -> bytes:
    if edition != FULL or template is not None:
        message = f"{form} holds everything as data; it has neither editions nor templates"
        raise BadSettings(message)
    if form == "json":
        return record.written(bible).encode()
    return tables.packed(tables.tables(bible))


def _office(page: str, form: str, reference: bytes) -> bytes:
    name = f"reference.{form}"
    return converted(
        page,
        source=_SOURCE,
        target=form,
        options=(f"--reference-doc={name}",),
        files={name: reference},
    )


def _head(bible: Bible, edition: str) -> str:
    return f"{bible.title or 'Untitled'} · {'story bible' if edition == FULL else 'style sheet'}"
