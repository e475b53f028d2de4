"""Hands over to the command line, and hands it the door to the window."""

import sys
from pathlib import Path

from continuity.cli import main as command_line


def main() -> int:
    return command_line.main(window=_window)


def _window(path: Path | None) -> int:
    # Qt takes a tenth of a second to import, and no command but this needs it.
    from continuity.ui.application import run  # noqa: PLC0415

    return run([], path)


if __name__ == "__main__":
    sys.exit(main())
