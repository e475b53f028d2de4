"""Packed documents that ask for too much are refused before they are unpacked."""

import io
import zipfile
from pathlib import Path

import pytest

from continuity.errors import CannotRead, TooLarge
from continuity.exchange import archive
from continuity.exchange.archive import inspect
from documents import convert


def packed(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


def test_a_story_passes(tmp_path: Path) -> None:
    assert "word/document.xml" in inspect(convert(tmp_path, ".docx").read_bytes(), "a.docx")


def test_a_bomb_is_refused_by_its_ratio() -> None:
    with pytest.raises(TooLarge, match="times its size"):
        inspect(packed(document_xml=b"\0" * 5_000_000), "a.docx")


@pytest.mark.parametrize(
    ("limit", "value", "words"),
    [
        ("LARGEST_MEMBER", 10, "A part of “a.docx” unpacks"),
        ("LARGEST_TOTAL", 10, "“a.docx” unpacks to more"),
        ("MOST_MEMBERS", 1, "is packed from more than 1 files"),
        ("MOST_TAGS", 1, "is built of more than 1 parts"),
    ],
)
def test_every_limit_holds(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: int, words: str
) -> None:
    monkeypatch.setattr(archive, limit, value)
    with pytest.raises(TooLarge, match=words):
        inspect(packed(a_xml=b"<a><b></b></a>", b_xml=b"<a></a>"), "a.docx")


def test_a_document_that_defines_its_own_signs_is_refused() -> None:
    with pytest.raises(CannotRead, match="its own signs"):
        inspect(packed(a_xml=b'<!DOCTYPE a [<!ENTITY x "y">]><a/>'), "a.docx")


def test_what_is_locked_is_said_to_be_locked() -> None:
    with pytest.raises(CannotRead, match="protected by a password"):
        inspect(packed(**{"META-INF__manifest_xml": b"<x><encryption-data/></x>"}), "a.odt")
    with pytest.raises(CannotRead, match="protected by a password"):
        inspect(packed(**{"META-INF__rights_xml": b"<x/>"}), "a.epub")
    flagged = bytearray(packed(a_xml=b"<a/>"))
    flagged[6] |= 1
    flagged[flagged.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(CannotRead, match="protected by a password"):
        inspect(bytes(flagged), "a.docx")


@pytest.mark.parametrize("cut", [10, 60, -30])
def test_half_a_file_is_damaged(tmp_path: Path, cut: int) -> None:
    with pytest.raises(CannotRead, match="is damaged"):
        inspect(convert(tmp_path, ".docx").read_bytes()[:cut], "a.docx")


def test_a_flipped_byte_is_damage() -> None:
    content = bytearray(packed(a_xml=bytes(range(256)) * 10))
    content[100] ^= 0xFF
    with pytest.raises(CannotRead, match="is damaged"):
        inspect(bytes(content), "a.docx")
