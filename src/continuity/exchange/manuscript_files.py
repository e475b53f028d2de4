"""The manuscript as a file of any format that we write."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from continuity.errors import BadSettings
from continuity.exchange.draft import opendocument, pdf, plain, web, word
from continuity.exchange.draft.document import Draft
from continuity.exchange.draft.gathering import Choice, draft
from continuity.exchange.draft.page_setup import LETTER, Paper
from continuity.exchange.templates import template_text
from continuity.story.manuscript import Manuscript

SUFFIXES: Final[Mapping[str, tuple[str, ...]]] = {
    "docx": (".docx",),
    "odt": (".odt",),
    "epub": (".epub",),
    "html": (".html", ".htm"),
    "markdown": (".md", ".markdown"),
    "text": (".txt",),
    "pdf": (".pdf",),
}
"""What can be written, with the ends of names that ask for it."""
TEMPLATES: Final = {"html": web.PAGE_TEMPLATE, "epub": web.BOOK_TEMPLATE, "pdf": pdf.TEMPLATE}
IN_THE_MARGIN: Final = frozenset({"docx", "odt"})
"""Formats that have room for queries beside the text."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a manuscript is written. `template` is the text of one, if not ours."""

    paper: Paper = LETTER
    template: str | None = None
    choice: Choice = field(default_factory=Choice)


def form_of(path: Path, suffixes: Mapping[str, tuple[str, ...]] = SUFFIXES) -> str:
    """The format that the name of a file asks for. Raises BadSettings."""
    suffix = path.suffix.lower()
    for form, ends in suffixes.items():
        if suffix in ends:
            return form
    known = ", ".join(ends[0] for ends in suffixes.values() if ends)
    message = f"“{path.name}” does not say what to write; end it in one of {known}"
    raise BadSettings(message)


def manuscript_file(manuscript: Manuscript, form: str, manner: Manner) -> bytes:
    """The content of the file. Raises CannotSave and BadSettings."""
    if manner.template is not None and form not in TEMPLATES:
        message = f"no template is asked for {form}; only for {', '.join(TEMPLATES)}"
        raise BadSettings(message)
    choice = manner.choice
    written = draft(manuscript, choice)
    if form in IN_THE_MARGIN:
        document = word.document if form == "docx" else opendocument.document
        return document(written, paper=manner.paper)
    if form == "markdown":
        return plain.markdown_text(manuscript, written, choice).encode()
    if form == "text":
        return plain.plain_text(written).encode()
    return _through_template(written, form, manner)


def _through_template(written: Draft, form: str, manner: Manner) -> bytes:
    template = manner.template or template_text(None, TEMPLATES[form])
    if form == "html":
        return web.page(written, template).encode()
    if form == "epub":
        return web.book(written, template, template_text(None, web.BOOK_STYLE))
    return pdf.document(written, template)
