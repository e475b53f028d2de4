"""In whose voice, and how earnestly, something is said."""

import re
from bisect import bisect_right

from continuity.claims.claim import Manner, Voice
from continuity.claims.wording import finder
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Quoted, Reading
from continuity.story.cast import Mention
from continuity.story.text import Span

_STOP = re.compile(r"[.!?…][\"”’')\]]*(?=\s|$)")
_CLAUSE = re.compile(
    r"[;:—–]|--|, ?(?:but|and|for|so|yet|then|while|though|although|because|which)\b"
    r"|\b(?:but|because|although)\b"
    r"|, (?=(?:he|she|it|they|we)(?:\s*$| (?:is|was|are|were|has|had)\b|['’]s\b|['’]re\b))",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:(?:not|never|no|none)\b(?! (?:doubt|only|just|merely|wonder|sooner|matter)\b)"
    r"|nor|neither|nobody|nothing|without|hardly|scarcely|cannot|denied)\b|n['’]t\b",
    re.IGNORECASE,
)
_NO_CLAUSE = re.compile(r"[,.;:—–]| (?:and|but|to|at)\b|  ")
"""Behind a verb of speech: it has said all it has to say."""
_TAGS = re.compile(r"\s{3,}(?:(?:[A-Z][\w’'-]+ |he |she |I )(?:\w+ly )?)?$")
"""Between blanked speech and a verb: the verb tells who spoke, not what was said."""
_SO_THEY_SAY = re.compile(
    r"[^.;:]{0,40}, (?:so )?(?:he|she|they|I|[A-Z][\w’'-]+) (?:always |often |once |still )?"
    r"(?:used to say|liked to say|would say|says?|said|claims|claimed|swears|swore|maintained"
    r"|insisted|declared|boasted|told (?:me|us|him|her|them|everyone|everybody))\b"
)
"""Behind what somebody says of it, outside all quotation marks."""
_LETTER = re.compile(r"^\W*(?:My )?(?:[Dd]ear|[Dd]earest) [\w. ]{1,40}[,:—]")
_REACH = 80
"""So many characters from a quotation its tag may stand."""
_BESIDE = 15
"""So many characters from the verb of a tag its subject may stand."""


def _blanked(reading: Reading) -> str:
    """The text with all that is spoken replaced by spaces."""
    text = reading.text
    for quote in reading.quotes:
        gap = " " * (quote.span.end - quote.span.start)
        text = text[: quote.span.start] + gap + text[quote.span.end :]
    return text


def quote_around(reading: Reading, span: Span) -> Quoted | None:
    """The quotation that the span stands in."""
    inside = (quote for quote in reading.quotes if quote.span.contains(span))
    return next(inside, None)


def passage(reading: Reading, span: Span) -> tuple[str, str]:
    """What stands before and behind the span in its sentence, on its side of the quote marks."""
    quote = quote_around(reading, span)
    if quote:
        text, whole = reading.text, quote.span
    else:
        text, whole = _blanked(reading), reading.sentence(span.start)
    before = text[whole.start : span.start]
    behind = text[span.end : max(whole.end, span.end)]
    cuts = [stop.end() for stop in _STOP.finditer(before)]
    stop = _STOP.search(behind)
    return before[cuts[-1] if cuts else 0 :], behind[: stop.end()] if stop else behind


def _clause(before: str) -> str:
    """The part of `before` that belongs to the last clause."""
    cuts = [cut.end() for cut in _CLAUSE.finditer(before)]
    return before[cuts[-1] :] if cuts else before


def denied(reading: Reading, span: Span) -> bool:
    """Whether a negation stands over the words: "her eyes were *not* green"."""
    before, _ = passage(reading, span)
    return _NEGATION.search(_clause(before) + span.of(reading.text)) is not None


def voice_at(reading: Reading, span: Span, lexicon: Lexicon, *, presupposed: bool = False) -> Voice:
    """How the words are said. `presupposed` is for what holds even under "if" and "would": whoever
    asks what "her green eyes" have seen says that they are green.
    """
    before, behind = passage(reading, span)
    quote = quote_around(reading, span)
    speaker = tagged(reading, quote, lexicon) if quote else None
    if _supposed(before, behind, lexicon, presupposed=presupposed):
        return Voice(Manner.SUPPOSED, speaker)
    if finder(lexicon["dreaming"]).search(reading.text, 0, span.end):
        return Voice(Manner.DREAMT, speaker)
    if quote:
        if _cited(reading, quote, span):
            return Voice(Manner.SUPPOSED)
        return Voice(_quoted_manner(reading, quote, lexicon), speaker)
    if _LETTER.match(reading.text):
        return Voice(Manner.WRITTEN)
    return Voice() if presupposed else _reported(reading, span, (before, behind), lexicon)


def _supposed(before: str, behind: str, lexicon: Lexicon, *, presupposed: bool) -> bool:
    clause = _clause(before)
    comparison = finder(lexicon["comparing"]).search(clause.rpartition(",")[2])
    if comparison or presupposed:
        return comparison is not None
    return behind.rstrip(" \"”’').").endswith("?") or bool(
        finder(lexicon["supposing"]).search(clause)
    )


def _quoted_manner(reading: Reading, quote: Quoted, lexicon: Lexicon) -> Manner:
    lead = reading.text[max(0, quote.span.start - _REACH) : quote.span.start]
    if finder(lexicon["writing"]).search(lead) or _LETTER.match(quote.span.of(reading.text)):
        return Manner.WRITTEN
    tail = reading.text[quote.span.end : quote.span.end + _REACH].lstrip()
    if _READS.match(tail):
        return Manner.WRITTEN
    return Manner.THOUGHT if re.match(r"(?:\w+ )?thought\b", tail) else Manner.SPOKEN


def _cited(reading: Reading, quote: Quoted, span: Span) -> bool:
    """Whether the speaker repeats somebody else's words, in marks within the marks."""
    return any(
        found.start() <= span.start and span.end <= found.end()
        for found in _CITED.finditer(reading.text, quote.span.start + 1, quote.span.end - 1)
    )


_CITED = re.compile(r"(?<![^\s\"“(—–])[‘'](?=[A-ZI])[^‘“”\"]{2,200}?[,.!?…—–][’'](?!\w)")
_PAGE = (
    r"(?:\w+ )?(?:sign|poster|headlines?|note|letter|label|caption|plaque|inscription|screen"
    r"|display|card|tag|placards?|banner|message|text|notice|page|paper|newspaper|leaflet"
    r"|brochure|sticker"
    r"|advertisement|board|telegram|e-?mail)"
)
_READS = re.compile(
    r"(?:read|ran|said|announced|blinked|declared|proclaimed) "
    rf"(?:the|a|his|her|one|another) {_PAGE}\b"
    rf"|(?:the|a) {_PAGE} (?:read|ran|said)\b"
)
"""Behind a quotation: it is read, not heard."""


def _reported(reading: Reading, span: Span, around: tuple[str, str], lexicon: Lexicon) -> Voice:
    """Told, or said or thought by somebody of whom the sentence tells."""
    before, behind = around
    if _SO_THEY_SAY.match(behind):
        return Voice(Manner.SPOKEN)
    start = span.start - len(before)
    for words, manner in (("reporting", Manner.SPOKEN), ("thinking", Manner.THOUGHT)):
        for verb in finder(lexicon[words]).finditer(before):
            if not _NO_CLAUSE.match(before, verb.end()) and not _TAGS.search(
                before, 0, verb.start()
            ):
                return Voice(manner, mention_before(reading, start + verb.start()))
    return Voice()


def mention_before(reading: Reading, at: int) -> Mention | None:
    """The last mention that ends at or before the offset, in the same sentence."""
    index = bisect_right(reading.mentions, at, key=lambda mention: mention.span.end)
    if not index:
        return None
    mention = reading.mentions[index - 1]
    return mention if mention.span.start >= reading.sentence(max(at - 1, 0)).start else None


def tagged(reading: Reading, quote: Quoted, lexicon: Lexicon) -> Mention | None:
    """Who speaks the quotation, if a tag beside it says so: "said Tom", "Tom said"."""
    ends = [other.span.start for other in reading.quotes if other.span.start >= quote.span.end]
    starts = [other.span.end for other in reading.quotes if other.span.end <= quote.span.start]
    behind = Span(
        quote.span.end, min(ends[0] if ends else len(reading.text), quote.span.end + _REACH)
    )
    ahead = Span(max(starts[-1] if starts else 0, quote.span.start - _REACH), quote.span.start)
    for area in (behind, ahead):
        verb = finder(lexicon["tag_verbs"]).search(reading.text, area.start, area.end)
        if not verb:
            continue
        near = [one for one in reading.mentions if area.contains(one.span)]
        near = [one for one in near if _beside(one.span, verb) < _BESIDE]
        if near:
            return min(near, key=lambda one: _beside(one.span, verb))
    return None


def _beside(span: Span, verb: re.Match[str]) -> int:
    """Characters between a mention and a verb."""
    return max(span.start - verb.end(), verb.start() - span.end)
