"""The shapes in which English says how old somebody is."""

import re

from continuity.claims.claim import Years
from continuity.prose.numbers import number

_OLDEST = 115
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_N = (
    rf"(?P<n>(?:{_TENS})[- ](?:{_UNITS})\b|(?:{_UNITS})[- ]and[- ](?:{_TENS})\b|(?:{_TENS})\b"
    rf"|ten\b|eleven\b|twelve\b|(?:thir|four|fif|six|seven|eigh|nine)teen\b|(?:{_UNITS})\b"
    r"|a hundred(?: and \w+)?\b|\d{1,3}\b(?![\d.,:%]\d))"
)
_HEDGE = (
    r"(?:(?P<hedge>about|around|nearly|almost|not quite|not yet|barely|just|only|over|past"
    r"|at least|some|perhaps|going on|just turned|no more than|not more than|hardly|scarcely"
    r"|already|still|now|well over|just over|all of|at most|under) )?"
)
_IS = (
    r"(?:\b(?:was|is|am|turned|be|were|are)|['’](?:s|m|re))"
    r"(?: (?:then|now|already|still|only|just|himself|herself))?"
)
_END = r"(?=[.!?,;:—–”\"’]|$| and | but | or so| now| then\b(?! )| that | to | if )"
_DECADES = _TENS.replace("y", "ies")

GATE = frozenset(
    (
        "years", "year", "old", "aged", "age", "teens", *_DECADES.split("|"), *_TENS.split("|"),
        "born", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen", "hundred", "five", "six", "seven", "eight", "nine",
    )
)  # fmt: skip
"""A paragraph with none of these and no figures tells no age."""
FIGURES = re.compile(r"\d")

IS = frozenset(("was", "is", "am", "turned", "be", "were", "are", "s", "m", "re"))
DECADES = frozenset(("teens", *_DECADES.split("|")))
_PEOPLE = (
    "man|woman|girl|boy|lad|child|youth|lady|gentleman|fellow|person|widow|bachelor|maid|creature"
)
PEOPLE = frozenset(_PEOPLE.split("|"))
INSERTING = frozenset(("not", "barely", "hardly", "nearly", "almost", "just", "only"))

BEING = re.compile(
    rf"(?P<verb>{_IS}) {_HEDGE}{_N}"
    rf"(?P<unit> years? old\b| years? of age\b|[- ]year[- ]old\b(?! \w)|{_END})",
    re.IGNORECASE,
)
WILL_BE = re.compile(
    rf"(?P<verb>\b(?:will|would)|['’](?:ll|d)) be {_N}(?: years old)?,? "
    r"(?:on|in|next|this|come|at) (?:the )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|(?:end|beginning) of"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"|spring|summer|autumn|fall|winter|Easter|Christmas)\b"
)
"""Before the birthday: one year younger now."""
YEAR_OLD = re.compile(rf"\b{_N}[- ]years?[- ]old\b(?P<behind> [\w’'-]+)?", re.IGNORECASE)
AGED = re.compile(rf"(?P<comma>,? ?)\baged (?:about )?{_N}", re.IGNORECASE)
AT = re.compile(
    rf"(?:^|(?<=[.!?”\"] )|(?<=, ))[Aa]t (?:the age of )?{_HEDGE}{_N}(?: years old)?,? "
    r"(?P<who>[\w’'. -]{1,40}?) (?:was|is|had|looked|felt|could)"
    r"(?: (?:already|still|now|no longer)\b)"
)
DECADE = re.compile(
    r"\bin (?P<whose>his|her|my|your|their) "
    rf"(?P<part>early |mid[- ]?|middle |late |very early )?(?P<decade>teens|{_DECADES})\b"
)
OF = re.compile(
    rf"\b(?:{_PEOPLE}) (?:of|some|aged) {_HEDGE}{_N}(?P<odd>[- ]odd)?(?: years\b)?"
    r"(?= years| or so|[.,;:!?—]|$| who| with| and)"
)
OWN_YEARS = re.compile(
    rf"\b{_HEDGE}{_N}(?P<odd>[- ]odd)? years"
    r"(?! (?:of|in|as|with|on|at|ago|before|later|since|younger|older)\b)"
)
BORN = re.compile(
    r"\bborn (?:in|on|at)(?: the)? (?:[\w, ]{0,60}?)(?P<year>1[0-9]\d\d|20\d\d)\b", re.IGNORECASE
)
INSERTED = re.compile(
    r", (?P<hedge>not yet|not quite|barely|hardly|nearly|almost|just|only) "
    rf"{_N}(?: years old)?(?=,|—)"
)
NOT_NOW = re.compile(
    rf"(?:\b(?:had|having)|['’]d) been (?:[\w-]+ ){{1,3}}?(?:then|once|back then)?, not {_N}"
    r"(?=[.,;:!?—]|$)"
)
_WORK = (
    r"(?:working|teaching|practi[sc]ing|negotiating|serving|policing|nursing|fighting|designing"
    r"|building|studying law|driving|flying|sailing|doing this|in the (?:force|army|navy|service"
    r"|trade|business|job|profession|police|field|department|church|ministry|classroom)"
    r"|on the (?:force|job)|as an? [a-z]+|of (?:working|work|service|experience|practice"
    r"|marriage|teaching|policing|nursing|practi[sc]ing|negotiating))"
)
SPENT = re.compile(
    r"(?:^|\b(?:spent|for|after|with|in|given|had|has|have) )(?:more than |over |nearly "
    rf"|almost )?{_N}"
    rf" years (?P<work>{_WORK})\b",
    re.IGNORECASE,
)
"""Years of grown-up life: whoever has them behind him was not a child when they began."""
FIRST_WORK = 14
PAST = re.compile(
    r"\b(?:when|since|until|till|before|after|by the time|once|while|as a|that year|if"
    r"|though he|because|for)\b[^,;]*$",
    re.IGNORECASE,
)
"""Before an age: it is that of another time."""
PAST_BEHIND = re.compile(
    r"[ ,]*(?:when|then|that (?:year|summer|spring|winter|autumn|day)|at the time"
    r"|the (?:year|summer|day)|before|minutes|o['’]clock|feet|inches|miles|pounds|stone|to one"
    r"|of them|per|years (?:ago|before|later|since|younger|older)|or so years|hours|in all"
    r"|strong)\b"
)
"""Behind it: it is that of another time, or no age at all."""
LIFELONG = re.compile(
    r"\b(?:older|younger|old|young|beyond|all|most|spite|than|for|despite)\b[^.]*$"
)
"""Before somebody's own years."""

_PARTS = {"early": (0, 5), "very early": (0, 4), "mid": (2, 8), "middle": (2, 8), "late": (5, 10)}


def years(found: re.Match[str]) -> Years | None:
    """The age that the words mean, with room for their hedge."""
    groups = found.groupdict()
    value = number(found["n"])
    if value is None or not 1 <= value <= _OLDEST:
        return None
    hedge, odd = (groups.get("hedge") or "").lower(), groups.get("odd") or ""
    said = f"{hedge} {found['n']}".strip() + odd
    low, high = (value, value + 10) if odd else _bounds(hedge, value)
    return Years(said, low, high)


def _bounds(hedge: str, value: float) -> tuple[float, float]:
    """The youngest, and the first that is too old. Tolerant: see the table of quantities."""
    if hedge in {"about", "around", "some", "perhaps"}:
        return value * 0.85 - 1, value * 1.15 + 2
    if hedge in {"nearly", "almost", "not quite", "going on", "hardly", "scarcely"}:
        return value - 2, value + 1
    if hedge in {"not yet", "under", "at most", "no more than", "not more than"}:
        return (0 if hedge == "under" else value * 0.7), value + (hedge != "not yet")
    if hedge in {"over", "past", "at least", "well over"}:
        return value, _OLDEST
    return value, value + (3 if hedge in {"just over", "barely", "just"} else 1)


def decade(found: re.Match[str]) -> Years:
    """As in "early forties": from forty to forty-five."""
    word, part = found["decade"], (found["part"] or "").strip(" -")
    low = 13.0 if word == "teens" else number(word.replace("ies", "y")) or 0.0
    first, last = _PARTS.get(part, (0, 10))
    return Years(f"{part} {word}".strip(), low + first, low + (7 if word == "teens" else last))
