"""Books for readers of EPUB: made by pandoc, dressed by us."""

import uuid
import zipfile
from io import BytesIO
from typing import Final

from continuity.exchange.conversion import converted

_OPTIONS = ("--split-level=1", "--epub-title-page=true", "--toc-depth=2")
_STYLE: Final = "EPUB/styles/stylesheet1.css"


def book(page: str, style: str) -> bytes:
    """The EPUB 3 of a page whose head tells title, author and identifier. Raises CannotSave."""
    made = converted(page, source="html+native_divs", target="epub3", options=_OPTIONS)
    return _dressed(made, style)


def identifier(title: str, author: str) -> str:
    """A name for the book that stays the same when it is exported again."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"{author}\n{title}").urn


def _dressed(made: bytes, style: str) -> bytes:
    """The converter, held to its sandbox, cannot be shown a style sheet; so it comes in here."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(made)) as old, zipfile.ZipFile(packed, "w") as new:
        for member in old.infolist():
            content = style.encode() if member.filename == _STYLE else old.read(member)
            new.writestr(member, content)
    return packed.getvalue()
