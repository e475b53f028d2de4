"""Runs of capitalised words that may be names, and what stands around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from continuity.prose.cues import cues_of
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Cue, Quoted
from continuity.prose.sentences import ABBREVIATIONS
from continuity.prose.words import BEHIND, CAPITALISED, CONNECTORS, numeral
from continuity.story.text import Span

_HEAD = re.compile(r"(?:^|[.!?…:—–]|--|\*|[\"“‘«(\[]|(?<![\w.,;])['’])[\"“”‘’'»)\] ]*$")
_NOT = ("'t", "’t")
_ABBREVIATED = frozenset(ABBREVIATIONS.split("|"))
_OF = frozenset((" of ", " of the "))


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row: the candidate for a name."""

    span: Span
    form: str
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str
    opens: bool
    shouted: bool = False

    @property
    def low(self) -> str:
        return self.text.lower().rstrip(".")


def runs(text: str, quotes: Sequence[Quoted], lexicon: Lexicon) -> list[Run]:
    """The candidates of a paragraph, in order."""
    spans = [quote.span for quote in quotes]
    found = []
    for group in _groups(text, lexicon):
        words = _trimmed(text, group, lexicon)
        if words and not _sworn_by(text, words):
            found.append(_run(text, words, spans, lexicon))
    return found


def is_title(word: str, lexicon: Lexicon) -> bool:
    return (
        word in lexicon["titles_either"]
        or word in lexicon["titles_male"]
        or word in lexicon["titles_female"]
    )


def _groups(text: str, lexicon: Lexicon) -> Iterator[list[Word]]:
    """Capitalised words that belong together. A word that begins no name parts two groups."""
    group: list[Word] = []
    for found in CAPITALISED.finditer(text):
        start, end = found.span()
        if group and not _joined(text, group[-1], start, lexicon):
            yield group
            group = []
        if group and _begins_anew(text[start:end], group[-1], lexicon):
            yield group
            group = []
        word = _word(text, start, end, lexicon, first=not group)
        if word is not None:
            group.append(word)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _begins_anew(word: str, before: Word, lexicon: Lexicon) -> bool:
    """Whether a form of address follows a name: "Hastings Miss Howard" in a list."""
    low = word.lower().rstrip(".")
    return low in lexicon["forms_of_address"] and not is_title(before.low, lexicon)


def _joined(text: str, before: Word, start: int, lexicon: Lexicon) -> bool:
    gap = text[before.end : start]
    if gap == " ":
        return not (before.text[-1] == "." and len(before.low) > 1 and not _dotted(before.text))
    if gap == ". ":
        return before.text in _ABBREVIATED
    if gap in _OF:
        return is_title(before.low, lexicon) or before.low in lexicon["of_nouns"]
    return gap in CONNECTORS


def _dotted(text: str) -> bool:
    return len(text) > 1 and text[1] == "."


def _word(text: str, start: int, end: int, lexicon: Lexicon, *, first: bool) -> Word | None:
    """The capitalised word as part of a name, or None where its capital means nothing."""
    word = text[start:end]
    low = word.lower()
    if text[end : end + 2] in _NOT:
        return None
    opens = first and (start == 0 or _HEAD.search(text, max(0, start - 6), start) is not None)
    if word.isupper() and word[1] != ".":
        plain = low in lexicon["starters"] or low in lexicon["common_words"]
        return (
            None
            if plain or numeral(word)
            else Word(start, end, word.capitalize(), opens, shouted=True)
        )
    title = is_title(low, lexicon) and low not in lexicon["interjections"]
    if low in lexicon["starters"] and not title and low not in lexicon["name_words"]:
        return None
    return Word(start, end, word, opens)


def _trimmed(text: str, words: list[Word], lexicon: Lexicon) -> list[Word]:
    """Without an opening word that has its capital from the sentence: "Inside Cardiff"."""
    first = words[0]
    low = first.low
    if len(words) > 1:
        ordinary = low in lexicon["common_words"] and not is_title(low, lexicon)
        if first.opens and ordinary and low not in lexicon.given:
            return words[1:]
        return words[1:] if low in lexicon["endearments"] else words
    if first.opens and low in lexicon["name_words"] and low in lexicon["starters"]:
        behind = BEHIND.match(text, first.end)
        acts = behind and (behind[1] or (behind[2] == " " and behind[3] in lexicon["past_verbs"]))
        return words if acts else []
    return words


def _sworn_by(text: str, words: Sequence[Word]) -> bool:
    """Whether it is an oath: "By George!"."""
    first, last = words[0], words[-1]
    return (
        first is last
        and first.low in _OATHS
        and text[max(0, first.start - 3) : first.start].lower() == "by "
        and text[last.end : last.end + 1] in _OATH_ENDS
    )


_OATHS = frozenset(
    ("george", "jove", "jingo", "crom", "gad", "heaven", "heavens", "jupiter", "godfrey")
)
_OATH_ENDS = tuple(",.!?;:—–\"”’'")


def _run(text: str, words: list[Word], quotes: list[Span], lexicon: Lexicon) -> Run:
    start, end = words[0].start, words[-1].end
    form = text[start:end]
    shouted = any(word.shouted for word in words)
    if shouted:
        form = " ".join(word.text for word in words)
    elif form[-1] == "." and not _dotted(words[-1].text):
        form, end = form[:-1], end - 1
    quoted = any(quote.start <= start < quote.end for quote in quotes)
    cues = cues_of(text, Span(start, end), lexicon, quoted=quoted, speech=bool(quotes))
    if quoted:
        cues.append(Cue.QUOTED)
    if words[0].opens:
        cues.append(Cue.OPENS)
    if shouted:
        cues.append(Cue.SHOUTED)
    return Run(Span(start, end), form, tuple(cues))
