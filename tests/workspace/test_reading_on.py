"""A book is written in before all of it is read, and what is typed is on the disk before it is."""

from pathlib import Path

from continuity.story.ids import ChapterId
from continuity.workspace import backups, segments
from continuity.workspace.changes import Changes
from continuity.workspace.workspace import Workspace


def chapters(workspace: Workspace) -> list[tuple[ChapterId, str]]:
    return [(one.id, one.title) for one in workspace.manuscript.book.chapters]


def kept(workspace: Workspace) -> Path:
    """Have the structure written, as at the end of a session."""
    workspace.check(use_grammar=False)
    workspace.close()
    return workspace.folder


def test_a_book_opened_in_a_hurry_shows_titles_and_texts_and_then_the_rest(
    workspace: Workspace,
) -> None:
    before, known = workspace.manuscript, chapters(workspace)
    again = Workspace.open(kept(workspace), hurried=True)
    assert chapters(again) == known
    assert [one.text for one in again.manuscript.sources] == [one.text for one in before.sources]
    assert list(again.manuscript.book.scenes()) == []
    assert again.read_on() == Changes()
    assert again.manuscript == before
    again.close()


def test_titles_are_those_of_the_texts_where_nothing_was_kept(workspace: Workspace) -> None:
    known = chapters(workspace)
    folder = workspace.folder
    workspace.close()
    again = Workspace.open(folder, hurried=True)
    assert [title for _, title in chapters(again)] == [title for _, title in known]
    early = chapters(again)
    again.read_on()
    assert chapters(again) == early
    again.close()


def test_what_was_kept_and_is_damaged_is_read_anew(workspace: Workspace) -> None:
    content = segments.packed(workspace.manuscript)
    assert [one.title for one in segments.known_chapters(content)]
    for broken in (None, b"", b"\0", content[:40], content[:4] + b"x" + content[5:]):
        assert segments.known_chapters(broken) == ()
        assert segments.unpacked(broken, ()) == segments.EMPTY


def test_what_is_written_is_on_the_disk_at_once_and_read_a_moment_later(
    workspace: Workspace,
) -> None:
    dawn, before = chapters(workspace)[0][0], workspace.manuscript
    workspace.write(dawn, "# Dusk\n\nMara slept.\n")
    file = next((workspace.folder / "manuscript").glob("01*.md"))
    assert file.read_text("utf-8") == "# Dusk\n\nMara slept.\n"
    assert workspace.text(dawn) == "# Dusk\n\nMara slept.\n"
    assert workspace.manuscript is before
    assert workspace.read_on() == Changes(frozenset({dawn}), structure=True)
    assert chapters(workspace)[0] == (dawn, "Dusk")
    assert workspace.read_on() == Changes()


def test_what_a_question_finds_to_be_otherwise_is_told_to_whoever_reads_on(
    workspace: Workspace,
) -> None:
    dawn = chapters(workspace)[0][0]
    workspace.write(dawn, "# Dusk\n\nMara slept.\n")
    assert workspace.question().book.chapters[0].title == "Dusk"
    assert workspace.read_on() == Changes(frozenset({dawn}), structure=True)


def test_the_next_edit_tells_of_what_was_written_before_it(workspace: Workspace) -> None:
    (dawn, _), (noon, _) = chapters(workspace)[:2]
    workspace.write(dawn, "# Dusk\n\nMara slept.\n")
    assert workspace.rename(noon, "Night") == Changes(frozenset({dawn, noon}), structure=True)
    workspace.write(dawn, "# Dusk\n\nMara woke.\n")
    assert workspace.undo() == Changes(frozenset({dawn, noon}), structure=True)
    assert workspace.text(dawn) == "# Dusk\n\nMara woke.\n"


def test_what_is_written_before_the_book_was_read_is_backed_up_as_it_was(
    workspace: Workspace,
) -> None:
    folder = workspace.folder
    dawn, text = chapters(workspace)[0][0], workspace.text(chapters(workspace)[0][0])
    workspace.write(dawn, f"{text}More.\n")
    workspace.close()
    again = Workspace.open(folder, hurried=True)
    first = chapters(again)[0][0]
    again.write(first, "# All gone\n")
    newest = backups.archives(folder)[0]
    name = f"manuscript/{next((folder / 'manuscript').glob('01*.md')).name}"
    assert dict(backups.contents(newest, name)) == {name: f"{text}More.\n".encode()}
    again.close()


def test_what_was_written_and_not_read_is_kept_as_it_was_written(workspace: Workspace) -> None:
    workspace.check(use_grammar=False)
    dawn = chapters(workspace)[0][0]
    workspace.write(dawn, "# Dusk\n\nMara slept.\n")
    workspace.close()
    again = Workspace.open(workspace.folder, hurried=True)
    assert chapters(again)[0] == (dawn, "Dusk")
    again.close()
