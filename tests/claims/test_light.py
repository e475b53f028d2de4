import pytest

from claiming import claims
from continuity.claims.claim import Feature
from continuity.claims.light import KINDS


def _sky(text: str) -> list[str]:
    found = claims(text, "light", "weather")
    said = [claim.value.family for claim in found if isinstance(claim.value, Feature)]
    return [family for family in said if family in KINDS]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She stood under the pallid dawn sky.", "dawn"),
        ("The last rays of the sun lay on the harbour.", "dusk"),
        ("The moon was full.", "moonlit"),
        ("The moon was not yet up.", "moon not up"),
        ("The night was extraordinarily dark.", "dark night"),
        ("The sun stood directly overhead.", "noon"),
        ("She wiped the drizzle from her face.", "rain"),
        ("The craft came down through the clear autumn sky.", "clear sky"),
        ("She came out into the sunlight.", "sunshine"),
        ("It was past midnight.", "midnight"),
    ],
)
def test_light_and_weather_are_noticed(text: str, kind: str) -> None:
    assert _sky(text) == [kind]


def test_what_is_remembered_or_compared_is_not_here() -> None:
    assert _sky("She remembered the dawn sky over the islands.") == []
    assert _sky("Her face was like the moonlight.") == []
    assert _sky("“I love the moonlight,” said Ann.") == []


def test_who_speaks_of_this_darkness_stands_in_it() -> None:
    assert _sky("“Can you see her in this thick dusk?” said Ann.") == ["dark night"]


def test_time_that_goes_by_is_noticed() -> None:
    assert _sky("Hours later it was over.") == ["leap"]
    assert _sky("Then it began to rain.") == ["leap"]
    assert _sky("The rain stopped.") == ["leap"]
