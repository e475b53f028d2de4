"""A story file read again into a project: what changed, chapter by chapter, and how it is taken up.

The author's word, cards and comments stay: they belong to the project, and the file knows of none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import Final, Protocol

from continuity.prose.notes import is_note
from continuity.story.edits import (
    AddChapter,
    Edit,
    MoveChapter,
    Part,
    RemoveChapter,
    SetText,
    Together,
)
from continuity.story.ids import ChapterId
from continuity.story.manuscript import Manuscript
from continuity.story.remarks import added, remarks, renumbered, replaced, without_remarks
from continuity.story.text import Span
from continuity.workspace.changes import Changes

_NOTE: Final = "<!-- continuity: note -->"
_ENOUGH: Final = 0.3
"""Of the paragraphs of the shorter one, so many must be the same for two chapters to be one."""


class Fate(Enum):
    SAME = "unchanged"
    CHANGED = "changed"
    NEW = "new"
    GONE = "not in the file"


@dataclass(frozen=True, slots=True)
class ChapterChange:
    """What becomes of a chapter. `text` is what it will say, `before` what it says now; `changed`,
    `added` and `removed` count paragraphs. `place` is its place in the file, from 0, and -1 where
    it is not there.
    """

    fate: Fate
    title: str
    chapter: ChapterId | None
    before: str
    text: str
    place: int
    changed: int = 0
    added: int = 0
    removed: int = 0

    @property
    def summary(self) -> str:
        """What is different, in words: "2 paragraphs changed, 1 new"."""
        counts = ((self.changed, "changed"), (self.added, "new"), (self.removed, "gone"))
        parts = [f"{number} {word}" for number, word in counts if number]
        if not parts:
            return "comments only" if self.fate is Fate.CHANGED else ""
        number = next(number for number, _ in counts if number)
        first = f"{number} paragraph{'' if number == 1 else 's'} {parts[0].partition(' ')[2]}"
        return ", ".join((first, *parts[1:]))


class Project(Protocol):
    """What is needed of a workspace."""

    @property
    def manuscript(self) -> Manuscript: ...
    def text(self, chapter: ChapterId) -> str: ...
    def apply(self, edit: Edit) -> Changes: ...


def compared(project: Project, chapters: Sequence[tuple[str, str]]) -> tuple[ChapterChange, ...]:
    """The chapters of a file, as titles with Markdown text, against those of the project: in the
    order of the file, those that it lacks behind.

    Where the file holds no author's notes, or no comments, those of the project stay where they
    were: most programs and most exports have none.
    """
    old = [(one.id, one.title, project.text(one.id)) for one in project.manuscript.book.chapters]
    partners = _partners([text for _, _, text in old], chapters)
    keep_notes = not any(_is_note(block) for _, text in chapters for block in _blocks(text))
    keep_remarks = not any(remarks(text) for _, text in chapters)
    found: list[ChapterChange] = []
    for place, (title, text) in enumerate(chapters):
        at = partners.get(place)
        if at is None:
            count = len(_blocks(text))
            found.append(ChapterChange(Fate.NEW, title, None, "", text, place, added=count))
        else:
            key, _, before = old[at]
            merged = _merged(before, text, notes=keep_notes, comments=keep_remarks)
            found.append(_change(title, key, before, merged, place))
    taken = set(partners.values())
    found += [
        ChapterChange(Fate.GONE, title, key, text, "", -1)
        for at, (key, title, text) in enumerate(old)
        if at not in taken
    ]
    return tuple(found)


def take_up(
    project: Project, changes: Sequence[ChapterChange], *, remove_gone: bool = False
) -> Changes:
    """Make the project say what the file says, as one edit. Chapters that the file lacks stay,
    behind the one that they followed, unless they are to be removed.
    """
    read = project.manuscript
    order = [one.id for one in read.book.chapters]
    names = (source.path.rpartition("/")[2] for source in read.sources)
    files = dict(zip(order, names, strict=True))
    parts: list[Part] = [
        SetText(one.chapter, one.before, one.text)
        for one in changes
        if one.fate is Fate.CHANGED and one.chapter is not None
    ]
    if remove_gone:
        for one in changes:
            if one.fate is Fate.GONE and one.chapter is not None:
                at = order.index(one.chapter)
                file = files[one.chapter]
                parts.append(RemoveChapter(one.chapter, at, one.title, one.before, file))
                order.pop(at)
    parts += _in_order(order, [one for one in changes if one.place >= 0])
    if not parts:
        return Changes()
    return project.apply(Together(tuple(parts), "Import again"))


def _in_order(order: list[ChapterId], wanted: Sequence[ChapterChange]) -> Iterator[Part]:
    """Moves and additions after which the chapters of the file stand in its order."""
    known: list[ChapterId | None] = [*order]
    places = {one.chapter: one.place for one in wanted if one.chapter is not None}
    behind = 0
    for one in wanted:
        if one.chapter is None:
            yield AddChapter(behind, one.title, one.text)
            known.insert(behind, None)
        else:
            at = known.index(one.chapter)
            if at < behind:
                behind -= 1
                known.insert(behind, known.pop(at))
                yield MoveChapter(one.chapter, at, behind)
            elif any(places.get(key, -1) > one.place for key in known[behind:at] if key):
                known.insert(behind, known.pop(at))
                yield MoveChapter(one.chapter, at, behind)
            else:
                behind = at
        behind += 1


def _partners(old: Sequence[str], new: Sequence[tuple[str, str]]) -> dict[int, int]:
    """For chapters of the file the one of the project that each of them is: by the paragraphs that
    they share, in doubt by their heading.
    """
    before = [_paragraphs(text) for text in old]
    after = [_paragraphs(text) for _, text in new]
    rows: list[tuple[float, int, int, int]] = []
    for place, mine in enumerate(after):
        for at, theirs in enumerate(before):
            shared = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
            headed = _head(old[at]) == _head(new[place][1]) != ""
            if shared >= _ENOUGH or headed:
                rows.append((-shared - headed / 2, abs(place - at), place, at))
    found: dict[int, int] = {}
    for *_, place, at in sorted(rows):
        if place not in found and at not in found.values():
            found[place] = at
    return found


def _paragraphs(text: str) -> set[str]:
    return {block for block in map(without_remarks, _blocks(text)) if not block.startswith("#")}


def _head(text: str) -> str:
    blocks = _blocks(text)
    first = without_remarks(blocks[0]) if blocks else ""
    return first.lstrip("# ").casefold() if first.startswith("#") else ""


def _blocks(text: str) -> list[str]:
    return [block for block in text.strip("\n").split("\n\n") if block.strip()]


def _is_note(block: str) -> bool:
    return block.lstrip().startswith(_NOTE) or is_note(without_remarks(block))


def _change(title: str, key: ChapterId, before: str, text: str, place: int) -> ChapterChange:
    changed = new = gone = 0
    old, now = ([without_remarks(one) for one in _blocks(it)] for it in (before, text))
    for kind, start, end, first, last in _opcodes(old, now):
        if kind != "equal":
            both = min(end - start, last - first)
            changed += both
            new += last - first - both
            gone += end - start - both
    same = _blocks(renumbered(before)) == _blocks(text)
    fate = Fate.SAME if same else Fate.CHANGED
    return ChapterChange(
        fate, title, key, before, before if same else text, place, changed, new, gone
    )


def _merged(before: str, text: str, *, notes: bool, comments: bool) -> str:
    """The text of the file, with the notes and comments of the project where it has none."""
    old, new = _blocks(before), _blocks(text)
    made: list[str] = []
    keys = [without_remarks(one) for one in old], [without_remarks(one) for one in new]
    for kind, start, end, first, last in _opcodes(*keys):
        here = old[start:end]
        if kind == "equal":
            made += here if comments else new[first:last]
            continue
        there = new[first:last]
        made += _commented(here, there) if comments else there
        if notes:
            made += [block for block in here if _is_note(block)]
    return renumbered("\n\n".join(made) + "\n")


def _commented(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """New paragraphs with the comments on those in whose place they came: on the same words where
    these are still there, else at the end of the paragraph.
    """
    made = list(new)
    for number, block in enumerate(old):
        for remark in remarks(block):
            if not made or _is_note(block):
                continue
            words = without_remarks(remark.span.of(block))
            at = next((n for n, one in enumerate(made) if words and words in one), -1)
            place = at if at >= 0 else min(number, len(made) - 1)
            start = made[place].index(words) if at >= 0 else len(made[place])
            span = Span(start, start + len(words) if at >= 0 else start)
            author, date = remark.author, remark.date
            marks = added(made[place], span, remark.text, author=author, date=date)
            made[place] = replaced(made[place], marks)
    return made


def _opcodes(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, list(old), list(new), autojunk=False).get_opcodes()
