"""OpenDocument texts, put so that the converter understands them."""

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
_STYLE = re.compile(
    rb'<style:style style:name="(\w+)" style:family="paragraph"[^>]*[^/]>(.*?)</style:style>',
    re.DOTALL,
)
_ITALIC = b'fo:font-style="italic"'
_END_OF_STYLES = b"</office:automatic-styles>"
_ITALIC_STYLE = (
    b'<style:style style:name="WholeItalic" style:family="text">'
    b'<style:text-properties fo:font-style="italic"/></style:style>'
)


def understood(content: bytes) -> bytes:
    """The document with the italics of whole paragraphs as those of their words; ours without its
    title page, and with its author's notes as notes.
    """
    with zipfile.ZipFile(BytesIO(content)) as old:
        if _CONTENT not in old.namelist():
            return content
        text = old.read(_CONTENT)
        told = _italics(_NOTE.sub(_AS_FOOTNOTE, _TITLE_PAGE.sub(b"", text)))
        if told == text:
            return content
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w") as new:
            for member in old.infolist():
                new.writestr(member, told if member.filename == _CONTENT else old.read(member))
        return packed.getvalue()


def _italics(text: bytes) -> bytes:
    """LibreOffice makes a paragraph that is italic from end to end one of an italic style of its
    own, where the converter does not look.
    """
    styles = [match[1] for match in _STYLE.finditer(text) if _ITALIC in match[2]]
    if not styles:
        return text
    paragraph = re.compile(
        rb'(<text:p text:style-name="(?:%s)"[^>/]*>)((?:(?!</?text:p[ >]).)+)(</text:p>)'
        % b"|".join(styles),
        re.DOTALL,
    )
    spanned = rb'\1<text:span text:style-name="WholeItalic">\2</text:span>\3'
    told = paragraph.sub(spanned, text)
    return told.replace(_END_OF_STYLES, _ITALIC_STYLE + _END_OF_STYLES, 1)
