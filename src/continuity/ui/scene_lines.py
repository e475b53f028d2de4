"""What tree, cards and outline show of each scene: what was found and what was noted, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from continuity.canon.scenes import SceneReading
from continuity.story.cards import BLANK, NO_CARDS, Card, Cards
from continuity.story.ids import ChapterId, PersonId, SceneId
from continuity.story.manuscript import Chapter, Scene
from continuity.story.text import ParagraphKind
from continuity.ui.survey import NOTHING, Counts, Survey, capitalised, scene_key
from continuity.ui.words import tr

_FIRST_WORDS = 32
_TOLD = frozenset({ParagraphKind.PROSE, ParagraphKind.TIME_HEADING})


@dataclass(frozen=True, slots=True)
class SceneLine:
    """`number` counts from 1 within the chapter, `order` within the book. `title` is the scene's
    own, empty where it has none; `begins` are its first words.
    """

    chapter: ChapterId
    scene: SceneId
    number: int
    order: int
    chapter_name: str
    title: str = ""
    begins: str = ""
    card: Card = BLANK
    when: str = ""
    place: str = ""
    people: tuple[str, ...] = ()
    """The most important first."""
    viewpoint: str = ""
    words: int = 0
    counts: Counts = NOTHING

    @property
    def name(self) -> str:
        """The title, else the first words."""
        return self.title or self.begins or tr("Scene {number}", number=self.number)


@dataclass(frozen=True, slots=True)
class ChapterLine:
    chapter: ChapterId
    number: int
    title: str
    card: Card = BLANK
    words: int = 0
    counts: Counts = NOTHING
    scenes: tuple[SceneLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole book. `statuses` are those of the project, `labels` all that are in use."""

    chapters: tuple[ChapterLine, ...] = ()
    statuses: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()

    def scenes(self) -> Iterator[SceneLine]:
        for chapter in self.chapters:
            yield from chapter.scenes


def outline(survey: Survey, cards: Cards = NO_CARDS, statuses: tuple[str, ...] = ()) -> Outline:
    """Made away from the window's thread: it counts every word."""
    people = {one.id: (at, one.name) for at, one in enumerate(survey.report.cast.people)}
    readings = {one.scene: one for one in survey.report.scenes}
    counts, order = survey.counts(), 0
    chapters: list[ChapterLine] = []
    for number, chapter in enumerate(survey.manuscript.book.chapters, start=1):
        name = chapter.title.strip() or tr("Chapter {number}", number=number)
        lines = []
        for place, scene in enumerate(chapter.scenes, start=1):
            order += 1
            made = SceneLine(
                chapter.id,
                scene.id,
                place,
                order,
                name,
                _title(scene),
                _begins(scene),
                cards.of(chapter.id, scene.id),
                capitalised(survey.label(scene.id)),
                words=_words(scene),
                counts=counts.get(scene_key(scene.id), NOTHING),
            )
            lines.append(_with_reading(made, readings.get(scene.id), people))
        chapters.append(_chapter(chapter, number, name, tuple(lines), cards, counts))
    every = (*cards.chapters.values(), *cards.scenes.values())
    labels = tuple(sorted({card.label for card in every if card.label}, key=str.casefold))
    return Outline(tuple(chapters), statuses, labels)


def _chapter(  # noqa: PLR0913, PLR0917 - what a line is made of
    chapter: Chapter,
    number: int,
    name: str,
    scenes: tuple[SceneLine, ...],
    cards: Cards,
    counts: Mapping[int, Counts],
) -> ChapterLine:
    words = sum(line.words for line in scenes)
    found = counts.get(chapter.id, NOTHING)
    return ChapterLine(chapter.id, number, name, cards.of(chapter.id), words, found, scenes)


def _with_reading(
    line: SceneLine, reading: SceneReading | None, people: Mapping[PersonId, tuple[int, str]]
) -> SceneLine:
    """Who is there, where it plays and whose eyes see it, as far as the story says."""
    if reading is None:
        return line
    present = sorted(people[one] for one in reading.present if one in people)
    sheet = reading.sheet
    viewpoint = sheet.viewpoint if sheet is not None else reading.narrator
    return replace(
        line,
        people=tuple(name for _, name in present),
        viewpoint=people[viewpoint][1] if viewpoint is not None and viewpoint in people else "",
        place=capitalised(sheet.settings[0].place) if sheet and sheet.settings else "",
    )


def _title(scene: Scene) -> str:
    heads = (one for one in scene.paragraphs if one.kind is ParagraphKind.SCENE_HEADING)
    return next((one.text.strip() for one in heads), "")


def _begins(scene: Scene) -> str:
    for paragraph in scene.paragraphs:
        if paragraph.kind is ParagraphKind.PROSE and paragraph.text.strip():
            words = paragraph.text.split()
            return " ".join(words[:_FIRST_WORDS]) + (" …" if len(words) > _FIRST_WORDS else "")
    return ""


def _words(scene: Scene) -> int:
    return sum(len(one.text.split()) for one in scene.paragraphs if one.kind in _TOLD)
