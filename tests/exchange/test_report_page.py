"""The report of a check as a page."""

from continuity import assets
from continuity.engine.report import Report
from continuity.exchange.report_page import TEMPLATE, page
from continuity.prose.segmentation import manuscript
from continuity.story.decisions import AuthorsWord
from continuity.story.manuscript import Source
from exchange.a_report import WHOLE, WORD, report

TEMPLATE_TEXT = assets.path(TEMPLATE).read_text(encoding="utf-8")


def test_warnings_stand_with_their_quotes_and_decisions_behind_them() -> None:
    known = report()
    text = page(WHOLE, known, WORD, known.diagnostics, TEMPLATE_TEXT)
    assert "▲ 1 warning<" in text
    assert 'Mara’s eyes were green<span class="code">P101</span>' in text
    assert "<mark>Mara had green eyes</mark>; nobody knew why." in text
    assert text.index("<h2>Warning</h2>") < text.index("<h2>Decided</h2>")
    assert "Intended: lenses" in text
    assert "default-src 'none'; style-src 'unsafe-inline'" in text


def test_a_story_without_fault_says_so() -> None:
    clean = manuscript([Source("a.txt", "Rain.")], title="<b>Rain</b>")
    text = page(clean, Report(), AuthorsWord(), (), TEMPLATE_TEXT)
    assert "Nothing was found that does not agree." in text
    assert "<h1>&lt;b&gt;Rain&lt;/b&gt;</h1>" in text
