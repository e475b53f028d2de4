"""Bytes of a text file to text, whatever its encoding."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_HEAD = 1000
_MOSTLY = 0.7
"""English in two bytes a letter has a zero in nearly every other byte."""
# Five bytes mean nothing in Windows-1252; they get the characters that Latin-1 gives them.
_WESTERN = "".join(
    bytes([byte]).decode("cp1252", errors="replace").replace("\ufffd", chr(byte))
    for byte in range(256)
)


def decode(content: bytes) -> str:
    """The text of `content`: by its byte order mark, else strict UTF-8, else Windows-1252.

    The mark itself is kept as the first character, so that offsets are those of the file. Line ends
    are kept as they are.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    head = content[:_HEAD]
    for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if len(zeros) > 1 and zeros.count(0) > _MOSTLY * len(zeros):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return codecs.charmap_decode(content, "strict", _WESTERN)[0]
