"""How long a state has lasted, or how long ago something happened, with the words that tell what:
"she had worked here for two years", "the mill burned down three years ago".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import Final

from continuity.claims.claim import Claim, Stretch, Trait
from continuity.claims.subjects import mention_at, possessor, sentence_opener, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.prose.lexicon import Lexicon
from continuity.prose.quantities import Amount, amounts
from continuity.prose.reading import Reading
from continuity.story.cast import Mention
from continuity.story.moments import HOUR, YEAR, Bounds, Duration
from continuity.story.text import Excerpt, ParagraphKind, Span

AGO: Final = "ago"
"""The process of what happened once; a state has none."""
DONE: Final = "done"
"""That of what went on for so long and is over: it grows no more."""
WHOLE: Final = "whole"
"""That of what has a beginning and an end."""
OURS: Final = "&we"
"""Among the words of what is told of "us"."""
NAME: Final = "^"
FAMILY: Final = "="
"""Before a word that stands with a capital, and before the name of a family of words."""
_SHORTEST: Final = 20 * HOUR
_WINDOW: Final = 110
_LEAST: Final = 3
"""Shorter words tell nothing."""

_SUBJECT: Final = (
    r"(?:I|[Ss]?[Hh]e|[Ww]e|[Tt]hey|[Yy]ou|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?"
    r"|(?:the|her|his|my|our)\s[a-z]+)"
)
_ADVERBS: Final = (
    r"(?:(?:already|now|also|only|just|been|never|not|always|all|long|quietly|secretly"
    r"|happily|patiently|faithfully|steadily|lived\sand)\s)*?"
)
_HAVE: Final = r"(?:\s(?:had|has|have)|['’](?:d|s|ve))\s"
_CUT: Final = r"[^.,;:!?—–()\"“”]"
_REST: Final = rf"(?P<rest>{_CUT}{{0,50}})"
_CLAUSE: Final = re.compile(
    rf"^,?\s(?:now,?\s|that\s)?(?P<subject>{_SUBJECT}){_HAVE}{_ADVERBS}(?P<verb>[a-z]+){_REST}"
)
_OPENS: Final = re.compile(
    r"(?:\b(?:[Ff]or|[Dd]uring|[Ii]n|[Oo]ver|[Aa]fter|[Oo]f)\s(?:(?:all|the|these|those|last|past"
    r"|about|nearly|almost|over)\s)*|^[\s\"“‘]*)$"
)
_PERFECT: Final = re.compile(
    rf"(?:\b(?:had|has|have)|['’](?:d|s|ve))\s{_ADVERBS}(?P<verb>[a-z]+)(?P<rest>{_CUT}{{0,60}}?)"
    r"\s(?:for|these|all\sof)(?:\s(?:the|these|all|some|about|a\sgood|last|past))*\s?$"
)
_SIMPLE: Final = re.compile(
    rf"(?:^|[\s“\"‘])(?P<subject>{_SUBJECT})\s(?:{_ADVERBS})(?P<verb>[a-z]+(?:ed|t|ught|ew|ood|ept|an|old))"
    rf"(?P<rest>{_CUT}{{0,50}}?)\sfor(?:\s(?:the|these|all|some|about|a\sgood|last|past))*\s?$"
)
_BARE: Final = re.compile(
    rf"(?:\b(?:had|has|have)|['’](?:d|s|ve))\s{_ADVERBS}(?P<verb>been|worked|lived|known|served|taught"
    r"|stayed|sailed|ruled|reigned)(?P<rest>(?:\s(?!(?:that|which|who|when|before|after|until|than|as|so"
    r"|born|and|or|but|at\sleast|such)\b)[\w’'-]+){0,5}?)(?:\s(?:the\s(?:last|past)|nearly|almost))?\s$"
)
_OF_SIZE: Final = re.compile(
    r"\s?-?(?:old|young\w*|older|pregnant|late|early|away|ahead|behind|long|gone|dead|more|less|or|if"
    r"|running|in\sa\srow)\b"
)
_YEARS: Final = re.compile(
    r"\bfor\s(?:many\s|long\s)?(?P<unit>years|decades|centuries)\b(?!\sto\scome)", re.IGNORECASE
)
_UNITS: Final = {"years": YEAR, "decades": 10 * YEAR, "centuries": 100 * YEAR}
_LASTED: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir)\s(?P<said>(?:[A-Za-z’'-]+\s){1,2}?)"
    r"(?:(?:had|has|have|would|will)\s)?(?:last(?:ed|s)?|taken|took|takes?|gone\son|went\son"
    r"|dragged\son)\s(?:(?:for|them|us|him|her|me|only|just|up|all\sof|some|about)\s)*$"
)
_COMPOUND: Final = re.compile(
    r"^(?:-|\s)(?:long\s|old\s)?(?P<said>(?:[a-z’'-]+\s){0,1}?[a-z’'-]{3,})(?=[\s.,;:!?—”\"]|$)"
)
_THE: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir|[A-Z][\w-]+['’]s)\s"
    r"(?:[a-z]+\s)?$"
)
_SPENT: Final = re.compile(
    r"(?:\b(?:had|has|have)\s|['’](?:d|ve|s)\s)?\b(?P<verb>spent|served|done|put\sin|wasted|given"
    r"|lost)\s(?:[a-z]+\s)?(?:the\s(?:last|past|better\spart\sof)\s|most\sof\s(?:the\s)?)?$"
)
_FUNCTION: Final = (
    r"(?:of|and|or|but|in|on|at|to|for|with|from|by|as|than|that|which|who|was|were|is|had|has"
    r"|have|before|after|until|when|while|ago|he|she|they|it|between|since|against|into)\b"
)
_OF: Final = re.compile(
    r"^(?:['’]\s|\sof\s)(?P<rest>(?:(?:his|her|my|our|their|the|an?)\s)?"
    rf"(?:(?!{_FUNCTION})[A-Za-z’'-]+(?:\s|\b)){{1,3}})"
)
_AT: Final = re.compile(
    r"^\s(?P<way>in|at|as|on|under|among|with|without|behind|beneath|aboard|alone|apart|together)\b"
    rf"{_REST}"
)
_DOING: Final = re.compile(rf"^\s(?:just\s|in\s)?(?P<verb>[a-z]+ing)\b{_REST}")
_OWN: Final = re.compile(r"\b(?:[Hh]is|[Hh]er|[Mm]y|[Yy]our|[A-Z][\w-]+['’]s)\s(?:[a-z]+\s)?$")
_AGO: Final = re.compile(r"^\s(?:ago|back)(?=[.,;:!?—”\"\s]|$)")
_SINCE: Final = re.compile(
    rf"^\s(?:(?:had\s|have\s|has\s)?(?:passed|gone\sby|now)\s)?since\s{_REST}"
)
_HAPPENED: Final = re.compile(
    rf"(?P<lead>{_CUT}{{2,90}}?)\s(?:some\s|about\s|only\s|just\s|nearly\s|over\s|more\sthan\s)?$"
)
_AFTERWARDS: Final = re.compile(rf"^\s?,?\s(?P<lead>{_CUT}{{2,90}})")
_OTHER_NOW: Final = re.compile(
    r"\b(?:before|until|till|when|by the time|at the time|once|earlier|previously|later|after"
    r"|would|if|could)\b",
    re.IGNORECASE,
)
_EACH_OTHER: Final = re.compile(r"\b(?:each\sother|one\sanother)\b")
_CAPITAL: Final = re.compile(r"\s[A-Z][a-z]")
_OWN_CHANGE: Final = re.compile(
    r"\sbefore\s(?:coming|arriving|leaving|landing|going|making|contact)"
)
"""What one does oneself ends the state, and makes no other now."""
_TOGETHER: Final = frozenset({"alone", "apart", "together"})
_WORD: Final = re.compile(r"[A-Za-z][a-z]+(?:['’][a-z]+)?")
_ENDINGS: Final = ("ings", "ing", "ied", "ies", "ed", "es", "s", "e")


@dataclass(frozen=True, slots=True)
class _Spell:
    """`said` are the words that tell what lasted or happened."""

    said: str
    subject: Mention | None
    span: Span
    process: str = ""
    ours: bool = False
    """Whether it is told of "us"."""


@dataclass(frozen=True, slots=True)
class _Around:
    """A length and what stands before and behind it in its sentence; `at` is where that begins."""

    reading: Reading
    span: Span
    before: str
    behind: str

    @property
    def at(self) -> int:
        return self.span.start - len(self.before)

    def through(self, match: re.Match[str], group: str | int = 0) -> Span:
        """From the length to the end of what was matched behind it."""
        return Span(self.span.start, self.span.end + match.end(group))


def spells(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Lengths of about a day or more that reach up to the now of the passage."""
    if reading.kind is not ParagraphKind.PROSE:
        return
    for amount in (*amounts(reading.text), *_vague(reading.text)):
        if amount.duration.hard.high < _SHORTEST or amount.more:
            continue
        found = _spell(_around(reading, amount))
        words = content(found.said, lexicon) if found else ()
        words = (*words, OURS) if found and words and found.ours else words
        if found is None or not words:
            continue
        yield Claim(
            found.subject,
            Trait.SPELL,
            Stretch(amount.duration, found.process, words),
            Excerpt(found.span, found.span.of(reading.text)),
            found.process == WHOLE or not denied(reading, found.span),
            voice_at(reading, amount.span, lexicon, presupposed=found.process == WHOLE),
        )


def _vague(text: str) -> Iterator[Amount]:
    """As in "for years": more than one, nobody knows how many."""
    for match in _YEARS.finditer(text) if "or " in text else ():
        unit = _UNITS[match["unit"].lower()]
        length = Bounds(1.5 * unit, inf)
        span = Span(*match.span("unit"))
        yield Amount(span, Duration(match["unit"], length, length), match["unit"])


def _around(reading: Reading, amount: Amount) -> _Around:
    span, sentence = amount.span, reading.sentence(amount.span.start)
    before = reading.text[max(sentence.start, span.start - _WINDOW) : span.start]
    behind = reading.text[span.end : min(span.end + _WINDOW, max(sentence.end, span.end))]
    return _Around(reading, span, before, behind)


def _spell(around: _Around) -> _Spell | None:
    for find in (_ago, _compound, _clause, _since, _spent, _perfect, _bare, _simple, _lasted, _own):
        found = find(around)
        if found is not None:
            return found
    return None


def _ago(around: _Around) -> _Spell | None:
    """As in "The mill burned three years ago", "Three years ago, the mill burned"."""
    ago = _AGO.match(around.behind)
    if ago is None:
        return None
    reading, end = around.reading, around.span.end + ago.end()
    if not around.before.strip(' “"‘'):
        after = _AFTERWARDS.match(around.behind[ago.end() :])
        if after is None:
            return _Spell("", None, around.span)
        first = end + after.start("lead")
        known = mention_at(reading, Span(first, first + 1))
        return _Spell(after["lead"], known, Span(around.span.start, end + after.end()), AGO)
    lead = _HAPPENED.search(around.before)
    if lead is None:
        return _Spell("", None, around.span)
    opener = sentence_opener(reading, around.span.start)
    return _Spell(lead["lead"], opener, Span(around.at + lead.start("lead"), end), AGO)


def _clause(around: _Around) -> _Spell | None:
    """As in "For six months she had lived there", "the years she had worked there"."""
    if not _OPENS.search(around.before):
        return None
    clause = _CLAUSE.match(around.behind)
    if clause is None or _OTHER_NOW.search(clause["rest"]):
        return None
    subject = subject_of(around.reading, around.span.end + clause.end("subject"))
    said = _acquainted(clause["verb"], clause["rest"])
    ours = clause["subject"].lower() == "we"
    return _Spell(said, subject, around.through(clause), ours=ours)


def _since(around: _Around) -> _Spell | None:
    since = _SINCE.match(around.behind)
    if since is None:
        return None
    opener = sentence_opener(around.reading, around.span.start)
    return _Spell(since["rest"], opener, around.through(since), AGO)


def _spent(around: _Around) -> _Spell | None:
    """As in "spent seven years alone", "served ten years in the army"."""
    spent = _SPENT.search(around.before)
    if spent is None:
        return None
    follows = next(
        (each for form in (_DOING, _AT, _OF) if (each := form.match(around.behind))), None
    )
    if follows is None:
        return None
    groups = follows.groupdict()
    way = groups.get("way") or ""
    said = " ".join((groups.get("verb") or "", way if way in _TOGETHER else "", follows["rest"]))
    start = around.at + spent.start("verb")
    subject = subject_of(around.reading, start)
    return _Spell(said, subject, Span(start, around.through(follows).end))


def _perfect(around: _Around) -> _Spell | None:
    """As in "had been living under the bridge for three years"."""
    perfect = _PERFECT.search(around.before)
    if perfect is None or _OTHER_NOW.search(around.behind.partition(",")[0]):
        return None
    place = _AT.match(around.behind)
    known = _acquainted(perfect["verb"], perfect["rest"])
    said = f"{known} {place['rest'] if place else ''}" if known else ""
    start = around.at + perfect.start("verb")
    subject = subject_of(around.reading, start)
    return _Spell(said, subject, Span(start, around.span.end))


def _bare(around: _Around) -> _Spell | None:
    """As in "They had been married nine years"."""
    bare = _BARE.search(around.before)
    if bare is None or _OF_SIZE.match(around.behind):
        return None
    if _OTHER_NOW.search(around.behind.partition(",")[0]):
        return None
    said = _acquainted(bare["verb"], bare["rest"])
    start = around.at + bare.start("verb")
    subject = subject_of(around.reading, start)
    return _Spell(said, subject, Span(start, around.span.end)) if said else None


def _acquainted(verb: str, rest: str) -> str:
    """How long he has known her tells nothing of how long he has known Mara: whom, must be said."""
    if verb != "known":
        return f"{verb} {rest}"
    if _EACH_OTHER.search(rest):
        return "acquaintance"
    return f"acquaintance {rest}" if _CAPITAL.search(rest) else ""


def _simple(around: _Around) -> _Spell | None:
    """As in "We watched for three months"."""
    simple = _SIMPLE.search(around.before)
    behind = _OWN_CHANGE.sub("", around.behind.partition(",")[0], count=1)
    if simple is None or _OTHER_NOW.search(behind):
        return None
    said = f"{simple['verb']} {simple['rest']}"
    subject = subject_of(around.reading, around.at + simple.end("subject"))
    span = Span(around.at + simple.start("verb"), around.span.end)
    return _Spell(said, subject, span, DONE, ours=simple["subject"].lower() == "we")


def _lasted(around: _Around) -> _Spell | None:
    """As in "the war had lasted six years"."""
    lasted = _LASTED.search(around.before)
    if lasted is None:
        return None
    return _Spell(lasted["said"], None, Span(around.at + lasted.start(), around.span.end), WHOLE)


def _compound(around: _Around) -> _Spell | None:
    """As in "the three-day voyage", "her five-year contract"."""
    said = around.span.of(around.reading.text)
    if said.endswith("s") or said.lower().startswith(("a ", "an ", "one ", "another ")):
        return None
    noun = _COMPOUND.match(around.behind)
    if noun is None or not _THE.search(around.before):
        return None
    return _Spell(noun["said"], None, around.through(noun), WHOLE)


def _own(around: _Around) -> _Spell | None:
    """As in "his twenty years of teaching", "fifteen years of marriage"."""
    mine = _OWN.search(around.before)
    follows = _OF.match(around.behind) or (_AT.match(around.behind) if mine else None)
    if follows is None:
        return None
    owner = possessor(around.reading, around.span.start) if mine else None
    subject = owner or sentence_opener(around.reading, around.span.start)
    return _Spell(follows["rest"], subject, around.through(follows))


def content(said: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words that tell what it is about, without their endings; words of one family are one."""
    families = _families(tuple(lexicon.tables["spell_families"].items()))
    found: dict[str, None] = {}
    for match in _WORD.finditer(said):
        word = match[0].lower().replace("’", "'").partition("'")[0]
        if len(word) < _LEAST or word in lexicon["spell_stop"]:
            continue
        named = match[0][0].isupper() and match.start() > 0
        found[NAME + word if named else families.get(word) or _stem(word)] = None
    return tuple(found)


@lru_cache(maxsize=8)
def _families(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, str]:
    return {word: FAMILY + name for name, words in rows for word in (name, *words)}


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word[: -len(ending)]
    return word
