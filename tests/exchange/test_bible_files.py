"""The story bible in every format and edition."""

import csv
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from continuity.claims.claim import Thing, Trait
from continuity.engine.report import Report
from continuity.errors import BadSettings
from continuity.exchange import bible_files
from continuity.exchange.bible.document import Bible
from continuity.exchange.bible.record import record, schema
from continuity.exchange.bible.tables import tables
from continuity.exchange.bible_files import FULL, STYLE_SHEET, SUFFIXES, TEMPLATES, bible_file
from continuity.exchange.pandoc import syntax_tree
from continuity.exchange.story_bible import story_bible
from continuity.exchange.syntax import blocks_of
from continuity.prose.segmentation import manuscript
from continuity.story.decisions import AuthorsWord, Declared
from exchange.a_report import WHOLE, WORD, report, stated

SCHEMA = Path(__file__).parents[2] / "docs" / "bible.schema.json"


@pytest.fixture
def bible() -> Bible:
    return story_bible(report(), WHOLE, WORD)


def lines(content: bytes, form: str) -> Iterator[str]:
    for block in blocks_of(syntax_tree(content, form, "bible")):
        yield block.text


@pytest.mark.parametrize("form", ["docx", "odt", "epub"])
def test_documents_hold_everything_in_order(bible: Bible, form: str) -> None:
    found = list(lines(bible_file(bible, form), form))
    order = [
        *("General style", "Characters", "The Reed family", "Tom Reed", "Ann Reed"),
        *("Main characters", "Mara", "Places", "Port Ellen", "Timeline", "Lockdown"),
        *("World rules and canon", "Open queries", "Decided"),
    ]
    places = [found.index(words) for words in order]
    assert places == sorted(places)
    assert any(line.startswith("Warning. Mara’s eyes were green P101") for line in found)


@pytest.mark.parametrize("form", ["docx", "odt", "epub"])
def test_a_style_sheet_says_what_stays_in_one_line_each(bible: Bible, form: str) -> None:
    found = list(lines(bible_file(bible, form, edition=STYLE_SHEET), form))
    assert "Mara eyes green / brown first ch. 1, sc. 1" in found
    assert "Abaddon (not Abbadon); Ann Reed" in found
    assert "2 Low Water one hour later" in found


def test_a_style_sheet_in_markdown(bible: Bible) -> None:
    text = bible_file(bible, "markdown", edition=STYLE_SHEET).decode()
    assert text.startswith("# The Late Ferry: style sheet\n")
    assert "- Abaddon (not Abbadon)\n" in text
    assert "- **Mara** eyes green / brown (first ch. 1, sc. 1)\n" in text
    assert "- **2** Low Water: one hour later\n" in text
    assert "- Mara’s eyes were green (P101; ch. 2, sc. 1; ch. 1, sc. 1)\n" in text


def test_the_reference_documents_carry_the_running_head(bible: Bible) -> None:
    for form, part in (("docx", "word/header1.xml"), ("odt", "styles.xml")):
        with zipfile.ZipFile(BytesIO(bible_file(bible, form))) as archive:
            assert "The Late Ferry · story bible" in archive.read(part).decode()


def test_on_paper_there_are_quotes_only_if_asked_for(bible: Bible) -> None:
    bare = "\n".join(lines(bible_file(bible, "docx"), "docx"))
    full = "\n".join(lines(bible_file(bible, "docx", quotes=True), "docx"))
    assert full.count("nobody knew why") > bare.count("nobody knew why")


@pytest.mark.parametrize("edition", [FULL, STYLE_SHEET])
@pytest.mark.parametrize("quotes", [True, False])
def test_pdfs_are_set(bible: Bible, edition: str, *, quotes: bool) -> None:
    assert bible_file(bible, "pdf", edition=edition, quotes=quotes).startswith(b"%PDF-")


@pytest.mark.parametrize("key", TEMPLATES)
def test_a_bible_of_nothing_can_be_written(key: tuple[str, str]) -> None:
    edition, form = key
    nothing = story_bible(Report(), manuscript([]), AuthorsWord())
    assert bible_file(nothing, form, edition=edition)


def test_the_book_is_well_formed(bible: Bible) -> None:
    with zipfile.ZipFile(BytesIO(bible_file(bible, "epub"))) as archive:
        for name in archive.namelist():
            if name.endswith((".xhtml", ".opf", ".ncx")):
                ET.fromstring(archive.read(name))  # noqa: S314 - of our own making


def test_the_record_keeps_the_published_schema(bible: Bible) -> None:
    published = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(published)
    validator = Draft202012Validator(published)
    written = json.loads(bible_file(bible, "json"))
    assert list(validator.iter_errors(written)) == []
    written["people"][0]["people"][0]["mentions"] = "many"
    assert len(list(validator.iter_errors(written))) == 1


def test_the_published_schema_is_that_of_the_document() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema(), "scripts/write-bible-schema"


def test_the_record_holds_facts_with_their_places(bible: Bible) -> None:
    people = [one for group in record(bible)["people"] for one in group["people"]]
    mara = next(one for one in people if one["name"] == "Mara")
    assert mara["facts"][0]["facts"][0]["quotes"][0] == {
        "before": "",
        "marked": "Mara had green eyes",
        "after": "; nobody knew why.",
        "where": {"text": "Chapter 1, scene 1", "chapter_title": "The Gate"},
        "voice": "",
        "note": "",
    }


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"))))


def test_tables_hold_a_row_for_every_quote(bible: Bible) -> None:
    found = {name: rows(content) for name, content in tables(bible).items()}
    assert found["people.csv"][1][:4] == ["Tom Reed", "", "male", "The Reed family"]
    assert ["Mara", "eyes", "brown", "Chapter 2, scene 1", "", "Mara’s eyes were brown."] in found[
        "facts.csv"
    ]
    assert found["places.csv"][1] == ["Port Ellen", "place", "1", "Chapter 1, scene 1"]
    assert found["timeline.csv"][3][3] == "one hour later"
    assert ["Abaddon", "not Abbadon"] in found["spellings.csv"]
    assert [row[3] for row in found["queries.csv"]] == ["verdict", "open", "intended"]


def test_tables_come_in_one_archive(bible: Bible) -> None:
    with zipfile.ZipFile(BytesIO(bible_file(bible, "csv"))) as archive:
        assert sorted(archive.namelist()) == sorted(tables(bible))


def test_no_cell_is_a_command_to_a_spreadsheet() -> None:
    word = AuthorsWord(declared=(Declared("=1+1", "spelling", ""), Declared("@x", "eyes", "-2")))
    made = tables(story_bible(Report(), WHOLE, word))
    assert rows(made["spellings.csv"])[1] == ["'=1+1", ""]
    assert rows(made["facts.csv"])[1][:3] == ["'@x", "eyes", "'-2"]


def test_templates_can_be_changed(bible: Bible) -> None:
    assert bible_file(bible, "markdown", template="{{ bible.title }}!") == b"The Late Ferry!\n"
    own = "<p>{{ bible.title }}, {{ bible.people | length }} groups</p>"
    assert "The Late Ferry, 2 groups" in list(
        lines(bible_file(bible, "docx", template=own), "docx")
    )
    assert bible_file(bible, "pdf", template='#json("data.json").title').startswith(b"%PDF-")


@pytest.mark.parametrize("form", ["json", "csv"])
def test_data_has_neither_editions_nor_templates(bible: Bible, form: str) -> None:
    with pytest.raises(BadSettings, match="holds everything as data"):
        bible_file(bible, form, edition=STYLE_SHEET)
    with pytest.raises(BadSettings, match="holds everything as data"):
        bible_file(bible, form, template="x")


def test_every_format_has_its_name() -> None:
    assert {form for _, form in TEMPLATES} | {"json", "csv"} == set(SUFFIXES)
    assert set(bible_files.EDITIONS) == {edition for edition, _ in TEMPLATES}


def test_what_becomes_of_somebodys_things_stands_on_their_sheet() -> None:
    lost = stated("she left", Trait.THING, Thing("lost her cap", "lost", "cap"))
    known = report()
    mara, *others = known.dossiers
    told = replace(known, dossiers=(replace(mara, stated=(lost,)), *others))
    text = bible_file(story_bible(told, WHOLE, WORD), "markdown").decode()
    assert "- **things**\n  - lost her cap\n    - Chapter 1, scene 1: Then **she left**.\n" in text
