"""`continuity import`, a first and a second time."""

from pathlib import Path

import pytest

from continuity.cli.main import main

ONE = "# One\n\nRain fell on the quay.\n\nTom slept.\n\n# Two\n\nSnow fell.\n\nShe left.\n"
TWO = ONE.replace("Snow fell", "Snow fell again") + "\n# Three\n\nIt was over.\n"


def test_a_second_import_tells_what_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.md").write_text(ONE)
    (tmp_path / "b.md").write_text(TWO)
    project = tmp_path / "p"
    assert main(["import", str(tmp_path / "a.md"), str(project)]) == 0
    assert "2 chapters, 2 scenes" in capsys.readouterr().out
    told = "unchanged: One\nchanged: Two (1 paragraph changed)\nnew: Three\n"
    again = ["import", str(tmp_path / "b.md"), "--into", str(project)]
    assert main([*again, "--dry-run"]) == 0
    assert capsys.readouterr().out == told
    assert not (project / "manuscript" / "03-three.md").exists()
    assert main(again) == 0
    assert capsys.readouterr().out == told
    assert (project / "manuscript" / "02-two.md").read_text().startswith("# Two\n\nSnow fell again")
    back = ["import", str(tmp_path / "a.md"), "--into", str(project)]
    assert main(back) == 0
    assert "not in the file, kept: Three\n" in capsys.readouterr().out
    assert main([*back, "--remove-missing"]) == 0
    assert "not in the file, removed: Three\n" in capsys.readouterr().out


def test_a_story_goes_somewhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text(ONE)
    assert main(["import", str(tmp_path / "a.md")]) == 2
    assert "say where the story goes" in capsys.readouterr().err
