"""Makes file names of titles, such that every system takes them."""

import re
import unicodedata
from collections.abc import Collection

LONGEST = 60
"""Characters of a title that go into a name. Systems allow 255 bytes, of four bytes a character."""

_NOT_IN_NAMES = re.compile(r"[^\w]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


def slug(title: str) -> str:
    """The title's letters and digits in lower case, joined by hyphens; never empty.

    Letters of all scripts are kept, composed (NFC), so that one title makes one name everywhere.
    """
    words = _NOT_IN_NAMES.sub("-", unicodedata.normalize("NFC", title).casefold())
    short = unicodedata.normalize("NFC", words).replace("_", "-").strip("-")[:LONGEST].strip("-")
    if not short:
        return "untitled"
    return f"{short}-" if _RESERVED.match(short) else short


def chapter_file(title: str, number: int, taken: Collection[str]) -> str:
    """A name ``NN-title.md`` that is none of `taken`, whatever the case of the letters."""
    used = {name.casefold() for name in taken}
    stem = f"{number:02}-{slug(title)}"
    name, count = f"{stem}.md", 2
    while name.casefold() in used:
        name, count = f"{stem}-{count}.md", count + 1
    return name
