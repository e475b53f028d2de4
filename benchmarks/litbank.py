"""Scores names, pronouns and speakers against LitBank.

    python benchmarks/litbank.py [LITBANK]

LitBank (Bamman, Popat and Shen 2019; Bamman, Lewke and Mansoor 2020; CC BY 4.0) annotates the
first two thousand words or so of a hundred novels. It keeps sentences and no paragraphs, so
paragraphs are made here: one ends where an annotated quotation of another speaker opens, else
after six sentences. Every excerpt is read as one scene, and its cast is found in it alone.

The figures are told for two halves and for all. The halves are fixed, by the names of the
documents: one to look at while rules and weights are made, the other to check them on.

* names: capitalised mentions taken for a person, against proper names of persons, by overlap.
* pronouns: he and she in all forms whose person has been named before: does the name that was
  found belong to that person?
* speakers: quotations whose speaker has a name anywhere in the excerpt, the ones not found wrong.
"""

import argparse
import csv
import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from continuity import assets
from continuity.canon.identity import Identity, add, identify
from continuity.canon.scene_reading import read_scene
from continuity.canon.scenes import SceneReading
from continuity.prose.lexicon import Lexicon
from continuity.prose.paragraphs import read
from continuity.prose.reading import Reading
from continuity.prose.speech import style_of
from continuity.story.cast import MentionKind
from continuity.story.ids import ParagraphId, SceneId
from continuity.story.manuscript import Scene
from continuity.story.text import Paragraph, ParagraphKind

SENTENCES = 6
PRONOUNS = frozenset(("he", "she", "him", "her", "his", "himself", "herself", "hers"))
_GLUED = tuple(",.;:!?)”’»…")
_CLITICS = re.compile(r"(?:['’](?:s|ll|d|ve|re|m)|n['’]t)$", re.IGNORECASE)

Token = tuple[int, int]
"""Number of the sentence, number of the word in it."""


@dataclass(frozen=True)
class Mention:
    start: Token
    end: Token
    text: str
    entity: str
    person: bool
    name: bool


@dataclass(frozen=True)
class Spoken:
    start: Token
    end: Token
    speaker: str


@dataclass
class Excerpt:
    """One annotated text, with the place of each of its words in the paragraphs made of it."""

    name: str
    sentences: list[list[str]]
    mentions: list[Mention]
    spoken: list[Spoken]
    paragraphs: list[str] = field(default_factory=list)
    places: dict[Token, tuple[int, int, int]] = field(default_factory=dict)

    def names_of(self) -> Mapping[str, list[tuple[Token, str]]]:
        """The proper names of each person, with their places."""
        found: dict[str, list[tuple[Token, str]]] = defaultdict(list)
        for one in self.mentions:
            if one.name and one.person and one.entity:
                found[one.entity].append((one.start, normal(one.text)))
        return found


@dataclass(frozen=True)
class Known:
    """An excerpt as the program reads it."""

    excerpt: Excerpt
    readings: list[Reading]
    identity: Identity
    scene: SceneReading

    def forms(self) -> Mapping[str, set[str]]:
        """The forms of each person's name."""
        found: dict[str, set[str]] = defaultdict(set)
        for form, person in self.identity.forms.items():
            found[person].add(normal(form))
        return found


def normal(name: str) -> str:
    name = re.sub(r"\s*['’]s\b", "", name).lower()
    return re.sub(r"[.\s]+", " ", re.sub(r"^(?:the|a|an) ", "", name)).strip()


def excerpts(folder: Path) -> Iterator[Excerpt]:
    for file in sorted((folder / "coref/tsv").glob("*.ann")):
        text = file.with_suffix(".txt").read_text(encoding="utf-8")
        sentences = [line.split(" ") if line else [] for line in text.split("\n")]
        quotations = folder / "quotations/tsv" / file.name
        one = Excerpt(file.stem, sentences, list(_mentions(file)), list(_spoken(quotations)))
        _lay_out(one)
        yield one


def _rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _mentions(file: Path) -> Iterator[Mention]:
    rows = _rows(file)
    entity = {row[1]: row[2] for row in rows if row[0] == "COREF"}
    for row in rows:
        if row[0] == "MENTION":
            _, key, a, b, c, d, text, kind, sort = row
            start, end = (int(a), int(b)), (int(c), int(d))
            yield Mention(start, end, text, entity.get(key, ""), kind == "PER", sort == "PROP")


def _spoken(file: Path) -> Iterator[Spoken]:
    rows = _rows(file)
    speaker = {row[1]: row[2] for row in rows if row[0] == "ATTRIB"}
    for row in rows:
        if row[0] == "QUOTE":
            yield Spoken(
                (int(row[2]), int(row[3])), (int(row[4]), int(row[5])), speaker.get(row[1], "")
            )


def _lay_out(excerpt: Excerpt) -> None:
    opening = {one.start: one.speaker for one in excerpt.spoken}
    spoken = {
        (number, at)
        for one in excerpt.spoken
        for number in range(one.start[0], one.end[0] + 1)
        for at in range(len(excerpt.sentences[number]))
        if one.start < (number, at) <= one.end
    }
    text, length, last = "", 0, ""
    for number, words in enumerate(excerpt.sentences):
        if not words:
            continue
        speaker = opening.get((number, 0), "")
        if (
            text
            and (number, 0) not in spoken
            and (length >= SENTENCES or speaker not in {"", last})
        ):
            excerpt.paragraphs.append(text)
            text, length = "", 0
        inside = False
        for at, word in enumerate(words):
            inside = inside != (word == '"')
            if text and not _glued(text, word, inside=inside):
                text += " "
            excerpt.places[number, at] = (
                len(excerpt.paragraphs), len(text), len(text) + len(word)
            )  # fmt: skip
            text += word
            last = opening.get((number, at), last)
        length += 1
    if text:
        excerpt.paragraphs.append(text)


def _glued(text: str, word: str, *, inside: bool) -> bool:
    """Whether no space stands before the word."""
    if word.startswith(_GLUED) or _CLITICS.match(word) or text[-1] in "“‘(":
        return True
    return not inside if word == '"' else text[-1] == '"' and inside and text[-2:-1] in {"", " "}


def known(excerpt: Excerpt, lexicon: Lexicon) -> Known:
    style = style_of(excerpt.paragraphs)
    readings = [read(text, ParagraphKind.PROSE, lexicon, style) for text in excerpt.paragraphs]
    identity = identify(add(reading.names for reading in readings), (), lexicon)
    paragraphs = tuple(Paragraph(ParagraphId(i), t) for i, t in enumerate(excerpt.paragraphs))
    nothing: list[tuple[()]] = [()] * len(readings)
    scene = read_scene(Scene(SceneId(0), paragraphs), 0, readings, nothing, identity, lexicon)
    return Known(excerpt, readings, identity, scene)


def names(one: Known, score: Counter[str]) -> None:
    gold: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mention in one.excerpt.mentions:
        if mention.name and mention.person:
            paragraph, start, _ = one.excerpt.places[mention.start]
            gold[paragraph].append((start, one.excerpt.places[mention.end][2]))
    for number, reading in enumerate(one.readings):
        ours = [
            (mention.span.start, mention.span.end)
            for mention in reading.mentions
            if mention.kind is MentionKind.NAME and one.identity.whom(mention.text)
        ]
        score["names found"] += len(ours)
        score["names right"] += sum(any(_meet(a, b) for b in gold[number]) for a in ours)
        score["names"] += len(gold[number])
        score["names hit"] += sum(any(_meet(a, b) for a in ours) for b in gold[number])


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def pronouns(one: Known, score: Counter[str]) -> None:
    meaning = {
        (int(pointing.anchor.paragraph), pointing.anchor.span.start): pointing.person
        for pointing in one.scene.pointings
    }
    forms, called = one.forms(), one.excerpt.names_of()
    for mention in one.excerpt.mentions:
        gold = called.get(mention.entity, [])
        if mention.text.lower() not in PRONOUNS or not any(at < mention.start for at, _ in gold):
            continue
        person = meaning.get(one.excerpt.places[mention.start][:2])
        score["pronouns"] += 1
        score["pronouns meant"] += person is not None
        if person is not None:
            score["pronouns right"] += bool(forms[person] & {name for _, name in gold})


def speakers(one: Known, score: Counter[str]) -> None:
    forms, called = one.forms(), one.excerpt.names_of()
    for spoken in one.excerpt.spoken:
        gold = {name for _, name in called.get(spoken.speaker, [])}
        if not gold:
            continue
        paragraph, start, _ = one.excerpt.places[spoken.start]
        ours = [
            quotation
            for quotation in one.scene.quotations
            if quotation.anchor.paragraph == paragraph
            and quotation.anchor.span.start - 2 <= start < quotation.anchor.span.end
        ]
        score["speakers"] += 1
        if ours and ours[0].speaker is not None:
            score["speakers right"] += bool(forms[ours[0].speaker] & gold)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("litbank", type=Path, nargs="?", default=Path("../shared/litbank"))
    folder = parser.parse_args().litbank
    if not folder.is_dir():
        sys.exit(f"{folder} is not there: get LitBank from its makers.")
    lexicon = assets.lexicon()
    halves = {True: Counter[str](), False: Counter[str]()}
    for excerpt in excerpts(folder):
        one = known(excerpt, lexicon)
        for part in (names, pronouns, speakers):
            part(one, halves[looked_at(excerpt.name)])
    for title, score in (
        ("the half to look at", halves[True]),
        ("the half kept apart", halves[False]),
        ("all", halves[True] + halves[False]),
    ):
        print(title)
        _tell(score)


def looked_at(name: str) -> bool:
    """Which half a document belongs to, by its name alone: the same half for ever."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 0


def _tell(score: Counter[str]) -> None:
    for line, right, of in (
        ("names, precision", "names right", "names found"),
        ("names, recall", "names hit", "names"),
        ("pronouns right", "pronouns right", "pronouns"),
        ("pronouns right where any person is meant", "pronouns right", "pronouns meant"),
        ("speakers right", "speakers right", "speakers"),
    ):
        print(f"  {line:42} {score[right] / score[of]:.3f}  of {score[of]}")


if __name__ == "__main__":
    main()
