"""The pages of the story bible, Markdown and HTML."""

from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from continuity import assets
from continuity.canon.clock import SceneClock, Timeline
from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import (
    Claim,
    Trait,
    Words,
    Wound,
)
from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity
from continuity.engine.report import Report
from continuity.exchange.bible.document import Bible
from continuity.exchange.story_bible import (
    HTML_TEMPLATE,
    MARKDOWN_TEMPLATE,
    SCRIPT,
    render,
    story_bible,
)
from continuity.prose.segmentation import manuscript
from continuity.story.cast import Cast, NamedPlace, Person
from continuity.story.decisions import AuthorsWord, Declared
from continuity.story.ids import PersonId, PlaceId
from continuity.story.manuscript import Source
from continuity.story.moments import Bounds
from continuity.story.text import Anchor, Evidence, Span
from exchange.a_report import (
    NOWHERE,
    WHOLE,
    WORD,
    report,
)


@pytest.fixture
def bible() -> Bible:
    return story_bible(report(), WHOLE, WORD)


def test_markdown_holds_everything_in_order(bible: Bible) -> None:
    text = render(bible, assets.path(MARKDOWN_TEMPLATE).read_text(encoding="utf-8"), html=False)
    heads = [line for line in text.splitlines() if line.startswith("#")]
    assert heads == [
        "# The Late Ferry: story bible",
        "## General style",
        "## Characters",
        "### The Reed family",
        "#### Tom Reed",
        "#### Ann Reed",
        "### Main characters",
        "#### Mara",
        "## Places",
        "## Timeline",
        "### Lockdown",
        "## World rules and canon",
        "## Open queries",
        "### Decided",
    ]
    assert "    - Chapter 1, scene 1: **Mara had green eyes**; nobody knew why." in text
    assert "- **warning** Mara’s eyes were green (P101)" in text
    assert "- **hint** A lens (P101, intended: lenses)" in text


def test_a_bible_of_nothing_says_so() -> None:
    nothing = story_bible(Report(), manuscript([]), AuthorsWord())
    for template, html in ((MARKDOWN_TEMPLATE, False), (HTML_TEMPLATE, True)):
        text = render(nothing, assets.path(template).read_text(encoding="utf-8"), html=html)
        for words in ("Untitled", "Nobody has a name yet.", "Nothing is declared yet.", "None."):
            assert words in text


class _Elements(HTMLParser):
    """Names of all elements, and all attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        assert all((value or "").startswith("#") for name, value in attrs if name == "href")


def test_html_is_one_file_without_anything_active_of_the_story() -> None:
    nasty = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'"
    whole = manuscript(
        [Source("a.txt", f"Mara had green eyes. {nasty}\n\n***\n\nRain.\n\n***\n\nSun.\n")],
        title=nasty,
        author=nasty,
    )
    paragraph = next(whole.book.paragraphs())
    place = Evidence(Anchor(paragraph.id, Span(0, len(paragraph.text))), paragraph.text)
    person = Person(PersonId(nasty), nasty, (nasty,))
    claim = Claim(None, Trait.MARK, Words(nasty), NOWHERE)
    hurt = Claim(None, Trait.WOUND, Wound(nasty, "left", nasty), NOWHERE)
    others = tuple(Person(PersonId(f"{nasty}{at}"), f"{nasty}{at}") for at in range(3))
    scenes = [one.id for one in whole.book.scenes()]
    scene = scenes[0]
    known = Report(
        cast=Cast((person, *others), (NamedPlace(PlaceId(nasty), nasty, 1),)),
        dossiers=(
            Dossier(
                person, (Stated(claim, place, scene, 0, person.id), Stated(hurt, place, scene, 0))
            ),
            *(Dossier(one, (), tuple(scenes[:2])) for one in others),
        ),
        timeline=Timeline(
            tuple(SceneClock(key, 0, Bounds(at, at), nasty) for at, key in enumerate(scenes))
        ),
        diagnostics=(
            Diagnostic(
                "P101", nasty, Severity.ERROR, nasty, (Note(place, nasty),), "f", reason=(nasty,)
            ),
        ),
    )
    word = AuthorsWord(
        declared=(Declared(nasty, nasty, nasty, nasty), Declared(nasty, "spelling", nasty))
    )
    text = render(
        story_bible(known, whole, word),
        assets.path(HTML_TEMPLATE).read_text(encoding="utf-8"),
        html=True,
    )
    seen = _Elements()
    seen.feed(text)
    assert not seen.names & {"img", "link", "iframe", "object", "foreignobject", "use"}
    assert not any(name.startswith("on") or name == "src" for name in seen.attributes)
    assert "url(" not in text
    assert text.count("<script") == 1
    assert text.count("<svg") == 4


def test_the_only_program_of_a_page_is_ours_and_named_by_its_digest(bible: Bible) -> None:
    text = render(bible, assets.path(HTML_TEMPLATE).read_text(encoding="utf-8"), html=True)
    ours = assets.path(SCRIPT).read_bytes()
    digest = b64encode(sha256(ours).digest()).decode()
    assert text.count("<script") == 1
    assert f"<script>{ours.decode()}</script>" in text
    assert (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    ) in text


def test_without_quotes_a_fact_has_its_place_alone(bible: Bible) -> None:
    for template, html in ((MARKDOWN_TEMPLATE, False), (HTML_TEMPLATE, True)):
        text = assets.path(template).read_text(encoding="utf-8")
        shown, bare = (render(bible, text, html=html, quotes=quotes) for quotes in (True, False))
        assert shown.count("nobody knew why") > bare.count("nobody knew why")
        assert "Chapter 1, scene 1" in bare


def test_markdown_shows_words_and_no_marks() -> None:
    whole = manuscript([Source("a.txt", "x")], title="*A* [b](c) <i>")
    text = render(
        story_bible(Report(), whole, AuthorsWord()),
        assets.path(MARKDOWN_TEMPLATE).read_text(encoding="utf-8"),
        html=False,
    )
    assert text.startswith(r"# \*A\* \[b\](c) \<i\>: story bible")
