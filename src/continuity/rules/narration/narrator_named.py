"""V102: the teller of the story speaks of himself by name."""

from collections.abc import Iterator

from continuity.canon.narration import Narration, Slip
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_WAY = 1
"""Whoever is named more often speaks of himself so on purpose."""


@rule("V102", over=Narration, severity=Severity.WARNING)
def narrator_named(narration: Narration) -> Iterator[Finding]:
    """Whoever tells the story as "I" is suddenly named, as if somebody else told it.

    Drafts change from the third person to the first, and a name is left behind. What others say,
    write or call the narrator is left alone.

    ## Flagged

    ```story
    “My name is Hastings,” I said. I sat down. I waited. I looked at Ann. I shook my head.
    “Hastings,” said Ann, “come here.” I rose. I went to my chair. I took my hat. I saw my chance.
    “Hastings!” cried Ann. I turned. I looked up. I nodded. I felt my face burn. I gave her my hat.
    “Well, Hastings?” asked Ann. I put my hand in my pocket. I found nothing.
    I drew back my hand. She put her lips to Hastings's ear. I laughed.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ V102 Hastings is named here, but tells this story as “I”
    ```

    ## Not flagged

    ```story
    “My name is Hastings,” I said. I sat down. I waited. I looked at Ann. I shook my head.
    “Hastings,” said Ann, “come here.” I rose. I went to my chair. I took my hat. I saw my chance.
    “Hastings!” cried Ann. I turned. I looked up. I nodded. I felt my face burn. I gave her my hat.
    “Well, Hastings?” asked Ann. I put my hand in my pocket. I found nothing.
    I drew back my hand. She put her lips to Tom's ear. I laughed.
    ```
    """
    slipped = narration.of(Slip.NAME)
    if len(slipped) > _WAY:
        return
    for one in slipped:
        yield Finding(
            message=f"{one.who} is named here, but tells this story as “I”",
            notes=(Note(one.sentence), *(Note(other, "told as “I”") for other in one.beside)),
            subject=one.who,
        )
