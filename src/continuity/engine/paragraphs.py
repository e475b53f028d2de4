"""Paragraphs read and their claims, remembered by content for as long as the program is the same.

What a paragraph says depends on nothing but its text, its kind, the style of quotation marks, the
word lists and the parse. So it is read once, in this session or an earlier one.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Protocol

from continuity.claims.claim import Claim
from continuity.claims.extraction import VERSION, claims_of, worth_parsing
from continuity.engine.beside import helpers_at_hand, shared
from continuity.engine.codec import Codec, Damaged
from continuity.engine.memory import Memory, edition, key_of
from continuity.engine.queries import never
from continuity.errors import Cancelled, ReaderUnavailable
from continuity.prose.lexicon import Lexicon
from continuity.prose.paragraphs import read
from continuity.prose.reading import Grammar, Reading
from continuity.prose.speech import QuoteStyle, style_of
from continuity.story.ids import ParagraphId
from continuity.story.text import Paragraph, ParagraphKind


class Parsing(Protocol):
    """Brings grammar. `digest` names it: other weights make other parses."""

    @property
    def digest(self) -> str: ...

    def expect(self, texts: Sequence[str]) -> None:
        """Told which texts are going to be parsed when other work is done."""

    def parse(self, texts: Sequence[str]) -> list[Grammar]:
        """The grammar of each text."""


Progress = Callable[[str, float], None]
_BATCH = 64
"""Paragraphs between two looks at whether the question is still of interest."""
_MUCH = 100_000
"""So many characters to read are worth a helper, who takes a fiftieth of a second to come."""


def quiet(stage: str, fraction: float) -> None:
    """Tell nobody how far the work has come."""


@dataclass(frozen=True, slots=True)
class Read:
    """A paragraph, read: all that is asked of its text later on."""

    reading: Reading
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class _Keys:
    """Under which a paragraph is remembered: read plainly, and with grammar if that may help."""

    paragraph: Paragraph
    plain: str
    parsed: str


class ParagraphReader:
    """Reads paragraphs and remembers what it read, within the session and between sessions."""

    def __init__(self, lexicon: Lexicon, memory: Memory | None, parser: Parsing | None) -> None:
        self.parser = parser
        self.complete = True
        """Whether the last reading left nothing unparsed that grammar could help to understand."""
        self.missing = ""
        """Why there is no grammar, in one sentence, if its parser could not be loaded."""
        self._lexicon = lexicon
        self._memory = memory
        self._codec = Codec(Read)
        self._keys: dict[ParagraphId, _Keys] = {}
        self._context: tuple[str, ...] = ()
        self._known: dict[str, Read] = {}
        self._unsaved: dict[str, Read] = {}

    def read(
        self,
        paragraphs: Sequence[Paragraph],
        *,
        grammar: bool,
        cancelled: Callable[[], bool] = never,
        progress: Progress = quiet,
    ) -> dict[ParagraphId, Read]:
        """Read all paragraphs of a book. Without `grammar` nothing new is parsed: what an earlier
        call parsed is used all the same.
        """
        style = style_of([paragraph.text for paragraph in paragraphs])
        keys = self._keys_for(paragraphs, style)
        self._recall(keys)
        self._forget(keys)
        try:
            unknown = [one for one in keys if one.parsed not in self._known]
            parsable = {one.parsed: one for one in unknown if grammar and one.parsed != one.plain}
            if self.parser is not None and parsable:
                self.parser.expect([one.paragraph.text for one in parsable.values()])
            plain = {
                one.plain: one
                for one in unknown
                if one.parsed not in parsable and one.plain not in self._known
            }
            self._read_plainly(list(plain.values()), style, cancelled, progress)
            if not self._parse(list(parsable.values()), style, cancelled, progress):
                return self.read(paragraphs, grammar=False, cancelled=cancelled, progress=progress)
            self.complete = all(one.parsed in self._known for one in keys)
        finally:
            self._save()
        return {
            one.paragraph.id: self._known.get(one.parsed) or self._known[one.plain] for one in keys
        }

    def _keys_for(self, paragraphs: Sequence[Paragraph], style: QuoteStyle) -> list[_Keys]:
        grammar = self.parser.digest if self.parser else ""
        context = (style.name, edition(), VERSION, self._lexicon.digest, grammar)
        before = self._keys if context == self._context else {}
        self._keys, self._context = {}, context
        for paragraph in paragraphs:
            known = before.get(paragraph.id)
            if known is None or known.paragraph != paragraph:
                known = self._make_keys(paragraph, context[:-1])
            self._keys[paragraph.id] = known
        return list(self._keys.values())

    def _make_keys(self, paragraph: Paragraph, context: tuple[str, ...]) -> _Keys:
        plain = key_of(paragraph.text, paragraph.kind.name, *context)
        if (
            self.parser is None
            or paragraph.kind is not ParagraphKind.PROSE
            or not worth_parsing(paragraph.text, self._lexicon)
        ):
            return _Keys(paragraph, plain, plain)
        return _Keys(paragraph, plain, key_of(plain, self.parser.digest))

    def _recall(self, keys: Sequence[_Keys]) -> None:
        if self._memory is None:
            return
        texts = {key: one.paragraph.text for one in keys for key in (one.plain, one.parsed)}
        missing = [key for key in texts if key not in self._known]
        for key, row in (self._memory.recall(missing) if missing else {}).items():
            try:
                known = self._codec.decode(row)
            except Damaged:
                continue  # it is read anew
            self._known[key] = replace(known, reading=replace(known.reading, text=texts[key]))

    def _forget(self, keys: Sequence[_Keys]) -> None:
        """Keep what left the book for a while, as an undo may bring it back, but not for ever."""
        if len(self._known) > 4 * len(keys) + 1000:
            used = {key for one in keys for key in (one.plain, one.parsed)}
            self._known = {key: value for key, value in self._known.items() if key in used}

    def _read_plainly(
        self,
        wanted: Sequence[_Keys],
        style: QuoteStyle,
        cancelled: Callable[[], bool],
        progress: Progress,
    ) -> None:
        portions = [wanted[at : at + _BATCH] for at in range(0, len(wanted), _BATCH)]

        def work(number: int) -> list[Read]:
            return [self._read_one(one.paragraph, (), style) for one in portions[number]]

        much = sum(len(one.paragraph.text) for one in wanted) >= _MUCH
        helpers = helpers_at_hand() if much else 0
        with closing(shared(len(portions), work, helpers)) as done:
            for count, (number, reads) in enumerate(done):
                for one, read_one in zip(portions[number], reads, strict=True):
                    self._known[one.plain] = self._unsaved[one.plain] = read_one
                _heed("Reading", (count + 1) / len(portions), cancelled, progress)

    def _parse(
        self,
        wanted: Sequence[_Keys],
        style: QuoteStyle,
        cancelled: Callable[[], bool],
        progress: Progress,
    ) -> bool:
        """False if the parser turns out not to be there after all; then it is not asked again."""
        parser = self.parser
        if parser is None:
            return True
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            _heed("Reading closely", start / len(wanted), cancelled, progress)
            try:
                parses = parser.parse([one.paragraph.text for one in batch])
            except ReaderUnavailable as error:
                self.parser, self.missing = None, str(error)
                return False
            for one, grammar in zip(batch, parses, strict=True):
                read_one = self._read_one(one.paragraph, grammar, style)
                self._known[one.parsed] = self._unsaved[one.parsed] = read_one
        return True

    def _read_one(self, paragraph: Paragraph, grammar: Grammar, style: QuoteStyle) -> Read:
        reading = read(paragraph.text, paragraph.kind, self._lexicon, style, grammar)
        return Read(reading, claims_of(reading, self._lexicon))

    def _save(self) -> None:
        """Write what is new. The text itself is left out: whoever recalls it has it."""
        unsaved, self._unsaved = self._unsaved, {}
        if self._memory is not None and unsaved:
            self._memory.keep(
                {
                    key: self._codec.encode(replace(one, reading=replace(one.reading, text="")))
                    for key, one in unsaved.items()
                }
            )


def _heed(stage: str, share: float, cancelled: Callable[[], bool], progress: Progress) -> None:
    """Between two portions: stop where the question is no longer of interest."""
    if cancelled():
        message = "The question is no longer of interest."
        raise Cancelled(message)
    progress(stage, share)
