"""Whose eyes, whose arm: the mention that a passage hangs on."""

import re

from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Span

_NOT_AN_ADJECTIVE = (
    r"(?!(?:of|in|with|the|a|an|to|at|on|from|had|has|have|was|were|is|are|his|her|my|your|their|by|for|into|over|"
    r"that|which|who|whose|but|or|as|than|like|no|not|these|those|this)\b)"
)
_ADJECTIVES = rf"(?:{_NOT_AN_ADJECTIVE}[a-zé][a-zé’'-]*,? (?:and )?){{0,4}}"
_POSSESSOR = re.compile(
    rf"(?:\b(?P<pronoun>[Hh]is|[Hh]er|[Mm]y|[Yy]our|[Tt]heir|[Ii]ts)|(?P<noun>[\wé.-]+)['’]s|(?P<plural>[\wé]+s)['’])"
    rf" {_ADJECTIVES}$"
)
_NOMINAL = re.compile(
    r"\b(?:the|a|an|this|that|his|her|my|your|their|our|one|another)(?: [a-zé][\wé-]*,?){0,3}$",
    re.IGNORECASE,
)
_REACH = 90
_FIRST = frozenset(("i", "my", "me", "mine", "myself"))


def mention_at(reading: Reading, span: Span) -> Mention | None:
    """The reader's own mention that covers or begins the words."""
    return next((one for one in reading.mentions if one.span.overlaps(span)), None)


def pronoun(reading: Reading, span: Span) -> Mention:
    """The pronoun at the span as a mention; the reader's own where it has one."""
    text = span.of(reading.text)
    kind = MentionKind.FIRST_PERSON if text.lower() in _FIRST else MentionKind.PRONOUN
    return mention_at(reading, span) or Mention(span, text, kind)


def noun_ending(reading: Reading, end: int) -> Mention | None:
    """The name or the noun with its article that ends at the offset: "Mara", "the old man"."""
    known = mention_at(reading, Span(max(end - 1, 0), end))
    if known and known.kind is MentionKind.NAME:
        return known
    start = max(0, end - _REACH)
    found = _NOMINAL.search(reading.text[start:end])
    if not found:
        return None
    span = Span(start + found.start(), end)
    return Mention(span, span.of(reading.text), MentionKind.NOMINAL)


def possessor(reading: Reading, at: int) -> Mention | None:
    """Whose is what begins at `at`, adjectives between allowed: "Mara's wide |green eyes"."""
    start = max(0, at - _REACH)
    found = _POSSESSOR.search(reading.text[start:at])
    if not found:
        return None
    if found["pronoun"]:
        return pronoun(reading, Span(start + found.start("pronoun"), start + found.end("pronoun")))
    group = "noun" if found["noun"] else "plural"
    return noun_ending(reading, start + found.end(group))
