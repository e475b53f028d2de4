"""Asks everything about a book and answers with a report. Asked again, it does what is new."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from continuity.canon.company import spoken_of
from continuity.canon.tellers import heading_of
from continuity.canon.world import likely
from continuity.diagnostics.diagnostic import Diagnostic
from continuity.engine import chain as asked
from continuity.engine.codec import Codec, Damaged
from continuity.engine.judging import diagnostics_of, in_order
from continuity.engine.memory import Memory, edition, key_of
from continuity.engine.paragraphs import ParagraphReader, Parsing, Progress, quiet
from continuity.engine.queries import Database, never
from continuity.engine.report import Report
from continuity.engine.scenewise import ask_of_scenes
from continuity.engine.scopes import SCOPES, findings
from continuity.engine.selection import Level, Wishes
from continuity.engine.suppression import decision_on, made_canon
from continuity.prose.lexicon import Lexicon
from continuity.rules import EVERY_RULE
from continuity.rules.rule import Rule
from continuity.story.cast import Cast
from continuity.story.decisions import AuthorsWord
from continuity.story.ids import ChapterId
from continuity.story.manuscript import Book, Chapter
from continuity.story.text import Anchor, Evidence, Span
from continuity.story.world import world_of

_REPORT = "report"
"""The key under which the last report is kept; the key of its question stands inside."""
_OPENING = 60


@dataclass(frozen=True, slots=True)
class Question:
    """What a report depends on. `levels` names rules by code or by name."""

    book: Book
    word: AuthorsWord
    levels: tuple[tuple[str, Level], ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """A report together with the key of the question that it answers."""

    question: str
    report: Report


class Analysis:
    """One book, asked about again and again. `memory` carries over to later sessions, `parser`
    brings grammar. Both may be missing: it works all the same, more slowly or less finely.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        *,
        memory: Memory | None = None,
        parser: Parsing | None = None,
        rules: Sequence[Rule[Any]] = EVERY_RULE,
    ) -> None:
        self.database = Database()
        self._lexicon = lexicon
        self._memory = memory
        self._reader = ParagraphReader(lexicon, memory, parser)
        self._rules = tuple(rules)
        self._codec = Codec(Kept)
        self._digests: dict[ChapterId, tuple[Chapter, str]] = {}
        self._last: Kept | None = None
        self._written = True

    @property
    def complete(self) -> bool:
        """Whether the last report left nothing unparsed that grammar could help to understand."""
        return self._reader.complete

    @property
    def missing(self) -> str:
        """Why there is no grammar, in one sentence, if its parser could not be loaded."""
        return self._reader.missing

    def report(
        self,
        question: Question,
        *,
        grammar: bool = True,
        cancelled: Callable[[], bool] = never,
        progress: Progress = quiet,
    ) -> Report:
        """Everything found out about the book. Raises `Cancelled` when asked to stop; then nothing
        is lost, and the next question goes on from there. Without `grammar` nothing is parsed that
        was not parsed before, which is what a first, quick answer wants.
        """
        if known := self.recall(question):
            return known
        report = self.work_out(question, grammar=grammar, cancelled=cancelled, progress=progress)
        self.remember()
        return report

    def recall(self, question: Question) -> Report | None:
        """The remembered report, if the last one remembered answers just this question."""
        if self._last is None and self._memory is not None:
            row = self._memory.recall([_REPORT]).get(_REPORT)
            try:
                self._last = self._codec.decode(row) if row else None
            except Damaged:
                self._last = None  # it is worked out anew
        known = self._last
        return known.report if known and known.question == self._key(question) else None

    def work_out(
        self,
        question: Question,
        *,
        grammar: bool = True,
        cancelled: Callable[[], bool] = never,
        progress: Progress = quiet,
    ) -> Report:
        """As `report`, but neither looks for a remembered one nor writes it down."""
        self._supply(question, grammar=grammar, cancelled=cancelled, progress=progress)
        report = self._assemble(question, cancelled, progress)
        if self._reader.complete:
            self._last, self._written = Kept(self._key(question), report), False
        return report

    def remember(self) -> None:
        """Write the last complete report into the memory, for the next session."""
        if self._memory is not None and self._last is not None and not self._written:
            self._memory.keep({_REPORT: self._codec.encode(self._last)})
            self._written = True

    def _key(self, question: Question) -> str:
        """One key for everything that the report depends on."""
        known = self._digests
        self._digests = {}
        for chapter in question.book.chapters:
            before = known.get(chapter.id)
            fresh = before if before and before[0] is chapter else (chapter, key_of(repr(chapter)))
            self._digests[chapter.id] = fresh
        parser = self._reader.parser
        return key_of(
            edition(),
            self._lexicon.digest,
            parser.digest if parser else "",
            " ".join(rule.code for rule in self._rules),
            repr((question.word, question.levels)),
            *(digest for _, digest in self._digests.values()),
        )

    def _supply(
        self,
        question: Question,
        *,
        grammar: bool,
        cancelled: Callable[[], bool],
        progress: Progress,
    ) -> None:
        """Tell the database what is so. Only what differs from before counts as a change."""
        paragraphs = list(question.book.paragraphs())
        read = self._reader.read(
            paragraphs, grammar=grammar, cancelled=cancelled, progress=progress
        )
        database, scenes = self.database, list(question.book.scenes())
        for paragraph, one in read.items():
            database.supply(asked.READ, paragraph, one)
        first = accumulate((len(scene.paragraphs) for scene in scenes), initial=0)
        for scene, start in zip(scenes, first, strict=False):
            database.supply(asked.SCENE, scene.id, scene)
            database.supply(asked.FIRST, scene.id, start)
        for chapter in question.book.chapters:
            for scene in chapter.scenes:
                database.supply(asked.HEADING, scene.id, heading_of(chapter))
        ids = tuple(scene.id for scene in scenes)
        database.keep_only(asked.READ, read.keys())
        database.keep_only(asked.SCENE, frozenset(ids))
        database.keep_only(asked.FIRST, frozenset(ids))
        database.keep_only(asked.HEADING, frozenset(ids))
        database.supply(asked.SCENES, None, ids)
        word = question.word
        settles = {rule.code: rule.settles for rule in self._rules}
        declared = (*word.declared, *made_canon(word.decisions, settles))
        database.supply(asked.CORRECTIONS, None, word.corrections)
        database.supply(asked.DECLARED, None, declared)
        database.supply(asked.LEXICON, None, self._lexicon)
        for rule in self._rules:
            database.supply(asked.RULES, rule.code, rule)

    def _assemble(
        self, question: Question, cancelled: Callable[[], bool], progress: Progress
    ) -> Report:
        database = self.database
        database.cancelled = cancelled
        progress("Finding the people", 0.0)
        cast = database.get(asked.whole_cast, None)
        progress("Understanding the scenes", 0.0)
        ids = database.get(asked.SCENES, None)
        ask_of_scenes(database, ids, lambda share: progress("Understanding the scenes", share))
        scenes = tuple(database.get(asked.scene_in_place, scene) for scene in ids)
        words = sum(database.get(asked.words_in, scene) for scene in ids)
        companies = [database.get(asked.company_in, scene) for scene in ids]
        apart = spoken_of(cast, companies, self._lexicon, question.word.corrections)
        signs = (sign for scene in ids for sign in database.get(asked.signs_of_world, scene))
        world = world_of(question.word.declared).renamed(_naming(cast))
        wishes = Wishes(question.levels, world, likely(signs, words, world))
        told, decided = self._judge(question, wishes, progress)
        return Report(
            diagnostics=told,
            decided=decided,
            cast=replace(cast, spoken_of=apart),
            dossiers=tuple(database.get(asked.sheet_of, one.id) for one in cast.people),
            timeline=database.get(asked.clock, None),
            scenes=scenes,
            words=words,
            likely=wishes.likely,
        )

    def _judge(
        self, question: Question, wishes: Wishes, progress: Progress
    ) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
        """What is to be told, and what the author has decided upon."""
        opening = _opening(question.book)
        everything: list[Diagnostic] = []
        for index, rule in enumerate(self._rules):
            progress("Comparing", index / len(self._rules))
            if opening is None or Level.OFF in _levels_of(rule, wishes.levels):
                continue
            for thing in self.database.get(SCOPES[rule.over].keys, None):
                outcome = self.database.get(findings, (rule.code, thing))
                everything += diagnostics_of(rule, outcome, wishes, opening)
        order = {one.id: at for at, one in enumerate(question.book.paragraphs())}
        ranked = in_order(everything, order)
        decisions = question.word.decisions
        told = tuple(one for one in ranked if decision_on(one, decisions) is None)
        return told, tuple(one for one in ranked if one not in told)


def _levels_of(rule: Rule[Any], levels: tuple[tuple[str, Level], ...]) -> set[Level]:
    return {level for name, level in levels if name in (rule.code, rule.name)}


def _naming(cast: Cast) -> Callable[[str], str]:
    """From any form of a name to the one by which the cast knows that person."""
    known = {form.casefold(): one.name for one in reversed(cast.people) for form in one.forms}
    return lambda name: known.get(name.casefold(), name)


def _opening(book: Book) -> Evidence | None:
    """The first words of the book; None if it has none."""
    first = next((one for one in book.paragraphs() if one.text), None)
    if first is None:
        return None
    span = Span(0, min(len(first.text), _OPENING))
    return Evidence(Anchor(first.id, span), span.of(first.text))
