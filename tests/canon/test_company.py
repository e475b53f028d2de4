import pytest

from a_scene import LEXICON, told
from continuity.canon.company import company_of, spoken_of
from continuity.story.cast import Correction, CorrectionKind

HOME = """
Mara Lind smiled. She sat. Mara nodded. “Yes,” said Mara. Mara left. She ran.
Tom Hale smiled. He sat. Tom nodded. “Yes,” said Tom. Tom left. He ran.
"""


def apart(story: str, *vouched: str) -> list[str]:
    read = told(HOME + story)
    said = [Correction(CorrectionKind.GENDER, name, "female") for name in vouched]
    return read.names(*spoken_of(read.cast, (company_of(read.scene),), LEXICON, said))


def test_who_is_there_takes_part() -> None:
    assert apart("") == []


@pytest.mark.parametrize(
    ("story", "name"),
    [
        ("“I dreamt of Napoleon,” said Tom.\n“Who is Napoleon?” said Mara.", "Napoleon"),
        ("“Anna was kind,” said Tom.\n“I hardly knew Anna,” said Mara.", "Anna"),
        (
            "“It was Mr. Lowe’s,” said Tom.\n“By Mr. Lowe’s?” said Mara.\n“Near Mr. Lowe’s,” said Tom.",
            "Mr. Lowe",
        ),
        ("“Mrs. Brandt snores, so Mrs. Brandt sleeps alone,” said Tom.", "Mrs. Brandt"),
    ],
)
def test_the_famous_and_mere_names_are_spoken_of(story: str, name: str) -> None:
    assert apart(story) == [name]


@pytest.mark.parametrize(
    "story",
    [
        "“Mrs. Brandt snores,” said Tom.\n“Mrs. Brandt does not,” said Mara.",
        "“Anna was kind,” said Tom.\nIt was ten years since Anna had died.\nAnna had been young.",
        "“I saw Anna,” said Tom.\n" * 6,
        "“Mr. Lowe sold it,” said Tom.\n“Mr. Lowe was poor,” said Mara.\n“To Mr. Lowe,” said Tom.",
        "Napoleon smiled. He sat. “No,” said Napoleon. Napoleon left.",
    ],
)
def test_who_has_a_surname_is_told_of_often_or_acts_takes_part(story: str) -> None:
    assert apart(story) == []


def test_whom_the_author_vouches_for_takes_part() -> None:
    story = "“Anna was kind,” said Tom.\n“I hardly knew Anna,” said Mara."
    assert apart(story, "Anna") == []
