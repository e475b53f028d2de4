"""The author speaking to the reader: notes, disclaimers, the head of a piece of fan fiction."""

import re

# A note wherever it stands.
_ANYWHERE = re.compile(
    r"[\W_]*(?:A[./]?\s?/?N\b\.?\s*(?:[:;.\-–—)\]]|\Z)|A/N\b|AN:|"
    r"(?:author|writer|beta|translator|editor)['’]?s?['’]?\s+notes?\b\s*(?:[:.\-–—)\]*]|\Z)|"
    r"disclaimer\b\s*[:\-–—]|\(?to be continued\b|tbc\b[\W]*\Z|"
    r"(?:please |pls )?(?:read and review|r\s?&\s?r)\b)",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    r"[\W_]*(?:the end|fin|finis|end|end of (?:(?:the )?(?:chapter|part|book|volume|story)|"
    r"(?:chapter|part|book|volume|act)\s[\w ]{1,12}))[\W_]*\Z",
    re.IGNORECASE,
)
# The lines at the head of a piece of fan fiction: a note only at the head of a file or chapter.
_FIELD = re.compile(
    r"[\W_]*(?:summary|rating|rated|pairings?|ships?|relationships?|warnings?|content warnings?|"
    r"trigger warnings?|tw|cw|characters?|main characters?|fandoms?|genres?|category|categories|"
    r"spoilers?|beta|betaed by|beta reader|feedback|archive|distribution|word ?count|words|"
    r"chapter summary|status|timeline|setting|universe|series|language|published|updated|"
    r"completed|tags|additional tags|notes?|author|title|story title|prompt|written for|written by|"
    r"for|dedication|dedicated to|originally posted|length|crossover|episode|season|continuity)"
    r"\s*(?:\([^)]{0,40}\))?\s*[:\-–—]\s*\S",
    re.IGNORECASE,
)
_RATED = re.compile(r"[\W_]*rated?\s+(?:[a-z]{1,2}\b|pg|nc|teen|mature|explicit)", re.IGNORECASE)
_NOT_MINE = re.compile(
    r"\bI (?:do not|don['’]t|did not|didn['’]t|never) own\b|\bnot mine\b.{0,80}\b(?:characters|belong)|"
    r"\b(?:belongs?|property) (?:to|of) (?:the )?(?:BBC|[A-Z]\w+).{0,60}\b(?:own|profit|infring|mine)|"
    r"\bno (?:copyright )?infringement\b|\bno profit\b",
    re.IGNORECASE,
)
_TO_READERS = re.compile(
    r"\b(?:please|pls|kindly) (?:leave a )?(?:review|comment|r&r)\b|\breviews? (?:are|is|make|feed|would)\b|"
    r"\bthank(?:s| you)(?: so much)?(?: all| everyone| to everyone| to all)?(?: of you)? (?:for|who|to) "
    r".{0,30}\b(?:read|review|comment|kudos|favou?rit)|\bnext chapter (?:will|is|should)\b|"
    r"\blet me know what you (?:think|thought)\b|\bmy (?:lovely |dear |wonderful )?(?:readers|beta)\b|"
    r"\bleave (?:a |me a )?(?:review|comment|kudos)\b|\b(?:fan ?fic|one-?shot|drabble|plot bunny)\b",
    re.IGNORECASE,
)
_GUTENBERG = re.compile(
    r"\*\*\* ?(?P<side>START|END) OF (?:THE|THIS) PROJECT GUTENBERG|"
    r"End of (?:the )?Project Gutenberg|Produced by .{3,80}|Transcriber['’]s notes?\b",
    re.IGNORECASE,
)


def is_note(text: str) -> bool:
    """Whether a paragraph says itself that it is the author's, wherever it stands."""
    return bool(_ANYWHERE.match(text) or _CLOSE.match(text))


def is_label(text: str) -> bool:
    """Whether a note only announces itself: what follows is the note."""
    return bool(_ANYWHERE.match(text)) and len(text) < 40 and text.rstrip("*_ ")[-1] in ":s-–—.eE"


def is_head_note(text: str) -> bool:
    """Whether a paragraph is a note if it stands at the head or the foot of a chapter."""
    return bool(
        is_note(text)
        or _FIELD.match(text)
        or _RATED.match(text)
        or (text[0] not in '"“' and (_NOT_MINE.search(text) or _TO_READERS.search(text)))
    )


def gutenberg(text: str) -> str:
    """ "START" or "END" where the library's own words begin or end the book; else empty."""
    match = _GUTENBERG.match(text)
    if not match:
        return ""
    return (match["side"] or ("END" if text.lower().startswith("end") else "")).upper()
