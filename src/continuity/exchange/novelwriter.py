"""Projects of novelWriter, versions 1 and 2: nwProject.nwx with a text file for each document.

Chapters and scenes are told by headings of the second and third level, wherever the files end.
Documented under "File formats" and "Formatting your text" in its manual.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final
from xml.etree import ElementTree as ET

from continuity.errors import CannotRead
from continuity.exchange.binder import NO_CARD, Found, Leaf, Paper, laid_down
from continuity.exchange.limits import nothing
from continuity.exchange.store_room import StoreRoom, words_of
from continuity.story.cards import Card
from continuity.story.remarks import closing_mark

PROJECT: Final = "nwProject.nwx"
_KEY = re.compile(r"[0-9a-f]{13}\Z")
_HEADING = re.compile(r"(#{1,4})(!?)[ \t]+(.*)\Z")
_ABOUT = re.compile(
    r"%\s*(?P<kind>synopsis|short|story|note)(?:\.[\w-]+)?\s*:\s*(?P<words>.*)", re.IGNORECASE
)
_FOOTNOTE = re.compile(r"%\s*footnote\.([\w-]+)\s*:\s*(.*)", re.IGNORECASE)
_REFERENCE = re.compile(r"\[footnote:([\w-]+)\]", re.IGNORECASE)
_EMPHASIS = re.compile(r"\[/?(?:i|b|u)\]", re.IGNORECASE)
_OTHER_CODES = re.compile(r"\[/?(?:s|m|sup|sub)\]|~~", re.IGNORECASE)
_COMMAND = re.compile(r"\[(?:new ?page|vspace(?::\d+)?)\]\s*\Z", re.IGNORECASE)
_LINE_CODE = re.compile(r"\[br\]", re.IGNORECASE)
_ALIGNED = re.compile(r"^\s*>{1,2}\s*|\s*<{1,2}\s*$")
_SCENE_LEVEL: Final = 3


def found(room: StoreRoom, heed: Callable[[], None] = nothing) -> Found:
    """The novels of a project in the order of its tree, what is beside them as papers; the trash
    and what is switched off is left out of the story. Raises CannotRead.
    """
    tree = room.xml(PROJECT)
    items = _items(tree)
    if not items:
        message = f"“{room.name}” holds no documents."
        raise CannotRead(message)
    changes = {one.get("key", ""): words_of(one) for one in tree.iter("entry") if one.get("key")}
    story = _Story(changes)
    papers: list[Paper] = []
    for item in _in_order(items):
        heed()
        text = _document(room, item.handle)
        if not text.strip() or item.kind != "FILE" or item.root in {"TRASH", "TEMPLATE"}:
            continue
        if item.root == "NOVEL" and item.told and item.active:
            story.read(text)
        else:
            papers.append(Paper(item.name, _without_head(text)))
    title = words_of(tree, "project/title") or words_of(tree, "project/name")
    author = words_of(tree, "project/author")
    return laid_down(story.leaves(), title=title, author=author, papers=[*story.papers, *papers])


@dataclass(frozen=True, slots=True)
class _Item:
    handle: str
    parent: str
    order: int
    kind: str
    root: str
    name: str
    told: bool
    active: bool


def _items(tree: ET.Element) -> list[_Item]:
    return [_item(one) for one in tree.iterfind("content/item") if one.get("handle")]


def _item(one: ET.Element) -> _Item:
    """Newer files say it in attributes, older ones in elements."""

    def says(key: str) -> str:
        return one.get(key) or words_of(one, key)

    name = one.find("name")
    active = says("exported")
    if name is not None:
        active = name.get("active") or name.get("exported") or active
    order = says("order")
    return _Item(
        one.get("handle", ""),
        says("parent"),
        int(order) if order.isdigit() else 0,
        says("type"),
        says("class"),
        words_of(name),
        says("layout") != "NOTE",
        active.lower() not in {"no", "false"},
    )


def _in_order(items: list[_Item]) -> Iterator[_Item]:
    """Depth first; where a parent is missing, the item comes last. A ring of parents is passed."""
    below: dict[str, list[_Item]] = {}
    handles = {one.handle for one in items}
    for one in items:
        below.setdefault(one.parent if one.parent in handles else "", []).append(one)
    waiting = sorted(below.get("", []), key=lambda it: it.order, reverse=True)
    while waiting:
        one = waiting.pop()
        yield one
        children = sorted(below.pop(one.handle, []), key=lambda it: it.order, reverse=True)
        # A document of a folder belongs to the same root.
        waiting += [replace(child, root=child.root or one.root) for child in children]


def _document(room: StoreRoom, handle: str) -> str:
    if not _KEY.match(handle):
        return ""
    new, old = f"content/{handle}.nwd", f"data_{handle[0]}/{handle[1:]}_main.nwd"
    return room.text(new if new in room.names else old)


def _without_head(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not line.startswith("%%~"))


@dataclass(slots=True)
class _Part:
    """A chapter or a scene while it is read."""

    title: str
    level: int
    lines: list[str] = field(default_factory=list)
    synopsis: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    scenes: list["_Part"] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    """Comments that stand before the first words."""

    def comment(self, words: str) -> None:
        """In the margin, at the end of the paragraph before it."""
        mark = closing_mark(0, words)
        for at in reversed(range(len(self.lines))):
            if self.lines[at].startswith(("#", "<!-- continuity")):
                break
            if self.lines[at].strip():
                self.lines[at] = f"{self.lines[at].rstrip()}{mark}  "
                return
        self.waiting.append(mark)

    @property
    def card(self) -> Card:
        return Card("\n".join(self.synopsis), "\n".join(self.notes)) if self.told else NO_CARD

    @property
    def told(self) -> bool:
        return bool(self.synopsis or self.notes)

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip("\n")


class _Story:
    """Documents read one after the other, with a chapter that may go on in the next."""

    def __init__(self, changes: dict[str, str]) -> None:
        self._changes = {f"<{key}>": words for key, words in changes.items()}
        self._parts: list[_Part] = []
        self._here: _Part | None = None
        self.papers: list[Paper] = []

    def read(self, text: str) -> None:
        feet = dict(_FOOTNOTE.findall(text))
        # A document without a heading goes on where the last one ended.
        for line in _without_head(text).split("\n"):
            self._line(line, feet)
        if self._here is not None:
            self._here.lines.append("")

    def leaves(self) -> list[Leaf]:
        made: list[Leaf] = []
        for part in self._parts:
            if part.level == 0:
                self.papers.insert(0, Paper(part.title or "Title page", part.text + "\n"))
                continue
            scenes = tuple(Leaf("", one.text, one.card) for one in part.scenes)
            leaf = Leaf(part.title, part.text, part.card, scenes, folder=True)
            if part.level == 1 and not part.text and not part.scenes:
                # A part: the chapters up to the next one lie in it.
                made.append(leaf)
            elif made and _is_part(made[-1]):
                made[-1] = replace(made[-1], children=(*made[-1].children, leaf))
            else:
                made.append(leaf)
        return made

    def _line(self, line: str, feet: dict[str, str]) -> None:
        heading = _HEADING.match(line)
        if heading:
            self._begin(len(heading[1]), heading[2], heading[3].strip())
            return
        here = self._here
        if here is None:
            if not line.strip():
                return
            here = self._begin(2, "", "")
        about = _ABOUT.match(line)
        if about:
            where = here.synopsis if about["kind"].lower() in {"synopsis", "short"} else here.notes
            where.append(about["words"].strip())
        elif line.startswith("@"):
            here.notes.append(line[1:].strip())
        elif line.startswith("%"):
            if not (_FOOTNOTE.match(line) or line.startswith("%~")):
                here.comment(line[1:].strip())
        elif not _COMMAND.match(line):
            here.lines += self._words(line, feet)

    def _begin(self, level: int, sign: str, title: str) -> _Part:
        if level < _SCENE_LEVEL:
            part = _Part(title, 0 if (level, sign) == (1, "!") else level)
            self._parts.append(part)
        elif level == _SCENE_LEVEL:
            if not self._parts:
                self._begin(2, "", "")
            head = ["<!-- continuity: scene -->", f"### {title}", ""] if title else []
            part = _Part(title, level, head)
            self._parts[-1].scenes.append(part)
        else:
            part = self._here or self._begin(2, "", "")
            part.lines += ["", "<!-- continuity: scene -->", f"#### {title}", ""]
        self._here = part
        return part

    def _words(self, line: str, feet: dict[str, str]) -> list[str]:
        for sign, words in self._changes.items():
            line = line.replace(sign, words)
        noted = [feet[key] for key in _REFERENCE.findall(line) if key in feet]
        line = _EMPHASIS.sub("*", _OTHER_CODES.sub("", _REFERENCE.sub("", line)))
        line = _ALIGNED.sub("", _LINE_CODE.sub("  \n", line)) if line.strip() else ""
        if line and self._here is not None:
            line = "".join(self._here.waiting) + line
            self._here.waiting.clear()
        # Two blanks keep a line for itself, as its program shows it.
        below = [part for note in noted for part in ("", f"<!-- continuity: note -->{note}", "")]
        return [f"{line}  " if line else "", *below]


def _is_part(leaf: Leaf) -> bool:
    return not leaf.text and (not leaf.children or leaf.children[0].folder)
