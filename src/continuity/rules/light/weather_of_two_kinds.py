"""W202."""

from collections.abc import Iterator

from continuity.canon.sky import disagreements
from continuity.canon.surroundings import Surroundings
from continuity.claims.light import DARK, MIDNIGHT, MOON_DOWN, MOONLIT, NOON, RAIN
from continuity.claims.weather import (
    BLOOM,
    CALM,
    DROUGHT,
    EBB,
    FLOOD,
    FOG,
    FROST,
    GALE,
    HEAT,
    HIGH_WATER,
    PARCHED,
    SNOW,
    STARLESS,
    STARS,
    SUMMER,
    SUNLIT,
    VIEW,
    WET,
    WINTER,
)
from continuity.diagnostics.diagnostic import Severity
from continuity.rules.light.quotes import notes_of
from continuity.rules.rule import Finding, rule

_SEASONS_APART = frozenset(
    frozenset(pair)
    for pair in (
        *((HEAT, SNOW), (HEAT, FROST), (FLOOD, DROUGHT), (SUMMER, SNOW), (SUMMER, FROST)),
        *((WINTER, BLOOM), (SNOW, BLOOM), (FROST, BLOOM), (SUMMER, WINTER)),
    )
)
"""Not to be had on one day."""
_APART = frozenset(
    frozenset(pair)
    for pair in (
        *((FOG, VIEW), (FOG, STARS), (WET, PARCHED), (RAIN, PARCHED), (STARS, STARLESS)),
        *((SUNLIT, STARS), (RAIN, STARS), (RAIN, SUNLIT), (SNOW, SUNLIT), (CALM, GALE)),
        *((EBB, HIGH_WATER), (NOON, STARS), (DARK, SUNLIT), (MOONLIT, SUNLIT)),
        *((MIDNIGHT, SUNLIT), (MOON_DOWN, SUNLIT)),
    )
)


@rule("W202", over=Surroundings, severity=Severity.WARNING)
def weather_of_two_kinds(scene: Surroundings) -> Iterator[Finding]:
    """A scene has two kinds of weather that do not go together.

    Nobody brushes away snow in a blazing heat, nor counts the boats on the far shore in a fog that
    hides his own hand; the grass that was wet a moment ago is not parched. Heat and frost need days
    between them; fog and rain may be gone after hours, and where the story says that time goes by,
    nothing is asked.

    ## Flagged

    ```story
    They buried him at noon, in a heat that cracked the varnish.
    Mara knelt, brushing aside the snow that had settled on the mound.
                ^^^^^^^^^^^^^^^^^^^^^^^ W202 “brushing aside the snow” here, but “in a heat that” earlier in the scene
    ```

    ## Not flagged

    ```story
    They buried him at noon, in a heat that cracked the varnish.
    ***
    Mara knelt, brushing aside the snow that had settled on the mound.
    ```

    ```story
    In the sweltering heat Mara remembered the deep snow of the mountains.
    ```
    """
    for apart, hours in ((_SEASONS_APART, False), (_APART, True)):
        for told in disagreements(scene, apart, hours=hours):
            yield Finding(
                message=f"“{told.now.said}” here, but “{told.was.said}” earlier in the scene",
                notes=notes_of(told),
                subject=told.now.family,
            )
