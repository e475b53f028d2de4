"""Q201."""

from collections.abc import Iterator

from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.sets import LISTED
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.prose.numbers import number
from continuity.rules.rule import Finding, rule


@rule("Q201", over=ThingSheet, severity=Severity.WARNING)
def set_does_not_fit_list(thing: ThingSheet) -> Iterator[Finding]:
    """Three sons, and four names.

    Where a number is followed by a list of names that is at its end, the names are as many.

    ## Flagged

    ```story
    She had three sons: Tom, Dick, Harry and George.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Q201 three sons are spoken of, and 4 are named
    ```

    ## Not flagged

    ```story
    She had three sons: Tom, Dick and Harry.
    ```

    ```story
    She had three sons, Tom and Dick among them.
    ```
    """
    for one in thing.stated:
        value = thing_of(one)
        if value is None or value.family != LISTED or number(value.words[0]) == value.number:
            continue
        yield Finding(
            message=f"{value.words[0]} {value.noun} are spoken of, and {value.number:.0f} are named",
            notes=(Note(one.evidence),),
            subject=thing.name,
        )
