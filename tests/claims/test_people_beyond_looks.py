"""Habits, trades, brothers and sisters, going and coming."""

import pytest

from claiming import said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tom could not stomach coffee.", ["Tom: never coffee"]),
        ("It was coffee that he could not stomach in any form.", ["he: never coffee"]),
        ("“I never drink wine,” said Ann.", ["I: never alcohol (spoken)"]),
        ("Tom was a vegetarian.", ["Tom: never fish", "Tom: never meat"]),
        ("Tom was stone-blind.", ["Tom: never sight"]),
        ("Tom was afraid of heights.", ["Tom: never heights"]),
        ("“I’m afraid of heights,” said Tom.", ["I: never heights (spoken)"]),
        ("Maya, who had never learned to drive, walked.", ["Maya: never drive"]),
        ("Ann could not swim.", ["Ann: never swim"]),
        ("Ann spoke no French.", ["Ann: never French"]),
        ("“Oui,” Ann said in fluent French.", ["Ann: French"]),
        ("“Oui,” said Ann in fluent French.", ["Ann: French"]),
        ("Tom, sipping his own coffee, nodded.", ["Tom: coffee"]),
        ("Tom sat down and drank his tea.", ["Tom: tea"]),
        ("Tom drove home.", ["Tom: drive"]),
        ("Ann showed him her driving licence.", ["her: drive"]),
        ("Tom cleaned high-rise windows for a living.", ["Tom: heights"]),
        ("Tom was never happier than in a crowd.", ["Tom: crowds"]),
        ("Mara looked on with her lidless eyes.", ["her: never lids"]),
        ("Mara closed her eyes.", ["Mara: lids"]),
        ("“I don’t drink,” said Ann.", ["I: never alcohol (spoken)"]),
        ("“I’ve been sober for six years,” said Ann.", ["I: never alcohol (spoken)"]),
        ("Tom never smoked.", ["Tom: never tobacco"]),
        ("Tom could not read or write.", ["Tom: never read"]),
        ("Ann was deaf.", ["Ann: never hearing"]),
        ("Tom read the letter.", ["Tom: read", "Tom: sight"]),
        ("Tom is allergic to cats.", ["Tom: never cats"]),
        ("Tom picked up the cat.", ["Tom: cats"]),
    ],
)
def test_what_somebody_never_does_or_does(text: str, told: list[str]) -> None:
    assert sorted(said(text, "habits")) == told


@pytest.mark.parametrize(
    "text",
    [
        "Tom could not stomach coffee cups of tin.",
        "Tom drank coffee for once.",
        "Tom pretended to sip his coffee: he sipped coffee for the first time.",
        "Tom did not finish; he never drank coffee stains.",
        "The old man drank coffee.",
        "If Tom drank coffee, he would wake.",
        "Ann could not swim a stroke further.",
        "That drove Tom mad.",
        "Tom did not drink, he only raised the glass.",
        "Tom was deaf to reason, and blind with rage.",
        "Tom could not read her face.",
        "She was the only vegetarian restaurant's guest.",
    ],
)
def test_what_only_looks_like_a_habit(text: str) -> None:
    assert said(text, "habits") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tom was an engineer.", ["Tom: engineer"]),
        ("“I’m a nurse,” said Ann.", ["I: nurse (spoken)"]),
        ("Tom, a young nurse, sat down.", ["Tom: nurse"]),
        ("David felt his lawyer’s mind at work.", ["his: lawyer"]),
        ("Ann became a doctor.", ["Ann: another trade"]),
        ("Tom was a former engineer.", []),
        ("Tom was a lawyer’s son.", []),
        ("Tom was like an engineer.", []),
        ("If Tom were a lawyer, he would sue.", []),
        ("A lawyer came in.", []),
        ("She liked Tom’s room, a nurse.", []),
        ("Tom, an engineer who drank, left.", []),
    ],
)
def test_what_somebody_does_for_a_living(text: str, told: list[str]) -> None:
    assert said(text, "work") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She was an only child.", ["She: only child"]),
        ("She was not an only child.", []),
        ("Tom had no brothers or sisters.", ["Tom: only child"]),
        ("He saw her sister Lily.", ["her: sister"]),
        ("“My little sister is ill,” said Tom.", ["My: younger sister (spoken)"]),
        ("The little sister came.", []),
        ("His sister-in-law came.", []),
    ],
)
def test_who_has_brothers_and_sisters(text: str, told: list[str]) -> None:
    assert said(text, "siblings") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann left the room.", ["Ann: leaves"]),
        ("After Tom and Ann left, Mara slept.", ["Ann: leaves", "Tom: leaves"]),
        ("Ann left her hat on the chair.", []),
        ("Ann came back.", ["?: far", "Ann: comes"]),
        ("Ann did not come back.", []),
        ("“Then Ann left,” said Tom.", []),
        ("The old man left.", []),
    ],
)
def test_who_goes_and_who_comes(text: str, told: list[str]) -> None:
    assert sorted(said(text, "comings")) == told
