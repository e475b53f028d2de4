"""Projects of Manuskript: an archive ``Name.msk``, or a file ``Name.msk`` beside a folder ``Name``.

The outline is a tree of folders, each with a folder.txt, and of texts; a head of fields stands
above each. After its source, load_save/version_1.py.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Final

from continuity.exchange.binder import Found, Leaf, Paper, laid_down, said
from continuity.exchange.limits import nothing
from continuity.exchange.store_room import StoreRoom, fields_of
from continuity.story.cards import Card

OUTLINE: Final = "outline/"
_FOLDER: Final = "folder.txt"
_TEXTS: Final = (".md", ".txt", ".t2t")
_NUMBER = re.compile(r"(\d+)-")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_WORLD: Final = (("world.opml", "outline", "World"), ("plots.xml", "plot", "Plots"))
_NOT_COMPILED: Final = "0"


def is_project(names: frozenset[str]) -> bool:
    return "infos.txt" in names and any(one.startswith(OUTLINE) for one in names)


def found(room: StoreRoom, heed: Callable[[], None] = nothing) -> Found:
    """Raises CannotRead and TooLarge."""
    about, _ = fields_of(room.text("infos.txt"))
    outline = _Outline(room, heed)
    leaves = tuple(outline.leaves(PurePosixPath(OUTLINE)))
    papers = [*outline.aside, *_people(room), *_world(room)]
    title = about.get("Title", "") or PurePosixPath(room.name).stem
    return laid_down(leaves, title=title, author=about.get("Author", ""), papers=papers)


class _Outline:
    def __init__(self, room: StoreRoom, heed: Callable[[], None]) -> None:
        self._room = room
        self._heed = heed
        self._states = _lines(room, "status.txt")
        self._labels = _lines(room, "labels.txt")
        self._below: dict[PurePosixPath, set[PurePosixPath]] = {}
        for name in room.names:
            path = PurePosixPath(name)
            while str(path) not in {".", "/"} and name.startswith(OUTLINE):
                self._below.setdefault(path.parent, set()).add(path)
                path = path.parent
        self.aside: list[Paper] = []

    def leaves(self, folder: PurePosixPath) -> Iterator[Leaf]:
        for path in sorted(self._below.get(folder, ()), key=_order):
            self._heed()
            if path in self._below:
                leaf = self._leaf(str(path / _FOLDER), tuple(self.leaves(path)), path)
                if leaf is not None:
                    yield leaf
            elif path.name != _FOLDER and path.suffix in _TEXTS:
                leaf = self._leaf(str(path), (), path)
                if leaf is not None:
                    yield leaf

    def _leaf(self, name: str, children: tuple[Leaf, ...], path: PurePosixPath) -> Leaf | None:
        fields, text = fields_of(self._room.text(name))
        title = fields.get("title", "") or _NUMBER.sub("", path.stem, count=1).replace("_", " ")
        folder = name.endswith(_FOLDER)
        summary = (fields.get("summarySentence", ""), fields.get("summaryFull", ""))
        card = Card(
            "\n".join(filter(None, summary)),
            fields.get("notes", ""),
            _at(self._states, fields.get("status", "")),
            _at(self._labels, fields.get("label", "")),
        )
        if fields.get("compile") == _NOT_COMPILED and not folder:
            self.aside.append(Paper(title, text))
            return None
        return Leaf(title, _paragraphs(text), card, children, folder)


def _paragraphs(text: str) -> str:
    """Where no blank line parts paragraphs, every line is one."""
    text = text.strip("\n")
    return text if _BLANK_LINE.search(text) else text.replace("\n", "\n\n")


def _order(path: PurePosixPath) -> tuple[int, str]:
    match = _NUMBER.match(path.name)
    return (int(match[1]) if match else -1, path.name)


def _lines(room: StoreRoom, name: str) -> list[str]:
    """Names of states or labels; what follows the colon is a colour."""
    return [line.rpartition(":")[0] or line for line in room.text(name).split("\n") if line]


def _at(names: list[str], number: str) -> str:
    """Numbers count from 1; 0 is none."""
    return names[int(number) - 1] if number.isdigit() and 0 < int(number) <= len(names) else ""


def _people(room: StoreRoom) -> Iterator[Paper]:
    for name in sorted(room.names):
        if name.startswith("characters/") and name.endswith(".txt"):
            fields, _ = fields_of(room.text(name))
            known = [(key, words) for key, words in fields.items() if key not in {"ID", "Color"}]
            yield Paper(fields.get("Name", "") or PurePosixPath(name).stem, said(*known) + "\n")


def _world(room: StoreRoom) -> Iterator[Paper]:
    for name, tag, title in _WORLD:
        if name in room.names:
            entries = [
                said(*((key, words) for key, words in one.attrib.items() if key != "ID"))
                for one in room.xml(name).iter(tag)
            ]
            words = "\n\n".join(filter(None, entries))
            if words:
                yield Paper(title, words + "\n")
