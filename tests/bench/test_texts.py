from pathlib import Path

import pytest

from bench.shared import TEXTS
from cli.running import run


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_text_is_checked_without_a_traceback(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    done = run("check", path, "--format", "json")
    assert done.status in (0, 1), done.errors
    for finding in done.record["findings"]:
        for place in finding["evidence"]:
            shown = " ".join(text[place["start"] : place["end"]].split())
            assert shown == place["quote"]
