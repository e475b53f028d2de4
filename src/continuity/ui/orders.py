"""What is to be handed over: the choices of the writer, as values."""

from dataclasses import dataclass

from continuity.diagnostics.diagnostic import Diagnostic

MARGINS = ("docx", "odt")
"""Formats of the manuscript with room for warnings beside the text, and with a title page."""
REMARKS = (*MARGINS, "markdown")
"""Those that can hold the comments of the margin."""


@dataclass(frozen=True, slots=True)
class Format:
    """`name` is what `exchange` calls it, `shown` what it is called to the writer."""

    name: str
    shown: str
    suffix: str


MANUSCRIPTS = (
    Format("docx", "Word, standard manuscript format", ".docx"),
    Format("odt", "OpenDocument, standard manuscript format", ".odt"),
    Format("pdf", "PDF, to read and to print", ".pdf"),
    Format("epub", "EPUB, for a reader’s device", ".epub"),
    Format("html", "Web page", ".html"),
    Format("markdown", "Markdown", ".md"),
    Format("text", "Plain text", ".txt"),
)
BIBLES = (
    Format("html", "Web page with search and pictures", ".html"),
    Format("docx", "Word", ".docx"),
    Format("odt", "OpenDocument", ".odt"),
    Format("pdf", "PDF", ".pdf"),
    Format("epub", "EPUB", ".epub"),
    Format("markdown", "Markdown", ".md"),
    Format("json", "JSON, for other programs", ".json"),
    Format("csv", "Tables (CSV), in an archive", ".zip"),
)
WITH_QUOTES = ("html", "epub", "markdown")
"""Formats of the bible in which every fact has its quote unless it is asked for otherwise."""
DATA = ("json", "csv")
"""Those that hold everything, and are not laid out."""


@dataclass(frozen=True, slots=True)
class ManuscriptOrder:
    """`chapters` is like "1-3, 5", or empty for all; `paper` is "letter" or "a4"; `contact` are
    lines of the address on the title page.
    """

    form: str = "docx"
    chapters: str = ""
    notes: bool = False
    remarks: bool = False
    warnings: bool = False
    hints: bool = False
    paper: str = "letter"
    contact: tuple[str, ...] = ()
    queries: tuple[Diagnostic, ...] = ()
    """The warnings themselves, once they are known."""


@dataclass(frozen=True, slots=True)
class BibleOrder:
    """`quotes`: every fact with its quotes; None as is usual for the format."""

    form: str = "html"
    style_sheet: bool = False
    quotes: bool | None = None


@dataclass(frozen=True, slots=True)
class ReportOrder:
    hints: bool = False
