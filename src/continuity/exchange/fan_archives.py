"""Saved pages of archives of fan fiction: the story without what the site puts around it.

Told by the ids that the pages give to their parts: Archive of Our Own, the page itself (`workskin`)
and its download (`preface`, `chapters`, `afterword`), and FanFiction.net (`storytext`). What the
author says beside the story (summaries, notes) is kept as the author's notes.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any, Final

Json = Any

_NOTES: Final = frozenset({"summary", "notes", "endnotes"})
_NOT_STORY: Final = frozenset(
    {
        "landmark",
        "feedback",
        "actions",
        "navigation",
        "stats",
        "splash",
        "jump",
        "tags",
        "associations",
    }
)
_CHAPTER: Final = 1
_OF_FIELD: Final = r"<{0}\b[^>]*class=['\"]?xcontrast_txt['\"]?[^>]*>(.*?)</{0}>"
_TITLE = re.compile(_OF_FIELD.format("b"), re.DOTALL)
_AUTHOR = re.compile(
    r"<a\b[^>]*class=['\"]?xcontrast_txt['\"]?[^>]*href=['\"]?[^'\">]*/u/[^>]*>(.*?)</a>", re.DOTALL
)
_CHOSEN = re.compile(r"<option\b[^>]*\bselected\b[^>]*>\s*\d+\.\s*([^<]*)", re.IGNORECASE)
_IN_HEAD = re.compile(r" Chapter \d+: ([^,]+), an? ")
_BEHIND_TITLE = re.compile(r" Chapter \d+|, an? ")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Archived:
    """The story of a page. `blocks` are those of the converter, notes in parts of their class.
    `notes_known`: the site tells notes apart itself, so that all else is story.
    """

    blocks: Json
    title: str = ""
    author: str = ""
    notes_known: bool = True


def archived(tree: Json, page: str) -> Archived | None:
    """The story of a page, or None where it is no page of an archive that we know. `page` is the
    page as it stands, and `tree` what the converter made of it.
    """
    parts = dict(_identified(tree["blocks"]))
    if "workskin" in parts:
        return _work(parts["workskin"])
    if "preface" in parts and "chapters" in parts:
        return _download(parts)
    if "storytext" in parts:
        return _fan_fiction_net(parts["storytext"], page, _meta(tree, "title"))
    return None


def _work(skin: Json) -> Archived:
    """A page of Archive of Our Own."""
    title = _words_of(_first(skin, lambda node: _is_heading(node, "title")))
    author = _words_of(_first(skin, lambda node: _is_heading(node, "byline")))
    return Archived(list(_told(skin["c"][1])), title, author)


def _download(parts: dict[str, Json]) -> Archived:
    """A download of Archive of Our Own as HTML."""
    preface = parts["preface"]
    title = _words_of(_first(preface, lambda node: node["t"] == "Header"))
    by = _first(preface, lambda node: "byline" in _classes(node))
    author = _words_of(by).removeprefix("by ").strip()
    blocks = [*_said(preface), *_told(parts["chapters"]["c"][1])]
    if "afterword" in parts:
        blocks += _said(parts["afterword"])
    return Archived(blocks, title, author)


def _fan_fiction_net(story: Json, page: str, head: str) -> Archived:
    """`head` is the title of the page: "Late Ferry Chapter 1: The Gate, a ... fanfic"."""
    title, author = (_plain(find.search(page)) for find in (_TITLE, _AUTHOR))
    named = _IN_HEAD.search(head)
    chapter = _plain(_CHOSEN.search(page)) or (named[1] if named else "")
    heading = [_header(chapter)] if chapter else []
    title = title or _BEHIND_TITLE.split(head, maxsplit=1)[0]
    return Archived([*heading, *story["c"][1]], title, author, notes_known=False)


def _plain(match: re.Match[str] | None) -> str:
    return " ".join(unescape(_TAG.sub("", match[1])).split()) if match else ""


def _told(blocks: Json) -> Iterator[Json]:
    """What of a page is story or the author's own: chapters' titles as headings, notes as notes."""
    for node in blocks:
        classes = _classes(node)
        if _NOT_STORY & classes or _id(node) in _NOT_STORY:
            continue
        if node["t"] == "Div":
            if _NOTES & classes or _id(node).startswith(("endnotes", "work_endnotes")):
                yield from _said(node)
            elif "meta" in classes:
                yield from _meta_of_chapter(node)
            else:
                yield from _told(node["c"][1])
        elif node["t"] == "Header":
            if "byline" not in classes and not _is_heading_of_work(node):
                yield _header(_words_of(node))
        else:
            yield node


def _meta_of_chapter(node: Json) -> Iterator[Json]:
    """The head of a chapter in a download: its title, and what the author says before it."""
    for child in node["c"][1]:
        if child["t"] == "Header":
            yield _header(_words_of(child))
        elif child["t"] == "BlockQuote":
            yield _note(child["c"])


def _said(part: Json) -> list[Json]:
    """The quotations of a part: there the author speaks, elsewhere the site."""
    return [_note(one["c"]) for one in _all(part["c"][1], lambda node: node["t"] == "BlockQuote")]


def _note(blocks: Json) -> Json:
    return {"t": "Div", "c": [["", ["author-note"], []], blocks]}


def _header(words: str) -> Json:
    return {"t": "Header", "c": [_CHAPTER, ["", [], []], [{"t": "Str", "c": words}]]}


def _is_heading(node: Json, kind: str) -> bool:
    return node["t"] == "Header" and kind in _classes(node)


def _is_heading_of_work(node: Json) -> bool:
    return {"title", "heading"} <= _classes(node)


def _identified(blocks: Json) -> Iterator[tuple[str, Json]]:
    for node in _all(blocks, lambda one: bool(_id(one))):
        yield _id(node), node


def _all(content: Json, wanted: Callable[[Json], bool]) -> Iterator[Json]:
    """Every node below that is wanted, from the outside in and in order."""
    waiting = [content]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            if "t" in node and wanted(node):
                yield node
            waiting += [node["c"]] if "c" in node else []


def _first(content: Json, wanted: Callable[[Json], bool]) -> Json:
    return next(_all(content, wanted), None)


def _attributes(node: Json) -> Json:
    content = node.get("c")
    if node["t"] in {"Div", "Span", "Link", "Code", "CodeBlock"}:
        return content[0]
    return content[1] if node["t"] == "Header" else ["", [], []]


def _id(node: Json) -> str:
    return str(_attributes(node)[0])


def _classes(node: Json) -> frozenset[str]:
    return frozenset(_attributes(node)[1])


def _words_of(node: Json) -> str:
    if node is None:
        return ""
    parts = [
        one["c"] if one["t"] == "Str" else " "
        for one in _all(node, lambda it: it["t"] in {"Str", "Space", "SoftBreak", "LineBreak"})
    ]
    return " ".join("".join(parts).split())


def _meta(tree: Json, key: str) -> str:
    return _words_of(tree.get("meta", {}).get(key))
