"""What the program says about the sample novel: every fault that it can find, no red herring."""

import json
import shutil
import tomllib
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from continuity.cli.main import main

_HERE = Path(__file__).parent
_SAMPLE = _HERE.parents[1] / "sample_project"
_PLANTED: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (_HERE / "faults.toml").read_text(encoding="utf-8")
)
_FOUND = [fault for fault in _PLANTED["faults"] if fault["code"] != "later"]


@dataclass(frozen=True, slots=True)
class Checked:
    text: str
    findings: list[dict[str, Any]]


def _copy(folder: Path) -> Path:
    """A copy is checked, so that the sample stays as it is."""
    made = folder / "sample_project"
    left_out = shutil.ignore_patterns("story.db*", "backups", "*.lock")
    return Path(shutil.copytree(_SAMPLE, made, ignore=left_out))


def _output(*arguments: str, status: int) -> str:
    written = StringIO()
    with redirect_stdout(written):
        assert main(arguments) == status
    return written.getvalue()


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    folder = str(_copy(tmp_path_factory.mktemp("sample")))
    record = json.loads(_output("check", folder, "--format", "json", status=1))
    return Checked(_output("check", folder, status=1), record["findings"])


def _touches(finding: dict[str, Any], quote: str) -> bool:
    """Whether a place that the finding shows lies in the words of the quote."""
    for evidence in finding["evidence"]:
        text = (_SAMPLE / evidence["path"]).read_text(encoding="utf-8")
        at = text.find(quote)
        if at >= 0 and evidence["start"] < at + len(quote) and at < evidence["end"]:
            return True
    return False


def test_the_report_is_the_one_expected(checked: Checked) -> None:
    assert checked.text == (_SAMPLE / "EXPECTED.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("fault", _FOUND, ids=lambda fault: f"{fault['code']} {fault['kind']}")
def test_each_planted_fault_is_found_with_its_quotes(
    fault: dict[str, Any], checked: Checked
) -> None:
    assert any(
        finding["code"] == fault["code"]
        and all(_touches(finding, quote) for quote in fault["quotes"])
        for finding in checked.findings
    )


@pytest.mark.parametrize("herring", _PLANTED["herrings"], ids=lambda herring: herring["kind"])
def test_no_red_herring_is_taken(herring: dict[str, Any], checked: Checked) -> None:
    assert not [
        finding["message"]
        for finding in checked.findings
        if finding["severity"] != "hint"
        and any(_touches(finding, quote) for quote in herring["quotes"])
    ]


def test_nothing_else_is_reported(checked: Checked) -> None:
    quotes = [quote for fault in _PLANTED["faults"] for quote in fault["quotes"]]
    strangers = [
        finding["message"]
        for finding in checked.findings
        if not any(_touches(finding, quote) for quote in quotes)
    ]
    assert strangers == []


def test_without_the_planted_faults_nothing_is_found(tmp_path: Path) -> None:
    folder = _copy(tmp_path)
    for chapter in (folder / "manuscript").iterdir():
        text = chapter.read_text(encoding="utf-8")
        for fault in _PLANTED["faults"]:
            text = text.replace(fault["planted"], fault["was"])
        chapter.write_text(text, encoding="utf-8")
    assert _output("check", str(folder), status=0) == "Nothing found.\n"
