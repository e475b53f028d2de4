"""The story bible: everything that is known of a story, each fact with chapter, scene and quote."""

import re
from base64 import b64encode
from dataclasses import asdict
from hashlib import sha256
from typing import Final

from continuity import assets
from continuity.exchange import epub
from continuity.exchange.bible import passages, pictured
from continuity.exchange.bible.belongings import things
from continuity.exchange.bible.characters import characters
from continuity.exchange.bible.charts import charts
from continuity.exchange.bible.document import Bible, Findings
from continuity.exchange.bible.quoting import Quoting
from continuity.exchange.bible.style import style
from continuity.exchange.templates import rendered
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Manuscript
from continuity.story.text import ParagraphKind

HTML_TEMPLATE: Final = "templates/bible.html.j2"
MARKDOWN_TEMPLATE: Final = "templates/bible.md.j2"
SCRIPT: Final = "templates/bible.js"
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
        things=things(report.cast, report.dossiers, report.scenes, quoting),
        index=passages.index(report.cast, word),
        presence=pictured.presence(report.dossiers, quoting),
        bonds=pictured.bonds(report.dossiers, quoting),
        injuries=pictured.injuries(report.dossiers, quoting),
    )


def render(bible: Bible, template: str, *, html: bool, quotes: bool = True) -> str:
    """The bible through a Jinja template, given as text. What the story says is always shown as
    words, never as markup. `quotes`: every fact with its quotes, and not with its places only.
    """
    words: dict[str, object] = {
        "bible": bible,
        "quotes": quotes,
        "identifier": epub.identifier(f"Story bible of {bible.title}", bible.author),
    }
    if html:
        words |= _pictures(bible) | {"script": _script()}
    return rendered(template, words, html=html, filters={"plain": _plain}) + "\n"


def _pictures(bible: Bible) -> dict[str, object]:
    from markupsafe import Markup  # noqa: PLC0415 - only an export needs it

    drawn = charts(bible)
    # The words in the pictures are escaped where they are drawn.
    return {"charts": {name: Markup(picture) for name, picture in asdict(drawn).items()}}  # noqa: S704


def _script() -> dict[str, object]:
    """The one program that a page may run, and the digest by which browsers know it."""
    from markupsafe import Markup  # noqa: PLC0415 - only an export needs it

    text = assets.path(SCRIPT).read_text("utf-8")
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return {"text": Markup(text), "digest": f"sha256-{digest}"}  # noqa: S704 - it is our own


def _plain(words: str) -> str:
    """Words for a line of Markdown."""
    return _MARKDOWN_SIGNS.sub(r"\\\1", _SPACES.sub(" ", str(words)))
