"""Pages set by typst, in a child that is held to limits.

What the story says reaches the template as data, never as its language: no word of a story can be
a command.
"""

import json
import subprocess
import sys
from typing import Any, Final

from continuity.errors import CannotSave
from continuity.exchange.limits import limited

MEMORY = 4096
"""Megabytes of address space for the child; it maps all its fonts."""
SECONDS = 60
DATA: Final = "data.json"
"""What a template calls its data."""

_CHILD: Final = """
import json, sys, typst
asked = json.load(sys.stdin)
files = {"main": asked["template"].encode(), "data.json": asked["data"].encode()}
try:
    page = typst.compile(files)
except typst.TypstError as error:
    sys.exit(" ".join(str(error).split()))
sys.stdout.buffer.write(page)
"""
_LONGEST_REASON = 300


def typeset(template: str, data: Any) -> bytes:  # noqa: ANN401 - any record that JSON can hold
    """The PDF that a template in typst's language makes of `data`. Raises CannotSave."""
    asked = json.dumps({"template": template, "data": json.dumps(data)})
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, no shell sees the page
            _command(), input=asked.encode(), capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        message = f"The PDF takes longer than {SECONDS} seconds to set; export it in parts."
        raise CannotSave(message) from error
    except OSError as error:
        message = f"The PDF cannot be set: the typesetter does not start ({error.strerror})."
        raise CannotSave(message) from error
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
        message = f"The PDF cannot be set: {lines[-1][:_LONGEST_REASON]}"
        raise CannotSave(message)
    return done.stdout


def _command() -> list[str]:
    return limited([sys.executable, "-P", "-c", _CHILD], megabytes=MEMORY, seconds=SECONDS)
