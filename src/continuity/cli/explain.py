"""`continuity explain CODE`: the page of a rule."""

import argparse

from rapidfuzz import process

from continuity import assets
from continuity.errors import BadSettings
from continuity.rules import EVERY_RULE
from continuity.rules.pages import Measured, page


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="CODE", help="a code such as P101, or a rule's name")


def run(options: argparse.Namespace) -> int:
    wanted = options.rule.lower()
    for rule in EVERY_RULE:
        if wanted in (rule.code.lower(), rule.name):
            print(page(rule, Measured(*assets.measured())))
            return 0
    choices = [word for rule in EVERY_RULE for word in (rule.code.lower(), rule.name)]
    nearest = process.extractOne(wanted, choices, score_cutoff=60)
    hint = f"; did you mean {nearest[0]}?" if nearest else "; `continuity rules` lists them"
    message = f"there is no rule “{options.rule}”{hint}"
    raise BadSettings(message)
