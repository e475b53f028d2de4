"""Ids that stay: what a new reading of chapters has in common with an earlier one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from continuity.prose.matching import matched
from continuity.story.ids import ChapterId, ParagraphId, SceneId
from continuity.story.manuscript import Chapter, Scene
from continuity.story.text import Paragraph, ParagraphKind

Numbers = Iterator[int]


def numbers_behind(spent: int, chapters: Iterable[Chapter]) -> Numbers:
    """Numbers that nothing had before; the chapters are asked too, in case nobody counted."""
    highest = spent
    for chapter in chapters:
        highest = max(highest, chapter.id, *(scene.id for scene in chapter.scenes), 0)
        highest = max((highest, *(paragraph.id for paragraph in chapter.paragraphs())))
    return count(highest + 1)


def continued(
    fresh: Sequence[Chapter],
    olds: Sequence[Chapter],
    *,
    same_file: Mapping[int, int],
    numbers: Numbers,
) -> tuple[tuple[Chapter, ...], dict[ParagraphId, ParagraphId]]:
    """`fresh` with the ids of `olds` where a paragraph is unchanged, edited in place or moved; and
    the new id of every paragraph by the one it had in `fresh`.

    `same_file`: for chapters of `fresh` the chapter of `olds` that stood in the same file alone.
    """
    before = [p for chapter in olds for p in chapter.paragraphs()]
    after = [p for chapter in fresh for p in chapter.paragraphs()]
    pairs = matched([p.text for p in before], [p.text for p in after])
    keys = {
        new.id: before[pairs[at]].id if at in pairs else ParagraphId(next(numbers))
        for at, new in enumerate(after)
    }
    paragraphs = {p.id: p for p in before}
    scenes = iter(_scene_ids(fresh, olds, keys, numbers))
    chapters = _chapter_ids(fresh, olds, keys, same_file, numbers)

    def scene(one: Scene) -> Scene:
        kept = tuple(_kept(p, keys[p.id], paragraphs) for p in one.paragraphs)
        return replace(one, id=SceneId(next(scenes)), paragraphs=kept)

    made = tuple(
        replace(one, id=ChapterId(key), scenes=tuple(scene(each) for each in one.scenes))
        for one, key in zip(fresh, chapters, strict=True)
    )
    return made, keys


Keys = Mapping[ParagraphId, ParagraphId]


def _scene_ids(
    fresh: Sequence[Chapter], olds: Sequence[Chapter], keys: Keys, numbers: Numbers
) -> list[int]:
    scene_of = {p.id: s.id for chapter in olds for s in chapter.scenes for p in s.paragraphs}
    votes = ([scene_of.get(keys[p.id]) for p in _voters(s)] for c in fresh for s in c.scenes)
    return _elected(votes, numbers)


def _voters(scene: Scene) -> list[Paragraph]:
    """The heading of a chapter belongs to whichever scene stands first, and says nothing of it."""
    own = [p for p in scene.paragraphs if p.kind is not ParagraphKind.CHAPTER_HEADING]
    return own or list(scene.paragraphs)


def _chapter_ids(
    fresh: Sequence[Chapter],
    olds: Sequence[Chapter],
    keys: Keys,
    same_file: Mapping[int, int],
    numbers: Numbers,
) -> list[int]:
    chapter_of = {p.id: chapter.id for chapter in olds for p in chapter.paragraphs()}
    votes: list[list[int | None]] = [
        [chapter_of.get(keys[p.id]) for p in chapter.paragraphs()] for chapter in fresh
    ]
    return _elected(_with_files(votes, olds, same_file), numbers)


def _kept(new: Paragraph, key: ParagraphId, olds: Mapping[ParagraphId, Paragraph]) -> Paragraph:
    """The old value itself where nothing changed: comparing it later costs nothing."""
    paragraph = replace(new, id=key)
    old = olds.get(key)
    return old if old is not None and old == paragraph else paragraph


def _with_files(
    votes: list[list[int | None]], olds: Sequence[Chapter], same_file: Mapping[int, int]
) -> list[list[int | None]]:
    """Let a chapter of which no paragraph is known again be known by its file."""
    claimed = {vote for group in votes for vote in group}
    for at, old in same_file.items():
        if not any(votes[at]) and olds[old].id not in claimed:
            votes[at] = [olds[old].id]
    return votes


def _elected(votes: Iterable[Sequence[int | None]], numbers: Numbers) -> list[int]:
    """For each group the old id that most of its paragraphs had. What two groups would have goes
    to the one that has more of it.
    """
    counted = [Counter(vote for vote in group if vote is not None) for group in votes]
    claims: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, tally in enumerate(counted):
        for key, times in tally.items():
            claims[key].append((-times, at))
    elected: dict[int, int] = {}
    ordered = sorted((times, at, key) for key, all_of in claims.items() for times, at in all_of)
    taken: set[int] = set()
    for _, at, key in ordered:
        if at not in elected and key not in taken:
            elected[at] = key
            taken.add(key)
    return [elected[at] if at in elected else next(numbers) for at in range(len(counted))]
