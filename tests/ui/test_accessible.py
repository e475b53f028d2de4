"""Everything has a name and a role for those who do not see the window, and a way by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from continuity.ui.actions import every_action
from continuity.ui.editor.page import Page
from continuity.ui.session import Session

_USED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTextEdit,
)
_ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Document,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.SpinBox,
    QAccessible.Role.StaticText,
    QAccessible.Role.Client,
    QAccessible.Role.Graphic,
}
_DIALOGS = (
    "preferences",
    "shortcuts",
    "goals",
    "go_to",
    "palette",
    "comment",
    "declare",
    "about",
    "export_manuscript",
    "export_bible",
    "export_report",
)
_PANELS = (
    "inspector",
    "people",
    "places",
    "clock",
    "comments",
    "pictures",
    "cards",
    "outline",
    "canon_view",
)


def told(widget: QWidget) -> tuple[str, QAccessible.Role]:
    """What a screen reader says of a widget."""
    seen = QAccessible.queryAccessibleInterface(widget)
    assert seen is not None
    return seen.text(QAccessible.Text.Name), seen.role()


def parts(within: QWidget) -> list[QWidget]:
    """What can be used, but for what is part of something that has a name itself."""
    found = [one for kind in _USED for one in within.findChildren(kind)]
    return [
        one
        for one in found
        if one.isVisible()
        and not isinstance(one, QHeaderView)
        and not isinstance(one.parent(), QLineEdit | QAbstractSpinBox | QComboBox)
        and not one.objectName().startswith("qt_")
        and type(one).__name__ not in ("QTableCornerButton", "QComboBoxListView")
    ]


def nameless(within: QWidget) -> list[str]:
    every = [(one, *told(one)) for one in parts(within)]
    return [
        f"{type(one).__name__} {name!r} {role}"
        for one, name, role in every
        if not name.strip() or role not in _ROLES
    ]


def test_every_control_of_the_welcome_page_has_its_name(session: Session) -> None:
    assert nameless(session.window) == []


def test_every_control_of_the_desk_has_its_name(opened: Session) -> None:
    assert nameless(opened.window) == []


@pytest.mark.parametrize("panel", _PANELS)
def test_every_control_of_a_panel_has_its_name(opened: Session, panel: str) -> None:
    opened.actions[panel].trigger()
    assert nameless(opened.window) == []


@pytest.mark.parametrize("name", _DIALOGS)
def test_every_control_of_a_dialog_has_its_name(opened: Session, name: str) -> None:
    opened.actions[name].trigger()
    dialog = next(one for one in opened.window.findChildren(QDialog) if one.isVisible())
    assert parts(dialog)
    assert nameless(dialog) == []
    assert dialog.windowTitle()


def test_the_page_is_read_as_text(opened: Session) -> None:
    page = opened.window.editor.page
    seen = QAccessible.queryAccessibleInterface(page)
    text = seen.textInterface()
    assert text.text(0, 10) == "# The Weir"
    assert told(page)[0] == "Manuscript"


def test_the_two_pages_have_names_of_their_own(opened: Session) -> None:
    opened.actions["beside"].trigger()
    names = [told(page)[0] for page in opened.window.findChildren(Page) if page.isVisible()]
    assert len(set(names)) == 2


def test_every_button_is_reached_by_tab_or_has_a_command(opened: Session) -> None:
    commands = {opened.actions[one.name] for one in every_action()}
    lost = [
        told(one)[0]
        for one in parts(opened.window)
        if isinstance(one, QAbstractButton)
        and not one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not commands & set(one.actions())
        and one.isEnabled()
    ]
    assert lost == []


def test_every_command_is_in_a_menu_that_a_key_opens(opened: Session) -> None:
    titles = [action.text() for action in opened.window.menuBar().actions()]
    assert [title for title in titles if "&" not in title] == []
    letters = [title[title.index("&") + 1].lower() for title in titles]
    assert len(set(letters)) == len(letters)
