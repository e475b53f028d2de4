"""The manual pages of the rules as files: one a rule, and a table of contents."""

from collections.abc import Iterable, Mapping
from typing import Any

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


def pages(rules: Iterable[Rule[Any]]) -> dict[str, str]:
    """File name to Markdown."""
    every = tuple(rules)
    return {"README.md": _contents(every)} | {f"{one.code}.md": _page(one) for one in every}


def _page(one: Rule[Any]) -> str:
    return (
        f"# {one.code} {one.name}\n\n"
        f"*{one.severity.word.capitalize()}, unless the project says otherwise.*{worlds(one)}\n\n"
        f"{one.page}\n"
    )


def worlds(one: Rule[Any]) -> str:
    """In which worlds the rule is silent, as a sentence behind another; nothing if in none."""
    names = [f"{world.words} (`{world.value}`)" for world in one.unless]
    return f" Silent where {' or '.join(names)}." if names else ""


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
