"""Gathers the words of the window for Qt Linguist, and compiles what was translated.

python scripts/translations.py          brings resources/i18n/*.ts up to date and compiles the .qm

A new language begins as an empty file: touch resources/i18n/continuity_fr.ts, run this, translate
with Qt Linguist (`pyside6-linguist`), run this again, and add it to `Language` in ui/words.py.
What is no longer said is taken out; what was translated stays.
"""

import ast
import importlib
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path

from continuity.story.world import WorldRule

ROOT = Path(__file__).parents[1]
UI = ROOT / "src" / "continuity" / "ui"
FOLDER = ROOT / "resources" / "i18n"
CONTEXT = "continuity"

DOORS = {
    "noted": (0,),
    "Action": (1,),
    "Wording": (0, 1, 2),
    "Asking": (0, 1, 2),
    "Column": (0,),
    "_words": (1,),
    "About": (1, 2),
    "Sheet": (0,),
    "GoalBar": (0,),
    "say": (0, 1),
    "_perform": (0, 1),
    "_arrange": (2,),
    "_weigh": (2,),
}
"""Calls whose words are translated by whoever shows them, and which of their arguments those are.
"""
SHOWN = (
    "continuity.ui.preferences:Part",
    "continuity.ui.preferences:Spelled",
    "continuity.ui.theme:Scheme",
    "continuity.ui.words:Language",
    "continuity.claims.claim:Trait",
    "continuity.story.decisions:Verdict",
    "continuity.diagnostics.diagnostic:Severity",
)
"""Tables of names that begin with a capital where they are shown."""
SAID = ("continuity.workspace.reimport:Fate", "continuity.story.cast:Gender")
"""Tables of names that are shown as they are."""
STAGES = (
    "Finding the people",
    "Understanding the scenes",
    "Comparing",
    "Reading",
    "Reading closely",
)
"""What the engine says that it is doing."""

Key = tuple[str, str]
"""The words for one, or for any number; and those for many, if there are such."""


def gathered() -> list[Key]:
    """Every word that the window says and that is ours, in the order of the files."""
    found: dict[str, Key] = {}
    for path in sorted(UI.rglob("*.py")):
        for key in _in_file(ast.parse(path.read_text(encoding="utf-8"))):
            if any(letter.isalpha() for letter in key[0]):
                found.setdefault(key[1] or key[0], key)
    for word in _in_tables():
        found.setdefault(word, (word, ""))
    return list(found.values())


def _in_file(tree: ast.Module) -> Iterator[Key]:
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        if name == "tr" and node.args:
            yield from _translated(node, constants)
        elif name == "__init__" and node.args and isinstance(node.args[0], ast.Constant):
            yield from _plain([node.args[0]])
        else:
            places = DOORS.get(name, ())
            if name == "Column" and isinstance(node.args[1], ast.Constant):
                places = (1,)  # the outline's own, whose columns have a key before their title
            yield from _plain(node.args[at] for at in places if at < len(node.args))
    # The titles of the menus, which stand in their table without a call.
    menus = constants.get("MENUS")
    for menu in menus.elts if isinstance(menus, ast.Tuple) else ():
        yield from _plain(menu.elts[:1] if isinstance(menu, ast.Tuple) else ())


def _translated(node: ast.Call, constants: dict[str, ast.expr]) -> Iterator[Key]:
    many = next((one.value for one in node.keywords if one.arg == "many"), None)
    first = node.args[0]
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        yield first.value, str(many.value) if isinstance(many, ast.Constant) else ""
        return
    for part in ast.walk(first):
        if isinstance(part, ast.Name) and part.id in constants:
            # A word of a table, or the table itself: all the words in it that are of the window.
            yield from _strings(constants[part.id])


def _strings(value: ast.expr) -> Iterator[Key]:
    if isinstance(value, ast.Constant):
        yield from _plain([value])
    elif isinstance(value, ast.Dict):
        yield from _plain(value.values)


def _plain(parts: Iterable[ast.expr]) -> Iterator[Key]:
    for part in parts:
        if isinstance(part, ast.IfExp):
            yield from _plain((part.body, part.orelse))
        elif isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value:
            yield part.value, ""


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _in_tables() -> Iterator[str]:
    for where in SHOWN:
        yield from (_word(one).capitalize() for one in _members(where))
    for one in _members("continuity.diagnostics.diagnostic:Severity"):
        yield f"{_word(one)}s".capitalize()
    for where in SAID:
        yield from (_word(one) for one in _members(where))
    yield from (rule.words for rule in WorldRule)
    yield from STAGES


def _members(where: str) -> Iterable[Enum]:
    module, _, name = where.partition(":")
    members: Iterable[Enum] = getattr(importlib.import_module(module), name)
    return members


def _word(one: Enum) -> str:
    return str(getattr(one, "word", one.value))


def renewed(old: str, language: str, keys: Iterable[Key]) -> str:
    """The text of a .ts file with these words in it, each with the translation that it had."""
    known: dict[str, ET.Element] = {}
    if old.strip():
        for message in ET.fromstring(old).iter("message"):  # noqa: S314 - our own file
            translation = message.find("translation")
            if translation is not None:
                known[message.findtext("source", "")] = translation
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for one, many in keys:
        message = ET.SubElement(context, "message", {"numerus": "yes"} if many else {})
        ET.SubElement(message, "source").text = many or one
        if many:
            ET.SubElement(message, "extracomment").text = f"For one: {one}"
        translation = known.get(many or one)
        message.append(translation if translation is not None else _unfinished(bool(many)))
    ET.indent(root, "    ")
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, "unicode")}\n'
    )


def _unfinished(numerus: bool) -> ET.Element:  # noqa: FBT001 - one of two kinds of message
    made = ET.Element("translation", type="unfinished")
    for _ in range(2 if numerus else 0):
        ET.SubElement(made, "numerusform")
    return made


def main() -> None:
    keys = gathered()
    tool = Path(sys.executable).with_name("pyside6-lrelease")  # comes with PySide6-Essentials
    for path in sorted(FOLDER.glob("continuity_*.ts")):
        language = path.stem.partition("_")[2]
        text = renewed(path.read_text(encoding="utf-8"), language, keys)
        path.write_text(text, encoding="utf-8")
        compiled = path.with_suffix(".qm")
        command = [str(tool), "-silent", str(path), "-qm", str(compiled)]
        subprocess.run(command, check=True)  # noqa: S603 - our own words
        left = text.count('type="unfinished"')
        print(f"{path.name}: {len(keys)} words, {left} without a translation")


if __name__ == "__main__":
    main()
