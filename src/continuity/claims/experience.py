"""What somebody has never done, and what somebody once did: where people have been, whom they
know, what they have told, read, seen.
"""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Manner, Thing, Trait
from continuity.claims.subjects import mention_at, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

NEVER: Final = "never"
NOT_YET: Final = "not yet"
"""Not so far: it may be done in a moment."""
DONE: Final = "done"
LONG_SINCE: Final = "long since"
"""Done before the story, as the words tell."""

_GATE: Final = frozenset(
    """
    had has have never lived spent grew nobody know known friends school told who Who year winter
    summer days
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
_NOT: Final = frozenset(("never", "not", "hadn", "haven", "hasn"))
_ASKING: Final = frozenset(("who", "know", "heard"))
_LIVING: Final = frozenset(
    ("lived", "worked", "studied", "grew", "grown", "born", "stationed", "school", "spent")
)
_CLOSE: Final = frozenset(
    ("friends", "together", "back", "school", "teacher", "friend", "boss", "tutor", "partner",
     "captain", "neighbour", "roommate")
)  # fmt: skip
_PARTS: Final = (
    r"[a-z]{3,}ed|been|seen|met|read|told|heard|known|flown|driven|ridden|swum|written|eaten|drunk"
    r"|worn|won|lost|fought|held|kept|stolen|sung|caught|found|spoken|set foot|set eyes"
)
_VERBS: Final = (
    rf"{_PARTS}|saw|knew|flew|drove|rode|swam|wrote|ate|drank|wore|sang|spoke|went|told|read|met"
)
_OBJECT: Final = (
    r"(?P<how> (?:[A-Z][a-z]+(?= about)|to|in|on|at|of|about|a word of|anyone|anybody|a soul|him"
    r"|her|me|them|with|up|foot"
    r"|eyes|inside|near|into|out of))*"
    r"(?: (?:a|an|the|his|her|my|your|that|this|any|real|such|one))?"
    r"(?: (?P<what>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|[a-z]{3,}(?: (?!and\b|or\b|but\b|in\b|before\b"
    r"|again\b|for\b|at\b|on\b|with\b|of\b|to\b|about\b|once\b|twice\b|often\b|since\b"
    r"|when\b|years\b|many\b|himself\b|herself\b|aloud\b|from\b)[a-z]{3,})?))?"
)
_LIFE: Final = (
    r"(?: (?:in|all) (?:his|her|my|your|all (?:his|her|my)) (?:whole |entire )?lif?(?:e|ves))"
)
_ENDS: Final = (
    rf"(?={_LIFE}?(?: before| either| at all| yet| so far)?(?:[.,;:!?—”\"]|$| (?:and|but|or)\b))"
)
_HAD: Final = r"(?:\b(?:had|have|has)|['’](?:d|ve|s))"
_NEVER: Final = re.compile(
    rf"(?P<aux>{_HAD} )?(?P<no>\bnever|(?<=had )not|(?<=have )not|(?<=has )not|\b(?:had|have"
    rf"|has)n['’]t)"
    rf"(?: once| yet| ever| even| actually)?(?: (?P<verb>{_VERBS})){_OBJECT}{_ENDS}"
)
_LEFT: Final = re.compile(
    r"\bnever (?:once )?(?:left|been (?:out of|outside)) (?P<what>[A-Z][a-z]+)\b"
)
_DONE: Final = re.compile(
    rf"{_HAD}(?: (?:already|once|often|always|both|all|long since"
    rf"|only))? (?P<verb>{_PARTS}){_OBJECT}"
)
_LIVED: Final = re.compile(
    r"\b(?:(?:lived|worked|studied|grew up|grown up|was born|(?:was|were) (?:stationed|at school))"
    r" (?:for [\w ]{3,20} )?(?P<at>in|by|near)"
    r"|spent (?:a|an|one|two|three|four|five|six|most of|his|her|my|some"
    r"|several)[\w ]{0,25} (?P<at2>in|by|near))"
    r" (?P<what>[A-Z][a-z]+|the sea)\b"
)
_FRIENDS: Final = re.compile(
    r"(?P<what>[A-Z][a-zé]+(?: [A-Z][a-z]+)?) and (?P<who>I|he|she|[A-Z][a-z]+)"
    r" (?:are|were|had been|have been|went|go|served|grew up)[^.;!?“”\"]{0,30}"
    r"\b(?:friends|together|back|school)\b"
)
_KNOWN: Final = re.compile(
    rf"{_HAD}(?: always)? known (?P<what>[A-Z][a-zé]+(?: [A-Z][a-z]+)?)"
    r"(?= (?:for|since|from|all|as|when|ever)\b)"
)
_MINE: Final = re.compile(
    r"\b(?P<what>[A-Z][a-zé]+(?: [A-Z][a-z]+)?) (?:was|is|had been|used to be) (?P<who>my|his|her)"
    r" (?:old |best |first |oldest )?(?:teacher|friend|boss|tutor|partner|captain|neighbour"
    r"|roommate)\b"
)
_WHO_IS: Final = re.compile(
    r"\b(?:[Ww]ho(?:['’]s| is| was) (?:this |that )?(?P<what>[A-Z][a-zé]+(?: [A-Z][a-z]+)?)\?"
    r"|(?:I (?:don['’]t|do not) know|never heard of) (?:anyone|anybody|any|a|of any|no)"
    r" (?:called |named )?(?P<what2>[A-Z][a-zé]+(?: [A-Z][a-z]+)?)(?=[.,;!?]))"
)
_TOLD_YOU: Final = re.compile(
    r"\b(?P<who>[Yy]ou|I|he|she|[A-Z][a-z]+) (?:once |first |already )?(?:told|told) (?:me|you"
    r"|him|her|us|them"
    r"|[A-Z][a-z]+|everyone|everybody) (?:all )?about (?:the|his|her|my|your"
    r"|that) (?P<what>[a-z]{3,})\b"
)
_NO_ONE: Final = re.compile(
    r"\btold (?:nobody|no one|no-one|not a soul) about (?:the|his|her|my"
    r"|that) (?P<what>[a-z]{3,})\b"
)
_SINCE: Final = re.compile(
    r"\b(?:once|twice|(?:three|four|five|ten|a hundred|many|several|dozens of|a thousand) times"
    r"|before"
    r"|years ago|(?:months|weeks|a year|long) (?:ago|before)|as a (?:boy|girl|child|student"
    r"|young man)"
    r"|since (?:he|she|I|they|we|the)|for (?:\w+ )?years|often|always|all (?:his|her|my) life"
    r"|in (?:the war|his youth|her youth|my youth)|when (?:I|he|she) (?:was|were|lived)"
    r"|last year)\b"
)
_PLACE: Final = re.compile(r" (?:to|in|foot in|inside|out of)$")
_PEOPLE: Final = frozenset(("met", "known", "heard", "spoken", "set eyes", "knew", "spoke"))
_MOVES: Final = frozenset(("been", "visited", "seen", "set foot", "lived", "went"))
_ROOTS: Final = {
    "saw": "seen", "knew": "known", "flew": "flown", "drove": "driven", "rode": "ridden",
    "swam": "swum", "wrote": "written", "ate": "eaten", "drank": "drunk", "wore": "worn",
    "sang": "sung", "spoke": "spoken", "went": "been",
}  # fmt: skip
_ALONE: Final = frozenset(("flown", "ridden", "driven", "swum", "danced", "skied", "sailed"))
_MOUNTS: Final = frozenset(("horse", "horseback", "pony"))
_VAGUE: Final = frozenset(
    """
    anyone anybody anything something someone somebody nothing everything much more one two that
    this them him her man men woman women time times way thing things said before again once there
    here what like word words mind heart hand hands face head eyes voice name good such enough well
    since when because until years able sure fit himself herself myself either
    """.split()  # noqa: SIM905 - easier to read and to change as text
)


def experience(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "she had never been to Paris", "when I lived in Paris", "he had read the letter"."""
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, _GATE):
        return
    yield from _not_done(reading, lexicon)
    yield from _done(reading, lexicon)
    yield from _told(reading, lexicon)


def _key(verb: str, how: str, what: str) -> str:
    """What is compared: one word for all that shows that somebody has been in a place, and one for
    all that shows that somebody is known. Empty where it says too little.
    """
    verb = _ROOTS.get(verb, verb)
    last = what.rpartition(" ")[2].lower()
    if not what or last in _VAGUE:
        return f"{verb} " if verb in _ALONE else ""
    if verb in _PEOPLE and what[:1].isupper():
        return f"knows {last}"
    if verb in _MOVES or verb == "ridden":
        return _of_places(verb, how, what)
    if verb == "told":
        return f"told {last}" if "about" in how else ""
    return f"{verb} {last}"


def _of_places(verb: str, how: str, what: str) -> str:
    last = what.rpartition(" ")[2].lower()
    if last in _MOUNTS:
        return "ridden "
    if what[:1].isupper() or last == "sea":
        return f"been {last}"
    plain = verb in {"seen", "ridden"} or _PLACE.search(how)
    return f"{verb} {last}" if plain else f"{verb}{how} {last}" if how in {" in", " on"} else ""


def _not_done(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    never = holds_any(reading.text, _NOT)
    for found in _NEVER.finditer(reading.text) if never else ():
        how = reading.text[found.end("verb") : found.start("what")] if found["what"] else ""
        key = _key(found["verb"], how, found["what"] or "")
        if not key:
            continue
        said = NEVER if found["no"] == "never" else NOT_YET
        start = found.start("aux") if found["aux"] else found.start("no")
        yield from _claim(reading, lexicon, found, (said, key), subject_of(reading, start))
    for found in _NO_ONE.finditer(reading.text) if "told " in reading.text else ():
        subject = subject_of(reading, found.start())
        yield from _claim(reading, lexicon, found, (NEVER, f"told {found['what']}"), subject)
    asked = holds_any(reading.text, _ASKING)
    for found in _WHO_IS.finditer(reading.text) if asked else ():
        if reading.quoted(found.start()):
            name = found["what"] or found["what2"]
            asks = Mention(Span(found.start(), found.start() + 3), "I", MentionKind.FIRST_PERSON)
            key = f"knows {name.split()[-1].lower()}"
            yield from _claim(reading, lexicon, found, (NEVER, key), asks)


def _done(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _DONE.finditer(reading.text):
        how = reading.text[found.end("verb") : found.start("what")] if found["what"] else ""
        key = _key(found["verb"], how, found["what"] or "")
        if key:
            said = LONG_SINCE if _long_since(reading, found) else DONE
            yield from _claim(
                reading, lexicon, found, (said, key), subject_of(reading, found.start())
            )
    lived = holds_any(reading.text, _LIVING)
    for found in _LIVED.finditer(reading.text) if lived else ():
        key = f"been {found['what'].split()[-1].lower()}"
        subject = subject_of(reading, found.start())
        yield from _claim(reading, lexicon, found, (LONG_SINCE, key), subject)
    for found in _KNOWN.finditer(reading.text) if "known" in reading.text else ():
        key = f"knows {found['what'].split()[-1].lower()}"
        subject = subject_of(reading, found.start())
        yield from _claim(reading, lexicon, found, (LONG_SINCE, key), subject)
    for pattern in (_FRIENDS, _MINE) if holds_any(reading.text, _CLOSE) else ():
        for found in pattern.finditer(reading.text):
            key = f"knows {found['what'].split()[-1].lower()}"
            who = mention_at(reading, Span(*found.span("who")))
            yield from _claim(reading, lexicon, found, (LONG_SINCE, key), who)


def _told(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _TOLD_YOU.finditer(reading.text) if "told " in reading.text else ():
        who = mention_at(reading, Span(*found.span("who")))
        who = who or Mention(Span(*found.span("who")), found["who"], MentionKind.PRONOUN)
        yield from _claim(reading, lexicon, found, (DONE, f"told {found['what']}"), who)


def _long_since(reading: Reading, found: re.Match[str]) -> bool:
    sentence = reading.sentence(found.start())
    return _SINCE.search(reading.text, sentence.start, sentence.end) is not None


def _claim(
    reading: Reading,
    lexicon: Lexicon,
    found: re.Match[str],
    what: tuple[str, str],
    subject: Mention | None,
) -> Iterator[Claim]:
    if subject is None or subject.kind is MentionKind.NOMINAL:
        return
    said, key = what
    words = Span(*found.span())
    span = Span(min(subject.span.start, words.start), max(subject.span.end, words.end))
    known = said not in {NEVER, NOT_YET}
    voice = voice_at(reading, words, lexicon, presupposed=found.re in {_WHO_IS, _TOLD_YOU, _LIVED})
    if voice.manner in {Manner.SUPPOSED, Manner.DREAMT} or (known and denied(reading, words)):
        return
    yield Claim(
        subject,
        Trait.PAST,
        Thing(said, said, key),
        Excerpt(span, span.of(reading.text)),
        voice=voice,
    )
