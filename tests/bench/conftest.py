"""These tests read the shared material beside the checkout; without it there is nothing to collect."""

from pathlib import Path

SHARED = Path(__file__).parents[3] / "shared"

if not SHARED.is_dir():
    collect_ignore_glob = ["test_*.py"]
