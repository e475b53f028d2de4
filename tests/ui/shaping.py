"""The shape of the book on the desk, and what a person does to it most."""

from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from continuity.ui.project import Project
from continuity.ui.session import Session
from ui.hands import click


def book(session: Session) -> Project:
    assert session.desk.project is not None
    return session.desk.project


def shape(session: Session) -> list[tuple[str, list[str]]]:
    """Every chapter with the first words of its scenes."""
    return [
        (
            chapter.title,
            [
                " ".join(
                    next((one.text for one in scene.paragraphs if one.text != chapter.title), "")
                    .replace("’s", "")
                    .split()[:2]
                )
                for scene in chapter.scenes
            ],
        )
        for chapter in book(session).manuscript.book.chapters
    ]


START = [
    ("The Weir", ["Mara eyes", "Nobody had"]),
    ("The Mill", ["The wheel"]),
    ("The Sea", ["Tom eyes"]),
]


def becomes(qtbot: QtBot, session: Session, expected: list[tuple[str, list[str]]]) -> None:
    qtbot.waitUntil(lambda: shape(session) == expected)


def dialog_of(qtbot: QtBot, session: Session) -> QDialog:
    def there() -> list[QDialog]:
        return [one for one in session.window.findChildren(QDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(there()))
    return there()[-1]


def accept(qtbot: QtBot, session: Session) -> None:
    button = dialog_of(qtbot, session).findChild(QPushButton, "accept")
    assert button is not None
    click(button)
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)


def undo(session: Session) -> None:
    session.actions["undo"].trigger()


def put_caret_before(session: Session, words: str) -> None:
    page = session.window.editor.page
    cursor = page.textCursor()
    cursor.setPosition(page.toPlainText().index(words))
    page.setTextCursor(cursor)
    page.setFocus()
