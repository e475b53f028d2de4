"""The manuscript in every format: read back, and looked into."""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from continuity.diagnostics.diagnostic import Diagnostic, Note, Severity
from continuity.errors import BadSettings, CannotSave
from continuity.exchange import conversion, typesetting
from continuity.exchange.draft.gathering import Choice
from continuity.exchange.draft.page_setup import A4
from continuity.exchange.manuscript_files import SUFFIXES, Manner, form_of, manuscript_file
from continuity.exchange.pandoc import syntax_tree
from continuity.exchange.reading import read_story
from continuity.exchange.syntax import blocks_of
from continuity.prose.segmentation import manuscript
from continuity.story.manuscript import Manuscript, Source
from continuity.story.text import Anchor, Evidence, Span
from exchange.a_novel import novel, texts
from exchange.a_report import CLASH, WHOLE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BACK = ("docx", "odt", "epub", "html", "markdown")
NASTY = "<script>alert(1)</script>]]>&amp;\"' #pagebreak() {{ 7 * 7 }}"


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode()


def again(content: bytes, form: str, folder: Path) -> Manuscript:
    path = folder / f"again{SUFFIXES[form][0]}"
    path.write_bytes(content)
    return manuscript(read_story(path))


@pytest.mark.parametrize("form", BACK)
def test_our_own_writing_comes_back_as_it_was(form: str, tmp_path: Path) -> None:
    manner = Manner(choice=Choice(notes=True, contact=("12 Mill Lane", "ada@example.org")))
    assert texts(again(manuscript_file(novel(), form, manner), form, tmp_path)) == texts(novel())


@pytest.mark.parametrize("form", BACK)
def test_chosen_chapters_come_back_alone_and_without_notes(form: str, tmp_path: Path) -> None:
    chosen = Manner(choice=Choice(frozenset({1, 3})))
    first, third = texts(again(manuscript_file(novel(), form, chosen), form, tmp_path))
    assert first == texts(novel())[0]
    assert third == texts(novel())[2].partition("\n\n<!--")[0] + "\n"


@pytest.mark.parametrize("form", BACK)
def test_a_story_without_any_heading_gets_none(form: str, tmp_path: Path) -> None:
    bare = manuscript(
        [Source("x.md", "It rained all night.\n\n***\n\nThen it stopped.\n", markdown=True)]
    )
    content = manuscript_file(bare, form, Manner())
    assert texts(again(content, form, tmp_path)) == texts(bare)


def test_plain_text_comes_back_but_for_what_it_cannot_show(tmp_path: Path) -> None:
    content = manuscript_file(novel(), "text", Manner())
    assert content.decode().startswith(
        "The Late Ferry: A Story\n\nby Ada Holt\n\n\n\nThe Gate\n========\n\nMonday, 9 a.m.\n\n"
        "Rain fell on _Port Ellen_, & on <nobody> else."
    )
    found = again(content, "text", tmp_path).book
    assert [chapter.title for chapter in found.chapters] == [
        chapter.title for chapter in novel().book.chapters
    ]


def test_markdown_begins_with_title_and_author() -> None:
    text = manuscript_file(novel(), "markdown", Manner()).decode()
    assert text.startswith(
        "---\ntitle: The Late Ferry: A Story\nauthor: Ada Holt\n---\n\n# The Gate\n"
    )


def anchored(document: str) -> dict[str, str]:
    """The words between the beginning and the end of each comment."""
    words: dict[str, str] = {}
    open_now: set[str] = set()
    for node in ET.fromstring(document).iter():  # noqa: S314 - of our own making
        key = node.get(f"{W}id", "")
        if node.tag == f"{W}commentRangeStart":
            open_now.add(key)
            words[key] = ""
        elif node.tag == f"{W}commentRangeEnd":
            open_now.discard(key)
        elif node.tag == f"{W}t":
            for one in open_now:
                words[one] += node.text or ""
    return words


def queries() -> tuple[Diagnostic, ...]:
    paragraph = next(p for p in WHOLE.book.paragraphs() if "Port Ellen" in p.text)
    start = paragraph.text.index("Port Ellen. Mara")
    place = Evidence(Anchor(paragraph.id, Span(start, start + 16)), "Port Ellen. Mara")
    return (CLASH, Diagnostic("N101", "n", Severity.HINT, "which port?", (Note(place),), "f9"))


def test_warnings_are_word_comments_on_their_words() -> None:
    content = manuscript_file(WHOLE, "docx", Manner(choice=Choice(queries=queries())))
    assert anchored(part(content, "word/document.xml")) == {
        "0": "Port Ellen. Mara",
        "1": "Mara’s eyes were brown",
    }
    comments = part(content, "word/comments.xml")
    assert comments.count("<w:comment ") == 2
    assert 'w:author="Continuity"' in comments
    assert "Compare Chapter 1, scene 1: “Mara had green eyes” (green)" in comments


def test_another_reader_finds_the_comments_where_they_are() -> None:
    content = manuscript_file(WHOLE, "docx", Manner(choice=Choice(queries=queries())))
    tree = syntax_tree(content, "docx", "x.docx")
    found = [one.span.of(block.text) for block in blocks_of(tree) for one in block.remarks]
    assert found == ["Port Ellen. Mara", "Mara’s eyes were brown"]
    marks = [
        part(content, "word/document.xml").count(f"<w:comment{one}")
        for one in ("RangeStart", "RangeEnd", "Reference")
    ]
    assert marks == [2, 2, 2]


def test_warnings_stand_in_the_margin_of_opendocument_texts() -> None:
    content = manuscript_file(WHOLE, "odt", Manner(choice=Choice(queries=queries())))
    text = part(content, "content.xml")
    found = re.findall(
        r'<office:annotation office:name="(\w+)">.*?</office:annotation>(.*?)<office:annotation-end office:name="(\w+)"/>',
        text,
    )
    assert found == [
        ("query0", "Port Ellen. Mara", "query0"),
        ("query1", "Mara’s eyes were brown", "query1"),
    ]


def test_the_word_document_is_in_standard_manuscript_format() -> None:
    content = manuscript_file(novel(), "docx", Manner(choice=Choice(contact=("12 Mill Lane",))))
    document, styles = (part(content, f"word/{name}.xml") for name in ("document", "styles"))
    assert "Times New Roman" in styles
    assert 'w:line="480"' in styles
    assert '<w:pageBreakBefore/><w:spacing w:before="3840"' in styles
    assert (
        '<w:pStyle w:val="SceneBreak"/></w:pPr><w:r><w:t xml:space="preserve">#</w:t>' in document
    )
    assert "12 Mill Lane" in document
    assert "<w:titlePg/>" in document
    assert "Holt / LATE FERRY / " in part(content, "word/header1.xml")
    assert 'w:w="12240" w:h="15840"' in document
    on_a4 = manuscript_file(novel(), "docx", Manner(paper=A4))
    assert 'w:w="11906" w:h="16838"' in part(on_a4, "word/document.xml")


def test_a_book_for_readers_has_title_page_contents_and_language() -> None:
    content = manuscript_file(novel(), "epub", Manner())
    with zipfile.ZipFile(BytesIO(content)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        names = archive.namelist()
    assert sum("/ch0" in name for name in names) == 4  # a second heading begins a file of its own
    package = part(content, "EPUB/content.opf")
    assert "<dc:language>en</dc:language>" in package
    assert "urn:uuid:" in package
    assert "The Late Ferry: A Story" in part(content, "EPUB/text/title_page.xhtml")
    assert "Chapter Two" in part(content, "EPUB/nav.xhtml")
    assert "text-indent: 1.4em" in part(content, "EPUB/styles/stylesheet1.css")
    for name in names:
        if name.endswith((".xhtml", ".opf", ".ncx")):
            ET.fromstring(part(content, name))  # noqa: S314 - of our own making


def test_the_same_book_keeps_its_identifier() -> None:
    found = {
        re.findall(
            r"urn:uuid:[-0-9a-f]+",
            part(manuscript_file(novel(), "epub", Manner()), "EPUB/content.opf"),
        )[0]
        for _ in range(2)
    }
    assert len(found) == 1


def test_a_pdf_is_set() -> None:
    content = manuscript_file(novel(), "pdf", Manner(choice=Choice(notes=True)))
    assert content.startswith(b"%PDF-")


@pytest.mark.parametrize("form", tuple(SUFFIXES))
def test_no_word_of_a_story_becomes_a_command(form: str, tmp_path: Path) -> None:
    whole = manuscript(
        [Source("a.txt", f"{NASTY} she wrote, and \x02 slept."), Source("b.txt", "Yes.")],
        title=NASTY,
        author=NASTY,
        one_chapter_each=True,
    )
    content = manuscript_file(whole, form, Manner(choice=Choice(contact=(NASTY,))))
    if form == "html":
        assert b"<script" not in content
    if form in {"docx", "odt", "epub", "html"}:
        read = "".join(texts(again(content, form, tmp_path))).replace("\\", "")
        assert NASTY in read


def test_the_format_is_known_by_the_name_of_the_file() -> None:
    assert form_of(Path("a.DOCX")) == "docx"
    assert form_of(Path("b.htm")) == "html"
    with pytest.raises(BadSettings, match=r"end it in one of \.docx, \.odt"):
        form_of(Path("c.xyz"))


def test_a_template_can_be_changed() -> None:
    own = Manner(template="{{ title }}: {{ chapters | length }} chapters")
    assert manuscript_file(novel(), "html", own) == b"The Late Ferry: A Story: 3 chapters"


@pytest.mark.parametrize(
    "template", ["{% for %}", "{{ nothing.here }}", "{{ title.__class__.mro() }}"]
)
def test_a_template_that_does_not_work_is_refused_in_a_sentence(template: str) -> None:
    with pytest.raises(BadSettings, match="the template does not work"):
        manuscript_file(novel(), "html", Manner(template=template))


def test_a_template_for_paper_that_does_not_work_is_refused_in_a_sentence() -> None:
    with pytest.raises(CannotSave, match=r"The PDF cannot be set: .*unknown variable"):
        manuscript_file(novel(), "pdf", Manner(template="#nothing"))


def test_formats_without_a_template_take_none() -> None:
    with pytest.raises(BadSettings, match="no template is asked for docx"):
        manuscript_file(novel(), "docx", Manner(template="x"))


def test_programs_that_write_for_us_are_held_to_limits(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(conversion, "SECONDS", 0.05)
    monkeypatch.setattr(typesetting, "SECONDS", 0.05)
    monkeypatch.setattr(conversion, "_command", lambda *_: ["sleep", "5"])
    monkeypatch.setattr(typesetting, "_command", lambda: ["sleep", "5"])
    for form in ("epub", "pdf"):
        with pytest.raises(CannotSave, match="takes longer than"):
            manuscript_file(novel(), form, Manner())
    monkeypatch.setattr(conversion, "_command", lambda *_: [str(tmp_path / "gone")])
    monkeypatch.setattr(typesetting, "_command", lambda: [str(tmp_path / "gone")])
    for form in ("epub", "pdf"):
        with pytest.raises(CannotSave, match="does not start"):
            manuscript_file(novel(), form, Manner())


def test_what_a_converter_says_is_passed_on() -> None:
    with pytest.raises(CannotSave, match="the converter says “Unknown option --nonsense"):
        conversion.converted("x", source="html", target="docx", options=("--nonsense",))


@pytest.mark.parametrize("file", ["/etc/hostname", "../secret.txt"])
def test_a_template_for_paper_reads_no_files(file: str) -> None:
    with pytest.raises(CannotSave, match="The PDF cannot be set"):
        manuscript_file(novel(), "pdf", Manner(template=f'#read("{file}")'))


def test_a_template_for_pages_reads_no_files() -> None:
    with pytest.raises(BadSettings, match="the template does not work"):
        manuscript_file(novel(), "html", Manner(template="{% include '/etc/hostname' %}"))
