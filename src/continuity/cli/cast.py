"""`continuity cast`: who is in the story."""

import argparse
import json

from continuity.cli import story


def arguments(parser: argparse.ArgumentParser) -> None:
    story.arguments(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace) -> int:
    people = story.told(options).report.cast.people
    if options.format == "json":
        rows = [
            {
                "name": person.name,
                "aliases": list(person.aliases),
                "mentions": person.mentions,
                "gender": person.gender.value,
            }
            for person in people
        ]
        print(json.dumps({"characters": rows}, ensure_ascii=False, indent=1))
        return 0
    width = max((len(person.name) for person in people), default=0)
    for person in people:
        aliases = ", ".join(person.aliases)
        print(f"{person.mentions:6}  {person.name:{width}}  {aliases}".rstrip())
    return 0
