"""What is about to be imported, while the writer adjusts it: chapters and cast. No Qt."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from continuity.story.cards import Card
from continuity.story.cast import Cast, Correction, CorrectionKind, Gender
from continuity.story.manuscript import Chapter, Manuscript
from continuity.story.text import ParagraphKind

_HEADING = re.compile(r"\s*#{1,6}[ \t]+[^\n]*\n*")
_BREAK = "\n\n***\n\n"


@dataclass(frozen=True, slots=True)
class PlannedChapter:
    """`notes` counts paragraphs in which the author speaks; they are kept, but not read."""

    title: str
    text: str
    scenes: int = 1
    words: int = 0
    notes: int = 0
    keep: bool = True
    cards: tuple[tuple[int, Card], ...] = ()
    """What was noted of the scene of this number, counted from 1; 0 is the chapter itself."""


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """`found` is the name under which the reader knows them, `forms` all that they answer to."""

    found: str
    name: str
    forms: tuple[str, ...]
    gender: Gender
    mentions: int
    main: bool
    was_main: bool
    keep: bool = True
    merged: tuple[str, ...] = ()
    spoken_of: bool = False
    """Takes no part in the story, as far as can be seen."""


def planned(
    split: Sequence[tuple[str, str]],
    bound: Manuscript,
    cards: Mapping[tuple[int, int], Card] | None = None,
) -> tuple[PlannedChapter, ...]:
    """The chapters with what is in them; `bound` is the manuscript made of just these. `cards`
    stand for the number of a chapter and of a scene in it, both from 1.
    """
    noted: dict[int, list[tuple[int, Card]]] = {}
    for (chapter_number, scene), card in sorted((cards or {}).items(), key=lambda item: item[0]):
        noted.setdefault(chapter_number, []).append((scene, card))
    return tuple(
        PlannedChapter(
            title,
            text,
            len(chapter.scenes),
            _words(chapter),
            _notes(chapter),
            cards=tuple(noted.get(number, ())),
        )
        for number, ((title, text), chapter) in enumerate(
            zip(split, bound.book.chapters, strict=True), 1
        )
    )


def retitled(chapter: PlannedChapter, title: str) -> PlannedChapter:
    """With another title, in the text too."""
    title = " ".join(title.split())
    if not title:
        return chapter
    body = _HEADING.sub("", chapter.text, count=1) if _headed(chapter.text) else chapter.text
    return replace(chapter, title=title, text=f"# {title}\n\n{body}")


def merged_before(chapters: Sequence[PlannedChapter], index: int) -> tuple[PlannedChapter, ...]:
    """With a chapter made the end of the one before it."""
    if not 0 < index < len(chapters):
        return tuple(chapters)
    first, second = chapters[index - 1], chapters[index]
    body = _HEADING.sub("", second.text, count=1) if _headed(second.text) else second.text
    both = replace(
        first,
        text=first.text.rstrip() + _BREAK + body.lstrip(),
        scenes=first.scenes + second.scenes,
        words=first.words + second.words,
        notes=first.notes + second.notes,
        keep=first.keep or second.keep,
        cards=_joined(first, second),
    )
    return (*chapters[: index - 1], both, *chapters[index + 1 :])


def kept(chapters: Sequence[PlannedChapter]) -> tuple[tuple[str, str], ...]:
    return tuple((chapter.title, chapter.text) for chapter in chapters if chapter.keep)


def kept_cards(chapters: Sequence[PlannedChapter]) -> dict[tuple[int, int], Card]:
    """The cards of the chapters that are kept, by the numbers that they have then."""
    there = (chapter for chapter in chapters if chapter.keep)
    return {
        (number, scene): card
        for number, chapter in enumerate(there, 1)
        for scene, card in chapter.cards
    }


def _joined(first: PlannedChapter, second: PlannedChapter) -> tuple[tuple[int, Card], ...]:
    """The cards of two chapters that become one: their own are joined, scenes count on."""
    made = dict(first.cards)
    for scene, card in second.cards:
        at = scene + first.scenes if scene else 0
        made[at] = made[at].joined(card) if at in made else card
    return tuple(sorted(made.items(), key=lambda item: item[0]))


def people(cast: Cast) -> tuple[PlannedPerson, ...]:
    """Those who take part, then those who are only spoken of, who are not ticked."""
    return tuple(
        PlannedPerson(
            one.name,
            one.name,
            one.forms,
            one.gender,
            one.mentions,
            one.main,
            was_main=one.main,
            keep=one.id not in cast.spoken_of,
            spoken_of=one.id in cast.spoken_of,
        )
        for one in sorted(cast.people, key=lambda one: one.id in cast.spoken_of)
    )


def nobody(row: PlannedPerson) -> PlannedPerson:
    """The row of somebody whom the writer says to be no person."""
    return replace(row, keep=False, spoken_of=False)


def united(
    rows: Sequence[PlannedPerson], into: int, others: Sequence[int]
) -> tuple[PlannedPerson, ...]:
    """With the people of `others` made one with that of `into`."""
    target = rows[into]
    added = [rows[index] for index in others if index != into]
    forms = dict.fromkeys(target.forms)
    for one in added:
        forms.update(dict.fromkeys(one.forms))
    both = replace(
        target,
        forms=tuple(forms),
        mentions=target.mentions + sum(one.mentions for one in added),
        main=target.main or any(one.main for one in added),
        keep=target.keep or any(one.keep for one in added),
        spoken_of=target.spoken_of and all(one.spoken_of for one in added),
        merged=(*target.merged, *(name for one in added for name in (one.found, *one.merged))),
    )
    gone = {index for index in others if index != into}
    return tuple(
        both if index == into else row for index, row in enumerate(rows) if index not in gone
    )


def corrections(rows: Sequence[PlannedPerson]) -> tuple[Correction, ...]:
    """What the writer said about the cast. Whoever is only spoken of stays so, unless ticked."""
    said: list[Correction] = []
    for row in rows:
        if row.spoken_of and not row.keep:
            continue
        if not row.keep:
            said += [Correction(CorrectionKind.DROP, name) for name in (row.found, *row.merged)]
            continue
        if row.spoken_of:
            said.append(Correction(CorrectionKind.ADD, row.found))
        said += [Correction(CorrectionKind.MERGE, row.found, other) for other in row.merged]
        if row.name != row.found:
            said.append(Correction(CorrectionKind.RENAME, row.found, row.name))
        if row.main != row.was_main:
            kind = CorrectionKind.MAIN if row.main else CorrectionKind.MINOR
            said.append(Correction(kind, row.name))
    return tuple(said)


def _headed(text: str) -> bool:
    return _HEADING.match(text) is not None


def _words(chapter: Chapter) -> int:
    return sum(len(paragraph.text.split()) for paragraph in chapter.paragraphs())


def _notes(chapter: Chapter) -> int:
    return sum(1 for one in chapter.paragraphs() if one.kind is ParagraphKind.NOTE)
