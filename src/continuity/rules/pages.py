"""The manual pages of the rules as files: one a rule, and a table of contents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from continuity.diagnostics.diagnostic import Severity
from continuity.rules.rule import Rule

FAMILIES: Mapping[str, str] = {
    "N": "Names",
    "P": "People",
    "B": "Body",
    "T": "Time",
    "O": "Things",
    "Q": "Numbers of things",
    "L": "Places",
    "W": "Light and weather",
    "V": "Narration",
    "S": "Spelling",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """What the rules said of books that nobody doctored, `words` long in all: by a rule's code, how
    many errors and warnings an editor would have wanted to hear, and how many not.
    """

    words: int
    rules: Mapping[str, tuple[int, int]]


def pages(rules: Iterable[Rule[Any]], measured: Measured) -> dict[str, str]:
    """File name to Markdown."""
    every = tuple(rules)
    made = {f"{one.code}.md": page(one, measured) + "\n" for one in every}
    return {"README.md": _contents(every)} | made


def page(one: Rule[Any], measured: Measured) -> str:
    """The manual page with its heading and what is known of how the rule does, Markdown."""
    loud = f"*{one.severity.word.capitalize()}, unless the project says otherwise.*"
    standing = f"{loud}{_worlds(one)} {_record(one, measured)}"
    return f"# {one.code} {one.name}\n\n{standing}\n\n{one.page}"


def _worlds(one: Rule[Any]) -> str:
    names = [f"{world.words} (`{world.value}`)" for world in one.unless]
    return f" Silent where {' or '.join(names)}." if names else ""


def _record(one: Rule[Any], measured: Measured) -> str:
    right, wrong = measured.rules.get(one.code, (0, 0))
    books = f"In {measured.words / 1e6:.1f} million words of published books and stories it"
    if one.severity is Severity.HINT:
        return "It is quiet until hints are asked for."
    if not right + wrong:
        return f"{books} said nothing: how often it is right is not known yet."
    times = "once" if right + wrong == 1 else f"{right + wrong} times"
    return f"{books} spoke {times}; an editor would have wanted to hear {right} of them."


def _contents(rules: tuple[Rule[Any], ...]) -> str:
    parts = ["# The rules", "Written by `scripts/write-rule-pages` from the rules themselves."]
    for letter, family in FAMILIES.items():
        rows = [
            f"| [{one.code}]({one.code}.md) | {one.name} | {one.severity.word} | {one.summary} |"
            for one in rules
            if one.code.startswith(letter)
        ]
        if rows:
            head = "| code | name | severity | fault |\n| --- | --- | --- | --- |"
            parts += [f"## {family}", "\n".join((head, *rows))]
    return "\n\n".join(parts) + "\n"
