"""S102."""

from collections.abc import Iterator

from continuity.canon.conventions import Convention, Conventions
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.rule import Finding, rule
from continuity.rules.words.variants import families, finding


@rule("S102", over=Conventions, severity=Severity.WARNING)
def ending_varies(words: Conventions) -> Iterator[Finding]:
    """A word ends in -ise here and in -ize there.

    Both are good English. Compared are only words that stand there in both spellings, one of them at
    least four times as often; within speech the rule asks quietly.

    ## Flagged

    ```story
    She did not realize it. Nobody can realize such a thing.
    To realize it takes time, and who could realize it then?
    He did not realise it either.
               ^^^^^^^ S102 “realise” is “realize” elsewhere (4 times)
    ```

    ## Not flagged

    ```story
    She did not realize it. Nobody can realize such a thing.
    To advise her took time.
    ```
    """
    for forms in families(words.variants, Convention.ENDING):
        yield finding(forms, doubtful=forms[0].spoken)
