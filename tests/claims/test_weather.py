import pytest

from claiming import claims
from continuity.claims.claim import Feature
from continuity.claims.weather import KINDS


def _weather(text: str) -> list[str]:
    said = [one.value.family for one in claims(text, "weather") if isinstance(one.value, Feature)]
    return list(dict.fromkeys(family for family in said if family in KINDS))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("They buried him in the blazing heat.", ["heat"]),
        ("It was a scorching day, and the tar stuck to her shoes.", ["heat"]),
        ("The pond was frozen from bank to bank.", ["frost"]),
        ("Her breath smoked under the lamp.", ["frost"]),
        ("Tom waded through the deep snow.", ["snow"]),
        ("It was snowing when they came out.", ["snow"]),
        ("You could not see your own hand.", ["thick fog"]),
        ("She watched the boats crossing beyond the river.", ["a far view"]),
        ("The boys kicked a ball on the sodden grass.", ["drenched ground"]),
        ("Weeds grew on the sun-baked, dusty lawn.", ["parched ground"]),
        ("The floods were over the road.", ["flood"]),
        ("The farms were crying out for rain.", ["drought"]),
        ("The stars were out.", ["stars"]),
        ("There was not a single star.", ["a sky without stars"]),
        ("It was a July evening.", ["summer"]),
        ("The lilacs stood in full bloom.", ["in flower"]),
        ("Not a breath of wind moved.", ["no wind"]),
        ("The wind howled round the house.", ["a gale"]),
        ("The tide was out.", ["low tide"]),
        ("They landed at high water.", ["high tide"]),
        ("Sunlight slanted over the table.", ["sunlight"]),
        ("The rain drummed on the roof.", ["rain"]),
    ],
)
def test_kinds_of_weather_are_noticed(text: str, kinds: list[str]) -> None:
    assert _weather(text) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "She remembered the deep snow of her childhood.",
        "His hair was as white as the deep snow.",
        "There was snow on the hills.",
        "It was not a scorching day.",
        "“In the blazing heat we marched for a week,” said the captain.",
        "If the stars were out, they would sail.",
        "Every winter night they sat by the stove in the kitchen heat.",
    ],
)
def test_what_is_far_off_denied_or_only_thought_of_is_no_weather_here(text: str) -> None:
    assert _weather(text) == []
