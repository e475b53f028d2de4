"""Whose turn it is in a conversation: everybody about is weighed by what speaks for and against."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from continuity.canon.lines import Line
from continuity.canon.nearness import Near, echoes
from continuity.canon.weights import Weights
from continuity.story.cast import Gender
from continuity.story.ids import PersonId

_line = attrgetter("line")
_NEIGHBOURS = 2
_RECENT = 8
"""Paragraphs after which a conversation is over."""
_SOON = 3
_TALKED = 8
"""For so many paragraphs whoever is talked about is taken to be absent."""

Place = tuple[int, int]
"""A turn: the number of its line in the scene, and its own number in the line."""
Ranked = list[tuple[float, PersonId]]
"""People with what speaks for them, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A turn that somebody has taken."""

    line: int
    speaker: PersonId


@dataclass(frozen=True, slots=True)
class Known:
    """What the paragraph says by itself: who is named as its speaker, whom it addresses, of whom
    it speaks.
    """

    speaker: PersonId | None = None
    called: frozenset[PersonId] = frozenset()
    spoken_of: frozenset[PersonId] = frozenset()
    told_of: frozenset[PersonId] = frozenset()
    """Named in the narration."""
    speech: bool = False
    address: Gender = Gender.UNKNOWN
    """Of whoever is called "sir" or "madam"."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What else is known of a turn: the gender that a pronoun tells, who is named right before that
    pronoun, who acts beside the quotation, and who was the last to act.
    """

    gender: Gender = Gender.UNKNOWN
    near: frozenset[PersonId] = frozenset()
    beside: PersonId | None = None
    acted: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Company:
    """What stays the same while a scene is read again and again. `known` is parallel to its lines.

    `active` speak or act somewhere in the scene; `shares` are parts in its names; `narrator` is
    the "I" of the narration, who is not called "he" there.
    """

    known: Sequence[Known]
    genders: Mapping[PersonId, Gender]
    active: frozenset[PersonId]
    shares: Mapping[PersonId, float]
    narrator: PersonId | None
    near: Near

    def fits(self, person: PersonId, gender: Gender) -> bool:
        if gender is Gender.UNKNOWN:
            return True
        theirs = self.genders.get(person, Gender.UNKNOWN)
        return person != self.narrator and theirs in (gender, Gender.UNKNOWN)


def near_by(known: Sequence[Known]) -> Near:
    """Who is named as a speaker, called and told of around each line."""
    speaking = [frozenset((one.speaker,)) if one.speaker else frozenset() for one in known]
    speech = [one.speech for one in known]
    return Near(
        echoes(speaking, speech),
        echoes([one.called for one in known], speech),
        echoes([one.told_of for one in known], speech),
    )


@dataclass(slots=True)
class Conversation:
    """One reading of a scene's speech; `turns` and `asked` grow as the scene is read. `settled` are
    the speakers that an earlier reading found.
    """

    company: Company
    weights: Weights
    settled: Mapping[Place, PersonId] = field(default_factory=dict)
    turns: list[Taken] = field(default_factory=list)
    asked: dict[Place, Ranked] = field(default_factory=dict)
    """Who may speak, but for the turns before and behind. The last reading leaves out what is
    settled: nobody asks for it again.
    """
    last: bool = False

    def take(self, line: int, speaker: PersonId) -> None:
        if not self.turns or self.turns[-1] != Taken(line, speaker):
            self.turns.append(Taken(line, speaker))

    def around(self, line: int) -> list[Taken]:
        """The turns near a line."""
        first = bisect_left(self.turns, line - _NEIGHBOURS, key=_line)
        return self.turns[first : bisect_left(self.turns, line + _NEIGHBOURS + 1, key=_line)]

    def rank(self, place: Place, focus: Mapping[PersonId, float], asked: Asked) -> Ranked:
        """Everybody who may speak in the turn, the likeliest first."""
        chosen = self.settled.get(place)
        given = chosen is not None and self.company.fits(chosen, asked.gender)
        if place not in self.asked and not (given and self.last):
            self.asked[place] = self._alone(place[0], focus, asked)
        if chosen is not None and given:
            return [(1.0, chosen)]
        fits = self.company.fits
        scores = {who: score for score, who in self.asked[place] if fits(who, asked.gender)}
        for person, weight in self._by_turns(place[0]):
            if person in scores:
                scores[person] += weight
        return _ranked(scores)

    def _by_turns(self, line: int) -> Iterator[tuple[PersonId | None, float]]:
        """What the turns beside a line count for and against."""
        recent = self._recent(line)
        if recent:
            last = recent[-1]
            yield (
                last.speaker,
                self.weights.last if last.line == line - 1 else (self.weights.last_apart),
            )
            others = (turn.speaker for turn in reversed(recent) if turn.speaker != last.speaker)
            yield next(others, None), self.weights.returns
        if line + 1 < len(self.company.known):
            yield self.company.known[line + 1].speaker, self.weights.last

    def _recent(self, line: int) -> list[Taken]:
        """The turns before a line, as far as they belong to one conversation with it."""
        first = bisect_left(self.turns, line - _RECENT, key=_line)
        return self.turns[first : bisect_left(self.turns, line, key=_line)]

    def _alone(self, line: int, focus: Mapping[PersonId, float], asked: Asked) -> Ranked:
        """Everybody who may speak in the line, with what speaks for each of them by itself."""
        scores: dict[PersonId, float] = {}
        self._by_focus(line, focus, scores)
        self._by_names(line, scores)
        self._by_deeds(line, asked, scores)
        self._by_nearness(line, scores)
        fits = {who: v for who, v in scores.items() if self.company.fits(who, asked.gender)}
        self._by_gender(line, asked, fits)
        return _ranked(fits)

    def _by_focus(
        self, line: int, focus: Mapping[PersonId, float], scores: dict[PersonId, float]
    ) -> None:
        total = max(focus.values(), default=0.0)
        if total <= 0:
            return
        weight = self.weights.focus + (self.weights.focus_apart if self._apart(line) else 0.0)
        for person, value in focus.items():
            share = self.weights.share_of_turn * self.company.shares.get(person, 0.0)
            scores[person] = weight * value / total + share
        _add(scores, self.company.active & scores.keys(), self.weights.active)

    def _by_names(self, line: int, scores: dict[PersonId, float]) -> None:
        """Who is called, and who is only spoken of."""
        known, here = self.company.known, self.company.known[line]
        _add(scores, here.called, self.weights.calls)
        _add(scores, here.spoken_of - here.called, self.weights.spoken_of)
        if line and known[line - 1].speech:
            _add(scores, known[line - 1].called, self.weights.called)
        if line + 1 < len(known) and known[line + 1].speech:
            _add(scores, known[line + 1].called, self.weights.will_be_called)
        talked = known[max(0, line - _TALKED) : line + _TALKED]
        about = {person for one in talked for person in one.spoken_of}
        _add(scores, about & scores.keys(), self.weights.talked_about)

    def _by_deeds(self, line: int, asked: Asked, scores: dict[PersonId, float]) -> None:
        """Who acts beside the quotation and before it, and who is about to speak."""
        _add(scores, asked.near, self.weights.near)
        if asked.beside is not None:
            _add(scores, (asked.beside,), self.weights.beside)
        if asked.acted is not None:
            apart = self._apart(line)
            _add(scores, (asked.acted,), self.weights.acted_apart if apart else self.weights.acted)
        spoke = {turn.speaker for turn in self._recent(line)}
        _add(scores, spoke, self.weights.has_spoken)
        soon = {one.speaker for one in self.company.known[line + 1 : line + 1 + _SOON]}
        _add(scores, (who for who in soon if who is not None), self.weights.will_speak)

    def _by_nearness(self, line: int, scores: dict[PersonId, float]) -> None:
        near, weights = self.company.near, self.weights
        for echo, weight in (
            (near.speaks, weights.speaks_near),
            (near.called, weights.called_near),
            (near.told_of, weights.told_near),
        ):
            heard = echo[line]
            for person in scores.keys() & heard.keys():
                scores[person] += weight * heard[person]

    def _by_gender(self, line: int, asked: Asked, scores: dict[PersonId, float]) -> None:
        """Who fits the "sir" of the other, and whether it is known that somebody is a "she"."""
        known, genders = self.company.known, self.company.genders
        said = [
            known[at].address
            for at in (line - 1, line + 1)
            if 0 <= at < len(known) and known[at].address is not Gender.UNKNOWN
        ]
        for person in scores if said or asked.gender is not Gender.UNKNOWN else ():
            theirs = genders.get(person, Gender.UNKNOWN)
            if theirs is not Gender.UNKNOWN:
                signs = sum(1 if theirs is one else -1 for one in said)
                scores[person] += self.weights.addressed * signs
            elif asked.gender is not Gender.UNKNOWN:
                scores[person] += self.weights.gender_unsaid

    def _apart(self, line: int) -> bool:
        """Whether nobody speaks in the paragraph before."""
        return line > 0 and not self.company.known[line - 1].speech


def _ranked(scores: Mapping[PersonId, float]) -> Ranked:
    return sorted(((v, who) for who, v in scores.items()), key=lambda one: (-one[0], one[1]))


def _add(scores: dict[PersonId, float], people: Iterable[PersonId], weight: float) -> None:
    for person in people:
        scores[person] = scores.get(person, 0.0) + weight


def what_is_known(line: Line, speaker: PersonId | None) -> Known:
    """What a paragraph says by itself of who talks to whom."""
    called, spoken_of, told_of = set(), set(), set()
    for point in line.points:
        if not point.named or point.person is None:
            continue
        if point.quote < 0:
            told_of.add(point.person)
            continue
        span = line.quotes[point.quote].span
        if addresses(line.text, point.mention.span.start, point.mention.span.end, span.start):
            called.add(point.person)
        else:
            spoken_of.add(point.person)
    return Known(
        speaker,
        frozenset(called),
        frozenset(spoken_of),
        frozenset(told_of),
        bool(line.quotes),
        _address(line),
    )


_SIR = re.compile(
    r"(?:[,;:—-] ?|[.!?] |[\"“‘'])_?(?:my (?:dear(?:est)? |good |poor )?|dear (?:old )?|old |young "
    r"|good |ma |mon )?"
    r"(sir|mister|boy|lad|chap|fellow|man|gentlemen|monsieur|messieurs|signor[ei]?|señor|son|brother"
    r"|father|dad|daddy|papa|grandpa|uncle|bro|dude|my lord|mon ami|mon cher|cher ami|ami"
    r"|madam|ma['’ ]?am|m['’]m|marm|mum|miss|lady|girl|madame|mademoiselle|signora|signorina|señora"
    r"|señorita|lass|lassie|mother|mamma|mama|mom|mommy|mummy|grandma|granny|aunt|auntie|aunty"
    r"|sister|sis|my lady|ma chère)"
    r"_?(?=[,.!?;—\"”’'])"
)
_WOMEN = frozenset(
    (
        "madam", "ma'am", "ma’am", "ma am", "maam", "m'm", "m’m", "marm", "mum", "miss", "lady",
        "girl", "madame", "mademoiselle", "signora", "signorina", "señora", "señorita", "lass",
        "lassie", "mother", "mamma", "mama", "mom", "mommy", "mummy", "grandma", "granny", "aunt",
        "auntie", "aunty", "sister", "sis", "my lady", "ma chère",
    )
)  # fmt: skip


def _address(line: Line) -> Gender:
    """The gender of whoever is called "sir" or "madam" in the speech."""
    text = line.text.lower() if line.quotes else ""
    for quote in line.quotes:
        found = _SIR.search(text, quote.span.start, quote.span.end)
        if found is not None:
            return Gender.FEMALE if found[1] in _WOMEN else Gender.MALE
    return Gender.UNKNOWN


def addresses(text: str, start: int, end: int, opening: int) -> bool:
    """Whether a name within speech is called out to: "Well, Ann, …"."""
    behind = text[end : end + 1]
    if not behind or behind not in ",.!?…;—–\"”’'":
        return False
    if text[end : end + 2] in ("'s", "’s"):
        return False
    if _TOLD_OF.match(text, end):
        return False
    before = text[opening + 1 : start].rstrip(" ")
    if not before:
        return behind != "?" or opening > 0 or len(text) > end + 2  # "Miss Lind?" echoes
    if _ONE_OF.search(text, opening, start):
        return False
    return before[-1] in ",.!?…—–" or before.rpartition(" ")[2].lower() in _CALLS_OUT


_TOLD_OF = re.compile(r", (?:who|whom|whose|and (?!I\b)[A-Z]\w+)\b|, (?!I\b)[A-Z][\w.’'-]+,? and ")
"""Behind a name: somebody is told of, or several are counted up."""
_ONE_OF = re.compile(
    r"(?:\bI|\bis (?:my|his|her|our)(?: \w+)? (?:friend|cousin|brother|sister|wife|husband|son"
    r"|daughter|uncle|aunt|niece|nephew)), $"
)
"""Before a name that is set beside another word for the person: "I, Ann", "is my cousin, Ann"."""
_CALLS_OUT = frozenset(
    (
        "oh", "dear", "hello", "hi", "hey", "yes", "no", "well", "thanks", "o", "ah",
        "my", "morning", "night", "you", "please", "sorry", "goodbye",
    )
)  # fmt: skip
