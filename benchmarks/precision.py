"""How often each rule speaks in books that nobody doctored, and how often it is right.

    python benchmarks/precision.py TEXT_OR_FOLDER... [--write] [--unread]

Every error and warning is to be read by somebody, whose verdict is kept in docs/judged.toml by the
fingerprint of the finding: true where an editor would want to see it. `--unread` shows those
without a verdict. `--write` puts the counts into resources/measured.toml, from where they come on
to the pages of the rules (`scripts/write-rule-pages`).
"""

import argparse
import json
import subprocess
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import tomli_w

ROOT = Path(__file__).parents[1]
JUDGED = ROOT / "docs" / "judged.toml"
MEASURED = ROOT / "resources" / "measured.toml"
_AROUND = 70

Row = dict[str, Any]


def texts(paths: Sequence[Path]) -> list[Path]:
    return [
        text for path in paths for text in (sorted(path.glob("*.txt")) if path.is_dir() else [path])
    ]


def checked(path: Path) -> Row:
    command = [sys.executable, "-m", "continuity", "check", "--no-grammar", "--format", "json"]
    done = subprocess.run(  # noqa: S603 - our own words
        [*command, str(path)], capture_output=True, text=True, check=False
    )
    row: Row = json.loads(done.stdout)
    return row


def told(paths: Sequence[Path]) -> Iterator[tuple[Path, int, list[Row]]]:
    """Each text with its words and its findings."""
    for path in texts(paths):
        row = checked(path)
        yield path, row["documents"][0]["words"], row["findings"]


def show(path: Path, finding: Row) -> None:
    text = path.read_text(encoding="utf-8")
    print(f"\n{finding['fingerprint']} {finding['severity']} {finding['code']} in {path.name}")
    print(f"  {finding['message']}")
    for one in finding["evidence"]:
        start, end = one["start"], one["end"]
        around = text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND]
        print("   ", " ".join("{}[{}]{}".format(*around).split()))


def judged() -> dict[str, bool]:
    return tomllib.loads(JUDGED.read_text(encoding="utf-8")) if JUDGED.exists() else {}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true", help="write resources/measured.toml")
    parser.add_argument("--unread", action="store_true", help="show what nobody has judged")
    options = parser.parse_args()
    verdicts, words = judged(), 0
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    for path, length, findings in told(options.texts):
        words += length
        for finding in findings:
            verdict = verdicts.get(finding["fingerprint"])
            rules[finding["code"]][{True: "right", False: "wrong", None: "unread"}[verdict]] += 1
            if verdict is None and options.unread:
                show(path, finding)
    print(f"\n{words:,} words")
    for code, counts in sorted(rules.items()):
        print(f"{code}  {dict(counts)}")
    if options.write:
        rows = {code: {"right": one["right"], "wrong": one["wrong"]} for code, one in rules.items()}
        table = {"words": words, "rules": dict(sorted(rows.items()))}
        MEASURED.write_text(tomli_w.dumps(table), encoding="utf-8")


if __name__ == "__main__":
    main()
