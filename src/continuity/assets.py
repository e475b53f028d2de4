"""Finds files of resources/, installed or in the checkout, and reads the word lists."""

import hashlib
import importlib.resources
import tomllib
from functools import cache
from pathlib import Path

import names

from continuity.prose.lexicon import Lexicon
from continuity.story.cast import Gender

_PACKAGE = Path(__file__).parent


def path(name: str) -> Path:
    """The file or folder `name` of resources/, such as ``lexicons/colours.toml``."""
    installed = _PACKAGE / "_resources"
    return (installed if installed.is_dir() else _PACKAGE.parents[1] / "resources") / name


def sample() -> Path:
    """The folder of the sample project; read-only where the program is installed."""
    installed = _PACKAGE / "_sample"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "sample_project"


def document(name: str) -> Path:
    """A page written for people, such as ``guide.md``."""
    installed = _PACKAGE / "_docs"
    return (installed if installed.is_dir() else _PACKAGE.parents[1] / "docs") / name


@cache
def lexicon() -> Lexicon:
    """Every list and table under resources/lexicons, and the census names of the package `names`.

    A name that both censuses hold is given to the one in which it is three times as frequent, else
    to neither. Our own lists of given names, of many countries, go before the censuses.
    """
    lists: dict[str, frozenset[str]] = {}
    tables: dict[str, dict[str, tuple[str, ...]]] = {}
    digest = hashlib.blake2b(digest_size=8)
    for file in sorted(path("lexicons").glob("*.toml")):
        content = file.read_bytes()
        digest.update(content)
        data = tomllib.loads(content.decode("utf-8"))
        for name, words in data.get("lists", {}).items():
            lists[name] = frozenset(words)
        for name, rows in data.get("tables", {}).items():
            tables[name] = {word: tuple(values) for word, values in rows.items()}
    given = _given_names()
    for name in lists.get("given_male", ()):
        given[name] = Gender.MALE
    for name in lists.get("given_female", ()):
        given[name] = Gender.FEMALE
    surnames = frozenset(_census("dist.all.last"))
    return Lexicon(lists, tables, given, surnames, digest.hexdigest())


def measured() -> tuple[int, dict[str, tuple[int, int]]]:
    """How the rules did when they were last measured: over how many words, and by a rule's code how
    often it was right and wrong.
    """
    data = tomllib.loads(path("measured.toml").read_text(encoding="utf-8"))
    rules = {code: (one["right"], one["wrong"]) for code, one in data["rules"].items()}
    return data["words"], rules


def _census(name: str) -> dict[str, float]:
    text = importlib.resources.files(names).joinpath(name).read_text(encoding="ascii")
    rows = (line.split() for line in text.splitlines() if line.strip())
    return {row[0].lower(): float(row[1]) for row in rows}


def _given_names() -> dict[str, Gender]:
    female, male = _census("dist.female.first"), _census("dist.male.first")
    given = {}
    for name in female.keys() | male.keys():
        ours, theirs = female.get(name, 0.0), male.get(name, 0.0)
        if ours >= 3 * theirs:
            given[name] = Gender.FEMALE
        elif theirs >= 3 * ours:
            given[name] = Gender.MALE
        else:
            given[name] = Gender.UNKNOWN
    return given
