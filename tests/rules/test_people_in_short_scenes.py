"""Short scenes, as fiction tells them: the owner is a pronoun, and the two places use other words."""

import pytest

from continuity.diagnostics.diagnostic import Severity
from telling import read, report_on

_SCENES = (
    ("P101", "Old Pell kept the lighthouse. He had eyes the colour of slate.\nThe boy was afraid of him. Pell told him about the wreck.\n“Never,” said Pell, and his bright blue eyes creased at the corners."),
    ("P103", "Nobody liked Robert. He was a big man with a red beard, and he spoke to no one.\nOn Friday he came for his wages. Mr. Oakes counted the coins.\n“That’s all,” said Mr. Oakes.\nRobert rubbed his smooth-shaven jaw and said nothing."),
    ("P106", "The girl at the well was called Sophie. Her hair was cropped like a boy's.\n“You’re the courier,” she said.\n“I am.” Joren climbed down. His legs would hardly hold him.\nShe tossed her long braid over her shoulder."),
    ("P106", "Uncle Bertram was as bald as an egg.\nHe told the story of the bishop. When he came to the end he ran his fingers through his hair and sighed."),
    ("P104", "Everyone knew Aunt Hester. She stood six feet two in her stockings.\nSam held the door for her on Sunday. She barely came up to his shoulder."),
    ("P107", "Delia came in from the garden in a yellow dress.\n“Lovely,” said her mother.\nDelia smiled. There was mud on the hem of her blue skirt."),
    ("P107", "She was barefoot. Anneke. I knew her by the way she stood.\n“Come in,” I said.\nAnneke stepped over the sill, and her boots left mud on the boards."),
    ("P501", "Odile had never learned to drive.\nBy ten the rain had stopped. Odile backed the car out of the garage."),
    ("P501", "Brian was terrified of heights.\n“Who’ll go up?”\nBrian was up before anyone else had moved. He sat astride the ridge, whistling."),
    ("P501", "“I don’t eat meat,” said Lena.\nMrs. Abbott was very nice about it.\nOn Saturday they went out. Lena had the lamb."),
    ("P201", "Lise was a girl of sixteen.\nThe next morning she was waiting. “I’m nineteen, and you can’t stop me,” said Lise."),
    ("P201", "“I’m thirty,” said Ruth.\nThe ranger wrote it down.\n“And how old is she?” the ranger asked. Ruth was asleep.\n“Thirty-four,” said her husband."),
    ("P301", "Rosalind was an only child.\n“Is there somebody?” said the policeman.\n“My brother,” said Rosalind. “He’s in Leeds.”"),
    ("P303", "William was the youngest of four brothers.\n“I had two brothers once,” William told the priest."),
    ("P305", "Mr. Pennington had never married.\n“And how is your wife?” said the vicar.\n“She keeps well,” said Mr. Pennington."),
    ("B202", "Greta was a widow.\n“I’ll ask my husband,” said Greta. “He’s in the yard.”"),
    ("P301", "“I never had a brother to hit me,” said Lenka. Lenka laughed.\nLenka rose. Right at the front sat her brother Karel."),
    ("P303", "Old Mrs. Finch had three grandchildren.\nAt Christmas all five of her grandchildren came."),
    ("P305", "“My wife packed these,” Henry said.\nThe others helped themselves. Henry had been divorced for six years."),
    ("P401", "Joe drove a cab. He knew every hole in the road.\nThat night Joe hung up his postman’s bag."),
    ("N204", "Sergeant Obi took off her cap. Sergeant Obi sighed.\n“Nothing yet,” said Inspector Obi."),
    ("P501", "Owen had no sense of smell.\nOwen stopped. He could smell smoke."),
    ("P501", "Sister Agnes had taken a vow of silence.\n“Good morning,” said Sister Agnes."),
    ("P204", "Margaret Ashe was born at Kell in the spring of 1921. “Yes,” said Margaret.\nMargaret rose. In the summer of 1939 Margaret was twenty-two."),
    ("P101", "Varga holds her hand out. She has a long face, freckled to the hairline, and brown eyes.\nVarga sighs. Her blue eyes are on the ceiling."),
)  # fmt: skip


@pytest.mark.parametrize(("code", "story"), _SCENES)
def test_a_contradiction_in_a_short_scene_is_found(code: str, story: str) -> None:
    told = report_on(read(story)).diagnostics
    assert code in [one.code for one in told if one.severity >= Severity.WARNING]


@pytest.mark.parametrize(
    "story",
    [
        "Delia wore a yellow dress.\nDelia went up and changed.\nDelia smiled. There was mud on her blue skirt.",
        "Delia wore a yellow dress.\nRuth smiled. There was mud on Ruth's blue skirt.",
        "Odile had never learned to drive.\nThat spring Odile learned to drive. Odile backed the car out of the garage.",
        "Odile had never learned to drive.\nHer sister had a car. She backed it out of the garage.",
        "Two women stood there. Mara had grey eyes.\nThe other laughed. Her brown eyes shone.",
        "Tom was teetotal.\nA man sat down by Tom. There was whisky on his breath.",
        "Frank was the baby of the family.\nFrank’s little cousin Ted laughed.",
        "Rosalind was an only child.\n“My brother officers,” said Rosalind, “are in Leeds.”",
    ],
)
def test_what_may_be_somebody_elses_is_not_told(story: str) -> None:
    loud = [one for one in report_on(read(story)).diagnostics if one.severity >= Severity.WARNING]
    assert [one.code for one in loud if one.code[0] in "PB"] == []
