import logging
from pathlib import Path

import pytest

from cli.running import run
from continuity.cli import story as told_story
from continuity.cli.main import main

STORY = """# One

Mara’s eyes were green. The lockdown was to last six hours.

# Two

Mara’s eyes were brown. “Come in,” said Tom Reed.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.md"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_a_contradiction_is_printed_and_told_by_the_exit_status(story: Path) -> None:
    done = run("check", story, "--no-grammar")
    assert done.status == 1
    assert "P101" in done.output
    assert done.output.endswith("1 warning\n") or done.output.endswith("1 error\n")


def test_a_story_without_fault_ends_with_status_0(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Nobody came.\n", encoding="utf-8")
    assert (run("check", path).status, run("check", path).output) == (0, "Nothing found.\n")


def test_rules_can_be_chosen_and_left_out(story: Path) -> None:
    assert run("check", story, "--ignore", "p101").status == 0
    assert run("check", story, "--only", "P101").status == 1


def test_a_rule_that_is_none_is_refused(story: Path) -> None:
    done = run("check", story, "--only", "Z999")
    assert (done.status, done.output) == (2, "")
    assert done.errors == "continuity: there is no rule Z999; `continuity rules` lists them\n"


def test_the_record_points_into_the_file(story: Path) -> None:
    (finding,) = run("check", story, "--format", "json").record["findings"]
    assert [STORY[place["start"] : place["end"]] for place in finding["evidence"]] == [
        place["quote"] for place in finding["evidence"]
    ]
    assert {place["path"] for place in finding["evidence"]} == {str(story)}


def test_build_servers_get_sarif(story: Path) -> None:
    log = run("check", story, "--format", "sarif").record
    assert log["runs"][0]["results"][0]["ruleId"] == "P101"


def test_the_cast_is_listed(story: Path) -> None:
    assert {row["name"] for row in run("cast", story, "--format", "json").record["characters"]} == {
        "Mara",
        "Tom Reed",
    }
    assert "Tom Reed" in run("cast", story).output


def test_the_cast_tells_apart_who_is_only_spoken_of(tmp_path: Path) -> None:
    tale = tmp_path / "tale.txt"
    tale.write_text(
        "“Come,” said Ann Reed. Ann rose. She ran.\n\n“Napoleon was short. I dreamt of Napoleon,” said Ann.\n",
        encoding="utf-8",
    )
    rows = run("cast", tale, "--format", "json").record
    assert [row["name"] for row in rows["characters"]] == ["Ann Reed"]
    assert [row["name"] for row in rows["spoken_of"]] == ["Napoleon"]
    people, _, others = run("cast", tale).output.partition("Only spoken of:")
    assert ("Ann Reed" in people, "Napoleon" in others) == (True, True)


def test_quotations_come_with_their_speakers(story: Path) -> None:
    (quote,) = run("quotes", story, "--format", "json").record["quotes"]
    assert STORY[quote["start"] : quote["end"]] == "“Come in,”"
    assert quote["speaker"] == "Tom Reed"
    assert run("quotes", story).output == "Tom Reed: “Come in,”\n"


def test_the_timeline_shows_statements_of_time(story: Path) -> None:
    assert "six hours" in run("timeline", story).output
    record = run("timeline", story, "--format", "json").record
    assert "six hours" in record["statements"][0]["quote"]
    assert len(record["scenes"]) == 2


def test_the_bible_is_written_as_its_name_says(story: Path, tmp_path: Path) -> None:
    page = tmp_path / "bible.html"
    done = run("bible", story, "-o", page)
    assert (done.status, done.output) == (0, f"Wrote {page}\n")
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert "## Characters" in run("bible", story).output


def test_a_story_becomes_a_project_that_is_checked_alike(story: Path, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    assert run("import", story, folder).output == f"Made {folder}: 2 chapters, 2 scenes\n"
    first, second = run("check", folder), run("check", folder)
    assert first == second
    assert "manuscript/02-two.md:3:1" in first.output


def test_an_empty_project_is_made_once(tmp_path: Path) -> None:
    folder = tmp_path / "novel"
    assert run("new", folder, "--title", "The Late Ferry").status == 0
    assert run("check", folder).output == "Nothing found.\n"
    again = run("new", folder)
    assert again.status == 2
    assert again.errors.count("\n") == 1


def test_every_rule_is_listed_and_explained() -> None:
    rows = run("rules", "--format", "json").record["rules"]
    assert run("rules").output.count("\n") == len(rows)
    for row in rows:
        assert run("explain", row["code"]).output == run("explain", row["rule"]).output
        assert row["summary"] in run("explain", row["code"]).output


def test_a_mistyped_rule_brings_the_nearest() -> None:
    assert run("explain", "eye-colour-change").errors == (
        "continuity: there is no rule “eye-colour-change”; did you mean eye-colour-changes?\n"
    )


@pytest.mark.parametrize("command", ["check", "cast", "quotes", "timeline", "bible"])
def test_a_missing_file_costs_one_plain_sentence(command: str, tmp_path: Path) -> None:
    done = run(command, tmp_path / "nothing.txt")
    assert (done.status, done.output) == (2, "")
    assert done.errors.startswith("continuity: ")
    assert done.errors.count("\n") == 1


def test_an_accident_inside_costs_one_sentence_and_no_traceback(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def burst(_options: object) -> None:
        message = "a pipe"
        raise RuntimeError(message)

    monkeypatch.setattr(told_story, "told", burst)
    done = run("check", story)
    assert done.status == 2
    assert done.errors.startswith(
        "continuity: something went wrong inside the program (RuntimeError: a pipe)."
    )
    monkeypatch.setenv("CONTINUITY_TRACEBACK", "1")
    with pytest.raises(RuntimeError):
        run("check", story)


def test_a_failing_rule_leaves_no_traceback_in_the_terminal() -> None:
    run("rules")
    assert any(
        isinstance(handler, logging.NullHandler)
        for handler in logging.getLogger("continuity").handlers
    )


def test_without_a_command_the_window_opens(story: Path) -> None:
    opened: list[Path | None] = []

    def window(path: Path | None) -> int:
        opened.append(path)
        return 0

    assert main([], window=window) == 0
    assert main([str(story)], window=window) == 0
    assert opened == [None, story]


def test_neither_a_command_nor_a_file_is_said_so() -> None:
    assert run("chekc").errors == (
        "continuity: “chekc” is neither a command nor a file or folder that exists\n"
    )


def test_ctrl_c_is_no_accident(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(told_story, "told", stop)
    assert (run("check", story).status, run("check", story).errors) == (2, "continuity: stopped\n")
