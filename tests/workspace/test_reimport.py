"""Reading a story file into a project again."""

from pathlib import Path

import pytest

from continuity.story.cards import Card
from continuity.story.decisions import Declared
from continuity.workspace.reimport import ChapterChange, Fate, compared, take_up
from continuity.workspace.workspace import Workspace

GATE = "# The Gate\n\nRain fell.\n\nMara had <!-- comment 1 -->green eyes<!-- /comment 1 by Bo: sure? -->.\n\nTom slept.\n"
LAMP = "# The Lamp\n\n<!-- continuity: note -->Ask the keeper.\n\nIt went out.\n\nNobody came.\n"
CODA = "# Coda\n\nIt was over.\n\nShe left.\n"


@pytest.fixture
def project(tmp_path: Path) -> Workspace:
    chapters = (("The Gate", GATE), ("The Lamp", LAMP), ("Coda", CODA))
    return Workspace.create(tmp_path / "p", title="Ferry", chapters=chapters)


def texts(project: Workspace) -> list[str]:
    return [project.text(one.id) for one in project.manuscript.book.chapters]


def fates(changes: tuple[ChapterChange, ...]) -> list[tuple[str, Fate, str]]:
    return [(one.title, one.fate, one.summary) for one in changes]


PLAIN_GATE = "# The Gate\n\nRain fell.\n\nMara had green eyes.\n\nTom slept.\n"
PLAIN_LAMP = "# The Lamp\n\nIt went out.\n\nNobody came.\n"


def test_the_same_story_changes_nothing(project: Workspace) -> None:
    changes = compared(
        project, [("The Gate", PLAIN_GATE), ("The Lamp", PLAIN_LAMP), ("Coda", CODA)]
    )
    assert [one.fate for one in changes] == [Fate.SAME] * 3
    assert not take_up(project, changes)
    assert texts(project) == [GATE, LAMP, CODA]


def test_what_changed_is_told_chapter_by_chapter_and_comments_and_notes_stay(
    project: Workspace,
) -> None:
    gate = (
        "# The Gate\n\nSnow fell.\n\nMara, they said, had green eyes.\n\nTom slept.\n\nHe snored.\n"
    )
    changes = compared(
        project, [("The Gate", gate), ("The Lamp", PLAIN_LAMP), ("New", "# New\n\nOne.\n")]
    )
    assert fates(changes) == [
        ("The Gate", Fate.CHANGED, "2 paragraphs changed, 1 new"),
        ("The Lamp", Fate.SAME, ""),
        ("New", Fate.NEW, "2 paragraphs new"),
        ("Coda", Fate.GONE, ""),
    ]
    take_up(project, changes)
    assert texts(project) == [
        gate.replace("green eyes", "<!-- comment 1 -->green eyes<!-- /comment 1 by Bo: sure? -->"),
        LAMP,
        "# New\n\nOne.\n",
        CODA,
    ]
    project.undo()
    assert texts(project) == [GATE, LAMP, CODA]


def test_a_comment_whose_words_are_gone_stays_with_its_paragraph(project: Workspace) -> None:
    gate = PLAIN_GATE.replace("green eyes", "a hat")
    take_up(project, compared(project, [("The Gate", gate)]))
    assert texts(project)[0] == gate.replace("a hat.", "a hat.<!-- comment by Bo: sure? -->")


def test_comments_of_the_file_are_the_truth_where_it_has_any(project: Workspace) -> None:
    lamp = PLAIN_LAMP.replace("Nobody", "<!-- comment 1 -->Nobody<!-- /comment 1: who? -->")
    take_up(project, compared(project, [("The Gate", PLAIN_GATE), ("The Lamp", lamp)]))
    assert texts(project)[0] == PLAIN_GATE
    assert "who?" in texts(project)[1]


def test_chapters_are_moved_to_where_the_file_has_them(project: Workspace) -> None:
    keys = [one.id for one in project.manuscript.book.chapters]
    changes = compared(
        project, [("Coda", CODA), ("The Gate", PLAIN_GATE), ("The Lamp", PLAIN_LAMP)]
    )
    take_up(project, changes)
    assert texts(project) == [CODA, GATE, LAMP]
    assert [one.id for one in project.manuscript.book.chapters] == [keys[2], keys[0], keys[1]]


def test_a_renamed_chapter_is_known_by_its_paragraphs(project: Workspace) -> None:
    renamed = PLAIN_GATE.replace("The Gate", "The Door")
    changes = compared(project, [("The Door", renamed), ("The Lamp", PLAIN_LAMP), ("Coda", CODA)])
    assert fates(changes)[0] == ("The Door", Fate.CHANGED, "1 paragraph changed")


def test_missing_chapters_are_removed_only_if_it_is_wanted(project: Workspace) -> None:
    changes = compared(project, [("Coda", CODA)])
    take_up(project, changes, remove_gone=True)
    assert texts(project) == [CODA]
    project.undo()
    assert texts(project) == [GATE, LAMP, CODA]


def test_what_was_decided_and_noted_stays(project: Workspace) -> None:
    gate = project.manuscript.book.chapters[0].id
    project.declare(Declared("Mara", "eye colour", "green"))
    project.set_card(gate, Card("She lands."))
    word = project.word
    take_up(project, compared(project, [("The Gate", PLAIN_GATE.replace("Rain", "Snow"))]))
    assert project.word == word
    assert project.cards.of(gate) == Card("She lands.")
