"""Reads a scene from top to bottom: who is meant by a pronoun, who says what."""

from collections import Counter
from collections.abc import Sequence

from continuity.canon.identity import Identity
from continuity.canon.lines import Line, Point, gender_of
from continuity.canon.pronouns import Pronouns, acts
from continuity.canon.speakers import Speakers, bearers, named_in
from continuity.canon.tags import hints
from continuity.canon.turns import Conversation, Known, what_is_known
from continuity.canon.weights import DEFAULT, Weights
from continuity.prose.lexicon import Lexicon
from continuity.prose.words import FIRST, SECOND
from continuity.story.cast import Gender
from continuity.story.ids import PersonId


def understand(
    lines: Sequence[Line],
    identity: Identity,
    lexicon: Lexicon,
    narrator: PersonId | None,
    weights: Weights = DEFAULT,
) -> None:
    """Fill in, in place, the people that pronouns mean and the speakers of quotations. `narrator`
    is the "I" of the narration, `TELLER` if that one has no name, None if there is none.
    """
    found = [
        hints(line, lexicon, before) if line.quotes else []
        for before, line in zip((None, *lines), lines, strict=False)
    ]
    known = [
        what_is_known(line, named_in(hint, narrator))
        for line, hint in zip(lines, found, strict=True)
    ]
    active = _active(lines, known, lexicon)
    shares = _shares(lines)
    titled = bearers(identity, lexicon)
    for _ in range(_PASSES):
        talk = Conversation(known, identity.genders, weights, active, shares)
        speakers = Speakers(lines, found, talk, titled, lexicon)
        pronouns = Pronouns(identity.genders, shares, lexicon, weights)
        reader = _Reader(lines, pronouns, speakers, active, narrator)
        for index in range(len(lines)):
            reader.line(index)
        for line, one in zip(lines, known, strict=True):
            one.speaker = one.speaker or _found(line)
    for index in range(len(lines)):
        reader.second_person(index)


_PASSES = 2
"""The second pass knows who speaks next."""


def _found(line: Line) -> PersonId | None:
    """The speaker that a first pass found for a pronoun or a beat."""
    for speaker, cue in zip(line.speakers, line.cues, strict=True):
        if cue in ("pronoun tag", "beat", "tag"):
            return speaker
    return None


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


class _Reader:
    """One pass over the lines of a scene."""

    def __init__(
        self,
        lines: Sequence[Line],
        pronouns: Pronouns,
        speakers: Speakers,
        active: frozenset[PersonId],
        narrator: PersonId | None,
    ) -> None:
        self._lines = lines
        self._pronouns = pronouns
        self._speakers = speakers
        self._active = active
        self._narrator = narrator

    def line(self, index: int) -> None:
        """One paragraph: its narration in order, then its speech."""
        line, pronouns = self._lines[index], self._pronouns
        pronouns.paragraph()
        tagged = self._speakers.tagged(index)
        ends = [span.end for span in line.reading.sentences]
        at = 0
        for point in line.points:
            while at < len(ends) and ends[at] <= point.mention.span.start:
                at += 1
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
            point.person = self._narrator
        elif gender_of(point.word) is Gender.UNKNOWN:
            return
        elif tagged:
            self._speakers.meant(index, point, self._pronouns)
        else:
            self._pronouns.meant(text, point)

    def _spoken(self, index: int) -> None:
        """Pronouns within speech: "I" is its speaker, "he" is somebody else."""
        line = self._lines[index]
        called = self._speakers.talk.known[index].called
        for point in line.points:
            if point.quote < 0 or point.named:
                continue
            speaker = line.speakers[point.quote]
            if point.word in FIRST:
                point.person = speaker
            elif gender_of(point.word) is not Gender.UNKNOWN:
                self._pronouns.meant_in_speech(point, speaker, called)

    def second_person(self, index: int) -> None:
        """Whoever is spoken to is "you"; known when all turns are."""
        line = self._lines[index]
        for point in line.points:
            if point.quote >= 0 and point.word in SECOND and not point.named:
                point.person = self._speakers.addressee(index, line.speakers[point.quote])
