"""What only the living do. Only for those who are named, and once for a name and paragraph: it
serves to notice the dead who act, not to retell the story.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from continuity.claims.claim import Claim, Trait, Words
from continuity.claims.voice import voice_at
from continuity.claims.wording import either
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import MentionKind
from continuity.story.text import Excerpt, Span


@lru_cache(maxsize=4)
def _verbs(acts: frozenset[str], tags: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A verb right behind the name, and a speech verb right before it."""
    return (
        re.compile(
            rf" (?:[a-z]+ly |then |just )?(?P<verb>{either(acts | tags)})\b"
            r"(?! (?:out )?(?:of|by)\b)"
        ),
        re.compile(rf"[,!?.…—-][”\"’'] (?P<verb>{either(tags)}) $"),
    )


def acts(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "Tom nodded", "“Yes,” said Tom"."""
    seen: set[str] = set()
    behind, before = _verbs(lexicon["living_acts"], lexicon["tag_verbs"])
    for mention in reading.mentions:
        if mention.kind is not MentionKind.NAME or mention.text in seen:
            continue
        owns = reading.text.startswith(("'s", "’s"), mention.span.end)
        if owns or reading.quoted(mention.span.start):
            continue
        found = behind.match(reading.text, mention.span.end)
        lead = None
        if found:
            span = Span(mention.span.start, found.end())
        else:
            start = max(0, mention.span.start - 25)
            lead = before.search(reading.text[start : mention.span.start])
            if not lead:
                continue
            span = Span(start + lead.start("verb"), mention.span.end)
        seen.add(mention.text)
        verb = found or lead
        yield Claim(
            mention,
            Trait.ACTS,
            Words(verb["verb"].lower() if verb else ""),
            Excerpt(span, span.of(reading.text)),
            voice=voice_at(reading, span, lexicon),
        )
