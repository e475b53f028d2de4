"""Relatives without a name: that somebody's mother is dead, since when and of what, or that she is
alive and well; and what she does for a living.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.subjects import mention_at, possessor, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, finder, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, Span

DEAD: Final = "dead"
"""Dead since long before the story's now."""
DIED: Final = "died"
"""Dead, there is no telling since when."""
ALIVE: Final = "alive"
HERE: Final = "here"
"""Does something where the story is, as only the living do."""
WORKS: Final = "works:"
"""Does this for a living; the words of the claim are the trade and its field."""
AGE: Final = "age:"
"""Before how old the child was then, among the words of a claim."""
AGO: Final = "ago:"
"""Before how many years ago it was."""
OF: Final = "of:"
"""Before what it was of, in the words of the text."""
AS: Final = "as:"
"""Before each plain cause that it can be told as."""

NEAREST = {
    "mother": ("mother",), "mum": ("mother",), "mom": ("mother",), "mama": ("mother",),
    "father": ("father",), "dad": ("father",), "papa": ("father",),
    "parents": ("mother", "father"), "wife": ("wife",), "husband": ("husband",),
    "brother": ("brother",), "sister": ("sister",), "grandmother": ("grandmother",),
    "grandfather": ("grandfather",), "uncle": ("uncle",), "aunt": ("aunt",),
}  # fmt: skip
_GATE = frozenset(
    (*NEAREST, "mamma", "mummy", "daddy", "widow", "widower", "orphan", "widowed", "orphaned")
)
_KIN = re.compile(rf"\b(?P<kin>{'|'.join(NEAREST)})\b(?!['’-](?!s\b))(?!,? [A-Z])")
_CALLED = re.compile(
    r"(?<![\w’'] )(?<!\bold )(?<!\bdear )\b(?P<kin>Mother|Mum|Mom|Mama|Mamma|Father|Dad|Papa"
    r"|Daddy|Mummy)"
    r"(?P<lives> (?:telephoned|phoned|rang|called|writes|wrote|sent|says|wants|is (?:coming"
    r"|asking|waiting|in|at|well|fine|asleep"
    r"|out|upstairs|downstairs|cooking|making)|came|asked|will|would like|thinks|hates|knows"
    r"|told me|baked|made|made me|bought)\b|['’]s (?:coming|asking|waiting|in"
    r"|at|cooking|making|well|fine|asleep|out|upstairs|downstairs|home)\b|['’]ll\b)"
)
"""By this name somebody calls the own parent, in speech: "Mother telephoned last night"."""
_OWN_NAME = re.compile(r", [A-Z]\w+,")
_WHEN = (
    r"(?:when (?:I|he|she|they|we) (?:was|were)|years (?:ago|before|earlier)|(?:year|summer|winter"
    r"|spring|autumn|month|day|week) (?:before|after)|long ago|as a (?:boy|girl|child))"
)
_DIE = (
    r"(?:died|been killed|was killed|were killed|passed away|drowned|was murdered|were murdered"
    r"|had been killed|had been murdered|was shot|was hanged|took (?:his|her) own life"
    r"|killed (?:himself|herself)|hanged (?:himself|herself)|shot (?:himself|herself)|perished)"
)
_DEAD = re.compile(
    rf"^(?: had| have| has| both)* {_DIE}\b[^.;!?]{{0,40}}\b{_WHEN}\b"
    r"|^(?:, who)? (?:is|are|was|were|has been|have been|had been)(?: both| long)? dead\b(?! to\b)"
    r"|^[^.;!?]{0,60}\b(?:before|until|since|after|when) (?:she|he|they)(?: had)? died\b"
)
_DIED = re.compile(
    rf"^(?:, who)?(?: had| have| has| both)* (?P<verb>{_DIE})\b"
    r"|^['’]s (?P<noun>death|suicide|murder|funeral|grave|ashes|obituary)\b"
)
_LOST = re.compile(r"\b(?:lost|losing|buried|burying) (?:both )?(?:his|her|my|our|their) $")
_LATE = re.compile(r"\b(?:late|dead|deceased) $")
_HABIT = re.compile(
    r"^[^.;!?]{0,30}\b(?:calls?|called|phones?|phoned|rings?|rang|texts?|texted|writes?|wrote"
    r"|visits?|visited|emails?|emailed|telephones?|telephoned)\b[^.;!?]{0,20}"
    r"\bevery (?:\w+day|week|day|night|month|weekend|evening|morning|year|Christmas)\b"
)
_NOW = (
    r"(?:last (?:week|month|night|year|Christmas|Thanksgiving|Easter|summer|winter|\w+day)"
    r"|yesterday|this (?:morning|week|year|summer|Christmas)"
    r"|(?:two|three|four|a few|a couple of) (?:days|weeks|months|Christmases|birthdays) ago)"
)
_LATELY = re.compile(
    r"^(?: had|['’]d)? (?:sent|given|gave|bought|made|knitted|knit|called|phoned|rung|rang|texted"
    r"|mailed|posted|lent|told|asked|warned|visited|came|said)\b[^.;!?]{0,40}"
    rf"\b{_NOW}\b"
    rf"|^ (?:at|on|from|in) (?:a |the )?(?:\w+ )?{_NOW}"
)
_PRESENT = re.compile(
    r"^ (?:still )?(?:lives|works|calls|phones|is (?:coming|visiting|waiting|worried|well|fine"
    r"|retired|home|at home|in (?:town|hospital|[A-Z]\w+))|wants|keeps (?:telling|asking|calling)"
    r"|will (?:kill|be|love|worry|want|never forgive|fetch|come|help|meet|drive|bring|take|lend)"
    r"|thinks|hates|loves|runs|owns|teaches)\b"
)
TO_DO = re.compile(
    r"(?:\b(?:ought to|should|must|need to|have to|will|going to|gonna|got to|can|better"
    r"|promised to)|['’]ll) "
    r"(?:just )?(?:call|phone|ring|text|visit|write to|see|ask|tell|stay with"
    r"|go (?:home |back )?to)"
    r" (?:my|our) $"
    r"|(?:^|[“\"]|[.!?] )(?:Ask|Call|Tell|Phone|Ring|Meet) (?:my|our) $"
    r"|\b(?:having|have|had) (?:lunch|dinner|tea|breakfast|supper) with (?:my|our) $"
)
_VOID = re.compile(
    r"\b(?:used to|grave|ghost|memory|memories|dream|dreamt|dreamed|funeral|late|if only|would have"
    r"|as if|heaven|spirit|[Ww]hen (?:he|she|I) (?:was|were) (?:a|at|young|little|alive))\b"
)
_NUMBER = r"(?P<n>[a-z]+(?:-[a-z]+)?|\d{1,2})"
_AT_AGE = re.compile(
    rf"\bwhen (?:I|he|she|we|they) (?:was|were) (?:only |just |barely )?{_NUMBER}\b"
)
_YEARS_AGO = re.compile(rf"\b{_NUMBER} years (?:ago|before|earlier)\b|\b(?P<last>last|this) "
    r"(?:year|winter|summer|spring|autumn|fall|month|week|Christmas)\b")  # fmt: skip
_SIBLINGS = re.compile(
    r"\b(?P<whose>[Hh]is|[Hh]er|[Mm]y) (?:\w+ )?(?:brother|sister)s?\b[^.;!?]{0,140}$"
)
_SHARED = frozenset(("our", "their"))
_WORKS = re.compile(
    r"^(?:, |['’]s (?=an? )| (?:was|is|had been|worked as|works as|had worked as) )(?:an? "
    r"|the )(?:[a-z-]+ ){0,2}$"
)
_WORK_LEADS = (
    ", a",
    ", the ",
    " was ",
    " is ",
    " had been ",
    " worked ",
    " works ",
    " had worked ",
    "'s a",
    "’s a",
)
_WORK_ENDS = re.compile(r"[,.;:!?—–”\"]|$| (?:and|but|at|in|who|with|for|from|by)\b")


@dataclass(frozen=True, slots=True)
class _State:
    said: str
    span: Span
    words: tuple[str, ...] = ()
    given: bool = False
    """Whether the words take it for granted: "I'll ask my husband"."""


_BEREFT = re.compile(
    r"\b(?:was|is|am|became|['’](?:s|m)) (?:an? )?(?:young |poor |rich |\w+ )?(?P<state>widow"
    r"|widower|orphan)\b(?! of)"
    r"(?=[.,;:!?—”\"]| (?:and|with|who|now|for|at|since)\b)"
    r"|\b(?:had been|has been|['’]d been|have been) (?:an? )?(?:\w+ )?(?P<been>widow|widower"
    r"|orphan)\b"
    r"(?! of)|\b(?:had been|was|has been) (?:\w+ly |long |\w+ )?(?P<made>widowed|orphaned)\b"
)


_LOST_KIN: Final = {
    "widow": ("husband",), "widower": ("wife",), "widowed": ("husband", "wife"),
    "orphan": ("mother", "father"), "orphaned": ("mother", "father"),
}  # fmt: skip


def _bereft(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "Greta was a widow", "he had been orphaned at six"."""
    for found in _BEREFT.finditer(reading.text):
        subject = subject_of(reading, found.start())
        if subject is None or subject.kind is MentionKind.NOMINAL:
            continue
        if reading.text.endswith(("when ", "When ", "while ", "While "), 0, subject.span.start):
            continue  # it is over since
        word = found["state"] or found["been"] or found["made"]
        span = Span(subject.span.start, found.end())
        for kin in _LOST_KIN[word]:
            yield Claim(
                subject,
                Trait.KINSHIP,
                Thing(f"{kin} {DEAD}", kin),
                Excerpt(span, span.of(reading.text)),
                not denied(reading, Span(*found.span())),
                voice_at(reading, Span(*found.span()), lexicon),
            )


def relatives(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Whose mother is dead, whose mother is alive. The claim is about the child."""
    if not holds_any(reading.text, _GATE):
        return
    yield from _called(reading, lexicon)
    yield from _bereft(reading, lexicon)
    for found in _KIN.finditer(reading.text):
        if _OWN_NAME.match(reading.text, found.end()):
            continue
        state = _state(reading, found, lexicon) or _work(reading, found, lexicon)
        subject = _child(reading, found) if state else None
        if state is None or subject is None:
            continue
        span = Span(min(subject.span.start, state.span.start), state.span.end)
        for kin in NEAREST[found["kin"]]:
            yield Claim(
                subject,
                Trait.KINSHIP,
                Thing(f"{kin} {state.said}", kin, words=state.words),
                Excerpt(span, span.of(reading.text)),
                not denied(reading, Span(found.start(), state.span.end)),
                voice_at(
                    reading,
                    Span(subject.span.start, found.end()),
                    lexicon,
                    presupposed=state.given,
                ),
            )


def _called(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """A parent called "Mother" by whoever speaks, who does something now."""
    for found in _CALLED.finditer(reading.text):
        if not reading.quoted(found.start()) or _VOID.search(
            reading.sentence(found.start()).of(reading.text)
        ):
            continue
        kin = _PARENTS[found["kin"].lower()]
        mention = Mention(Span(*found.span("kin")), found["kin"], MentionKind.FIRST_PERSON)
        yield Claim(
            mention,
            Trait.KINSHIP,
            Thing(f"{kin} {ALIVE}", kin),
            Excerpt(Span(*found.span()), found[0]),
            not denied(reading, Span(*found.span())),
            voice_at(reading, Span(*found.span("kin")), lexicon, presupposed=True),
        )


_PARENTS: Final = {
    "mother": "mother", "mum": "mother", "mom": "mother", "mama": "mother", "mamma": "mother",
    "mummy": "mother", "father": "father", "dad": "father", "papa": "father", "daddy": "father",
}  # fmt: skip


def _child(reading: Reading, found: re.Match[str]) -> Mention | None:
    """Whose relative it is. Brothers and sisters have their parents in common: "his sister with
    their mother". Who speaks of "our mother" has her, too.
    """
    owner = possessor(reading, found.start())
    if owner is None or owner.text.lower() not in _SHARED:
        return owner
    if owner.text.lower() == "our":
        return Mention(owner.span, owner.text, MentionKind.FIRST_PERSON)
    sentence = reading.sentence(found.start())
    sibling = _SIBLINGS.search(reading.text[sentence.start : owner.span.start])
    if sibling is None:
        return None
    start = sentence.start + sibling.start("whose")
    return mention_at(reading, Span(start, start + 1))


def _state(reading: Reading, found: re.Match[str], lexicon: Lexicon) -> _State | None:
    """Whether the relative is dead or alive, and the words that say so."""
    sentence = reading.sentence(found.start())
    whole = sentence.of(reading.text)
    behind = reading.text[found.end() : sentence.end]
    before = reading.text[max(sentence.start, found.start() - 40) : found.start()]
    dead, died = _DEAD.search(behind), _DIED.search(behind)
    if dead or died:
        end = found.end() + (dead or died or found).end()
        words, reach = _circumstances(reading, end, sentence, lexicon)
        past = dead is not None or any(word.startswith(AGE) for word in words)
        return _State(DEAD if past else DIED, Span(found.start(), max(end, reach)), words)
    lost = _LOST.search(before)
    if lost or _LATE.search(before):
        words, reach = _circumstances(reading, found.end(), sentence, lexicon)
        past = any(word.startswith(AGE) for word in words)
        late = lost is None
        said = DEAD if past or late else DIED
        return _State(said, Span(found.start(), max(found.end(), reach)), words, given=late)
    if _VOID.search(whole):
        return None
    alive = _HABIT.search(behind) or _LATELY.search(behind)
    if not alive and reading.quoted(found.start()):
        alive = _PRESENT.search(behind)
    if alive:
        return _State(ALIVE, Span(found.start(), found.end() + alive.end()))
    to_do = TO_DO.search(before)
    if to_do and reading.quoted(found.start()):
        start = found.start() - len(before) + to_do.start()
        return _State(ALIVE, Span(start, found.end()), given=True)
    return None


@lru_cache(maxsize=4)
def _cause(causes: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?P<cause>{either(causes)})\b")


def _circumstances(
    reading: Reading, end: int, sentence: Span, lexicon: Lexicon
) -> tuple[tuple[str, ...], int]:
    """Of what, when the child was how old, how many years ago; and where the words for it end."""
    words: list[str] = []
    reach = 0
    area = reading.text[: min(sentence.end, end + 80)]
    start = max(sentence.start, end - 40)
    cause = _cause(frozenset(lexicon.tables["death_causes"])).search(area, start)
    if cause:
        words += _told_as(cause["cause"].lower(), lexicon)
        reach = cause.end()
    for mark, pattern in ((AGE, _AT_AGE), (AGO, _YEARS_AGO)):
        found = pattern.search(area, start)
        value = _value(found) if found else None
        if found and value is not None:
            words.append(f"{mark}{value:g}")
            reach = max(reach, found.end())
    return tuple(words), reach


def _told_as(cause: str, lexicon: Lexicon) -> list[str]:
    table = lexicon.tables["death_causes"]
    plain = table.get(cause) or table.get(cause.replace("-", " "), ())
    return [f"{OF}{cause}", *(f"{AS}{one}" for one in plain)]


def _value(found: re.Match[str]) -> float | None:
    if found.groupdict().get("last"):
        return 0.5
    return number(found["n"])


def _work(reading: Reading, found: re.Match[str], lexicon: Lexicon) -> _State | None:
    """As in "his father, a baker", "her mother had been a nurse"."""
    if not reading.text.startswith(_WORK_LEADS, found.end()):
        return None
    trades = lexicon.tables["trades_by_field"]
    every = frozenset(trade for row in trades.values() for trade in row)
    sentence = reading.sentence(found.start())
    for trade in finder(every).finditer(
        reading.text, found.end(), min(sentence.end, found.end() + 50)
    ):
        works = _WORKS.match(reading.text[found.end() : trade.start()])
        if works and _WORK_ENDS.match(reading.text, trade.end()):
            word = trade[0].lower().replace("’", "'")
            forms = {word, word.replace("-", " "), word.replace(" ", "-")}
            field = next(name for name, row in trades.items() if not forms.isdisjoint(row))
            return _State(f"{WORKS} {word}", Span(found.start(), trade.end()), (word, field))
    return None
