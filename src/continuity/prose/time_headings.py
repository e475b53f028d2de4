"""Lines that say when or where a scene plays, and nothing else."""

import re

_LONGEST = 80
_MOST_PLACE_WORDS = 7

_COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|a hundred|a thousand|half an?|"
    r"\d+|(?:a )?few|a couple of|a dozen|several|many|some|twenty[- ](?:one|two|four|five))"
    r"(?: and a half| more)?"
)
_UNIT = (
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|decades?|"
    r"centur(?:y|ies)|moments?|while|weekends?|fortnights?|sols?|cycles?)"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_DAYPART = (
    r"(?:(?:early |late |mid-?)?(?:morning|afternoon|evening|night)|dawn|dusk|noon|midday|"
    r"midnight|sunrise|sunset|nightfall|daybreak|twilight|breakfast|lunchtime|bedtime)"
)
_DAY = r"(?:the )?\d{1,2}(?:st|nd|rd|th)?"
_SEASON = r"(?:early |late |mid-?)?(?:spring|summer|autumn|fall|winter)"
_FEAST = (
    r"(?:christmas|new year['’]?s|halloween|easter|thanksgiving|midsummer)"
    r"(?: (?:eve|day|morning|night|sunday|monday))?"
)
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero)"
_STRETCH = r"(?:day|week|month|year|weekend)"
_DAY_WORD = rf"{_DAYPART}|{_STRETCH}|{_WEEKDAY}"

# Each way of speaking of time; the longer ways stand first.
_WAYS = (
    (
        rf"{_COUNT}[ -]{_UNIT} "
        r"(?:later|earlier|ago|before|after|on|hence|previously|passed|since)"
    ),
    rf"(?:later|earlier) (?:that|the same|this|in the)(?: same)? (?:{_DAY_WORD})",
    (
        r"(?:the |that |this )?(?:next|following|same|previous|other|very next) "
        rf"(?:{_DAY_WORD})(?: {_DAYPART})?"
    ),
    rf"(?:that|this|the same) (?:{_DAYPART}|day|week|summer|winter|{_WEEKDAY})",
    rf"(?:the )?{_DAYPART} (?:before|after)|the (?:night|{_STRETCH}) (?:before|after)",
    rf"{_MONTH} {_DAY},? \d{{4}}|{_MONTH} {_DAY}\b",
    rf"{_DAY}(?: of)? {_MONTH}(?:,? \d{{4}})?",
    rf"{_MONTH},? (?:of )?\d{{4}}|(?:early|late|mid)[- ]{_MONTH}",
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}",
    r"\d{1,2}(?:[:.]\d{2}){1,2} ?(?:[ap]\.?m\b\.?|hours|hrs|h\b)?",
    r"\d{1,2} ?(?:[ap]\.?m\b\.?|o['’]clock)|[012]\d[0-5]\d (?:hours|hrs|h\b)",
    rf"(?:half past |quarter (?:past|to) )?{_NUMBER} o['’]clock(?: (?:in the|at) {_DAYPART})?",
    (
        rf"(?:day|week|month|year|hour|night|sol|cycle|stardate|date) "
        rf"(?:\d+(?:\.\d+)?|{_NUMBER}|[ivx]+)\b"
    ),
    r"t[- ](?:minus|plus) [\w ]+",
    r"t ?[-−+] ?\d[\d:]*(?: (?:hours|minutes|seconds|days))?",
    rf"(?:on )?{_WEEKDAY}s?(?:,? (?:the )?{_DAYPART})?",
    rf"{_SEASON},? (?:of )?\d{{4}}",
    rf"{_FEAST}(?:,? \d{{4}})?",
    (
        r"(?:about |around |almost |nearly |exactly |(?:just|shortly) (?:before|after) )?"
        rf"{_DAYPART}"
    ),
    r"(?:present|modern) day|the present|meanwhile|(?:end (?:of )?)?flash-?back|flash-?forward",
    r"(?:much |some time |sometime |a little )?later(?: on)?|earlier|now|then|afterwards?",
    r"today|tonight|yesterday|tomorrow|before|after|years? ago|long ago|previously",
    rf"{_MONTH}\b",
    r"(?:in )?(?:1\d{3}|20\d{2}|2[1-9]\d{2})(?: ?(?:a\.?d\.?|b\.?c\.?e?\.?|c\.?e\.?))?\b",
    r"[ap]\.?m\.?\b|gmt|local time|est|utc|ship'?s? time",
)
_TIME = re.compile("|".join(_WAYS), re.IGNORECASE)
_CUE = re.compile(
    r"\d|later|earlier|ago|before|after|day|night|morning|evening|week|month|year|hence|passed|"
    r"o['’]clock|noon|dawn|dusk|sun[rs]|now|then|flash|present|christmas|easter|hallow|since|"
    r"january|february|march|april|may\b|june|july|august|september|october|november|december|"
    r"summer|winter|spring|autumn|previous|t[- ]minus|twilight|on\b|meanwhile|break|bedtime|lunch",
    re.IGNORECASE,
)
_EDGE = " \t*_~=-—–[](){}<>|•·:;,.…#/@"
_OPENERS = "[({*~=<|—–-"
_CLOSERS = "])}*~=>|—–-"
_QUOTES = "\"“”‘'"
_JOIN = re.compile(
    r"[\s,;:.…/@|()\[\]~*—–-]*(?:(?:and|at|in|on|of|the|about|around|or|to|local)\b[\s,]*)*\Z",
    re.IGNORECASE,
)
_PLACE_WORD = re.compile(
    r"(?:[A-Z0-9][\w'’.]*|of|the|in|at|on|and|near|outside|inside|above|de|la|du|[-—–])[,.:;]?\Z"
)
_PARTED = re.compile(r"[,;:.—–|/()\[\]-]")
_CONTINUES = ("and ", "but ", "or ")
_WEAK = frozenset(
    (
        "now", "then", "later", "earlier", "before", "after", "today", "tonight", "yesterday",
        "tomorrow", "meanwhile", "afterwards", "afterward", "previously", "march", "april", "may",
        "june", "morning", "evening", "night", "afternoon", "dawn", "dusk", "noon", "midnight",
        "sunset", "sunrise",
    )
)  # fmt: skip
"""Words and names of people that are a paragraph as easily as a heading."""
_PERIOD = re.compile(r"[^.…]\.['\"”’)]*\Z")
_TRAILING_OFF = ("...", "…", ":")
_FEW_WORDS = 2


def tells_time(text: str, *, set_apart: bool) -> bool:
    """Whether a paragraph is a time heading.

    `set_apart`: a break stands before it, or it is emphasised as a whole. Words that also make a
    sentence of their own ("Now.", "That night.") need that, unless they are left without a stop.
    """
    if len(text) > _LONGEST or text[0] in _QUOTES or text[-1] in '?!"”':
        return False
    if not _CUE.search(text):
        return False
    bare = text.strip(_EDGE)
    times = [match for match in _TIME.finditer(bare) if _whole(bare, match)]
    if not times or not _nothing_else(bare, times):
        return False
    framed = text[0] in _OPENERS and text[-1] in _CLOSERS
    return set_apart or framed or _stands_alone(text, bare)


def _stands_alone(text: str, bare: str) -> bool:
    """Whether the way a line is written says that it is no sentence."""
    stopped = bool(_PERIOD.search(text))
    if bare.lower() in _WEAK:
        return text.endswith(_TRAILING_OFF)
    return not stopped or (not bare.isdigit() and any(letter.isdigit() for letter in bare))


def _whole(text: str, match: re.Match[str]) -> bool:
    """Whether a match begins and ends where words do."""
    start, end = match.span()
    return not (
        (start and text[start - 1].isalnum() and text[start].isalnum())
        or (end < len(text) and text[end].isalnum() and text[end - 1].isalnum())
    )


def _nothing_else(text: str, times: list[re.Match[str]]) -> bool:
    """Whether what is left of a line without its times is at most the name of a place."""
    if sum(match[0].isdigit() for match in times) > 1 or text.lower().startswith(_CONTINUES):
        return False
    left = _between(text, times)
    words = [word for gap in left if not _JOIN.match(gap) for word in gap.split()]
    words = [word for word in words if any(letter.isalnum() for letter in word)]
    if not words:
        return True
    if all(match[0].lower() in _WEAK - {"meanwhile"} for match in times):
        return False
    if len(words) > _MOST_PLACE_WORDS or not all(_PLACE_WORD.match(word) for word in words):
        return False
    if "(" in text and len(words) > _FEW_WORDS:
        # "The Storming of the City (1799)" is a title that has a year.
        return False
    # A place stands beside a time, parted by a comma, a dash or a stop, never run into it.
    return any(_PARTED.search(gap) for gap in left if gap.strip())


def _between(text: str, times: list[re.Match[str]]) -> list[str]:
    at = 0
    left: list[str] = []
    for match in times:
        left.append(text[at : match.start()])
        # The stop of "5 May." was taken for that of an abbreviation.
        at = match.end() - match[0].endswith(".")
    left.append(text[at:])
    return left
