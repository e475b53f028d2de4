"""What somebody never touches, fears or cannot do; and that somebody does it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from continuity.claims.abilities import abilities
from continuity.claims.ability_patterns import NEVER
from continuity.claims.claim import Claim, Feature, Manner, Trait
from continuity.claims.subjects import mention_at, possessor, sentence_opener, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, finder, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

_Rows = tuple[tuple[str, tuple[str, ...]], ...]

DOES: Final = "does"

_MEASURE = r"cup|mug|glass|sip|mouthful|pot|bottle|bite|piece|plate|slice|drop|pint|puff|bowl"
_FILLED = (
    r"(?:(?!(?:and|but|or|with|at|to|from|in|on|as|for|by|than|that|which|who|no|any)\b)"
    r"[a-z’'-]+ )"
    rf"{{0,3}}?(?:(?:{_MEASURE}|thick|middle)s? of (?:the |a |his |her )?)?(?:[a-z-]+ )?"
)
_BARE = (
    r"(?:any |much |strong |red |all |hard |black |large |loud |big |raw |a drop of "
    r"|the taste of )?"
)
_ALONE = (
    r"(?! (?:cups?|tables?|shops?|house|pots?|things|party|time|rooms?|bar|beans|break|trays?|smoke"
    r"|cans?|mill|shafts?|doors?|buttons?|butter|stains?|grounds|merchants?|cellar)\b)(?!['’-])"
)
_WHO = r"(?P<who>he|she|I|[A-Z][a-zé]+)"
_ENDS = r"(?=[,.;:!?—”\"]| (?:at all|anyway|either|and|but|so)\b)"
_CANNOT = re.compile(
    rf"\b(?:could not|couldn['’]t|cannot|can['’]t) (?P<skill>swim|drive|ride|read)"
    rf"(?: or write| nor write)?{_ENDS}"
)
_ABSTAINS = re.compile(
    r"\b(?:(?:do not|don['’]t|does not|doesn['’]t|never) (?P<what>drinks?|drank|smokes?|smoked)"
    r"|(?:did not|didn['’]t) (?P<past>smoke))"
    r"(?=[.,;:!?—”\"]| (?:at all|anymore|any more|and|but)\b)"
    r"|\bbeen (?P<sober>sober) (?:for )?[\w-]+ (?:years|months)\b"
    r"|\b(?:gave up|given up|quit|stopped) (?P<quit>drinking|smoking) [\w-]+ (?:years|months) ago\b"
)
_LIDLESS = re.compile(r"\blidless\b(?! gaze)")
_BLINKS = re.compile(
    r"\b(?:clos(?:ed|ing)|shut(?:ting)?|squeezed|blink(?:ed|ing)) (?:her|his|my) eyes\b|\bblinked\b"
)
_SKILLS_NAMED = "swim|drive|ride|dance|cook|sing|ski|skate|cycle|read"
_SKILLS = frozenset(_SKILLS_NAMED.split("|"))
_LIDS = frozenset(
    ("lidless", "closed", "closing", "shut", "shutting", "squeezed", "blinked", "blinking")
)


@dataclass(frozen=True, slots=True)
class _Topic:
    """The patterns of one habit: `shuns` and `shunned` deny it, `takes` shows it."""

    words: frozenset[str]
    shuns: re.Pattern[str]
    shunned: re.Pattern[str]
    takes: re.Pattern[str] | None


@lru_cache(maxsize=4)
def _topics(
    shunned: _Rows, taken: _Rows, abstaining: frozenset[str], abstained_from: frozenset[str]
) -> Mapping[str, _Topic]:
    before, behind, verbs = either(abstaining), either(abstained_from), dict(taken)
    found = {}
    for topic, things in shunned:
        thing = either(frozenset(things))
        takes = (
            rf"\b{either(frozenset(verbs[topic]))} {_FILLED}{thing}\b{_ALONE}"
            if topic in verbs
            else ""
        )
        found[topic] = _Topic(
            frozenset(things),
            re.compile(rf"\b(?P<verb>{before}) {_BARE}{thing}\b{_ALONE}"),
            re.compile(rf"\b{thing},? (?:which |that )?{_WHO} (?:had )?{behind}\b"),
            re.compile(takes) if takes else None,
        )
    return found


def habits(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "coffee, which he never drank", "she had never learned to drive", "Tom is teetotal";
    and "she drank her coffee", "Ann drove home". What two patterns see in the same words is said
    once.
    """
    seen: list[tuple[str, Span]] = []
    for claim in (*_by_lists(reading, lexicon), *abilities(reading, lexicon)):
        value, span = claim.value, claim.excerpt.span
        said = value.said.lower() if isinstance(value, Feature) else ""
        if not any(said == other and span.overlaps(place) for other, place in seen):
            seen.append((said, span))
            yield claim


def _by_lists(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    if reading.kind is not ParagraphKind.PROSE or not holds_any(
        reading.text, lexicon["habit_words"]
    ):
        return
    if holds_any(reading.text, lexicon["shunned_words"]):
        yield from _things(reading, lexicon)
    yield from _labels(reading, lexicon)
    yield from _abstains(reading, lexicon)
    yield from _skills(reading, lexicon)
    yield from _tongues(reading, lexicon)
    yield from _lids(reading, lexicon)


def _things(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    tables = lexicon.tables
    rows = tuple(tables["things_shunned"].items()), tuple(tables["things_taken"].items())
    topics = _topics(*rows, lexicon["abstaining"], lexicon["abstained_from"])
    for topic, of_topic in topics.items():
        if not holds_any(reading.text, of_topic.words):
            continue
        for found in of_topic.shuns.finditer(reading.text):
            subject = _fearer(reading, found.start()) or _doer(reading, found.start())
            yield from _claim(reading, lexicon, subject, (NEVER, topic), found)
        for found in of_topic.shunned.finditer(reading.text):
            subject = subject_of(reading, found.end("who") + 1)
            yield from _claim(reading, lexicon, subject, (NEVER, topic), found)
        for found in of_topic.takes.finditer(reading.text) if of_topic.takes else ():
            yield from _claim(reading, lexicon, _doer(reading, found.start()), (DOES, topic), found)
    for topic, trades in lexicon.tables["trades"].items():
        words = frozenset(trades)
        for found in finder(words).finditer(reading.text) if holds_any(reading.text, words) else ():
            yield from _claim(
                reading, lexicon, _worker(reading, found.start()), (DOES, topic), found
            )


_BEING = re.compile(
    r"(?:\b(?:was|is|am|been|being|became)|['’](?:s|m))(?: \w+ly)?(?: also)?(?: an?| the)? $"
)
_TERROR = re.compile(r"(?:\b(?:had|has|have|of)|['’]s)(?: an?| his| her| my| the)?(?: \w+)? $")


def _fearer(reading: Reading, at: int) -> Mention | None:
    """Who "is" afraid, or "has" a fear, of what begins at the offset."""
    before = reading.text[max(0, at - 30) : at]
    being = _BEING.search(before) or _TERROR.search(before)
    if not being:
        return subject_of(reading, at) or possessor(reading, at)
    return subject_of(reading, at - len(before) + being.start()) or possessor(reading, at)


def _doer(reading: Reading, at: int) -> Mention | None:
    """Who does it: right before the verb, or whoever opens the sentence that tells no more of
    others ("Tom, sipping his coffee").
    """
    goes_on = reading.text.endswith((" and ", ", then ", " then "), 0, at)
    return subject_of(reading, at) or sentence_opener(reading, at, alone=not goes_on)


_LABEL_ENDS = re.compile(
    r"(?! (?:to|with|in|on|at|by|of|as|for|and deaf for|drunk|man|woman|spot|ear|eye|restaurant"
    r"|alley|date)\b)(?!['’-])"
)
"""Not behind a figure of speech: "blind with rage", "deaf to reason"."""
_SENSES = frozenset(("blind", "deaf", "dumb", "mute"))
"""Whoever "has been" so was so for a while, or by a figure of speech."""
_WORKS = re.compile(
    r"\b(?P<verb>cleaned|cleans|worked as|works as|was|is|am|washed|washes|had been)"
    r"(?: an?)?(?: \w+)? $"
)


def _worker(reading: Reading, at: int) -> Mention | None:
    before = reading.text[max(0, at - 40) : at]
    works = _WORKS.search(before)
    return subject_of(reading, at - len(before) + works.start()) if works else None


def _labels(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "She was a vegetarian"."""
    labels = lexicon.tables["labels"]
    words = frozenset(labels)
    if not holds_any(reading.text, words):
        return
    for found in finder(words).finditer(reading.text):
        before = reading.text[max(0, found.start() - 30) : found.start()]
        being = _BEING.search(before)
        passing = found[0].lower() in _SENSES and being is not None and "been" in being[0]
        if being and not passing and _LABEL_ENDS.match(reading.text, found.end()):
            subject = subject_of(reading, found.start() - len(before) + being.start())
            said = found[0].lower()
            forms = (said, said.replace("-", " "), said.replace(" ", "-"))
            for topic in next((labels[form] for form in forms if form in labels), ()):
                yield from _claim(reading, lexicon, subject, (NEVER, topic), found)


def _abstains(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "I don't drink", "she has been sober for six years"."""
    if not holds_any(reading.text, _ABSTINENCE):
        return
    for found in _ABSTAINS.finditer(reading.text):
        said = found["what"] or found["past"] or found["quit"] or ""
        topic = "tobacco" if said.startswith("smok") else "alcohol"
        subject = subject_of(reading, found.start())
        yield from _claim(reading, lexicon, subject, (NEVER, topic), found)


_ABSTINENCE = frozenset(
    ("drink", "drinks", "drank", "smoke", "smokes", "smoked", "sober", "drinking", "smoking")
)


@lru_cache(maxsize=4)
def _of_skills(
    rows: _Rows, unskilled: frozenset[str]
) -> tuple[re.Pattern[str], Mapping[str, re.Pattern[str]]]:
    return (
        re.compile(
            rf"\b{either(unskilled)} (?P<skill>{_SKILLS_NAMED})\b(?! (?:with|it|him|her|them|a)\b)"
        ),
        {
            skill: re.compile(rf"\b{either(frozenset(words))}\b(?! (?:mad|crazy)\b)")
            for skill, words in rows
        },
    )


def _skills(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "He had never learned to swim", "she swam to the shore"."""
    rows = tuple(lexicon.tables["skills"].items())
    unskilled, shown = _of_skills(rows, lexicon["unskilled"])
    named = holds_any(reading.text, _SKILLS)
    for pattern in (unskilled, _CANNOT) if named else ():
        for found in pattern.finditer(reading.text):
            subject = subject_of(reading, found.start())
            yield from _claim(reading, lexicon, subject, (NEVER, found["skill"]), found)
    for skill, pattern in shown.items():
        if holds_any(reading.text, frozenset(lexicon.tables["skills"][skill])):
            for found in pattern.finditer(reading.text):
                noun = found[0].startswith("driv")
                subject = (
                    possessor(reading, found.start())
                    if noun
                    else subject_of(reading, found.start())
                )
                yield from _claim(reading, lexicon, subject, (DOES, skill), found)


@lru_cache(maxsize=4)
def _of_tongues(
    tongues: frozenset[str], speechless: frozenset[str], speaking: frozenset[str]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(sorted(word.capitalize() for word in tongues))
    return (
        re.compile(
            rf"\b{either(speechless)} (?:a word of |any |much |a single word of )?"
            rf"(?P<tongue>{names})\b(?! [a-z]*(?:man|woman|people|girl)\b)"
        ),
        re.compile(
            rf"\b{either(speaking)}(?: (?P<who>[A-Z][a-zé]+|he|she) in)? "
            rf"(?:(?!no\b|not\b|the\b)[a-z-]+,? ){{0,3}}?(?P<tongue>{names})\b{_ENDS}"
        ),
    )


def _tongues(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "She spoke no French", "“Oui,” she said in French"."""
    if not holds_any(reading.text, lexicon["tongues"]):
        return
    words = lexicon["tongues"], lexicon["speechless"], lexicon["speaking"]
    speechless, speaking = _of_tongues(*words)
    for said, pattern in ((NEVER, speechless), (DOES, speaking)):
        for found in pattern.finditer(reading.text):
            behind = said == DOES and found["who"]
            at = found.end("who") + 1 if behind else found.start()
            yield from _claim(
                reading, lexicon, subject_of(reading, at), (said, found["tongue"]), found
            )


def _lids(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "her lidless eyes", "she closed her eyes"."""
    if not holds_any(reading.text, _LIDS):
        return
    for found in _LIDLESS.finditer(reading.text):
        start = reading.sentence(found.start()).start
        opener = mention_at(reading, Span(start, start + 1))
        subject = possessor(reading, found.start()) or opener
        yield from _claim(reading, lexicon, subject, (NEVER, "lids"), found)
    for found in _BLINKS.finditer(reading.text):
        yield from _claim(
            reading, lexicon, subject_of(reading, found.start()), (DOES, "lids"), found
        )


def _claim(
    reading: Reading,
    lexicon: Lexicon,
    subject: Mention | None,
    what: tuple[str, str],
    found: re.Match[str],
) -> Iterator[Claim]:
    if subject is None or subject.kind is MentionKind.NOMINAL:
        return
    span = Span(min(found.start(), subject.span.start), max(found.end(), subject.span.end))
    sentence = reading.sentence(found.start())
    if not sentence.contains(span):
        return
    voice = voice_at(reading, Span(*found.span()), lexicon)
    whole = sentence.of(reading.text)
    denial = not found[0].startswith("never") and denied(reading, Span(*found.span()))
    broken = denial or finder(lexicon["habit_breaks"]).search(whole) is not None
    if voice.manner is Manner.SUPPOSED or (what[0] == DOES and broken):
        return
    said = what[1] if what[0] == DOES else f"{NEVER} {what[1]}"
    value = Feature(said, what[1])
    yield Claim(subject, Trait.HABIT, value, Excerpt(span, span.of(reading.text)), voice=voice)
