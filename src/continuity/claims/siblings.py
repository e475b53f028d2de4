"""Who has brothers and sisters, older or younger, and how many; and who has none."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Confidence, Kin, Thing, Trait
from continuity.claims.subjects import mention_at, possessor, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

ONLY: Final = "only child"
SIBLING: Final = "sibling"
"""The family of a claim that names one brother or sister."""
COUNT: Final = "count"
"""The family of a claim that counts brothers, sisters, sons or daughters."""
FAMILY: Final = "siblings"
YOUNGER: Final = "younger"
OLDER: Final = "older"
TWIN: Final = "twin"
_AGES: Final = {
    "little": YOUNGER, "younger": YOUNGER, "youngest": YOUNGER, "kid": YOUNGER, "baby": YOUNGER,
    "older": OLDER, "elder": OLDER, "eldest": OLDER, "oldest": OLDER, "big": OLDER, "twin": TWIN,
}  # fmt: skip
_GATE = frozenset(
    (
        "child", "siblings", "brother", "sister", "brothers", "sisters", "older", "younger",
        "elder", "sons", "daughters", "children", "son", "daughter", "youngest", "eldest", "oldest",
        "grandchild", "grandchildren", "grandsons", "granddaughters", "nephews", "nieces",
        "baby", "firstborn",
    )
)  # fmt: skip
_ONLY = re.compile(
    r"(?:\b(?:was|is|am|being|been|(?:grown|grew|brought) up(?: as)?|raised(?: as)?)|['’](?:m|s))"
    r" (?:an|(?:her|his|my) parents['’]) only child\b"
    r"|\b(?P<none>had|has|have) (?:no|never had any) (?:brothers (?:or|and) sisters|siblings)\b"
)
_OWN = re.compile(
    rf"\b(?P<age>{'|'.join(_AGES)}|late|dead) (?P<noun>brother|sister)\b(?!-|s)"
    r"(?P<name>,? [A-Z][a-zé]+\b)?"
    r"|\b(?P<called>brother|sister),? (?P<whom>[A-Z][a-zé]+)\b(?!['’]s (?:wife|husband))"
    r"|(?<=\b[Hh]is )(?P<his>brother|sister)\b(?!-|['’]s|s| [a-z]+ers?\b)"
    r"|(?<=\b[Hh]er )(?P<her>brother|sister)\b(?!-|['’]s|s| [a-z]+ers?\b)"
    r"|(?<=\b[Mm]y )(?P<my>brother|sister)\b(?!-|['’]s|s| [a-z]+ers?\b)"
    r"|(?<=[a-zé]['’]s )(?P<theirs>brother|sister)\b(?!-|['’]s|s| [a-z]+ers?\b)"
)
_MANY = re.compile(
    r"\b(?:(?P<n>only|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?P<some>(?:living|surviving|grown|grown-up|small|little|younger|older|elder|big|baby|half"
    r"|dead|remaining|other|married|unmarried) )?(?:(?:dear|beautiful|young|own) )?)?"
    r"(?P<noun>brother|sister|son|daughter|child|grandchild|grandson|granddaughter|nephew|niece)"
    r"(?P<plural>s|ren)?\b(?!-|['’])"
)
_ALL = re.compile(
    r"\b(?:[Aa]ll |[Tt]he )?(?P<n>two|three|four|five|six|seven|eight|nine|ten) of "
    r"(?=(?:his|her|my) )(?:his|her|my) (?P<noun>brother|sister|son|daughter|child|grandchild"
    r"|nephew|niece)"
    r"(?P<plural>s|ren)\b(?!-|['’])(?P<some>)"
)
_HAVE = re.compile(
    r"\b(?:had|has|have)(?: got)? (?P<n>two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:(?:grown|grown-up|small|fine|tall|pretty|dear|beautiful|young|unmarried) )?"
    r"(?P<noun>brother|sister|son|daughter|grandchild|grandson|granddaughter|nephew|niece)"
    r"(?:s|ren)\b(?!-|['’])(?P<some>)(?P<plural>)"
)
_OF_SOME = re.compile(
    r"\b(?:was|is|am|being|['’](?:s|m)) (?:the )?(?:youngest|eldest|oldest|first|last|middle"
    r" one|one|second|third|fourth) "
    r"of (?P<n>two|three|four|five|six|seven|eight|nine|ten) (?P<noun>brother|sister)s\b"
)
_RANK = re.compile(
    r"\b(?:was|is|am|being|been|['’](?:s|m)) (?:the )?(?:(?P<young>baby|youngest)"
    r"|(?P<old>eldest|oldest|firstborn))"
    r"(?: (?:child|son|daughter|boy|girl|one))?(?: of (?:the (?:family|house|lot|brood)|(?:\w+"
    r" )?(?:children|brothers|sisters|siblings|us|them|all)))?"
    r"(?=[.,;:!?—”\"]| and\b)"
)
_NO_SUCH = re.compile(
    r"\b(?:(?:had|has|have) (?:no|never had an?|never had any)|never had an?|never had any) "
    r"(?P<noun>brother|sister|son|daughter)s?\b(?! (?:or|and|like|of))(?!-)"
)
_CHILD = re.compile(r"(?:\b(?:[Hh]is|[Hh]er|[Mm]y)|[a-zé]['’]s) (?P<noun>son|daughter)\b(?!-)")
CHILD: Final = "child"
"""The family of a claim that speaks of a son or a daughter."""
NO_SUCH: Final = "none"
"""The family of a claim that there is no brother, or no sister."""
YOUNGEST: Final = "youngest"
ELDEST: Final = "eldest"
RANK: Final = "rank"
"""The family of a claim that somebody is the youngest or the eldest of all."""
_THAN = re.compile(
    r"\b(?:is|was|['’]s) (?:(?P<by>[\w-]+ (?:years?|months?|minutes?|decades?)"
    r"|(?:a|some|many|several|few) (?:\w+ )?(?:years|months|minutes)|much|far|a little) )?"
    r"(?P<age>older|younger|elder) than (?:(?:his|her|my) (?:brother|sister|husband|wife"
    r"|cousin|friend),? )?"
    r"(?P<whom>me|him|her|I|he|she|you|[A-Z][a-z]+)\b(?! [a-z]+s\b)(?! (?:brother|sister"
    r"|husband|wife|cousin|friend)\b)"
)


def siblings(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "she was an only child"; "his little brother", "her sister Lily", "his two sisters";
    "she is three years older than me".
    """
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, _GATE):
        return
    for found in _ONLY.finditer(reading.text):
        subject = subject_of(reading, found.start())
        if found["none"] is None and denied(reading, Span(*found.span())):
            continue
        yield from _claim(reading, lexicon, subject, Thing(ONLY, FAMILY), found)
    for found, subject, value, given in (*_owned(reading), *_told(reading)):
        yield from _claim(reading, lexicon, subject, value, found, given=given)
    yield from _compared(reading, lexicon)


_Told = tuple[re.Match[str], Mention | None, Thing, bool]
"""Where it is said, of whom, and what; and whether it is taken for granted."""


def _owned(reading: Reading) -> Iterator[_Told]:
    """As in "her sister Lily", "his two sisters", "all three of her nephews"."""
    for found in _OWN.finditer(reading.text):
        yield found, possessor(reading, found.start()), _sibling(found), True
    for found in _MANY.finditer(reading.text):
        if found["n"] or found["plural"]:
            yield found, possessor(reading, found.start()), _counted(found), True
    for found in _CHILD.finditer(reading.text):
        noun = found["noun"]
        yield found, possessor(reading, found.start("noun")), Thing(noun, CHILD, noun), True
    for found in _ALL.finditer(reading.text):
        yield found, possessor(reading, found.start("noun")), _counted(found), True


def _told(reading: Reading) -> Iterator[_Told]:
    """As in "he had three sons", "she was the youngest of four sisters", "I have no brother"."""
    for found in _HAVE.finditer(reading.text):
        yield found, subject_of(reading, found.start()), _counted(found), True
    for found in _OF_SOME.finditer(reading.text):
        others = (number(found["n"]) or 0.0) - 1
        value = Thing(f"{others:g} {found['noun']}s", COUNT, found["noun"], number=others)
        yield found, subject_of(reading, found.start()), value, False
    for found in _NO_SUCH.finditer(reading.text):
        value = Thing(f"no {found['noun']}", NO_SUCH, found["noun"])
        yield found, subject_of(reading, found.start()), value, False
    for found in _RANK.finditer(reading.text):
        value = Thing(YOUNGEST if found["young"] else ELDEST, RANK)
        yield found, subject_of(reading, found.start()), value, False


def _sibling(found: re.Match[str]) -> Thing:
    """One brother or sister, with the name where it follows."""
    noun = found["noun"] or found["called"] or found["his"] or found["her"] or found["my"]
    noun = noun or found["theirs"]
    name = found["whom"] or (found["name"] or "").strip(", ")
    age = _AGES.get(found["age"] or "", "")
    return Thing(f"{age} {noun}".strip(), SIBLING, noun, (name,) if name else ())


def _counted(found: re.Match[str]) -> Thing:
    """So many; of a mere plural there is no saying how many."""
    noun = found["noun"]
    many = found["n"] or ""
    count = 1.0 if many == "only" else (number(many) or 0.0 if many else 0.0)
    if found["some"]:
        count = 0.0
    many_of = "ren" if noun.endswith("child") else "s"
    plural = found["plural"] or (many_of if found.re is _HAVE else "")
    return Thing(f"{many} {noun}{plural}".strip(), COUNT, noun, number=count)


def _claim(  # noqa: PLR0913, PLR0917 - the paragraph, whose it is, what it is and where
    reading: Reading,
    lexicon: Lexicon,
    subject: Mention | None,
    value: Thing,
    found: re.Match[str],
    given: bool = False,  # noqa: FBT001, FBT002 - as in `voice_at`
) -> Iterator[Claim]:
    if subject is None or subject.kind is MentionKind.NOMINAL:
        return
    verb = Span(*found.span())
    span = Span(min(subject.span.start, verb.start), max(subject.span.end, verb.end))
    yield Claim(
        subject,
        Trait.SIBLINGS,
        value,
        Excerpt(span, span.of(reading.text)),
        voice=voice_at(reading, verb, lexicon, presupposed=given),
    )


def _compared(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Who is older than whom. Whether they are brother and sister is for the canon to know."""
    for found in _THAN.finditer(reading.text) if " than " in reading.text else ():
        subject = subject_of(reading, found.start())
        whom = Span(*found.span("whom"))
        other = mention_at(reading, whom)
        if subject is None or other is None or denied(reading, Span(*found.span())):
            continue
        if subject.kind is MentionKind.NOMINAL:
            continue
        span = Span(subject.span.start, found.end())
        age = YOUNGER if found["age"] == "younger" else OLDER
        yield Claim(
            subject,
            Trait.SIBLINGS,
            Kin(age, other),
            Excerpt(span, span.of(reading.text)),
            voice=voice_at(reading, Span(*found.span()), lexicon),
            confidence=Confidence.STATED,
        )
