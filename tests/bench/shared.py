"""Runs the command line on shared stories, in this process."""

import contextlib
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from continuity.cli.main import main

SHARED = Path(__file__).parents[3] / "shared"
TEXTS = sorted((SHARED / "bench" / "texts").glob("*.txt"))


@dataclass(frozen=True)
class Run:
    status: int
    output: str
    errors: str

    @property
    def record(self) -> dict[str, Any]:
        record: dict[str, Any] = json.loads(self.output)
        return record


def run(*arguments: str | Path) -> Run:
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        status = main([str(argument) for argument in arguments])
    return Run(status, output.getvalue(), errors.getvalue())


def seed() -> Path:
    """The story that the program was first made for."""
    return next((SHARED / "seed").glob("*.txt"))
