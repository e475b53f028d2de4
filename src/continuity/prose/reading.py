"""What the eye sees in one paragraph: sentences, quotations, mentions; with grammar, if any.

Everything here is a function of the paragraph's text, the lexicon and the parse, so it can be
remembered by content.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

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


class Cue(IntEnum):
    """What stands around a capitalised form and tells what it is. The value is the place of its
    count in `NameEvidence.cues`.
    """

    OPENS = 0
    """At the head of a sentence, where every word has a capital."""
    QUOTED = 1
    TAG = 2
    """Next to a verb of speech that belongs to a quotation."""
    VOCATIVE = 3
    ACTS = 4
    """Subject of what a person does."""
    BODY = 5
    """Has a body, a voice or kin: "Ann's eyes"."""
    OBJECT = 6
    """Behind a word that mostly has a person behind it."""
    NAMED = 7
    """Behind "named", "called", "my name is"."""
    THE = 8
    """Behind an article or another determiner."""
    PLACE = 9
    """Behind "in", "into", "near" and their like."""
    FEMALE = 10
    """The next pronoun in the paragraph is "she"."""
    MALE = 11
    SELF = 12
    """The narrator says so of himself: "my name is Ann"."""
    NEAR = 13
    """Spoken to in a paragraph whose narration says "I"."""
    HEADS = 14
    """The whole text of a heading."""
    SHOUTED = 15
    """In capitals throughout."""
    WEAK_PLACE = 16
    """Behind "at", "from", "to"."""
    WORK = 17
    """Behind "reading" and the like, as books and their writers are."""
    REAL = 18
    """Said to be somebody's real name."""


MARRIED = frozenset(("mrs", "madame", "mme", "frau", "signora", "señora", "senora"))
"""Titles of married women, in lower case."""
AND = " + "
"""Between two forms that one paragraph of narration has, in the form of an evidence."""


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """How often a capitalised form stands in a stretch of text, title included, and how often with
    which cue. Words in lower case that are not common ones are listed too, without cues: they tell
    which capitals mean nothing. The form "I" counts the narration that is in the first person,
    and "Mrs. Hale + Ann" the paragraphs whose narration names both.
    """

    form: str
    count: int
    cues: tuple[int, ...] = ()

    def of(self, cue: Cue) -> int:
        return self.cues[cue] if self.cues else 0


def add(evidence: Iterable[tuple[NameEvidence, ...]]) -> tuple[NameEvidence, ...]:
    """The evidence of several stretches of text as that of one, sorted by form."""
    counts: dict[str, int] = {}
    cues: dict[str, tuple[int, ...]] = {}
    for stretch in evidence:
        for one in stretch:
            form = one.form
            counts[form] = counts.get(form, 0) + one.count
            before = cues.get(form)
            if not before:
                cues[form] = one.cues
            elif one.cues:
                cues[form] = tuple(map(int.__add__, before, one.cues))
    return tuple(NameEvidence(form, counts[form], cues[form]) for form in sorted(counts))


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
    names: tuple[NameEvidence, ...] = ()

    def quoted(self, at: int) -> bool:
        """Whether the character at offset `at` is spoken."""
        return any(quote.span.start <= at < quote.span.end for quote in self.quotes)

    def sentence(self, at: int) -> Span:
        """The sentence around offset `at`; the whole text if there is none."""
        whole = Span(0, len(self.text))
        return next((span for span in self.sentences if span.start <= at < span.end), whole)
