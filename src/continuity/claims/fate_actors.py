"""Who does what with a thing, and whose it is."""

import re
from typing import Final

from continuity.claims.noun_phrases import NounPhrase
from continuity.claims.subjects import far_subject_of, noun_ending, pronoun
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Span

_OTHERS: Final = frozenset(("your", "its", "thy"))
_AGREES: Final = {
    "he": "his", "she": "her", "i": "my", "they": "their", "we": "our",
    "his": "his", "her": "her", "my": "my", "their": "their", "our": "our",
}  # fmt: skip


def modifiers(reading: Reading, phrase: NounPhrase | None) -> tuple[str, ...]:
    """What stands ahead of the noun; whose it is too, where that is no pronoun: "father's"."""
    if phrase is None:
        return ()
    if phrase.determiner != "'s" or phrase.whose is None:
        return phrase.words
    return (phrase.whose.of(reading.text).lower(), *phrase.words)


def actor_of(reading: Reading, at: int) -> Mention | None:
    """Who does what begins at the offset. In "She pushed back her cuff and |read" it is whoever
    opens the sentence, if all that stands between agrees with that.
    """
    plural = _WE.search(reading.text[max(0, at - 20) : at])
    if plural:
        start = max(0, at - 20) + plural.start(1)
        span = Span(start, start + len(plural[1]))
        return Mention(span, plural[1], MentionKind.PRONOUN)
    near = far_subject_of(reading, at)
    if near is not None and near.kind is not MentionKind.NOMINAL:
        return near
    sentence = reading.sentence(at)
    inside = [
        one
        for one in reading.mentions
        if sentence.start <= one.span.start < at and not reading.quoted(one.span.start)
    ]
    if not inside:
        return near
    first, *others = inside
    lead = reading.text[sentence.start : first.span.start].strip(_QUOTES)
    mine = _AGREES.get(first.text.lower())
    agrees = all(one.text.lower() in {mine, first.text.lower(), "it", "its"} for one in others)
    named = first.kind is MentionKind.NAME and len({one.text.lower() for one in others}) <= 1
    if (mine and agrees) or (named and all(_AGREES.get(one.text.lower()) for one in others)):
        return first if _opens(lead) else near
    return near


def _opens(lead: str) -> bool:
    """Whether no more than an adverbial stands ahead of the subject."""
    return (
        not lead
        or (len(lead) < _LEAD and lead[-1] in ",ns" and lead[:1].isupper())
        or lead in _LEADS
    )


_WE: Final = re.compile(r"\b([Ww]e|[Tt]hey)(?: had| have| all| then| only|['’](?:d|ve))* $")
_LEAD: Final = 40
_LEADS: Final = frozenset(("Then", "And", "But", "So", "Now", "Here", "In June", "Once", "Again"))
_QUOTES: Final = " “”\"'’—-"


def owner_of(
    reading: Reading, phrase: NounPhrase | None, actor: Mention | None, *, itself: bool
) -> tuple[Mention | None, bool]:
    """Whose it is, and whether that is who has to do with it here."""
    if phrase is None or phrase.whose is None or phrase.determiner in _OTHERS:
        return actor, actor is not None
    if phrase.determiner == "'s":
        return actor or noun_ending(reading, phrase.whose.end), actor is not None
    whose = pronoun(reading, phrase.whose)
    if actor is None:
        return whose, itself
    named = actor.kind in {MentionKind.NAME, MentionKind.NOMINAL}
    word = phrase.determiner
    return whose, _AGREES.get(actor.text.lower(), word if named else "") == word
