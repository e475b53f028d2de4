from continuity.canon.scene_sheet import SceneSheet, Telling, Tense
from telling import read, report_on

TAVERN = """
***
Mara sat in the smoky tavern and counted her coins. She wondered how long they would last.
“Have you heard of Tom?” Anna asked, and put down her cup.
Mara shook her head. She knew that Tom would never come back. “Ask Ruth,” said Mara.
Anna stood up. Anna left the room.
Mara walked into the yard. It was cold, and she felt a drop of rain.
"""


def sheet_of(story: str) -> SceneSheet:
    sheet = report_on(read(story)).scenes[-1].sheet
    assert sheet is not None
    return sheet


def test_a_scene_plays_where_it_opens_and_where_somebody_goes() -> None:
    places = [(one.place, one.evidence.quote) for one in sheet_of(TAVERN).settings]
    assert places == [
        ("the smoky tavern", "in the smoky tavern"),
        ("the yard", "walked into the yard"),
    ]


def test_a_heading_names_the_place_beside_the_time() -> None:
    story = "Vienna, 3 May 1950\nThe girl sat down. Nobody spoke."
    assert [one.place for one in sheet_of(story).settings] == ["Vienna"]


def test_what_is_said_remembered_or_supposed_is_not_where_the_scene_plays() -> None:
    story = """
    “They sat in the kitchen,” said Mara.
    He had waited in the garden. She would meet him in the church if he came.
    """
    assert sheet_of(story).settings == ()


def test_everybody_there_is_shown_by_words() -> None:
    sheet = sheet_of(TAVERN)
    assert [one.person for one in sheet.present] == ["mara", "anna"]
    assert "ruth" in [one.person for one in sheet.mentioned]
    assert sheet.present[0].evidence.quote.startswith("Mara sat in the smoky tavern")


def test_who_goes_is_told_with_the_words() -> None:
    gone = [(one.person, one.comes, one.evidence.quote) for one in sheet_of(TAVERN).comings]
    assert ("anna", False, "Anna left the room") in gone


def test_the_viewpoint_is_that_of_the_one_whose_thoughts_are_told() -> None:
    sheet = sheet_of(TAVERN)
    assert (sheet.telling, sheet.viewpoint) == (Telling.THIRD, "mara")
    assert len(sheet.viewpoint_basis) == 2


def test_a_scene_that_looks_into_two_minds_has_no_viewpoint() -> None:
    story = """
    “Sit,” said Ruth. Ruth wondered what the noise was. Ruth felt cold.
    “Wait,” said Peter. Peter knew that the door was open. Peter hoped that Ruth would stay.
    """
    assert sheet_of(story).viewpoint is None


def test_an_i_of_unmarked_letters_tells_no_scene_that_looks_into_another_mind() -> None:
    story = """
    Mara wondered who had sent the letters. She felt that she knew the hand. She was afraid.
    I see you. I wait by the water.
    Mara thought of the mill. She remembered Tom, and she knew that he was dead.
    """
    assert sheet_of(story).telling is Telling.THIRD


def test_a_teller_with_a_name_is_the_viewpoint() -> None:
    story = """
    “My name is Ishbel,” I said.
    I opened the door, and I looked at the sea. I said nothing.
    “Ishbel,” said my mother, “come in.”
    """
    assert sheet_of(story).telling is Telling.FIRST


def test_the_tense_is_that_of_the_narration_not_of_the_talk() -> None:
    assert sheet_of(TAVERN).tense is Tense.PAST
    now = "Mara walks to the window. “It was cold,” she says. She looks out. Tom is there."
    sheet = sheet_of(now)
    assert sheet.tense is Tense.PRESENT
    assert sheet.tense_basis[0].quote.startswith("Mara walks")
    assert sheet_of("“I was ill.” Silence.").tense is Tense.UNKNOWN
