"""Asks the engine about a project in this process, and keeps what it found in the database."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.engine.grammar import parser_on_demand
from continuity.engine.report import Report
from continuity.engine.selection import Level
from continuity.errors import BadSettings, CannotSave, ProjectDamaged
from continuity.store.project import ProjectStore
from continuity.story.manuscript import Manuscript
from continuity.story.settings import ProjectSettings
from continuity.workspace import segments
from continuity.workspace.project_folder import DATABASE, STRUCTURE, ProjectFolder

Progress = Callable[[str, float], None]

PATIENCE = 10.0
"""Seconds between two writings of the tables while reports come one after another."""


class Checker:
    """One for an open project, made when it is first needed."""

    def __init__(self, folder: ProjectFolder) -> None:
        self._folder = folder
        self._analysis: dict[bool, Analysis] = {}
        self._store = _store(folder)
        if self._store is not None and self._store.notice:
            folder.notices.append(self._store.notice)
        self._unsaved: tuple[Report, Manuscript] | None = None
        self._saved_at = -PATIENCE

    def recall(self, question: Question) -> Report | None:
        """What was found out about just this book before, in this session or an earlier one."""
        known = self._asked(use_grammar=True).recall(question)
        return known or self._asked(use_grammar=False).recall(question)

    def report(
        self,
        question: Question,
        *,
        use_grammar: bool,
        cancelled: Callable[[], bool],
        progress: Progress,
    ) -> Report:
        """Where there is no language model, the engine goes on without grammar by itself."""
        analysis = self._asked(use_grammar=use_grammar)
        return analysis.report(question, cancelled=cancelled, progress=progress)

    def keep(self, report: Report) -> None:
        """Fill the tables from the report, at once or, where reports come fast, with a later one
        or at the end: until then the text itself, which is on the disk, says the same.
        """
        self._unsaved = (report, self._folder.manuscript)
        if monotonic() - self._saved_at >= PATIENCE:
            self.flush()

    def flush(self) -> None:
        if self._unsaved is None or self._store is None or self._folder.read_only:
            return
        report, manuscript = self._unsaved
        files = {name: content for name, content in self._folder.contents.items() if content}
        self._store.save(report, manuscript, self._folder.word, files=files)
        self._unsaved = None
        self._saved_at = monotonic()

    def close(self) -> None:
        """Keep what is not kept yet. The tables can be made again: a full disk does not matter."""
        try:
            self.flush()
            self._store_structure()
        except CannotSave:
            self._unsaved = None
        if self._store is not None:
            self._store.close()

    def _store_structure(self) -> None:
        """For the next opening. Not before the end: in a long book it takes a third of a second."""
        folder = self._folder
        if self._store is None or folder.read_only or folder.stored is folder.manuscript:
            return
        self._store.put(STRUCTURE, segments.packed(folder.manuscript))
        folder.stored = folder.manuscript

    def _asked(self, *, use_grammar: bool) -> Analysis:
        if use_grammar not in self._analysis:
            parser = parser_on_demand() if use_grammar else None
            self._analysis[use_grammar] = Analysis(
                assets.lexicon(), memory=self._store, parser=parser
            )
        return self._analysis[use_grammar]


def question(folder: ProjectFolder) -> Question:
    return Question(folder.manuscript.book, folder.word, levels_of(folder.settings))


def levels_of(settings: ProjectSettings) -> tuple[tuple[str, Level], ...]:
    """BadSettings where a level is none."""
    return tuple((rule, _level(rule, word)) for rule, word in settings.levels)


def _level(rule: str, word: str) -> Level:
    try:
        return Level(word.strip().lower())
    except ValueError as error:
        words = ", ".join(f"“{level.value}”" for level in Level)
        message = f"The level of {rule} is “{word}” in continuity.toml; it can be one of {words}."
        raise BadSettings(message) from error


def _store(folder: ProjectFolder) -> ProjectStore | None:
    """None where there is no database and none can be made."""
    path: Path = folder.path / DATABASE
    if folder.read_only:
        return ProjectStore(path, read_only=True) if path.exists() else None
    try:
        return ProjectStore(path)
    except (CannotSave, ProjectDamaged) as error:
        folder.notices.append(str(error))
        return None
