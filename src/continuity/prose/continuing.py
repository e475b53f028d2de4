"""Ids that stay: what a new reading of a book has in common with an earlier one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import count

from continuity.story.ids import ChapterId, ParagraphId, SceneId
from continuity.story.manuscript import Book, Chapter, Manuscript, Scene
from continuity.story.text import Paragraph

_LARGEST_MIDDLE = 400_000
"""Pairs of changed paragraphs. Above this only those are matched that are equal and unique."""
_LARGEST_PAIRING = 2_500
_ALIKE = 0.5
_MOVED_WORTH = 40
"""Characters. Shorter paragraphs are too common to be known again elsewhere."""


def continued(fresh: Manuscript, before: Manuscript) -> Manuscript:
    """`fresh` with the ids of `before` where a paragraph is unchanged, edited in place or moved."""
    olds, news = tuple(before.book.paragraphs()), tuple(fresh.book.paragraphs())
    same = _matched([p.text for p in olds], [p.text for p in news])
    numbers = count(max(before.spent, fresh.spent, _highest(before)) + 1)
    keys = {
        new.id: olds[same[at]].id if at in same else ParagraphId(next(numbers))
        for at, new in enumerate(news)
    }
    by_key = {paragraph.id: paragraph for paragraph in olds}
    scene_of = {p.id: scene.id for scene in before.book.scenes() for p in scene.paragraphs}
    chapter_of = {p.id: chapter.id for chapter in before.book.chapters for p in chapter.paragraphs()}
    scenes = _elected(
        ([scene_of.get(keys[p.id]) for p in scene.paragraphs] for scene in fresh.book.scenes()),
        numbers,
    )
    votes = [
        [chapter_of.get(keys[p.id]) for p in chapter.paragraphs()] for chapter in fresh.book.chapters
    ]
    chapters = _elected(_by_position(votes, fresh, before), numbers)
    new_scenes = iter(scenes)

    def scene(one: Scene) -> Scene:
        paragraphs = tuple(_kept(p, keys[p.id], by_key) for p in one.paragraphs)
        return replace(one, id=SceneId(next(new_scenes)), paragraphs=paragraphs)

    book = replace(
        fresh.book,
        chapters=tuple(
            replace(one, id=ChapterId(key), scenes=tuple(scene(each) for each in one.scenes))
            for one, key in zip(fresh.book.chapters, chapters, strict=True)
        ),
    )
    places = {keys[key]: place for key, place in fresh.places.items()}
    return Manuscript(book, fresh.sources, places, next(numbers) - 1)


def _highest(before: Manuscript) -> int:
    """For books that were put together without counting."""
    book = before.book
    return max(
        (
            *(paragraph.id for paragraph in book.paragraphs()),
            *(scene.id for scene in book.scenes()),
            *(chapter.id for chapter in book.chapters),
            0,
        )
    )


def _kept(new: Paragraph, key: ParagraphId, olds: dict[ParagraphId, Paragraph]) -> Paragraph:
    """The old value itself where nothing changed: comparing it costs nothing later."""
    paragraph = Paragraph(key, new.text, new.kind, new.emphasis)
    old = olds.get(key)
    return old if old is not None and old == paragraph else paragraph


def _elected(votes: Iterable[Sequence[int | None]], numbers: Iterator[int]) -> list[int]:
    """For each group the old id that most of its paragraphs had and no group before took."""
    taken: set[int] = set()
    elected = []
    for group in votes:
        counted = Counter(vote for vote in group if vote is not None and vote not in taken)
        key = counted.most_common(1)[0][0] if counted else next(numbers)
        taken.add(key)
        elected.append(key)
    return elected


def _by_position(
    votes: list[list[int | None]], fresh: Manuscript, before: Manuscript
) -> list[list[int | None]]:
    """Chapters of which no paragraph is known again, but which stand in the same file alone."""
    old, new = _lone_chapters(before), _lone_chapters(fresh)
    claimed = {vote for group in votes for vote in group}
    for path, at in new.items():
        key = before.book.chapters[old[path]].id if path in old else None
        if key is not None and key not in claimed and not any(votes[at]):
            votes[at] = [key]
    return votes


def _lone_chapters(book: Manuscript) -> dict[str, int]:
    """Chapters by the file that holds each alone, if every file holds one."""
    if len(book.sources) != len(book.book.chapters):
        return {}
    return {source.path: at for at, source in enumerate(book.sources)}


def _matched(olds: list[str], news: list[str]) -> dict[int, int]:
    """For each new text that is an old one, unchanged or edited: the index of the old."""
    head = 0
    for old, new in zip(olds, news, strict=False):
        if old != new:
            break
        head += 1
    tail = 0
    longest = min(len(olds), len(news)) - head
    while tail < longest and olds[-1 - tail] == news[-1 - tail]:
        tail += 1
    same = {at: at for at in range(head)}
    same.update({len(news) - at: len(olds) - at for at in range(1, tail + 1)})
    left = range(head, len(olds) - tail)
    right = range(head, len(news) - tail)
    for a, b in _blocks([olds[at] for at in left], [news[at] for at in right]):
        a = range(a.start + head, a.stop + head)
        b = range(b.start + head, b.stop + head)
        same.update(_aligned(olds, news, a, b))
    used = set(same.values())
    rest = defaultdict(list)
    for at in left:
        if at not in used and len(olds[at]) >= _MOVED_WORTH:
            rest[olds[at]].append(at)
    for at in right:
        if at not in same and rest.get(news[at]):
            same[at] = rest[news[at]].pop(0)
    return same


def _blocks(olds: list[str], news: list[str]) -> Iterator[tuple[range, range]]:
    """Ranges of old and new that stand for one another, equal or not."""
    if len(olds) * len(news) > _LARGEST_MIDDLE:
        once = {text for text, times in Counter(olds).items() if times == 1}
        once &= {text for text, times in Counter(news).items() if times == 1}
        where = {text: at for at, text in enumerate(olds) if text in once}
        for at, text in enumerate(news):
            if text in once:
                yield range(where[text], where[text] + 1), range(at, at + 1)
        return
    for _, a, b, c, d in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        yield range(a, b), range(c, d)


def _aligned(olds: list[str], news: list[str], a: range, b: range) -> dict[int, int]:
    """Pairs within two ranges that stand for one another."""
    if len(a) == len(b):
        return dict(zip(b, a, strict=True))
    if not a or not b or len(a) * len(b) > _LARGEST_PAIRING:
        return {}
    pairs = {}
    first = b.start
    for old in a:
        scores = [(_likeness(olds[old], news[new]), -new) for new in range(first, b.stop)]
        best = max(scores, default=(0.0, 0))
        if best[0] >= _ALIKE:
            pairs[-best[1]] = old
            first = 1 - best[1]
    return pairs


def _likeness(old: str, new: str) -> float:
    """The part of the shorter text's words that the other one has too."""
    ours, theirs = Counter(old.split()), Counter(new.split())
    shorter = min(ours.total(), theirs.total())
    return (ours & theirs).total() / shorter if shorter else 0.0
