"""Documents for tests, made when they are needed."""

import subprocess
from pathlib import Path

import pypandoc

STORY = """# Chapter One

“Where is the *ferry*?” said Ada—and left.

It was late. Zoë waited; ‘nobody’ came…

---

Two hours later it came.

# Chapter Two

Tom said “no”.
"""


def convert(folder: Path, suffix: str, story: str = STORY, *options: str) -> Path:
    """A file with the story, made by the converter."""
    path = folder / f"story{suffix}"
    command = [pypandoc.get_pandoc_path(), "--from", "markdown-smart", "--standalone"]
    command += ["--metadata", "title=The Late Ferry", "--output", str(path), *options]
    subprocess.run(command, input=story.encode(), check=True, capture_output=True)  # noqa: S603 - our own words
    return path
