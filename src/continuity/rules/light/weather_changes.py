"""W201."""

from collections.abc import Iterator

from continuity.canon.sky import disagreements
from continuity.canon.surroundings import Surroundings
from continuity.claims.light import CLEAR, RAIN, SUN
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.light.quotes import notes_of
from continuity.rules.rule import Finding, rule

_APART = frozenset((frozenset((RAIN, CLEAR)), frozenset((RAIN, SUN))))


@rule("W201", over=Surroundings, severity=Severity.WARNING)
def weather_changes(scene: Surroundings) -> Iterator[Finding]:
    """It rains out of a clear sky.

    Asked where rain and a clear sky stand in one scene, and no time goes by between: no word that
    the rain began or stopped, that clouds gathered or broke, that somebody slept.

    ## Flagged

    ```story
    The boat came in under a clear blue sky.
    Mara wiped the drizzle from her forehead.
               ^^^^^^^^^^^ W201 “the drizzle” here, but it was fair weather earlier in the scene
    ```

    ## Not flagged

    ```story
    The boat came in under a clear blue sky.
    Then it began to rain. Mara wiped the drizzle from her forehead.
    ```
    """
    for told in disagreements(scene, _APART):
        what = "raining" if told.was.family == RAIN else "fair weather"
        yield Finding(
            message=f"“{told.now.said}” here, but it was {what} earlier in the scene",
            notes=notes_of(told),
            subject=told.now.family,
        )
