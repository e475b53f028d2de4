"""How names and invented words are spelt through the book."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from continuity.canon.called import Called, called
from continuity.canon.likeness import alike, bare, inflected
from continuity.canon.spellings import WORD, Form, Spelling, spellings
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import NameEvidence, Reading
from continuity.story.cast import Cast, MentionKind
from continuity.story.decisions import Declared
from continuity.story.ids import ParagraphId
from continuity.story.text import Anchor, Evidence, Span

_PLACES: Final = 8
_SHORTEST: Final = 4
_LONG: Final = 6
_RARE: Final = 3
_CUT: Final = re.compile(r"-[a-z]|(?<![sxz])['’](?![a-zA-Z])(?=\s[a-z])")
_LETTER: Final = re.compile(r"[.,]? [Ww]ith an? (?:[A-Z]|\w+ [a-z]s?)\b")
_SPELLED: Final = re.compile(
    r"\b(?:(?:some|any)(?:body|one) (?:called|named)|(?:mis)?spel(?:led|t)(?: it| that| as)?) $"
)
_BEFORE: Final = 24
_MARKS: Final = frozenset("'‘’\"“”")
_APPOSED: Final = re.compile(
    r",? (?:of|from|the|who|whom|whose|which|aged|as he|as she)\b"
    r"|, (?:an?|his|her|my|our|their|your|one|now|then)\b"
    r"|[,;]? \(| (?:was|is|were|had been) (?:an?|the|one|another)\b"
)
"""What tells who somebody is."""


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A form that the author declared, or that comes so near to a declared one that it can only be
    meant for it.
    """

    right: str
    wrong: str


@dataclass(frozen=True, slots=True)
class Naming:
    """The words of all names in the book, the cast, the spellings that the author declared right,
    and where the text does not keep them.
    """

    words: tuple[Spelling, ...]
    cast: Cast
    declared: tuple[str, ...] = ()
    misspelt: tuple[tuple[Misspelling, Form], ...] = ()
    called: tuple[Called, ...] = ()
    """The forms of which the words are made, whole."""


def forms_in(reading: Reading, paragraph: ParagraphId) -> tuple[Form, ...]:
    """The names of one paragraph as they are written."""
    return merged(
        (
            Form(
                mention.text,
                1,
                (Evidence(Anchor(paragraph, mention.span), mention.text),),
                spoken=int(reading.quoted(mention.span.start)),
                introduced=int(_APPOSED.match(reading.text, mention.span.end) is not None),
            ),
        )
        for mention in reading.mentions
        if mention.kind is MentionKind.NAME and not _spelt_on_purpose(reading.text, mention.span)
    )


def _spelt_on_purpose(text: str, span: Span) -> bool:
    """Whether it is cut short ("Beli' me"), is a nickname in marks of its own ('Croaker'), is
    a part of a compound ("the Ahaz-dial"), or is itself what is spoken of ("Cathryn with a C").
    """
    before = text[max(span.start - _BEFORE, 0) : span.start]
    if _LETTER.match(text, span.end) or _SPELLED.search(before):
        return True
    return _CUT.match(text, span.end) is not None or (
        text[max(span.start - 1, 0) : span.start] in _MARKS
        and text[span.end : span.end + 1] in _MARKS
    )


def merged(stretches: Iterable[tuple[Form, ...]]) -> tuple[Form, ...]:
    """The forms of several stretches, in reading order, as those of one."""
    counts: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    introduced: Counter[str] = Counter()
    places: dict[str, list[Evidence]] = {}
    for stretch in stretches:
        for form in stretch:
            counts[form.text] += form.count
            spoken[form.text] += form.spoken
            introduced[form.text] += form.introduced
            there = places.setdefault(form.text, [])
            there += form.places[: _PLACES - len(there)]
    return tuple(
        Form(text, counts[text], tuple(there), spoken=spoken[text], introduced=introduced[text])
        for text, there in sorted(places.items())
    )


def misspellings(
    declared: Iterable[Declared],
    evidence: tuple[NameEvidence, ...],
    cast: Cast,
    lexicon: Lexicon,
) -> tuple[Misspelling, ...]:
    """Which words of the book are wrong forms of declared ones: those that the author listed, or,
    where none are listed, those that are a letter or two away and nothing else.
    """
    spellings = [one for one in declared if one.trait == "spelling"]
    if not spellings:
        return ()
    rights = {word.casefold() for one in spellings for word in WORD.findall(one.subject)}
    known = {
        word
        for person in cast.people
        if person.mentions > _RARE
        for word in WORD.findall(" ".join(person.forms))
    }
    words = _vocabulary(evidence, lexicon["common_words"])
    found: list[Misspelling] = []
    for one in spellings:
        listed = [wrong.strip() for wrong in one.value.split(",") if wrong.strip()]
        wrongs = listed or _near(one.subject, words, rights, known)
        found += [Misspelling(one.subject, wrong) for wrong in wrongs if wrong != one.subject]
    return tuple(found)


def _vocabulary(evidence: Iterable[NameEvidence], common: frozenset[str]) -> dict[str, str]:
    """The words of names and the uncommon words, each with its bare letters. A name that stands in
    lower case, too, is an ordinary word.
    """
    plain: set[str] = set()
    names: set[str] = set()
    for one in evidence:
        (names if one.cues else plain).update(WORD.findall(one.form))
    names = {word for word in names if word.lower() not in plain | common}
    return {word: bare(word) for word in sorted(names | plain)}


def _near(right: str, words: Mapping[str, str], rights: set[str], known: set[str]) -> list[str]:
    """The right form with one of its words spelled in one of the other ways that the book has."""
    wrongs = []
    for found in WORD.finditer(right):
        word = found.group()
        if len(word) < _SHORTEST:
            continue
        # A name is not misspelt by an ordinary word, nor an ordinary word by a name.
        for other, _ in alike(word, words, 1 if len(word) < _LONG else 2):
            if (
                other[:1].isupper() == word[:1].isupper()
                and other.casefold() not in rights
                and other not in known
                and not inflected(other, word)
            ):
                wrongs.append(right[: found.start()] + other + right[found.end() :])
    return wrongs


def misspelt_in(
    reading: Reading, paragraph: ParagraphId, wrongs: Sequence[Misspelling]
) -> tuple[Form, ...]:
    """Where a paragraph has one of the wrong forms, as whole words."""
    found = []
    for one in wrongs:
        at = reading.text.find(one.wrong)
        while at >= 0:
            end = at + len(one.wrong)
            if (
                not reading.text[at - 1 : at].isalnum()
                and not reading.text[end : end + 1].isalnum()
            ):
                place = Evidence(Anchor(paragraph, Span(at, end)), one.wrong)
                found.append((Form(one.wrong, 1, (place,)),))
            at = reading.text.find(one.wrong, end)
    return merged(found)


@dataclass(frozen=True, slots=True)
class Kept:
    """The spellings that the author declared, and the places where the text does not keep them."""

    declared: tuple[Declared, ...] = ()
    wrongs: tuple[Misspelling, ...] = ()
    places: tuple[Form, ...] = ()


def naming(
    forms: tuple[Form, ...],
    evidence: tuple[NameEvidence, ...],
    cast: Cast,
    lexicon: Lexicon,
    kept: Kept,
) -> Naming:
    """What is known of the spelling of names."""
    plain = frozenset(one.form for one in evidence if not one.cues)
    places = {form.text: form for form in kept.places}
    return Naming(
        spellings(forms, cast, plain, lexicon),
        cast,
        tuple(one.subject for one in kept.declared if one.trait == "spelling"),
        tuple((one, places[one.wrong]) for one in kept.wrongs if one.wrong in places),
        called(forms, lexicon),
    )
