"""What the writer notes of chapters and scenes, and how it stays with them."""

import tomllib
from pathlib import Path

import pytest

from continuity.errors import CannotSave
from continuity.story.cards import Card
from continuity.story.edits import AddChapter, RemoveChapter, SetText, Together
from continuity.story.ids import SceneId
from continuity.workspace import durable
from continuity.workspace.changes import Changes
from continuity.workspace.workspace import Workspace
from projects import ids, reopened

STORM = Card("The storm comes.", "Check the tides.\nTwice.", "Draft", "Sea")


def scene_ids(book: Workspace) -> list[SceneId]:
    return [scene.id for scene in book.manuscript.book.scenes()]


def openings(book: Workspace) -> dict[str, str]:
    """The first words of every scene that has a card, and the synopsis on it."""
    return {
        next(one.text for one in scene.paragraphs if one.text != chapter.title): card.synopsis
        for chapter in book.manuscript.book.chapters
        for scene in chapter.scenes
        if (card := book.cards.of(chapter.id, scene.id))
    }


def type_over(book: Workspace, place: int, old: str, new: str) -> None:
    chapter = ids(book)[place]
    text = book.text(chapter)
    assert old in text
    book.apply(SetText(chapter, text, text.replace(old, new)))


def test_a_goal_is_kept_and_two_joined_scenes_have_that_of_both(workspace: Workspace) -> None:
    chapter = ids(workspace)[0]
    workspace.set_card(chapter, Card(goal=1_200))
    text = (workspace.folder / "outline.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["chapters"] == [{"file": "01-dawn.md", "goal": 1_200}]
    workspace.close()
    assert Workspace.open(workspace.folder).cards.of(chapter).goal == 1_200
    assert Card("One", goal=300).joined(Card(goal=200)) == Card("One", goal=500)


def test_a_scene_and_its_chapter_have_a_card_each(workspace: Workspace) -> None:
    chapter, scene = ids(workspace)[0], scene_ids(workspace)[1]
    assert workspace.set_card(chapter, STORM, scene) == Changes(cards=True)
    workspace.set_card(chapter, Card(status="Final"))
    assert workspace.cards.of(chapter, scene) == STORM
    assert workspace.cards.of(chapter) == Card(status="Final")
    assert workspace.cards.of(chapter, scene_ids(workspace)[0]) == Card()


def test_cards_are_read_by_people_too(workspace: Workspace) -> None:
    workspace.set_card(ids(workspace)[0], STORM, scene_ids(workspace)[1])
    text = (workspace.folder / "outline.toml").read_text(encoding="utf-8")
    assert '"""\nCheck the tides.\nTwice."""' in text
    assert tomllib.loads(text)["scenes"] == [
        {
            "file": "01-dawn.md",
            "scene": 2,
            "begins": "More light.",
            "status": "Draft",
            "label": "Sea",
            "synopsis": "The storm comes.",
            "notes": "Check the tides.\nTwice.",
        }
    ]


def test_cards_outlive_the_session_and_the_database(workspace: Workspace) -> None:
    workspace.set_card(ids(workspace)[0], STORM, scene_ids(workspace)[1])
    workspace.set_card(ids(workspace)[1], Card(notes="Too short."))
    workspace.close()
    (workspace.folder / "story.db").unlink(missing_ok=True)
    again = Workspace.open(workspace.folder)
    assert openings(again) == {"More light.": "The storm comes."}
    assert again.cards.of(ids(again)[1]) == Card(notes="Too short.")
    again.close()


def test_a_blank_card_leaves_no_entry(workspace: Workspace) -> None:
    chapter = ids(workspace)[0]
    workspace.set_card(chapter, STORM)
    workspace.set_card(chapter, Card())
    assert "chapters" not in tomllib.loads((workspace.folder / "outline.toml").read_text("utf-8"))


def test_what_is_noted_can_be_undone_and_done_again(workspace: Workspace) -> None:
    chapter = ids(workspace)[0]
    workspace.set_card(chapter, STORM)
    workspace.set_card(chapter, Card(synopsis="Calm."))
    workspace.undo()
    assert workspace.cards.of(chapter) == STORM
    workspace.redo()
    assert workspace.cards.of(chapter) == Card(synopsis="Calm.")


def test_a_card_stays_while_its_scene_is_written_anew(workspace: Workspace) -> None:
    workspace.set_card(ids(workspace)[0], STORM, scene_ids(workspace)[1])
    type_over(workspace, 0, "More light.", "Less light, in the end.")
    assert openings(workspace) == {"Less light, in the end.": "The storm comes."}
    assert openings(reopened(workspace)) == {"Less light, in the end.": "The storm comes."}


def test_a_card_stays_where_a_scene_is_put_before_it(workspace: Workspace) -> None:
    workspace.set_card(ids(workspace)[0], STORM, scene_ids(workspace)[1])
    type_over(workspace, 0, "Light.\n", "Light.\n\n***\n\nA bird sang over the marsh.\n")
    assert openings(workspace) == {"More light.": "The storm comes."}
    assert openings(reopened(workspace)) == {"More light.": "The storm comes."}


def test_a_card_waits_for_a_scene_that_was_cut_and_is_put_back(workspace: Workspace) -> None:
    workspace.set_card(ids(workspace)[0], STORM, scene_ids(workspace)[1])
    type_over(workspace, 0, "\n***\n\nMore light.\n", "")
    assert openings(workspace) == {}
    again = reopened(workspace)
    type_over(again, 1, "Shadow.\n", "Shadow.\n\n***\n\nMore light.\n")
    assert openings(again) == {"More light.": "The storm comes."}


def test_a_scene_that_goes_to_another_chapter_keeps_its_number(workspace: Workspace) -> None:
    first, second = ids(workspace)
    moved = "The lamp burned on the sill until the boats were in."
    type_over(workspace, 0, "More light.", moved)
    scene = scene_ids(workspace)[1]
    one, two = workspace.text(first), workspace.text(second)
    parts = (
        SetText(second, two, f"{two}\n***\n\n{moved}\n"),
        SetText(first, one, one.replace(f"\n***\n\n{moved}\n", "")),
    )
    changes = workspace.apply(Together(parts, "Move scene"))
    assert changes == Changes(frozenset({first, second}), structure=True)
    assert scene_ids(workspace)[2] == scene
    workspace.undo()
    assert scene_ids(workspace)[1] == scene


def test_a_chapter_may_come_and_another_go_in_one_step(workspace: Workspace) -> None:
    first, second = ids(workspace)
    added = AddChapter(1, "Noon", "Heat.\n")
    removed = RemoveChapter(second, 1, "Dusk", workspace.text(second), "02-dusk.md")
    workspace.apply(Together((added, removed), "Change"))
    titles = [one.title for one in workspace.manuscript.book.chapters]
    assert titles == ["Dawn", "Noon"]
    workspace.undo()
    assert ids(workspace) == [first, second]
    workspace.redo()
    assert [one.title for one in workspace.manuscript.book.chapters] == titles


def test_a_chapter_that_is_put_back_has_its_card(workspace: Workspace) -> None:
    chapter = ids(workspace)[1]
    workspace.set_card(chapter, STORM)
    workspace.remove(chapter)
    assert not workspace.cards.chapters
    workspace.undo()
    assert workspace.cards.of(ids(workspace)[1]) == STORM


def test_cards_come_with_a_new_project(tmp_path: Path) -> None:
    made = Workspace.create(
        tmp_path / "made",
        title="Made",
        chapters=[("One", "First.\n\n***\n\nSecond.\n")],
        cards={(1, 0): Card(status="Final"), (1, 2): Card(synopsis="It ends.")},
    )
    assert made.cards.of(ids(made)[0]) == Card(status="Final")
    assert openings(made) == {"Second.": "It ends."}
    made.close()


def test_what_another_program_noted_is_taken_up(workspace: Workspace) -> None:
    workspace.set_card(ids(workspace)[0], STORM, scene_ids(workspace)[1])
    path = workspace.folder / "outline.toml"
    text = path.read_text(encoding="utf-8")
    mine = '\n[[scenes]]\nfile = "01-dawn.md"\nscene = 1\nmood = "grey"\nlabel = "Land"\n'
    path.write_text(text.replace("Sea", "Lake") + mine, encoding="utf-8")
    assert workspace.refresh() == Changes(cards=True)
    one, two = scene_ids(workspace)[:2]
    assert workspace.cards.scenes[two].label == "Lake"
    assert workspace.cards.scenes[one].label == "Land"
    workspace.set_card(ids(workspace)[0], Card(label="Hill"), one)
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["scenes"]
    assert [(entry["label"], entry.get("mood")) for entry in entries] == [
        ("Hill", "grey"),
        ("Lake", None),
    ]


def test_entries_of_a_later_program_are_kept(workspace: Workspace) -> None:
    path = workspace.folder / "outline.toml"
    path.write_text('[[scenes]]\nwhere = "Dusk/1"\n\n[[chapters]]\nfile = 3\n', encoding="utf-8")
    again = reopened(workspace)
    again.set_card(ids(again)[0], STORM)
    kept = tomllib.loads(path.read_text(encoding="utf-8"))
    assert kept["scenes"] == [{"where": "Dusk/1"}]
    again.close()


def test_a_card_that_cannot_be_written_is_not_remembered(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    chapter = ids(workspace)[0]
    workspace.set_card(chapter, STORM)

    def full(path: Path, _content: bytes) -> None:
        message = f"“{path.name}” could not be saved: the disk is full."
        raise CannotSave(message)

    monkeypatch.setattr(durable, "write", full)
    with pytest.raises(CannotSave):
        workspace.set_card(chapter, Card())
    assert workspace.cards.of(chapter) == STORM


def test_the_words_for_how_far_a_scene_is_are_the_projects_own(workspace: Workspace) -> None:
    assert workspace.settings.statuses == ("Draft", "Revised", "Final")
    path = workspace.folder / "continuity.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text('statuses = ["Idea", "Done", "Done"]\n' + text, encoding="utf-8")
    again = reopened(workspace)
    assert again.settings.statuses == ("Idea", "Done")
    again.close()
