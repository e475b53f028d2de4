"""What the eye sees in one paragraph: sentences, quotations, mentions; with grammar if there is any.

Everything here is a function of the paragraph's text, the lexicon and the parse, so it can be
remembered by content.
"""

from dataclasses import dataclass

from continuity.story.cast import Mention
from continuity.story.text import ParagraphKind, Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word as the grammar sees it. `head` is the index of the token it depends on; the root of a
    sentence is its own head. Labels are those of spaCy's English pipelines.
    """

    span: Span
    text: str
    lemma: str
    tag: str
    dep: str
    head: int


Grammar = tuple[Token, ...]
"""The parsed sentences of one paragraph, in order; sentences without a trigger are left out."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks (or behind a dialogue dash), marks included.

    `opens` is False where the stretch continues speech from the paragraph before, `closes` is
    False where it runs on into the next.
    """

    span: Span
    opens: bool = True
    closes: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """One paragraph, read. `mentions` holds candidates: capitalised names with their titles,
    pronouns of persons, "I"; sorted, not overlapping.
    """

    text: str
    kind: ParagraphKind
    sentences: tuple[Span, ...] = ()
    quotes: tuple[Quoted, ...] = ()
    mentions: tuple[Mention, ...] = ()
    grammar: Grammar = ()

    def quoted(self, at: int) -> bool:
        """Whether the character at offset `at` is spoken."""
        return any(quote.span.start <= at < quote.span.end for quote in self.quotes)

    def sentence(self, at: int) -> Span:
        """The sentence around offset `at`; the whole text if there is none."""
        whole = Span(0, len(self.text))
        return next((span for span in self.sentences if span.start <= at < span.end), whole)
