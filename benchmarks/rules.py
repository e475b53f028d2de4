"""Scores the rules on stories whose errors are known, and writes down what came out.

    python benchmarks/rules.py [BENCH] [--write]

BENCH holds `texts/`, `items/`, `herrings/` and `score.py`, which runs `continuity check` on each
text as it is and with its errors put in. An error is found strictly if one warning touches all of
the places that contradict one another, loosely if it touches any. `--write` makes
docs/measurements.md anew, with why each error is missed (docs/missed.toml says so, by class or by
error), and adds a line to docs/trend.csv.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

DOCS = Path(__file__).parents[1] / "docs"
COMMAND = f"{Path(sys.executable).parent / 'continuity'} check --no-grammar {{doc}} --format json"
COLUMNS = ("date", "natural", "put in", "herrings", "herrings loosely", "noise")

_HOW = """Written by `benchmarks/rules.py` from stories with known errors, some of which stood there
(*natural*) and some of which were put in. Found *strictly*: one warning shows all places that
contradict one another; *loosely*: it shows one of them.

These are figures of development: whoever wrote the rules had read the errors. What the rules find
in stories that nobody looked at while changing them is much less, and is told in
[tests/stories](../tests/stories/README.md) and [tests/vignettes](../tests/vignettes/README.md)."""

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Scored:
    """What score.py says of each text, without and with false scents put in."""

    errors: Rows
    herrings: Rows

    def items(self) -> Rows:
        return [item for text in self.errors for item in text["items"]]

    def summary(self) -> dict[str, str]:
        """The shares in per cent; noise in findings per 10,000 words of the untouched texts."""
        items = self.items()
        put_in = [item for text in self.herrings for item in text["items"]]
        told = sum(sum(text["noise"].values()) for text in self.errors)
        words = sum(text["words"] for text in self.errors)
        return {
            "date": f"{datetime.now(UTC):%Y-%m-%d}",
            "natural": share(items, "strict", origin="natural"),
            "put in": share(items, "strict", origin="injected"),
            "herrings": share(put_in, "strict"),
            "herrings loosely": share(put_in, "loose"),
            "noise": f"{1e4 * told / words:.2f}",
        }


def share(items: Rows, how: str, *, origin: str = "") -> str:
    of = [item for item in items if origin in ("", item["origin"])]
    return f"{100 * sum(item[how] for item in of) / len(of):.1f}"


def scored(bench: Path) -> Scored:
    return Scored(*(_scored(bench, bench / name) for name in ("items", "herrings")))


def _scored(bench: Path, items: Path) -> Rows:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        words = [sys.executable, "score.py", "--command", COMMAND, "--json", str(out), "texts"]
        files = map(str, sorted(items.glob("*.jsonl")))
        subprocess.run(  # noqa: S603 - our own words
            [*words, *files], cwd=bench, check=True, stdout=subprocess.DEVNULL
        )
        rows: Rows = json.loads(out.read_text(encoding="utf-8"))
        return rows


def page(result: Scored, reasons: dict[str, dict[str, str]]) -> str:
    items = result.items()
    return "\n\n".join(
        (
            "# What is found, and what is not",
            _HOW,
            _table(("", "%"), [(key, value) for key, value in result.summary().items()][1:]),
            "## By class",
            _table(("class", "errors", "strictly", "loosely"), _by_class(items)),
            "## Missed, and why",
            _table(("why", "errors"), _by_reason(items, reasons)),
            "## Every error that is missed",
            _table(("error", "class", "why"), _missed(items, reasons)),
        )
    )


def _by_class(items: Rows) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for name in sorted({item["class"] for item in items}):
        of = [item for item in items if item["class"] == name]
        rows.append(
            (name, len(of), *(sum(item[how] for item in of) for how in ("strict", "loose")))
        )
    return rows


def _missed(items: Rows, reasons: dict[str, dict[str, str]]) -> list[tuple[object, ...]]:
    missed = [item for item in items if not item["strict"]]
    return [(item["id"], item["class"], _reason(item, reasons)) for item in missed]


def _by_reason(items: Rows, reasons: dict[str, dict[str, str]]) -> list[tuple[object, ...]]:
    return Counter(row[2] for row in _missed(items, reasons)).most_common()


def _reason(item: dict[str, Any], reasons: dict[str, dict[str, str]]) -> str:
    short = reasons["errors"].get(item["id"]) or reasons["classes"].get(item["class"], "")
    return reasons["reasons"].get(short, "not looked into yet")


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def remember(summary: dict[str, str], path: Path) -> None:
    """Add the figures to the trend, unless they are those of its last line."""
    rows: list[dict[str, str]] = []
    if path.exists():
        rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    if not rows or {**rows[-1], "date": ""} != {**summary, "date": ""}:
        rows.append(summary)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("bench", type=Path, nargs="?", default=Path("../shared/bench"))
    parser.add_argument("--write", action="store_true", help="write docs/")
    options = parser.parse_args()
    result = scored(options.bench.resolve())
    for key, value in result.summary().items():
        print(f"{key:18}{value}")
    for row in _by_class(result.items()):
        print("{:18}{:4}{:4}{:4}".format(*row))
    if options.write:
        reasons = tomllib.loads((DOCS / "missed.toml").read_text(encoding="utf-8"))
        (DOCS / "measurements.md").write_text(page(result, reasons) + "\n", encoding="utf-8")
        remember(result.summary(), DOCS / "trend.csv")


if __name__ == "__main__":
    main()
