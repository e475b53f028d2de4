"""V103: a sentence in the present in a story told in the past."""

from collections.abc import Iterator

from continuity.canon.narration import Narration, Slip
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_WAY = 3
"""Whoever goes over into the present more often does it on purpose."""


@rule("V103", over=Narration, severity=Severity.WARNING)
def tense_changes(narration: Narration) -> Iterator[Finding]:
    """A sentence of the narration stands in the present, in a story told in the past.

    Only what somebody does is looked at ("She walks to the door"), for what always is so ("The sun
    is a star") stands in the present anywhere. Speech, thoughts, letters, and scenes that go over
    into the present more than twice are left alone.

    ## Flagged

    ```story
    Ann shut the door. She waited. Tom looked up. He smiled. She sat down. Tom poured the tea.
    Ann tasted it. He watched her. She put the cup down. Tom turned. He went to the window.
    She followed him. He opened it. They looked out. Tom sighed. She waited. He coughed.
    Ann listened. Tom turned to the door. He waited. Ann lifted the cup. She watched him.
    He smoked. She frowned. Tom nodded. He smiled. She blushed. Ann stirred her tea.
    He crossed the room. She walks to the window. Tom followed her.
                         ^^^^^^^^^^^^^^^^^^^^^^^^ V103 The narration is in the present here, but in the past around it
    ```

    ## Not flagged

    ```story
    Ann shut the door. She waited. Tom looked up. He smiled. She sat down. Tom poured the tea.
    Ann tasted it. He watched her. She put the cup down. Tom turned. He went to the window.
    She followed him. He opened it. They looked out. Tom sighed. She waited. He coughed.
    Ann listened. Tom turned to the door. He waited. Ann lifted the cup. She watched him.
    He smoked. She frowned. Tom nodded. He smiled. She blushed. Ann stirred her tea.
    He crossed the room. The window is of old glass. Tom followed her.
    ```
    """
    slipped = narration.of(Slip.TENSE)
    if len(slipped) > _WAY:
        return
    for one in slipped:
        yield Finding(
            message="The narration is in the present here, but in the past around it",
            notes=(Note(one.sentence), *(Note(other, "in the past") for other in one.beside)),
        )
