"""L503."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Manner, Thing
from continuity.claims.views import HIDDEN, VIEWS
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_REACH = 25


@rule("L503", over=ThingSheet, severity=Severity.WARNING)
def seen_where_it_is_hidden(thing: ThingSheet) -> Iterator[Finding]:
    """His room lies round the corner so that nobody can see him, and there he sits.

    What cannot be seen from a place because of how the place lies ("so that we can't see him",
    "from my window you could not see the street") is not seen from there later in the scene.

    ## Flagged

    ```story
    His office is round the corner, so that we can't see him.
    I look up, and there he sits behind the glass, signing things.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ L503 “look up, and there he sits” here, but “so that we can't see him” before
    ```

    ## Not flagged

    ```story
    His office is round the corner, so that we can't see him.
    I get up and walk over, and he signs the thing.
    ```
    """
    if thing.name != VIEWS:
        return
    hidden: dict[str, tuple[Stated, Thing]] = {}
    for one, value in told(thing):
        if one.claim.voice.manner is not Manner.NARRATED:
            continue
        if value.family == HIDDEN:
            hidden[value.words[0]] = (one, value)
        elif value.words[0] in hidden:
            first, was = hidden[value.words[0]]
            if first.scene == one.scene and 0 <= one.order - first.order <= _REACH:
                yield Finding(
                    message=f"“{value.said}” here, but “{was.said}” before",
                    notes=(Note(one.evidence, value.said), Note(first.evidence, was.said)),
                    subject=value.words[0],
                )
