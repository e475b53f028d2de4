"""Our own marks in OpenDocument texts, put so that the converter understands them."""

import re
import zipfile
from io import BytesIO

_CONTENT = "content.xml"
_TITLE_PAGE = re.compile(
    rb'<text:section\b[^>]*\btext:name="Title page"[^>]*>.*?</text:section>', re.DOTALL
)
_NOTE = re.compile(rb'(<text:p text:style-name="Author_20_Note">)(.*?)(</text:p>)', re.DOTALL)
_AS_FOOTNOTE = (
    rb"<text:p><text:note><text:note-citation/><text:note-body>"
    rb"\1\2\3</text:note-body></text:note></text:p>"
)


def understood(content: bytes) -> bytes:
    """The document without its title page, and with its author's notes as notes. Documents of
    others come back as they are.
    """
    with zipfile.ZipFile(BytesIO(content)) as old:
        if _CONTENT not in old.namelist():
            return content
        text = old.read(_CONTENT)
        told = _NOTE.sub(_AS_FOOTNOTE, _TITLE_PAGE.sub(b"", text))
        if told == text:
            return content
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w") as new:
            for member in old.infolist():
                new.writestr(member, told if member.filename == _CONTENT else old.read(member))
        return packed.getvalue()
