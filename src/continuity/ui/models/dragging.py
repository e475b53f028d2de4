"""What is dragged from one place of the book to another."""

from PySide6.QtCore import QMimeData

SCENE = "application/x-continuity-scene"
"""The id of a scene."""
CHAPTER = "application/x-continuity-chapter"


def carrying(kind: str, key: int) -> QMimeData:
    data = QMimeData()
    data.setData(kind, str(key).encode())
    return data


def dragged(data: QMimeData, kind: str = SCENE) -> int:
    """The id that is dragged; -1 where it is something else."""
    text = bytes(data.data(kind).data()).decode("ascii", "ignore")
    return int(text) if text.isdecimal() else -1
