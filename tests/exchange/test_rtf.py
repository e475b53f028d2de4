"""RTF as the programs of others write it."""

import time

import pytest

from continuity.errors import Cancelled, CannotRead
from continuity.exchange import rtf
from continuity.exchange.rich import read_rich
from continuity.exchange.rtf_words import date_of, page_of_charset, page_of_number

WORD = r"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\fnil\fcharset0 Times;}{\f1\fnil\fcharset204 Cyr;}}"


def read(body: str, head: str = WORD) -> str:
    return read_rich(f"{head}{body}}}".encode("latin-1"), "rtf", "a.rtf")


def test_signs_stand_for_themselves_and_not_for_what_stands_in() -> None:
    assert read(r"\u8220?Ada\u8221 ? \u8212\'97 \'93left\'94\emdash x\~y\par") == (
        "“Ada” — “left”—x\u00a0y\n"
    )
    assert read(r"{\uc0\u8220 Ada}{\uc2\u8221 ??}\u8212\emdash left") == "“Ada”—left\n"
    assert read("\\u8220\n?Ada\\u-10179?\\u-8704?\\{x\\}") == "“Ada😀{x}\n"


def test_emphasis_is_switched_and_ends_with_its_group() -> None:
    assert read(r"one {\i two}, \b three\b0  \ul four\ulnone\plain  five\par") == (
        "one *two*, *three* *four* five\n"
    )


def test_headings_are_known_by_the_name_of_their_style_or_by_their_level() -> None:
    styles = r"{\stylesheet{\s0 Normal;}{\s3\b heading 2;}{\*\cs9 Some;}}"
    body = r"\pard\s3\b The Gate\par\pard\s0\plain Rain.\par\pard\outlinelevel0 Two{\listtext\pard\tab}\par\pard More."
    assert read(styles + body) == "## The Gate\n\nRain.\n\n# Two\n\nMore.\n"


def test_letters_are_those_of_their_font() -> None:
    assert read(r"caf\'e9 {\f1\'cf\'f0}") == "café Пр\n"
    assert read(r"caf\'8e", r"{\rtf1\mac ") == "café\n"
    assert (page_of_charset(0), page_of_charset(128)) == ("", "cp932")
    assert (page_of_number(10000), page_of_number(1251)) == ("mac_roman", "cp1251")
    assert page_of_number(42) == "cp1252"


def test_what_is_no_story_is_left_out() -> None:
    body = (
        r"{\info{\title The Late Ferry}{\author Ada Holt}}{\header Page 1}{\*\other x}"
        r"{\pict\pngblip 89504e47}Rain {\v hidden}{\deleted gone}fell.\par"
    )
    assert read(body) == "---\ntitle: The Late Ferry\nauthor: Ada Holt\n---\n\nRain fell.\n"


def test_a_footnote_stands_below_its_paragraph() -> None:
    assert read(r"Rain{\super\chftn}{\footnote\chftn  So she said.} fell.\par More.") == (
        "Rain fell.\n\n<!-- continuity: note -->So she said.\n\nMore.\n"
    )


def test_empty_paragraphs_make_a_gap() -> None:
    assert read(r"One.\par Two.\par\par Three.\par Four.\par Five.") == (
        "One.\n\nTwo.\n\n\n\nThree.\n\nFour.\n\nFive.\n"
    )


def test_comments_stand_on_their_words() -> None:
    packed = (126 << 20) | (5 << 16) | (1 << 11) | (10 << 6) | 30
    body = (
        r"Her {\*\atrfstart 7}green eyes{\*\atrfend 7}{\*\atnid AL}{\*\atnauthor Ann Lee}\chatn "
        rf"{{\*\annotation{{\*\atnref 7}}{{\*\atndate {packed}}}\pard Brown?\par Ask.}} closed.\par "
        r"Tom{\*\atnauthor Bo}{\*\annotation who?} slept."
    )
    assert read(body) == (
        "Her <!-- comment 1 -->green eyes<!-- /comment 1 by Ann Lee on 2026-05-01T10:30:00:"
        " Brown?\\nAsk. --> closed.\n\nTom<!-- comment by Bo: who? --> slept.\n"
    )


def test_a_date_that_is_none_is_left_out() -> None:
    assert date_of(0) == ""
    assert date_of(-1) == ""


def test_no_rtf_is_too_broken() -> None:
    assert read(r"}}}Rain\u{\fldrslt fell}\'zz{\*") == "Rainfellzz\n"
    with pytest.raises(CannotRead, match="nested more deeply"):
        read("{" * 5000 + "x")


def test_a_long_document_is_quick_and_can_be_cancelled() -> None:
    body = r"\pard She went {\i down} the road, and \u8220?never\u8221? came back.\par" * 20_000
    start = time.perf_counter()
    assert len(rtf.document(WORD + body).blocks) == 20_001
    assert time.perf_counter() - start < 8

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        rtf.document(WORD + body, heed=stop)
