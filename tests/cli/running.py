"""Runs a command in this process, as the terminal would see it."""

import contextlib
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from continuity.cli.main import main


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
