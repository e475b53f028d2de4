"""Comments of Word documents, put so that the converter sees all of them."""

import re
import zipfile
from io import BytesIO
from typing import Final

_DOCUMENT: Final = "word/document.xml"
_STARTS = re.compile(rb'<w:commentRangeStart\b[^>]*w:id="([^"]*)"')
_REFERENCE = re.compile(
    rb"<w:r\b[^>]*>(?:(?!</w:r>).){0,2000}?<w:commentReference\b[^>]*w:id=\"([^\"]*)\"", re.DOTALL
)


def with_ranges(content: bytes) -> bytes:
    """The document in which comments on no words have a range too, an empty one: the converter
    passes over a comment that has none.
    """
    with zipfile.ZipFile(BytesIO(content)) as old:
        if _DOCUMENT not in old.namelist():
            return content
        text = old.read(_DOCUMENT)
        if b"<w:commentReference" not in text:
            return content
        known = set(_STARTS.findall(text))

        def ranged(match: re.Match[bytes]) -> bytes:
            if match[1] in known:
                return match[0]
            key = b'w:id="' + match[1] + b'"/>'
            return b"<w:commentRangeStart " + key + b"<w:commentRangeEnd " + key + match[0]

        told = _REFERENCE.sub(ranged, text)
        if told == text:
            return content
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w") as new:
            for member in old.infolist():
                new.writestr(member, told if member.filename == _DOCUMENT else old.read(member))
        return packed.getvalue()
