"""What every office document of ours agrees on: paper, running head, title page, legal signs."""

import re
from dataclasses import dataclass
from html import escape
from typing import Final

from continuity.exchange.draft.document import Draft
from continuity.exchange.word_package import GENERATOR

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_LONGEST_KEYWORD = 24
_FEW = 1_000
"""Words that are counted one by one."""
AUTHOR_OF_QUERIES: Final = GENERATOR


@dataclass(frozen=True, slots=True)
class Paper:
    """Sizes in twentieths of a point, as Word counts."""

    width: int
    height: int


LETTER: Final = Paper(12240, 15840)
A4: Final = Paper(11906, 16838)
PAPERS: Final = {"letter": LETTER, "a4": A4}
MARGIN: Final = 1440
TWIPS: Final = 1440
"""In an inch."""


def xml(words: str) -> str:
    """Words as they may stand in XML, in an attribute too. Signs that XML forbids are left out."""
    return escape(legal(words))


def legal(words: str) -> str:
    return _NO_XML.sub("", words)


def running_head(draft: Draft) -> str:
    """What editors want beside the number of the page: "Holt / LATE FERRY"."""
    names = draft.author.split()
    surname = names[-1] if names and names[-1][:1].isupper() else draft.author
    return " / ".join(part for part in (surname, _keyword(draft.name)) if part)


def _keyword(title: str) -> str:
    words = _ARTICLE.sub("", title, count=1).partition(":")[0].upper().split()
    kept: list[str] = []
    for word in words:
        if kept and len(" ".join((*kept, word))) > _LONGEST_KEYWORD:
            break
        kept.append(word)
    return " ".join(kept)


def about(words: int) -> str:
    """The length as it stands on a title page, to the nearest hundred."""
    if words < _FEW:
        return f"{words} words"
    return f"about {round(words, -2):,} words"
