"""Who is there in a scene, and who is merely spoken or thought of."""

from collections import Counter
from collections.abc import Sequence

from continuity.canon.lines import Line
from continuity.prose.lexicon import Lexicon
from continuity.prose.words import BEHIND
from continuity.story.ids import PersonId
from continuity.story.text import Span


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
                and _there(line.text, point.mention.span, lexicon)
            ):
                present[point.person] = None
    absent = tuple(person for person in named if person not in present)
    return tuple(present), absent


def deeds(lines: Sequence[Line], lexicon: Lexicon) -> tuple[tuple[PersonId, int], ...]:
    """How often everybody does or is something by name in the words of the scene, be it only in
    what others tell.
    """
    counts: Counter[PersonId] = Counter()
    known: dict[str, bool] = {}
    for line in lines:
        text = line.text
        for point in line.points:
            if not point.named or not point.person:
                continue
            behind = BEHIND.match(text, point.mention.span.end)
            if behind is None or behind[1] or behind[2] not in _PAUSES:
                continue
            after = behind[3] or ""
            if behind[2] == ", ":
                counts[point.person] += after in _WHO
                continue
            if after not in known:
                known[after] = _verb(after, lexicon)
            counts[point.person] += known[after]
    return tuple(sorted((+counts).items()))


def _verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word behind a name has it for its subject."""
    verbs = ("person_verbs", "speech_verbs", "past_verbs")
    return word.endswith("ed") or word in _HELPING or any(word in lexicon[one] for one in verbs)


_PAUSES = frozenset((" ", ", "))
_WHO = frozenset(("who", "whose"))
_HELPING = frozenset(
    (
        "is", "was", "has", "had", "will", "would", "can", "could", "may", "might", "must", "does",
        "did", "should", "isn't", "wasn't", "won't", "doesn't", "didn't", "hasn't", "always",
        "never", "also", "still", "comes", "goes", "died",
    )
)  # fmt: skip


def _there(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether what follows is done or borne by somebody who is there; what "had" been done or
    "would" be is told of the absent, too, and "the readers of Ann smiled" of others.
    """
    behind = BEHIND.match(text, span.end)
    if behind is None:
        return False
    after = behind[3] or ""
    if behind[1]:
        return after in lexicon["people_body"]
    if behind[2] == " " and after in _MEANWHILE:
        behind = BEHIND.match(text, behind.end())
        after = (behind[3] or "") if behind else ""
    if behind is None or behind[2] != " " or after in _FAR:
        return False
    return (after in lexicon["person_verbs"] or after.endswith("ed")) and not text.endswith(
        " of ", 0, span.start
    )


_MEANWHILE = frozenset(("now", "then", "soon", "presently", "just", "merely", "only", "again"))


_FAR = frozenset(
    (
        "had", "has", "would", "could", "might", "must", "should", "hadn't", "wouldn't", "died",
        "who", "whose", "whom", "lived", "loved", "never", "always", "used", "too", "also",
    )
)  # fmt: skip
