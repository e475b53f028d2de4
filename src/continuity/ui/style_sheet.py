"""The style sheet: what a palette alone cannot say about shapes and spacing."""

from string import Template

from continuity import assets
from continuity.ui.theme import Theme

_SHEET = Template("""
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 6px 8px; }
QMenuBar { background: $window; color: $ink; padding: 2px 6px; border: none; }
QMenuBar::item { padding: 5px 9px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; color: $ink; }
QMenu { background: $raised; color: $ink; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 5px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QStatusBar { background: $window; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: 3px 8px; }

QWidget[surface="page"] { background: $page; }
QWidget[surface="panel"] { background: $panel; }
QWidget[surface="window"] { background: $window; }
QFrame[surface="card"] { background: $raised; border: 1px solid $line; border-radius: 8px; }
QFrame[surface="message"] { background: $accent_soft; border: none; }
QFrame[surface="message"] QLabel { color: $ink; }

QLabel[tone="muted"] { color: $muted; }
QLabel[tone="heading"] { color: $muted; font-weight: 600; font-size: 12px; }
QLabel[tone="head"] { color: $ink; font-weight: 600; font-size: 12px; }
QLabel[tone="title"] { color: $ink; font-weight: 600; font-size: 15px; }
QLabel[tone="large"] { color: $ink; font-weight: 600; font-size: 20px; }
QLabel[tone="error"] { color: $error; }

QPushButton {
    background: $raised; color: $ink; border: 1px solid $line; border-radius: 6px;
    padding: 5px 12px; min-height: 18px;
}
QPushButton:hover { background: $accent_soft; border-color: $accent; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $muted; background: $panel; border-color: $line; }
QPushButton[tone="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[tone="primary"]:hover { border-color: $ink; }
QPushButton[tone="primary"]:disabled { background: $panel; color: $muted; border-color: $line; }
QPushButton[tone="row"] {
    background: transparent; border: 1px solid transparent; text-align: left; padding: 7px 12px;
}
QPushButton[tone="row"]:hover, QPushButton[tone="row"]:focus { background: $accent_soft; }
QPushButton[tone="door"] { border-radius: 10px; text-align: left; }
QPushButton[tone="door"]:hover { background: $raised; }
QFrame[tone="rule"] { color: $line; background: $line; max-height: 1px; border: none; }
QPushButton::menu-indicator { width: 0; }
QToolButton {
    background: transparent; color: $ink; border: 1px solid transparent; border-radius: 6px;
    padding: 4px;
}
QToolButton:hover { background: $accent_soft; }
QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border-color: $accent; }
QToolButton[tone="filter"] { padding: 3px 8px; color: $muted; }
QToolButton[tone="filter"]:checked { color: $ink; background: $accent_soft; }
QToolButton[tone="menu"] { padding: 3px 16px 3px 8px; color: $muted; }
QToolButton[tone="menu"]::menu-indicator {
    subcontrol-origin: padding; subcontrol-position: right center; width: 8px; right: 5px;
}
QToolButton[tone="tab"] { padding: 4px 10px; color: $muted; font-weight: 600; font-size: 12px; }
QToolButton[tone="tab"]:checked { color: $ink; background: $accent_soft; }

QLineEdit {
    background: $raised; color: $ink; border: 1px solid $line; border-radius: 6px;
    padding: 4px 8px; min-height: 18px; selection-background-color: $accent;
    selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus { border: 1px solid $accent; }
QPlainTextEdit {
    background: $raised; color: $ink; border: 1px solid $line; border-radius: 6px; padding: 6px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QComboBox QLineEdit { border: none; padding: 0 4px; background: transparent; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; padding: 4px; }
QComboBox, QAbstractSpinBox {
    background: $raised; color: $ink; border: 1px solid $line; border-radius: 6px;
    padding: 4px 8px; min-height: 18px; selection-background-color: $accent;
    selection-color: $on_accent;
}
QAbstractSpinBox QLineEdit {
    border: none; padding: 0 2px; background: transparent; min-height: 0;
}
QComboBox:focus, QAbstractSpinBox:focus { border: 1px solid $accent; }
QComboBox:disabled, QAbstractSpinBox:disabled { color: $muted; background: $panel; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($icons/caret-down-$shade.svg); width: 12px; height: 12px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 22px; }
QAbstractSpinBox::up-arrow { image: url($icons/caret-up-$shade.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow {
    image: url($icons/caret-down-$shade.svg); width: 10px; height: 10px;
}
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border-radius: 4px; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; background: $raised; border: 1px solid $muted; border-radius: 4px;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; }
QCheckBox::indicator:checked {
    background: $accent; border-color: $accent; image: url($icons/check-$shade.svg);
}
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px; }
QCheckBox:focus, QRadioButton:focus { background: $accent_soft; }

QAbstractItemView {
    background: $panel; color: $ink; border: none; outline: none;
    selection-background-color: $accent_soft; selection-color: $ink;
}
QListView[surface="raised"], QTreeView[surface="raised"], QTableView[surface="raised"] {
    background: $raised; border: 1px solid $line; border-radius: 6px;
}
QTreeView::item { min-height: 28px; padding-right: 4px; border: none; }
QTreeView::item:selected { background: transparent; color: $ink; }
QTableView::item:selected, QListView::item:selected {
    background: $accent_soft; color: $ink;
}
QTreeView { show-decoration-selected: 0; padding-left: 6px; }
QTreeView::branch, QTreeView::branch:selected { background: transparent; }
QTableView { gridline-color: transparent; }
QTableView::item { padding: 4px 8px; border: none; }
QHeaderView { background: transparent; }
QHeaderView::section {
    background: transparent; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 5px 8px; font-size: 12px; font-weight: 600;
}
QSplitter::handle { background: $line; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar {
    background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QDialog, QMessageBox { background: $window; }
""")


_COLOURS = (
    "page",
    "window",
    "panel",
    "raised",
    "line",
    "ink",
    "muted",
    "accent",
    "on_accent",
    "accent_soft",
    "error",
)


def style_sheet(theme: Theme) -> str:
    icons = assets.path("icons").as_posix()
    shade = "dark" if theme.dark else "light"
    colours = {name: getattr(theme, name) for name in _COLOURS}
    return _SHEET.substitute(colours, icons=icons, shade=shade)
