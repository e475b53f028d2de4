"""Reads a scene from top to bottom: who is meant by a pronoun, who says what."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from continuity.canon.exchanges import Turn, settled
from continuity.canon.identity import Identity
from continuity.canon.lines import Line, Point
from continuity.canon.pronouns import Pronouns, acts
from continuity.canon.speakers import Speakers, grouped, named_by
from continuity.canon.tags import Hint, hints, mere_phrase
from continuity.canon.turns import Company, Conversation, Known, Place, near_by, what_is_known
from continuity.canon.weights import DEFAULT
from continuity.prose.lexicon import Lexicon
from continuity.prose.words import FIRST, SECOND
from continuity.story.cast import Gender
from continuity.story.ids import PersonId


@dataclass(frozen=True, slots=True)
class Tellers:
    """Who is "I". `narrator` is the "I" of the narration, `TELLER` if that one has no name, None if
    there is none; `writers` are those of the lines that somebody else has written.
    """

    narrator: PersonId | None = None
    writers: Mapping[int, PersonId | None] = field(default_factory=dict)

    def of(self, line: int) -> PersonId | None:
        return self.writers.get(line, self.narrator)


def understand(
    lines: Sequence[Line],
    identity: Identity,
    lexicon: Lexicon,
    titled: Mapping[str, frozenset[PersonId]],
    tellers: Tellers,
) -> None:
    """Fill in, in place, the people that pronouns mean and the speakers of quotations. `titled`
    tells whom "the captain" can mean.
    """
    weights, narrator = DEFAULT, tellers.narrator
    found = [
        hints(line, lexicon, before) if line.quotes else []
        for before, line in zip((None, *lines), lines, strict=False)
    ]
    known = [
        what_is_known(line, next(filter(None, (named_by(one, narrator) for one in hint)), None))
        for line, hint in zip(lines, found, strict=True)
    ]
    shares = _shares(lines)
    active = _active(lines, known, lexicon)
    company = Company(known, identity.genders, active, shares, narrator, near_by(known))
    steps = [_steps(line) for line in lines]
    chosen: Mapping[Place, PersonId] = {}
    talk = Conversation(company, weights)
    for reading in range(_PASSES):
        if reading:
            better = settled(tuple(_turns(lines, found, talk, narrator)), weights)
            if better == chosen:
                break  # to read again would change nothing
            chosen = better
        talk = Conversation(company, weights, chosen, last=reading == _PASSES - 1)
        speakers = Speakers(lines, found, talk, titled, lexicon)
        pronouns = Pronouns(identity.genders, shares, lexicon, weights, narrator)
        reader = _Reader(lines, steps, pronouns, speakers, active, tellers)
        for index in range(len(lines)):
            reader.line(index)
    for index in range(len(lines)):
        reader.second_person(index)


def _turns(
    lines: Sequence[Line],
    found: Sequence[Sequence[Hint | None]],
    talk: Conversation,
    narrator: PersonId | None,
) -> Iterator[Turn]:
    """All turns of the scene, each with who may take it, as one reading of it has left them."""
    for index, line in enumerate(lines):
        numbers = grouped(found[index])
        for at, number in enumerate(numbers):
            hint, place = found[index][at], (index, number)
            if (at and numbers[at - 1] == number) or (hint is None and mere_phrase(line, at)):
                continue
            named = named_by(hint, narrator) or (
                None if talk.asked.get(place) else line.speakers[at]
            )
            if named:
                yield Turn(place, ((0.0, named),))
            elif talk.asked.get(place):
                yield Turn(place, tuple(talk.asked[place]))


_PASSES = 3
"""From the second pass on it is known who speaks next; the third knows who is meant by "she"."""


def _shares(lines: Sequence[Line]) -> dict[PersonId, float]:
    """Each one's share in the names of a scene, of the commonest one's."""
    counts = Counter(
        point.person for line in lines for point in line.points if point.named and point.person
    )
    highest = max(counts.values(), default=1)
    return {person: count / highest for person, count in counts.items()}


def _active(lines: Sequence[Line], known: Sequence[Known], lexicon: Lexicon) -> frozenset[PersonId]:
    """Who speaks or acts in the scene by name."""
    speaking = {one.speaker for one in known if one.speaker is not None}
    acting = {
        point.person
        for line in lines
        for point in line.points
        if point.quote < 0 and point.named and point.person and acts(line.text, point, lexicon)
    }
    return frozenset(speaking | acting)


def _steps(line: Line) -> Sequence[tuple[int, Point]]:
    """The mentions of a paragraph, each with the number of sentences that end since the last."""
    ends, at = [span.end for span in line.reading.sentences], 0
    steps = []
    for point in line.points:
        behind = bisect_right(ends, point.mention.span.start, at)
        steps.append((behind - at, point))
        at = behind
    return steps


class _Reader:
    """One pass over the lines of a scene."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a pass works on, and with
        self,
        lines: Sequence[Line],
        steps: Sequence[Sequence[tuple[int, Point]]],
        pronouns: Pronouns,
        speakers: Speakers,
        active: frozenset[PersonId],
        tellers: Tellers,
    ) -> None:
        self._lines = lines
        self._steps = steps
        self._pronouns = pronouns
        self._speakers = speakers
        self._active = active
        self._tellers = tellers

    def line(self, index: int) -> None:
        """One paragraph: its narration in order, then its speech."""
        line, pronouns = self._lines[index], self._pronouns
        pronouns.paragraph()
        tagged = self._speakers.tagged(index)
        for ended, point in self._steps[index]:
            for _ in range(ended):
                pronouns.sentence()
            if point.quote < 0:
                self._told(index, point, tagged=id(point) in tagged)
            elif point.named:
                pronouns.spoken_name(point, active=point.person in self._active)
        if line.quotes:
            self._speakers.take_turns(index, pronouns)
            self._spoken(index)

    def _told(self, index: int, point: Point, *, tagged: bool) -> None:
        text = self._lines[index].text
        if point.named:
            self._pronouns.name(text, point, speaks=tagged)
        elif point.word in FIRST:
            point.person = teller = self._tellers.of(index)
            if teller is not None and point.word == "i":
                self._pronouns.subject = teller
        elif point.gender is Gender.UNKNOWN:
            return
        elif tagged:
            self._speakers.meant(index, point, self._pronouns)
        else:
            self._pronouns.meant(text, point)

    def _spoken(self, index: int) -> None:
        """Pronouns within speech: "I" is its speaker, "he" is somebody else."""
        line = self._lines[index]
        called = self._speakers.talk.company.known[index].called
        for point in line.points:
            if point.quote < 0 or point.named:
                continue
            speaker = line.speakers[point.quote]
            if point.word in FIRST:
                point.person = speaker
            elif point.gender is not Gender.UNKNOWN:
                self._pronouns.meant_in_speech(point, speaker, called)

    def second_person(self, index: int) -> None:
        """Whoever is spoken to is "you"; known when all turns are."""
        line = self._lines[index]
        for point in line.points:
            if point.quote >= 0 and point.word in SECOND and not point.named:
                point.person = self._speakers.addressee(index, line.speakers[point.quote])
