"""Words by which somebody without a name comes into a scene, other than nouns for people."""

import re
from typing import Final

ONE_OF_SOME: Final = (
    r"(?:(?<![^,;:.!?] )(?<!\w )\b[Oo]ne"
    r"|\b[Tt]he (?:other|first|second|elder|younger|latter|former))"
    r"(?:,| (?:in (?:his|her)|was|had|with|who|wore|said|sat|stood|[a-z]+ed)\b)"
    r"|\b(?:[Tt]wo|[Tt]hree|[Bb]oth|[Ff]our)(?: of the)?(?: \w+)? (?:women|men|girls|boys"
    r"|ladies|sisters|brothers)\b"
)
FIGURE: Final = r"(?<!, )\b[Aa](?: [\w’'-]+,?){0,2} figure\b(?! of\b)"
"""Behind a comma it is what somebody is like."""
COMES: Final = re.compile(r"\b(?:there|it) (?:was|is|had been) $", re.IGNORECASE)
"""Before "a man" somebody is what the words say, or somebody new is there."""
