from pathlib import Path

from cli.running import run

STORY = """It was Tuesday, and the evening light lay on the desk.

Mara sat in the kitchen. She wondered who had called. She knew that it was late.

“Wait,” said Tom. Tom left the room.

The next morning Mara was gone.
"""


def test_every_scene_shows_when_and_where_it_plays_and_who_is_there(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    lines = [line.strip() for line in run("timeline", story).output.split("\n")]
    assert "day 1, Tuesday, evening: “It was Tuesday”, “the evening light”" in lines
    assert "day 2, Wednesday, morning: “The next morning”" in lines
    assert "where: the kitchen" in lines
    assert "there: Mara, Tom" in lines
    assert "comes and goes: “Tom left the room”, “Mara was gone”" in lines
    assert "told: in the third person, as Mara sees it, in the past" in lines


def test_the_record_holds_passages_and_sheet_with_their_quotes(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    [scene] = run("timeline", story, "--format", "json").record["scenes"]
    assert [one["label"] for one in scene["passages"]][1] == "day 2, Wednesday, morning"
    assert scene["passages"][1]["day"] == [1, 1]
    sheet = scene["sheet"]
    assert sheet["viewpoint"] == "mara"
    [kitchen] = sheet["settings"]
    assert STORY[kitchen["start"] : kitchen["end"]] == kitchen["quote"] == "in the kitchen"
