"""Arguments to one function each."""

import argparse
import sys
from collections.abc import Sequence

from continuity.errors import ContinuityError


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="continuity")
    parser.parse_args(arguments)
    try:
        return 0
    except ContinuityError as error:
        print(f"continuity: {error}", file=sys.stderr)
        return 2
