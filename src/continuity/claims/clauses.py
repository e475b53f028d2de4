"""What grammar adds where a paragraph has been parsed: the subject far from its verb."""

from bisect import bisect_left

from continuity.prose.reading import Grammar, Reading
from continuity.story.text import Span

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_AUXILIARIES = frozenset(("aux", "auxpass", "cop"))
_LEFT = frozenset(("det", "amod", "compound", "poss", "nummod", "case"))
_FAR = 6
"""More steps from a verb to a verb with a subject are no coordination but a mistake."""


def token_at(grammar: Grammar, at: int) -> int | None:
    """Index of the word that begins at the offset."""
    index = bisect_left(grammar, at, key=lambda token: token.span.start)
    return index if index < len(grammar) and grammar[index].span.start == at else None


def subject_span(reading: Reading, at: int) -> Span | None:
    """The subject, with its article, of the verb that begins at the offset: also over a phrase
    between ("Mara, for once, broke"), from a verb before ("Mara fell and broke") and from the noun
    that a relative clause hangs on ("the man who had").
    """
    grammar = reading.grammar
    verb = token_at(grammar, at)
    if verb is None or not grammar[verb].tag.startswith(("VB", "MD")):
        return None
    for _ in range(_FAR):
        word = grammar[verb]
        subject = _subject(grammar, verb)
        if subject is not None and grammar[subject].tag not in {"WP", "WDT"}:
            return _phrase(grammar, subject)
        if word.dep == "relcl":
            return _phrase(grammar, word.head)
        if word.dep != "conj" and word.dep not in _AUXILIARIES:
            return None
        verb = word.head
    return None


def _subject(grammar: Grammar, verb: int) -> int | None:
    for index in range(max(0, verb - 40), min(len(grammar), verb + 15)):
        if grammar[index].head == verb and grammar[index].dep in _SUBJECTS:
            return index
    return None


def _phrase(grammar: Grammar, noun: int) -> Span:
    """The noun with what belongs to it on its left."""
    start = noun
    while start > 0 and grammar[start - 1].dep in _LEFT and noun - start < _FAR:
        start -= 1
    return Span(grammar[start].span.start, grammar[noun].span.end)
