"""P701."""

from collections.abc import Iterator

from continuity.canon.acquaintance import Acquaintance, Asked, Call, Question, SceneNames
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.ids import PersonId

_FORMAL = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Madame", "Monsieur", "Professor"))
"""Who is called so is called by a stranger: a friend's "Tom" may well be overheard."""
_RANKS = frozenset(
    ("captain", "colonel", "constable", "doctor", "father", "general", "inspector", "lieutenant",
     "major", "mother", "nurse", "officer", "professor", "sergeant", "sister")
)  # fmt: skip
"""Whoever wears one needs not tell it."""
_AGAIN = 3
"""Whoever has been called by name so often needs no asking: the question has another reason."""


@rule("P701", over=Acquaintance, severity=Severity.WARNING)
def name_known_too_early(book: Acquaintance) -> Iterator[Finding]:
    """Somebody calls a stranger by a name that nobody has told.

    One person asks for a name that has been spoken in the same scene before; or two strangers meet
    ("Who are you?"), and later the one uses the name of the other, though it has never been spoken
    in the book and nobody has given, shown or read it.

    ## Flagged

    ```story
    The woman came in. Cheryl took her arm. “Ms. Morrison, why don't you sit down?” said Cheryl.
    “I do not want to,” said the woman.
    “What's your name?” asked Marcus.
     ^^^^^^^^^^^^^^^^ P701 The name is asked for here, but “Ms. Morrison” was spoken before
    “Linda. Linda Morrison,” said the woman.
    ```

    ## Not flagged

    ```story
    The woman came in. Cheryl took her arm. “Why don't you sit down?” said Cheryl.
    “I do not want to,” said the woman.
    “What's your name?” asked Marcus.
    “Linda. Linda Morrison,” said the woman.
    “Ms. Morrison, do sit down,” said Cheryl.
    ```
    """
    spoken: set[str] = set()
    met: list[tuple[int, Question]] = []
    for number, scene in enumerate(book.scenes):
        yield from _asked_too_late(scene)
        met += [(number, one) for one in scene.questions if one.kind is Asked.WHO]
        for call in scene.calls:
            named = call.name.lower() not in _RANKS
            if call.first and named and not spoken.intersection(call.name.split()):
                yield from _never_told(call, number, met, book)
        spoken |= scene.spoken


def _asked_too_late(scene: SceneNames) -> Iterator[Finding]:
    """A name is asked for that has been used in the same scene."""
    for question in scene.questions:
        before = [
            one for one in scene.calls if one.order < question.order and _meant(one, question)
        ]
        if 0 < len(before) <= _AGAIN:
            yield Finding(
                message=f"The name is asked for here, but “{before[0].name}” was spoken before",
                notes=(Note(question.evidence), Note(before[0].evidence)),
                subject=before[0].name,
            )


def _meant(call: Call, question: Question) -> bool:
    """Whether the one who asks, or is told, has used the name."""
    match question.kind:
        case Asked.NAME:
            names = call.name.replace(".", "").split()
            return names[0] in _FORMAL and bool(set(question.answer).intersection(names))
        case Asked.MINE:
            theirs = call.speaker in question.around
            return theirs and call.whom is not None and call.whom == question.by
        case Asked.WHO:
            return False


def _never_told(
    call: Call, number: int, met: list[tuple[int, Question]], book: Acquaintance
) -> Iterator[Finding]:
    """A stranger uses a name for the first time that it is spoken at all."""
    pair = {call.speaker, call.whom}
    if None in pair:
        return
    for where, question in met:
        earlier = where < number or question.order < call.order
        strangers = _strangers(pair, question, book.scenes[where])
        if strangers and earlier and not _told(where, number, call, question, book):
            yield Finding(
                message=f"“{call.name}” is called by name here, but nobody has told it",
                notes=(Note(call.evidence), Note(question.evidence, "strangers here")),
                subject=call.name,
            )
            return


def _strangers(pair: set[PersonId | None], question: Question, scene: SceneNames) -> bool:
    """Whether the two are those who met there: the one who asks, and whoever speaks first then."""
    if {question.by, question.of} == pair:
        return True
    others = pair - {question.by}
    return question.by in pair and scene.before.isdisjoint(one for one in others if one)


def _told(where: int, number: int, call: Call, question: Question, book: Acquaintance) -> bool:
    """Whether any name is told, shown or read between the meeting and the call."""
    for at in range(where, number + 1):
        scene = book.scenes[at]
        low = question.order + _AT_ONCE if at == where else -1
        high = (
            call.order if at == number else len(book.scenes[at].told) + max(scene.told, default=0)
        )
        if any(low <= order < high for order in scene.told):
            return True
    return False


_AT_ONCE = 3
"""Right behind the question the other one gives a name; it is the name of the asker that is not told."""
