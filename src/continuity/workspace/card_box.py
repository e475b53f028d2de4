"""The cards of an open project, kept with their chapters and scenes while these change.

While the project is open a card belongs to an id. What lies in the file is where the scene stands
and how it begins, which finds it again in the next session. A card whose scene is gone waits: when
a scene comes that begins in the same way (it was moved, or its removal undone), it has its card.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from continuity.story.cards import Card, Cards
from continuity.story.ids import ChapterId, SceneId
from continuity.story.manuscript import Book, Scene
from continuity.story.text import ParagraphKind
from continuity.workspace import outline_file
from continuity.workspace.outline_file import OutlineFile, Row
from continuity.workspace.shelf import ChapterFile

LONGEST = 80
"""Characters of a scene's beginning that are written down."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A row and, while there is one, the id of the chapter (scene 0) or scene it belongs to."""

    row: Row
    key: int | None = None


@dataclass(frozen=True, slots=True)
class _Standing:
    """A scene, where it stands now."""

    key: SceneId
    file: str
    number: int
    begins: str


@dataclass(slots=True)
class CardBox:
    file: OutlineFile = field(default_factory=OutlineFile)
    cards: Cards = field(default_factory=Cards)
    _held: list[_Held] = field(default_factory=list)

    @classmethod
    def of(cls, file: OutlineFile, files: Sequence[ChapterFile], book: Book) -> "CardBox":
        """The cards as they were left, with the chapters and scenes of now. A scene that begins
        with none of the words written down has the card of the one that stood in its place.
        """
        box = cls(file, _held=[_Held(row) for row in file.rows])
        box.follow(files, book, by_place=True)
        return box

    def follow(self, files: Sequence[ChapterFile], book: Book, *, by_place: bool = False) -> bool:
        """After the book was read anew. Whether rows have to be written anew for it."""
        if not self._held:
            return False
        standing = list(_standing(files, book))
        chapters = {file.name: file.chapter for file in files}
        names = {file.chapter: file.name for file in files}
        scenes = self._scenes_of(standing, by_place=by_place)
        held = [
            _of_chapter(one, chapters, names)
            if not one.row.scene
            else _of_scene(one, scenes.get(at))
            for at, one in enumerate(self._held)
        ]
        self._keep(held, standing)
        rows = tuple(one.row for one in self._held)
        moved = rows != self.file.rows
        self.file = replace(self.file, rows=rows)
        return moved

    def put(
        self,
        files: Sequence[ChapterFile],
        book: Book,
        key: tuple[ChapterId, SceneId | None],
        card: Card,
    ) -> OutlineFile:
        """Lay down a card in the place of the one there was. Returns the file as it is then."""
        chapter, scene = key
        standing = list(_standing(files, book))
        wanted = chapter if scene is None else scene
        of_scene = scene is not None
        old = next(
            (one for one in self._held if one.key == wanted and bool(one.row.scene) is of_scene),
            None,
        )
        rest = [one for one in self._held if one is not old]
        if card:
            more = old.row.more if old is not None else ()
            row = _new_row(files, standing, key, card)
            if row is not None:
                rest.append(_Held(replace(row, more=more), wanted))
        self._keep(rest, standing)
        self.file = replace(self.file, rows=tuple(one.row for one in self._held))
        return self.file

    def files(self) -> set[str]:
        """Names of chapter files that have cards, those that are gone included."""
        return {one.row.file for one in self._held}

    def content(self) -> bytes:
        return outline_file.render(self.file)

    def _scenes_of(self, standing: list[_Standing], *, by_place: bool) -> dict[int, _Standing]:
        """For rows of scenes, by their index, the scene: by id, then by first words in the same
        file, then by first words anywhere, then, if wanted, by place.
        """
        left = {one.key: one for one in standing}
        found: dict[int, _Standing] = {}
        open_ = [at for at, one in enumerate(self._held) if one.row.scene]
        for tell in (_by_id, _by_words_and_file, _by_words, *((_by_where,) if by_place else ())):
            waiting = _first_come(left.values(), tell)
            for at in [at for at in open_ if at not in found]:
                mark = tell(self._held[at])
                there = waiting.get(mark) if mark is not None else None
                if there:
                    found[at] = there.pop(0)
                    del left[found[at].key]
        return found

    def _keep(self, held: list[_Held], standing: list[_Standing]) -> None:
        """In reading order, those that wait last."""
        place = {one.key: at for at, one in enumerate(standing)}
        held.sort(
            key=lambda one: (
                one.key is None,
                place.get(SceneId(one.key or 0), 0) if one.row.scene else 0,
                "" if one.row.scene else one.row.file,
            )
        )
        self._held = held
        self.cards = Cards(
            {ChapterId(one.key): one.row.card for one in held if one.key and not one.row.scene},
            {SceneId(one.key): one.row.card for one in held if one.key and one.row.scene},
        )


def opening(scene: Scene) -> str:
    """The first words of a scene; its title where it has none yet."""
    prose = (one.text for one in scene.paragraphs if one.kind is ParagraphKind.PROSE)
    words = next((text for text in prose if text.strip()), scene.title).strip()
    if len(words) <= LONGEST:
        return words
    return words[:LONGEST].rpartition(" ")[0] or words[:LONGEST]


_Mark = tuple[object, ...]


def _by_id(one: _Held | _Standing) -> _Mark | None:
    return None if one.key is None else (one.key,)


def _by_words_and_file(one: _Held | _Standing) -> _Mark | None:
    where = one.row if isinstance(one, _Held) else one
    return (where.begins, where.file) if where.begins else None


def _by_words(one: _Held | _Standing) -> _Mark | None:
    where = one.row if isinstance(one, _Held) else one
    return (where.begins,) if where.begins else None


def _by_where(one: _Held | _Standing) -> _Mark | None:
    if isinstance(one, _Held):
        return one.row.file, one.row.scene
    return one.file, one.number


def _first_come(
    standing: Iterable[_Standing], tell: Callable[[_Standing], _Mark | None]
) -> dict[_Mark, list[_Standing]]:
    """The scenes by what tells them, in reading order."""
    found: dict[_Mark, list[_Standing]] = {}
    for one in standing:
        mark = tell(one)
        if mark is not None:
            found.setdefault(mark, []).append(one)
    return found


def _standing(files: Sequence[ChapterFile], book: Book) -> Iterator[_Standing]:
    for file, chapter in zip(files, book.chapters, strict=True):
        for number, scene in enumerate(chapter.scenes, start=1):
            yield _Standing(scene.id, file.name, number, opening(scene))


def _of_chapter(
    one: _Held, chapters: Mapping[str, ChapterId], names: Mapping[ChapterId, str]
) -> _Held:
    if one.key is not None and ChapterId(one.key) in names:
        return one
    return _Held(one.row, chapters.get(one.row.file))


def _of_scene(one: _Held, there: _Standing | None) -> _Held:
    if there is None:
        return _Held(one.row)
    row = replace(one.row, file=there.file, scene=there.number, begins=there.begins)
    return _Held(row, there.key)


def _new_row(
    files: Sequence[ChapterFile],
    standing: list[_Standing],
    key: tuple[ChapterId, SceneId | None],
    card: Card,
) -> Row | None:
    chapter, scene = key
    if scene is None:
        return next((Row(f.name, 0, "", card) for f in files if f.chapter == chapter), None)
    return next((Row(s.file, s.number, s.begins, card) for s in standing if s.key == scene), None)
