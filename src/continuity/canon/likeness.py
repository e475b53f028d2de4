"""How alike two spellings are, and whether the difference may mean something."""

import re
import unicodedata
from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

# Plurals and possessives; pet forms; feminine forms; the people and the tongue of a country.
_FORMS = re.compile(r"e?s|[ie]?ans?|ns?|ese|ish|ic")
_ENDINGS = re.compile(
    r"e?s|ies|y|ie|ey|[aeio]|ett[ae]|it[ae]|in[ae]|[ie]?ans?|ns?|e[nr]s?|ese|ish|i[cs]|ists?"
)
_PET = re.compile(r"y|ie|ey")
_SOUNDS = tuple(
    (re.compile(letters), one)
    for letters, one in (
        ("^ma?c", "mk"),
        ("ph", "f"),
        ("x", "ks"),
        ("[cs]h", "x"),
        ("(?<=[^aeiou])h", ""),
        ("c(?=[eiy])|z", "s"),
        ("ck?|q", "k"),
        ("[wv]|(?<=k)u(?=[aeiy])", "v"),
        ("[jy]", "i"),
        ("(?<=.)e$", ""),
        (r"(.)\1+", r"\1"),
    )
)
_LONG = 8  # letters; in a longer word a slip may touch two


def bare(word: str) -> str:
    """In lower case, without accents and marks."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if letter.isalpha())


def alike(word: str, others: Mapping[str, str], most: int) -> list[tuple[str, int]]:
    """Those of `others` (word to its bare form) that are at most `most` slips away, with how many
    letters were put in, left out, changed, or swapped with their neighbours. The nearest first.
    """
    found = process.extract(
        bare(word), others, scorer=DamerauLevenshtein.distance, score_cutoff=most, limit=6
    )
    return [(other, slips) for _, slips, other in found if other != word]


def sound(word: str) -> str:
    """What the ear keeps of a bare name in English: no doubled letters, no mute h or final e, one
    letter for those that sound alike.
    """
    for letters, one in _SOUNDS:
        word = letters.sub(one, word)
    return word


def slips_allowed(word: str) -> int:
    """How many letters a slip of the pen may touch: in a longer word, two."""
    return 1 if len(word) < _LONG else 2


def inflected(word: str, right: str) -> bool:
    """Whether the word is the right one in the plural, or names its people: no other spelling."""
    stem, form = bare(right), bare(word)
    return form.startswith(stem) and _FORMS.fullmatch(form[len(stem) :]) is not None


def grown(one: str, other: str) -> bool:
    """Whether one spelling is the other with an ending, as "Persian" of "Persia" or "Nelly" of
    "Nell": then they mean different things, or the same person fondly.
    """
    shorter, longer = sorted((bare(one), bare(other)), key=len)
    if longer.startswith(shorter):
        ending = longer[len(shorter) :]
        # "Harknes" is no singular of "Harkness": what ends in s makes its plural with "es".
        return bool(_ENDINGS.fullmatch(ending)) and not (ending == "s" and shorter.endswith("s"))
    stem, last = shorter[:-1], shorter[-1:]
    ending = longer[len(stem) :]
    if last not in "aeiosy" or not longer.startswith(stem):
        return False
    return (
        last == "y"
        or _PET.fullmatch(ending) is not None
        or (len(longer) > len(shorter) and _ENDINGS.fullmatch(ending) is not None)
    )
