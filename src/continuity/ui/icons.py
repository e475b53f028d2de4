"""Icons: glyphs of the Phosphor face that the package QtAwesome brings.

Only its font and its table of names are used. Importing the package itself takes longer than
building the whole window.
"""

import importlib.util
import json
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

from continuity.ui.theme import Theme

_SIZES = (16, 32)


class Icons:
    """Draws icons in the colours of a theme. An icon without a glyph is empty, never an error."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._family, self._codes = _face()

    def icon(self, name: str, colour: str = "") -> QIcon:
        """The glyph `name`, such as ``book-open``, in the ink of the theme or in `colour`."""
        made = QIcon()
        code = self._codes.get(name)
        if code is None:
            return made
        ink = QColor(colour or self.theme.ink)
        faint = QColor(self.theme.muted)
        for size in _SIZES:
            made.addPixmap(self._draw(code, size, ink), QIcon.Mode.Normal)
            made.addPixmap(self._draw(code, size, faint), QIcon.Mode.Disabled)
        return made

    def _draw(self, code: str, size: int, colour: QColor) -> QPixmap:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        font = QFont(self._family)
        font.setPixelSize(size)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, code)
        painter.end()
        return pixmap


def _face() -> tuple[str, dict[str, str]]:
    found = importlib.util.find_spec("qtawesome")
    if found is None or not found.submodule_search_locations:
        return "", {}
    folder = Path(found.submodule_search_locations[0]) / "fonts"
    faces, tables = sorted(folder.glob("phosphor-*.ttf")), sorted(folder.glob("phosphor-*.json"))
    if not faces or not tables:
        return "", {}
    number = QFontDatabase.addApplicationFont(str(faces[0]))
    families = QFontDatabase.applicationFontFamilies(number)
    names = json.loads(tables[0].read_text(encoding="utf-8"))
    return (families[0] if families else ""), {
        name: chr(int(code, 16)) for name, code in names.items()
    }
