"""OpenDocument texts, put so that the converter understands them."""

import re
import zipfile
from html import unescape
from io import BytesIO

from continuity.exchange.marginalia import closing_token, opening_token
from continuity.story.remarks import Remark
from continuity.story.text import Span

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


_CHANGES = re.compile(rb"<text:tracked-changes\b.*?</text:tracked-changes>", re.DOTALL)
# A line across the page is an empty paragraph of this style.
_RULE = re.compile(rb'<text:p text:style-name="Horizontal_20_Line"(?:\s*/>|>\s*</text:p>)')
_AS_BREAK = b"<text:p>* * *</text:p>"
_ANNOTATION = re.compile(
    rb"<office:annotation(?=[\s/>])(?P<about>[^>]*?)(?:/>|>(?P<inside>.*?)</office:annotation>)"
    rb"|<office:annotation-end\b(?P<end>[^>]*?)/>",
    re.DOTALL,
)
_NAME = re.compile(rb'office:name="([^"]*)"')
_FIELD = re.compile(rb"<(dc:creator|dc:date)\b[^>]*>(.*?)</\1>", re.DOTALL)
_LINES = re.compile(rb"<text:p\b[^>]*?(?:/>|>(.*?)</text:p>)", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_NOWHERE = Span(0, 0)


def understood(content: bytes) -> tuple[bytes, tuple[Remark, ...]]:
    """The document with the italics of whole paragraphs as those of their words, and tokens where
    its comments stand; ours without its title page, and with its author's notes as notes. And the
    comments. What was struck out while changes were tracked is gone.
    """
    with zipfile.ZipFile(BytesIO(content)) as old:
        if _CONTENT not in old.namelist():
            return content, ()
        text = old.read(_CONTENT)
        told, remarks = _comments(_RULE.sub(_AS_BREAK, _CHANGES.sub(b"", text)))
        told = _italics(_NOTE.sub(_AS_FOOTNOTE, _TITLE_PAGE.sub(b"", told)))
        if told == text:
            return content, ()
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w") as new:
            for member in old.infolist():
                new.writestr(member, told if member.filename == _CONTENT else old.read(member))
        return packed.getvalue(), remarks


def _comments(text: bytes) -> tuple[bytes, tuple[Remark, ...]]:
    if b"<office:annotation" not in text:
        return text, ()
    found: list[Remark] = []
    numbers: dict[bytes, int] = {}
    ended = {_name(match["end"]) for match in _ANNOTATION.finditer(text) if match["end"]}

    def token(match: re.Match[bytes]) -> bytes:
        if match["end"] is not None:
            number = numbers.pop(_name(match["end"]), None)
            return b"" if number is None else closing_token(number).encode()
        name, number = _name(match["about"]), len(found)
        found.append(_remark(match["inside"] or b""))
        opening = opening_token(number)
        if name in ended:
            numbers[name] = number
            return opening.encode()
        return (opening + closing_token(number)).encode()

    return _ANNOTATION.sub(token, text), tuple(found)


def _name(attributes: bytes) -> bytes:
    match = _NAME.search(attributes)
    return match[1] if match else b""


def _remark(inside: bytes) -> Remark:
    fields = {name: _plain(value) for name, value in _FIELD.findall(inside)}
    lines = "\n".join(_plain(line) for line in _LINES.findall(inside))
    date = fields.get(b"dc:date", "")
    # LibreOffice writes year nought where it does not know the date.
    date = "" if date.startswith("0000") else date
    return Remark(_NOWHERE, lines, fields.get(b"dc:creator", ""), date)


def _plain(words: bytes) -> str:
    return unescape(_TAG.sub("", words.decode("utf-8", "replace")))


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
