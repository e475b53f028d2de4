"""Screenplays in Fountain (fountain.io, syntax 1.1), told so that a reader of prose follows them:
a scene's heading parts scenes, and what somebody says is quoted behind their name.
"""

import re
from collections.abc import Iterator

from continuity.exchange.binder import Found, Leaf, laid_down
from continuity.story.cards import Card
from continuity.story.remarks import closing_mark

_BONEYARD = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_NOTE = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_FIELD = re.compile(r"(?P<key>[A-Za-z][A-Za-z ]{0,30}):[ \t]*(?P<words>.*)\Z")
_SCENE = re.compile(r"(?:INT|EXT|EST|INT\.?/EXT|I/E)[. ]", re.IGNORECASE)
_NUMBER = re.compile(r"\s*#[\w.-]+#\s*\Z")
_SECTION = re.compile(r"(#{1,6})\s*(\S.*)\Z")
_TRANSITION = re.compile(r"[^a-z]*TO:\Z")
_EXTENSION = re.compile(r"\s*\([^)]*\)")
_SMALL = re.compile(r"[a-z]")
_LETTER = re.compile(r"[A-Z]")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_SIGNS = re.compile(r"[\\]")
_CAPITALS = frozenset({"II", "III", "IV", "TV", "FBI", "CIA", "DJ", "AI"})


def found(text: str, name: str) -> Found:
    """The screenplay as chapters: its sections if it has any, else one. `name` stands for a title
    where the title page tells none.
    """
    text = _BONEYARD.sub("", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    text = _NOTE.sub(lambda match: closing_mark(0, match[1]), text)
    fields, body = _title_page(text)
    title = _plain(fields.get("title", "")) or name
    author = _plain(fields.get("author", "") or fields.get("authors", ""))
    return laid_down(_chapters(body, title), title=title, author=author)


def _title_page(text: str) -> tuple[dict[str, str], str]:
    head, _, body = text.lstrip("\n").partition("\n\n")
    fields: dict[str, str] = {}
    last = ""
    for line in head.split("\n"):
        match = _FIELD.match(line)
        if match and not line[:1].isspace():
            last = match["key"].strip().lower()
            fields[last] = match["words"].strip()
        elif last and line[:1].isspace():
            fields[last] = f"{fields[last]} {line.strip()}".strip()
        else:
            return {}, text
    return fields, body


def _plain(words: str) -> str:
    return " ".join(words.replace("*", "").replace("_", "").split())


def _chapters(body: str, title: str) -> list[Leaf]:
    leaves: list[Leaf] = []
    here, scenes = title, list[Leaf]()
    blocks: list[str] = []
    synopsis: list[str] = []

    def end_scene() -> None:
        if blocks or synopsis:
            scenes.append(Leaf("", "\n\n".join(blocks), Card("\n".join(synopsis))))
        blocks.clear()
        synopsis.clear()

    for kind, words in _elements(body):
        if kind == "section":
            end_scene()
            if scenes:
                leaves.append(Leaf(here, "", children=tuple(scenes), folder=True))
            here, scenes = words, []
        elif kind == "synopsis":
            synopsis.append(words)
        else:
            if kind == "scene":
                end_scene()
            blocks.append(f"<!-- continuity: scene -->\n### {words}" if kind == "scene" else words)
    end_scene()
    if scenes:
        leaves.append(Leaf(here, "", children=tuple(scenes), folder=True))
    return leaves


def _elements(body: str) -> Iterator[tuple[str, str]]:
    """What stands in a screenplay, each with its kind: section, synopsis, scene, or text."""
    for block in re.split(r"\n[ \t]*\n", body):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        while lines:
            section = _SECTION.match(lines[0])
            if section:
                yield "section", section[2].strip()
            elif lines[0].startswith("=") and lines[0].strip("="):
                yield "synopsis", lines[0].lstrip("= ")
            elif len(lines) == 1 or not _is_cue(lines[0]):
                yield from _single(lines[0])
            else:
                yield "text", _speech(lines[0], lines[1:])
                break
            lines.pop(0)


def _single(line: str) -> Iterator[tuple[str, str]]:
    if line.startswith(".") and not line.startswith(".."):
        yield "scene", _NUMBER.sub("", line[1:].strip())
    elif _SCENE.match(line):
        yield "scene", _NUMBER.sub("", line)
    elif line.startswith(">") and line.endswith("<"):
        yield "text", line[1:-1].strip()
    elif line.startswith(">") or _TRANSITION.match(line):
        yield "text", f"<!-- continuity: note -->{line.lstrip('> ')}"
    elif line.strip("="):
        yield "text", line.lstrip("!~").strip()


def _is_cue(line: str) -> bool:
    """Whether a line names who speaks below it."""
    if line.startswith(("!", ".", ">", "~")) or _SCENE.match(line) or _TRANSITION.match(line):
        return False
    name = _EXTENSION.sub("", line).rstrip("^ ")
    return line.startswith("@") or bool(_LETTER.search(name) and not _SMALL.search(name))


def _speech(cue: str, lines: list[str]) -> str:
    """The lines of a speech behind the name of its speaker, with how it is said between them."""
    name = _EXTENSION.sub("", cue.lstrip("@")).rstrip("^ ").strip()
    name = name if cue.startswith("@") else _WORD.sub(_as_name, name)
    manner = lines.pop(0) if len(lines) > 1 and lines[0].startswith("(") else ""
    spoken = [
        f"({line.strip('()')})" if line.startswith("(") else f"“{line.lstrip('~').strip()}”"
        for line in lines
    ]
    said = " ".join(spoken).replace("” “", " ")
    return f"{name} {manner}: {said}" if manner else f"{name}: {said}"


def _as_name(match: re.Match[str]) -> str:
    word = match[0]
    return word if word in _CAPITALS else word[:1] + word[1:].lower()
