"""What control words of RTF mean to a reader of prose."""

from collections.abc import Mapping
from typing import Final

SIGNS: Final[Mapping[str, str]] = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "tab": " ",
    "line": "\n",
    "lbr": "\n",
    "~": "\u00a0",
    "_": "‑",
    "\\": "\\",
    "{": "{",
    "}": "}",
}
ENDS_A_PARAGRAPH: Final = frozenset({"par", "sect", "page", "cell", "nestcell", "row", "column"})
EMPHATIC: Final[Mapping[str, int]] = {
    "i": 1,
    "b": 2,
    "ul": 4,
    "uld": 4,
    "uldb": 4,
    "ulth": 4,
    "ulwave": 4,
    "ulw": 4,
}
"""Each with the bit that it sets, and that its 0 takes away."""
UNSEEN: Final[Mapping[str, int]] = {"v": 8, "deleted": 16}
"""Hidden text, and text that was struck out while changes were tracked."""
SKIPPED: Final = frozenset(
    {
        "colortbl", "pict", "object", "header", "headerl", "headerr", "headerf", "footer",
        "footerl", "footerr", "footerf", "nonshppict", "xe", "tc", "rxe", "filetbl", "ftnsep",
        "ftnsepc", "aftnsep", "aftnsepc", "listtext", "pntext",
    }
)  # fmt: skip
"""Destinations of no words; so are those behind an asterisk that we do not know."""
_CODE_PAGES: Final = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
_KNOWN_PAGES: Final = frozenset(
    {437, 850, 852, 855, 857, 860, 861, 862, 863, 864, 865, 866, 874, 932, 936, 949, 950}
    | set(range(1250, 1259))
)
_MACINTOSH: Final = 10000
_DATE_BITS: Final = (
    ("minute", 0, 6),
    ("hour", 6, 5),
    ("day", 11, 5),
    ("month", 16, 4),
    ("year", 20, 9),
)


def page_of_charset(charset: int) -> str:
    """The code page of a font; empty where it is that of the document."""
    return _CODE_PAGES.get(charset, "")


def page_of_number(number: int) -> str:
    """The code page that a document names."""
    if number == _MACINTOSH:
        return "mac_roman"
    return f"cp{number}" if number in _KNOWN_PAGES else "cp1252"


def date_of(packed: int) -> str:
    """The date of a comment as ISO 8601, out of the bits in which RTF packs it."""
    part = {name: (packed % 2**32 >> shift) & (2**width - 1) for name, shift, width in _DATE_BITS}
    if not 1 <= part["month"] <= 12 or not part["day"]:  # noqa: PLR2004 - months of a year
        return ""
    return (
        f"{part['year'] + 1900:04}-{part['month']:02}-{part['day']:02}"
        f"T{part['hour']:02}:{part['minute']:02}:00"
    )
