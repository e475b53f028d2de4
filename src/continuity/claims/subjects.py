"""Whose eyes, whose arm: the mention that a passage hangs on."""

import re
from bisect import bisect_left

from continuity.claims.clauses import subject_span
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Span

NO_ADJECTIVE = (
    r"(?!(?:of|in|with|the|a|an|to|at|on|from|had|has|have|was|were|is|are|his|her|my|your|their"
    r"|by|for|into|over|and|that|which|who|whose|but|or|as|than|like|no|not|these|those|this)\b)"
)
ADJECTIVES = rf"(?:{NO_ADJECTIVE}(?![a-zé]+['’]s?\b)[a-zé][a-zé’'-]*,? (?:and )?){{0,4}}"
_POSSESSOR = re.compile(
    rf"(?:\b(?P<pronoun>[Hh]is|[Hh]er|[Mm]y|[Yy]our|[Oo]ur|[Tt]heir|[Ii]ts|[Tt]hy)"
    rf"|(?P<noun>[\wé.-]+)['’]s|(?P<plural>[\wé]+s)['’]) {ADJECTIVES}$"
)
_DETERMINERS = "the|a|an|this|that|his|her|my|your|their|our|one|another"
_NOMINAL = re.compile(
    rf"\b(?:{_DETERMINERS})"
    rf"(?: (?!(?:{_DETERMINERS}|and|or|of|they|he|she|we|you|it|who)\b)[a-zé][\wé-]*,?){{0,3}}$",
    re.IGNORECASE,
)
_LINKS = re.compile(
    r"(?:[ ,]|\b(?:always|also|now|still|never|only|just|really|certainly|probably|once|all"
    r"|both|too|even|simply|suddenly|finally|already|almost|quite|then|not|had|has|have|would|could|must|did|does|who|that|which"
    r"|indeed|evidently|himself|herself|later|soon|long since)\b|['’](?:d|s|ve)\b)+$"
)
_COPULA = re.compile(
    r"(?:\b(?:was|is|were|am|are|being)|['’](?:s|m|re))"
    r" (?![a-z]+ing\b|[a-z]+ed (?:at|by|into|to)\b)"
    r"(?:(?!\b(?:his|her|him|me|them|my|at|into|who|that|had)\b(?! [a-z]+ies\b))[^.;:!?—]){0,60}$"
)
_REACH = 90
_FIRST = frozenset(("i", "my", "me", "mine", "myself"))
_NO_SUBJECT = frozenset(("it", "its", "they", "them", "their", "we", "us", "our"))


def mention_at(reading: Reading, span: Span) -> Mention | None:
    """The reader's own mention that shares a character with the span."""
    mentions = reading.mentions
    index = bisect_left(mentions, span.start + 1, key=lambda mention: mention.span.end)
    if index < len(mentions) and mentions[index].span.overlaps(span):
        return mentions[index]
    return None


def pronoun(reading: Reading, span: Span) -> Mention:
    """The pronoun at the span as a mention; the reader's own where it has one."""
    text = span.of(reading.text)
    kind = MentionKind.FIRST_PERSON if text.lower() in _FIRST else MentionKind.PRONOUN
    return mention_at(reading, span) or Mention(span, text, kind)


def noun_ending(reading: Reading, end: int) -> Mention | None:
    """The name or the noun with its article that ends at the offset: "Mara", "the old man"."""
    known = mention_at(reading, Span(max(end - 1, 0), end)) if end else None
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


def subject_of(reading: Reading, at: int) -> Mention | None:
    """The subject of a verb that begins at `at`: the mention right before it, adverbs, auxiliaries
    and a relative pronoun between allowed. "It" and "they" are nobody.
    """
    before = reading.text[max(0, at - _REACH) : at]
    links = _LINKS.search(before)
    end = at - (len(links.group()) if links else 0)
    if end <= 0:
        return None
    known = mention_at(reading, Span(end - 1, end))
    if known and known.span.end >= end:
        return None if known.text.lower() in _NO_SUBJECT else known
    return noun_ending(reading, end)


def far_subject_of(reading: Reading, at: int) -> Mention | None:
    """As `subject_of`, but grammar, where there is any, finds it behind a phrase as well."""
    span = subject_span(reading, at)
    if span is None:
        return subject_of(reading, at)
    known = mention_at(reading, Span(span.end - 1, span.end))
    if known:
        return None if known.text.lower() in _NO_SUBJECT else known
    text = span.of(reading.text)
    return Mention(span, text, MentionKind.NOMINAL) if " " in text else None


def sentence_opener(reading: Reading, at: int, *, alone: bool = False) -> Mention | None:
    """Who opens the narration of the sentence that leads up to `at`, if nobody else is named in
    between: the subject that a loose phrase at its end belongs to. With `alone`, nobody else may
    be meant by a pronoun either.
    """
    sentence = reading.sentence(max(at - 1, 0))
    told = [
        mention
        for mention in reading.mentions
        if sentence.start <= mention.span.start < at and not reading.quoted(mention.span.start)
    ]
    if not told or reading.quoted(at):
        return None
    names = {mention.text for mention in told[1:] if alone or mention.kind is MentionKind.NAME}
    lead = reading.text[sentence.start : told[0].span.start]
    opens = not lead or lead.rstrip().endswith(("”", '"', "’", "'"))
    first = told[0]
    if names - {first.text} or not opens or first.text.lower() in _OBJECTS:
        return None
    return first


_OBJECTS = frozenset(("him", "his", "her", "me", "my", "them", "their", "it", "its", "they", "we"))


def described(reading: Reading, at: int) -> Mention | None:
    """Who is described where a predicate or an apposition leads up to `at`: "She was a tall woman
    |with", "Mara, |with".
    """
    sentence = reading.sentence(max(at - 1, 0))
    before = reading.text[sentence.start : at]
    copula = _COPULA.search(before)
    if copula:
        return subject_of(reading, sentence.start + copula.start())
    return None
