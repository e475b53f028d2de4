"""Who is spoken of as one who lives: "Mrs. Vane must be told", "I'll ask Tom", "Tom is waiting"."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Trait, Words
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

SPOKEN_OF: Final = "is spoken of"

_BEHIND: Final = re.compile(
    r" (?:must|should|ought to|has to|will have to|needs to) (?:be (?:told|asked|informed|warned"
    r"|fetched)"
    r"|know|hear|decide|come|see)\b"
    r"|(?: is|['’]s) (?:coming|waiting|expecting|at home|asleep|well|better|ill|here|upstairs"
    r"|downstairs|outside"
    r"|in the (?:next room|kitchen|garden|car|house))\b"
    r"| (?:wants|thinks|says|lives|works|knows|will (?:know|be|want|come|tell|kill))\b"
)
_BEFORE: Final = re.compile(
    r"\b(?:(?:[Ww]rite|[Tt]elegraph|[Ww]ire|[Ss]peak|[Tt]alk|[Gg]o) to|(?:['’]ll|will|must|shall"
    r"|should|[Ll]et me"
    r"|[Ll]et['’]s|better|to) (?:ask|tell|ring|phone|telephone|call|fetch|invite|consult|marry"
    r"|meet)"
    r"|[Tt]ak(?:e|ing)(?: old| young| dear| poor)?) $"
)
_WITH: Final = re.compile(r"(?: and [A-Z][\w-]+)? with (?:me|you|us|him|her|them)\b")
_WHO: Final = re.compile(
    r", who (?:had (?:just |only )?(?:come|brought|driven|walked|arrived|been listening|followed"
    r"|joined)"
    r"|was (?:sitting|standing|waiting|listening|smiling|driving))\b"
)
_HEARD: Final = re.compile(
    r"['’]s (?:claws|paws|bark|barking|footsteps|snores|snoring|breathing|tail (?:wag|thump"
    r"|beat))\w*\b"
)
_GONE: Final = re.compile(
    r"\b(?:remember\w*|memor\w+|dream\w*|imagin\w+|ghosts?|used to|once|as if|as though|almost"
    r"|no longer"
    r"|missed|without|never|gone|silence|like)\b"
)
_WORDS: Final = frozenset(
    (
        "must", "should", "ought", "needs", "has", "coming", "waiting", "expecting", "home",
        "asleep",
        "well", "better", "ill", "here", "upstairs", "downstairs", "outside", "wants", "thinks",
        "says",
        "lives", "works", "knows", "will", "write", "wire", "telegraph", "speak", "talk", "go",
        "ask",
        "tell", "ring", "phone", "telephone", "call", "fetch", "invite", "consult", "marry", "meet",
        "take", "taking", "who", "claws", "paws", "bark", "barking", "footsteps", "snores",
        "snoring",
        "breathing", "tail",
    )
)  # fmt: skip


def spoken_of(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Once for each name and paragraph."""
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, _WORDS):
        return
    seen: set[str] = set()
    for mention in reading.mentions:
        if mention.kind is not MentionKind.NAME or mention.text in seen:
            continue
        span = _lives(reading, mention)
        if span is not None and not denied(reading, span):
            seen.add(mention.text)
            yield Claim(
                mention,
                Trait.ACTS,
                Words(SPOKEN_OF),
                Excerpt(span, span.of(reading.text)),
                voice=voice_at(reading, span, lexicon),
            )


def _lives(reading: Reading, mention: Mention) -> Span | None:
    """The words that take it for granted that the one named is alive."""
    text, end = reading.text, mention.span.end
    if not reading.quoted(mention.span.start):
        found = _WHO.match(text, end) or _HEARD.match(text, end)
        found = None if found and _GONE.search(reading.sentence(end).of(text)) else found
        return Span(mention.span.start, found.end()) if found else None
    found = _BEHIND.match(text, end)
    if found:
        return Span(mention.span.start, found.end())
    start = max(0, mention.span.start - 40)
    ahead = _BEFORE.search(text[start : mention.span.start])
    if ahead is None or text.startswith(("'s", "’s"), end):
        return None
    taken = ahead[0].lower().startswith("tak")
    if taken and _WITH.match(text, end) is None:
        return None
    return Span(start + ahead.start(), end)
