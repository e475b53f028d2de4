"""The story bible: everything that is known of a story, each fact with chapter, scene and quote."""

import re
from typing import Final

from continuity.exchange.bible import passages
from continuity.exchange.bible.characters import characters
from continuity.exchange.bible.document import Bible, Findings
from continuity.exchange.bible.quoting import Quoting
from continuity.exchange.bible.style import style
from continuity.exchange.templates import environment
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Manuscript
from continuity.story.text import ParagraphKind

HTML_TEMPLATE: Final = "templates/bible.html.j2"
MARKDOWN_TEMPLATE: Final = "templates/bible.md.j2"
"""Names of resources; who renders hands in their text."""

_SPACES = re.compile(r"\s+")
_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>|#])")


def story_bible(report: Findings, manuscript: Manuscript, word: AuthorsWord) -> Bible:
    """Gather the bible. `report` is the engine's answer about this very manuscript."""
    book = manuscript.book
    quoting = Quoting.of(book, {person.id: person.name for person in report.cast.people})
    told = (p.text for p in book.paragraphs() if p.kind is ParagraphKind.PROSE)
    return Bible(
        title=book.title,
        author=book.author,
        words=report.words,
        chapters=len(book.chapters),
        scenes=sum(1 for _ in book.scenes()),
        style=style(told),
        spellings=passages.spellings(word),
        people=characters(report.cast, report.dossiers, quoting),
        places=passages.places(report.cast, quoting),
        timeline=passages.timeline(book, report.timeline, report.scenes, quoting),
        processes=passages.processes(report.timeline, quoting),
        canon=passages.canon(word),
        queries=passages.queries(report.diagnostics, quoting),
        decided=passages.decided(report.decided, word, quoting),
    )


def render(bible: Bible, template: str, *, html: bool) -> str:
    """The bible through a Jinja template, given as text. What the story says is always shown as
    words, never as markup.
    """
    made = environment(html=html)
    made.filters["plain"] = _plain
    return made.from_string(template).render(bible=bible) + "\n"


def _plain(words: str) -> str:
    """Words for a line of Markdown."""
    return _MARKDOWN_SIGNS.sub(r"\\\1", _SPACES.sub(" ", str(words)))
