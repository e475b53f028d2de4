"""How the sheet of a scene is filled in: from its paragraphs, and from who is who in it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from continuity.canon.scene_sheet import Coming, SceneSheet, Shown, Telling, Tense
from continuity.canon.scenes import Pointing, SceneReading
from continuity.canon.settings import settings
from continuity.claims.claim import Feature, Manner, Trait
from continuity.claims.comings import COMES
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.ids import ParagraphId, PersonId
from continuity.story.manuscript import Scene
from continuity.story.text import Anchor, Evidence, ParagraphKind, Span

_MIND: Final = re.compile(
    r"['’]?\s(?:(?:could|did|had|was|never|still|only|suddenly|almost|really|just|even|now|not"
    r"|always|already|\w+ly)\s|\w+n['’]t\s)*(?:thought|felt|wondered|knew|know|realized|realised"
    r"|remembered|remember|recalled|wished|hoped|feared|believed|wanted|want|longed|imagined"
    r"|supposed|guessed|noticed|sensed|sense|understood|understand|considered|decided|dreaded"
    r"|doubted|expected|pictured|suspected|feel|hear|see|think|thinks|feels|wonders|knows|realizes"
    r"|realises|remembers|wishes|hopes|wants|notices|senses|imagines|decides)\b"
)
"""Behind somebody's name: what nobody but that one can know of."""
_LEAST_INSIGHTS: Final = 2
_LEADING: Final = 0.7
"""The share of the insights of a scene that makes it somebody's."""
_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|felt|stood|sat|went|came|took|saw|heard|made|gave|got|left|ran|kept"
    r"|began|knew|held|found|fell|rose|met|shook|drew|threw|caught|woke|spoke|ate|led|lay|said"
    r"|thought|turned|looked|could|would|wasn['’]t|didn['’]t|couldn['’]t|hadn['’]t|weren['’]t)\b"
    r"|\b(?:[Hh]e|[Ss]he|I|[Ww]e|[Tt]hey|[Ii]t)\s(?:\w+ly\s)?[a-z]+ed\b"
)
_NOW: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]t|[A-Z][a-z]+)(?:\s\w+ly)?\s(?:is|has|does|says|isn['’]t|doesn['’]t|goes"
    r"|comes|takes|sees|makes|gives|gets|leaves|runs|keeps|begins|knows|holds|finds|stands|sits"
    r"|looks|turns|walks|feels|thinks|wants|asks|pulls|reaches|smiles|nods|steps|opens|watches)\b"
    r"|\b(?:I|[Yy]ou|[Ww]e|[Tt]hey)(?:\s\w+ly)?(?:\s(?:am|are|have|do|say|don['’]t|go|come|take|see"
    r"|make|give|get|leave|run|keep|begin|know|hold|find|stand|sit|look|turn|walk|feel|think|want"
    r"|ask|pull|reach|smile|nod|step|open|watch|can|can['’]t)|['’](?:m|re|ve))\b"
    r"|\b(?:[Hh]e|[Ss]he|[Ii]t)['’]s\b"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:met|followed|hung up|turned back|lingered|stepped back|opened the door|overtook|texted"
    r"|her left|his left|stood in the \w+)$|\bhad\b|['’]d\b|^(?:Tears|Letters|Eyes)\b"
)
"""What brings nobody here, and takes nobody away."""
_ENOUGH: Final = 3
"""So many sentences show in which tense a scene is told."""
_MOSTLY: Final = 0.75
_SHOWN: Final = 2
"""So many quotes prove a manner of telling."""
_LONGEST: Final = 160


@dataclass(frozen=True, slots=True)
class Page:
    """The readings of a scene by paragraph, to find the words around an address."""

    readings: dict[ParagraphId, Reading]
    narrated: tuple[Pointing, ...]
    """Who is named or meant outside of speech."""

    def sentence(self, anchor: Anchor) -> Evidence:
        """The sentence around the anchor, from there on where it is long."""
        reading = self.readings[anchor.paragraph]
        whole = reading.sentence(anchor.span.start)
        if whole.end - whole.start > _LONGEST:
            whole = Span(anchor.span.start, min(whole.end, anchor.span.start + _LONGEST))
        text = whole.of(reading.text)
        cut = (
            text.rstrip() if whole.end == len(reading.text) else _whole_words(text, reading, whole)
        )
        return Evidence(Anchor(anchor.paragraph, Span(whole.start, whole.start + len(cut))), cut)


def _whole_words(text: str, reading: Reading, span: Span) -> str:
    if reading.text[span.end : span.end + 1].isalnum() and text[-1:].isalnum():
        return text.rpartition(" ")[0] or text
    return text.rstrip()


def stage(
    scene: Scene,
    readings: Sequence[Reading],
    known: SceneReading,
    places: Sequence[str],
    lexicon: Lexicon,
) -> SceneSheet:
    """The sheet of a scene. `readings` are parallel to its paragraphs, `places` are the names of
    the book's places.
    """
    by_paragraph = {
        paragraph.id: reading
        for paragraph, reading in zip(scene.paragraphs, readings, strict=True)
        if reading.kind is not ParagraphKind.NOTE
    }
    page = Page(by_paragraph, tuple(_of_narration(known)))
    told = [*_narrated(by_paragraph)]
    tense, tense_basis = _tense(told)
    telling = _telling(known, page, told)
    viewpoint, basis = _viewpoint(known, page, telling)
    return SceneSheet(
        known.scene,
        settings(by_paragraph, places, lexicon),
        tuple(_shown(known, known.present, page)),
        tuple(_shown(known, known.mentioned, page)),
        tuple(_comings(known)),
        telling,
        viewpoint,
        basis,
        tense,
        tense_basis,
    )


def _narrated(readings: dict[ParagraphId, Reading]) -> Iterator[Evidence]:
    """The sentences without spoken words."""
    for paragraph, reading in readings.items():
        if reading.kind is not ParagraphKind.PROSE:
            continue
        for span in reading.sentences:
            if not any(quote.span.overlaps(span) for quote in reading.quotes):
                yield Evidence(Anchor(paragraph, span), span.of(reading.text))


def _tense(told: Sequence[Evidence]) -> tuple[Tense, tuple[Evidence, ...]]:
    past = [one for one in told if _PAST.search(one.quote)]
    now = [one for one in told if _NOW.search(one.quote) and not _PAST.search(one.quote)]
    if len(past) + len(now) < _ENOUGH:
        return Tense.UNKNOWN, ()
    if len(past) >= _MOSTLY * (len(past) + len(now)):
        return Tense.PAST, tuple(past[:_SHOWN])
    if len(now) >= _MOSTLY * (len(past) + len(now)):
        return Tense.PRESENT, tuple(now[:_SHOWN])
    return Tense.MIXED, (*past[:1], *now[:1])


def _telling(known: SceneReading, page: Page, told: Sequence[Evidence]) -> Telling:
    """An "I" that tells looks into nobody else's mind; an "I" of letters and unmarked speech stands
    beside a narration that does.
    """
    if known.first_person:
        insights = [*_insights(page)]
        mine = sum(point.mention.text == "I" for point in insights)
        if len(insights) - mine <= max(mine, _LEAST_INSIGHTS):
            return Telling.FIRST
    return Telling.THIRD if len(told) >= _ENOUGH else Telling.UNKNOWN


def _insights(page: Page) -> Iterator[Pointing]:
    """Where the narration tells what somebody thinks or feels."""
    for point in page.narrated:
        if _MIND.match(page.readings[point.anchor.paragraph].text, point.anchor.span.end):
            yield point


def _in_speech(known: SceneReading) -> dict[ParagraphId, list[Span]]:
    spoken: dict[ParagraphId, list[Span]] = {}
    for quotation in known.quotations:
        spoken.setdefault(quotation.anchor.paragraph, []).append(quotation.anchor.span)
    return spoken


def _of_narration(known: SceneReading) -> Iterator[Pointing]:
    spoken = _in_speech(known)
    for point in known.pointings:
        spans = spoken.get(point.anchor.paragraph, ())
        if not any(span.contains(point.anchor.span) for span in spans):
            yield point


def _viewpoint(
    known: SceneReading, page: Page, telling: Telling
) -> tuple[PersonId | None, tuple[Evidence, ...]]:
    """The teller; else the one person into whose mind the narration looks."""
    if telling is Telling.FIRST:
        mine = (point.anchor for point in page.narrated if point.mention.text == "I")
        first = next(mine, None)
        return known.narrator, (page.sentence(first),) if first else ()
    insights = [point for point in _insights(page) if point.person and point.mention.text != "I"]
    counts = Counter(point.person for point in insights)
    person, count = counts.most_common(1)[0] if counts else (None, 0)
    if count < _LEAST_INSIGHTS or count < _LEADING * counts.total():
        return None, ()
    basis = [page.sentence(point.anchor) for point in insights if point.person == person]
    return person, tuple(dict.fromkeys(basis))[:_SHOWN]


def _shown(known: SceneReading, people: Sequence[PersonId], page: Page) -> Iterator[Shown]:
    """Each with the first words of the narration that name him or her, or else spoken ones."""
    first: dict[PersonId, Anchor] = {}
    for point in (*page.narrated, *known.pointings):
        if point.person is not None:
            first.setdefault(point.person, point.anchor)
    for quotation in known.quotations:
        if quotation.speaker is not None:
            first.setdefault(quotation.speaker, quotation.anchor)
    for person in people:
        anchor = first.get(person)
        if anchor is not None and anchor.paragraph in page.readings:
            yield Shown(person, page.sentence(anchor))


def _comings(known: SceneReading) -> Iterator[Coming]:
    for one in known.stated:
        value = one.claim.value
        told = one.claim.voice.manner is Manner.NARRATED and one.claim.holds
        if one.claim.trait is not Trait.COMINGS or not isinstance(value, Feature) or not told:
            continue
        if one.claim.subject is not None and not _ELSEWHERE.search(one.evidence.quote):
            yield Coming(one.owner if one.sure else None, value.said == COMES, one.evidence)
