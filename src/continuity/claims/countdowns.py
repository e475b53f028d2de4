"""A count of days, steps or marks that has an end: how many there are in all, how many are done,
and how many are still to come.
"""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Manner, Thing, Trait
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import PLAIN, number
from continuity.prose.reading import Reading
from continuity.prose.words import has_figures
from continuity.story.text import Excerpt, ParagraphKind, Span

ALL: Final = "in all"
DONE: Final = "done"
TO_COME: Final = "to come"

_UNIT: Final = (
    r"(?P<unit>days?|nights?|weeks?|months?|years?|miles?|leagues?|laps?|rounds?|steps?|pages?"
    r"|marks?"
    r"|chapters?|lessons?|shifts?|stops?|stages?|treatments?|doses?|pills?|payments?|instal+ments?"
    r"|performances?|concerts?|stitches|rows?|stairs?|floors?|shots?|trials?|tasks?|visits?)"
)
_PLAIN_UNIT: Final = _UNIT.replace("(?P<unit>", "(?:")
_COUNT: Final = rf"(?<![\w-])(?P<count>(?i:{PLAIN}))"
_FORMS: Final = {
    ALL: (
        (
            rf"(?:\b(?:was|were|is|are|lasts?|lasted|takes?|took|take|contract\s(?:was|is)\sfor"
            rf"|sentence"
            rf"\s(?:was|is)|gave\s(?:him|her|me|us|them)|given\s(?:him|her|me|us|them)"
            rf"|sentenced\sto"
            rf"|promised\s\w+|owed\s\w+)\s(?:for\s)?)(?P<a>a\s)?{_COUNT}\s{_UNIT}"
            rf"(?!\s(?:ago|old|away|off|later|before|after|from|since|left|more|to\sgo))"
        ),
        (
            rf"(?:^|[.!?…]\s|[“\"‘])(?P<a>A\s)?{_COUNT}\s{_UNIT}(?=(?:\sin\sall"
            rf"|,\s(?:the\s)?\w+\shad\ssaid"
            r"|,?[”\"]?\s(?:the\s)?\w+\ssaid\b|\s(?:for|until|till)\sthe\s\w+\sto\s\w+))"
        ),
        rf"{_COUNT}\s{_UNIT}\s(?:in\sall|altogether|all\stold|all\stogether)\b",
    ),
    DONE: (
        (
            rf"\b(?:made|done|played|served|walked|run|ran|sewn|climbed|taken|written|read|paid"
            rf"|finished"
            rf"|completed|worked|swum|rowed|ridden|ticked(?:\soff)?|crossed\soff|counted)"
            rf"\s(?P<a>a\s)?{_COUNT}(?=\s(?:{_PLAIN_UNIT}|of\sthem)\b|[.,;!?])"
        ),
        (
            rf"(?:^|[.!?…]\s|[“\"‘])(?P<a>A\s)?{_COUNT}\s(?:{_PLAIN_UNIT}\s)?"
            r"(?:down|gone|done|behind\s(?:me|us|him|her|them|you))\b"
        ),
    ),
    TO_COME: (
        rf"(?P<a>\ba\s)?{_COUNT}\s(?:more|further)(?:\s{_UNIT})?\sto\sgo\b",
        (
            rf"(?P<a>\ba\s)?{_COUNT}\s(?:{_UNIT}\s)?(?:still\s)?(?:to\sgo|left\sto\sgo|remaining"
            rf"|to\scome)\b"
        ),
        (
            rf"\b(?:owing|owe|owes|owed)\s(?:me|him|her|us"
            rf"|them)(?:,\s\w+)?,?\s(?P<a>a\s)?{_COUNT}\s{_UNIT}"
        ),
        rf"(?P<a>\ba\s)?{_COUNT}\s{_UNIT}\s(?:more\s)?(?:left)\b(?!\s(?:to|the|in|on|for|behind))",
        rf"(?:^|[.!?…]\s|[“\"‘])(?P<a>A\s)?{_COUNT}\smore(?=[,.;:!?—”])",
    ),
}
_WORDS: Final = {
    ALL: frozenset(
        (
            "days", "nights", "weeks", "months", "years", "miles", "leagues", "laps", "rounds",
            "steps", "pages", "marks", "chapters", "lessons", "shifts", "stops", "stages",
            "treatments", "doses", "pills", "payments", "instalments", "installments", "concerts",
            "performances", "stitches", "rows", "stairs", "floors", "shots", "trials", "tasks",
            "visits",
        )
    ),
    DONE: frozenset(
        (
            "made", "done", "played", "served", "walked", "run", "ran", "sewn", "climbed", "taken",
            "written", "read", "paid", "finished", "completed", "worked", "swum", "rowed",
            "ridden", "ticked", "crossed", "counted", "down", "gone", "behind",
        )
    ),
    TO_COME: frozenset(
        ("go", "more", "left", "remaining", "owing", "owe", "owes", "owed", "come", "further")
    ),
}  # fmt: skip
_EACH: Final = {
    ALL: (
        frozenset(
            """
            was were is are last lasts lasted take takes took contract sentence gave given sentenced
            promised owed
            """.split()  # noqa: SIM905 - easier to read and to change as text
        ),
        frozenset(("all", "said", "for", "until", "till")),
        frozenset(("all", "altogether")),
    ),
    DONE: (_WORDS[DONE], frozenset(("down", "gone", "done", "behind"))),
    TO_COME: (
        frozenset(("more", "further")),
        frozenset(("go", "remaining", "come")),
        frozenset(("owing", "owe", "owes", "owed")),
        frozenset(("left",)),
        frozenset(("more",)),
    ),
}
"""For each form words of which it has one. "had said" is one with "said" too."""
_PATTERNS: Final = tuple(
    (family, re.compile(form), words)
    for family, forms in _FORMS.items()
    for form, words in zip(forms, _EACH[family], strict=True)
)
_NUMBERS: Final = frozenset(
    (
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
        "dozen",
    )
)  # fmt: skip


def _numbered(text: str) -> bool:
    return holds_any(text, _NUMBERS) or holds_any(text.lower(), _NUMBERS)


def countdowns(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Each with the number, and the noun that is counted in the singular where it is told."""
    text = reading.text
    counts = has_figures(text) or _numbered(text)
    if reading.kind is not ParagraphKind.PROSE or not counts:
        return
    taken: list[Span] = []
    told = {family for family, words in _WORDS.items() if holds_any(text, words)}
    for family, pattern, words in _PATTERNS:
        if family not in told or not holds_any(text, words):
            continue
        for match in pattern.finditer(text):
            span = Span(match.start("count"), match.end())
            counted = number(match["count"])
            if counted is None or any(span.overlaps(other) for other in taken):
                continue
            voice = voice_at(reading, span, lexicon)
            if voice.manner is Manner.DREAMT or denied(reading, span):
                continue
            taken.append(span)
            said = span.of(text)
            unit = (match.groupdict().get("unit") or "").removesuffix("s")
            value = Thing(said, family, unit, (), counted)
            yield Claim(None, Trait.COUNTDOWN, value, Excerpt(span, said), voice=voice)
