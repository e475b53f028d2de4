"""P702."""

from collections.abc import Iterator

from continuity.canon.acquaintance import Acquaintance
from continuity.canon.meetings import Meeting, Meetings, Talk
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_AFTER = 12
"""So many paragraphs after two have begun to talk, they do not greet one another as strangers."""


@rule("P702", over=Acquaintance, severity=Severity.WARNING)
def first_meeting_twice(book: Acquaintance) -> Iterator[Finding]:
    """Two people who have talked before meet for the first time.

    The rule looks for people who answer one another in a scene, and for later words that make them
    strangers: "nice to meet you", "she had never met Tom". Scenes that look back are left out.

    ## Flagged

    ```story
    “Will it rain?” asked Ann.
    “It might,” said Tom.
    “We should go,” said Ann.
    “Soon,” said Tom.
    ***
    Ann came in, and Tom rose from the table.
    “Nice to meet you,” said Ann.
     ^^^^^^^^^^^^^^^^ P702 These two meet for the first time here, but have talked before
    “Sit down,” said Tom.
    ```

    ## Not flagged

    ```story
    “Will it rain?” asked Ann.
    “It might,” said Tom.
    “We should go,” said Ann.
    “Soon,” said Tom.
    ***
    Ann came in, and Hugh rose from the table.
    “Nice to meet you,” said Ann.
    “Sit down,” said Hugh.
    ```
    """
    talked: dict[frozenset[str], Talk] = {}
    for scene in book.scenes:
        known = scene.meetings or Meetings(scene.scene)
        for meeting in known.meetings:
            before = talked.get(frozenset(meeting.pair)) or _here(known, meeting)
            if before:
                yield Finding(
                    message="These two meet for the first time here, but have talked before",
                    notes=(Note(meeting.evidence), Note(before.evidence, "they talk here")),
                    subject=" and ".join(sorted(meeting.pair)),
                )
        for talk in known.talks:
            talked.setdefault(frozenset(talk.pair), talk)


def _here(scene: Meetings, meeting: Meeting) -> Talk | None:
    """A talk of the two in the same scene, long enough before."""
    for talk in scene.talks:
        if talk.pair == meeting.pair and talk.order + _AFTER < meeting.order:
            return talk
    return None
