"""Where the shared stories are."""

from pathlib import Path

SHARED = Path(__file__).parents[3] / "shared"
TEXTS = sorted((SHARED / "bench" / "texts").glob("*.txt"))


def seed() -> Path:
    """The story that the program was first made for."""
    return next((SHARED / "seed").glob("*.txt"))
