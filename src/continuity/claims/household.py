"""Who is married or has children, and who has never been or has none."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Feature, Trait
from continuity.claims.subjects import possessor, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

MARRIAGE: Final = "marriage"
CHILDREN: Final = "children"
NONE: Final = "none"
SOME: Final = "some"
WEDS: Final = "weds"
"""Here it changes, or may be about to."""

_GATE = frozenset(
    (
        "married", "bachelor", "spinster", "unmarried", "single", "wife", "husband", "widow",
        "widower", "children", "childless", "kids", "son", "daughter", "sons", "daughters",
        "wedding", "marry", "engaged", "bride", "pregnant", "born", "adopted", "proposed",
        "fiancé", "fiancée", "divorced",
    )
)  # fmt: skip
_UNMARRIED = re.compile(
    r"\b(?:(?:had|has|have)(?: not|n['’]t)? |['’](?:d|s|ve) )?never "
    r"(?:been |got |gotten )?married\b"
    r"|\b(?:(?:was|is|am) not|['’](?:s|m) not|(?:was|is)n['’]t) (?:even )?married(?=[.,;:!?—”\"]"
    r"| (?:and|but)\b)"
    r"|\b(?:had|has|have|['’](?:d|ve|s)) been an? (?:\w+ )?(?:bachelor|spinster)\b"
    r"|\b(?:was|is|am|['’](?:s|m)) (?:still )?(?:single(?= *[.;!?”\"]| and \w+ing\b)|unmarried"
    r"|(?:an? )(?:\w+ )?(?:bachelor|spinster))"
    r"(?=[.,;:!?—”\"]| (?:and|but|of|who|at|with)\b)"
)
DIVORCED: Final = "divorced"
_DIVORCED = re.compile(
    r"\b(?:was|is|am|(?:had|has|have) been|['’](?:s|m|d)|['’]ve been) (?:long |twice |recently"
    r" |newly )?divorced\b"
    r"(?! (?:from reality))"
)
_WEDDED = re.compile(
    r"(?:\b(?:had|has|have)|['’](?:d|s|ve)) been (?:happily )?married"
    r" (?:for|to|twice|once|three times|[\w-]+ (?:years|times))\b"
)
_CHILDLESS = re.compile(
    r"\b(?:had|has|have) (?:no|never had any|never had) (?:children|kids|child)\b"
    r"(?: of (?:his|her|my) own)?(?=[.,;:!?—”\"]| (?:and|but|or)\b)"
    r"|\b(?:was|is|am|were|['’](?:s|m)) childless\b"
)
_SPOUSE = re.compile(
    r"\b(?P<former>ex-|late |dead |first |second |former |third |estranged |own )?"
    r"(?P<noun>wife|husband)\b"
    r"(?!-|['’]s? (?:lover|name))"
)
_CHILD = re.compile(
    r"\b(?:own |little |grown |eldest |youngest |only |two |three |four |five )?"
    r"(?P<noun>sons?|daughters?|children|kids)\b(?!-|['’-]?in-law)"
)
_WIDOW = re.compile(r"\b(?:was|is|am|['’](?:s|m)) an? (?:\w+ )?(?P<noun>widow|widower)\b")
_CHANGES = re.compile(
    r"\b(?:wedding|marry|marries|marrying|bride|bridegroom|engaged|engagement|fiancée?|honeymoon"
    r"|proposed|proposal|pregnant|adopt(?:ed|s|ion)?|godson|was born|gave birth|newborn"
    r"|got married|were married|was married|married (?:him|her|me))\b"
)


def household(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "she had never married", "his ex-wife", "he had no children", "her two sons"."""
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, _GATE):
        return
    if _CHANGES.search(reading.text):
        yield from _change(reading)
        return
    for family, pattern in ((MARRIAGE, _UNMARRIED), (CHILDREN, _CHILDLESS)):
        for found in pattern.finditer(reading.text):
            subject = subject_of(reading, found.start())
            yield from _claim(reading, lexicon, subject, (family, NONE), found)
    for said, pattern in ((DIVORCED, _DIVORCED), (SOME, _WEDDED), (SOME, _WIDOW)):
        for found in pattern.finditer(reading.text):
            subject = subject_of(reading, found.start())
            yield from _claim(reading, lexicon, subject, (MARRIAGE, said), found)
    yield from _taken_for_granted(reading, lexicon)


def _taken_for_granted(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "his wife", "her two sons"; who repeats "My wife?" says nothing."""
    for family, pattern in ((MARRIAGE, _SPOUSE), (CHILDREN, _CHILD)):
        for found in pattern.finditer(reading.text):
            subject = possessor(reading, found.start())
            echoed = subject is not None and subject.kind is MentionKind.FIRST_PERSON
            if not echoed or not reading.text.startswith("?", found.end()):
                yield from _claim(reading, lexicon, subject, (family, SOME), found)


def _change(reading: Reading) -> Iterator[Claim]:
    """Whoever is named in a paragraph that speaks of weddings or births may be another's husband,
    or somebody's mother, from here on.
    """
    seen: set[str] = set()
    for mention in reading.mentions:
        if mention.text not in seen:
            seen.add(mention.text)
            excerpt = Excerpt(mention.span, mention.text)
            yield Claim(mention, Trait.SIBLINGS, Feature(WEDS, MARRIAGE), excerpt)


def _claim(
    reading: Reading,
    lexicon: Lexicon,
    subject: Mention | None,
    what: tuple[str, str],
    found: re.Match[str],
) -> Iterator[Claim]:
    if subject is None or subject.kind is MentionKind.NOMINAL:
        return
    span = Span(min(subject.span.start, found.start()), max(subject.span.end, found.end()))
    if not reading.sentence(found.start()).contains(span):
        return
    family, said = what
    before = Span(found.start(), found.start())
    yield Claim(
        subject,
        Trait.SIBLINGS,
        Feature(said, family),
        Excerpt(span, span.of(reading.text)),
        not (said == NONE and denied(reading, before)),
        voice_at(reading, Span(*found.span()), lexicon, presupposed=said == SOME),
    )
