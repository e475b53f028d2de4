"""The author speaking to the reader: notes, disclaimers, the head of a piece of fan fiction."""

import re

# A note wherever it stands.
_ANYWHERE = re.compile(
    r"[\W_]*(?:A[./]?\s?/?N\b\.?\s*(?:[:;.\-–—)\]]|\Z)|A/N\b|AN:|"
    r"(?:author|writer|beta|translator|editor)['’]?s?['’]?\s+notes?\b\s*(?:[:.\-–—)\]*]|\Z)|"
    r"disclaimer\b\s*[:\-–—]|to be continued\b|tbc\b[\W]*\Z|"
    r"(?:please |pls )?(?:read and review|r\s?&\s?r)\b)",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    r"[\W_]*(?:(?:the )?end|fin|finis|"
    r"end of (?:(?:the )?(?:chapter|part|book|volume|story)|"
    r"(?:chapter|part|book|volume|act)\s[\w ]{1,12}))[\W_]*\Z",
    re.IGNORECASE,
)
# The lines at the head of a piece of fan fiction: a note only at the head of a file or chapter.
_FIELDS = (
    "summary", "chapter summary", "rating", "rated", "pairings?", "ships?", "relationships?",
    "(?:content |trigger )?warnings?", "tw", "cw", "(?:main )?characters?", "fandoms?", "genres?",
    "categor(?:y|ies)", "spoilers?", "beta(?:ed by| reader)?", "feedback", "archive",
    "distribution", "word ?count", "words", "status", "timeline", "setting", "universe", "series",
    "language", "published", "updated", "completed", "(?:additional )?tags", "notes?", "author",
    "(?:story )?title", "prompt", "written (?:for|by)", "for", "dedication", "dedicated to",
    "originally posted", "length", "crossover", "episode", "season", "continuity",
)  # fmt: skip
_FIELD = re.compile(
    rf"[\W_]*(?:{'|'.join(_FIELDS)})\s*(?:\([^)]{{0,40}}\))?\s*[:\-–—]\s*\S", re.IGNORECASE
)
_RATED = re.compile(r"[\W_]*rated?\s+(?:[a-z]{1,2}\b|pg|nc|teen|mature|explicit)", re.IGNORECASE)
_NOT_MINE = re.compile(
    r"\bI (?:do not|don['’]t|did not|didn['’]t|never) own\b|"
    r"\bnot mine\b.{0,80}\b(?:characters|belong)|"
    r"\b(?:belongs?|property) (?:to|of) (?:the )?[A-Z]\w+.{0,60}\b(?:own|profit|infring|mine)|"
    r"\bno (?:copyright )?infringement\b|\bno profit\b",
    re.IGNORECASE,
)
_TO_READERS = re.compile(
    r"\b(?:please|pls|kindly) (?:leave a )?(?:review|comment|r&r)\b|"
    r"\breviews? (?:are|is|make|feed|would)\b|"
    r"\bthank(?:s| you)(?: so much)?(?: all| everyone| to (?:everyone|all))?(?: of you)? "
    r"(?:for|who|to) .{0,30}\b(?:read|review|comment|kudos|favou?rit)|"
    r"\bnext chapter (?:will|is|should)\b|\blet me know what you (?:think|thought)\b|"
    r"\bmy (?:lovely |dear |wonderful )?beta\b|"
    r"\bleave (?:a |me a )?(?:review|comment|kudos)\b|"
    r"\b(?:fan ?fics?|plot bunn(?:y|ies))\b",
    re.IGNORECASE,
)
_LIBRARY = re.compile(
    r"\*\*\* ?(?P<side>START|END) OF (?:THE|THIS) PROJECT GUTENBERG|"
    r"(?P<end>End) of (?:the )?Project Gutenberg",
    re.IGNORECASE,
)


def is_note(text: str) -> bool:
    """Whether a paragraph says itself that it is the author's, wherever it stands."""
    return bool(_ANYWHERE.match(text) or _CLOSE.match(text))


def is_head_note(text: str) -> bool:
    """Whether a paragraph is a note if it stands at the head or the foot of a chapter."""
    if is_note(text) or _FIELD.match(text) or _RATED.match(text):
        return True
    return text[0] not in '"“' and bool(_NOT_MINE.search(text) or _TO_READERS.search(text))


def library(text: str) -> str:
    """Which end of the book the words of a public library mark: "START", "END" or neither."""
    match = _LIBRARY.match(text)
    return (match["side"] or match["end"]).upper() if match else ""
