"""Wounds whose side or owner does not stand beside the part, and what a body cannot do."""

import pytest

from claiming import claims, said
from continuity.claims.claim import Confidence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The round had gone clean through Ann's right thigh.", ["Ann: right thigh shot"]),
        ("They took Tom's leg off above the knee, the left.", ["Tom: left leg loss"]),
        ("Tom's left sleeve was pinned up.", ["Tom: left sleeve loss"]),
        ("Tom wore a hook where his right hand had been.", ["his: right hand loss"]),
        ("Tom had a patch over his left eye.", ["his: left eye loss"]),
        ("Tom was blind in the right eye.", ["Tom: right eye loss"]),
        ("Ann was deaf in one ear, the left.", ["Ann: left ear hurt"]),
        ("Ann, who had her deaf left ear to him, smiled.", ["her: left ear hurt"]),
        ("Tom had lost the hand at Cadiz, the left.", ["Tom: left hand loss"]),
        ("Ann's left arm was strapped across her chest.", ["Ann: left arm hurt"]),
        ("Tom limped on his right leg.", ["his: right leg hurt"]),
        ("Ann had eleven stitches across the left palm.", ["Ann: left palm cut"]),
        ("Two fingers were missing from Tom's left hand.", ["Tom: left hand loss"]),
        ("Ann held up the stump of her left arm.", ["her: left arm loss"]),
        ("Ann tore a ligament in her right knee.", ["her: right knee cut"]),
        ("Tom had put his left shoulder out.", ["his: left shoulder sprain"]),
        ("Ann broke two fingers of her left hand.", ["her: left hand break"]),
        ("He had a cut on his forehead, right side.", ["his: right forehead cut"]),
        ("Tom was hit in the right shoulder.", ["Tom: right shoulder hurt"]),
        ("Ann's left knee gave on the stairs.", ["Ann: left knee hurt"]),
        ("Ann ate with her right hand; the left was in a sling.", ["Ann: left hand hurt"]),
        ("They gave Ann a new hip. It was the right one.", ["?: right hip loss"]),
        ("Ann sprained her wrist, the left one.", ["her: left wrist sprain"]),
        ("“It's my right arm that I broke,” said Tom.", ["my: right arm break (spoken)"]),
        ("“It's my right that I bust,” said Tom.", ["my: right limb break (spoken)"]),
        ("One wing was well. The other, the left, had been broken.", ["?: left wing break"]),
        ("Tom looked with the good eye, the right.", ["Tom: left eye loss"]),
        ("The plaster was new, and it went from his left elbow down.", ["his: left elbow hurt"]),
        ("Tom's collarbone, which he had broken, ached.", ["Tom: collarbone break"]),
        ("I came home from the Front with a knee that would no longer bend.", ["I: knee stiff"]),
    ],
)
def test_the_side_and_the_owner_are_found(text: str, expected: list[str]) -> None:
    assert said(text, "injuries") == expected


@pytest.mark.parametrize(
    "text",
    [
        "He wore a patch on the left elbow of his coat.",
        "She lifted the bandage with her left hand.",
        "He turned left at the broken gate.",
        "On the left was a cast of the goddess.",
        "He put his right hand on the table.",
    ],
)
def test_no_wound_is_told(text: str) -> None:
    found = claims(text, "injuries")
    assert [one for one in found if one.confidence is not Confidence.GUESSED] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann received them from the wheelchair.", ["Ann: legs immobile"]),
        ("Mr. Lind, who spent August in traction, smiled.", ["Mr. Lind: legs immobile"]),
        ("Tom was paralysed from the waist down.", ["Tom: legs immobile"]),
        ("They had him slung up with both legs in the air.", ["him: legs immobile"]),
        ("Tom could hardly stand.", ["Tom: leg spared"]),
        ("She bound it up: six days of rest, and no stairs.", ["She: leg spared"]),
        ("Ann pushed the wheelchair.", []),
        ("Ann pushed him in his wheelchair.", []),
    ],
)
def test_what_a_body_cannot_do(text: str, expected: list[str]) -> None:
    assert said(text, "injuries") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She took the pen between finger and thumb of her left hand.", ["her: left hand"]),
        ("His right eye narrowed.", ["His: right eye"]),
        ("Tom's left hand closed on the rail.", ["Tom: left hand"]),
        ("Tom got up and went to the window.", ["Tom: got up"]),
        ("He broke off, ran his hands through his hair.", ["He: ran his hands through"]),
        ("The hook in place of his left hand closed on the rail.", []),
        ("He got up early.", []),
    ],
)
def test_what_one_limb_does(text: str, expected: list[str]) -> None:
    assert said(text, "acts") == expected
