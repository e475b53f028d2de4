r"""Projects of Scrivener 2 and 3: a folder ``Name.scriv``, or an archive of it.

The binder, an XML file ``*.scrivx``, lists the documents. Scrivener 3 keeps each in
``Files/Data/<UUID>`` (content.rtf, synopsis.txt, notes.rtf, content.comments), Scrivener 2 in
``Files/Docs`` (12.rtf, 12_synopsis.txt, 12_notes.rtf, 12.comments).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from xml.etree import ElementTree as ET

from continuity.errors import CannotRead, TooLarge
from continuity.exchange import rtf
from continuity.exchange.binder import Found, Leaf, Paper, laid_down
from continuity.exchange.limits import nothing
from continuity.exchange.rich import written
from continuity.exchange.scrivener_marks import cleared
from continuity.exchange.store_room import StoreRoom, words_of
from continuity.exchange.syntax import Block
from continuity.story.cards import Card
from continuity.story.remarks import Remark
from continuity.story.text import Span

_BINDER: Final = ".scrivx"
_DRAFT: Final = "DraftFolder"
_TRASH: Final = "TrashFolder"
_FOLDERS: Final = frozenset({"Folder", "DraftFolder", "ResearchFolder"})
_KEY = re.compile(r"[\w-]{1,64}\Z")
_NOWHERE: Final = Span(0, 0)


def binder_of(names: frozenset[str]) -> str:
    """The file of the binder, if these are the files of a Scrivener project; else empty."""
    return next((one for one in sorted(names) if one.endswith(_BINDER) and "/" not in one), "")


def found(room: StoreRoom, heed: Callable[[], None] = nothing) -> Found:
    """Draft in the order of the binder, with synopses and notes on cards; what lies beside the
    draft, or is not to be compiled, as papers. The trash is left alone. Raises CannotRead.
    """
    name = binder_of(room.names)
    tree = room.xml(name)
    project = _Project(room, tree, heed)
    binder = tree.find("Binder")
    if binder is None:
        message = f"“{room.name}” has no binder, and cannot be read."
        raise CannotRead(message)
    try:
        leaves = [
            leaf for item in binder if item.get("Type") == _DRAFT for leaf in project.draft(item)
        ]
        papers = [
            paper
            for item in binder
            if item.get("Type") not in {_DRAFT, _TRASH}
            for paper in project.papers(item)
        ]
    except RecursionError as error:
        message = f"“{room.name}” is nested more deeply than any story, and cannot be read."
        raise CannotRead(message) from error
    except OverflowError as error:
        message = f"“{room.name}” holds a document longer than any story."
        raise TooLarge(message) from error
    title = words_of(tree, "ProjectProperties/ProjectTitle") or name.removesuffix(_BINDER)
    author = words_of(tree, "ProjectProperties/FullName")
    return laid_down(leaves, title=title, author=author, papers=[*project.aside, *papers])


class _Project:
    def __init__(self, room: StoreRoom, tree: ET.Element, heed: Callable[[], None]) -> None:
        self._room = room
        self._heed = heed
        self._labels = _names(tree, "LabelSettings/Labels/Label")
        self._states = _names(tree, "StatusSettings/StatusItems/Status")
        # Where nothing is marked, everything is to be compiled.
        self._choosy = any(map(_is_compiled, tree.iter("BinderItem")))
        self.aside: list[Paper] = []

    def draft(self, item: ET.Element) -> Iterator[Leaf]:
        """What an item of the draft holds. What is not to be compiled is put aside."""
        for child in item.findall("Children/BinderItem"):
            leaf = self._leaf(child)
            if self._choosy and not (leaf.holds or _is_compiled(child)):
                self.aside += self.papers(child)
            else:
                yield leaf

    def papers(self, item: ET.Element) -> Iterator[Paper]:
        leaf = self._leaf(item, below=False)
        words = "\n\n".join(filter(None, (leaf.card.synopsis, leaf.text.strip(), leaf.card.notes)))
        if words.strip():
            yield Paper(leaf.title, words + "\n")
        for child in item.findall("Children/BinderItem"):
            yield from self.papers(child)

    def _leaf(self, item: ET.Element, *, below: bool = True) -> Leaf:
        self._heed()
        key = item.get("UUID") or item.get("ID") or ""
        title = words_of(item, "Title").strip()
        folder = item.get("Type", "") in _FOLDERS
        about = _Files(self._room, key if _KEY.match(key) else "")
        text = written(self._blocks(about.content, _comments(self._room, about.comments)))
        children = tuple(self.draft(item)) if below else ()
        card = Card(
            self._room.text(about.synopsis).strip(),
            written(self._blocks(about.notes, {})).strip(),
            self._states.get(words_of(item, "MetaData/StatusID"), ""),
            self._labels.get(words_of(item, "MetaData/LabelID"), ""),
        )
        return Leaf(title, text if text.strip() else "", card, children, folder)

    def _blocks(self, name: str, comments: Mapping[str, Remark]) -> tuple[Block, ...]:
        content = self._room.read(name).decode("latin-1")
        if not content.strip():
            return ()
        return cleared(rtf.document(content, comments=comments, heed=self._heed).blocks)


class _Files:
    """The names of the files of a document, as Scrivener 3 or 2 lays them down."""

    def __init__(self, room: StoreRoom, key: str) -> None:
        new = f"Files/Data/{key}/"
        is_new = any(
            new + one in room.names for one in ("content.rtf", "synopsis.txt", "notes.rtf")
        )
        old = f"Files/Docs/{key}"
        self.content = f"{new}content.rtf" if is_new else f"{old}.rtf"
        self.synopsis = f"{new}synopsis.txt" if is_new else f"{old}_synopsis.txt"
        self.notes = f"{new}notes.rtf" if is_new else f"{old}_notes.rtf"
        self.comments = f"{new}content.comments" if is_new else f"{old}.comments"


def _comments(room: StoreRoom, name: str) -> dict[str, Remark]:
    if name not in room.names:
        return {}
    return {
        one.get("ID", ""): Remark(_NOWHERE, _plain(words_of(one)), one.get("Author", ""))
        for one in room.xml(name).iter("Comment")
    }


def _plain(content: str) -> str:
    if not content.lstrip().startswith("{\\rtf"):
        return content.strip()
    blocks = cleared(rtf.document(content).blocks)
    return "\n".join(block.text for block in blocks if block.text)


def _names(tree: ET.Element, path: str) -> dict[str, str]:
    """Labels or states by number, without the one that says that there is none."""
    return {one.get("ID", ""): words_of(one) for one in tree.findall(path) if one.get("ID") != "-1"}


def _is_compiled(item: ET.Element) -> bool:
    return words_of(item, "MetaData/IncludeInCompile") == "Yes"
