"""The general style of a text: what it does most, and what it also does."""

import re
from collections import Counter
from collections.abc import Iterable

from continuity.exchange.bible.document import StyleLine

_CHOICES: tuple[tuple[str, tuple[tuple[str, re.Pattern[str]], ...]], ...] = (
    (
        "Dialogue marks",
        (
            ("“curly, double”", re.compile("“")),
            ("‘curly, single’", re.compile(r"(?<!\w)‘")),
            ('"straight, double"', re.compile(r'(?<![\w.,!?])"')),
            ("'straight, single'", re.compile(r"(?<![\w.,!?])'(?=[A-Z])")),
            ("— a dash", re.compile(r"\A(?:—|–|--)\s?\w")),
        ),
    ),
    (
        "Dashes",
        (
            ("closed em dash (a—b)", re.compile(r"\S—\S|\w—")),
            ("spaced em dash (a — b)", re.compile(" — ")),
            ("spaced en dash (a – b)", re.compile(" – ")),
            ("two hyphens (a--b)", re.compile(r"(?<!-)--(?!-)")),
        ),
    ),
    (
        "Ellipsis",
        (
            ("one sign (…)", re.compile("…")),
            ("three points (...)", re.compile(r"(?<!\.)\.{3,4}(?!\.)")),
            ("spaced points (. . .)", re.compile(r"\.\s\.\s\.")),
        ),
    ),
    (
        "Apostrophes",
        (
            ("curly (’)", re.compile(r"(?<=\w)’(?=\w)")),
            ("straight (')", re.compile(r"(?<=\w)'(?=\w)")),
        ),
    ),
)
# Words that both sides of the Atlantic spell in their own way, and pairs that editors look for.
_PAIRS = (
    ("colour", "color"), ("grey", "gray"), ("centre", "center"), ("realise", "realize"),
    ("recognise", "recognize"), ("apologise", "apologize"), ("honour", "honor"),
    ("favourite", "favorite"), ("neighbour", "neighbor"), ("travelled", "traveled"),
    ("theatre", "theater"), ("defence", "defense"), ("towards", "toward"),
    ("afterwards", "afterward"), ("while", "whilst"), ("among", "amongst"), ("okay", "OK"),
    ("all right", "alright"), ("leapt", "leaped"), ("learnt", "learned"), ("dreamt", "dreamed"),
    ("on to", "onto"), ("anyone", "any one"), ("forever", "for ever"), ("email", "e-mail"),
    ("cosy", "cozy"), ("jewellery", "jewelry"), ("pyjamas", "pajamas"), ("tyre", "tire"),
    ("Mr.", "Mr"), ("Mrs.", "Mrs"), ("Dr.", "Dr"),
)  # fmt: skip


def style(texts: Iterable[str]) -> tuple[StyleLine, ...]:
    """Habits of punctuation and spelling of the paragraphs of a story."""
    whole = list(texts)
    joined = "\n".join(whole)
    lines = []
    for name, choices in _CHOICES:
        counted = Counter(
            {
                label: sum(len(pattern.findall(text)) for text in whole)
                if pattern.pattern.startswith(r"\A")
                else len(pattern.findall(joined))
                for label, pattern in choices
            }
        )
        lines += _line(name, counted)
    for first, second in _PAIRS:
        counted = Counter({word: _times(word, joined) for word in (first, second)})
        if all(counted.values()):
            lines += _line(f"{first} / {second}", counted)
    return tuple(lines)


def _times(word: str, text: str) -> int:
    end = r"(?!\.)\b" if word[0].isupper() and word[-1] != "." else r"\b" if word[-1] != "." else ""
    return len(re.findall(rf"\b{re.escape(word)}{end}", text))


def _line(name: str, counted: Counter[str]) -> list[StyleLine]:
    found = [(label, times) for label, times in counted.most_common() if times]
    if not found:
        return []
    shown = [f"{label}: {times:,}" for label, times in found]
    return [StyleLine(name, shown[0], " · ".join(shown[1:]))]
