"""Who is meant where nobody else can be: the only one of the gender in the scene's company.

Fiction lets "her" stand for the one woman of the scene over whole pages. That is no riddle as long
as there is one woman: named in the narration or speaking, with no stranger, no relative and no
unknown name beside her. A name of unknown gender is of the gender that the scene's pronouns show.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from continuity.canon.lines import Line, Point, gender_of
from continuity.canon.newcomers import Newcomers
from continuity.canon.pronouns import acts
from continuity.canon.strangers import COMES, FIGURE, ONE_OF_SOME
from continuity.claims.wording import either
from continuity.prose.lexicon import Lexicon
from continuity.prose.words import SECOND
from continuity.story.cast import Gender, Mention, MentionKind
from continuity.story.ids import PersonId
from continuity.story.text import Span

_Place = tuple[int, int]
"""The index of a line, and an offset in it."""
_FADES: Final = 25
"""Over more paragraphs without a word of somebody, that one is not thought of any more."""
_SAYS_WHAT: Final = re.compile(
    r"(?:\b(?:was|is|am|are|be|been|being|were|like|as|than|become|became|not|for)|['’](?:s|m|re))"
    r"(?: \w+ly| still| only| just| now| such| quite| rather| always| altogether| once)* $"
)
"""Before "a man" it says what somebody is, or whom he is like."""
_HE_IS: Final = re.compile(
    r" (?:was|is) (?:an?|the) (?:[\w’'-]+,? (?:and )?){0,4}?"
    r"(?:(?P<her>woman|girl|lady|widow)|(?P<him>man|boy|lad|gentleman|fellow|widower))\b"
)
_PAIR: Final = 2
_SOON: Final = 2
_LEADS: Final = frozenset(("", "“", '"', "‘", "'", "”"))


class Sole:
    """The company of a scene. The lines must be understood."""

    def __init__(
        self,
        lines: Sequence[Line],
        genders: Mapping[PersonId, Gender],
        newcomers: Newcomers,
        lexicon: Lexicon,
    ) -> None:
        self._lines = lines
        self._lexicon = lexicon
        self._genders = genders
        self._named = [_named(line) for line in lines]
        self._kin = _kin(lines, lexicon)
        self._strangers = [
            tuple(
                one
                for one in _strangers(line, at, newcomers, lexicon)
                if one[0].of(line.text).lower() not in self._kin
            )
            for at, line in enumerate(lines)
        ]
        self._speakers = {one for line in lines for one in line.speakers if one}

    def meant(self, at: int, mention: Mention | None) -> PersonId | None:
        """The one whom a pronoun of the narration in the line must mean; None if nobody must be."""
        if mention is not None and mention.kind is MentionKind.NOMINAL:
            return self._kin.get(mention.text.lower())
        if mention is None or mention.kind is not MentionKind.PRONOUN:
            return None
        gender = gender_of(mention.text.lower())
        if gender is Gender.UNKNOWN or self._lines[at].reading.quoted(mention.span.start):
            return None
        place = at, mention.span.start
        return self._of_sentence(place, gender) or self._of_company(place, gender)

    def spoken_of(self, at: int, mention: Mention) -> PersonId | None:
        """The one whom "he" or "she" within speech must mean: neither who speaks nor anybody else
        fits who has been named in the narration.
        """
        gender = gender_of(mention.text.lower())
        line = self._lines[at]
        speaking = {
            speaker
            for quote, speaker, cue in zip(line.quotes, line.speakers, line.cues, strict=True)
            if speaker and cue == "tag" and quote.span.contains(mention.span)
        }
        if gender is Gender.UNKNOWN:
            return None
        found = {
            one.person
            for named in self._named[max(0, at - _FADES) : at + 1]
            for one in named
            if one.person and self._may_be(one.person, gender)
        } - speaking
        one = next(iter(found), None)
        return one if len(found) == 1 and one and self._genders.get(one) is gender else None

    def spoken_to(self, at: int, mention: Mention | None) -> PersonId | None:
        """Whom "you" in the line means, where but two people speak in the scene."""
        if mention is None or mention.text.lower() not in SECOND:
            return None
        points = (one for one in self._lines[at].points if one.mention.span == mention.span)
        point = next(points, None)
        if point is None or point.quote < 0:
            return None
        if point.person is None:
            return self._hearer(at, point.quote)
        return point.person if point.person in self._company() else None

    def _hearer(self, at: int, quote: int) -> PersonId | None:
        """The other one, where two are in the scene and a tag says that one of them speaks."""
        line = self._lines[at]
        others = self._company() - {line.speakers[quote]}
        if line.cues[quote] != "tag" or len(others) != 1 or any(self._strangers):
            return None
        return next(iter(others)) if len(self._company()) == _PAIR else None

    def two(self) -> bool:
        """Whether but two people are named in the scene or speak in it."""
        return len(self._company()) <= _PAIR

    def _company(self) -> set[PersonId]:
        found = {one.person for named in self._named for one in named if one.person}
        company = found | self._speakers
        return company if len(company) <= _PAIR else set()

    def _of_sentence(self, place: _Place, gender: Gender) -> PersonId | None:
        """The one named subject of the sentence, as in "Robert rubbed |his jaw"."""
        line = self._lines[place[0]]
        sentence = line.reading.sentence(place[1])
        inside = line.between(Span(sentence.start, place[1]))
        names = [one for one in inside if one.named]
        if not names or names[0].person is None or len({one.person for one in names}) > 1:
            return None
        first = names[0]
        opens = line.text[sentence.start : first.mention.span.start].strip() in _LEADS
        fits = first.person is not None and self._genders.get(first.person) is gender
        others = any(not one.named and one.gender is gender for one in inside[:1])
        strange = any(
            sentence.start <= span.start < place[1] for span, _ in self._fitting(place[0], gender)
        )
        subject = (
            acts(line.text, first, self._lexicon)
            or " was " in line.text[first.mention.span.end : first.mention.span.end + 5]
        )
        return first.person if opens and fits and subject and not others and not strange else None

    def _of_company(self, place: _Place, gender: Gender) -> PersonId | None:
        found: set[PersonId] = set()
        for at in range(max(0, place[0] - _FADES), place[0] + 1):
            for point in self._named[at]:
                if at == place[0] and point.mention.span.start >= place[1]:
                    break
                if point.person is None:
                    if self._rivals(at, point, gender):
                        return None
                elif self._may_be(point.person, gender):
                    found.add(point.person)
            if any(at < place[0] or span.start < place[1] for span, _ in self._fitting(at, gender)):
                return None
            found |= {
                one
                for one in self._lines[at].speakers
                if one and at < place[0] and self._may_be(one, gender)
            }
        found = found or self._soon_named(place, gender)
        one = next(iter(found), None)
        sure = len(found) == 1 and one is not None and self._genders.get(one) is gender
        return one if sure else None

    def _soon_named(self, place: _Place, gender: Gender) -> set[PersonId]:
        """Who is named only a little later, as in "She was barefoot. It was Ann", where the whole
        scene has nobody else of the gender.
        """
        every = [
            (at, one)
            for at, named in enumerate(self._named)
            for one in named
            if one.person and self._may_be(one.person, gender)
        ]
        people = {one.person for _, one in every if one.person}
        soon = bool(every) and every[0][0] - place[0] <= _SOON
        return people if soon and len(people) == 1 else set()

    def _fitting(self, at: int, gender: Gender) -> list[tuple[Span, Gender]]:
        return [one for one in self._strangers[at] if one[1] in {gender, Gender.UNKNOWN}]

    def _rivals(self, at: int, point: Point, gender: Gender) -> bool:
        """Whether a name that nobody in the cast answers to may be somebody of that gender: it does
        something, and no pronoun behind it says otherwise.
        """
        line = self._lines[at]
        if not acts(line.text, point, self._lexicon):
            return False
        listed = self._lexicon.given.get(point.mention.text.split(maxsplit=1)[0].lower())
        behind = (
            one.gender
            for one in line.narrated()
            if one.mention.span.start > point.mention.span.start
            and one.gender is not Gender.UNKNOWN
        )
        shown = listed or next(behind, Gender.UNKNOWN)
        return shown in {gender, Gender.UNKNOWN}

    def _may_be(self, person: PersonId, gender: Gender) -> bool:
        return self._genders.get(person, Gender.UNKNOWN) in {gender, Gender.UNKNOWN}


def _kin(lines: Sequence[Line], lexicon: Lexicon) -> Mapping[str, PersonId]:
    """Who is "my aunt" all through the scene, because once it says "my aunt Constance"."""
    found: dict[str, set[PersonId]] = {}
    pattern = _my_kin(lexicon["kin"])
    for line in lines:
        for phrase in pattern.finditer(line.text):
            points = (one for one in line.points if one.mention.span.start == phrase.end("space"))
            named = next((one for one in points if one.named and one.person), None)
            if named is not None and named.person:
                found.setdefault(phrase["phrase"].lower(), set()).add(named.person)
    return {phrase: next(iter(who)) for phrase, who in found.items() if len(who) == 1}


@lru_cache(maxsize=4)
def _my_kin(kin: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?P<phrase>[Mm]y {either(kin)})(?P<space>,? )(?=[A-Z])")


def _named(line: Line) -> list[Point]:
    return [one for one in line.narrated() if one.named]


def shown(lines: Sequence[Line], genders: Mapping[PersonId, Gender]) -> Mapping[PersonId, Gender]:
    """The genders that the scene's pronouns show of those of whom no list knows it; the lines need
    not be understood.
    """
    votes: dict[PersonId, list[Gender]] = {}
    for line in lines:
        told = line.narrated()
        people = {one.person for one in told if one.named}
        for index, one in enumerate(told):
            if not one.named or not one.person:
                continue
            if genders.get(one.person, Gender.UNKNOWN) is not Gender.UNKNOWN:
                continue
            said = _HE_IS.match(line.text, one.mention.span.end)
            if said:
                votes.setdefault(one.person, []).append(
                    Gender.FEMALE if said["her"] else Gender.MALE
                )
            behind = next(iter(told[index + 1 : index + 2]), None)
            alone = len(people) == 1 and behind is not None and behind.gender is not Gender.UNKNOWN
            if behind is not None and alone:
                votes.setdefault(one.person, []).append(behind.gender)
    return {person: cast[0] for person, cast in votes.items() if len(set(cast)) == 1}


def _strangers(
    line: Line, at: int, newcomers: Newcomers, lexicon: Lexicon
) -> list[tuple[Span, Gender]]:
    """Who is spoken of by a noun in the narration, other than to say what somebody is."""
    found = []
    starts = [one.mention.span.start for one in line.points]
    for phrase in _people(lexicon).finditer(line.text):
        if line.reading.quoted(phrase.start()):
            continue
        before = line.text[max(0, phrase.start() - 40) : phrase.start()]
        new = (phrase["article"] or "").lower() in {"a", "an"}
        if before.endswith((" of ", " about ", " like ")):
            continue
        told = _SAYS_WHAT.search(before) and not COMES.search(before)
        if new and (told or _apposed(line.text, phrase)):
            continue
        index = bisect_left(starts, phrase.end())
        apposed = index < len(starts) and starts[index] - phrase.end() <= _PAIR
        known = newcomers.whose(at, Mention(Span(*phrase.span()), phrase[0], MentionKind.NOMINAL))
        if (known is not None and known.person) or (apposed and line.points[index].named):
            continue
        noun = phrase["noun"] or ""
        gender = Gender.FEMALE if noun in lexicon["people_female"] else Gender.UNKNOWN
        found.append(
            (Span(*phrase.span()), Gender.MALE if noun in lexicon["people_male"] else gender)
        )
    return found


def _apposed(text: str, phrase: re.Match[str]) -> bool:
    """Whether it says what somebody is who is named before: "Ann came in, |a tall girl|, and"."""
    return text.endswith((", ", "— ", "—"), 0, phrase.start()) and bool(
        _CLOSES.match(text, phrase.end())
    )


_CLOSES: Final = re.compile(r"[,.;:!?—]|$| (?:with|of|in|who|and|about|from|at)\b")


@lru_cache(maxsize=4)
def _people(lexicon: Lexicon) -> re.Pattern[str]:
    nouns = lexicon["people_female"] | lexicon["people_male"] | lexicon["people_either"]
    return re.compile(
        r"\b(?P<article>[Aa]n?|[Tt]he|[Aa]nother|[Tt]hat|[Tt]his|[Hh]is|[Hh]er|[Mm]y|[Oo]ur"
        r"|[Tt]heir"
        r"|[\w]+['’]s)(?: (?!(?:of|in|with|at|on|from|to|for|was|were|is|are|had|has|the|an?"
        r"|and|that"
        rf"|who|his|her)\b)[\w’'-]+,?){{0,3}}? (?P<noun>{either(nouns)})\b(?!-)"
        rf"|{ONE_OF_SOME}|{FIGURE}"
    )
