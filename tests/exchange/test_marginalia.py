"""Comments in the margin, in and out of every format that has one."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from continuity.exchange.draft.gathering import Choice
from continuity.exchange.manuscript_files import SUFFIXES, Manner, manuscript_file
from continuity.exchange.marginalia import tokens
from continuity.exchange.reading import read_story
from continuity.exchange.split import chapters_of
from continuity.prose.segmentation import manuscript
from continuity.story.manuscript import Manuscript, Source

TEXT = """# <!-- comment 1 -->The Gate<!-- /comment 1: Better title? -->

Her <!-- comment 2 -->green *eyes*<!-- /comment 2 by Ann Lee on 2026-05-01T10:00:00Z: Brown in two?\\nAsk. --> closed.<!-- comment by Bo on 2026-05-01: here? -->

<!-- comment 3 -->Tom <!-- comment 4 -->slept.<!-- /comment 3: a -\\- b --><!-- /comment 4 by Cy: & c -->

***

<!-- comment 5 -->“Never,” said Bo.<!-- /comment 5: whole -->
"""
WHO = 'w:id="7" w:author="Bo" w:date="2026-05-01T10:00:00Z"'


def book(text: str = TEXT) -> Manuscript:
    return manuscript([Source("a.md", text, markdown=True)], title="X", one_chapter_each=True)


def again(form: str, folder: Path, *, remarks: bool = True) -> str:
    path = folder / f"a{SUFFIXES[form][0]}"
    path.write_bytes(manuscript_file(book(), form, Manner(choice=Choice(remarks=remarks))))
    return chapters_of(manuscript(read_story(path)))[0][1]


@pytest.mark.parametrize("form", ["docx", "odt", "markdown"])
def test_comments_come_back_byte_for_byte(form: str, tmp_path: Path) -> None:
    assert chapters_of(book())[0][1] == TEXT
    assert again(form, tmp_path) == TEXT


@pytest.mark.parametrize("form", ["docx", "odt", "markdown", "html", "epub"])
def test_comments_stay_at_home_unless_they_are_asked_for(form: str, tmp_path: Path) -> None:
    text = again(form, tmp_path, remarks=False)
    assert "comment" not in text
    assert "Her green *eyes* closed." in text


def test_what_was_changed_while_changes_were_tracked_is_taken_as_changed(tmp_path: Path) -> None:
    body = (
        f"<w:p><w:r><w:t>He was </w:t></w:r><w:del {WHO}><w:r><w:delText>tall</w:delText></w:r></w:del>"
        f"<w:ins {WHO}><w:r><w:t>short</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
        f"<w:p><w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr><w:r><w:t>This one runs</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>on.</w:t></w:r></w:p>"
    )
    path = tmp_path / "a.docx"
    path.write_bytes(with_body(body))
    assert read_story(path)[0].text.endswith("He was short.\n\nThis one runs on.\n")


def with_body(body: str) -> bytes:
    """A Word document of ours with another text in it, and not known as ours any more."""
    packed = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(manuscript_file(book(), "docx", Manner()))) as old,
        zipfile.ZipFile(packed, "w") as new,
    ):
        for name in old.namelist():
            content = old.read(name).replace(b"<Application>Continuity", b"<Application>Other")
            if name == "word/document.xml":
                start = content.index(b"<w:body>") + len(b"<w:body>")
                end = content.index(b"<w:sectPr>")
                content = content[:start] + body.encode() + content[end:]
            new.writestr(name, content)
    return packed.getvalue()


def test_signs_that_look_like_a_token_are_passed_over() -> None:
    assert list(tokens("a\uf8f01\uf8f1b")) == [("a", "1"), ("b", "")]
    assert list(tokens("a\uf8f0b")) == [("a\uf8f0b", "")]
