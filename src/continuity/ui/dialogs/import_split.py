"""The step of an import that shows how the story is divided."""

from dataclasses import replace

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from continuity.story.cards import Card
from continuity.story.manuscript import Manuscript
from continuity.story.text import ParagraphKind
from continuity.ui.import_plan import PlannedChapter, kept, kept_cards, merged_before, retitled
from continuity.ui.models.tables import Column, TableModel
from continuity.ui.parts.sheet import Sheet
from continuity.ui.theme import DARK, LIGHT
from continuity.ui.words import number, tr

_PARAGRAPHS = 40
"""Paragraphs of a chapter that the preview shows."""


class SplitStep(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns: tuple[Column[PlannedChapter], ...] = (
            Column(
                "Title",
                lambda row: row.title,
                write=retitled,
                ticked=lambda row: row.keep,
                tick=lambda row, on: replace(row, keep=on),
            ),
            Column("Scenes", lambda row: str(row.scenes), number=True),
            Column("Words", lambda row: number(row.words), number=True),
            Column("Notes", lambda row: str(row.notes) if row.notes else "", number=True),
        )
        self.model = TableModel(columns, self)
        self.table = QTableView()
        self.preview = Sheet("Beginning of the chapter", raised=True)
        self.merge = QPushButton(tr("Merge with the one before"))
        self._bound: Manuscript | None = None
        self._texts: tuple[str, ...] = ()
        self._lay_out()
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._preview())
        self.merge.clicked.connect(self._merge)

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setProperty("surface", "raised")
        table.setAccessibleName(tr("Chapters"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(32)
        table.setShowGrid(False)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.merge.setAutoDefault(False)
        left = QVBoxLayout()
        left.addWidget(table, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.merge)
        buttons.addStretch(1)
        left.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 11)
        row.addWidget(self.preview, 9)

    def show_chapters(self, chapters: tuple[PlannedChapter, ...], bound: Manuscript) -> None:
        self._bound = bound
        self._texts = tuple(chapter.text for chapter in chapters)
        self.model.show(chapters)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self._preview()

    def chosen(self) -> tuple[tuple[str, str], ...]:
        return kept(self.model.rows)

    def chosen_cards(self) -> dict[tuple[int, int], Card]:
        return kept_cards(self.model.rows)

    @property
    def summary(self) -> str:
        rows = self.model.rows
        scenes, notes = sum(row.scenes for row in rows), sum(row.notes for row in rows)
        parts = [
            tr("{count:,} chapter", many="{count:,} chapters", count=len(rows)),
            tr("{count:,} scene", many="{count:,} scenes", count=scenes),
            tr("{count:,} word", many="{count:,} words", count=sum(row.words for row in rows)),
        ]
        text = ", ".join(parts) + "."
        if notes:
            text += " " + tr(
                "{count:,} author’s note will be kept, but not read as story.",
                many="{count:,} author’s notes will be kept, but not read as story.",
                count=notes,
            )
        hint = tr("Untick a chapter to leave it out, double-click a title to change it.")
        return f"{text} {hint}"

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._preview()
        self.table.setFocus()

    def _merge(self) -> None:
        row = self.table.currentIndex().row()
        self.model.show(merged_before(self.model.rows, row))
        self.table.setCurrentIndex(self.model.index(max(0, row - 1), 0))

    def _preview(self) -> None:
        row = self.table.currentIndex().row()
        self.merge.setEnabled(row > 0)
        dark = self.palette().window().color().lightness() < 128  # noqa: PLR2004 - half of 255
        self.preview.begin(DARK if dark else LIGHT)
        if 0 <= row < len(self.model.rows):
            self._write(self.model.rows[row])
        self.preview.end()

    def _write(self, chapter: PlannedChapter) -> None:
        self.preview.title(chapter.title)
        bound = self._bound
        same = bound is not None and chapter.text in self._texts
        if bound is None or not same:
            for text in chapter.text.split("\n\n")[1:_PARAGRAPHS]:
                self.preview.quote("", text.strip(), "")
            return
        shown = 0
        for place, scene in enumerate(bound.book.chapters[self._texts.index(chapter.text)].scenes):
            if place:
                self.preview.line("⁂", muted=True, top=8)
            for paragraph in scene.paragraphs:
                shown += 1
                if shown > _PARAGRAPHS or paragraph.kind is ParagraphKind.CHAPTER_HEADING:
                    continue
                if paragraph.kind is ParagraphKind.NOTE:
                    self.preview.line(
                        tr("Author’s note: {words}", words=paragraph.text), muted=True, top=6
                    )
                elif paragraph.kind is ParagraphKind.PROSE:
                    self.preview.quote("", paragraph.text, "")
                else:
                    self.preview.heading(paragraph.text)
