"""The window's words in the language of whoever reads them.

Every sentence is written in English where it is shown, in `tr`; `scripts/translations.py` gathers
them into the files that Qt Linguist edits, and compiles those. Words that stand in a table before
any language is known are marked by `noted`, and looked up where they are shown.

What the engine says of a story (warnings, reasons, names of rules) is not translated: it speaks of
English prose, in English.
"""

import string
from datetime import date
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from typing_extensions import override

from continuity import assets

CONTEXT = "continuity"
"""Under which the words stand in the files of Qt Linguist."""


class Language(Enum):
    """Of the interface; the value is what the form shows."""

    SYSTEM = "as the system"
    ENGLISH = "English"
    GERMAN = "Deutsch"


_CODES = {Language.ENGLISH: "en", Language.GERMAN: "de"}


def noted(text: str) -> str:
    """Mark words of a table for translation; `tr` translates them where they are shown."""
    return text


def tr(text: str, *, many: str = "", **fields: object) -> str:
    """Say it in the language of the window, with the fields filled in.

    `many` is the wording for all numbers but one; which of the two is right, the field `count`
    says. Numbers of the format `,` are parted as the language parts them. A translation whose
    fields are wrong gives way to the English.
    """
    count = fields.get("count")
    number = count if many and isinstance(count, int) else -1
    english = text if not many or number == 1 else many
    said = QCoreApplication.translate(CONTEXT, many or text, None, number)
    if said == many:
        said = english
    if not fields:
        return said
    try:
        return _FORMAT.vformat(said, (), fields)
    except (KeyError, IndexError, ValueError):
        return _FORMAT.vformat(english, (), fields)


def number(value: int) -> str:
    """A whole number, its thousands parted."""
    return _FORMAT.format_field(value, ",")


def weekday(day: date, *, short: bool = False) -> str:
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().dayName(day.isoweekday(), form).rstrip(".")


def month(day: date, *, short: bool = False) -> str:
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().standaloneMonthName(day.month, form).rstrip(".")


class _Format(string.Formatter):
    @override
    def format_field(self, value: object, format_spec: str) -> str:
        text = str(super().format_field(value, format_spec))
        return text.replace(",", QLocale().groupSeparator()) if format_spec == "," else text


_FORMAT = _Format()


def speak(application: QCoreApplication, language: Language) -> tuple[QTranslator, ...]:
    """Have all words said in a language from now on; what is shown already stays as it is.

    Returns what was installed, to be removed again by tests. A language that nobody has translated
    is English.
    """
    code = _CODES.get(language) or QLocale.system().name().partition("_")[0]
    if code not in _CODES.values():
        code = "en"
    QLocale.setDefault(QLocale(code))
    found = []
    for folder, name in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{code}"),
        (str(folder_of_words()), f"continuity_{code}"),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder) and application.installTranslator(translator):
            found.append(translator)
    return tuple(found)


def folder_of_words() -> Path:
    """Where the translations lie, as sources (.ts) and compiled (.qm)."""
    return assets.path("i18n")
