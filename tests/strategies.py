"""Hypothesis: small stories, and the edits that a writer makes to them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count

from hypothesis import strategies as st

from continuity.engine.analysis import Question
from continuity.story.decisions import AuthorsWord, Decision, Declared, Verdict
from continuity.story.ids import ChapterId, ParagraphId, SceneId
from continuity.story.manuscript import Book, Chapter, Scene
from continuity.story.text import Paragraph, ParagraphKind

TEXTS = (
    "Mara had green eyes.",
    "Mara’s brown eyes were wet. “Sit down,” said Tom Bulstrode.",
    "“Mara has brown eyes,” said Bulstrode, and poured the tea.",
    "Mr Bulstrode said nothing. Tom waited. Mara smiled at him.",
    "Only then did Balstrode ask why she had come.",
    "“The lockdown lasts six hours,” said Mara. Tom nodded.",
    "The lockdown would be over in seven hours, Tom thought.",
    "Mara was thirty-four. Tom was nine.",
    "Mara was thirty.",
    "Tom’s left arm was broken.",
    "Tom’s right arm was broken; Mara looked at it.",
    "Tom Bulstrode died at noon.",
    "“Where is Ann?” said Mara. Ann Marlow came in. “I am here,” she said.",
    "It rained.",
    "",
)
HEADING = "One hour later"


@dataclass(frozen=True)
class Draft:
    """Scenes of paragraphs (id, text), and what the author said. Ids are never given twice."""

    scenes: tuple[tuple[int, tuple[tuple[int, str], ...]], ...] = ()
    word: AuthorsWord = AuthorsWord()  # noqa: RUF009 - a frozen value
    next: int = 1

    def question(self) -> Question:
        """Two scenes a chapter."""
        scenes = [_scene(key, paragraphs) for key, paragraphs in self.scenes]
        chapters = tuple(
            Chapter(ChapterId(at), f"Chapter {at}", tuple(scenes[at : at + 2]))
            for at in range(0, len(scenes), 2)
        )
        return Question(Book("A story", chapters), self.word)

    def with_scene(self, at: int, paragraphs: tuple[tuple[int, str], ...]) -> "Draft":
        key = self.scenes[at][0]
        return replace(self, scenes=(*self.scenes[:at], (key, paragraphs), *self.scenes[at + 1 :]))


def _scene(key: int, paragraphs: tuple[tuple[int, str], ...]) -> Scene:
    return Scene(
        SceneId(key),
        tuple(
            Paragraph(
                ParagraphId(number),
                text,
                ParagraphKind.TIME_HEADING if text == HEADING else ParagraphKind.PROSE,
            )
            for number, text in paragraphs
        ),
    )


def _drafted(scenes: list[list[str]]) -> Draft:
    numbers = count(1)
    told = tuple(
        (at, tuple((next(numbers), text) for text in texts))
        for at, texts in enumerate(scenes, start=1)
    )
    return Draft(told, next=1000)


drafts: st.SearchStrategy[Draft] = st.builds(
    _drafted,
    st.lists(
        st.lists(st.sampled_from((*TEXTS, HEADING)), min_size=3, max_size=9), min_size=2, max_size=5
    ),
)

Edit = Callable[[Draft], Draft]
_at = st.integers(0, 50)
_text = st.sampled_from((*TEXTS, HEADING))


def _in_scene(change: Callable[[Draft, int, int], Draft]) -> Callable[[int, int], Edit]:
    """An edit at a paragraph; where there is none it changes nothing."""

    def make(scene: int, paragraph: int) -> Edit:
        def edit(draft: Draft) -> Draft:
            if not draft.scenes or not draft.scenes[scene % len(draft.scenes)][1]:
                return draft
            at = scene % len(draft.scenes)
            return change(draft, at, paragraph % len(draft.scenes[at][1]))

        return edit

    return make


def _insert(scene: int, paragraph: int, text: str) -> Edit:
    def edit(draft: Draft) -> Draft:
        grown = replace(draft, next=draft.next + 1)
        if not draft.scenes:
            return replace(grown, scenes=((draft.next, ((draft.next, text),)),))
        at = scene % len(draft.scenes)
        there = draft.scenes[at][1]
        cut = paragraph % (len(there) + 1)
        return grown.with_scene(at, (*there[:cut], (draft.next, text), *there[cut:]))

    return edit


def _open_scene(scene: int, text: str) -> Edit:
    def edit(draft: Draft) -> Draft:
        cut = scene % (len(draft.scenes) + 1)
        fresh = (draft.next, ((draft.next, text),))
        scenes = (*draft.scenes[:cut], fresh, *draft.scenes[cut:])
        return replace(draft, scenes=scenes, next=draft.next + 1)

    return edit


@_in_scene
def _delete(draft: Draft, scene: int, at: int) -> Draft:
    there = draft.scenes[scene][1]
    return draft.with_scene(scene, (*there[:at], *there[at + 1 :]))


@_in_scene
def _split(draft: Draft, scene: int, at: int) -> Draft:
    there = draft.scenes[scene][1]
    number, text = there[at]
    half = text.find(" ", len(text) // 2) + 1
    parts = ((number, text[:half]), (draft.next, text[half:]))
    cut = draft.with_scene(scene, (*there[:at], *parts, *there[at + 1 :]))
    return replace(cut, next=draft.next + 1)


@_in_scene
def _merge(draft: Draft, scene: int, at: int) -> Draft:
    there = draft.scenes[scene][1]
    if at + 1 == len(there):
        return draft
    number, text = there[at]
    joined = (number, f"{text} {there[at + 1][1]}")
    return draft.with_scene(scene, (*there[:at], joined, *there[at + 2 :]))


def _change(scene: int, paragraph: int, text: str) -> Edit:
    @_in_scene
    def change(draft: Draft, at: int, number: int) -> Draft:
        there = draft.scenes[at][1]
        return draft.with_scene(
            at, (*there[:number], (there[number][0], text), *there[number + 1 :])
        )

    return change(scene, paragraph)


def _move_scene(scene: int, to: int) -> Edit:
    def edit(draft: Draft) -> Draft:
        if not draft.scenes:
            return draft
        scenes = list(draft.scenes)
        moved = scenes.pop(scene % len(scenes))
        scenes.insert(to % (len(scenes) + 1), moved)
        return replace(draft, scenes=tuple(scenes))

    return edit


_WORDS = (
    AuthorsWord(),
    AuthorsWord(declared=(Declared("Mara", "eyes", "green"),)),
    AuthorsWord(declared=(Declared("Bulstrode", "spelling", "Balstrode"),)),
    AuthorsWord(decisions=(Decision(Verdict.MUTED, "P101"),)),
    AuthorsWord(decisions=(Decision(Verdict.CANON, "P101", subject="Mara", detail="brown"),)),
)


def _say(word: AuthorsWord) -> Edit:
    return lambda draft: replace(draft, word=word)


edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(_insert, _at, _at, _text),
    st.builds(_insert, _at, _at, _text),
    st.builds(_open_scene, _at, _text),
    st.builds(_change, _at, _at, _text),
    st.builds(_delete, _at, _at),
    st.builds(_split, _at, _at),
    st.builds(_merge, _at, _at),
    st.builds(_move_scene, _at, _at),
    st.builds(_say, st.sampled_from(_WORDS)),
)
