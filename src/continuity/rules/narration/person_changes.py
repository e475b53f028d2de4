"""V101: a story told of "he" and "she" says "I"."""

from collections.abc import Iterator

from continuity.canon.narration import Narration, Slip
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_WAY = 3
"""A narrator who steps forward more often has a right to say "I"."""


@rule("V101", over=Narration, severity=Severity.WARNING)
def person_changes(narration: Narration) -> Iterator[Finding]:
    """A sentence of the narration says "I" in a story of "he" and "she".

    Drafts change from the first person to the third, and a sentence is left behind. Spoken words,
    thoughts, letters and the author who steps forward ("I must confess") are left alone, and so
    are scenes that say "I" more than twice, and books of which an "I" tells a part.

    ## Flagged

    ```story
    Ann shut the door. She waited. Tom looked up. He smiled. She sat down. Tom poured the tea.
    Ann drank it. He watched her. She put the cup down. Tom rose. He went to the window.
    She followed him. I lingered beside the fire for a while. Ann shivered.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ V101 The narration says “I” here, but is told in the third person
    ```

    ## Not flagged

    ```story
    Ann shut the door. She waited. Tom looked up. He smiled. She sat down. Tom poured the tea.
    Ann drank it. He watched her. She put the cup down. Tom rose. He went to the window.
    She followed him. I must confess that I liked Ann. Ann shivered.
    ```
    """
    slipped = narration.of(Slip.PERSON)
    if len(slipped) > _WAY or narration.personal:
        return
    for one in slipped:
        yield Finding(
            message="The narration says “I” here, but is told in the third person",
            notes=(Note(one.sentence), *(Note(other, "told otherwise") for other in one.beside)),
        )
