"""T101."""

from collections.abc import Iterator

from continuity.canon.clock import ConflictKind, Timeline
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.chronology.sums import finding_of
from continuity.rules.rule import Finding, rule


@rule("T101", over=Timeline, severity=Severity.ERROR)
def time_does_not_add_up(timeline: Timeline) -> Iterator[Finding]:
    """The time that is left, or has gone, does not add up.

    A deadline is a promise. If the doors stay shut for six hours and one of them has gone, a reader
    who counts along knows that about five are left. Amounts are read generously: "about five"
    may be four or six, "several" may be nearly anything (the guide has the table).
    Hours can only run out, so more time left than before is always a fault; less may have gone by
    unseen.

    It is an error where the words are plain, and a question where the deadline does not name what
    it is about, or where only the usual reading of the amounts does not fit.

    ## Flagged

    ```story
    “We are in lockdown,” said Anna. “Nobody leaves for the next six hours.”
    ***
    One hour later
    “We are in lockdown for another seven hours,” said Anna.
                                    ^^^^^^^^^^^ T101 seven hours of the lockdown are said to be left, but there can be at most about five hours
    ```

    ```story
    “There are two weeks left of the siege,” said the captain.
    ***
    Three days later
    “There are three weeks of the siege left,” said the captain.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ T101 three weeks of the siege are said to be left, but there can be at most about eleven days
    ```

    ```story
    June 3
    Anna came to the town.
    ***
    Three days later
    It was June 10, and Anna left.
           ^^^^^^^ T101 10 June is too late: it was 3 June, and this is three days later
    ```

    ## Not flagged

    Amounts that fit, however loosely:

    ```story
    “We are in lockdown,” said Anna. “Nobody leaves for the next six hours.”
    ***
    One hour later
    “We are in lockdown for another five hours,” said Anna.
    ***
    Several hours later
    “There is an hour of the lockdown left,” said Anna.
    ```

    A leap after a dream or another line of the story counts from nobody knows when:

    ```story
    “We are in lockdown,” said Anna. “Nobody leaves for the next six hours.”
    ***
    Two years earlier
    The lockdown had eight hours to go.
    ```
    """
    for conflict in timeline.conflicts:
        if conflict.kind is ConflictKind.SUM:
            yield finding_of(conflict)
