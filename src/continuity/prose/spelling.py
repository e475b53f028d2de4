"""Which words are spelled wrong. The only module that sees hunspell.

Its dictionary is American. A British form is taken for right if the American one that it stands for
is: "colour" for "color".
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol

from continuity.errors import ReaderUnavailable

# Neither numbers nor parts of addresses have a spelling.
_WORD = re.compile(r"(?<![\w@/.])[^\W\d_]+(?:[’'\-‑][^\W\d_]+)*(?![\w@]|://|\.[^\W\d_])")
_LANGUAGE = "en_US"
_OWNER = re.compile(r"'s?$")
_MOST = 6
_SHORTENED = frozenset(["ll", "d", "ve", "re", "em"])

# Common words that the dictionary does not have, or has with a capital only.
_PLAIN = frozenset(
    [
        "ok",
        "okay",
        "alright",
        "whilst",
        "amongst",
        "learnt",
        "spelt",
        "dreamt",
        "leapt",
        "burnt",
        "spoilt",
        "knelt",
        "leant",
        "unlearnt",
        "tis",
        "twas",
        "twere",
        "twill",
        "em",
        "cause",
        "mum",
        "mums",
        "mummy",
        "email",
        "emails",
        "website",
        "online",
        "blog",
        "selfie",
        "app",
        "apps",
        "smartphone",
        "smartphones",
        "wi-fi",
        "wifi",
        "hmm",
        "hm",
        "mm",
        "mmm",
        "uh",
        "um",
        "er",
        "erm",
        "ah",
        "aah",
        "ooh",
        "oof",
        "ugh",
        "argh",
        "huh",
        "shh",
        "ssh",
        "psst",
        "tsk",
        "lockdown",
        "biro",
        "biros",
        "blonde",
        "blondes",
    ]
)
_BRITISH = (
    ("our", "or"),
    ("ise", "ize"),
    ("isa", "iza"),
    ("isi", "izi"),
    ("yse", "yze"),
    ("ysi", "yzi"),
    ("tre", "ter"),
    ("bre", "ber"),
    ("ogue", "og"),
    ("ll", "l"),
    ("fulfil", "fulfill"),
    ("enrol", "enroll"),
    ("instal", "install"),
    ("distil", "distill"),
    ("skilful", "skillful"),
    ("wilful", "willful"),
    ("pp", "p"),
    ("ae", "e"),
    ("oe", "e"),
    ("ence", "ense"),
    ("grey", "gray"),
    ("plough", "plow"),
    ("mould", "mold"),
    ("moult", "molt"),
    ("smoulder", "smolder"),
    ("sceptic", "skeptic"),
    ("programme", "program"),
    ("cheque", "check"),
    ("kerb", "curb"),
    ("tyre", "tire"),
    ("storey", "story"),
    ("moustache", "mustache"),
    ("jewellery", "jewelry"),
    ("pyjama", "pajama"),
    ("aluminium", "aluminum"),
    ("draught", "draft"),
    ("gaol", "jail"),
    ("axe", "ax"),
    ("licence", "license"),
    ("practis", "practic"),
    ("aeroplane", "airplane"),
    ("cosy", "cozy"),
    ("cosi", "cozi"),
    ("ageing", "aging"),
    ("judgement", "judgment"),
    ("acknowledgement", "acknowledgment"),
    ("carcase", "carcass"),
    ("speciality", "specialty"),
    ("sulph", "sulf"),
    ("whisky", "whiskey"),
    ("yoghurt", "yogurt"),
    ("dialled", "dialed"),
    ("furore", "furor"),
)


class _Checker(Protocol):
    def spell(self, word: str) -> bool: ...
    def suggest(self, word: str) -> tuple[str, ...]: ...


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[tuple[int, str], ...]:
    """The words of a line that have a spelling, each with its offset."""
    return tuple([(one.start(), one[0]) for one in _WORD.finditer(text)])


def plain(word: str) -> str:
    """The word as dictionaries have it: straight apostrophes, and no sign of an owner."""
    straight = word.replace("’", "'").replace("‑", "-")
    return _OWNER.sub("", straight) if straight[-2:] in ("'s", "s'") else straight


class Dictionary:
    """Loading it takes a tenth of a second, and suggesting another, in which nothing else runs:
    it belongs in a process of its own. Raises ReaderUnavailable where it cannot be loaded.
    """

    def __init__(self) -> None:
        self._checker = _load()

    def right(self, word: str, *, british: bool) -> bool:
        """Whether a word is spelled right."""
        written = plain(word)
        if self._one(written, british=british):
            return True
        head, _, tail = written.rpartition("'")
        if head and tail in _SHORTENED and self._one(head, british=british):
            return True
        parts = [part for part in written.split("-") if part]
        if len(parts) < 2:  # noqa: PLR2004 - a word with a hyphen has two
            return False
        return all(len(part) == 1 or self._one(part, british=british) for part in parts)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first."""
        written = plain(word)
        try:
            found = self._checker.suggest(written)
        except UnicodeEncodeError:
            found = ()
        tail = word[len(written) :]
        curly = "’" in word
        made = (one.replace("'", "’") if curly else one for one in found)
        return tuple(dict.fromkeys(one + tail for one in made))[:_MOST]

    def _one(self, word: str, *, british: bool) -> bool:
        low = word.lower()
        if low in _PLAIN or self._spelled(word):
            return True
        if not word.isascii() and self._spelled(_unaccented(word)):
            return True
        return british and any(self._spelled(form) for form in _american(word))

    def _spelled(self, word: str) -> bool:
        try:
            return self._checker.spell(word)
        except UnicodeEncodeError:
            return False


def _american(word: str) -> Iterator[str]:
    low = word.lower()
    forms = {low}
    for british, american in _BRITISH:
        if british in low:
            forms |= {form.replace(british, american) for form in forms}
    for form in sorted(forms - {low}):
        yield form.capitalize() if word[:1].isupper() else form


def _unaccented(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _load() -> _Checker:
    try:
        import hunspell  # noqa: PLC0415 - it is only loaded where words are checked

        checker: _Checker = hunspell.Hunspell(_LANGUAGE, system_encoding="UTF-8")
    except Exception as error:
        message = f"Spelling cannot be checked: {error}."
        raise ReaderUnavailable(message) from error
    return checker
