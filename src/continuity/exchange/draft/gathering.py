"""From a manuscript to what is handed over: chosen chapters, notes or none, queries or none."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from continuity.diagnostics.diagnostic import Diagnostic
from continuity.errors import BadSettings
from continuity.exchange.draft.document import UNNAMED, Comment, Draft, Line, LineKind
from continuity.story.ids import ParagraphId
from continuity.story.manuscript import Book, Chapter, Manuscript
from continuity.story.references import references
from continuity.story.remarks import Remark, remarks_by_paragraph
from continuity.story.text import Paragraph, ParagraphKind

_RANGE = re.compile(r"(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?\Z")
_KINDS = {
    ParagraphKind.TIME_HEADING: LineKind.TIME,
    ParagraphKind.SCENE_HEADING: LineKind.SCENE,
    ParagraphKind.NOTE: LineKind.NOTE,
}
_BEGIN_SCENES = frozenset({ParagraphKind.SCENE_HEADING, ParagraphKind.TIME_HEADING})
_OPENINGS = frozenset({LineKind.SCENE, LineKind.TIME})


@dataclass(frozen=True, slots=True)
class Choice:
    """What is handed over. `chapters` are numbers that count from 1, empty for all of them;
    `queries` are warnings to be written into the margin, where the format has one; `remarks`: so
    are the comments that stand there already.
    """

    chapters: frozenset[int] = frozenset()
    notes: bool = False
    queries: tuple[Diagnostic, ...] = ()
    contact: tuple[str, ...] = ()
    remarks: bool = False


def chosen(words: str) -> frozenset[int]:
    """The numbers of "1-3, 5". Raises BadSettings."""
    numbers: set[int] = set()
    for part in filter(None, (one.strip() for one in words.split(","))):
        match = _RANGE.match(part)
        if not match or int(match[1]) > int(match[2] or match[1]):
            message = f"“{part}” names no chapters; write them like 1-3,5"
            raise BadSettings(message)
        numbers.update(range(int(match[1]), int(match[2] or match[1]) + 1))
    return frozenset(numbers)


def draft(manuscript: Manuscript, choice: Choice) -> Draft:
    """The chosen chapters as lines. Raises BadSettings where there is no such chapter."""
    book = manuscript.book
    missing = choice.chapters - set(range(1, len(book.chapters) + 1))
    if missing:
        message = f"there is no chapter {min(missing)}; the story has {len(book.chapters)}"
        raise BadSettings(message)
    taken = {
        number: chapter
        for number, chapter in enumerate(book.chapters, 1)
        if not choice.chapters or number in choice.chapters
    }
    margin = _Margin.of(book, choice.queries)
    if choice.remarks:
        margin.add(remarks_by_paragraph(manuscript))
    named = without_heading(book)
    return Draft(
        title=book.title,
        author=book.author,
        words=sum(
            len(p.text.split()) for one in taken.values() for p in one.paragraphs() if _is_told(p)
        ),
        chapters=tuple(
            tuple(_lines(one, margin, notes=choice.notes, named=number in named))
            for number, one in taken.items()
        ),
        contact=choice.contact,
    )


def without_heading(book: Book) -> frozenset[int]:
    """The numbers of chapters that need their title for a heading, so that chapters stay apart.
    What stands before the first heading of all is no chapter: it needs none.
    """
    bare = {
        number
        for number, chapter in enumerate(book.chapters, 1)
        if chapter.title
        and not any(p.kind is ParagraphKind.CHAPTER_HEADING for p in chapter.paragraphs())
    }
    return frozenset() if bare == {1} else frozenset(bare)


def _is_told(one: Paragraph) -> bool:
    return one.kind is ParagraphKind.PROSE


@dataclass
class _Margin:
    """Queries by paragraph; they are numbered in the order in which their words are written."""

    waiting: dict[ParagraphId, list[Comment]]
    written: int = field(default=0)

    @classmethod
    def of(cls, book: Book, queries: Iterable[Diagnostic]) -> "_Margin":
        places = references(book)
        waiting: defaultdict[ParagraphId, list[Comment]] = defaultdict(list)
        for one in queries:
            first, *others = one.notes
            message = one.message[:1].upper() + one.message[1:]
            compare = (
                f"Compare {places[note.evidence.anchor.paragraph]}: “{note.evidence.quote}”"
                + (f" ({note.text})" if note.text else "")
                for note in others
                if note.evidence.anchor.paragraph in places
            )
            words = (f"{message} [{one.severity.word}, {one.code}]", *one.reason, *compare)
            anchor = first.evidence.anchor
            if anchor.span.start < anchor.span.end:
                waiting[anchor.paragraph].append(Comment(0, anchor.span, words))
        return cls(waiting)

    def add(self, remarks: Mapping[ParagraphId, Sequence[Remark]]) -> None:
        for key, ones in remarks.items():
            self.waiting.setdefault(key, []).extend(
                Comment(0, one.span, tuple(one.text.split("\n")), one.author or UNNAMED, one.date)
                for one in ones
            )

    def on(self, one: Paragraph) -> tuple[Comment, ...]:
        found = []
        for comment in sorted(
            self.waiting.get(one.id, ()), key=lambda it: (it.span, it.paragraphs)
        ):
            if 0 <= comment.span.start <= comment.span.end <= len(one.text):
                found.append(replace(comment, number=self.written))
                self.written += 1
        return tuple(found)


def _lines(chapter: Chapter, margin: _Margin, *, notes: bool, named: bool) -> Iterator[Line]:
    """The lines of a chapter. `named`: it is given its title for a heading."""
    scenes = _scenes(chapter, notes=notes)
    if named:
        yield Line(LineKind.CHAPTER, chapter.title)
    heading = LineKind.CHAPTER
    before: LineKind | None = None
    for at, (scene, parted) in enumerate(scenes):
        begins_itself = scene[0].kind in _BEGIN_SCENES and before not in _OPENINGS
        if at and (parted or not begins_itself):
            yield Line(LineKind.BREAK)
        told = LineKind.FIRST
        for one in scene:
            kind = _KINDS.get(one.kind, told)
            if one.kind is ParagraphKind.CHAPTER_HEADING:
                kind, heading = heading, LineKind.SUBTITLE
            if kind is told:
                told = LineKind.PROSE
            before = before if kind is LineKind.NOTE else kind
            yield Line(kind, one.text, one.emphasis, margin.on(one))


def _scenes(chapter: Chapter, *, notes: bool) -> list[tuple[list[Paragraph], bool]]:
    """The paragraphs that are written, scene by scene, and whether a mark parts each scene from the
    one before; the chapter's headings come before any notes.
    """
    scenes = [
        (
            [one for one in scene.paragraphs if notes or one.kind is not ParagraphKind.NOTE],
            scene.parted,
        )
        for scene in chapter.scenes
    ]
    scenes = [scene for scene in scenes if scene[0]]
    if scenes:
        scenes[0][0].sort(key=lambda one: one.kind is not ParagraphKind.CHAPTER_HEADING)
    return scenes
