"""`continuity rules`: the table of all rules."""

import argparse
import json

from continuity.rules import EVERY_RULE


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace) -> int:
    if options.format == "json":
        rows = [
            {
                "code": rule.code,
                "rule": rule.name,
                "severity": rule.severity.word,
                "summary": rule.summary,
            }
            for rule in EVERY_RULE
        ]
        print(json.dumps({"rules": rows}, ensure_ascii=False, indent=1))
        return 0
    for rule in EVERY_RULE:
        print(f"{rule.code}  {rule.severity.word:7}  {rule.summary}")
    return 0
