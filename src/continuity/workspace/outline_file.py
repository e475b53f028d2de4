"""outline.toml: what the writer notes of chapters and scenes, one entry a card.

A chapter is known by its file, a scene by its file and its first words, so that the file can be
read and written by hand and outlives the database. Keys and entries that this program does not
understand are kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from continuity.story.cards import Card
from continuity.workspace import toml

NAME = "outline.toml"
_COMMENT = "Notes on chapters and scenes. May be edited by hand; comments are not kept."
_CHAPTERS, _SCENES = "chapters", "scenes"
_WORDS = ("status", "label", "synopsis", "notes")
_GOAL = "goal"


@dataclass(frozen=True, slots=True)
class Row:
    """`scene` counts from 1 within the chapter; 0 is the chapter itself. `begins` are the first
    words of the scene.
    """

    file: str
    scene: int
    begins: str
    card: Card
    more: tuple[tuple[str, object], ...] = ()
    """What else stood in the entry."""


@dataclass(frozen=True, slots=True)
class OutlineFile:
    rows: tuple[Row, ...] = ()
    table: toml.Table = field(default_factory=dict)
    """The file as it was read."""


def read(content: bytes) -> OutlineFile:
    table = toml.parse(content, NAME)
    rows = [_row(entry, of_scene=False) for entry in toml.tables(table, _CHAPTERS)]
    rows += [_row(entry, of_scene=True) for entry in toml.tables(table, _SCENES)]
    return OutlineFile(tuple(row for row in rows if row is not None), table)


def render(file: OutlineFile) -> bytes:
    """The rows in the order given, chapters before scenes."""
    before = file.table
    entries = {
        key: [_entry(row) for row in file.rows if bool(row.scene) is of_scene]
        + [entry for entry in toml.tables(before, key) if _row(entry, of_scene=of_scene) is None]
        for key, of_scene in ((_CHAPTERS, False), (_SCENES, True))
    }
    others = {key: value for key, value in before.items() if key not in (*entries, "format")}
    table = {"format": toml.FORMAT, **others, **{k: v for k, v in entries.items() if v}}
    return toml.render(table, _COMMENT, long_strings=True)


def by_place(files: Sequence[str], cards: Mapping[tuple[int, int], Card]) -> tuple[Row, ...]:
    """Rows for cards that are known by the number of the chapter and of the scene in it, both from
    1; scene 0 is the chapter itself. How the scenes begin is filled in when they are first read.
    """
    return tuple(
        Row(files[chapter - 1], scene, "", card)
        for (chapter, scene), card in sorted(cards.items())
        if card and 0 < chapter <= len(files)
    )


def exchanged(now: bytes, other: bytes, name: str) -> bytes:
    """The file as it is now, with the entries of the chapter `name` as another one has them."""
    file, rows = read(now), read(other).rows
    mine = tuple(row for row in file.rows if row.file != name)
    return render(replace(file, rows=(*mine, *(row for row in rows if row.file == name))))


def differ(one: bytes, other: bytes) -> bool:
    """Whether they say different things."""
    return read(one).rows != read(other).rows


def carried(now: bytes, before: bytes, after: bytes) -> bytes:
    """The change from `before` to `after`, made to `now`: what was noted since on other chapters
    and scenes stays.
    """
    if now == before:
        return after
    file = read(now)
    here, old, new = _by_standing(file), _by_standing(read(before)), _by_standing(read(after))
    for key in {*old, *new}:
        if old.get(key) != new.get(key) and here.get(key) == old.get(key):
            here[key] = new.get(key, ())
    return render(replace(file, rows=tuple(row for rows in here.values() for row in rows)))


def _by_standing(file: OutlineFile) -> dict[tuple[str, int], tuple[Row, ...]]:
    found: dict[tuple[str, int], tuple[Row, ...]] = {}
    for row in file.rows:
        key = (row.file, row.scene)
        found[key] = (*found.get(key, ()), row)
    return found


def _row(entry: toml.Table, *, of_scene: bool) -> Row | None:
    name, number = toml.text(entry, "file"), entry.get("scene", 0)
    understood = isinstance(number, int) and (number > 0) is of_scene
    if not name or not understood:
        return None
    words = {key: _plain_ends(toml.text(entry, key)) for key in _WORDS}
    goal = _count(entry.get(_GOAL))
    known = {"file", "scene", "begins", *_WORDS, *((_GOAL,) if goal else ())}
    more = tuple((key, value) for key, value in entry.items() if key not in known)
    return Row(name, number, toml.text(entry, "begins"), Card(**words, goal=goal), more)


def _count(value: object) -> int:
    """Of words; 0 where it is none."""
    if isinstance(value, bool) or not isinstance(value, int):
        return 0
    return max(0, value)


def _entry(row: Row) -> toml.Table:
    entry: toml.Table = {"file": row.file}
    if row.scene:
        entry |= {"scene": row.scene, "begins": row.begins}
    entry |= {key: words for key in _WORDS if (words := _plain_ends(getattr(row.card, key)))}
    entry |= {_GOAL: row.card.goal} if row.card.goal else {}
    return entry | {key: value for key, value in row.more if key not in entry}


def _plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
