"""Signs that a scene is not the story's present, waking world: dreams and flashbacks."""

import re
from collections.abc import Sequence

from continuity.canon.lines import Line
from continuity.story.text import ParagraphKind

_BACK = re.compile(
    r"\b(?:flash ?backs?|(?:years?|months?|weeks?|days?|decades?|centuries) "
    r"(?:ago|earlier|before|previously)|the (?:day|night|year|week|month) before"
    r"|earlier that (?:day|night|week|year|morning)|some time ago)\b",
    re.IGNORECASE,
)
_BACK_OPENING = re.compile(
    r"^\W*(?:(?:It (?:was|had been|had happened) )?(?:\w+ ){0,4}(?:years?|months?|weeks?|decades?) "
    r"(?:ago|earlier|before)\b|Flash ?back\b)",
    re.IGNORECASE,
)
_DREAM = re.compile(
    r"\b(?:was|were|been|is|am|be(?:gan|gins)? to) dream(?:ing|t|ed)?\b"
    r"|\b(?:he|she|I|they) (?:dreamt|dreamed|was dreaming)\b"
    r"|\bin (?:the|his|her|my|a) (?:dream|nightmare)\b"
    r"|\bthe (?:dream|nightmare) (?:began|started|was always|came)\b",
    re.IGNORECASE,
)
_WAKES = re.compile(
    r"\b(?:woke|awoke|awakened|jerked awake|started awake|shot (?:up|upright)|sat bolt upright"
    r"|wakes|awakes)\b.{0,60}(?:\bdream|\bnightmare|\bsweat|\bgasp|\bscream|\bpant)"
    r"|\b(?:only|just|all|been) (?:been )?a (?:bad )?(?:dream|nightmare)\b",
    re.IGNORECASE,
)


def flashback(lines: Sequence[Line]) -> bool:
    """Whether the scene opens by going back in time."""
    headings = [line for line in lines if line.reading.kind is not ParagraphKind.PROSE]
    if any(_BACK.search(line.text) for line in headings):
        return True
    prose = next((line for line in lines if line.reading.kind is ParagraphKind.PROSE), None)
    return prose is not None and not prose.quotes and _BACK_OPENING.match(prose.text) is not None


def dream(lines: Sequence[Line]) -> bool:
    """Whether the scene says early that it is dreamt, or ends with an awakening from it."""
    prose = [line for line in lines if line.reading.kind is ParagraphKind.PROSE]
    early = [line for line in prose[:2] if _DREAM.search(line.text) and not line.quotes]
    late = [line for line in prose[-2:] if _WAKES.search(line.text)]
    return bool(early or late)
