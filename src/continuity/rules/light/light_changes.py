"""W101."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.canon.sky import disagreements
from continuity.canon.surroundings import Surroundings
from continuity.claims.light import DARK, DAWN, DUSK, MIDNIGHT, MOON_DOWN, MOONLIT, NOON, SUN
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.light.quotes import notes_of
from continuity.rules.rule import Finding, rule

_APART = frozenset(
    frozenset(pair)
    for pair in (
        *((DAWN, DUSK), (DAWN, NOON), (DAWN, MIDNIGHT), (NOON, DUSK), (NOON, MIDNIGHT)),
        *((NOON, MOONLIT), (NOON, DARK), (DUSK, MIDNIGHT), (DARK, MOONLIT)),
        *((MOON_DOWN, MOONLIT), (SUN, MOONLIT), (SUN, DARK), (SUN, MIDNIGHT), (SUN, MOON_DOWN)),
    )
)

_TO_COME: Final = re.compile(r"\b(?:yet|risen|up)\b")


@rule("W101", over=Surroundings, severity=Severity.WARNING)
def light_changes(scene: Surroundings) -> Iterator[Finding]:
    """The light of a scene changes though no time goes by.

    Dawn and sunset, moonlight and a moon that has not risen do not go together within a scene.
    Where the story says that time goes by ("by evening", "hours later", somebody wakes), it begins
    anew. What is remembered, compared, painted or wished for counts for nothing.

    ## Flagged

    ```story
    The last rays of the sun lay on the harbour. Mara waited.
    Tom came up the stairs under the pallid dawn sky.
                                     ^^^^^^^^^^^^^^^ W101 It is dawn here, but was dusk earlier in the scene
    ```

    ## Not flagged

    ```story
    The last rays of the sun lay on the harbour. Mara waited.
    Hours later Tom came up the stairs under the pallid dawn sky.
    ```

    ```story
    The last rays of the sun lay on the harbour. Mara waited.
    She remembered the dawn sky over the islands.
    ```
    """
    for told in disagreements(scene, _APART):
        rises = told.now.family == MOONLIT and told.was.family == MOON_DOWN
        if not rises or not _TO_COME.search(told.was.said):
            was = told.was.family
            yield Finding(
                message=f"It is {told.now.family} here, but was {was} earlier in the scene",
                notes=notes_of(told),
                subject=told.now.family,
            )
