"""Our EPUBs by the rules of EPUB 3.3 that readers insist on (epubcheck 5.3 finds nothing else)."""

import zipfile
from io import BytesIO
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

import pytest

from continuity.exchange.bible_files import bible_file
from continuity.exchange.draft.gathering import Choice
from continuity.exchange.manuscript_files import Manner, manuscript_file
from continuity.exchange.story_bible import story_bible
from continuity.story.decisions import NOTHING_SAID
from exchange.a_novel import novel
from exchange.a_report import WHOLE, report

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB = "{http://www.idpf.org/2007/ops}"


@pytest.fixture(scope="module", params=["novel", "nasty", "bible"])
def book(request: pytest.FixtureRequest) -> zipfile.ZipFile:
    manner = Manner(choice=Choice(notes=True))
    if request.param == "bible":
        content = bible_file(story_bible(report(), WHOLE, NOTHING_SAID), "epub")
    elif request.param == "nasty":
        nasty = novel(title="<script>& “x”", author="A & B")
        content = manuscript_file(nasty, "epub", manner)
    else:
        content = manuscript_file(novel(), "epub", manner)
    return zipfile.ZipFile(BytesIO(content))


def parsed(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - our own writing


def package(book: zipfile.ZipFile) -> tuple[PurePosixPath, ET.Element]:
    container = parsed(book.read("META-INF/container.xml"))
    root = next(one for one in container.iter() if one.tag.endswith("rootfile"))
    path = root.get("full-path", "")
    return PurePosixPath(path).parent, parsed(book.read(path))


def test_the_type_comes_first_and_is_not_compressed(book: zipfile.ZipFile) -> None:
    first = book.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert book.read("mimetype") == b"application/epub+zip"


def test_what_must_be_said_of_the_book_is_said(book: zipfile.ZipFile) -> None:
    _, opf = package(book)
    assert opf.get("version") == "3.0"
    key = opf.get("unique-identifier")
    assert [one.text for one in opf.iter(f"{DC}identifier") if one.get("id") == key]
    assert all(next(opf.iter(f"{DC}{name}")).text for name in ("title", "language"))
    assert [one for one in opf.iter(f"{OPF}meta") if one.get("property") == "dcterms:modified"]


def test_every_file_is_listed_and_every_listed_file_is_there(book: zipfile.ZipFile) -> None:
    folder, opf = package(book)
    listed = {str(folder / (one.get("href") or "")) for one in opf.iter(f"{OPF}item")}
    there = {name for name in book.namelist() if not name.endswith("/")}
    beside = {"mimetype", "META-INF/container.xml", "META-INF/com.apple.ibooks.display-options.xml"}
    assert listed <= there
    assert {one for one in there - listed - beside if not one.endswith(".opf")} == set()


def test_the_spine_reads_pages_that_are_listed(book: zipfile.ZipFile) -> None:
    _, opf = package(book)
    ids = {one.get("id") for one in opf.iter(f"{OPF}item")}
    spine = [one.get("idref") for one in opf.iter(f"{OPF}itemref")]
    assert spine
    assert set(spine) <= ids
    assert len(spine) == len(set(spine))


def test_pages_are_well_formed_and_the_navigation_leads_to_them(book: zipfile.ZipFile) -> None:
    folder, opf = package(book)
    pages = {
        str(folder / (one.get("href") or "")): one.get("properties") or ""
        for one in opf.iter(f"{OPF}item")
        if one.get("media-type") == "application/xhtml+xml"
    }
    trees = {name: parsed(book.read(name)) for name in pages}
    (navigation,) = (name for name, said in pages.items() if "nav" in said.split())
    toc = [one for one in trees[navigation].iter(f"{XHTML}nav") if one.get(f"{EPUB}type") == "toc"]
    links = [one.get("href", "") for nav in toc for one in nav.iter(f"{XHTML}a")]
    assert links
    for link in links:
        name, _, mark = link.partition("#")
        target = str(PurePosixPath(navigation).parent / name)
        marks = {one.get("id") for one in trees[target].iter()}
        assert not mark or mark in marks
    assert not [one for tree in trees.values() for one in tree.iter(f"{XHTML}script")]
