"""Where sentences begin and end."""

import re

from continuity.story.text import Span

ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|St|Prof|Rev|Hon|Capt|Col|Gen|Lt|Lieut|Maj|Sgt|Cpl|Cmdr|Messrs|Mme|Mlle"
    "|Esq|Jr|Sr|No|vs|etc|viz|Vol|Ch|Fig|Mt|Ft|Co|Ltd|Inc"
)
_END = re.compile(
    r"[.!?…]+[\"”’'»)\]]*(?:\[\d+\])? +(?=[\"“‘'«(\[—–-]*[A-ZÀ-Þ0-9¡¿])|[.!?…][\"”’]+(?= [\"“])"
)
_NO_END = re.compile(rf"(?:\b(?:{ABBREVIATIONS})|(?<![\w’'])[A-Z])\.[ ]*$")
_REACH = 12


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a paragraph. A quotation that ends in "?" and goes on with "she said" is one
    sentence with its tag.
    """
    spans: list[Span] = []
    start = 0
    for end in _END.finditer(text):
        at = end.end()
        if text[end.start()] == "." and _NO_END.search(text, max(0, end.start() - _REACH), at):
            continue
        stop = len(text[:at].rstrip(" ")) if text[at - 1] == " " else at
        if stop > start:
            spans.append(Span(start, stop))
        start = at
        while start < len(text) and text[start] == " ":
            start += 1
    if start < len(text):
        spans.append(Span(start, len(text)))
    return tuple(spans)
