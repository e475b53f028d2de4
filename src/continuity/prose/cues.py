"""What stands around a capitalised form, and what that tells."""

import re
from collections.abc import Iterator

from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Cue
from continuity.prose.words import BEFORE, BEHIND
from continuity.story.text import Span

_STOPS = tuple(",.!?…;—–\"”’'")
_REACH = 32
_NAMING = ("naming_words", "people_kin", "callings")
_SET_OFF = re.compile(r"(?<!\w)([\w'’-]+) [\"“‘'«]$")
_OF_THINGS = re.compile(
    r"\b(?:it|ship|boat|yacht|schooner|vessel|sword|blade|village|town|city|place|island|river"
    r"|street|inn|pub|house|farm|school|company|club|book|novel|song|poem|play|film|game)"
    r"(?:['’]s| was| is)? (?:called|named|christened) $",
    re.IGNORECASE,
)
"""Before a name: it is that of a thing or a place."""
_NAME_IS = re.compile(r"\bname (?:is|was|had been) $")
_REAL = re.compile(r"\b(?:real|full|true|proper|maiden|birth|Christian) name(?: is| was|['’]s|,) $")
_SELF = re.compile(r"\b(?:[Mm]y name(?: is|['’]s| was)|I(?: am|['’]m| was)|[Cc]all(?:ed)? me|I,) $")
_AT = re.compile(r"(\w+) at $")
_WHO = frozenset(("who", "whose", "whom"))
_CLAUSES = frozenset(("that", "what", "which"))
"""Words with a clause behind them rather than a noun: "the day that Ann left", "what Ann did"."""


def cues_of(text: str, span: Span, lexicon: Lexicon, *, quoted: bool, speech: bool) -> list[Cue]:
    """The cues of one form. `quoted` says whether it is spoken, `speech` whether the paragraph has
    quotations at all.
    """
    lead = text[max(0, span.start - _REACH) : span.start]
    set_off = _set_off(lead, lexicon)
    if set_off:
        lead, quoted = lead[:-1], False
    before = BEFORE.search(lead)
    behind = BEHIND.match(text, span.end)
    tagged = speech and not quoted
    cues = list(_ahead(lead, before, lexicon, tagged=tagged))
    if behind is not None:
        cues += _behind(behind, lexicon, tagged=tagged)
    if _NAME_IS.search(lead):
        cues.append(Cue.NAMED)
    if _REAL.search(lead):
        cues.append(Cue.REAL)
    cues += _called_by_gender(text, span, before, lexicon)
    if quoted:
        if _addressed(lead, before, text[span.end : span.end + 2], lexicon):
            cues.append(Cue.VOCATIVE)
    elif _SELF.search(lead):
        cues.append(Cue.SELF)
    return cues


def _called_by_gender(
    text: str, span: Span, before: re.Match[str] | None, lexicon: Lexicon
) -> list[Cue]:
    """What a noun tells that is set beside the name or said of it: "her brother Ade", "Ade, her
    brother,", "Ade was a tall man". It weighs as much as several pronouns.
    """
    word = before[1].lower() if before is not None and before[2] == " " else ""
    if word not in lexicon["people_female"] and word not in lexicon["people_male"]:
        opens = text.startswith((", ", " was ", " is "), span.end)
        said = _SAID_TO_BE.match(text, span.end) if opens else None
        word = said[1] if said is not None else ""
    if word in lexicon["people_female"]:
        return [Cue.FEMALE] * _PLAINLY
    return [Cue.MALE] * _PLAINLY if word in lexicon["people_male"] else []


_SAID_TO_BE = re.compile(
    r"(?:, (?:his|her|my|our|their|its|the|an?)|(?: was| is) (?:his|her|my|our|their|the|an?))"
    r"(?: [\w-]+){0,2}? (woman|girl|lady|mother|mum|mom|sister|daughter|wife|aunt|niece|grandmother"
    r"|widow|girlfriend|granddaughter|stepmother|stepsister|man|boy|gentleman|father|dad|brother|son"
    r"|husband|uncle|nephew|grandfather|widower|boyfriend|grandson|stepfather|stepbrother|lad|fellow)"
    r"(?=[,.;:!?—]| (?:of|who|with|in|from)\b)"
)
_PLAINLY = 4


def _set_off(lead: str, lexicon: Lexicon) -> bool:
    """Whether what follows stands in quotation marks amid a sentence, as the names of inns and
    songs do, and is not spoken: "at the “Three Tuns”".
    """
    found = _SET_OFF.search(lead)
    return found is not None and found[1].lower() not in lexicon["speech_verbs"]


def _ahead(
    lead: str, before: re.Match[str] | None, lexicon: Lexicon, *, tagged: bool
) -> Iterator[Cue]:
    """Cues of what stands before, past an article."""
    if before is None or before[2] != " ":
        return
    word = before[1].lower()
    if word not in lexicon["determiners"] or word in _CLAUSES:
        yield from _led(lead, word, lexicon, tagged=tagged)
        return
    yield Cue.THE
    lead = lead[: before.start()]
    further = BEFORE.search(lead)
    if further is not None and further[2] == " ":
        yield from _led(lead, further[1], lexicon, tagged=tagged)


def _led(lead: str, word: str, lexicon: Lexicon, *, tagged: bool) -> Iterator[Cue]:
    """Cues of the word right before."""
    if any(word in lexicon[names] for names in _NAMING):
        if not _OF_THINGS.search(lead):
            yield Cue.NAMED
    elif word in lexicon["speech_verbs"]:
        yield Cue.TAG if tagged else Cue.OBJECT
    elif word in lexicon["place_prepositions"] or (word == "at" and not _looked(lead, lexicon)):
        yield Cue.PLACE
    elif word in lexicon["weak_place_prepositions"]:
        yield Cue.WEAK_PLACE
    elif word in lexicon["person_objects"]:
        yield Cue.OBJECT
    elif word in lexicon["done_with_books"]:
        yield Cue.WORK


def _looked(lead: str, lexicon: Lexicon) -> bool:
    """Whether somebody looks at, smiles at, shouts at what follows, which then is no place."""
    verb = _AT.search(lead)
    return verb is not None and verb[1].lower() in lexicon["done_at"]


def _behind(behind: re.Match[str], lexicon: Lexicon, *, tagged: bool) -> Iterator[Cue]:
    """Cues of what stands behind."""
    owns, pause, after = behind[1], behind[2], (behind[3] or "").replace("’", "'")
    if owns:
        if after in lexicon["people_body"] or after in lexicon["people_kin"]:
            yield Cue.BODY
    elif pause == " " and after in lexicon["speech_verbs"]:
        yield Cue.TAG if tagged else Cue.ACTS
    elif (pause == " " and (after in lexicon["person_verbs"] or after.endswith("ed"))) or (
        pause[:1] == "," and after in _WHO
    ):
        yield Cue.ACTS


def _addressed(lead: str, before: re.Match[str] | None, following: str, lexicon: Lexicon) -> bool:
    """Whether a name in speech is that of the person spoken to."""
    if not following.startswith(_STOPS) or following in ("'s", "’s"):
        return False
    gap = before[2] if before else lead
    if gap == " " and before is not None:
        word = before[1].lower()
        return word in lexicon["interjections"] or word in lexicon["endearments"]
    return not gap.strip(" ") or gap.rstrip(" ")[-1] in ",\"“‘'!?.…—"
