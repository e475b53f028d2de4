"""What would be asked after an edit, before it is done."""

from continuity.story.decisions import AuthorsWord, Declared
from continuity.story.edits import Edit, RemoveChapter, RenameChapter, SetText, SetWord
from continuity.workspace import arranging
from continuity.workspace.workspace import Workspace
from projects import ids, titles


def chapters_if(book: Workspace, edit: Edit) -> list[tuple[str, int]]:
    """Title and number of scenes of every chapter, if the edit were done."""
    before = book.manuscript
    made = book.question_if(edit).book.chapters
    assert book.manuscript is before
    return [(chapter.title, len(chapter.scenes)) for chapter in made]


def test_scenes_and_chapters_are_looked_at_where_they_would_be(workspace: Workspace) -> None:
    first, second = ids(workspace)
    scene = workspace.manuscript.book.chapters[0].scenes[1].id
    move = arranging.move_scene(workspace, scene, second, 0)
    assert chapters_if(workspace, move) == [("Dawn", 1), ("Dusk", 2)]
    split = arranging.split_chapter(workspace, first, workspace.text(first).index("More"), "Noon")
    assert chapters_if(workspace, split) == [("Dawn", 1), ("Noon", 1), ("Dusk", 1)]
    assert chapters_if(workspace, arranging.join_chapters(workspace, first)) == [("Dawn", 3)]
    gone = RemoveChapter(first, 0, "Dawn", "", "")
    assert chapters_if(workspace, gone) == [("Dusk", 1)]
    named = RenameChapter(second, "Dusk", "Evening", "# Dusk\n\n", "# Evening\n\n")
    assert chapters_if(workspace, named) == [("Dawn", 2), ("Evening", 1)]
    assert titles(workspace) == ["Dawn", "Dusk"]


def test_scenes_keep_their_numbers_so_that_warnings_can_be_compared(workspace: Workspace) -> None:
    first, second = ids(workspace)
    text = "The lamp burned on the sill until the boats were in."
    workspace.apply(SetText(first, workspace.text(first), f"# Dawn\n\nLight.\n\n***\n\n{text}\n"))
    scene = workspace.manuscript.book.chapters[0].scenes[1].id
    move = arranging.move_scene(workspace, scene, first, 0)
    assert workspace.question_if(move).book.chapters[0].scenes[0].id == scene
    move = arranging.move_scene(workspace, scene, second, 1)
    assert workspace.question_if(move).book.chapters[1].scenes[1].id == scene


def test_the_word_of_the_author_is_looked_at_as_it_would_be(workspace: Workspace) -> None:
    word = AuthorsWord(declared=(Declared("Ada", "eyes", "green"),))
    assert workspace.question_if(SetWord(AuthorsWord(), word)).word == word
    assert workspace.word == AuthorsWord()
