"""`continuity check`: where the story contradicts itself."""

import argparse
import json
from collections.abc import Sequence
from importlib.metadata import version

from continuity.cli import story
from continuity.diagnostics import plain
from continuity.diagnostics.diagnostic import Diagnostic, Severity
from continuity.diagnostics.records import check_record
from continuity.diagnostics.sarif import sarif
from continuity.errors import BadSettings
from continuity.rules import EVERY_RULE
from continuity.story.manuscript import Manuscript


def arguments(parser: argparse.ArgumentParser) -> None:
    story.arguments(parser)
    parser.add_argument("--format", choices=("text", "json", "sarif"), default="text")
    parser.add_argument("--hints", action="store_true", help="show hints as well")
    parser.add_argument("--only", metavar="CODES", help="only these rules, codes parted by commas")
    parser.add_argument("--ignore", metavar="CODES", help="not these rules")


def run(options: argparse.Namespace) -> int:
    only, ignored = _codes(options.only), _codes(options.ignore)
    told = story.told(options)
    lowest = Severity.HINT if options.hints else Severity.WARNING
    found = [
        one
        for one in told.report.diagnostics
        if one.severity >= lowest
        and one.code not in ignored
        and (options.only is None or one.code in only)
    ]
    print(_written(told.manuscript, found, options.format), end="")
    return 1 if found else 0


def _codes(words: str | None) -> frozenset[str]:
    codes = frozenset(word.strip().upper() for word in (words or "").split(",") if word.strip())
    unknown = codes - {rule.code for rule in EVERY_RULE}
    if unknown:
        message = f"there is no rule {min(unknown)}; `continuity rules` lists them"
        raise BadSettings(message)
    return codes


def _written(manuscript: Manuscript, found: Sequence[Diagnostic], style: str) -> str:
    if style == "text":
        return plain.report(manuscript, found)
    if style == "json":
        return json.dumps(check_record(manuscript, found), ensure_ascii=False, indent=1) + "\n"
    summaries = {rule.code: rule.summary for rule in EVERY_RULE}
    log = sarif(manuscript, found, summaries=summaries, version=version("continuity"))
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"
