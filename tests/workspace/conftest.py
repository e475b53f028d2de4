from pathlib import Path

import pytest

from continuity.workspace.workspace import Workspace
from projects import CHAPTERS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "book"


@pytest.fixture
def workspace(folder: Path) -> Workspace:
    return Workspace.create(folder, title="Book", author="Ann", chapters=CHAPTERS)
