"""Scores the check on short scenes of which each holds one contradiction, class by class.

    python tests/short_scenes.py FILE.jsonl ... [--classes age,trait] [--misses] [--hints]

A line of FILE has the text as it is right and the edit that makes it wrong, in the form of
tests/vignettes. *Strict*: one warning touches every place of the contradiction; *loose*: a warning
that the text as it was right does not have touches one of them. *Untouched*: warnings of the texts
that are right. `--found` prints what tests/vignettes/found.txt holds. `--misses` prints what was
missed and what was said wrongly; `--hints` counts hints.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from continuity import assets
from continuity.diagnostics.diagnostic import Diagnostic, Severity
from continuity.engine.analysis import Analysis, Question
from continuity.prose.segmentation import manuscript
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Manuscript, Source
from continuity.story.text import Span

Item = dict[str, Any]


@dataclass(frozen=True)
class Told:
    """One finding: what it says and the places of the text that it shows."""

    message: str
    places: tuple[Span, ...]

    def touches(self, quote: Span) -> bool:
        return any(place.overlaps(quote) for place in self.places)


@dataclass(frozen=True)
class Scored:
    """How a vignette came out. Without a red herring's edit nothing should be said of it."""

    item: Item
    strict: bool
    loose: bool
    said: tuple[str, ...]
    untouched: tuple[str, ...]


class Scorer:
    """Checks texts as `continuity check` does, in this process."""

    def __init__(self, lowest: Severity) -> None:
        self._analysis = Analysis(assets.lexicon())
        self._lowest = lowest

    def scored(self, item: Item) -> Scored:
        text = _edited(item)
        quotes = [
            Span(at, at + len(quote)) for quote in item["evidence"] for at in [text.index(quote)]
        ]
        untouched = self._told(item["text"])
        known = {one.message for one in untouched}
        told = self._told(text)
        return Scored(
            item,
            any(all(one.touches(quote) for quote in quotes) for one in told),
            any(any(map(one.touches, quotes)) for one in told if one.message not in known),
            tuple(one.message for one in told),
            tuple(known),
        )

    def _told(self, text: str) -> list[Told]:
        whole = manuscript([Source("vignette.txt", text, markdown=False)])
        report = self._analysis.report(Question(whole.book, AuthorsWord()))
        loud = (one for one in report.diagnostics if one.severity >= self._lowest)
        return [Told(f"{one.code} {one.message}", _places(whole, one)) for one in loud]


def _places(whole: Manuscript, one: Diagnostic) -> tuple[Span, ...]:
    return tuple(whole.locate(note.evidence.anchor)[1] for note in one.notes)


def _edited(item: Item) -> str:
    text: str = item["text"]
    for edit in item["edits"]:
        if text.count(edit["find"]) != 1:
            message = f"{item['id']}: the edit does not find its place"
            raise SystemExit(message)
        text = text.replace(edit["find"], edit["replace"])
    return text


def items(files: list[Path], classes: set[str]) -> Iterator[Item]:
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            if not classes or item["class"] in classes:
                yield item


def table(rows: list[Scored]) -> Iterator[str]:
    by_class: dict[str, list[Scored]] = defaultdict(list)
    for row in rows:
        by_class[row.item["class"]].append(row)
    yield f"{'class':16} {'strict':>9} {'loose':>9} {'herrings':>9} {'untouched':>9}"
    for name, of in [*sorted(by_class.items()), ("all", rows)]:
        errors = [row for row in of if row.item.get("origin") != "herring"]
        herrings = [row for row in of if row.item.get("origin") == "herring"]
        shares = (
            _share([row.strict for row in errors]),
            _share([row.loose for row in errors]),
            _share([row.loose for row in herrings]),
            str(sum(len(row.untouched) for row in of)),
        )
        yield f"{name:16} " + " ".join(f"{share:>9}" for share in shares)


def _share(found: list[bool]) -> str:
    return f"{sum(found)}/{len(found)}"


def missed(rows: list[Scored]) -> Iterator[str]:
    for row in rows:
        herring = row.item.get("origin") == "herring"
        if (row.loose if herring else not row.strict) or row.untouched:
            quotes = " | ".join(row.item["evidence"])
            yield f"{row.item['id']}: {quotes}\n    {row.item['why']}"
            yield from (f"    said: {message}" for message in row.said)
            yield from (f"    said of the right text: {message}" for message in row.untouched)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--classes", default="")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--hints", action="store_true")
    parser.add_argument("--found", action="store_true", help="print what is found strictly, alone")
    given = parser.parse_args()
    scorer = Scorer(Severity.HINT if given.hints else Severity.WARNING)
    wanted = set(filter(None, given.classes.split(",")))
    rows = [scorer.scored(item) for item in items(given.files, wanted)]
    if given.found:
        print("\n".join(sorted(one.item["id"] for one in rows if one.strict)))
        return
    lines = [*(missed(rows) if given.misses else ()), *table(rows)]
    print("\n".join(lines))


if __name__ == "__main__":
    main()
