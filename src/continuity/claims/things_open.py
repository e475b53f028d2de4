"""Things of whatever name, and who has what is brought in: "Helen walked with an ebony stick"."""

import re
from functools import lru_cache
from typing import Final

from continuity.claims.subjects import mention_at, pronoun
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Span

_HAS: Final = re.compile(
    r"(?:^|(?<=[.!?;“”] )|(?<=[“]))(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)?|[Hh]e|[Ss]he|I)"
    r"(?:,? (?:still|always|now|usually|also|once))?"
    r" (?:(?:had )?(?:carried|carries|owned|owns|drove|drives|rode|rides|kept|keeps|smoked|smokes"
    r"|wore|wears|played|plays)|had|has|(?:walked|walks|came|went|wrote|writes) with"
    r"|(?:leaned|leaned heavily|leant|leans) on|(?:lived|lives) in|(?:was|is) carrying"
    r"|(?:was|is) driving) $"
)
_REACH: Final = 60
_NO_NOUN: Final = re.compile(
    r".{1,2}|.*(?:ed|ing|ly|ness|tion|sion|ity|ism|est|[^s]s)|[a-z]+-[a-z]+(?:ed|ing)"
)
_LISTS: Final = (
    "people_body", "people_kin", "people_female", "people_male", "people_either", "measures",
    "uncounted", "setting_nouns", "callings", "no_person", "determiners", "past_verbs",
    "person_verbs", "speech_verbs",
)  # fmt: skip
_NOTHING: Final = frozenset(
    (
        "air", "ash", "beam", "cloud", "colour", "crowd", "dark", "dust", "earth", "fog", "foam",
        "glare", "gleam", "glass", "grass", "hair", "haze", "heat", "horizon", "kind", "leaf",
        "line", "mark", "mass", "mist", "moon", "mud", "night", "one", "paint", "patch", "piece",
        "powder", "rain", "rock", "sand", "shadow", "silence", "smoke", "snow", "soil", "sort",
        "spot", "star", "stone", "stuff", "sun", "thing", "tree", "world", "bird", "bit", "bottom",
        "band", "top", "fluid", "liquid", "light", "ground", "background", "side", "edge", "cross",
        "tint", "hue", "stain", "blur", "speck", "dot", "strip", "stripe", "streak", "flash",
        "past", "was", "had", "were", "did", "could", "would", "than", "like", "from", "are", "has",
        "have", "does", "will", "can", "may", "must", "should", "might", "shall", "been", "being",
        "beyond", "behind", "below", "above", "under", "over", "into", "upon", "with", "against",
        "across", "around", "between", "beside", "beneath", "through", "within", "where", "when",
        "which", "that", "who", "while", "for", "and", "but", "not", "all", "here", "there", "now",
        "then", "too", "again", "away", "out", "off", "down", "back", "before", "after", "until",
    )
)  # fmt: skip


def no_open_noun(noun: str, lexicon: Lexicon) -> bool:
    """Whether the word is no name of a single thing that keeps its looks."""
    if noun in _NOTHING or _NO_NOUN.fullmatch(noun):
        return True
    return noun in _barred(tuple(lexicon[name] for name in _LISTS))


@lru_cache(maxsize=4)
def _barred(lists: tuple[frozenset[str], ...]) -> frozenset[str]:
    return frozenset().union(*lists)


def keeper(reading: Reading, span: Span) -> Mention | None:
    """Who has the thing that a phrase brings in: "Helen" in "Helen drove an old car"."""
    text = reading.text
    if text[span.start : span.start + 2].lower() not in {"a ", "an"}:
        return None
    start = max(0, span.start - _REACH)
    found = _HAS.search(text[start : span.start])
    if not found:
        return None
    who = Span(start + found.start("who"), start + found.end("who"))
    if found["who"].lower() in {"he", "she", "i"}:
        return pronoun(reading, who)
    known = mention_at(reading, who)
    return known if known is not None and known.kind is MentionKind.NAME else None
