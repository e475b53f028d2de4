"""Moving, splitting, joining and naming scenes and chapters: each is one edit, made here and done
by `Workspace.apply`. The files stay plain Markdown.

Who receives text is written before who gives it up, so that a crash in between doubles a scene and
never loses one.
"""

from dataclasses import replace
from typing import Protocol

from continuity.errors import ContinuityError
from continuity.prose.breaks import parts_scenes
from continuity.story.cards import Cards
from continuity.story.edits import AddChapter, Part, RemoveChapter, SetCard, SetText, Together
from continuity.story.ids import ChapterId, SceneId
from continuity.story.manuscript import Chapter, Manuscript
from continuity.story.text import ParagraphKind
from continuity.workspace.headings import head_for
from continuity.workspace.scene_text import BREAK, Laid, ScenePiece, laid_out, put_together


class Arranged(Protocol):
    """What is asked of an open project."""

    @property
    def manuscript(self) -> Manuscript: ...
    @property
    def cards(self) -> Cards: ...
    def text(self, chapter: ChapterId) -> str: ...


def chapter_of(book: Arranged, scene: SceneId) -> Chapter:
    """ContinuityError where the scene is no longer there."""
    for chapter in book.manuscript.book.chapters:
        if any(one.id == scene for one in chapter.scenes):
            return chapter
    message = "That scene is no longer in the book."
    raise ContinuityError(message)


def move_scene(book: Arranged, scene: SceneId, to: ChapterId, place: int) -> Together:
    """To place `place` of the chapter `to`, counted from 0 among its scenes without this one."""
    source = chapter_of(book, scene)
    laid, at = _laid_with(book, source, scene)
    piece, rest = laid.pieces[at], [*laid.pieces[:at], *laid.pieces[at + 1 :]]
    if source.id == to:
        rest.insert(max(0, min(place, len(rest))), piece)
        return Together(_set(book, source, put_together(laid, rest)), "Move scene")
    target = _chapter(book, to)
    there = _laid(book, target)
    pieces = list(there.pieces)
    pieces.insert(max(0, min(place, len(pieces))), replace(piece, start=None))
    parts = (
        *_set(book, target, put_together(there, pieces, laid.mark)),
        *_set(book, source, put_together(laid, rest)),
    )
    return Together(parts, "Move scene")


def split_scene(book: Arranged, chapter: ChapterId, at: int) -> Together:
    """Begin a new scene at offset `at` of the chapter's text."""
    one = _chapter(book, chapter)
    before, behind = _split(book, one, at)
    text = f"{before}\n\n{_laid(book, one).mark or BREAK}\n\n{behind}"
    return Together(_set(book, one, text), "Split scene")


def split_chapter(book: Arranged, chapter: ChapterId, at: int, title: str) -> Together:
    """Begin a new chapter called `title` at offset `at` of the chapter's text."""
    one = _chapter(book, chapter)
    before, behind = _split(book, one, at)
    place = book.manuscript.book.chapters.index(one) + 1
    added = AddChapter(place, title, head_for(title) + behind)
    return Together((added, *_set(book, one, f"{before}\n")), "Split chapter")


def join_scenes(book: Arranged, scene: SceneId) -> Together:
    """The scene and the next one of its chapter become one. A heading of the second goes."""
    chapter = chapter_of(book, scene)
    laid, at = _laid_with(book, chapter, scene)
    if at + 1 == len(laid.pieces):
        message = "It is the last scene of its chapter: there is none to merge it with."
        raise ContinuityError(message)
    piece, other = laid.pieces[at], laid.pieces[at + 1]
    if other.kind is ParagraphKind.TIME_HEADING:
        message = "The next scene begins with a time, and a time begins a scene."
        raise ContinuityError(message)
    behind = _without_heading(other)
    joined = f"{piece.text}\n\n{behind}" if behind else piece.text
    gaps = (*laid.gaps[:at], *laid.gaps[at + 1 :])
    pieces = (*laid.pieces[:at], replace(piece, text=joined), *laid.pieces[at + 2 :])
    text = put_together(replace(laid, pieces=pieces, gaps=gaps), pieces)
    cards: list[Part] = []
    first, second = book.cards.of(chapter.id, scene), book.cards.of(chapter.id, other.scene)
    if second:
        both = first.joined(second)
        # Which of the two ids stays is known only when the text is read anew.
        cards.append(SetCard(chapter.id, scene, first, both))
        cards.append(SetCard(chapter.id, other.scene, second, both))
    return Together((*_set(book, chapter, text), *cards), "Merge scenes")


def join_chapters(book: Arranged, chapter: ChapterId) -> Together:
    """The chapter and the next become one, with a break between; the heading of the second goes."""
    one = _chapter(book, chapter)
    chapters = book.manuscript.book.chapters
    place = chapters.index(one) + 1
    if place == len(chapters):
        message = "It is the last chapter: there is none to merge it with."
        raise ContinuityError(message)
    other = chapters[place]
    laid, second = _laid(book, one), _laid(book, other)
    pieces = tuple(replace(piece, start=None) for piece in second.pieces)
    joined = put_together(replace(second, head="", pieces=pieces), pieces).rstrip()
    text = book.text(chapter).rstrip()
    if pieces:
        named = pieces[0].kind is not ParagraphKind.PROSE
        gap = "\n\n" if named or not laid.pieces else f"\n\n{laid.mark or BREAK}\n\n"
        text += gap + joined
    card = book.cards.of(other.id)
    noted: tuple[Part, ...] = ()
    if card:
        before = book.cards.of(chapter)
        noted = (SetCard(chapter, None, before, before.joined(card)),)
    gone = RemoveChapter(other.id, place, other.title, book.text(other.id), _file(book, place))
    return Together((*_set(book, one, f"{text}\n"), gone, *noted), "Merge chapters")


def remove_scene(book: Arranged, scene: SceneId) -> Together:
    chapter = chapter_of(book, scene)
    laid, at = _laid_with(book, chapter, scene)
    rest = (*laid.pieces[:at], *laid.pieces[at + 1 :])
    return Together(_set(book, chapter, put_together(laid, rest)), "Remove scene")


def insert_scene(book: Arranged, chapter: ChapterId, place: int, text: str) -> Together:
    """Put a scene with this Markdown at `place` of the chapter."""
    one = _chapter(book, chapter)
    laid = _laid(book, one)
    pieces = list(laid.pieces)
    pieces.insert(max(0, min(place, len(pieces))), ScenePiece(None, text.strip()))
    return Together(_set(book, one, put_together(laid, pieces)), "Put back scene")


def rename_scene(book: Arranged, scene: SceneId, title: str) -> Together:
    """Give the scene a heading with this title; an empty title takes the heading away."""
    chapter = chapter_of(book, scene)
    laid, at = _laid_with(book, chapter, scene)
    piece = laid.pieces[at]
    text = _without_heading(piece)
    name = " ".join(title.split())
    if name:
        text = f"## {name}\n\n{text}".rstrip()
    kind = ParagraphKind.SCENE_HEADING if name else ParagraphKind.PROSE
    pieces = (*laid.pieces[:at], replace(piece, text=text, kind=kind), *laid.pieces[at + 1 :])
    gaps = list(laid.gaps)
    if at and not name and not gaps[at - 1].strip():
        gaps[at - 1] = f"\n\n{laid.mark or BREAK}\n\n"
    changed = replace(laid, pieces=pieces, gaps=tuple(gaps))
    what = f"Rename to “{name}”" if name else "Take the title away"
    return Together(_set(book, chapter, put_together(changed, pieces)), what)


def scene_text(book: Arranged, scene: SceneId) -> str:
    """The Markdown of the scene."""
    laid, at = _laid_with(book, chapter_of(book, scene), scene)
    return laid.pieces[at].text


def _split(book: Arranged, chapter: Chapter, at: int) -> tuple[str, str]:
    """The text before and behind, breaks at the cut left out. ContinuityError where on one side
    there is none.
    """
    text = book.text(chapter.id)
    laid = _laid(book, chapter)
    before, behind = text[:at].rstrip(), text[at:].lstrip()
    last, first = before.rpartition("\n")[2].strip(), behind.partition("\n")[0].strip()
    if last and parts_scenes(last):
        before = before[: len(before) - len(last)].rstrip()
    if first and parts_scenes(first):
        behind = behind.partition("\n")[2].lstrip()
    if len(before) <= len(laid.head.rstrip()) or not behind:
        message = "There is nothing to part here: put the cursor between two paragraphs."
        raise ContinuityError(message)
    return before, behind


def _without_heading(piece: ScenePiece) -> str:
    if piece.kind is not ParagraphKind.SCENE_HEADING:
        return piece.text
    first, _, rest = piece.text.partition("\n")
    under = rest.partition("\n")
    if not first.lstrip().startswith("#") and under[0] and not under[0].strip("=- "):
        rest = under[2]
    return rest.lstrip("\n")


def _chapter(book: Arranged, chapter: ChapterId) -> Chapter:
    for one in book.manuscript.book.chapters:
        if one.id == chapter:
            return one
    message = "That chapter is no longer in the book."
    raise ContinuityError(message)


def _laid(book: Arranged, chapter: Chapter) -> Laid:
    return laid_out(chapter, book.text(chapter.id), book.manuscript.places)


def _laid_with(book: Arranged, chapter: Chapter, scene: SceneId) -> tuple[Laid, int]:
    """The chapter laid out, and which of its pieces is the scene."""
    laid = _laid(book, chapter)
    for at, piece in enumerate(laid.pieces):
        if piece.scene == scene:
            return laid, at
    message = "There is nothing in that scene yet."
    raise ContinuityError(message)


def _set(book: Arranged, chapter: Chapter, text: str) -> tuple[SetText, ...]:
    before = book.text(chapter.id)
    return (SetText(chapter.id, before, text),) if text != before else ()


def _file(book: Arranged, place: int) -> str:
    return book.manuscript.sources[place].path.rpartition("/")[2]
