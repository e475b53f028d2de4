"""The pages of the help: the guide in its chapters, what else is written, the rules."""

import re
from dataclasses import dataclass

from continuity import assets
from continuity.ui.survey import capitalised
from continuity.ui.words import noted, tr

_CHAPTER = re.compile(r"^## ", re.MULTILINE)
_NO_SLUG = re.compile(r"[^\w\- ]")
_MORE = (
    ("formats", noted("Formats and templates")),
    ("quantities", noted("How lengths of time are read")),
    ("reader", noted("The reader of people")),
)


@dataclass(frozen=True, slots=True)
class Page:
    """`text` is Markdown. `key` is what links say: ``write``, ``formats``, ``P101``."""

    key: str
    title: str
    group: str
    text: str

    def answers(self, words: str) -> int:
        """How well the page answers to what is looked for: 0 not at all, the title above all."""
        wanted = words.casefold().split()
        title, text = f"{self.key} {self.title}".casefold(), self.text.casefold()
        if not all(word in text or word in title for word in wanted):
            return 0
        return (
            1
            + sum(50 for word in wanted if word in title)
            + min(40, sum(text.count(word) for word in wanted))
        )


def guide_pages() -> tuple[Page, ...]:
    """The guide, chapter by chapter, and what is written beside it."""
    guide = _CHAPTER.split(_document("guide"))
    pages = [_chapter(text) for text in guide[1:]]
    pages += [Page(name, tr(title), tr("More"), _document(name)) for name, title in _MORE]
    return tuple(page for page in pages if page.text)


def rule_page(code: str, text: str) -> Page:
    """`text` begins with a line of the code and the name."""
    head = text.partition("\n")[0].lstrip("# ").removeprefix(code).strip().replace("-", " ")
    return Page(code, f"{code} {capitalised(head)}", tr("Rules"), text)


def _chapter(text: str) -> Page:
    title = text.partition("\n")[0].strip()
    return Page(slug(title), title, tr("Guide"), f"# {text}")


def slug(title: str) -> str:
    """What a link to the heading says, as Markdown has it."""
    return _NO_SLUG.sub("", title.casefold()).strip().replace(" ", "-")


def _document(name: str) -> str:
    path = assets.document(f"{name}.md")
    return path.read_text(encoding="utf-8") if path.is_file() else ""
