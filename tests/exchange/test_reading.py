"""Stories from files of every format, and one clear sentence where there is none."""

import zipfile
from pathlib import Path

import pytest

from continuity.errors import CannotRead, TooLarge
from continuity.exchange import pandoc, reading, rtf
from continuity.exchange.reading import can_read, read_story
from continuity.prose.segmentation import manuscript
from continuity.story.text import ParagraphKind
from documents import convert

TOLD = [
    "“Where is the ferry?” said Ada—and left.",
    "It was late. Zoë waited; ‘nobody’ came…",
    "Two hours later it came.",
    "Tom said “no”.",
]


def refusal(path: Path) -> str:
    with pytest.raises(CannotRead) as refused:
        read_story(path)
    return str(refused.value)


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".rtf", ".epub", ".html"])
def test_a_document_of_any_format_is_the_same_story(tmp_path: Path, suffix: str) -> None:
    sources = read_story(convert(tmp_path, suffix))
    book = manuscript(sources).book
    assert sources[0].markdown
    assert [p.text for p in book.paragraphs() if p.kind is ParagraphKind.PROSE][-4:] == TOLD
    assert [chapter.title for chapter in book.chapters][-2:] == ["Chapter One", "Chapter Two"]
    emphasis = [span.of(p.text) for p in book.paragraphs() for span in p.emphasis]
    assert emphasis[-1] == "ferry"


@pytest.mark.parametrize("suffix", [".docx", ".epub", ".html", ".rtf"])
def test_a_rule_across_the_page_parts_scenes(tmp_path: Path, suffix: str) -> None:
    book = manuscript(read_story(convert(tmp_path, suffix))).book
    assert len(book.chapters[-2].scenes) == 2


@pytest.mark.parametrize("suffix", [".docx", ".epub", ".html"])
def test_the_title_of_a_document_is_the_title_of_the_book(tmp_path: Path, suffix: str) -> None:
    assert manuscript(read_story(convert(tmp_path, suffix))).book.title == "The Late Ferry"


def test_stars_in_the_middle_of_a_page_part_scenes(tmp_path: Path) -> None:
    path = convert(tmp_path, ".docx", "Ada left.\n\n\\* \\* \\*\n\nTom stayed.")
    assert read_story(path)[0].text.endswith("Ada left.\n\n***\n\nTom stayed.\n")


def test_an_empty_paragraph_parts_scenes_where_they_are_rare(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    told = "<p>It had rained on the harbour since noon, and the ferry was late again.</p>" * 12
    path.write_text(f"<html><body>{told}<p></p>{told}</body></html>", encoding="utf-8")
    assert len(list(manuscript(read_story(path)).book.scenes())) == 2


def test_a_web_page_may_be_in_an_old_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.htm"
    path.write_bytes("<html><body><p>“Zoë,” she said.</p></body></html>".encode("cp1252"))
    assert read_story(path)[0].text == "“Zoë,” she said.\n"


def test_the_name_of_a_file_does_not_decide_what_it_is(tmp_path: Path) -> None:
    path = convert(tmp_path, ".docx").rename(tmp_path / "story.epub")
    assert "Ada" in read_story(path)[0].text
    rtf = convert(tmp_path, ".rtf").rename(tmp_path / "story.txt")
    assert "Ada" in read_story(rtf)[0].text


def test_text_and_markdown_are_taken_as_they_stand(tmp_path: Path) -> None:
    for name, markdown in (("a.txt", False), ("a.md", True), ("a", False)):
        (tmp_path / name).write_bytes(b"Ada\r\nleft.")
        (source,) = read_story(tmp_path / name)
        assert (source.path, source.text) == (str(tmp_path / name), "Ada\r\nleft.")
        assert source.markdown is markdown


def test_a_folder_is_read_in_the_order_of_its_numbers(tmp_path: Path) -> None:
    for name in ("10 end.txt", "9 middle.md", "1/b.txt", ".hidden.txt", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Ada left.", encoding="utf-8")
    names = [Path(source.path).name for source in read_story(tmp_path)]
    assert names == ["b.txt", "9 middle.md", "10 end.txt"]


def test_a_folder_without_a_story_is_refused(tmp_path: Path) -> None:
    assert "no story" in refusal(tmp_path)


def test_a_folder_of_a_library_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_FILES", 1)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Ada left.", encoding="utf-8")
    assert "choose the folder of one story" in refusal(tmp_path)


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "gone.txt")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.txt", b" \n\n", "There is no text"),
        ("a.txt", bytes(range(32)) * 50, "does not look like text"),
        ("a.docx", b"", "is empty"),
        ("a.docx", b"Ada left.", "is not a .docx document"),
        ("a.docx", b"PK\x03\x04broken", "is damaged"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "is protected by a password"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "save it as .docx"),
        ("a", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "save it as .docx"),
        ("a.txt", b"%PDF-1.7", "is a PDF"),
        ("a.pages", b"PK\x03\x04", "export it as Word"),
        ("a.html", b"<html><body><img src='a.png'></body></html>", "may hold only pictures"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    said = refusal(tmp_path / name)
    assert words in said
    assert "\n" not in said
    assert said.endswith(".")


def test_a_folder_that_only_looks_like_a_project_says_so(tmp_path: Path) -> None:
    (tmp_path / "novel.scriv").mkdir()
    assert "no project of Scrivener" in refusal(tmp_path / "novel.scriv")


def test_a_package_without_a_document_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as packed:
        packed.writestr("readme.txt", "hello")
    assert "no document in it" in refusal(tmp_path / "a.docx")


def test_a_document_whose_parts_are_rubbish_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as packed:
        packed.writestr("word/document.xml", "<broken")
    assert "is damaged" in refusal(tmp_path / "a.docx")


def test_files_larger_than_any_story_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LARGEST_TEXT", 5)
    (tmp_path / "a.txt").write_bytes(b"Ada left.")
    with pytest.raises(TooLarge, match="is larger than"):
        read_story(tmp_path / "a.txt")
    monkeypatch.undo()
    monkeypatch.setattr(reading, "LARGEST_DOCUMENT", 5)
    with pytest.raises(TooLarge, match="is larger than"):
        read_story(convert(tmp_path, ".docx"))


def test_a_document_that_needs_too_much_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pandoc, "MEMORY", 144)
    page = tmp_path / "a.html"
    page.write_text("<html>" + "<p>Ada left the harbour.</p>" * 20_000, encoding="utf-8")
    with pytest.raises(TooLarge, match="MB of memory"):
        read_story(page)


def test_a_document_that_takes_too_long_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = convert(tmp_path, ".docx")
    monkeypatch.setattr(pandoc, "_command", lambda _form, _memory: ["sleep", "5"])
    monkeypatch.setattr(pandoc, "SECONDS", 0.05)
    with pytest.raises(TooLarge, match="longer than"):
        read_story(path)


def test_a_converter_that_does_not_start_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = convert(tmp_path, ".docx")
    monkeypatch.setattr(pandoc, "_command", lambda _form, _memory: [str(tmp_path / "gone")])
    assert "converter does not start" in refusal(path)


def test_elsewhere_than_on_linux_the_converter_limits_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    command = pandoc._command("docx", 1024)
    assert command[1:4] == ["+RTS", "-M896m", "-RTS"]
    assert "--sandbox" in command


def test_only_names_of_stories_are_offered() -> None:
    assert [can_read(Path(name)) for name in ("a.DOCX", "a.md", "a.txt", "a.png", "a")] == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_a_small_document_is_granted_little() -> None:
    assert pandoc._granted(10_000) == (389, 10)
    assert pandoc._granted(100 * 1024 * 1024) == (1024, 60)


def test_a_page_nested_too_deeply_is_not_even_begun(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html>" + "<div>" * 1_000 + "Rain.")
    assert "nested more deeply" in refusal(tmp_path / "a.html")


def test_more_rtf_than_any_story_has_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rtf, "MOST_TOKENS", 10_000)
    (tmp_path / "a.rtf").write_text(r"{\rtf1 " + r"Rain.\par " * 20_000 + "}")
    assert "longer than any story" in refusal(tmp_path / "a.rtf")
    monkeypatch.setattr(rtf, "MOST_PARAGRAPHS", 10_000)
    assert "longer than any story" in refusal(tmp_path / "a.rtf")
