"""Parts of a Word document, packed so that Word opens them."""

import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from html import escape
from io import BytesIO
from typing import Final

HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
NAMES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
GENERATOR: Final = "Continuity"
"""By this name our own documents are known when they come back."""
PAGE_NUMBER: Final = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPES = "application/vnd.openxmlformats-officedocument"


def packed(parts: Mapping[str, str], *, title: str = "", author: str = "") -> bytes:
    """The file. `parts` are named like "document", "styles", "header1"; a part is pointed at by
    its name.
    """
    others = [one for one in parts if one != "document"]
    members = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relationships(
            (
                ("document", f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
                ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                ("app", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
            )
        ),
        "docProps/core.xml": _core(title, author),
        "docProps/app.xml": (
            f'{HEAD}<Properties xmlns="{_OFFICE}/extended-properties">'
            f"<Application>{GENERATOR}</Application></Properties>"
        ),
        "word/_rels/document.xml.rels": _relationships(
            (one, f"{_OFFICE}/relationships/{_kind(one)}", f"{one}.xml") for one in others
        ),
        **{f"word/{name}.xml": f"{HEAD}{content}" for name, content in parts.items()},
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _kind(part: str) -> str:
    return part.rstrip("0123456789")


def _core(title: str, author: str) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{now()}</dcterms:created>'
        "</cp:coreProperties>"
    )


def _relationships(found: Iterable[tuple[str, str, str]]) -> str:
    lines = (
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in found
    )
    names = f'xmlns="{_PACKAGE}/relationships"'
    return f"{HEAD}<Relationships {names}>{''.join(lines)}</Relationships>"


def _content_types(parts: Iterable[str]) -> str:
    kinds = {f"/word/{one}.xml": f"{_TYPES}.wordprocessingml.{_kind(one)}+xml" for one in parts}
    kinds["/word/document.xml"] = f"{_TYPES}.wordprocessingml.document.main+xml"
    kinds["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    kinds["/docProps/app.xml"] = f"{_TYPES}.extended-properties+xml"
    lines = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    )
