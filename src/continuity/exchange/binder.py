"""Projects of other writing programs: documents in a tree, laid down as chapters and scenes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from continuity.exchange import markdown
from continuity.prose.segmentation import manuscript
from continuity.story.cards import Card
from continuity.story.manuscript import Chapter, Manuscript, Source
from continuity.story.text import ParagraphKind

NO_CARD = Card()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A document or folder of a project; `text` is Markdown."""

    title: str
    text: str = ""
    card: Card = NO_CARD
    children: tuple["Leaf", ...] = ()
    folder: bool = False

    @property
    def holds(self) -> bool:
        return self.folder or bool(self.children)


@dataclass(frozen=True, slots=True)
class Paper:
    """Something written beside the story: research, a sheet of a character, a scene set aside."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a file, folder or project. `chapters_known`: every source is one chapter.
    `cards` stand for the number of a chapter and of a scene in it, both from 1; scene 0 is the
    chapter itself.
    """

    sources: tuple[Source, ...]
    chapters_known: bool = False
    title: str = ""
    author: str = ""
    cards: Mapping[tuple[int, int], Card] = field(default_factory=dict)
    papers: tuple[Paper, ...] = ()

    def manuscript(self) -> Manuscript:
        return manuscript(
            self.sources,
            title=self.title,
            author=self.author,
            one_chapter_each=self.chapters_known,
        )


def laid_down(
    leaves: Sequence[Leaf], *, title: str, author: str = "", papers: Sequence[Paper] = ()
) -> Found:
    """Folders and documents that hold others become chapters, what they hold their scenes; a
    folder of such folders is a part, named above its first chapter. A document beside folders is a
    chapter of its own.
    """
    sources: list[Source] = []
    cards: dict[tuple[int, int], Card] = {}
    for heads, scenes in _chapters(leaves, ()):
        number = len(sources) + 1
        source, starts = _bound(heads, scenes, number)
        cards |= _cards(number, source, heads[-1], scenes, starts)
        sources.append(source)
    return Found(tuple(sources), True, title, author, cards, tuple(papers))  # noqa: FBT003 - in the order of the fields


def said(*lines: tuple[str, str]) -> str:
    """Lines of what a program knows of a document, those left out that are empty."""
    return "\n".join(f"{name}: {words}" for name, words in lines if words)


Heads = tuple[Leaf, ...]


def _chapters(leaves: Sequence[Leaf], parts: Heads) -> Iterator[tuple[Heads, tuple[Leaf, ...]]]:
    """The headings of each chapter with its scenes."""
    waiting = parts
    for leaf in leaves:
        if any(child.holds for child in leaf.children):
            above = replace(leaf, text="", children=())
            if leaf.text.strip():
                yield (*waiting, above), (replace(leaf, children=()),)
                yield from _chapters(leaf.children, ())
            else:
                yield from _chapters(leaf.children, (*waiting, above))
        else:
            own = (replace(leaf, card=NO_CARD if leaf.holds else leaf.card, children=()),)
            below = (*own, *map(_titled, leaf.children))
            scenes = tuple(one for one in below if one.text.strip() or one.card)
            yield (*waiting, replace(leaf, card=leaf.card if leaf.holds else NO_CARD)), scenes
        waiting = ()


def _titled(scene: Leaf) -> Leaf:
    """The scene with its title on its card: it stands nowhere in the text."""
    words = "\n".join(filter(None, (scene.title, scene.card.synopsis)))
    return replace(scene, card=replace(scene.card, synopsis=words))


def _bound(heads: Heads, scenes: Sequence[Leaf], number: int) -> tuple[Source, list[int]]:
    """The chapter as one source, and where each scene begins in it."""
    text = "".join(_heading(head.title, scenes) for head in heads)
    starts: list[int] = []
    begun = False
    for scene in scenes:
        words = scene.text.strip("\n")
        starts.append(len(text))
        if words.strip():
            parts_itself = words.startswith(("#", "<!-- continuity: scene"))
            gap = f"{markdown.SCENE_BREAK}\n\n" if begun and not parts_itself else ""
            starts[-1] += len(gap)
            text += f"{gap}{words}\n\n"
            begun = True
    title = heads[-1].title.replace("/", "-").strip() or "untitled"
    return Source(f"{number:03} {title}.md", text.rstrip("\n") + "\n", markdown=True), starts


def _heading(title: str, scenes: Sequence[Leaf]) -> str:
    """The title, unless the text has it already."""
    first = next((one.text.lstrip() for one in scenes if one.text.strip()), "")
    if not title or first.partition("\n")[0].lstrip("# ").casefold() == title.casefold():
        return ""
    return f"<!-- continuity: chapter -->\n# {markdown.inline(title)}\n\n"


def _cards(
    number: int, source: Source, head: Leaf, scenes: Sequence[Leaf], starts: Sequence[int]
) -> dict[tuple[int, int], Card]:
    found: dict[tuple[int, int], Card] = {(number, 0): head.card} if head.card else {}
    if not any(scene.card for scene in scenes):
        return found
    read = manuscript([source], title=" ", one_chapter_each=True)
    places = _scene_places(read)
    for scene, start in zip(scenes, starts, strict=True):
        if scene.card:
            at = next((n for n, place in places if place >= start), 0) if scene.text.strip() else 0
            key = (number, at)
            found[key] = found[key].joined(scene.card) if key in found else scene.card
    return found


def _scene_places(read: Manuscript) -> list[tuple[int, int]]:
    """The number of each paragraph's scene, and its place in the file."""
    chapter: Chapter = read.book.chapters[0]
    return [
        (number, read.places[one.id].start)
        for number, scene in enumerate(chapter.scenes, 1)
        for one in scene.paragraphs
        if one.kind is not ParagraphKind.CHAPTER_HEADING
    ]
