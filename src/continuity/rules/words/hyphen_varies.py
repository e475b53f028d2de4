"""S103."""

from collections.abc import Iterator

from continuity.canon.conventions import Convention, Conventions
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.rule import Finding, rule
from continuity.rules.words.variants import families, finding

_OFTEN = 8


@rule("S103", over=Conventions, severity=Severity.WARNING)
def hyphen_varies(words: Conventions) -> Iterator[Finding]:
    """A compound has a hyphen here and none there.

    Compared are words that stand there with a hyphen and as one word, one of them at least eight times
    as often, and the other once. Words that are taken apart in speech ("sure-ly") are left alone, and
    less striking cases are asked quietly.

    ## Flagged

    ```story
    The mindlink opened. She closed the mindlink. A mindlink is no toy.
    The mindlink hummed. Her mindlink was new, his mindlink old.
    Without the mindlink he was deaf. Every mindlink has an owner.
    He tried the mind-link again.
                 ^^^^^^^^^ S103 “mind-link” is “mindlink” elsewhere (8 times)
    ```

    ## Not flagged

    ```story
    The mindlink opened. She closed the mindlink.
    He tried the mind-bridge again.
    ```
    """
    told = [one for one in words.variants if not one.spoken]
    for forms in families(told, Convention.HYPHEN):
        seldom = forms[0].times < _OFTEN or sum(one.odd_times for one in forms) > 1
        yield finding(forms, doubtful=seldom)
