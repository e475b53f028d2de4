"""Scenes and chapters moved, split, joined and named: what becomes of the files."""

from pathlib import Path

import pytest

from continuity.errors import ContinuityError
from continuity.story.cards import Card
from continuity.story.edits import Edit
from continuity.story.ids import ChapterId, SceneId
from continuity.workspace import arranging
from continuity.workspace.workspace import Workspace
from projects import ids, titles

HARBOUR = (
    "# Harbour\n\nThe boats came in late, all but one of them.\n\n* * *\n\nNobody on the quay spoke of the *fourth* one.\n\n"
    "* * *\n\nAt night the lamp on the window sill went out.\n"
)
HILL = "# Hill\n\nShe climbed until the town was small.\n\n## The hut\n\nThe door stood open.\n"


@pytest.fixture
def book(tmp_path: Path) -> Workspace:
    chapters = [("Harbour", HARBOUR), ("Hill", HILL), ("Home", "# Home\n\nRain.\n")]
    return Workspace.create(tmp_path / "book", title="Book", chapters=chapters)


def scenes(book: Workspace, chapter: int) -> list[SceneId]:
    return [scene.id for scene in book.manuscript.book.chapters[chapter].scenes]


def text(book: Workspace, chapter: int) -> str:
    return book.text(ids(book)[chapter])


def done_and_undone(book: Workspace, edit: Edit) -> list[str]:
    """The texts after the edit; undoing it must bring back those of before."""
    before = [book.text(chapter) for chapter in ids(book)]
    book.apply(edit)
    after = [book.text(chapter) for chapter in ids(book)]
    book.undo()
    assert [book.text(chapter) for chapter in ids(book)] == before
    book.redo()
    assert [book.text(chapter) for chapter in ids(book)] == after
    return after


def test_scenes_change_places_in_their_chapter(book: Workspace) -> None:
    one, two, three = scenes(book, 0)
    texts = done_and_undone(book, arranging.move_scene(book, three, ids(book)[0], 0))
    assert texts[0] == (
        "# Harbour\n\nAt night the lamp on the window sill went out.\n\n* * *\n\nThe boats came in late, all but one of them.\n\n"
        "* * *\n\nNobody on the quay spoke of the *fourth* one.\n"
    )
    assert scenes(book, 0) == [three, one, two]


def test_a_scene_goes_to_another_chapter_and_stays_the_same_scene(book: Workspace) -> None:
    scene = scenes(book, 0)[1]
    book.set_card(ids(book)[0], Card(synopsis="The missing boat"), scene)
    texts = done_and_undone(book, arranging.move_scene(book, scene, ids(book)[1], 1))
    assert texts[0] == (
        "# Harbour\n\nThe boats came in late, all but one of them.\n\n* * *\n\nAt night the lamp on the window sill went out.\n"
    )
    assert texts[1] == (
        "# Hill\n\nShe climbed until the town was small.\n\n* * *\n\n"
        "Nobody on the quay spoke of the *fourth* one.\n\n## The hut\n\nThe door stood open.\n"
    )
    moved = scenes(book, 1)[1]
    assert book.cards.of(ids(book)[1], moved) == Card(synopsis="The missing boat")


def test_a_scene_with_a_title_needs_no_other_break(book: Workspace) -> None:
    texts = done_and_undone(book, arranging.move_scene(book, scenes(book, 1)[1], ids(book)[2], 9))
    assert texts[1] == "# Hill\n\nShe climbed until the town was small.\n"
    assert texts[2] == "# Home\n\nRain.\n\n## The hut\n\nThe door stood open.\n"


def test_the_last_scene_may_leave_a_chapter_and_come_back(book: Workspace) -> None:
    rain = scenes(book, 2)[0]
    texts = done_and_undone(book, arranging.move_scene(book, rain, ids(book)[0], 0))
    assert texts[2] == "# Home\n"
    assert texts[0].startswith("# Harbour\n\nRain.\n\n* * *\n\nThe boats")
    back = arranging.move_scene(book, scenes(book, 0)[0], ids(book)[2], 0)
    book.apply(back)
    assert text(book, 2) == "# Home\n\nRain.\n"


def cut_before(book: Workspace, chapter: int, words: str) -> tuple[ChapterId, int]:
    return ids(book)[chapter], text(book, chapter).index(words)


def test_a_chapter_is_split_at_the_caret(book: Workspace) -> None:
    chapter, at = cut_before(book, 0, "At night")
    kept = scenes(book, 0)
    done_and_undone(book, arranging.split_chapter(book, chapter, at, "Night"))
    assert titles(book) == ["Harbour", "Night", "Hill", "Home"]
    assert text(book, 1) == "# Night\n\nAt night the lamp on the window sill went out.\n"
    assert text(book, 0).endswith("Nobody on the quay spoke of the *fourth* one.\n")
    assert scenes(book, 0) == kept[:2]


def test_a_scene_is_split_at_the_caret_even_within_a_paragraph(book: Workspace) -> None:
    chapter, at = cut_before(book, 0, "came in late")
    done_and_undone(book, arranging.split_scene(book, chapter, at))
    assert text(book, 0).startswith(
        "# Harbour\n\nThe boats\n\n* * *\n\ncame in late, all but one of them.\n\n* * *"
    )
    assert len(scenes(book, 0)) == 4


@pytest.mark.parametrize("words", ["Harbour", "The boats came"])
def test_nothing_is_split_where_one_side_would_be_empty(book: Workspace, words: str) -> None:
    with pytest.raises(ContinuityError, match="between two paragraphs"):
        arranging.split_scene(book, *cut_before(book, 0, words))


def test_two_scenes_become_one_with_the_notes_of_both(book: Workspace) -> None:
    chapter = ids(book)[0]
    one, two, _ = scenes(book, 0)
    book.set_card(chapter, Card(synopsis="Late", status="Final"), one)
    book.set_card(chapter, Card(synopsis="Missing", status="Draft"), two)
    done_and_undone(book, arranging.join_scenes(book, one))
    assert text(book, 0).startswith(
        "# Harbour\n\nThe boats came in late, all but one of them.\n\nNobody on the quay spoke of the *fourth* one.\n\n* * *\n\nAt"
    )
    joined = scenes(book, 0)[0]
    assert book.cards.of(chapter, joined) == Card(synopsis="Late\n\nMissing", status="Final")
    book.undo()
    first, second, _ = scenes(book, 0)
    assert book.cards.of(chapter, first) == Card(synopsis="Late", status="Final")
    assert book.cards.of(chapter, second) == Card(synopsis="Missing", status="Draft")


def test_the_heading_of_a_scene_goes_when_it_is_joined(book: Workspace) -> None:
    done_and_undone(book, arranging.join_scenes(book, scenes(book, 1)[0]))
    assert (
        text(book, 1) == "# Hill\n\nShe climbed until the town was small.\n\nThe door stood open.\n"
    )


def test_the_last_scene_has_none_to_be_joined_with(book: Workspace) -> None:
    with pytest.raises(ContinuityError, match="last scene"):
        arranging.join_scenes(book, scenes(book, 1)[1])


def test_two_chapters_become_one(book: Workspace) -> None:
    first, second, _ = ids(book)
    hut = scenes(book, 1)[1]
    book.set_card(second, Card(notes="The way up"))
    book.set_card(second, Card(synopsis="Open door"), hut)
    done_and_undone(book, arranging.join_chapters(book, first))
    assert titles(book) == ["Harbour", "Home"]
    assert text(book, 0).endswith(
        "the lamp on the window sill went out.\n\n* * *\n\nShe climbed until the town was small.\n\n"
        "## The hut\n\nThe door stood open.\n"
    )
    assert book.cards.of(first) == Card(notes="The way up")
    assert book.cards.of(first, hut) == Card(synopsis="Open door")
    book.undo()
    assert book.cards.of(first) == Card()
    assert book.cards.of(second) == Card(notes="The way up")


def test_the_last_chapter_has_none_to_be_joined_with(book: Workspace) -> None:
    with pytest.raises(ContinuityError, match="last chapter"):
        arranging.join_chapters(book, ids(book)[2])


def test_a_scene_is_given_a_title_another_one_and_none(book: Workspace) -> None:
    scene = scenes(book, 0)[1]
    book.apply(arranging.rename_scene(book, scene, "The fourth  boat"))
    assert "* * *\n\n## The fourth boat\n\nNobody on the quay" in text(book, 0)
    assert book.manuscript.book.chapters[0].scenes[1].title == "The fourth boat"
    book.apply(arranging.rename_scene(book, scenes(book, 0)[1], "Silence"))
    assert "## Silence\n\nNobody on the quay" in text(book, 0)
    book.apply(arranging.rename_scene(book, scenes(book, 0)[1], ""))
    assert text(book, 0) == HARBOUR


def test_without_its_title_a_scene_is_parted_by_a_break(book: Workspace) -> None:
    done_and_undone(book, arranging.rename_scene(book, scenes(book, 1)[1], ""))
    assert text(book, 1).endswith("was small.\n\n***\n\nThe door stood open.\n")
    assert len(scenes(book, 1)) == 2


def test_what_stands_beside_the_story_stays_where_it_is(tmp_path: Path) -> None:
    chapter = "# One\n\nFirst words here.\n\n<!-- check -->\n\n***\n\nSecond words here.\n"
    book = Workspace.create(tmp_path / "b", title="B", chapters=[("One", chapter)])
    book.apply(arranging.move_scene(book, scenes(book, 0)[1], ids(book)[0], 0))
    moved = text(book, 0)
    assert moved.startswith("# One\n\nSecond words here.\n\n***\n\nFirst words here.")
    assert "<!-- check -->" in moved


def test_windows_line_ends_stay(tmp_path: Path) -> None:
    book = Workspace.create(tmp_path / "b", title="B", chapters=[("Harbour", HARBOUR)])
    path = book.folder / "manuscript" / "01-harbour.md"
    path.write_bytes(HARBOUR.replace("\n", "\r\n").encode())
    book.refresh()
    book.apply(arranging.move_scene(book, scenes(book, 0)[2], ids(book)[0], 0))
    content = path.read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") == HARBOUR.count("\n")


def test_every_scene_of_a_long_chapter_can_stand_anywhere(tmp_path: Path) -> None:
    words = ["Ash", "Birch", "Cedar", "Dogwood", "Elm"]
    chapter = "\n\n***\n\n".join(
        f"{word} stood by the water, older than the house.\n\nMore of it." for word in words
    )
    book = Workspace.create(tmp_path / "b", title="B", chapters=[("Trees", chapter)])
    for start in range(5):
        for place in range(5):
            order = [
                scene.paragraphs[-2].text.split()[0] for scene in book.manuscript.book.scenes()
            ]
            order.insert(place, order.pop(start))
            scene = scenes(book, 0)[start]
            book.apply(arranging.move_scene(book, scene, ids(book)[0], place))
            now = [scene.paragraphs[-2].text.split()[0] for scene in book.manuscript.book.scenes()]
            assert now == order
            assert scenes(book, 0)[place] == scene
