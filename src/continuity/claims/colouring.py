"""The colour of eyes or hair, in every form in which English puts it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from continuity.claims.claim import Claim, Confidence, Manner, Shades, Trait, Voice
from continuity.claims.subjects import (
    NO_ADJECTIVE,
    described,
    mention_at,
    noun_ending,
    possessor,
    pronoun,
    sentence_opener,
    subject_of,
)
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import either, finder
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, Span


@dataclass(frozen=True, slots=True)
class Part:
    """What has a colour: eyes, or hair under all its names."""

    trait: Trait
    nouns: frozenset[str]
    adjectives: frozenset[str]
    """Behind a colour and a hyphen: "-eyed"."""
    table: str
    moods: str


@dataclass(frozen=True, slots=True)
class _Patterns:
    part: re.Pattern[str]
    before: re.Pattern[str]
    """A colour that ends right where the noun begins, a word between allowed."""
    predicate: re.Pattern[str]
    """What follows the noun up to its colour."""
    of: re.Pattern[str]
    compound: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Found:
    colour: Span
    start: int
    end: int
    """What is quoted, apart from the subject."""
    words: tuple[str, ...]
    form: str


_NEAR = 60
"""So many characters before its colour a subject is quoted with it."""
_CLOSE = 12
"""Without a verb a colour has to stand so near behind its noun: "her eyes, wide and blue"."""
_WORD = rf"{NO_ADJECTIVE}[a-zé][a-zé’'-]*"
_HAVING = re.compile(
    r"(?:\b(?P<have>had|has|have|having|got|possessed)|(?P<with>\bwith))"
    r"(?: (?:such|a|an|the|these|those|remarkably|pair of|head of|shock of|mop of|thatch of"
    r"|mane of|very|most|same))*"
    r" (?:(?!(?:was|were|is|are|who|that|which|his|her|but|had|in|on|at|to|over|from)\b)"
    r"[a-zé’'-]+,? ){0,9}$"
)
_BEING = re.compile(
    r"(?:\b(?:was|is|were|am|are|being)|['’](?:s|m|re))"
    r" (?:(?!(?:with|of|in|on|at|to|by|from|his|her|my|their)\b)[a-zé’'-]+,? ){0,6}$"
)
_THE = re.compile(r"(?<!with )(?<!of )(?<!in )\b(?:[Tt]he|[Aa]n?|[Ss]ome) (?:[a-z-]+,? ){0,2}$")
_NEW_CLAUSE = re.compile(r"; |, (?:and|but|so) (?=(?:he|she|I|his|her|my|[A-Z][\w’'-]+)\b)")
"""What is said before it is said of something else."""
_FACED = re.compile(
    r" (?:of hair )?(?:away |back |up )?(?:out of|from|off|over|in|into|across|behind|around|round)"
    r" (?P<whose>his|her|my) (?:own )?"
    r"(?:eyes?|face|forehead|brow|ears?|neck|shoulders?|temples?|cheeks?|collar|back)\b"
)
"""Behind hair, it tells whose that is: "the dark hair out of her eyes"."""
_SOMEBODYS = re.compile(r" of (?P<whose>yours|hers|his|mine|theirs)\b")


@lru_cache(maxsize=8)
def _patterns(
    nouns: frozenset[str],
    adjectives: frozenset[str],
    colours: frozenset[str],
    shades: frozenset[str],
) -> _Patterns:
    hue = rf"\b(?P<shades>(?:{either(shades)}[- ])*)(?P<colour>{either(colours)})"
    hue += rf"(?:(?:[-/]| and | or |, )(?P<second>{either(colours)})\b)?(?:ish)?"
    degree = rf"(?: (?!not\b){_WORD},?| a| an| and| the| as| not){{0,3}}?"
    return _Patterns(
        re.compile(rf"\b(?:(?P<noun>{either(nouns)})|(?P<adjective>{either(adjectives)}))\b"),
        re.compile(rf"{hue}(?:,? {_WORD}){{0,2}} $", re.IGNORECASE),
        re.compile(
            r"(?:,[^,.;]{1,30},)?(?P<copula> (?:were|was|are|is)(?:n['’]t)?| had been)?"
            r"(?P<comma>,)?"
            rf"{degree} {hue}\b(?P<after>[^.;!?]{{0,25}})",
            re.IGNORECASE,
        ),
        re.compile(
            rf" of (?:a |an |the )?(?:{_WORD} ){{0,3}}?{hue}(?=[,.;:!?—]|$| and| that| which)"
        ),
        re.compile(rf"{hue}[- ]$", re.IGNORECASE),
    )


def colouring(reading: Reading, lexicon: Lexicon, part: Part) -> Iterator[Claim]:
    """Every claim about the colour of the part that has an owner."""
    patterns = _patterns(
        part.nouns, part.adjectives, frozenset(lexicon.tables[part.table]), lexicon["shade_words"]
    )
    for noun in patterns.part.finditer(reading.text):
        found = (
            _of_adjective(reading, noun, patterns)
            if noun["adjective"]
            else _of_noun(reading, noun, patterns)
        )
        if found and not _moody(reading, found, lexicon[part.moods]):
            owner = _owner(reading, found, noun)
            if owner:
                yield _claim(reading, lexicon, part, found, owner)


def _of_noun(reading: Reading, noun: re.Match[str], patterns: _Patterns) -> _Found | None:
    text = reading.text
    start = max(0, noun.start() - 60)
    every = list(patterns.before.finditer(text[start : noun.start()]))
    if every:
        before = every[-1]
        return _found(before, start, "attribute", start + before.start(), noun.end())
    behind = text[noun.end() : noun.end() + 90]
    of = patterns.of.match(behind)
    if of:
        return _found(of, noun.end(), "attribute", noun.start(), noun.end() + of.end())
    predicate = patterns.predicate.match(behind)
    if not predicate or noun[0] == "head" or not _plain(predicate):
        return None
    end = noun.end() + predicate.start("after")
    return _found(predicate, noun.end(), "predicate", noun.start(), end)


def _plain(predicate: re.Match[str]) -> bool:
    """Whether the words behind the noun give it the colour rather than lead on to another noun."""
    after = predicate["after"].lower()
    if re.match(r"(?: with| from| in)\b", after):
        return False
    if predicate["colour"].lower() == "dark" and not predicate["second"]:
        return False
    if predicate["copula"]:
        return predicate["comma"] is None and not re.match(r" (?:on|at|under|over)\b", after)
    ends = re.match(r"[,;.—]|$| and | as | but ", predicate["after"])
    return ends is not None and predicate.start("colour") <= _CLOSE


def _of_adjective(reading: Reading, noun: re.Match[str], patterns: _Patterns) -> _Found | None:
    start = max(0, noun.start() - 40)
    found = patterns.compound.search(reading.text[start : noun.start()])
    if not found:
        return None
    return _found(found, start, "compound", start + found.start(), noun.end())


def _found(found: re.Match[str], by: int, form: str, start: int, end: int) -> _Found:
    words = tuple(found[name].lower() for name in ("colour", "second") if found[name])
    close = found.end("second") if found["second"] else found.end("colour")
    return _Found(Span(found.start("colour"), close).shifted(by), start, end, words, form)


def _moody(reading: Reading, found: _Found, moods: frozenset[str]) -> bool:
    sentence = reading.sentence(found.start)
    low, high = max(sentence.start, found.start - 30), min(sentence.end, found.end + 40)
    clauses = list(_NEW_CLAUSE.finditer(reading.text, low, found.start))
    low = clauses[-1].end() if clauses else low
    return finder(moods).search(reading.text, low, high) is not None


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whose it is. `given` where the words take for granted that it is so: "her green eyes"."""

    mention: Mention
    given: bool


def _owner(reading: Reading, found: _Found, noun: re.Match[str]) -> _Owner | None:
    whose = _SOMEBODYS.match(reading.text, noun.end())
    if whose:
        span = Span(*whose.span("whose"))
        known = mention_at(reading, span) or Mention(span, whose["whose"], MentionKind.PRONOUN)
        return _Owner(known, given=True)
    if found.form == "compound":
        return _bearer(reading, found)
    owner = possessor(reading, found.start) or _faced(reading, found)
    heir = _heir(reading, owner) if owner else None
    if heir:
        return _Owner(heir, given=False)
    if owner:
        return _Owner(owner, given=found.form == "attribute")
    if found.form != "attribute":
        return None
    return _haver(reading, found.start) or _listed(reading, found) or _absolute(reading, found)


_HEIR = re.compile(
    r"\b(?:had|has|got|inherited|having|possessed)(?: got| inherited)?(?: all)? (?:of )?"
    r"(?:his|her|my|their)(?: (?:dead|late|own))? $"
)
_KIN_OF = re.compile(
    r"\b(?:mother|father|grandmother|grandfather|sister|brother|aunt|uncle|mum|mom|dad|granny"
    r"|gran)$"
)


def _heir(reading: Reading, owner: Mention) -> Mention | None:
    """Who has it from whom: in "she had her mother's grey eyes" they are hers."""
    kin = _KIN_OF.search(owner.text)
    if owner.kind is not MentionKind.NOMINAL or kin is None:
        return None
    at = owner.span.start + kin.start()
    had = _HEIR.search(reading.text, reading.sentence(at).start, at)
    return subject_of(reading, had.start()) if had else None


_LIST = re.compile(
    r"\b(?P<have>had|has|have)(?: got)? (?:an? |the |[a-z])[^.;:!?“”\"]{2,90}"
    r"(?:, and|,| and) (?:a pair of |an? )?(?:[a-z-]+,? ){0,3}$"
)
_OTHER_CLAUSE = re.compile(
    r",? (?:and|but|while|as|when|where|because|so) (?:he|she|it|they|I|we|you|his|her|the"
    r"|[A-Z])\b|\b(?:who|which|that)\b"
)


def _listed(reading: Reading, found: _Found) -> _Owner | None:
    """Who has it as the last of several: "She had a long face, freckled all over, and |eyes"."""
    sentence = reading.sentence(found.start)
    had = _LIST.search(reading.text, sentence.start, found.start)
    if had is None or _OTHER_CLAUSE.search(had[0]):
        return None
    subject = subject_of(reading, had.start())
    return _Owner(subject, given=False) if subject else None


def haver(reading: Reading, at: int) -> Mention | None:
    """Who has, or is somebody with, what begins at the offset: "a man with |cropped hair"."""
    owner = _haver(reading, at)
    return owner.mention if owner else None


def _faced(reading: Reading, found: _Found) -> Mention | None:
    """Whose face or neck "the |dark hair" touches."""
    if found.form != "attribute" or not _THE.search(reading.text, 0, found.start):
        return None
    whose = _FACED.match(reading.text, found.end)
    return pronoun(reading, Span(*whose.span("whose"))) if whose else None


def _haver(reading: Reading, at: int) -> _Owner | None:
    """Who "had" or is somebody "with" what begins at `at`."""
    sentence = reading.sentence(at)
    found = _last(_HAVING, reading.text[sentence.start : at])
    if not found:
        return None
    verb = sentence.start + found.start()
    if found["have"]:
        subject = subject_of(reading, verb)
        return _Owner(subject, given=False) if subject else None
    owner = described(reading, verb)
    if owner:
        return _Owner(owner, given=False)
    if reading.text[:verb].endswith(", "):
        opener = sentence_opener(reading, verb, alone=True)
        return _Owner(opener, given=True) if opener else None
    noun = _described_noun(reading, verb, sentence.start)
    return _Owner(noun, given=True) if noun else None


def _described_noun(reading: Reading, verb: int, start: int) -> Mention | None:
    """Who stands before "with": in "he looked at Mara with blue eyes" they may be his."""
    noun = noun_ending(reading, len(reading.text[:verb].rstrip(" ,")))
    if noun and _is_apposed(reading, noun):
        return sentence_opener(reading, noun.span.start)
    if noun and noun.kind is MentionKind.NAME and noun.span.start != start:
        return None
    return noun


def _last(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """The shortest match that ends the words: in "with a candle, a girl with |eyes" the second."""
    found = pattern.search(before)
    while found:
        nearer = pattern.search(before, found.start() + 1)
        if nearer is None:
            return found
        found = nearer
    return None


def _is_apposed(reading: Reading, noun: Mention) -> bool:
    """Whether the words behind a comma say who somebody is: "She came in, a tall girl |with"."""
    start = noun.span.start
    if noun.kind is not MentionKind.NOMINAL or not noun.text.lower().startswith(("a ", "an ")):
        return False
    return (
        reading.text[:start].endswith((", ", "— ", "—", "– "))
        and _PEOPLE.search(noun.text) is not None
    )


_PEOPLE = re.compile(
    r"\b(?:wo)?man$|\b(?:girl|boy|lad|lass|lady|gentleman|fellow|youth|child|creature|figure|thing"
    r"|person|widow|bachelor|chap|kid|teenager|slip)$"
)


def _absolute(reading: Reading, found: _Found) -> _Owner | None:
    """In "she came in, black hair scraped into a knot" it is the hair of whoever came in."""
    sentence = reading.sentence(found.start)
    lead = _LEAD.search(reading.text[sentence.start : found.start])
    if not lead or not _PARTICIPLE.match(reading.text, found.end):
        return None
    opener = sentence_opener(reading, found.start)
    return _Owner(opener, given=True) if opener else None


def _bearer(reading: Reading, found: _Found) -> _Owner | None:
    """Who is blue-eyed."""
    behind = re.match(r" (?:[a-z]+ )?", reading.text[found.end :])
    if behind:
        at = found.end + behind.end()
        name = mention_at(reading, Span(at, at + 1))
        if name and name.kind is MentionKind.NAME:
            return _Owner(name, given=True)
    sentence = reading.sentence(found.start)
    being = _BEING.search(reading.text[sentence.start : found.start])
    if being:
        subject = subject_of(reading, sentence.start + being.start())
        return _Owner(subject, given=False) if subject else None
    noun = _NOUN_BEHIND.match(reading.text[found.end :])
    article = _ARTICLE.search(reading.text[: found.start])
    if not noun or not article:
        return None
    span = Span(article.start(), found.end + noun.end())
    return _Owner(Mention(span, span.of(reading.text), MentionKind.NOMINAL), given=True)


_LEAD = re.compile(rf", (?:{_WORD},? ){{0,3}}$")
_PARTICIPLE = re.compile(
    r" (?:[a-z]+ly )?(?:[a-z]+(?:ed|ing|en|wn|ung)|wide|bright|loose|wild|cut|swept|caught|held)\b"
)
_NOUN_BEHIND = re.compile(r"(?:,? [a-z-]+,?){0,2}? [a-z]+")
_ARTICLE = re.compile(r"\b(?:the|a|an|this|that|his|her|my) (?:[a-z-]+,? ){0,3}$", re.IGNORECASE)


def _claim(reading: Reading, lexicon: Lexicon, part: Part, found: _Found, owner: _Owner) -> Claim:
    table = lexicon.tables[part.table]
    subject = owner.mention
    basic = frozenset(one for word in found.words for one in table[re.sub(r"[ ’]", "-", word)])
    doubtful = part.trait is Trait.EYE_COLOUR and found.words == ("dark",)
    quote = _quote(found, subject)
    whole = Span(found.start, found.end)
    voice = voice_at(reading, whole, lexicon, presupposed=owner.given)
    return Claim(
        subject,
        part.trait,
        Shades(found.colour.of(reading.text).lower(), basic),
        Excerpt(quote, quote.of(reading.text)),
        owner.given or not denied(reading, found.colour),
        voice,
        _confidence(owner, voice, doubtful=doubtful),
    )


def _confidence(owner: _Owner, voice: Voice, *, doubtful: bool) -> Confidence:
    """What people tell one another may be a lie; what they take for granted is hardly one."""
    if doubtful:
        return Confidence.GUESSED
    told = voice.manner is not Manner.NARRATED and not owner.given
    return Confidence.IMPLIED if told else Confidence.STATED


def _quote(found: _Found, subject: Mention) -> Span:
    """What is quoted: the subject with it, unless it stands far away."""
    start = found.start
    if found.start - _NEAR < subject.span.start:
        start = min(start, subject.span.start)
    return Span(start, max(found.end, subject.span.end))
