"""How old people are, as far as it is said of the story's now."""

import re
from collections.abc import Iterator

from continuity.claims.claim import Claim, Confidence, Trait, Years
from continuity.claims.subjects import (
    described,
    mention_at,
    noun_ending,
    possessor,
    pronoun,
    subject_of,
)
from continuity.claims.voice import denied, passage, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.moments import Date
from continuity.story.text import Excerpt, Span

_OLDEST = 115
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_N = (
    rf"(?P<n>(?:{_TENS})[- ](?:{_UNITS})\b|(?:{_UNITS})[- ]and[- ](?:{_TENS})\b|(?:{_TENS})\b"
    rf"|ten\b|eleven\b|twelve\b|(?:thir|four|fif|six|seven|eigh|nine)teen\b|(?:{_UNITS})\b"
    r"|a hundred(?: and \w+)?\b|\d{1,3}\b(?![\d.,:%]\d))"
)
_HEDGE = (
    r"(?:(?P<hedge>about|around|nearly|almost|not quite|not yet|barely|just|only|over|past|at least|some|perhaps"
    r"|going on|just turned|no more than|not more than|hardly|scarcely|already|still|now|well over|just over|"
    r"all of|at most|under|not) )?"
)
_GATE = frozenset(
    "years year old aged age teens twenties thirties forties fifties sixties seventies eighties nineties born"
    " ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty"
    " fifty sixty seventy eighty ninety hundred five six seven eight nine".split()
)
_FIGURES = re.compile(r"\d")
_IS = r"(?:\b(?:was|is|am|turned|be|were|are)|['’](?:s|m|re))(?: (?:then|now|already|still|only|just|himself|herself))?"
_END = r"(?=[.!?,;:—–”\"’]|$| and | but | or so| now| then\b(?! )| that | to | if )"
_BEING = re.compile(
    rf"(?P<verb>{_IS}) {_HEDGE}{_N}(?P<unit> years? old\b| years? of age\b|[- ]year[- ]old\b(?! \w)|{_END})",
    re.IGNORECASE,
)
_YEAR_OLD = re.compile(rf"\b{_N}[- ]years?[- ]old\b(?P<behind> [\w’'-]+)?", re.IGNORECASE)
_AGED = re.compile(rf"(?P<comma>,? ?)\baged (?:about )?{_N}", re.IGNORECASE)
_AT = re.compile(
    rf"(?:^|(?<=[.!?”\"] )|(?<=, ))[Aa]t (?:the age of )?{_HEDGE}{_N}(?: years old)?,? "
    r"(?P<who>[\w’'. -]{1,40}?) (?:was|is|had|looked|felt|could)(?: (?:already|still|now|no longer)\b)"
)
_DECADE = re.compile(
    rf"\bin (?P<whose>his|her|my|your|their) (?P<part>early |mid[- ]?|middle |late |very early )?"
    rf"(?P<decade>teens|{_TENS.replace('y', 'ies')})\b"
)
_OF = re.compile(
    rf"\b(?:man|woman|girl|boy|lad|child|youth|lady|gentleman|fellow|person|widow|bachelor|maid|creature)"
    rf" (?:of|some|aged) {_HEDGE}{_N}(?P<odd>[- ]odd)?(?: years\b)?(?= years| or so|[.,;:!?—]|$| who| with| and)"
)
_OWN_YEARS = re.compile(
    rf"\b{_HEDGE}{_N}(?P<odd>[- ]odd)? years(?! (?:of|in|as|with|on|at|ago|before|later|since|younger|older)\b)"
)
_BORN = re.compile(
    r"\bborn (?:in|on)(?: the)? (?:[\w, ]{0,25}?)(?P<year>1[0-9]\d\d|20\d\d)\b", re.IGNORECASE
)
_INSERTED = re.compile(
    rf", (?P<hedge>not yet|not quite|barely|hardly|nearly|almost|just|only) {_N}(?: years old)?(?=,|—)"
)
_VERB_BEFORE = re.compile(r"\b(?P<verb>was|is|were|had|[a-z]+ed)(?: [a-z]+){0,2}$")
_PAST = re.compile(
    r"\b(?:when|since|until|till|before|after|by the time|once|while|as a|that year|if|though he|because|for)\b[^,;]*$",
    re.IGNORECASE,
)
_PAST_BEHIND = re.compile(
    r"[ ,]*(?:when|then|that (?:year|summer|spring|winter|autumn|day)|at the time|the (?:year|summer|day)|before|minutes|o['’]clock|feet|inches|miles|pounds|stone|to one|of them|per|years (?:ago|before|later|since|younger|older)|or so years|hours|in all|when|strong)\b"
)
_COMMA = re.compile(", ")
_OWNING = frozenset(("his", "her", "my", "your", "him", "me"))
_SMALLEST = 5
"""Below this a bare number is rather a count, a score or a time of day."""


def ages(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Ages in years at the time of the telling, and years of birth."""
    if not holds_any(reading.text, _GATE) and not _FIGURES.search(reading.text):
        return
    taken: list[Span] = []
    for read in (_being, _year_old, _aged, _at_age, _decades, _of_age, _own_years, _inserted):
        for subject, value, span, sure in read(reading):
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                yield _claim(reading, lexicon, subject, value, span, sure)
    yield from _births(reading, lexicon)


_Aged = tuple[Mention, Years, Span, Confidence]


def _claim(
    reading: Reading, lexicon: Lexicon, subject: Mention, value: Years, span: Span, sure: Confidence
) -> Claim:
    quote = Span(
        subject.span.start if 0 < span.start - subject.span.start < 60 else span.start, span.end
    )
    if span.end < subject.span.end < span.end + 30:
        quote = Span(quote.start, subject.span.end)
    return Claim(
        subject,
        Trait.AGE,
        value,
        Excerpt(quote, quote.of(reading.text)),
        not denied(reading, span) or value.said.lower().startswith("not yet"),
        voice_at(reading, span, lexicon),
        sure,
    )


def _years(found: re.Match[str]) -> Years | None:
    """The age that the words mean, with room for their hedge."""
    groups = found.groupdict()
    value = number(found["n"])
    if value is None or not 1 <= value <= _OLDEST:
        return None
    hedge = (groups.get("hedge") or "").lower()
    said = f"{hedge} {found['n']}".strip() + (groups.get("odd") or "")
    if groups.get("odd"):
        return Years(said, value, value + 10)
    low, high = value, value + 1
    if hedge in {"about", "around", "some", "perhaps"}:
        low, high = value * 0.85 - 1, value * 1.15 + 2
    elif hedge in {"barely", "just"}:
        high = value + 2
    elif hedge in {"nearly", "almost", "not quite", "going on", "hardly", "scarcely"}:
        low, high = value - 2, value + 1
    elif hedge in {"not yet", "under", "at most", "no more than", "not more than"}:
        low, high = (0 if hedge == "under" else value * 0.7), value + (hedge != "not yet")
    elif hedge in {"over", "past", "at least", "well over", "just over"}:
        low, high = value, value + (3 if hedge == "just over" else _OLDEST)
    return Years(said, low, high)


def _past(reading: Reading, start: int, end: int) -> bool:
    """Whether the words tell of another time than now: "when he was ten", "he had been ten"."""
    before, behind = passage(reading, Span(start, end))
    return bool(
        _PAST.search(before)
        or _PAST_BEHIND.match(behind)
        or re.search(r"\b(?:had|['’]d|have|having|ve)$", before.rstrip())
    )


def _being(reading: Reading) -> Iterator[_Aged]:
    """ "She was thirty-four." """
    for found in _BEING.finditer(reading.text):
        years, unit = _years(found), bool(found["unit"])
        if not years or (not unit and years.low < _SMALLEST) or _past(reading, *found.span()):
            continue
        subject = subject_of(reading, found.start())
        if not subject or found["verb"].lower().startswith(("be", "were")):
            continue
        if subject.kind is MentionKind.NOMINAL and not unit:
            continue
        yield subject, years, Span(*found.span()), Confidence.STATED


def _year_old(reading: Reading) -> Iterator[_Aged]:
    """ "Thirty-four-year-old Ann", "Ann, a thirty-four-year-old teacher", "her nine-year-old son"."""
    for found in _YEAR_OLD.finditer(reading.text):
        years = _years(found)
        if not years:
            continue
        subject, sure = None, Confidence.STATED
        if found["behind"]:
            at = found.start("behind") + 1
            subject = mention_at(reading, Span(at, at + 1))
            if subject and subject.kind is not MentionKind.NAME:
                subject = None
        subject = subject or _apposed(reading, found.start())
        if not subject and not _past(reading, *found.span()):
            subject, sure = _leading(reading, found), Confidence.IMPLIED
        if subject:
            yield (
                subject,
                years,
                Span(found.start(), found.start("behind") if found["behind"] else found.end()),
                sure,
            )


def _apposed(reading: Reading, at: int) -> Mention | None:
    """ "Ann, a |thirty-year-old"; "She was a |thirty-year-old"."""
    before = reading.text[max(0, at - 60) : at]
    if not re.search(r"\b(?:a|an|the) (?:[a-z]+ )?$", before):
        return None
    owner = described(reading, at)
    if owner:
        return owner
    comma = re.search(r", (?:a|an|the) (?:[a-z]+ )?$", before)
    if not comma:
        return None
    end = at - len(before) + comma.start()
    known = mention_at(reading, Span(max(end - 1, 0), max(end, 1)))
    return known if known and known.kind is MentionKind.NAME else None


def _leading(reading: Reading, found: re.Match[str]) -> Mention | None:
    """ "Twenty-two years old and tired, Ann sat down": the age opens the sentence."""
    if reading.sentence(found.start()).start != found.start():
        return None
    end = reading.sentence(found.start()).end
    for comma in _COMMA.finditer(reading.text, found.end(), end):
        mention = mention_at(reading, Span(comma.end(), comma.end() + 1))
        if mention and mention.span.start == comma.end() and mention.text.lower() not in _OWNING:
            return mention
    return _before_sentence(reading, found.start())


def _before_sentence(reading: Reading, start: int) -> Mention | None:
    """Who opens the sentence before, of which this one goes on."""
    if start < 2:
        return None
    sentence = reading.sentence(start - 2)
    known = mention_at(reading, Span(sentence.start, sentence.start + 1))
    return known if known and known.kind is MentionKind.NAME and sentence.end <= start else None


def _aged(reading: Reading) -> Iterator[_Aged]:
    for found in _AGED.finditer(reading.text):
        years = _years(found)
        subject = noun_ending(reading, found.start())
        if years and subject:
            yield subject, years, Span(found.start("n"), found.end()), Confidence.STATED


def _at_age(reading: Reading) -> Iterator[_Aged]:
    """ "At thirty-two, he was already tired": without "already" it may be long ago."""
    for found in _AT.finditer(reading.text):
        years = _years(found)
        subject = mention_at(reading, Span(*found.span("who")))
        if not years or not subject or subject.span.start != found.start("who"):
            continue
        if years.low >= _SMALLEST and not _past(reading, *found.span()):
            yield subject, years, Span(found.start(), found.end("who")), Confidence.IMPLIED


def _decades(reading: Reading) -> Iterator[_Aged]:
    """ "In her early forties." """
    for found in _DECADE.finditer(reading.text):
        word = found["decade"]
        low = 13.0 if word == "teens" else number(word.replace("ies", "y")) or 0.0
        parts = {
            "early": (0, 5),
            "very early": (0, 4),
            "mid": (2, 8),
            "middle": (2, 8),
            "late": (5, 10),
        }
        part = (found["part"] or "").strip(" -")
        first, last = parts.get(part, (0, 10))
        if _past(reading, *found.span()):
            continue
        subject = subject_of(reading, _verb_before(reading, found.start())) or pronoun(
            reading, Span(*found.span("whose"))
        )
        years = Years(
            f"{part} {word}".strip(), low + first, low + min(last, 7 if word == "teens" else 10)
        )
        yield subject, years, Span(*found.span()), Confidence.STATED


def _verb_before(reading: Reading, at: int) -> int:
    """Where the verb begins that stands before "in her forties"."""
    found = re.search(r"\b(?:was|is|were|['’]s)(?: [a-z]+)? $", reading.text[max(0, at - 25) : at])
    return max(0, at - 25) + found.start() if found else at


def _of_age(reading: Reading) -> Iterator[_Aged]:
    """ "She was a woman of fifty-eight." """
    for found in _OF.finditer(reading.text):
        years = _years(found)
        if years and not _past(reading, *found.span()):
            subject = described(reading, found.start()) or noun_ending(
                reading, found.start() + len(found[0].split(" ")[0])
            )
            if subject:
                yield subject, years, Span(*found.span()), Confidence.STATED


def _own_years(reading: Reading) -> Iterator[_Aged]:
    """ "Older than his fifty-eight years", "for most of his forty-odd years"."""
    for found in _OWN_YEARS.finditer(reading.text):
        years = _years(found)
        subject = possessor(reading, found.start())
        lead = reading.text[max(0, found.start() - 40) : found.start()]
        fits = re.search(
            r"\b(?:older|younger|old|young|beyond|all|most|spite|than|for|despite)\b[^.]*$", lead
        )
        if years and years.low >= 10 and subject and fits:
            yield subject, years, Span(*found.span()), Confidence.IMPLIED


def _inserted(reading: Reading) -> Iterator[_Aged]:
    """Between commas: "he was learning, not yet twenty, to wait"."""
    for found in _INSERTED.finditer(reading.text):
        years = _years(found)
        before = reading.text[: found.start()]
        verb = _VERB_BEFORE.search(before)
        subject = subject_of(reading, verb.start("verb")) if verb else None
        if subject is None:
            known = mention_at(reading, Span(max(found.start() - 1, 0), max(found.start(), 1)))
            subject = known if known and known.kind is MentionKind.NAME else None
        if years and subject and years.low >= _SMALLEST:
            yield subject, years, Span(found.start("hedge"), found.end("n")), Confidence.STATED


def _births(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _BORN.finditer(reading.text):
        subject = subject_of(reading, _verb_before(reading, found.start()))
        if subject:
            span = Span(found.start(), found.end())
            yield Claim(
                subject,
                Trait.BIRTH,
                Date(year=int(found["year"])),
                Excerpt(span, span.of(reading.text)),
                not denied(reading, span),
                voice_at(reading, span, lexicon),
            )
