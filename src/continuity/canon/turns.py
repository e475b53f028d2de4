"""Whose turn it is in a conversation: everybody about is weighed by what speaks for and against."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from continuity.canon.lines import Line
from continuity.canon.weights import Weights
from continuity.story.cast import Gender
from continuity.story.ids import PersonId

_NEIGHBOURS = 2
_RECENT = 8
"""Paragraphs after which a conversation is over."""


@dataclass(frozen=True, slots=True)
class Turn:
    line: int
    speaker: PersonId


@dataclass(slots=True)
class Known:
    """What the paragraph says by itself: who is named as its speaker, whom it addresses, of whom
    it speaks.
    """

    speaker: PersonId | None = None
    called: frozenset[PersonId] = frozenset()
    spoken_of: frozenset[PersonId] = frozenset()
    speech: bool = False


@dataclass(slots=True)
class Conversation:
    """`known` is parallel to the lines of the scene; `turns` grows as the scene is read."""

    known: list[Known]
    genders: Mapping[PersonId, Gender]
    weights: Weights
    active: frozenset[PersonId]
    shares: Mapping[PersonId, float]
    turns: list[Turn] = field(default_factory=list)

    def take(self, line: int, speaker: PersonId) -> None:
        if not self.turns or self.turns[-1] != Turn(line, speaker):
            self.turns.append(Turn(line, speaker))

    def around(self, line: int) -> list[Turn]:
        """The turns near a line."""
        return [turn for turn in self.turns if abs(turn.line - line) <= _NEIGHBOURS]

    def _last(self, line: int) -> tuple[Turn | None, Turn | None]:
        """The last turn before the line, and the last one of somebody else."""
        before = [turn for turn in self.turns if line - _RECENT <= turn.line < line]
        if not before:
            return None, None
        last = before[-1]
        other = next((turn for turn in reversed(before) if turn.speaker != last.speaker), None)
        return last, other

    def rank(
        self,
        line: int,
        focus: Mapping[PersonId, float],
        gender: Gender,
        near: Iterable[PersonId | None] = (),
    ) -> list[tuple[float, PersonId]]:
        """Everybody who may speak in the line, the likeliest first."""
        scores: dict[PersonId, float] = {}
        last, other = self._last(line)
        self._weigh_focus(line, focus, scores)
        self._weigh_names(line, last, scores)
        for person in scores:
            scores[person] += self.weights.share_of_turn * self.shares.get(person, 0.0)
        unnamed = gender is Gender.UNKNOWN
        returns = self.weights.before_last_unnamed if unnamed else self.weights.before_last
        if other is not None:
            _add(scores, [other.speaker], returns)
        self._weigh_turns(line, last, scores)
        _add(scores, self.active & scores.keys(), self.weights.active)
        _add(scores, [person for person in near if person is not None], self.weights.near)
        fits = [(score, person) for person, score in scores.items() if self._fits(person, gender)]
        fits.sort(key=lambda pair: (-pair[0], pair[1]))
        return fits

    def _fits(self, person: PersonId, gender: Gender) -> bool:
        theirs = self.genders.get(person, Gender.UNKNOWN)
        return Gender.UNKNOWN in (theirs, gender) or theirs is gender

    def _weigh_focus(
        self, line: int, focus: Mapping[PersonId, float], scores: dict[PersonId, float]
    ) -> None:
        total = max(focus.values(), default=0.0)
        if total <= 0:
            return
        apart = line > 0 and not self.known[line - 1].speech
        weight = self.weights.focus + (self.weights.focus_apart if apart else 0.0)
        for person, value in focus.items():
            scores[person] = weight * value / total

    def _weigh_turns(self, line: int, last: Turn | None, scores: dict[PersonId, float]) -> None:
        if last is not None:
            near = last.line == line - 1
            _add(scores, [last.speaker], self.weights.last if near else self.weights.last_apart)
        following = self._speaker_at(line + 1)
        if following is not None:
            _add(scores, [following], self.weights.following)
            after = self._speaker_at(line + 2)
            if after is not None and after != following:
                _add(scores, [after], self.weights.after_following)

    def _weigh_names(self, line: int, last: Turn | None, scores: dict[PersonId, float]) -> None:
        here = self.known[line]
        _add(scores, here.called, self.weights.calls)
        _add(scores, here.spoken_of - here.called, self.weights.spoken_of)
        if last is not None and last.line == line - 1:
            _add(scores, self.known[line - 1].called - {last.speaker}, self.weights.called)
        if line + 1 < len(self.known) and self.known[line + 1].speech:
            _add(scores, self.known[line + 1].called, self.weights.will_be_called)

    def _speaker_at(self, line: int) -> PersonId | None:
        return self.known[line].speaker if line < len(self.known) else None


def _add(scores: dict[PersonId, float], people: Iterable[PersonId], weight: float) -> None:
    for person in people:
        scores[person] = scores.get(person, 0.0) + weight


def what_is_known(line: Line, speaker: PersonId | None) -> Known:
    """What a paragraph says by itself of who talks to whom."""
    called, spoken_of = set(), set()
    for point in line.points:
        if point.quote < 0 or not point.named or point.person is None:
            continue
        span = line.quotes[point.quote].span
        if addresses(line.text, point.mention.span.start, point.mention.span.end, span.start):
            called.add(point.person)
        else:
            spoken_of.add(point.person)
    return Known(speaker, frozenset(called), frozenset(spoken_of), bool(line.quotes))


def addresses(text: str, start: int, end: int, opening: int) -> bool:
    """Whether a name within speech is called out to: "Well, Ann, …"."""
    behind = text[end : end + 1]
    if not behind or behind not in ",.!?…;—–\"”’'":
        return False
    if text[end : end + 2] in ("'s", "’s"):
        return False
    before = text[opening + 1 : start].rstrip(" ")
    if not before:
        return behind != "?" or opening > 0 or len(text) > end + 2  # "Miss Lind?" echoes
    return before[-1] in ",.!?…—–" or before.rpartition(" ")[2].lower() in _CALLS_OUT


_CALLS_OUT = frozenset(
    (
        "oh", "dear", "hello", "hi", "hey", "yes", "no", "well", "thanks", "o", "ah", "poor",
        "my", "morning", "night", "you", "please", "sorry", "goodbye",
    )
)  # fmt: skip
