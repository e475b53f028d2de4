"""Relatives without a name who are about: "her father laughed", "she danced with her father",
"leave him with my mum".
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.relatives import ALIVE, HERE, NEAREST, TO_DO
from continuity.claims.subjects import possessor
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.prose.words import FEMALE, MALE
from continuity.story.cast import Gender, Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

_GATE: Final = frozenset(NEAREST)
_OWN: Final = r"(?:[Hh]is|[Hh]er|[Mm]y|[A-Z][\w-]+['’]s) (?:own |old |poor |dear |proud )?"
_KIN: Final = rf"{_OWN}(?P<kin>{'|'.join(sorted(NEAREST))})\b(?![-’'])(?!,? [A-Z])"
_BEGINS: Final = re.compile(r"(?:^|[.;:!?—”\"]|,|\band|\bbut|\bthen|\bwhile|\buntil) ?$")
_WITH: Final = re.compile(
    r"\b(?:danced|waltzed|sat|walked|stood|ate|dined|talked|chatted|drove|argued|arrived|quarrelled"
    r"|breakfasted|lunched)(?: [a-z]+)? (?:with|beside|next to|opposite|across from) (?:both )?"
    rf"{_KIN}"
    r"|\b(?:kissed|hugged|embraced|nodded to|nodded at|waved to|waved at|smiled at|turned to"
    r"|winked at"
    rf"|interrupted|handed) {_KIN.replace('?P<kin>', '?P<met>')}"
)
_WAITS: Final = re.compile(
    r",? (?:(?:was|is|would be|will be) )?(?:at home (?:by|with|in|now|tonight)|waiting (?:up"
    r"|for|at|in)"
    r"|upstairs|downstairs|in the next room|asleep (?:upstairs|beside|in)|snoring)\b"
)
_IN_SPEECH: Final = re.compile(
    r"\b(?:leave|left|leaving) [\w’' ]{1,30}? with (?P<a>my|our) (?P<ak>mum|mom|mother|dad"
    r"|father|parents)\b"
    r"|\b(?:ask|tell|phone|ring|call|fetch|wake|warn|invite|marry|visit|see|meet|stay with"
    r"|stopping with|going to) (?P<b>my|our) (?P<bk>mum|mom|mother|dad|father|wife|husband"
    r"|parents)\b"
    r"(?!['’-])(?=[.,;:!?—”\"]| (?:about|to|if|when|for|at|in|on|that|tonight|tomorrow|and)\b)"
    r"|\b(?P<c>[Mm]y|[Oo]ur) (?P<ck>mum|mom|mother|dad|father|wife|husband|parents)"
    r"(?:['’](?:s|re|ll)| is| are| will| won['’]t| doesn['’]t| isn['’]t) (?!(?:dead|gone|buried"
    r"|late|grave"
    r"|funeral|name|house|ring|old|first|favourite|favorite|own|family|side|brother|sister"
    r"|voice)\b)"
    r"(?:\w+ing\b|be\b|have\b|want\b|know\b|never\b|in\b|at\b|coming\b|here\b|ill\b|well\b"
    r"|fine\b|not well\b"
    r"|like\b|love\b|let\b|kill\b|tell\b|think\b|do\b)"
)
_VOID: Final = re.compile(
    r"\b(?:remember\w*|recall\w*|memor\w+|dream\w*|ghosts?|photographs?|photos?|portraits?"
    r"|picture\w*|graves?|tomb"
    r"|funeral|used to|once|ago|[Ww]hen (?:he|she|I|they) (?:was|were)|as a (?:boy|girl|child)"
    r"|in his head"
    r"|in her head|imagin\w+|spirit|heaven|died|dead|death|would have|had (?:said|told|always"
    r"|never|been"
    r"|once)|as if|as though|like|thought of|adoptive|foster|step\w*|that (?:day|summer|year"
    r"|winter)|alive)\b"
)


@lru_cache(maxsize=4)
def _acts(acts: frozenset[str], tags: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    verbs = either(
        acts | tags | {"took", "came", "went", "put", "gave", "wept", "was crying", "got up"}
    )
    return (
        re.compile(rf"\b{_KIN}(?:, who)?(?: [a-z]+ly)? (?:{verbs})\b"),
        re.compile(rf"[,!?.…—-][”\"’'] {either(tags)} {_KIN}"),
    )


def relatives_here(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Relatives who do what only the living do. The claim is about the child."""
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, _GATE):
        return
    yield from _spoken(reading, lexicon)
    acting, tagged = _acts(lexicon["living_acts"], lexicon["tag_verbs"])
    for pattern in (acting, tagged, _WITH):
        for found in pattern.finditer(reading.text):
            opens = pattern is not acting or _BEGINS.search(reading.text[: found.start()])
            if opens:
                yield from _narrated(reading, lexicon, found)
    for found in re.finditer(_KIN, reading.text):
        if _WAITS.match(reading.text, found.end()):
            yield from _narrated(reading, lexicon, found)


def _narrated(reading: Reading, lexicon: Lexicon, found: re.Match[str]) -> Iterator[Claim]:
    group = "kin" if found.groupdict().get("kin") else "met"
    at = found.start(group)
    owner = _child(reading, lexicon, at)
    sentence = reading.sentence(at).of(reading.text)
    if owner is None or owner.kind is MentionKind.NOMINAL or reading.quoted(at):
        return
    if _VOID.search(sentence) or denied(reading, Span(*found.span())):
        return
    span = Span(min(found.start(), owner.span.start), found.end())
    voice = voice_at(reading, span, lexicon)
    for kin in NEAREST[found[group]]:
        value = Thing(f"{kin} {HERE}", kin)
        yield Claim(owner, Trait.KINSHIP, value, Excerpt(span, span.of(reading.text)), voice=voice)


def _child(reading: Reading, lexicon: Lexicon, at: int) -> Mention | None:
    """Whose relative it is: in "Ann took off her shoes and danced with her |father" Ann's, for she
    alone is named in the sentence.
    """
    owner = possessor(reading, at)
    if owner is None or owner.kind is not MentionKind.PRONOUN:
        return owner
    start = reading.sentence(at).start
    before = [one for one in reading.mentions if start <= one.span.start < owner.span.start]
    named = [one for one in before if one.kind is MentionKind.NAME]
    gender = _gender(owner.text)
    if len(named) != 1 or any(
        one.span.start < named[0].span.start and _gender(one.text) == gender
        for one in before
        if one is not named[0]
    ):
        return owner
    listed = lexicon.given.get(named[0].text.split(maxsplit=1)[0].lower(), gender)
    unknown = gender is Gender.UNKNOWN or listed not in {gender, Gender.UNKNOWN}
    return owner if unknown else named[0]


def _gender(word: str) -> Gender:
    low = word.lower()
    return Gender.FEMALE if low in FEMALE else Gender.MALE if low in MALE else Gender.UNKNOWN


def _spoken(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "we could leave him with my mum", which takes it for granted that she lives."""
    for found in _IN_SPEECH.finditer(reading.text):
        group = next(one for one in "abc" if found[one])
        if not reading.quoted(found.start()):
            continue
        if _VOID.search(reading.sentence(found.start()).of(reading.text)):
            continue
        owner = possessor(reading, found.start(f"{group}k"))
        if owner is None or owner.kind is not MentionKind.FIRST_PERSON:
            continue
        span = Span(*found.span())
        if group == "b" and TO_DO.search(reading.text[: found.start("bk")]):
            continue  # the plain way to say it, which is known
        voice = voice_at(reading, Span(*found.span(f"{group}k")), lexicon, presupposed=True)
        for kin in NEAREST[found[f"{group}k"]]:
            value = Thing(f"{kin} {ALIVE}", kin)
            yield Claim(
                owner, Trait.KINSHIP, value, Excerpt(span, span.of(reading.text)), voice=voice
            )
