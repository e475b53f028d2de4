"""Lines that say when or where a scene plays, and nothing else."""

import re

_LONGEST = 80
_MOST_PLACE_WORDS = 7

_COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|a hundred|a thousand|half an?|\d+|"
    r"(?:a )?few|a couple of|a dozen|several|many|some|twenty[- ](?:one|two|four|five))"
    r"(?: and a half| more)?"
)
_UNIT = r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|moments?|while|weekends?|fortnights?|sols?|cycles?)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
_DAYPART = r"(?:(?:early |late |mid-?)?(?:morning|afternoon|evening|night)|dawn|dusk|noon|midday|midnight|sunrise|sunset|nightfall|daybreak|twilight|breakfast|lunchtime|bedtime)"
_DAY_NUMBER = r"(?:the )?\d{1,2}(?:st|nd|rd|th)?"
_SEASON = r"(?:early |late |mid-?)?(?:spring|summer|autumn|fall|winter)"
_FEAST = r"(?:christmas|new year'?s|new year’s|halloween|easter|thanksgiving|midsummer)(?: (?:eve|day|morning|night|sunday|monday))?"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero)"

# A piece of a line that speaks of time. The longer ways of saying it stand first.
_TIME = re.compile(
    "|".join(
        (
            rf"{_COUNT}[ -]{_UNIT} (?:later|earlier|ago|before|after|on|hence|previously|passed|since)",
            rf"(?:later|earlier) (?:that|the same|this|in the) (?:same )?(?:{_DAYPART}|day|week|month|year|{_WEEKDAY})",
            rf"(?:the |that |this )?(?:next|following|same|previous|other|very next) (?:{_DAYPART}|day|week|month|year|weekend|{_WEEKDAY})(?: (?:{_DAYPART}))?",
            rf"(?:that|this|the same) (?:{_DAYPART}|day|week|summer|winter|{_WEEKDAY})",
            rf"(?:the )?{_DAYPART} (?:before|after)|the (?:day|night|week|month|year) (?:before|after)",
            rf"{_MONTH} {_DAY_NUMBER},? \d{{4}}|{_MONTH} {_DAY_NUMBER}\b|{_DAY_NUMBER}(?: of)? {_MONTH}(?:,? \d{{4}})?",
            rf"{_MONTH},? (?:of )?\d{{4}}|(?:early|late|mid)[- ]{_MONTH}",
            r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}",
            r"\d{1,2}(?:[:.]\d{2}){1,2} ?(?:[ap]\.?m\b\.?|hours|hrs|h\b)?|\d{1,2} ?(?:[ap]\.?m\b\.?|o['’]clock)|[012]\d[0-5]\d (?:hours|hrs|h\b)",
            rf"(?:half past |quarter (?:past|to) )?{_NUMBER} o['’]clock(?: (?:in the|at) {_DAYPART})?",
            rf"(?:day|week|month|year|hour|night|sol|cycle|stardate|date) (?:\d+(?:\.\d+)?|{_NUMBER}|[ivx]+)\b",
            r"t[- ](?:minus|plus) [\w ]+|t ?[-−+] ?\d[\d:]*(?: (?:hours|minutes|seconds|days))?",
            rf"(?:on )?{_WEEKDAY}s?(?:,? (?:the )?{_DAYPART})?",
            rf"{_SEASON}(?:,? (?:of )?\d{{4}})",
            rf"{_FEAST}(?:,? \d{{4}})?",
            rf"(?:about |around |almost |nearly |exactly |just before |just after |shortly (?:before|after) )?{_DAYPART}",
            r"(?:present|modern) day|the present|meanwhile|flash-?back|end (?:of )?flash-?back|flash-?forward|afterwards?|(?:much |some time |sometime |a little )?later(?: on)?|earlier|now|then|today|tonight|yesterday|tomorrow|before|after|years? ago|long ago|previously",
            rf"{_MONTH}\b",
            r"(?:in )?(?:1\d{3}|20\d{2}|2[1-9]\d{2})(?: ?(?:a\.?d\.?|b\.?c\.?e?\.?|c\.?e\.?))?\b",
            r"[ap]\.?m\.?\b|gmt|local time|est|utc|ship'?s? time",
        )
    ),
    re.IGNORECASE,
)
_CUE = re.compile(
    r"\d|later|earlier|ago|before|after|day|night|morning|evening|afternoon|week|month|year|"
    r"o['’]clock|noon|dawn|dusk|sun[rs]|now|then|flash|meanwhile|present|christmas|easter|hallow|"
    r"january|february|march|april|may\b|june|july|august|september|october|november|december|"
    r"summer|winter|spring|autumn|previous|t-minus|t minus|twilight|midnight|since|on\b|hence|passed",
    re.IGNORECASE,
)
_EDGE = " \t*_~=-—–[](){}<>|•·:;,.…#/@"
_DECORATED = re.compile(r"[\[({*~=<|—–-]")
_JOIN = re.compile(
    r"^[\s,;:.…/@|()\[\]~*—–-]*(?:(?:and|at|in|on|of|the|about|around|or|to|local)\b[\s,]*)*$",
    re.IGNORECASE,
)
_PLACE_WORD = re.compile(
    r"(?:[A-Z0-9][\w'’.]*|of|the|in|at|on|and|near|outside|inside|above|de|la|du|-|—|–)[,.:;]?\Z"
)
_WEAK = frozenset(
    "now then later earlier before after today tonight yesterday tomorrow meanwhile afterwards afterward "
    "previously may march june april morning evening night afternoon dawn dusk noon midnight sunset sunrise".split()
)
_STARTS_WEAK = re.compile(
    r"(?:then|now|later|earlier|before|after|afterwards?|today|tonight)\b", re.IGNORECASE
)
_PERIOD = re.compile(r"[^.…]\.['\"”’)]*\Z")


def tells_time(text: str, *, set_apart: bool) -> bool:
    """Whether a paragraph is a time heading.

    `set_apart`: a break stands before it, or it is emphasised as a whole. Words that also make a
    sentence of their own ("Now.", "That night.") need that, unless they are left without a stop.
    """
    if len(text) > _LONGEST or text[0] in "\"“‘'" or not _CUE.search(text):
        return False
    if text[-1] in '?!"”':
        return False
    bare = text.strip(_EDGE)
    if bare.lower().startswith(("and ", "but ", "or ")):
        return False
    times = list(_TIME.finditer(bare)) if bare else []
    times = [match for match in times if _whole(bare, match.start(), match.end())]
    if not times or not _only_place(bare, times):
        return False
    if sum(match[0].isdigit() for match in times) > 1:
        return False
    if set_apart or (_DECORATED.match(text) and text[-1] in "])}*~=>|—–-"):
        return True
    if bare.lower() in _WEAK or bare.isdigit() and text[-1] == ".":
        return (
            not text[-1].isalnum() and not _PERIOD.search(text) and text.endswith(("...", "…", ":"))
        )
    return not _PERIOD.search(text) or any(letter.isdigit() for letter in bare)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a match begins and ends where words do."""
    return not (
        (start and text[start - 1].isalnum() and text[start].isalnum())
        or (end < len(text) and text[end].isalnum() and text[end - 1].isalnum())
    )


def _only_place(text: str, times: list[re.Match[str]]) -> bool:
    """Whether what is left of a line without its times is at most the name of a place."""
    at = 0
    left: list[str] = []
    for match in times:
        left.append(text[at : match.start()])
        # The stop of "5 May." was taken for that of an abbreviation.
        at = match.end() - match[0].endswith(".")
    left.append(text[at:])
    words = [word for gap in left if not _JOIN.match(gap) for word in gap.split()]
    words = [word for word in words if any(letter.isalnum() for letter in word)]
    if not words:
        return True
    if len(words) > _MOST_PLACE_WORDS or not all(_PLACE_WORD.match(word) for word in words):
        return False
    if not left[0].strip() and _STARTS_WEAK.match(text):
        return False
    # A place stands beside a time, parted by a comma, a dash or a stop, never run into it.
    return any(re.search(r"[,;:.—–|/()\[\]-]", gap) for gap in left if gap.strip())
