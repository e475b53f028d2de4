"""Lengths of time and what they measure: what lasts, is left, has gone, is skipped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from continuity.claims.claim import Claim, Confidence, Manner, Stretch, Trait, Voice
from continuity.claims.processes import (
    DETERMINER,
    END,
    NOUNS,
    START,
    bounded,
    family,
    known,
    name_of,
    phrase,
)
from continuity.claims.skips import leaps
from continuity.claims.voice import passage, quote_around, voice_at
from continuity.prose.lexicon import Lexicon
from continuity.prose.quantities import Amount, amounts
from continuity.prose.reading import Reading
from continuity.story.moments import DAY, Duration
from continuity.story.text import Excerpt, ParagraphKind, Span

_WINDOW: Final = 90
_FRESH: Final = 4 * DAY
""""That was nine hours ago" speaks of what has just been told, "seven years ago" of a memory."""

_LATER: Final = re.compile(
    r"\s(?:(?:(?:later|afterwards?)(?=[\s.,;:!?…)\"”’—–-]|$)|on(?=[.,;:!?…—]|$))"
    r"(?!\s(?:than|the|my|his|her)\b)|(?P<earlier>earlier|previously|before(?=[.,;:!?…\"”—]|$)))",
    re.IGNORECASE,
)
_PASSED: Final = re.compile(
    r"\s(?:had\s|have\s|has\s)?(?:passed|went\sby|gone\sby|elapsed|slipped\s(?:by|away)|crawled\s(?:by|past)"
    r"|ticked\s(?:by|past)|dragged\s(?:by|on))\b",
    re.IGNORECASE,
)
_AGO: Final = re.compile(r"(?:'s\stime)?\s(?:ago|back(?=[.,;:!?\"”—]|$))\b", re.IGNORECASE)
_THAT_WAS: Final = re.compile(
    r"\b(?:that|which|it)\s(?:had\sbeen|has\sbeen|was|is)\s(?:only|just|already|now|all\sof)?\s?$",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(
    rf"\s(?:(?:have|had|has)\s)?(?:(?:gone|passed|now|or\sso|exactly)\s)*since\s"
    rf"(?:{DETERMINER}\s)?(?P<noun>{NOUNS})?",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    rf"\s(?P<way>after|into|following|before|until|till)\s(?P<det>{DETERMINER}\s)?(?P<noun>{NOUNS})",
    re.IGNORECASE,
)
_LEFT: Final = re.compile(
    rf"(?:\sof\s(?:{DETERMINER}\s)?(?P<noun>{NOUNS}))?\s(?:(?:still|yet)\s)?"
    rf"(?:left|remaining|remained|remain|to\sgo|to\swait|to\srun|to\sspare)\b"
    rf"(?:\s(?P<way>of|in|on|until|till|before|to)\s(?:{DETERMINER}\s)?(?P<noun2>{NOUNS}))?",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(
    r"\b(?:for|in|over|during|within|of)\s(?:at\sleast\s|about\s|maybe\s)?the\s(?:next|coming)\s$",
    re.IGNORECASE,
)
_FOR: Final = re.compile(
    r"\bfor\s(?:(?:at\sleast|about|the|nearly|over|only|another|yet)\s)*$", re.IGNORECASE
)
_ENDS_IN: Final = re.compile(
    rf"\b(?:{DETERMINER}\s)?(?P<noun>{NOUNS})\s(?:(?:will|would|should|is|was|to|be|due|set)\s|['’]ll\s|['’]s\s)*"
    r"(?P<way>end|ends|ended|lift|lifts|lifted|over|expires?|runs?\sout|begins?|starts?|finish(?:es)?|is|was|comes?)"
    r"\sin\s$",
    re.IGNORECASE,
)
_BEGAN: Final = re.compile(
    rf"\b(?:{DETERMINER}\s)?(?P<noun>{NOUNS})\s(?:(?:had|has|have)\s)?"
    r"(?P<way>began|begun|started|ended|finished|happened|was|been|took\splace|lifted)\s(?:only\s|just\s)?$",
    re.IGNORECASE,
)
_LASTS: Final = re.compile(
    r"\s?(?:(?:will|would|should|had|has|have|must|can|is|was|were|to|only|usually|normally|be|been"
    r"|supposed|going|set|due|meant|expected|bound|always|already|itself|alone"
    r"|did|does|do|not|never|\w+n['’]t)\s|['’](?:ll|d|s)\s)*"
    r"(?:(?P<yet>lasts?|lasting|takes?|go(?:es)?\son)|lasted|took|taken|going\son|went\son)\s"
    r"(?:(?:us|them|him|her|me|you|for|only|just|up|a\sgood|the|next|another|yet)\s)*$",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    rf"(?:\b(?P<det>{DETERMINER}|an?|another)\s)?(?P<noun>{NOUNS})"
    r"(?:\s(?:to|from|across|through|over|around|up|down|of|for)\s[\w\s’'\-]{2,40}?)?$",
    re.IGNORECASE,
)
_OF: Final = re.compile(
    rf"\b(?:(?P<det>{DETERMINER}|an?)\s)?(?P<noun>{NOUNS})\sof\s$", re.IGNORECASE
)
_DEFINITE: Final = re.compile(rf"\b{DETERMINER}\s(?:\w+\s)?$", re.IGNORECASE)
_IT: Final = re.compile(r"\b(?:it|this|that|which)$", re.IGNORECASE)
_COMPOUND: Final = re.compile(rf"(?:['’]s?|s['’])?[\s\-–]+(?P<noun>{NOUNS})", re.IGNORECASE)
_DOUBTING: Final = re.compile(
    r"\b(?:if|unless|whether|could|might|suppose|wish|imagine)\b", re.IGNORECASE
)
_NOT: Final = re.compile(r"\b(?:not|never)\s[^.,;]{0,24}$|n['’]t\s[^.,;]{0,24}$", re.IGNORECASE)
_OPENING: Final = 3
"""A skip so near to the paragraph's start, in characters, moves the story on."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What an amount measures. `plain` is False where the process is a guess or nothing special."""

    trait: Trait
    process: str = ""
    plain: bool = True
    span: Span | None = None
    back: bool = False


def stretches(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Every length of time of which the words around it say what it measures."""
    for amount in amounts(reading.text):
        found = _measured(reading, amount, lexicon)
        if found is not None:
            yield _claim(reading, amount, found, lexicon)
    yield from leaps(reading, lexicon)


def _claim(reading: Reading, amount: Amount, found: _Found, lexicon: Lexicon) -> Claim:
    duration = amount.duration
    if found.back:
        duration = Duration(duration.said, -duration.hard, -duration.soft)
    span = found.span or amount.span
    text = reading.text
    negated = found.trait is Trait.LASTS and _NOT.search(
        text, max(0, span.start - 30), amount.span.start
    )
    return Claim(
        None,
        found.trait,
        Stretch(duration, found.process),
        Excerpt(span, span.of(text)),
        not negated,
        _voice(reading, amount.span, lexicon),
        Confidence.STATED if found.plain else Confidence.IMPLIED,
    )


def _voice(reading: Reading, span: Span, lexicon: Lexicon) -> Voice:
    """Plans ("will take six hours") count as said; only doubts and questions do not."""
    voice = voice_at(reading, span, lexicon, presupposed=True)
    before, behind = passage(reading, span)
    asked = behind.rstrip(" \"”’').").endswith("?")
    if asked or _DOUBTING.search(before[-60:]):
        return replace(voice, manner=Manner.SUPPOSED)
    return voice


def _measured(reading: Reading, amount: Amount, lexicon: Lexicon) -> _Found | None:
    text, span = reading.text, amount.span
    before = text[max(0, span.start - _WINDOW) : span.start]
    behind = text[span.end : span.end + _WINDOW]
    for find in (_skipped, _elapsed, _left, _lasting, _deadline):
        found = find(reading, amount, (before, behind), lexicon)
        if found is not None:
            return found
    return None


def _skipped(
    reading: Reading, amount: Amount, around: tuple[str, str], lexicon: Lexicon
) -> _Found | None:
    del lexicon
    later = _LATER.match(around[1])
    opening = amount.span.start <= _OPENING or reading.kind is ParagraphKind.TIME_HEADING
    if later:
        back = later["earlier"] is not None
        span = Span(amount.span.start, amount.span.end + later.end())
        return _Found(Trait.SKIPS, "", opening and not reading.quoted(span.start), span, back)
    passed = _PASSED.match(around[1])
    if passed:
        span = Span(amount.span.start, amount.span.end + passed.end())
        return _Found(Trait.SKIPS, "", plain=False, span=span)
    return None


def _elapsed(
    reading: Reading, amount: Amount, around: tuple[str, str], lexicon: Lexicon
) -> _Found | None:
    before, behind = around
    ago = _AGO.match(behind)
    if ago:
        began = _BEGAN.search(before)
        process = _began(began, lexicon) if began else ""
        end = amount.span.end + ago.end()
        start = (
            amount.span.start - (len(before) - began.start())
            if began and process
            else amount.span.start
        )
        fresh = amount.duration.hard.high <= _FRESH and _THAT_WAS.search(before) is not None
        plain = bool(process) or fresh
        return _Found(Trait.ELAPSED, process, plain, Span(start, end))
    since = _SINCE.match(behind)
    if since:
        noun = since["noun"] or ""
        process = bounded(name_of(noun, lexicon), behind[since.end() :]) if noun else ""
        return _Found(Trait.ELAPSED, process, bool(noun), _through(amount, since))
    after = _AFTER.match(behind)
    if after and (after["det"] or known(name_of(after["noun"], lexicon), lexicon)):
        return _about_event(amount, after, behind, lexicon)
    del reading
    return None


def _through(amount: Amount, match: re.Match[str]) -> Span:
    """From the amount to the last word of what it measures."""
    said = match[0].rstrip()
    noun = next((match[name] for name in ("noun2", "noun") if match.groupdict().get(name)), "")
    if noun and said.endswith(noun):
        said = said[: len(said) - len(noun) + len(phrase(noun))]
    return Span(amount.span.start, amount.span.end + len(said))


def _began(began: re.Match[str], lexicon: Lexicon) -> str:
    name = name_of(began["noun"], lexicon)
    if not known(name, lexicon):
        return ""
    way = began["way"].lower()
    if way in ("began", "begun", "started"):
        return START + name
    return END + name if way in ("ended", "finished", "lifted") else name


def _about_event(
    amount: Amount, match: re.Match[str], behind: str, lexicon: Lexicon
) -> _Found | None:
    name = name_of(match["noun"], lexicon)
    way, span = match["way"].lower(), _through(amount, match)
    if way == "into":
        return _Found(Trait.ELAPSED, START + name, span=span) if known(name, lexicon) else None
    if way in ("before", "until", "till") and not known(name, lexicon):
        return _Found(Trait.REMAINS, plain=False, span=span)
    moment = bounded(name, behind[match.end() :])
    if way in ("after", "following"):
        return _Found(Trait.ELAPSED, moment, span=span)
    if moment == name:
        moment = START + name
    return _Found(Trait.REMAINS, moment, span=span)


def _left(
    reading: Reading, amount: Amount, around: tuple[str, str], lexicon: Lexicon
) -> _Found | None:
    before, behind = around
    left = _LEFT.match(behind)
    if left:
        noun = left["noun"] or left["noun2"] or ""
        name = name_of(noun, lexicon) if noun else _family_near(reading, amount, lexicon)
        if left["way"] and left["way"].lower() in ("until", "till", "before") and noun:
            moment = bounded(name, behind[left.end() :])
            name = START + name if moment == name else moment
        return _Found(Trait.REMAINS, name, bool(name), _through(amount, left))
    ends = _ENDS_IN.search(before)
    if ends:
        name = name_of(ends["noun"], lexicon)
        if known(name, lexicon):
            begins = ends["way"].lower().startswith(("begin", "start", "is", "was", "come"))
            start = amount.span.start - (len(before) - ends.start())
            moment = START + name if begins else name
            return _Found(Trait.REMAINS, moment, span=Span(start, amount.span.end))
    return None


def _lasting(
    reading: Reading, amount: Amount, around: tuple[str, str], lexicon: Lexicon
) -> _Found | None:
    before, behind = around
    compound = _COMPOUND.match(behind) if _is_compound(reading, amount) else None
    if compound:
        name = name_of(compound["noun"], lexicon)
        if not known(name, lexicon):
            return None
        plain = _DEFINITE.search(before) is not None
        return _Found(Trait.LASTS, name, plain, _through(amount, compound))
    return _of_subject(reading, amount, before, lexicon)


def _of_subject(reading: Reading, amount: Amount, before: str, lexicon: Lexicon) -> _Found | None:
    """Named before it: "the lockdown lasts", "a lockdown of"; with "another" it is what is left."""
    lasts = _LASTS.search(before)
    trait = Trait.REMAINS if amount.more and lasts else Trait.LASTS
    if trait is Trait.REMAINS and lasts and not lasts["yet"]:
        return None  # "it took three more days" may be all or the rest
    subject = _SUBJECT.search(before[: lasts.start()].rstrip()) if lasts else _OF.search(before)
    if lasts and _IT.search(before[: lasts.start()].rstrip()):
        name = _family_near(reading, amount, lexicon)
        return _Found(trait, name, plain=False) if name else None
    name = name_of(subject["noun"], lexicon) if subject else ""
    if subject is None or not known(name, lexicon):
        return None
    start = amount.span.start - (len(before) - subject.start())
    plain = not (subject["det"] or "the").lower().startswith("a")
    return _Found(trait, name, plain, Span(start, amount.span.end))


def _is_compound(reading: Reading, amount: Amount) -> bool:
    """Whether it stands before what it measures: "six-hour", "six hour", "six hours'"."""
    said, behind = amount.duration.said, reading.text[amount.span.end : amount.span.end + 2]
    singular = not said.endswith("s")
    return behind[:1] in "'’" or (singular and not said.lower().startswith(("a ", "an ", "one ")))


def _deadline(
    reading: Reading, amount: Amount, around: tuple[str, str], lexicon: Lexicon
) -> _Found | None:
    """What is left of something: "for the next six hours", "for another five hours"."""
    before = around[0]
    following = _NEXT.search(before)
    if not following and not (amount.more and (_FOR.search(before) or not before.strip(" \"“‘'"))):
        return None
    name = _family_near(reading, amount, lexicon)
    if not name and quote_around(reading, amount.span) is None:
        return None
    return _Found(Trait.REMAINS, name, bool(name), _deadline_span(reading, amount, following))


def _deadline_span(reading: Reading, amount: Amount, following: re.Match[str] | None) -> Span:
    if following is None:
        return amount.span
    at = reading.text.rfind("the", 0, amount.span.start)
    return Span(at, amount.span.end) if at >= amount.span.start - _WINDOW else amount.span


def _family_near(reading: Reading, amount: Amount, lexicon: Lexicon) -> str:
    """The family spoken of in the same breath: what was said last before the amount in the
    paragraph, or comes behind it in the same sentence or quotation.
    """
    quote = quote_around(reading, amount.span)
    end = quote.span.end if quote else reading.sentence(amount.span.start).end
    start = max(0, amount.span.start - 3 * _WINDOW)
    name, _ = family(reading.text[start : amount.span.start], lexicon)
    return name or family(reading.text[amount.span.end : end], lexicon)[0]
