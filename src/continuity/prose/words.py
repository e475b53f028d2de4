"""Words by their looks: capitalised ones, pronouns, rare ones in lower case."""

import re
from functools import lru_cache

CAPITALISED = re.compile(
    r"(?<!\w)(?<!\w['’-])(?:(?!I\.)(?:[A-ZÀ-Þ]\.)+(?!\w)|(?:O|D|L|M|Mac|Fitz)['’][A-ZÀ-Þ]\w+(?:-[A-ZÀ-Þ]\w+)*"
    r"|[A-ZÀ-Þ]\w+['’](?!other|end|(?:[vr]e|ll|e[mnr]|i[lmnst]|u[ns]|on|as|ad)(?!\w))[a-zà-ÿ]{2,}(?!\w)|[A-ZÀ-Þ]\w+(?:-[A-ZÀ-Þ]\w+)*)"
)
PRONOUNS = re.compile(
    r"(?<!\w)(?<!\w['’-])(?:[Hh](?:e|is|er|im(?:self)?|ers(?:elf)?)|[Ss]he|I|[Mm](?:e|y|ine|yself)"
    r"|[Yy]ou(?:r|rs|rself)?|[Tt]he(?:y|m|irs?|mselves)|[Ww]e|[Uu]s|[Oo]urs?|[Ii]ts?)(?![\w-])"
)
FEMALE = frozenset(("she", "her", "hers", "herself"))
MALE = frozenset(("he", "him", "his", "himself"))
FIRST = frozenset(("i", "me", "my", "mine", "myself"))
SECOND = frozenset(("you", "your", "yours", "yourself"))
_LOWER = re.compile(r"(?<![\w'’-])[a-zà-ÿ]{3,}(?!\w)")
_ROMAN = re.compile(r"[IVXLC]+\.?$")
BEFORE = re.compile(r"([\w'’-]+)([^\w]*)$")
BEHIND = re.compile(r"(['’]s?(?!\w))?([^\w]{0,6})([\w][\w'’-]*)?")
CONNECTORS = frozenset(
    (
        " de ", " du ", " des ", " la ", " le ", " della ", " di ", " da ", " dos ", " von ",
        " van ", " der ", " den ", " ter ", " zu ", " bin ", " ibn ", " al ", " ap ", " y ",
        " de la ", " von der ", " van der ", " van den ", " d'", " d’", " al-", " el-",
    )
)  # fmt: skip
"""What may stand between two parts of one name."""


_WORD = re.compile(r"[^\W\d_½¼¾]+")
_FIGURE = re.compile(r"\d")


@lru_cache(maxsize=64)
def vocabulary(text: str) -> frozenset[str]:
    """The words of a paragraph or sentence in lower case, taken apart at apostrophes, hyphens and
    figures. All who look for something there do so in turn.
    """
    return frozenset(_WORD.findall(text.lower()))


@lru_cache(maxsize=512)
def _telling(words: frozenset[str]) -> frozenset[str]:
    """Of each phrase its longest word, which is the rarest as a rule."""
    found = (_WORD.findall(word.lower()) for word in words)
    return frozenset(max(parts, key=len) for parts in found if parts)


def holds_any(text: str, words: frozenset[str]) -> bool:
    """Whether the text may hold any of the words or phrases, in any case: a cheap gate before a
    search.
    """
    return not vocabulary(text).isdisjoint(_telling(words))


@lru_cache(maxsize=16)
def has_figures(text: str) -> bool:
    return _FIGURE.search(text) is not None


def lower_words(text: str) -> list[str]:
    """The words in lower case, each as often as it stands there."""
    return _LOWER.findall(text)


def rare_words(words: list[str], common: frozenset[str]) -> list[str]:
    """Those of the words in lower case that are not common ones."""
    rare = set(words) - common
    return [word for word in words if word in rare] if rare else []


def numeral(word: str) -> bool:
    """Whether a word in capitals is a Roman number."""
    return _ROMAN.match(word) is not None
