"""Arguments to one function each."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from continuity.cli import bible, cast, check, explain, importing, new, quotes, rules, timeline
from continuity.errors import ContinuityError

COMMANDS = (check, cast, quotes, timeline, bible, importing, new, explain, rules)

EPILOG = """\
`continuity` opens the window; `continuity PROJECT_OR_FILE` opens it there.
Exit status: 0 nothing found, 1 warnings found, 2 could not run.
"""


Window = Callable[[Path | None], int]
"""Opens the window, on a story if one is given, and returns the exit status when it is closed."""


def main(arguments: Sequence[str] | None = None, *, window: Window | None = None) -> int:
    """Run one command. The exit status is returned; no exception leaves here."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not os.environ.get("CONTINUITY_TRACEBACK"):
        # Without a handler of ours Python would print warnings, tracebacks included.
        logging.getLogger("continuity").addHandler(logging.NullHandler())
    try:
        return _run(words, window)
    except ContinuityError as error:
        return _could_not_run(str(error))
    except BrokenPipeError:
        # Whoever read our output has had enough; writing on, even at exit, would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _could_not_run("stopped")
    except Exception as error:  # The last seam: no traceback reaches a user.
        if os.environ.get("CONTINUITY_TRACEBACK"):
            raise
        kind = type(error).__name__
        return _could_not_run(
            f"something went wrong inside the program ({kind}: {error}). Your files are as they"
            " were. CONTINUITY_TRACEBACK=1 shows where it happened."
        )


def _run(words: list[str], window: Window | None) -> int:
    commands = {command.NAME for command in COMMANDS}
    if not words or (words[0] not in commands and not words[0].startswith("-")):
        return _open(words, window)
    options = parser().parse_args(words)
    run = options.run
    return int(run(options))


def parser() -> argparse.ArgumentParser:
    """All commands with their options."""
    whole = argparse.ArgumentParser(
        prog="continuity",
        description="Finds where a story contradicts itself, with the quotes that prove it.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"continuity {version('continuity')}")
    commands = whole.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        one = commands.add_parser(command.NAME, help=command.HELP, description=command.HELP)
        command.arguments(one)
        one.set_defaults(run=command.run)
    return whole


def _open(words: list[str], window: Window | None) -> int:
    if len(words) > 1:
        return _could_not_run(
            f"“{words[0]}” is no command, and the window opens one story at a time"
        )
    path = Path(words[0]) if words else None
    if path is not None and not path.exists():
        return _could_not_run(f"“{path}” is neither a command nor a file or folder that exists")
    return window(path) if window else _could_not_run("there is no window here")


def _could_not_run(sentence: str) -> int:
    print(f"continuity: {sentence}", file=sys.stderr)
    return 2
