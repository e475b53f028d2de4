"""Who speaks in each turn, settled for a whole conversation at once.

Each turn has people who may speak in it, with what speaks for each of them by itself. Between the
turns only two things count: that people seldom speak twice in a row, and that they come back after
another one has spoken. The sequence with the highest sum is found by the method of Viterbi (1967)
over pairs of neighbours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from continuity.canon.turns import Place
from continuity.canon.weights import Weights
from continuity.story.ids import PersonId

_MOST = 4
"""So many of the likeliest people are looked at in a turn."""
_RECENT = 8
"""Paragraphs after which a conversation is over."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: its place, and who may speak in it, the likeliest first."""

    place: Place
    candidates: tuple[tuple[float, PersonId], ...]


def settled(turns: Sequence[Turn], weights: Weights) -> Mapping[Place, PersonId]:
    """The speaker of each line that has a turn. `turns` are in the order of their lines."""
    found: dict[Place, PersonId] = {}
    start = 0
    for end in range(1, len(turns) + 1):
        if end == len(turns) or turns[end].place[0] - turns[end - 1].place[0] > _RECENT:
            talk = turns[start:end]
            for turn, speaker in zip(talk, _likeliest(talk, weights), strict=True):
                found[turn.place] = speaker
            start = end
    return found


Pair = tuple[PersonId | None, PersonId]


def _likeliest(turns: Sequence[Turn], weights: Weights) -> list[PersonId]:
    """The likeliest speakers of one conversation."""
    best: dict[Pair, float] = {
        (None, person): score for score, person in turns[0].candidates[:_MOST]
    }
    back: list[dict[Pair, Pair]] = []
    for before, turn in pairwise(turns):
        best, whence = _step(best, before, turn, weights)
        back.append(whence)
    pair = max(best, key=lambda one: (best[one], one[1]))
    speakers = [pair[1]]
    for whence in reversed(back):
        pair = whence[pair]
        speakers.append(pair[1])
    return speakers[::-1]


def _step(
    best: Mapping[Pair, float], before: Turn, turn: Turn, weights: Weights
) -> tuple[dict[Pair, float], dict[Pair, Pair]]:
    """The best sums one turn further on, by the last two speakers, and whence each comes: from the
    best pair with that last speaker, or from the one to which the next speaker comes back.
    """
    gap = turn.place[0] - before.place[0]
    again = weights.last if gap == 1 else weights.last_apart if gap else weights.within
    returns = weights.returns if gap else 0.0
    leading: dict[PersonId, Pair] = {}
    for pair, so_far in best.items():
        last = pair[1]
        if last not in leading or so_far > best[leading[last]]:
            leading[last] = pair
    sums: dict[Pair, float] = {}
    whence: dict[Pair, Pair] = {}
    for last, lead in leading.items():
        for score, person in turn.candidates[:_MOST]:
            here, pair = (last, person), lead
            total = best[lead] + score
            if person == last:
                total += again
            elif (person, last) in best:
                back = best[person, last] + score + returns
                if lead[0] == person or back > total:
                    pair, total = (person, last), back
            sums[here], whence[here] = total, pair
    return sums, whence
