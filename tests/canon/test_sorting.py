import pytest

from a_scene import told


def cast(story: str) -> list[str]:
    return sorted(person.name for person in told(story).cast.people)


def places(story: str) -> list[str]:
    return sorted(place.name for place in told(story).cast.places)


@pytest.mark.parametrize(
    "story",
    [
        "Sparks flew. Sparks died. Sparks glowed and Sparks flew. The sparks flew.",
        "On Monday it rained. Monday passed. Monday had been dull.",
        "“God, no!” he said. “Oh God!” he cried. “God!”",
        "The English came. The English smiled.",
        "They met in Cardiff. Cardiff slept.",
        "They drove down Baker Street. Baker Street was long.",
        "The General Assembly met. General Assembly rules are long.",
        "“Sir,” said the boy. “Yes, Sir?”",
        "“Hullo!” said the boy.",
        "The Blue Company failed. Blue Company workers left.",
        "The sign said NO ENTRY HERE. NO ENTRY HERE, it said.",
        "She read J. R. and smiled.",
        "He lived at Thornfield. At Thornfield it rained. Thornfield burned. In Thornfield they slept.",
        "Nova Scotia froze. They came from Nova Scotia.",
        "“Mum,” said the boy.",
        "“Merry Christmas!” “Merry Christmas, Merry Christmas!”",
        "Turkey smiled at Greece.",
        "They went to Clifton. The road to Clifton is long. He came from Clifton. To go to Clifton, now! She spoke of Clifton.",
        "They wrote to Messrs. Parker. Messrs. Parker smiled.",
        "They drank at the “Three Swans.” The “Three Swans” was full.",
        "He called it ‘Grim Resolve!’ and smiled.",
        "“Snow Palace Queen!” she cried, and the snow fell.",
        "She was reading Wuthervale. He was reading Wuthervale, too. Wuthervale lay there.",
        "“Winter Savings Gathering,” the poster said.",
        "He had come from Everett.",
        "“Earl Grey?” said the waiter. Earl Grey steamed.",
        "They prayed at Santa Rosalba. Santa Rosalba smiled. Santa Rosalba slept.",
    ],
)
def test_words_days_bodies_and_places_are_nobody(story: str) -> None:
    assert cast(story) == []


@pytest.mark.parametrize(
    ("story", "people"),
    [
        ("“Go,” said Zorb. Zorb smiled.", ["Zorb"]),
        ("“Go,” said Hope. She kissed Hope.", ["Hope"]),
        ("“Go,” said the Hatter. “Stay,” said the Hatter.", ["Hatter"]),
        ("Mrs. Hall came in.", ["Mrs. Hall"]),
        ("Florence smiled. Florence wept.", ["Florence"]),
        ("Florence smiled. She wept.", ["Florence"]),
        ("“Go,” said Turkey. Turkey rose. Turkey smiled. Turkey sat.", ["Turkey"]),
        ("The Widow Reed came in.", ["Widow Reed"]),
        ("Sunday laughed. “Go,” said Sunday. “Stay,” said Sunday. Sunday rose.", ["Sunday"]),
        ("“Go,” said St. Clair. St. Clair left.", ["St. Clair"]),
        ("“Zorb!” he cried. “Where are you, Zorb? I see you, Zorb.”", ["Zorb"]),
        ("His sister Lily came. He saw Lily.", ["Lily"]),
        ("In Zorb he slept. Zorb nodded. He sat. Zorb ran; he sat.", ["Zorb"]),
        ("“Go,” said Mum. “Now,” Mum said. “No,” said Mum.", ["Mum"]),
        (
            "“Go,” said the Colonel. The Colonel left. “Stay,” said the Colonel. The Colonel ran.",
            ["Colonel"],
        ),
    ],
)
def test_who_speaks_acts_or_is_called_is_somebody(story: str, people: list[str]) -> None:
    assert cast(story) == people


@pytest.mark.parametrize(
    ("story", "found"),
    [
        ("They met in the Hub. It was dark in the Hub.", ["Hub"]),
        ("They drove down Baker Street.", ["Baker Street"]),
        ("They left Cardiff.", ["Cardiff"]),
        ("In January it rained. In January it froze.", []),
        ("They saw the Hub.", []),
    ],
)
def test_places_stand_behind_in_or_end_like_places(story: str, found: list[str]) -> None:
    assert places(story) == found


@pytest.mark.parametrize(
    ("story", "name"),
    [
        ("It was the day that Lisa had died. He thought of Lisa...it was hard.", "Lisa"),
        ("“No,” said Mar’ek. Mar’ek rose. Mar’ek frowned.", "Mar’ek"),
        ("“Come,” said Anna Park. Anna smiled. She ran.", "Anna Park"),
        ("The Colonel nodded. “So,” said the Colonel. The Colonel laughed.", "Colonel"),
        ("“Fools,” WANDA MOROZ said. She wrote in capitals. Wanda smiled.", "Wanda Moroz"),
        (
            "The Overseer waited. The Overseer asked. The Overseer looked.\n" * 2,
            "Overseer",
        ),
    ],
)
def test_who_acts_is_somebody_though_the_name_looks_otherwise(story: str, name: str) -> None:
    assert cast(story) == [name]
