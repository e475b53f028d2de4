"""What a paragraph says about who speaks in it: tags, and sentences beside the quotation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from continuity.canon.lines import Line, Point
from continuity.prose.lexicon import Lexicon
from continuity.story.text import Span


class Sort(Enum):
    TAG = "tag"
    BEAT = "beat"


@dataclass(frozen=True, slots=True)
class Hint:
    """Who the words next to a quotation name: by a mention, or by a noun ("the captain")."""

    sort: Sort
    point: Point | None = None
    noun: str = ""
    known: bool = False
    """Whether the article before the noun says that it is known who is meant."""


_SUBJECTS = frozenset(("he", "she", "i"))
_OWNERS = frozenset(("his", "her", "my"))
_LEAD = re.compile(r"^[\s,.;:—–-]*((?:[\w’'-]+ ){0,5})$")
_WORD = re.compile(r"[\w’'-]+")
_NOUN = re.compile(
    r"^[\s,.;—–-]*(?:[\w’'-]+ )??(?P<verb>[\w’'-]+) "
    r"(?P<article>the|his|her|my|an?|another|one of the) "
    r"(?P<noun>(?:[a-zé’'-]+ ){0,2}?[a-zé’'-]+)"
    r"(?=[,.;:!?—–]|$| (?:in|with|at|to|from|as|and|who|when|on|after|of|again)\b"
    r"| [a-z]+ly\b)"
    r"|^[\s,.;—–-]*(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y) "
    r"(?P<noun2>(?:[a-zé’'-]+ ){0,2}?[a-zé’'-]+) (?:[a-z]+ly )?(?P<verb2>[a-z]+)\b"
)
_OWNED = re.compile(
    r"[\s,.;—–-]*(?P<verb>[a-z]+) (?:[A-Z][\w.’'-]* ){0,3}[A-Z][\w.-]*?['’]s (?P<noun>[a-z]+)\b"
)
_REPLY = re.compile(
    r"[\s,.;—–-]*(?:was|were|came|is|comes) (?:(?!the\b|a\b)[\w.’'-]+ ){1,6}?"
    r"(?:reply|answer|response|question|inquiry|enquiry|comment|exclamation|remark|words|retort|rejoinder"
    r"|cry|salutation|greeting|verdict|observation|ejaculation|suggestion|conclusion|advice)\b"
)
"""Behind what is said: "was her only answer"."""
_PARTICIPLE = re.compile(r"[\s,;—–-]*[a-z]+ing\b")
_CLAUSE = re.compile(r"\W*(?:Once|When|As|After|While|Before|Since|Until|Though|Although|If)\b")
_SENTENCE = re.compile(r"[.!?…][”\"’')]* +")
_STOPS = re.compile(r"[.!?…;][\"”’')]* *$")


def hints(line: Line, lexicon: Lexicon, before: Line | None = None) -> list[Hint | None]:
    """For each quotation of the paragraph what its surroundings say, the paragraph before among
    them.
    """
    found: list[Hint | None] = [_tag(line, index, lexicon) for index in range(len(line.quotes))]
    if any(hint is not None for hint in found):
        return _spread(found)
    introduced = _introduced(line, before, lexicon) if before is not None else None
    if introduced is not None:
        return [introduced] * len(line.quotes)
    return _spread([_beat(line, index) for index in range(len(line.quotes))])


def mere_phrase(line: Line, index: int) -> bool:
    """Whether the marks hold words of which the narration makes use: he was "at his service"."""
    span = line.quotes[index].span
    text = line.text
    return (
        span.start > 1
        and text[span.start + 1 : span.start + 2].islower()
        and text[span.start - 1] == " "
        and (text[span.start - 2].isalpha() or text[span.start - 2] in "’'")
    )


def _spread(found: list[Hint | None]) -> list[Hint | None]:
    """A quotation without a hint goes with the one before it, else with the next."""
    last: Hint | None = None
    spread: list[Hint | None] = []
    for hint in found:
        last = hint or last
        spread.append(last)
    first = next((hint for hint in spread if hint is not None), None)
    return [hint or first for hint in spread]


def _behind(line: Line, index: int) -> Span:
    quotes = line.quotes
    end = quotes[index + 1].span.start if index + 1 < len(quotes) else len(line.text)
    return Span(quotes[index].span.end, end)


def _ahead(line: Line, index: int) -> Span:
    quotes = line.quotes
    return Span(quotes[index - 1].span.end if index else 0, quotes[index].span.start)


def _tag(line: Line, index: int, lexicon: Lexicon) -> Hint | None:
    return _tag_behind(line, index, lexicon) or _tag_ahead(line, index, lexicon)


def _tag_behind(line: Line, index: int, lexicon: Lexicon) -> Hint | None:
    span = _behind(line, index)
    text = span.of(line.text)
    if not text.strip():
        return None
    points = [point for point in line.between(span) if _subject(point)]
    replying = _REPLY.match(text)
    if replying is not None:
        owner = next((one for one in line.between(span) if _owner(line.text, one)), None)
        if owner is not None and owner.mention.span.start < span.start + replying.end():
            return Hint(Sort.TAG, owner)
    if points and _owns(line.text, points[0]):
        owned = _OWNED.match(line.text, span.start)
        if owned is not None and owned["verb"] in lexicon["speech_verbs"]:
            return Hint(Sort.TAG, None, owned["noun"].lower())
    ends = line.text[line.quotes[index].span.end - 2 : line.quotes[index].span.end - 1]
    if points:
        at = points[0].mention.span.start
        lead = _LEAD.match(line.text[span.start : at])
        if lead is not None:
            words = lead[1].split()
            if any(word in lexicon["speech_verbs"] for word in words[-3:]):
                return Hint(Sort.TAG, points[0])
            if not words and (
                _verb_follows(line.text, points[0].mention.span.end, lexicon) or ends in ",—–-"
            ):
                return Hint(Sort.TAG, points[0])
    return _noun_tag(text, lexicon)


def _noun_tag(text: str, lexicon: Lexicon) -> Hint | None:
    noun = _NOUN.match(text)
    if noun is None:
        return None
    verb = noun["verb"] or noun["verb2"]
    if verb not in lexicon["speech_verbs"]:
        return None
    known = (noun["article"] or "the") in _KNOWN
    return Hint(Sort.TAG, None, (noun["noun"] or noun["noun2"]).lower(), known)


_KNOWN = frozenset(("the", "his", "her", "my"))


def _verb_follows(text: str, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb of speech follows, adverbs and auxiliaries between allowed."""
    for word in _WORD.findall(text[at : at + 48])[:4]:
        if word in lexicon["speech_verbs"]:
            return text[at : at + 1] == " " or text[at : at + 1] == ","
        if not (word in lexicon["manner_words"] or word.endswith("ly")):
            return False
    return False


def _tag_ahead(line: Line, index: int, lexicon: Lexicon) -> Hint | None:
    span = _ahead(line, index)
    text = span.of(line.text)
    if not text.strip():
        return None
    start = _last_sentence(text)
    sentence = text[start:]
    introduces = _STOPS.search(sentence) is None
    verb = any(word in lexicon["speech_verbs"] for word in _WORD.findall(sentence)[-_NEAR:])
    if not (introduces and verb):
        return None
    points = [
        point
        for point in line.between(Span(span.start + start, span.end))
        if _subject(point) and not _object(line.text, point)
    ]
    said = _speaking(line.text, points, lexicon)
    return Hint(Sort.TAG, said) if said is not None else None


def _introduced(line: Line, before: Line, lexicon: Lexicon) -> Hint | None:
    """Who is announced at the end of the paragraph before: "Then Ann said shyly:"."""
    text = before.text
    if text[-1:] not in _ANNOUNCING or line.quotes[0].span.start > 0:
        return None
    start = max(_last_sentence(text), before.quotes[-1].span.end if before.quotes else 0)
    words = _WORD.findall(text[start:])[-_NEAR:]
    verb = any(word in lexicon["speech_verbs"] for word in words)
    if not verb and text[-1] != ":":
        return None
    subjects = [
        point
        for point in before.between(Span(start, len(text)))
        if _subject(point) and not _object(text, point)
    ]
    said = _speaking(text, subjects, lexicon)
    return Hint(Sort.TAG if verb else Sort.BEAT, said) if said is not None else None


_ANNOUNCING = frozenset((":", "—", "–"))
_NEAR = 8


def _speaking(text: str, subjects: Sequence[Point], lexicon: Lexicon) -> Point | None:
    """Who says what follows, of all that could be a subject in the sentence: who has a verb of
    speech right behind, else who begins the last main clause.
    """
    for point in reversed(subjects):
        end = point.mention.span.end
        if text[end : end + 1] == " " and _verb_follows(text, end, lexicon):
            return point
    main = [one for one in subjects if _MAIN.search(text, 0, one.mention.span.start)]
    return main[-1] if main else subjects[0] if subjects else None


_MAIN = re.compile(r"(?:^|[.!?…;:,—–][\"”’')]* ?|[;,] (?:and|but|then|so) )$")
"""What stands before the subject of a main clause."""


def _last_sentence(text: str) -> int:
    ends = [end.end() for end in _SENTENCE.finditer(text.rstrip())]
    return ends[-1] if ends else 0


def _subject(point: Point) -> bool:
    return (point.named and point.person is not None) or point.word in _SUBJECTS


def _owner(text: str, point: Point) -> bool:
    """Whether something is told to be the person's: "her answer", "Ann's answer"."""
    return point.word in _OWNERS or (point.person is not None and _owns(text, point))


def _owns(text: str, point: Point) -> bool:
    """Whether what follows belongs to the bearer of the name: "said Ann's mother"."""
    return point.named and text[point.mention.span.end : point.mention.span.end + 2] in _OWNS


_OWNS = ("'s", "’s")


def _object(text: str, point: Point) -> bool:
    """Whether a preposition makes it somebody else than the subject: "to Ann"."""
    before = text[max(0, point.mention.span.start - 9) : point.mention.span.start].split()
    return bool(before) and before[-1] in _PREPOSITIONS


_PREPOSITIONS = frozenset(
    (
        "to", "at", "with", "for", "from", "of", "by", "on", "upon", "toward", "towards",
        "behind", "beside", "about", "like", "than", "into", "over", "after", "before", "against",
        "between", "near", "around",
    )
)  # fmt: skip


def _beat(line: Line, index: int) -> Hint | None:
    """The subject of the sentence behind the quotation, else of the one before it."""
    behind = _behind(line, index)
    text = behind.of(line.text)
    if text.strip():
        end = _SENTENCE.search(text)
        hint = _acting(line, Span(behind.start, behind.start + (end.end() if end else len(text))))
        if hint is not None:
            return hint
    ahead = _ahead(line, index)
    text = ahead.of(line.text)
    if not text.strip():
        return None
    sentence = Span(ahead.start + _last_sentence(text), ahead.end)
    return _leading_up(line, sentence) or _acting(line, sentence) or _acting(line, ahead)


def _leading_up(line: Line, span: Span) -> Hint | None:
    """The subject of the last main clause before the quotation, of several: "She came, and Tom
    smiled" makes it Tom.
    """
    subjects = [one for one in line.between(span) if _subject(one) and not _object(line.text, one)]
    main = [one for one in subjects if _MAIN.search(line.text, span.start, one.mention.span.start)]
    return Hint(Sort.BEAT, main[-1]) if len(main) > 1 else None


def _acting(line: Line, span: Span) -> Hint | None:
    points = line.between(span)
    if _PARTICIPLE.match(line.text, span.start):
        # "taking her hand, …": what the speaker does, and no word of who that is.
        return None
    if points and not points[0].named and _CLAUSE.match(line.text, span.start):
        # "Once he was home, Tom …": the name behind the comma says who "he" is.
        main = [point for point in points if line.text[: point.mention.span.start].endswith(", ")]
        points = [point for point in main if point.named and point.person] or points
    for point in points:
        if (_subject(point) or point.word in _OWNERS) and not _object(line.text, point):
            return Hint(Sort.BEAT, point)
    return None
