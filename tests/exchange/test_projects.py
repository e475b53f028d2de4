"""Projects of other programs: what is story, what is a note, what is thrown away."""

from collections.abc import Callable
from pathlib import Path

import pytest

from continuity.errors import Cancelled, CannotRead
from continuity.exchange.binder import Found
from continuity.exchange.reading import can_read, find_story
from continuity.exchange.split import chapters_of
from continuity.story.cards import Card
from exchange import a_project
from exchange.a_project import Files, folder, packed

KINDS: tuple[Callable[[], Files], ...] = (
    a_project.scrivener_3,
    a_project.scrivener_2,
    a_project.novelwriter_2,
    a_project.novelwriter_1,
    a_project.manuskript,
)


def texts(found: Found) -> list[str]:
    return [text for _, text in chapters_of(found.manuscript())]


def papers(found: Found) -> dict[str, str]:
    return {one.title: one.text for one in found.papers}


def test_scrivener_3_gives_the_draft_in_the_order_of_its_binder(tmp_path: Path) -> None:
    found = find_story(folder(a_project.scrivener_3(), tmp_path / "The Late Ferry.scriv"))
    assert (found.title, found.author) == ("The Late Ferry", "Ada Holt")
    assert texts(found) == [
        (
            "# Part One\n\n# The Gate\n\nMara came *ashore* <!-- comment 1 -->at dusk<!-- /comment 1:"
            " dusk or dawn? -->.<!-- comment: check the tide -->\n\n“Late,” said Tom.\n\n***\n\n"
            "The lamp went out.\n"
        ),
        "# Coda\n\nIt was over.\n",
    ]
    assert found.cards == {
        (1, 1): Card("Landfall\nShe lands.", "Ask about ropes.", "First Draft", "Blue"),
        (1, 2): Card("The lamp"),
    }
    assert papers(found) == {"Cut scene": "Nobody read this.\n", "Tides": "High water at six.\n"}


def test_scrivener_2_gives_the_same(tmp_path: Path) -> None:
    found = find_story(folder(a_project.scrivener_2(), tmp_path / "Ferry.scriv"))
    assert found.title == "Ferry"
    assert texts(found) == [
        "# The Gate\n\nMara came ashore.\n\n***\n\nThe lamp went out.\n",
    ]
    assert found.cards[1, 1] == Card("Landfall\nShe lands.", "Ask about ropes.")


@pytest.mark.parametrize("files", [a_project.novelwriter_2(), a_project.novelwriter_1()])
def test_novelwriter_gives_its_novel_by_headings(files: Files, tmp_path: Path) -> None:
    found = find_story(folder(files, tmp_path / "ferry"))
    assert (found.title, found.author) == ("The Late Ferry", "Ada Holt")
    assert texts(found) == [
        (
            "# Part One\n\n# The Gate\n\n### Landfall\n\n<!-- comment: is this the tide? -->"
            "Mara came *ashore* at dusk, in *rain* and no wind.\n\n“Late,” said Tom.\n\n"
            "<!-- continuity: note -->By an hour.\n\nCentred words.\n\n### The lamp\n\n"
            "The lamp went out.\n"
        ),
        "# Coda\n\nIt was over.\n",
    ]
    assert found.cards == {
        (1, 0): Card("She lands.", "pov: Mara"),
        (1, 1): Card("", "Ask about ropes."),
    }
    assert set(papers(found)) == {"The Late Ferry", "Off", "Mara"}


def test_manuskript_gives_its_outline(tmp_path: Path) -> None:
    found = find_story(folder(a_project.manuskript(), tmp_path / "ferry"))
    assert (found.title, found.author) == ("The Late Ferry", "Ada Holt")
    assert texts(found) == [
        (
            "# Part One\n\n# The Gate\n\nMara came *ashore* at dusk.\n\n“Late,” said Tom.\n\n***\n\n"
            "The lamp went out.\n\n***\n\nTom slept.\n\nMara did not.\n"
        ),
        "# Coda\n\nIt was over.\n",
    ]
    assert found.cards[1, 0] == Card("She lands.")
    assert found.cards[1, 1] == Card("Landfall", "Ask about\nropes.", "First draft", "Blue")
    assert papers(found) == {
        "Off": "Nobody read this.",
        "Mara": "Name: Mara\nGoal: To land.\nAnd to stay.\n",
        "World": "name: Port Ellen\ndescription: A harbour.\n",
        "Plots": "name: The ferry\nresult: It sails.\n",
    }


@pytest.mark.parametrize("files", KINDS)
def test_what_is_thrown_away_stays_there(files: Callable[[], Files], tmp_path: Path) -> None:
    found = find_story(folder(files(), tmp_path / "x"))
    assert "Rubbish" not in str((found.sources, found.papers))


@pytest.mark.parametrize("prefix", ["", "The Late Ferry/", "a/b/"])
@pytest.mark.parametrize("files", KINDS)
def test_an_archive_of_a_project_is_the_project(
    files: Callable[[], Files], prefix: str, tmp_path: Path
) -> None:
    whole = find_story(folder(files(), tmp_path / "x"))
    path = tmp_path / "x.zip"
    path.write_bytes(packed(files(), prefix))
    assert texts(find_story(path)) == texts(whole)
    assert find_story(path).cards == whole.cards


def test_the_file_inside_a_project_opens_it(tmp_path: Path) -> None:
    scriv = folder(a_project.scrivener_3(), tmp_path / "a.scriv")
    novel = folder(a_project.novelwriter_2(), tmp_path / "b")
    folder(a_project.manuskript(), tmp_path / "c")
    (tmp_path / "c.msk").write_text("1")
    (tmp_path / "d.msk").write_bytes(packed(a_project.manuskript()))
    inside = (
        scriv / "The Late Ferry.scrivx",
        novel / "nwProject.nwx",
        tmp_path / "c.msk",
        tmp_path / "d.msk",
    )
    assert all(can_read(path) for path in inside)
    assert [len(find_story(path).sources) for path in inside] == [2, 2, 2, 2]


def test_a_project_that_is_none_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(packed({"x.txt": "Rain."}))
    with pytest.raises(CannotRead, match="no project in it"):
        find_story(tmp_path / "a.zip")
    (tmp_path / "b.scrivx").write_text("<ScrivenerProject/>")
    with pytest.raises(CannotRead, match="no binder"):
        find_story(tmp_path / "b.scrivx")
    (tmp_path / "b.scrivx").write_text("<Scrivener")
    with pytest.raises(CannotRead, match="damaged"):
        find_story(tmp_path / "b.scrivx")
    (tmp_path / "b.scrivx").write_text('<!DOCTYPE x [<!ENTITY a SYSTEM "/etc/passwd">]><x>&a;</x>')
    with pytest.raises(CannotRead, match="defines its own signs"):
        find_story(tmp_path / "b.scrivx")


def test_files_outside_a_project_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.rtf").write_text(r"{\rtf1 secret}")
    files = a_project.scrivener_2()
    binder = next(name for name in files if name.endswith(".scrivx"))
    files[binder] = files[binder].replace('ID="3"', 'ID="../../../secret"')
    scriv = folder(files, tmp_path / "a.scriv")
    (scriv / "Files/Docs/4.rtf").unlink()
    (scriv / "Files/Docs/4.rtf").symlink_to(tmp_path / "secret.rtf")
    assert "secret" not in str(find_story(scriv).sources)


def test_reading_a_project_can_be_cancelled(tmp_path: Path) -> None:
    def stop() -> None:
        raise Cancelled

    for number, files in enumerate(KINDS):
        path = folder(files(), tmp_path / str(number))
        with pytest.raises(Cancelled):
            find_story(path, stop)
