"""Who is there in a scene, and who is merely spoken or thought of."""

from collections.abc import Sequence

from continuity.canon.lines import Line
from continuity.prose.lexicon import Lexicon
from continuity.prose.words import BEHIND
from continuity.story.ids import PersonId


def presence(
    lines: Sequence[Line], lexicon: Lexicon, narrator: PersonId | None
) -> tuple[tuple[PersonId, ...], tuple[PersonId, ...]]:
    """Those who speak, act or show a part of their body in the narration; then all others named."""
    present: dict[PersonId, None] = dict.fromkeys([narrator] if narrator else [])
    named: dict[PersonId, None] = {}
    for line in lines:
        for speaker in line.speakers:
            if speaker:
                present[speaker] = None
        for point in line.points:
            if not point.person:
                continue
            named[point.person] = None
            if (
                point.quote < 0
                and point.person not in present
                and _there(line.text, point.mention.span.end, lexicon)
            ):
                present[point.person] = None
    absent = tuple(person for person in named if person not in present)
    return tuple(present), absent


def _there(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether what follows is done or borne by somebody who is there; what "had" been done or
    "would" be is told of the absent, too.
    """
    behind = BEHIND.match(text, end)
    if behind is None:
        return False
    after = behind[3] or ""
    if behind[1]:
        return after in lexicon["people_body"]
    if behind[2] != " " or after in _FAR:
        return False
    return after in lexicon["person_verbs"] or after.endswith("ed")


_FAR = frozenset(
    (
        "had", "has", "would", "could", "might", "must", "should", "hadn't", "wouldn't", "died",
        "who", "whose", "whom", "lived", "loved", "never", "always", "used", "too", "also",
    )
)  # fmt: skip
