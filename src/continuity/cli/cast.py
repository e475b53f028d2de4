"""`continuity cast`: who is in the story."""

import argparse
import json
from collections.abc import Sequence

from continuity.cli import story
from continuity.story.cast import Person


def arguments(parser: argparse.ArgumentParser) -> None:
    story.arguments(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace) -> int:
    told = story.told(options)
    cast = told.report.cast
    people = [person for person in cast.people if person.id not in cast.spoken_of]
    others = [person for person in cast.people if person.id in cast.spoken_of]
    if options.format == "json":
        whole = {"characters": _rows(people), "spoken_of": _rows(others)}
        print(json.dumps(whole, ensure_ascii=False, indent=1))
        return 0
    width = max((len(person.name) for person in cast.people), default=0)
    _show(people, width)
    if others:
        print("\nOnly spoken of:")
        _show(others, width)
    return 0


def _rows(people: Sequence[Person]) -> list[dict[str, object]]:
    return [
        {
            "name": person.name,
            "aliases": list(person.aliases),
            "mentions": person.mentions,
            "gender": person.gender.value,
        }
        for person in people
    ]


def _show(people: Sequence[Person], width: int) -> None:
    for person in people:
        aliases = ", ".join(person.aliases)
        print(f"{person.mentions:6}  {person.name:{width}}  {aliases}".rstrip())
