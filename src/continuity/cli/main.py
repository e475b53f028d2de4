"""Arguments to one function each."""

import argparse
import gc
import importlib
import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from continuity.cli.head_start import head_start
from continuity.errors import ContinuityError


@dataclass(frozen=True, slots=True)
class Command:
    """A module of this folder with `arguments(parser)` and `run(options)`. It is imported only when
    it is asked for: all of them together take longer to import than a window may take to show.
    """

    module: str
    help: str


COMMANDS: Final[Mapping[str, Command]] = {
    "check": Command("check", "find where the story contradicts itself"),
    "cast": Command("cast", "list the people of the story and the names they answer to"),
    "quotes": Command("quotes", "list everything said aloud, with its speaker"),
    "timeline": Command(
        "timeline", "lay the scenes out in story time, with all that is said of it"
    ),
    "bible": Command("bible", "write the story bible"),
    "export": Command("export", "write the manuscript in any format, or a report of the check"),
    "import": Command("importing", "make a project of a story file of any common format"),
    "new": Command("new", "make an empty project"),
    "explain": Command("explain", "explain a rule: what it flags, what it does not, and why"),
    "rules": Command("rules", "list every rule with its code and severity"),
}

EPILOG = """\
`continuity` opens the window; `continuity PROJECT_OR_FILE` opens it there.
Exit status: 0 nothing found, 1 warnings found, 2 could not run.
"""


_RARELY: Final = (100_000, 20, 20)
"""New objects until rubbish is looked for. What is found out about a book is kept to the end, and
looking through it again and again takes a tenth of the time.
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
    if not words or (words[0] not in COMMANDS and not words[0].startswith("-")):
        return _open(words, window)
    gc.set_threshold(*_RARELY)
    parser = head_start(words)
    options = _parser(words[0]).parse_args(words)
    options.parser = parser
    run = options.run
    return int(run(options))


def _parser(chosen: str) -> argparse.ArgumentParser:
    """All commands by name, and the chosen one with its options."""
    whole = argparse.ArgumentParser(
        prog="continuity",
        description="Finds where a story contradicts itself, with the quotes that prove it.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"continuity {version('continuity')}")
    commands = whole.add_subparsers(metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        one = commands.add_parser(name, help=command.help, description=command.help)
        if name == chosen:
            module = importlib.import_module(f"continuity.cli.{command.module}")
            module.arguments(one)
            one.set_defaults(run=module.run)
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
