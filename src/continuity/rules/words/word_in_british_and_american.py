"""S101."""

from collections.abc import Iterator

from continuity.canon.conventions import Convention, Conventions
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.rule import Finding, rule
from continuity.rules.words.variants import families, finding


@rule("S101", over=Conventions, severity=Severity.WARNING)
def word_in_british_and_american(words: Conventions) -> Iterator[Finding]:
    """A word is spelled in the British and in the American way.

    A book keeps to one of the two. Compared are only words that stand there in both spellings, one of
    them at least four times as often; within speech the rule asks quietly.

    ## Flagged

    ```story
    The colour of the sea was the colour of the sky.
    Another colour, the colour of tea, came up the river.
    The color of the night was grey.
        ^^^^^ S101 “color” is “colour” elsewhere (4 times)
    ```

    ## Not flagged

    ```story
    The color of the sea was the color of the sky.
    Another color, the color of tea, came up the river.
    ```
    """
    for forms in families(words.variants, Convention.VARIETY):
        yield finding(forms, doubtful=forms[0].spoken)
