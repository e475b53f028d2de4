"""What is set apart of a counted set, what is lost of it, and what is left."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim
from continuity.claims.tally import (
    ALL_BUT,
    GONE,
    HALF_OF,
    LOST,
    MANY,
    NUMERAL,
    NUMERALS,
    ONES,
    OTHERS,
    PART,
    SMALL,
    STILL,
    THERE,
    WHOLE,
    claim_of,
    numerals,
    singular,
)
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number
from continuity.prose.reading import Reading
from continuity.story.text import ParagraphKind

_SOME = rf"(?:{ONES}|another)"
_PEOPLE = "men|women|children|people|sheep"
_GONE = (
    r"(?:recovered|lost|dead|died|killed|broken|smashed|sold|gone|eaten|drunk|stolen|missing"
    r"|returned|sunk|burn(?:ed|t)|drowned|shot|cut|used|spent|fell|escaped|fled|deserted|withdrew"
    r"|perished|destroyed|confiscated|cracked|shattered|spoiled|torn|captured|buried|resigned"
    r"|dropped out|turned back|went home|stayed behind|backed out|gave up|ran away|ran off|starved"
    r"|froze|blew (?:out|away)|went (?:out|overboard|missing|under)|walked out|scratched)"
)
_LOSING = (
    r"(?:lost|lose|loses|broke|ate|drank|sold|gave away|used(?: up)?|burned|burnt|smoked|threw away"
    r"|spent|killed|shot|buried|drowned|swallowed|smashed|dropped|eaten|drunk|sold off|got rid of"
    r"|given away|thrown away|broken|lent|butchered|slaughtered|lost us|cost us|cost him|cost her"
    r"|finished|read|wrote|emptied|crossed off|stole|returned|gambled away|put out|blew out"
    r"|tore up|cracked)"
)
_TAKING = (
    r"(?:took|takes|gave (?:him|her|me|them|us|[A-Z]\w+)|handed (?:him|her|me|them"
    r"|us)|swallowed)"
)
_PART: Final = re.compile(
    rf"(?P<before>\b(?:{_LOSING}|{_TAKING}) )?\b(?P<number>{_SOME}|both) of (?:them|us|these|those"
    rf"|the (?:others|(?:{SMALL} )?(?P<noun>[a-z]+s|{_PEOPLE}))|(?:my|his|her|our|their)"
    rf" (?P<own>[a-z]+s))\b(?P<gone>[^.!?;]{{0,24}}?\b{_GONE}\b)?",
    re.IGNORECASE,
)
_LOSING_BEFORE: Final = re.compile(
    rf"\b{_LOSING}(?: another| the| a further| only)? $", re.IGNORECASE
)
_BEHIND = (
    r"(?= of them\b| on\b| in\b| at\b| and\b| to\b| with\b| before\b| that\b| already\b| by\b"
    r"| last\b| for\b| into\b| over\b|[.,;!?—])(?!,? and (?:a|the)\b)"
)
_LOST_SOME: Final = re.compile(
    rf"\b(?:{_LOSING}|{_TAKING}) (?P<number>another|{NUMERAL})(?: more| others)?{_BEHIND}"
    rf"(?:[^.!?;,]{{0,24}},? (?:and|then) (?P<second>{_SOME})(?: more)?{_BEHIND})?",
    re.IGNORECASE,
)
_GONE_BEHIND: Final = re.compile(
    r"(?: (?:had|have|has|were|was|are))?(?: since| already| now)?(?: been)?"
    rf" {_GONE}\b",
    re.IGNORECASE,
)
_NO_MEASURE = (
    r"(?! (?:o['’]clock|hundred|thousand|years?|weeks?|days?|hours?|minutes?|months?|miles?"
    r"|children|sons|daughters|of the clock))"
)
_LEFT: Final = re.compile(
    r"\b(?:(?:that |which )?(?:left|leaves|leaving)(?: (?:him|her|them|us|me|you"
    r"|[A-Z]\w+))?(?: with)?(?: only"
    rf"| just)?|down to(?: the last)?) (?P<left>{NUMERAL})\b{_NO_MEASURE}(?: (?P<of>[a-z]+s)\b)?"
    rf"|\b(?P<number>{SMALL}) (?:(?:that |who )?(?:were|was|are|is) (?:still )?(?:left|remaining)"
    r"|(?:who |that )?(?:remained|remain|survived)|left)\b(?! (?:the|him|her|for|in|on|at|his"
    r"|behind)\b)"
    r"|\b[Tt]here(?:['’]s| are| were| is| was)(?: only| just| still)?"
    rf" (?P<there>{NUMERAL})(?=[.,;!?”\"’])",
    re.IGNORECASE,
)
_ALL_OF: Final = re.compile(
    rf"\ball (?P<number>{SMALL}) of (?:the|these|those|my|his|her|our|their)"
    rf" (?P<noun>[a-z]+s|{_PEOPLE})\b",
    re.IGNORECASE,
)
_BAND: Final = re.compile(
    rf"\b(?P<lead>[Aa]ll|[Tt]he|[Tt]here (?:are|were|had been)|[Yy]ou) (?P<number>{SMALL}) of"
    r" (?P<noun>us|them|you)\b"
    r"|\b(?P<be>[Ww]e|[Tt]hey) (?:are|were|had been) (?:only |still |now )?"
    rf"(?P<many>{SMALL})(?=[.,;!?]| in (?:all|number)| when\b| at table\b| men\b| of us\b)",
)
_BARE_PART: Final = re.compile(
    rf"\b(?P<number>{ONES})(?: more)? (?:(?:had|have|has|were|was|are) (?:since |already |now )?"
    rf"(?:been )?)?{_GONE}\b(?! (?:of|by the hour)\b)",
    re.IGNORECASE,
)
_HALF_OF: Final = re.compile(
    rf"\b[Hh]alf (?:of )?(?:them|us|the (?:{SMALL} )?(?P<noun>[a-z]+s|{_PEOPLE}))\b"
    rf"(?P<gone>[^.!?;]{{0,24}}?\b{_GONE}\b)?"
)
_ALL_BUT: Final = re.compile(
    rf"\b[Aa]ll but (?P<number>{ONES}) of (?:them|us|the (?:{SMALL} )?(?P<noun>[a-z]+s"
    rf"|{_PEOPLE}))\b"
)
_OTHERS: Final = re.compile(
    r"\b(?:the (?:other|remaining|last)|(?:the|his|her|their) rest,)"
    rf" (?P<number>{SMALL})\b(?! (?:hundred|thousand|years?|months|weeks|days|hours|minutes|seconds"
    rf"|miles|times|o['’]clock))(?: (?P<noun>[a-z]+s|{_PEOPLE})\b)?",
    re.IGNORECASE,
)
_APART: Final = re.compile(
    rf"\b(?P<number>{ONES})(?=,| and\b| had\b| was\b| were\b| is\b| has\b| of them\b| in\b| on\b"
    r"| went\b| came\b| lay\b)(?! and (?:a|one|two|three|only)\b)",
    re.IGNORECASE,
)
_LOSS_TOLD: Final = re.compile(
    r"\b(?:lost|lose|losing)\b|\bfirst to (?:go|die|fall)\b|\bone by one\b", re.IGNORECASE
)
_BY_NAME: Final = re.compile(
    r"\b(?:[Tt]hen|[Nn]ext|[Aa]fter that|[Ff]irst) it (?:was|had been) (?P<it>[A-Z][a-z]+)\b"
    r"|\b(?P<who>[A-Z][a-z]+) (?:died|drowned|starved|froze|was (?:dead|drowned|lost|killed|shot"
    r"|gone|taken)|fell (?:through|into|down|overboard|behind)|went (?:over|through|down|under"
    r"|next)|would not (?:get up|wake|rise)|(?:did not|didn['’]t|never) (?:get|got) up"
    r"|had to be (?:shot|left|put down)|broke (?:his|her|its) (?:neck|leg)|lay dead)\b"
)
_OUT: Final = re.compile(
    r"\b(?P<who>[A-Z][a-z]+) (?:dropped out|withdrew|backed out|folded|was (?:voted off|knocked out"
    r"|disqualified|out|eliminated)|bowed out|pulled out)\b"
)


_LOSS_WORDS: Final = ("lost", "lose", "losing", "first to", "one by one")
_OUT_WORDS: Final = (
    "dropped",
    "withdrew",
    "backed",
    "folded",
    "was voted",
    "out",
    "bowed",
    "pulled",
)
_FEW_WORDS: Final = ("nother", "ne of ", " one on ", " one in ", " one and ")


def tally_parts(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "two of them", "they lost three", "the other four", "that left five"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE:
        return
    if any(word in text for word in _LOSS_WORDS) and _LOSS_TOLD.search(text):
        yield from _by_name(reading, _BY_NAME, lexicon)
    if any(word in text for word in _OUT_WORDS):
        yield from _by_name(reading, _OUT, lexicon)
    if not holds_any(text, NUMERALS) and not any(word in text for word in _FEW_WORDS):
        return
    yield from _parts(reading, lexicon)
    yield from _left(reading, lexicon)
    if "alf " in text or "ll but " in text:
        yield from _shares(reading, lexicon)
    yield from _bands(reading, lexicon)
    yield from _others(reading, lexicon)


def losing_before(reading: Reading, found: re.Match[str]) -> bool:
    """Whether the words before say that these are lost: "they ate |six eggs"."""
    return (
        _LOSING_BEFORE.search(reading.text, max(0, found.start() - 24), found.start()) is not None
    )


def gone_behind(reading: Reading, found: re.Match[str]) -> bool:
    """Whether the words behind say that these are gone: "six eggs| were broken"."""
    return _GONE_BEHIND.match(reading.text, found.end()) is not None


_ALL_OF_THEM: Final = ("the ", "The ", "all ", "All ", "you ", "You ", " are ", " were ")


_BEHIND_BARE: Final = frozenset(
    """
    more had have has were was are recovered lost dead died killed broken smashed sold gone eaten
    drunk stolen missing returned sunk burned burnt drowned shot cut used spent fell escaped fled
    deserted withdrew perished destroyed confiscated cracked shattered spoiled torn captured buried
    resigned dropped turned went stayed backed gave ran starved froze blew walked scratched
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
"""What may stand behind a bare number of which `_BARE_PART` tells."""
_BEFORE_LOST: Final = frozenset(
    """
    lost lose loses broke ate drank drunk sold away used up burned burnt smoked spent killed shot
    buried drowned swallowed smashed dropped eaten off of thrown broken lent butchered slaughtered
    us him her them me finished read wrote emptied stole returned out cracked took takes
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
"""What may stand before a number of which `_LOST_SOME` tells."""
_TAKEN: Final = frozenset(
    """
    lost lose loses broke ate drank sold gave used burned burnt smoked threw spent killed shot
    buried drowned swallowed smashed dropped eaten drunk got given thrown broken lent butchered
    slaughtered cost finished read wrote emptied crossed stole returned gambled put blew tore
    cracked took takes handed
    """.split()  # noqa: SIM905 - easier to read and to change as text
)


def _parts(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    beside = numerals(reading.text)
    for found in _PART.finditer(reading.text) if "of" in beside.behind else ():
        if reading.text.endswith(_ALL_OF_THEM, 0, found.start()):
            continue
        noun = found["noun"] or found["own"] or ""
        said = 2.0 if found["number"].lower() == "both" else _many(found["number"])
        gone = GONE if found["gone"] or found["before"] else ""
        us = ("us",) if found[0].lower().endswith(" us") else ()
        words = (singular(noun.lower()) if noun else "", gone, *us)
        yield claim_of(reading, found, PART, words, said, lexicon)
    bare = not beside.behind.isdisjoint(_BEHIND_BARE)
    for found in _BARE_PART.finditer(reading.text) if bare else ():
        yield claim_of(reading, found, PART, ("", GONE), _many(found["number"]), lexicon)
    taken = "gave" in reading.text.lower() or not beside.before.isdisjoint(_BEFORE_LOST)
    taken = taken and holds_any(reading.text, _TAKEN)
    for found in _LOST_SOME.finditer(reading.text) if taken else ():
        if not found[0].lower().endswith(("of them", "of us")) and not reading.text.startswith(
            " of ", found.end()
        ):
            many = _many(found["number"]) + (_many(found["second"]) if found["second"] else 0)
            yield claim_of(reading, found, PART, ("", GONE), many, lexicon)


def _shares(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Half of them, and all but two: the canon works out how many that is."""
    for found in _HALF_OF.finditer(reading.text):
        noun = found["noun"] or ""
        words = (singular(noun.lower()) if noun else "", GONE if found["gone"] else "", HALF_OF)
        yield claim_of(reading, found, PART, words, 0, lexicon)
    for found in _ALL_BUT.finditer(reading.text):
        noun = found["noun"] or ""
        words = (singular(noun.lower()) if noun else "", "", ALL_BUT)
        yield claim_of(reading, found, PART, words, _many(found["number"]), lexicon)


def _many(words: str) -> float:
    return 1 if words.lower() == "another" else number(words) or 0


_LEFT_WORDS: Final = ("left", "remain", "survived", "here", "down to", "leav")


def _left(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    text = reading.text
    if not any(word in text for word in _LEFT_WORDS):
        return
    for found in _LEFT.finditer(text):
        noun = singular(found["of"].lower()) if found["of"] else ""
        if not found["of"] or found["of"].lower() not in lexicon["measures"]:
            said = _many(found["left"] or found["number"] or found["there"])
            yield claim_of(reading, found, MANY, (noun, STILL), said, lexicon)


def _bands(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _ALL_OF.finditer(reading.text):
        if found["noun"].lower() not in lexicon["measures"]:
            words = (singular(found["noun"].lower()), WHOLE)
            yield claim_of(reading, found, MANY, words, _many(found["number"]), lexicon)
    for found in _BAND.finditer(reading.text):
        lead = (found["lead"] or "").lower()
        kind = WHOLE if lead in {"all", "the", "you"} else THERE
        noun = found["noun"] or ("us" if found["be"].lower() == "we" else "them")
        said = _many(found["number"] or found["many"])
        yield claim_of(reading, found, MANY, (noun, kind), said, lexicon)


def _others(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    if not any(word in reading.text for word in (" other", "remaining", " last", " rest", "The ")):
        return
    for found in _OTHERS.finditer(reading.text):
        start = max(reading.sentence(found.start()).start, found.start() - 80)
        apart = list(_APART.finditer(reading.text, start, found.start()))
        part = str(int(_many(apart[-1]["number"]))) if apart else ""
        noun = singular(found["noun"].lower()) if found["noun"] else ""
        yield claim_of(reading, found, OTHERS, (noun, part), _many(found["number"]), lexicon)


def _by_name(reading: Reading, pattern: re.Pattern[str], lexicon: Lexicon) -> Iterator[Claim]:
    for found in pattern.finditer(reading.text):
        name = (found.groupdict().get("it") or found["who"]).lower()
        the = reading.text.endswith(("the ", "The "), 0, found.start())
        if name not in lexicon["common_words"] and not the:
            yield claim_of(reading, found, LOST, (name,), 1, lexicon)
