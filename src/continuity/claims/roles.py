"""What somebody does for a living."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Feature, Manner, Trait
from continuity.claims.subjects import mention_at, possessor, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, finder, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

CHANGES: Final = "another trade"
_BEING = re.compile(
    r"(?P<verb>\b(?:was|is|am|worked as|works as|work as)|['’](?:s|m)|\b(?P<change>became|become"
    r"|trained as|training as|studied|studying|studies|qualified as|retired as|to be)"
    r"|(?:had|has|have|['’](?:d|s|ve))(?: never)? been)"
    r"(?: [a-z]+ly| also| still| just| only| now| never| not)?(?: an?| no| the| his| her| my"
    r"| your| their| our|"
    r" [A-Z][\w-]+['’]s)(?: [a-z-]+){0,2} $"
)
_FORMER = re.compile(
    r"\b(?:former|retired|ex|once|used|failed|would-be|sort|kind|bit|better|good|poor|own"
    r"|part-time|amateur|precocious|splendid|fine|excellent|born|true|mere|bad|great|capital"
    r"|old|first|second|fellow)\b"
)
_IN_A_WAY = re.compile(
    r"\b(?:on paper|in name|officially|in theory|once|formerly|before that|in those days|by"
    r" day|by night"
    r"|another life|on (?:the )?stage|on (?:the )?screen|in the (?:film|play|dream)|pretend\w*"
    r"|disguise\w*"
    r"|as if|as though|would have|might have|could have|should have)\b",
    re.IGNORECASE,
)
"""Somebody is so only in a way, or was at another time."""
_ENDS = re.compile(
    r"(?=[,.;:!?—–”\"]|$| (?:and|but|at|in|who|with|for|from|by|on|to|when|of|all|now|there|too"
    r"|these|since|long|then|\w+ years)\b)"
)
_APPOSED = re.compile(r"(?:,|—| –) (?:an?|the|our|their|his|her)(?: [a-z-]+| [A-Z][a-z]+){0,2} $")


_AS_ONE = re.compile(
    r"(?:^|[“\"] ?|[,.!?] )(?:As|as|Being|being|[Ss]peaking as) an?(?: [a-z-]+)? $"
)
"""Before a trade in speech: "As a lawyer, I should know"."""
_THE_ONE = re.compile(r"(?:^|[.!?”\"] )(?:The|Our) $")
_CHANGED = re.compile(r"\b(?:any ?more|longer|yet|anymore|now|really|just a|only a|but an?)\b")


@lru_cache(maxsize=4)
def _trade(
    rows: tuple[tuple[str, tuple[str, ...]], ...], marks: frozenset[str]
) -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    field = {trade: name for name, trades in rows for trade in trades}
    words = frozenset(field)
    pattern = (
        rf"\b(?P<trade>{either(words)})\b"
        rf"(?:['’]s (?:[a-z]+ )?(?P<mark>{either(marks)})\b)?(?!['’-])"
    )
    return re.compile(pattern), field, words


def roles(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "Tom was an engineer", "Ann, a nurse, …", "his lawyer's mind"."""
    if reading.kind is not ParagraphKind.PROSE:
        return
    yield from _done(reading, lexicon)
    rows = tuple(lexicon.tables["trades_by_field"].items())
    trade, field, words = _trade(rows, lexicon["work_marks"])
    if not holds_any(reading.text, words):
        return
    for found in trade.finditer(reading.text):
        subject, changes = _whose(reading, found)
        if subject is None or subject.kind is MentionKind.NOMINAL:
            continue
        if _IN_A_WAY.search(reading.sentence(found.start()).of(reading.text)):
            continue
        span = Span(min(subject.span.start, found.start()), max(subject.span.end, found.end()))
        voice = voice_at(reading, Span(*found.span()), lexicon)
        if voice.manner is Manner.SUPPOSED or not reading.sentence(found.start()).contains(span):
            continue
        trade_said = _listed(found["trade"], field)
        said = CHANGES if changes else trade_said
        refused = denied(reading, Span(*found.span()))
        sentence = reading.sentence(found.start()).of(reading.text)
        if refused and (changes or _CHANGED.search(sentence)):
            continue
        yield Claim(
            subject,
            Trait.OCCUPATION,
            Feature(said, field[trade_said]),
            Excerpt(span, span.of(reading.text)),
            not refused,
            voice,
        )


def _done(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "Joe drove a cab", "she taught chemistry"."""
    for field, deeds in lexicon.tables["work_done"].items():
        words = frozenset(deeds)
        if not holds_any(reading.text, words):
            continue
        for found in finder(words).finditer(reading.text):
            subject = subject_of(reading, found.start())
            voice = voice_at(reading, Span(*found.span()), lexicon)
            if (
                subject is None
                or subject.kind is MentionKind.NOMINAL
                or voice.manner is Manner.SUPPOSED
                or _IN_A_WAY.search(reading.sentence(found.start()).of(reading.text))
            ):
                continue
            span = Span(min(subject.span.start, found.start()), found.end())
            yield Claim(
                subject,
                Trait.OCCUPATION,
                Feature(found[0].lower(), field),
                Excerpt(span, span.of(reading.text)),
                not denied(reading, Span(*found.span())),
                voice,
            )


def _listed(trade: str, field: dict[str, str]) -> str:
    """The trade as the lists spell it: "lady's-maid" stands there as "lady's maid"."""
    plain = trade.replace("’", "'")
    forms = (plain, plain.replace("-", " "), plain.replace(" ", "-"))
    return next(form for form in forms if form in field)


def _whose(reading: Reading, found: re.Match[str]) -> tuple[Mention | None, bool]:
    """Whose trade it is, and whether it is taken up here."""
    if found["mark"]:
        return possessor(reading, found.start()), False
    sentence = reading.sentence(found.start())
    before = reading.text[max(sentence.start, found.start() - 50) : found.start()]
    named = _named_so(reading, found, before)
    if named is not None or not _ENDS.match(reading.text, found.end()):
        return named, False
    being = _BEING.search(before)
    if being:
        subject = subject_of(reading, found.start() - len(before) + being.start())
        former = _FORMER.search(being[0])
        return (None if former and not being["change"] else subject), being["change"] is not None
    named = _as_one(reading, found, before)
    if named is not None:
        return named, False
    apposed = _APPOSED.search(before)
    if (
        apposed
        and not _FORMER.search(apposed[0])
        and reading.text[found.end() : found.end() + 1] in {",", "."}
    ):
        end = found.start() - len(before) + apposed.start()
        name = mention_at(reading, Span(end - 1, end)) if end else None
        return (name if name and name.kind is MentionKind.NAME else None), False
    return None, False


def _as_one(reading: Reading, found: re.Match[str], before: str) -> Mention | None:
    """Who speaks as one of the trade: "“As a lawyer,” said Ann"."""
    said = reading.quoted(found.start()) and reading.text[found.end() : found.end() + 1] == ","
    if not said or not _AS_ONE.search(before):
        return None
    return Mention(Span(*found.span("trade")), "I", MentionKind.FIRST_PERSON)


def _named_so(reading: Reading, found: re.Match[str], before: str) -> Mention | None:
    """Whose name stands around it: "Tom the baker", "The lawyer, Ann, rose"."""
    if reading.quoted(found.start()):
        return None
    if before.endswith(" the "):
        at = found.start() - len(" the ")
        name = mention_at(reading, Span(at - 1, at)) if at else None
        ends = reading.text[found.end() : found.end() + 1] != " " or name is None
        close = name is not None and name.kind is MentionKind.NAME and name.span.end == at
        return name if close and (ends or reading.text[found.end() :][1:2].islower()) else None
    if _THE_ONE.search(before) and reading.text.startswith(", ", found.end()):
        at = found.end() + 2
        name = mention_at(reading, Span(at, at + 1))
        if name and name.kind is MentionKind.NAME:
            return name if reading.text.startswith(",", name.span.end) else None
    return None
