"""A short novel with everything that a format could lose."""

from continuity.exchange.split import chapters_of
from continuity.prose.segmentation import manuscript
from continuity.story.manuscript import Manuscript, Source

TEXTS = (
    """# The Gate

Monday, 9 a.m.

Rain fell on *Port Ellen*, & on <nobody> else. “Come in,” said Mara—and meant it.

It was *not* the end; 3 < 4, she thought, and ‘so what?’

***

Tom’s eyes were green. He said: “\\*Never\\* mind.”

Two hours later

She left.
""",
    """# Chapter Two

# In which the tide turns

Nobody came. The lamp went out at half past nine.

### The cellar

1\\. That was the first thing on the list, and the last.

*All of it was a dream.*
""",
    """# High Water

The end of it was quiet. 🌊 She slept.

<!-- continuity: note -->With thanks to everybody at the ferry office who let me read the logs.
""",
)


def novel(*, title: str = "The Late Ferry: A Story", author: str = "Ada Holt") -> Manuscript:
    sources = [Source(f"{at}.md", text, markdown=True) for at, text in enumerate(TEXTS)]
    return manuscript(sources, title=title, author=author, one_chapter_each=True)


def texts(of: Manuscript) -> list[str]:
    return [text for _, text in chapters_of(of)]
