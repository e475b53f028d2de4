"""A form of a name taken apart: titles, given name, surname."""

from dataclasses import dataclass

from continuity.prose.lexicon import Lexicon
from continuity.prose.names import is_title
from continuity.story.cast import Gender

_BRANCHES = {
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv",
}  # fmt: skip
_SHOWN = {"jr": "Jr", "sr": "Sr", "ii": "II", "iii": "III", "iv": "IV"}
_SUFFIXES = frozenset(("esq", "phd", "md", *_BRANCHES))


@dataclass(frozen=True, slots=True)
class FullName:
    """`titles` are in lower case, `parts` as written; one of them may be empty. `branch` is what
    parts father and son: jr, sr, ii.
    """

    titles: tuple[str, ...]
    parts: tuple[str, ...]
    branch: str = ""

    @property
    def given(self) -> str:
        """The first of several parts."""
        return self.parts[0] if len(self.parts) > 1 else ""

    @property
    def surname(self) -> str:
        """The last of several parts."""
        return self.parts[-1] if len(self.parts) > 1 else ""

    @property
    def only(self) -> str:
        """The one part, where it is not said whether it is a given name or a surname."""
        return self.parts[0] if len(self.parts) == 1 else ""

    @property
    def bare(self) -> str:
        return " ".join((*self.parts, _SHOWN[self.branch]) if self.branch else self.parts)


def normal(form: str) -> str:
    """The form without the dots of abbreviations, under which forms are compared."""
    return form.replace(".", "").replace("’", "'")


def taken_apart(form: str, lexicon: Lexicon, names: frozenset[str] = frozenset()) -> FullName:
    """`names` are words that are titles by rights and given names in this book ("Dean")."""
    words = normal(form).split()
    titles: list[str] = []
    while words:
        low = words[0].lower()
        if words[0] in names or not (is_title(low, lexicon) or low in _EMPTY):
            break
        titles.append(low)
        words = words[1:]
    if len(words) > 1 and words[0].lower() in lexicon["epithets_before"]:
        words = words[1:]
    branch = ""
    while len(words) > 1 and words[-1].lower() in _SUFFIXES:
        last = words.pop().lower()
        branch = _BRANCHES.get(last, branch)
    return FullName(tuple(title for title in titles if title not in _EMPTY), tuple(words), branch)


_EMPTY = frozenset(("of", "the"))
_WHOLE = {
    "dr": "doctor", "prof": "professor", "capt": "captain", "col": "colonel", "sgt": "sergeant",
    "lt": "lieutenant", "gen": "general", "maj": "major", "rev": "reverend",
}  # fmt: skip


def whole_title(title: str) -> str:
    """The title without abbreviation: doctor for dr."""
    return _WHOLE.get(title, title)


def gender_of_titles(titles: tuple[str, ...], lexicon: Lexicon) -> Gender:
    for title in titles:
        if title in lexicon["titles_female"]:
            return Gender.FEMALE
        if title in lexicon["titles_male"]:
            return Gender.MALE
    return Gender.UNKNOWN


def short_for(short: str, full: str, lexicon: Lexicon) -> bool:
    """Whether `short` is a usual short or pet form of the given name `full`."""
    return short.lower() in lexicon.tables["nicknames"].get(full.lower(), ())


def related(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two given names can be one person's: equal, an initial, or full and short."""
    one, other = one.lower(), other.lower()
    if one == other or (1 in (len(one), len(other)) and one[:1] == other[:1]):
        return True
    return short_for(one, other, lexicon) or short_for(other, one, lexicon)


def clipped(short: str, full: str) -> bool:
    """Whether `short` is the beginning of `full`: Tosh, Toshiko."""
    short, full = short.lower(), full.lower()
    return len(short) >= _CLIP and len(full) >= len(short) + 2 and full.startswith(short)


_CLIP = 3
