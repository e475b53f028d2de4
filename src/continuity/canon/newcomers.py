"""People who are seen before they are named: "A woman came in", and then: "I'm Ann," she said.

What is said of "a woman", of "she" right behind her, and later of "the woman" is said of the one
whose name the scene then gives her: by apposition ("the woman, Celeste Marsh,"), by "named" and
"her name was", or because she tells it herself. Two people who could be meant make nobody.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from continuity.canon.lines import Line, Point, gender_of
from continuity.claims.wording import either, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.story.cast import Gender, Mention, MentionKind
from continuity.story.ids import PersonId
from continuity.story.text import Span

_NAMELESS: Final = frozenset(("stranger", "newcomer", "figure", "visitor"))
_ALIKE: Final = (
    frozenset(("man", "gentleman", "fellow", "guy", *_NAMELESS)),
    frozenset(("woman", "lady", *_NAMELESS)),
    frozenset(("boy", "lad", "youth", "kid", "child", "teenager")),
    frozenset(("girl", "kid", "child", "teenager")),
)
"""Nouns by which one and the same person may be called in turn."""
_SEEN: Final = frozenset(("figure", "newcomer", "passenger", "priestess"))
_REACH: Final = 20
"""Over more paragraphs without a word of them, "the man" may be somebody else."""
_WHO: Final = re.compile(r"\b(?:[Ww]ho (?:the \w+ )?are you|[Ww]ho is (?:it|this|that)|\bname\b)")
_STOP: Final = (
    r"(?!(?:of|in|with|the|an?|to|at|on|from|had|has|have|was|were|is|are|his|her|my|your|their|by"
    r"|for|into|over|that|which|who|whose|but|or|as|than|like|no|not|and|said|[\w-]+['’]s)\b)"
)
_PREDICATE: Final = re.compile(
    r"(?:\b(?:was|is|were|be|been|being|am|are|like|as|than|not|such|what|becam?e|become|for|of)"
    r"|['’](?:s|m|re))(?: \w+ly| not| still| only| just| once| now| also| quite| rather)* $"
)
"""Before "a man" it says what somebody is: nobody new comes."""
_ANOTHER: Final = re.compile(
    r"\b(?:[Tt]h(?:is|at)|same|other|only|first|second|third|next|last|younger|older|elder|eldest"
    r"|youngest|very|right|wrong|type|kind|sort|average|usual|whole|old(?= days))\b"
)
"""In a phrase: it tells one from others, and is none of those met before."""
_KNOWN_BY: Final = re.compile(
    r" (?:that|who(?! (?:\w+ly )?(?:entered|came|stood|walked|opened|answered|approached|stepped"
    r"|appeared|emerged|greeted|got|followed|sat)\b))\b"
)
"""Behind "the man": somebody who is known by what he has done, and does not come in now."""
_THERE: Final = re.compile(r"\b(?:there|it)(?: was| is| were|['’]s) $", re.IGNORECASE)
_NAMED: Final = re.compile(
    r"[^.;:!?“”\"]{0,60}?(?:\b(?:named|called)|\bwhose name (?:was|is)|\bby the name of"
    r"|\bintroduced (?:her|him)self as|\bwhom? \w+ (?:introduced|presented) (?:to \w+ )?as) $"
)
"""Between "a woman" and a name."""
_NAME_WAS: Final = re.compile(r"\b(?P<whose>[Hh]er|[Hh]is) name (?:was|is) $")
_MY_NAME: Final = re.compile(
    r"(?:\bI(?:['’]m| am)|\b(?:[Mm]y|[Tt]he) name(?:['’]s| is)|\b[Nn]ame['’]s|\b[Cc]all me) $"
)
_APPOSED_ENDS: Final = re.compile(r"[.;:!?—]|,(?! (?:and|or)\b)| (?:who|with|whose|of)\b|$")
_FULL: Final = 3
"""A name of so many words, title and all, is told to somebody who does not know it."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun for a person in the narration: "the tall woman"."""

    span: Span
    noun: str
    gender: Gender
    new: bool
    """Whether the article introduces somebody."""
    pointed: bool
    """Whether it points at somebody: "this man"."""


@dataclass(slots=True)
class _Newcomer:
    gender: Gender
    known: frozenset[PersonId]
    """Who had been named in the scene before."""
    at: list[tuple[int, Span]] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    names: set[PersonId] = field(default_factory=set)

    @property
    def person(self) -> PersonId | None:
        return next(iter(self.names)) if len(self.names) == 1 else None


@dataclass(frozen=True, slots=True)
class Whose:
    """It is plain who is meant: this person, or, if None, somebody whom the scene does not name."""

    person: PersonId | None


class Newcomers:
    """The nouns of a scene, each with whom it means. The lines must be understood."""

    def __init__(
        self, lines: Sequence[Line], genders: Mapping[PersonId, Gender], lexicon: Lexicon
    ) -> None:
        self._lines = lines
        self._genders = genders
        self._met: list[_Newcomer] = []
        self._named: set[PersonId] = set()
        self._phrases = [_phrases(line, lexicon) for line in lines]
        for at, line in enumerate(lines):
            for phrase in self._phrases[at]:
                self._meet(at, phrase)
            self._introduced(at)
            self._named |= _named(line)

    def whose(self, at: int, mention: Mention | None) -> Whose | None:
        """Whom a mention in the line means; None where no newcomer comes into it."""
        if mention is None or self._lines[at].reading.quoted(mention.span.start):
            return None
        if mention.kind is MentionKind.NOMINAL:
            one = self._at(at, mention.span)
            return Whose(one.person) if one is not None and one.person else None
        gender = gender_of(mention.text.lower())
        if mention.kind is not MentionKind.PRONOUN or gender is Gender.UNKNOWN:
            return None
        one = self._before(at, mention.span.start, gender)
        return Whose(one.person) if one is not None else None

    # Who is met.

    def _meet(self, at: int, phrase: _Phrase) -> None:
        line = self._lines[at]
        told = self._beside(line, phrase)
        one = None if phrase.new else self._again(at, phrase)
        if one is None:
            if not phrase.new and told is None and not self._steps_in(at, phrase):
                return
            here = _named(line, phrase.span.start)
            one = _Newcomer(phrase.gender, frozenset(self._named | here))
            self._met.append(one)
        one.at.append((at, phrase.span))
        one.nouns.add(phrase.noun)
        if one.gender is Gender.UNKNOWN:
            one.gender = phrase.gender
        if told is not None:
            one.names.add(told)

    def _again(self, at: int, phrase: _Phrase) -> _Newcomer | None:
        """Who has been met and is meant by "the man": the only one who can be."""
        if phrase.pointed:
            return None
        fitting = [
            one
            for one in self._met
            if at - one.at[-1][0] <= _REACH
            and (phrase.noun in one.nouns or _goes(phrase, one))
            and _fits(one.gender, phrase.gender)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _steps_in(self, at: int, phrase: _Phrase) -> bool:
        """Whether "the man" is somebody new though the article says otherwise."""
        if not any(phrase.noun in like for like in _ALIKE) or phrase.gender is Gender.UNKNOWN:
            return False
        if any(_fits(one.gender, phrase.gender) for one in self._met):
            return False
        if _KNOWN_BY.match(self._lines[at].text, phrase.span.end):
            return False
        named = self._named | _named(self._lines[at])
        return not any(self._may_be(person, phrase.gender) for person in named)

    # Names.

    def _beside(self, line: Line, phrase: _Phrase) -> PersonId | None:
        """The name that stands with the noun: "a man named Tom", "the woman, Ann Reed,"."""
        for point in line.narrated():
            if not point.named or not point.person or not self._may_be(point.person, phrase.gender):
                continue
            name = point.mention.span
            if phrase.span.end <= name.start:
                between = line.text[phrase.span.end : name.start]
                apposed = between == ", " and _APPOSED_ENDS.match(line.text, name.end)
                return point.person if apposed or _NAMED.fullmatch(between) else None
            between = line.text[name.end : phrase.span.start]
            if between == ", " and _APPOSED_ENDS.match(line.text, phrase.span.end):
                return point.person
        return None

    def _introduced(self, at: int) -> None:
        """Names that this paragraph gives to somebody who has been met."""
        line = self._lines[at]
        for point in line.points:
            if not point.named or not point.person:
                continue
            start = point.mention.span.start
            if point.quote < 0:
                before = line.text[max(0, start - 20) : start]
                found = _NAME_WAS.search(before)
                one = self._last(at, gender_of(found["whose"].lower())) if found else None
            else:
                one = self._speaker(at, point) if self._tells_own(at, point) else None
            if one is not None and point.person not in one.known:
                one.names |= {point.person} if self._may_be(point.person, one.gender) else set()

    def _tells_own(self, at: int, point: Point) -> bool:
        """Whether the name is the speaker's own: "I'm Ann", or the answer to "Who are you?"."""
        line, name = self._lines[at], point.mention.span
        quote = line.quotes[point.quote].span
        before = line.text[quote.start : name.start]
        if _MY_NAME.search(before):
            return line.text[name.end : name.end + 2] not in {"’s", "'s"}
        if len(before) > 1 or line.text[name.end : name.end + 1] not in {",", ".", "!"}:
            return False
        asked = at and _WHO.search(self._lines[at - 1].text)
        alone = name.end + 2 >= quote.end or line.text[name.end] != ","
        return bool(alone and (asked or len(point.mention.text.split()) >= _FULL))

    def _speaker(self, at: int, point: Point) -> _Newcomer | None:
        """Who has been met without a name and may be the one who says it."""
        line = self._lines[at]
        if line.cues[point.quote] == "tag" and line.speakers[point.quote] != point.person:
            return None
        tags = {gender_of(one.word) for one in line.narrated() if one.word in {"he", "she"}}
        person = point.person
        fitting = [
            one
            for one in self._met
            if at - one.at[-1][0] <= _REACH
            and (not one.names or one.names == {person})
            and person not in one.known
            and person is not None
            and self._may_be(person, one.gender)
            and (not tags or one.gender in tags or one.gender is Gender.UNKNOWN)
        ]
        here = [one for one in fitting if one.at[-1][0] == at]
        fitting = here or fitting
        return fitting[0] if len(fitting) == 1 else None

    # Looking back.

    def _last(self, at: int, gender: Gender) -> _Newcomer | None:
        """Who of the gender has been met last, in this paragraph or the one before."""
        near = [one for one in self._met if one.at[-1][0] >= at - 1 and _fits(one.gender, gender)]
        return max(near, key=lambda one: (one.at[-1][0], one.at[-1][1].start), default=None)

    def _at(self, at: int, span: Span) -> _Newcomer | None:
        for one in self._met:
            if any(line == at and span.overlaps(place) for line, place in one.at):
                return one
        return None

    def _before(self, at: int, offset: int, gender: Gender) -> _Newcomer | None:
        """The newcomer whom a pronoun in the line means, if it can mean nobody else."""
        line = self._lines[at]
        phrases = [p for p in self._phrases[at] if p.span.end <= offset and _fits(p.gender, gender)]
        if not phrases:
            return None
        last, fresh = phrases[-1].span, phrases[-1].new
        one = self._at(at, last)
        others = [point for point in line.narrated() if self._rivals(point, gender)]
        since = [p for p in others if last.end <= p.mention.span.start < offset and p.named]
        if (
            one is None
            or not (one.person or fresh)
            or any(point.person != one.person for point in since)
        ):
            return None
        earlier = [point for point in others if point.mention.span.start < last.start]
        strangers = any(self._at(at, phrase.span) is not one for phrase in phrases)
        if not earlier and not strangers:
            return one
        sentence = line.reading.sentence(last.start)
        leads = not line.text[sentence.start : last.start].strip("“\"‘' ")
        return (
            one
            if leads and not any(p.mention.span.start >= sentence.start for p in earlier)
            else None
        )

    def _rivals(self, point: Point, gender: Gender) -> bool:
        """Whether somebody of that gender is pointed at."""
        if point.named:
            return point.person is None or self._may_be(point.person, gender)
        return gender_of(point.word) is gender

    def _may_be(self, person: PersonId, gender: Gender) -> bool:
        return _fits(self._genders.get(person, Gender.UNKNOWN), gender)


def _named(line: Line, before: int | None = None) -> set[PersonId]:
    """Who is named in the narration of a paragraph, before an offset if one is given."""
    return {
        point.person
        for point in line.narrated()
        if point.named and point.person and (before is None or point.mention.span.start < before)
    }


def _fits(one: Gender, other: Gender) -> bool:
    return one is other or Gender.UNKNOWN in {one, other}


def _goes(phrase: _Phrase, one: _Newcomer) -> bool:
    """Whether the noun goes with those that somebody has been called by."""
    if one.names and phrase.noun in _NAMELESS:
        return False
    return any(phrase.noun in like and not like.isdisjoint(one.nouns) for like in _ALIKE)


def _phrases(line: Line, lexicon: Lexicon) -> list[_Phrase]:
    nouns = _nouns(lexicon)
    return list(_told(line, lexicon, _pattern(nouns))) if holds_any(line.text, nouns) else []


@lru_cache(maxsize=4)
def _nouns(lexicon: Lexicon) -> frozenset[str]:
    return lexicon["people_female"] | lexicon["people_male"] | lexicon["people_either"] | _SEEN


def _told(line: Line, lexicon: Lexicon, pattern: re.Pattern[str]) -> Iterator[_Phrase]:
    for found in pattern.finditer(line.text):
        if line.reading.quoted(found.start()):
            continue
        article = found["article"].lower()
        new = article in {"a", "an", "another"}
        before = line.text[max(0, found.start() - 40) : found.start()]
        if new and _PREDICATE.search(before) and not _THERE.search(before):
            continue
        noun = found["noun"]
        gender = Gender.FEMALE if noun in lexicon["people_female"] else Gender.UNKNOWN
        if noun in lexicon["people_male"]:
            gender = Gender.MALE
        yield _Phrase(
            Span(found.start(), found.end()),
            noun,
            gender,
            new,
            _ANOTHER.search(found[0]) is not None,
        )


@lru_cache(maxsize=4)
def _pattern(nouns: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<article>[Aa]n?|[Tt]he|[Aa]nother|[Tt]hat|[Tt]his)"
        rf"(?: {_STOP}[\w’'-]+,?){{0,4}}? (?P<noun>{either(nouns)})\b(?!-)"
    )
