"""The story bible as tables for spreadsheets and databases."""

import csv
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO, StringIO

from continuity.exchange.bible.document import Bible, Fact, Quote, Where

Row = tuple[object, ...]
_COMMANDS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a command."""


def tables(bible: Bible) -> Mapping[str, bytes]:
    """Every table by the name of its file."""
    made = {
        "people.csv": _people(bible),
        "facts.csv": _facts(bible),
        "places.csv": _places(bible),
        "things.csv": _things(bible),
        "timeline.csv": _timeline(bible),
        "spellings.csv": _spellings(bible),
        "queries.csv": _queries(bible),
    }
    return {name: _written(rows) for name, rows in made.items()}


def packed(files: Mapping[str, bytes]) -> bytes:
    """All of them in one archive."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def _written(rows: Iterable[Row]) -> bytes:
    text = StringIO()
    csv.writer(text).writerows([_cell(one) for one in row] for row in rows)
    # With a mark at the beginning, spreadsheets know the encoding.
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    words = str(value)
    return f"'{words}" if words.startswith(_COMMANDS) else words


def _where(place: Where | None) -> str:
    return place.text if place else ""


def _words(quote: Quote) -> str:
    return quote.before + quote.marked + quote.after


def _people(bible: Bible) -> Iterator[Row]:
    yield "name", "aliases", "gender", "group", "main", "mentions", "scenes", "first", "last"
    for group in bible.people:
        for one in group.people:
            yield (
                one.name,
                ", ".join(one.aliases),
                one.gender,
                group.title,
                "yes" if one.main else "no",
                one.mentions,
                one.present,
                _where(one.first),
                _where(one.last),
            )


def _facts(bible: Bible) -> Iterator[Row]:
    """A row for each quote of each fact."""
    yield "of", "trait", "value", "place", "voice", "quote"
    for group in bible.people:
        for one in group.people:
            for trait in one.facts:
                yield from _quoted(one.name, trait.name, trait.facts)
    for process in bible.processes:
        yield from _quoted(process.name, "time", process.facts)
    for line in bible.canon:
        yield line.subject, line.trait, line.value, "", "the author declares", line.note


def _quoted(of: str, trait: str, facts: Iterable[Fact]) -> Iterator[Row]:
    for fact in facts:
        for quote in fact.quotes:
            yield of, trait, fact.value, _where(quote.where), quote.voice, _words(quote)


def _places(bible: Bible) -> Iterator[Row]:
    yield "name", "kind", "mentions", "first"
    for kind, all_of_it in (("place", bible.places), ("thing", bible.things)):
        for one in all_of_it:
            yield one.name, kind, one.mentions, _where(one.first)


def _things(bible: Bible) -> Iterator[Row]:
    yield "name", "owner", "mentions", "first", "last", "state"
    for one in bible.things:
        state = "; ".join(
            f"{fact.value} ({', '.join(_where(quote.where) for quote in fact.quotes)})"
            for fact in one.state
        )
        yield one.name, one.owner, one.mentions, _where(one.first), _where(one.last), state


def _timeline(bible: Bible) -> Iterator[Row]:
    yield "scene", "chapter title", "heading", "clock", "words", "present", "time said"
    for one in bible.timeline:
        yield (
            one.where.text,
            one.where.chapter_title,
            one.heading,
            one.clock,
            one.words,
            ", ".join(one.present),
            "; ".join(fact.value for fact in one.times),
        )


def _spellings(bible: Bible) -> Iterator[Row]:
    yield "word", "note"
    for one in bible.index:
        yield one.word, one.note


def _queries(bible: Bible) -> Iterator[Row]:
    yield "code", "severity", "message", "verdict", "reason", "places", "quotes"
    for one in (*bible.queries, *bible.decided):
        yield (
            one.code,
            one.severity,
            one.message,
            one.verdict or "open",
            one.why or "; ".join(one.reason),
            "; ".join(_where(quote.where) for quote in one.quotes),
            " | ".join(_words(quote) for quote in one.quotes),
        )
