"""Snapshots: made by themselves and by name, of a chapter and of all; and what comes back."""

from datetime import UTC, datetime, timedelta

import pytest

from continuity.errors import CannotRead
from continuity.story.cards import Card
from continuity.story.edits import SetCard, SetText, Together
from continuity.workspace import snapshots
from continuity.workspace.snapshots import Kind
from continuity.workspace.workspace import Workspace
from projects import ids, titles


def write_in(book: Workspace, place: int, text: str) -> None:
    chapter = ids(book)[place]
    book.apply(SetText(chapter, book.text(chapter), text))


def told(book: Workspace) -> list[tuple[str, str]]:
    return [(one.kind.value, one.name) for one in snapshots.listed(book.folder)]


def test_opening_a_project_makes_a_snapshot(workspace: Workspace) -> None:
    assert told(workspace) == [("opened", "")]
    assert snapshots.listed(workspace.folder)[0].texts() == {
        "01-dawn.md": "# Dawn\n\nLight.\n\n***\n\nMore light.\n",
        "02-dusk.md": "# Dusk\n\nShadow.\n",
    }


def test_nothing_is_kept_twice_unless_it_is_given_a_name(workspace: Workspace) -> None:
    assert workspace.snapshot(Kind.TIMED) is None
    assert workspace.snapshot(Kind.NAMED, "First draft") is not None
    assert workspace.snapshot(Kind.TIMED) is None
    write_in(workspace, 1, "# Dusk\n\nNight.\n")
    assert workspace.snapshot(Kind.TIMED) is not None
    assert sorted(told(workspace)) == [("named", "First draft"), ("opened", ""), ("timed", "")]


def test_a_change_to_many_chapters_is_preceded_by_a_snapshot(workspace: Workspace) -> None:
    workspace.add(2, "Night", "Dark.\n")
    texts = [
        SetText(one, workspace.text(one), workspace.text(one) + "End.\n") for one in ids(workspace)
    ]
    workspace.apply(Together(tuple(texts), "Replace “a” by “b”"))
    assert ("before", "Replace “a” by “b”") in told(workspace)


def test_one_chapter_is_restored_and_that_can_be_undone(workspace: Workspace) -> None:
    taken = workspace.snapshot(Kind.NAMED, "Before the cut")
    assert taken is not None
    write_in(workspace, 0, "# Dawn\n\nNothing.\n")
    write_in(workspace, 1, "# Dusk\n\nNight.\n")
    workspace.apply(snapshots.restoration(workspace, taken, "01-dawn.md"))
    assert "More light." in workspace.text(ids(workspace)[0])
    assert workspace.text(ids(workspace)[1]) == "# Dusk\n\nNight.\n"
    workspace.undo()
    assert workspace.text(ids(workspace)[0]) == "# Dawn\n\nNothing.\n"


def test_what_was_noted_comes_back_with_the_text(workspace: Workspace) -> None:
    dawn, dusk = ids(workspace)
    first = workspace.manuscript.book.chapters[0].scenes[0].id
    workspace.set_card(dawn, Card("Light comes.", goal=900))
    workspace.set_card(dawn, Card("She wakes.", "Which bed?", "Draft"), first)
    taken = workspace.snapshot(Kind.NAMED, "Noted")
    assert taken is not None
    write_in(workspace, 0, "# Dawn\n\nRain.\n")
    workspace.set_card(dawn, Card("Rain comes."))
    workspace.set_card(dusk, Card(notes="Still to write."))
    workspace.apply(snapshots.restoration(workspace, taken, "01-dawn.md"))
    assert workspace.cards.of(dawn) == Card("Light comes.", goal=900)
    assert workspace.cards.of(dusk) == Card(notes="Still to write.")
    scene = workspace.manuscript.book.chapters[0].scenes[0].id
    assert workspace.cards.of(dawn, scene) == Card("She wakes.", "Which bed?", "Draft")
    workspace.apply(snapshots.restoration(workspace, taken))
    assert workspace.cards.of(dusk) == Card()
    workspace.undo()
    workspace.undo()
    assert workspace.cards.of(dawn) == Card("Rain comes.")
    assert workspace.cards.of(dusk) == Card(notes="Still to write.")
    assert Workspace.open(workspace.folder, read_only=True).cards.of(dawn) == Card("Rain comes.")


def test_what_was_noted_after_a_restoration_outlives_its_undoing(workspace: Workspace) -> None:
    dawn, dusk = ids(workspace)
    workspace.set_card(dawn, Card("Light comes."))
    taken = workspace.snapshot(Kind.NAMED, "Noted", dawn)
    assert taken is not None
    workspace.set_card(dawn, Card("Rain comes."))
    workspace.apply(snapshots.restoration(workspace, taken))
    workspace.apply(SetCard(dusk, None, Card(), Card("Too short.")))
    restored = workspace.cards
    workspace.undo()
    workspace.redo()
    assert workspace.cards == restored
    assert (workspace.cards.of(dawn), workspace.cards.of(dusk)) == (
        Card("Light comes."),
        Card("Too short."),
    )


def test_a_snapshot_without_notes_leaves_them_as_they_are(workspace: Workspace) -> None:
    dawn, _ = ids(workspace)
    taken = workspace.snapshot(Kind.NAMED, "Bare", dawn)
    assert taken is not None
    workspace.set_card(dawn, Card("Light comes."))
    write_in(workspace, 0, "# Dawn\n\nRain.\n")
    workspace.apply(snapshots.restoration(workspace, taken))
    assert workspace.cards.of(dawn) == Card("Light comes.")


def test_all_is_restored_chapters_and_order_too(workspace: Workspace) -> None:
    workspace.add(2, "Night", "Dark.\n")
    taken = workspace.snapshot(Kind.NAMED, "Three")
    assert taken is not None
    texts = [workspace.text(one) for one in ids(workspace)]
    workspace.remove(ids(workspace)[0])
    workspace.move(ids(workspace)[1], 0)
    workspace.add(1, "Noon", "Heat.\n")
    write_in(workspace, 0, "# Night\n\nDarker.\n")
    assert titles(workspace) == ["Night", "Noon", "Dusk"]
    workspace.apply(snapshots.restoration(workspace, taken))
    assert titles(workspace) == ["Dawn", "Dusk", "Night"]
    assert [workspace.text(one) for one in ids(workspace)] == texts
    workspace.undo()
    assert titles(workspace) == ["Night", "Noon", "Dusk"]
    assert workspace.text(ids(workspace)[0]) == "# Night\n\nDarker.\n"


def test_a_snapshot_of_one_chapter_touches_no_other(workspace: Workspace) -> None:
    taken = workspace.snapshot(Kind.NAMED, "Dusk alone", ids(workspace)[1])
    assert taken is not None
    assert taken.file == "02-dusk.md"
    assert list(taken.texts()) == ["02-dusk.md"]
    write_in(workspace, 0, "# Dawn\n\nNothing.\n")
    write_in(workspace, 1, "# Dusk\n\nNight.\n")
    workspace.apply(snapshots.restoration(workspace, taken))
    assert workspace.text(ids(workspace)[0]) == "# Dawn\n\nNothing.\n"
    assert workspace.text(ids(workspace)[1]) == "# Dusk\n\nShadow.\n"


def test_old_ones_without_a_name_are_thinned_out(workspace: Workspace) -> None:
    start = datetime(2026, 3, 1, 8, tzinfo=UTC).astimezone()
    content = {"manuscript/01-dawn.md": b"0", "continuity.toml": b""}
    snapshots.take(workspace.folder, content, start, Kind.NAMED, "Mine")
    for hour in range(1, 80):
        content["manuscript/01-dawn.md"] = str(hour).encode()
        snapshots.take(workspace.folder, content, start + timedelta(hours=hour), Kind.TIMED)
    own = [one for one in snapshots.listed(workspace.folder) if one.kind is not Kind.OPENED]
    assert own[-1].name == "Mine"
    timed = [one for one in own if one.kind is Kind.TIMED]
    assert len(timed) == 26  # the newest, and the last of the two days before them
    assert len({one.when.date() for one in timed}) == 4


def test_a_damaged_snapshot_says_so(workspace: Workspace) -> None:
    taken = workspace.snapshot(Kind.NAMED, "Mine")
    assert taken is not None
    taken.path.write_bytes(b"broken")
    with pytest.raises(CannotRead, match="cannot be read"):
        snapshots.listed(workspace.folder)[0].texts()


def test_deleting_a_snapshot(workspace: Workspace) -> None:
    taken = workspace.snapshot(Kind.NAMED, "Mine")
    assert taken is not None
    snapshots.delete(taken)
    assert told(workspace) == [("opened", "")]
