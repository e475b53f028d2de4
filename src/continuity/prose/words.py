"""Words by their looks: capitalised ones, pronouns, rare ones in lower case."""

import re

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
