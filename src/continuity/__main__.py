"""Hands over to the command line."""

import sys

from continuity.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
