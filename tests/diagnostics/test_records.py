import json

from continuity.diagnostics import plain
from continuity.diagnostics.diagnostic import Diagnostic, Fix, Note, Replacement, Severity
from continuity.diagnostics.records import check_record
from continuity.diagnostics.sarif import sarif
from continuity.prose.segmentation import manuscript
from continuity.story.manuscript import Manuscript, Source
from continuity.story.text import Anchor, Evidence, Span

TEXT = "Mara’s eyes were\r\ngreen that spring.\r\n\r\n***\r\n\r\nShe had brown eyes and no patience.\r\n"


def told() -> tuple[Manuscript, Diagnostic]:
    book = manuscript([Source("story.txt", TEXT)])
    first, second = (evidence(book, quote) for quote in ("eyes were green", "brown eyes"))
    fix = Fix("Write “green eyes”", (Replacement(second, "green eyes"),))
    return book, Diagnostic(
        "P101",
        "eye-colour-changes",
        Severity.ERROR,
        "Mara’s eyes are green, then brown",
        (Note(second, "now brown"), Note(first)),
        "f00d",
        reason=("green is not brown",),
        fixes=(fix,),
    )


def evidence(book: Manuscript, quote: str) -> Evidence:
    for paragraph in book.book.paragraphs():
        start = paragraph.text.find(quote)
        if start >= 0:
            return Evidence(Anchor(paragraph.id, Span(start, start + len(quote))), quote)
    raise AssertionError(quote)


def test_offsets_are_those_of_the_file_as_it_stands() -> None:
    book, diagnostic = told()
    record = check_record(book, [diagnostic])
    places = record["findings"][0]["evidence"]
    assert [TEXT[place["start"] : place["end"]] for place in places] == [
        "brown eyes",
        "eyes were\r\ngreen",
    ]
    assert [(place["chapter"], place["scene"]) for place in places] == [(1, 2), (1, 1)]
    edit = record["findings"][0]["fixes"][0]["edits"][0]
    assert TEXT[edit["start"] : edit["end"]] == "brown eyes"


def test_words_of_a_document_are_counted_without_breaks() -> None:
    book, diagnostic = told()
    assert check_record(book, [diagnostic])["documents"] == [{"path": "story.txt", "words": 13}]


def test_a_terminal_shows_both_places_with_a_line_under_the_words() -> None:
    book, diagnostic = told()
    assert plain.report(book, [diagnostic]) == (
        "story.txt:6:9: error P101: Mara’s eyes are green, then brown\n"
        "    Chapter 1, scene 2: now brown\n"
        "        She had brown eyes and no patience.\n"
        "                ^^^^^^^^^^\n"
        "    Chapter 1, scene 1\n"
        "        Mara’s eyes were green that spring.\n"
        "               ^^^^^^^^^^^^^^^\n"
        "    = green is not brown\n"
        "    fix: Write “green eyes”\n"
        "\n"
        "1 error\n"
    )


def test_nothing_found_is_said() -> None:
    book, _ = told()
    assert plain.report(book, []) == "Nothing found.\n"


def test_sarif_points_at_the_first_place_and_relates_the_other() -> None:
    book, diagnostic = told()
    log = json.loads(
        json.dumps(sarif(book, [diagnostic], summaries={"P101": "Eyes."}, version="1"))
    )
    run = log["runs"][0]
    result = run["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert run["tool"]["driver"]["rules"][0]["shortDescription"]["text"] == "Eyes."
    assert (result["level"], region["startLine"], region["startColumn"]) == ("error", 6, 9)
    related = result["relatedLocations"][0]["physicalLocation"]["region"]
    assert TEXT[related["charOffset"] : related["charOffset"] + related["charLength"]] == (
        "eyes were\r\ngreen"
    )
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {
        "text": "green eyes"
    }
