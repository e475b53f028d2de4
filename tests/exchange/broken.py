"""Files of every kind, broken in every way, for the trial and for its sample in the tests."""

import random
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from continuity.exchange.draft.gathering import Choice
from continuity.exchange.manuscript_files import Manner, manuscript_file
from exchange import a_page, a_project
from exchange.a_novel import novel
from exchange.test_fountain import PLAY

MEGABYTE: Final = 1024 * 1024


def whole_files() -> dict[str, bytes]:
    """One file of each kind that can be read, by name."""
    manner = Manner(choice=Choice(notes=True, remarks=True))
    forms = {"docx": "docx", "odt": "odt", "epub": "epub", "html": "html", "markdown": "md"}
    made = {f"novel.{end}": manuscript_file(novel(), form, manner) for form, end in forms.items()}
    return made | {
        "novel.rtf": a_project.rtf(
            r"\pard Rain \i fell\i0 .\par \u8220?So,\u8221? she said."
        ).encode(),
        "page.html": a_page.AO3_PAGE.encode(),
        "other.html": a_page.FANFICTION_NET.encode(),
        "play.fountain": PLAY.encode(),
        "novel.txt": "Chapter One\n\nRain fell. “So,” she said.\n".encode(),
        "scrivener.zip": a_project.packed(a_project.scrivener_3(), "The Late Ferry.scriv/"),
        "novelwriter.zip": a_project.packed(a_project.novelwriter_2()),
        "manuskript.msk": a_project.packed(a_project.manuskript()),
    }


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The file with bytes changed, lost, doubled or moved: from one to a few dozen of them."""
    broken = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 20, 60))):
        if not broken:
            break
        at = chance.randrange(len(broken))
        length = chance.choice((1, 1, 4, 40, 400))
        kind = chance.randrange(5)
        if kind == 0:
            broken[at] = chance.randrange(256)
        elif kind == 1:
            del broken[at : at + length]
        elif kind == 2:
            broken[at:at] = bytes(chance.randrange(256) for _ in range(length))
        elif kind == 3:
            broken[at:at] = broken[at : at + length]
        else:
            del broken[at:]
    return bytes(broken)


def mutated_inside(content: bytes, chance: random.Random) -> bytes:
    """An archive that is whole, with one of its members broken."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            part = old.read(name)
            new.writestr(name, mutated(part, chance) if name == chosen else part)
    return packed.getvalue()


def trials(count: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """So many broken files, with the names of the whole ones."""
    chance = random.Random(seed)  # noqa: S311 - the same files every time, no secret
    files = sorted(whole_files().items())
    for number in range(count):
        name, content = files[number % len(files)]
        inside = content[:2] == b"PK" and number // len(files) % 2
        yield name, (mutated_inside if inside else mutated)(content, chance)


def attacks(*, large: bool = False) -> Iterator[tuple[str, bytes]]:
    """Files that were made to do harm, by name; `large`: those of 50 MB too."""
    docx = manuscript_file(novel(), "docx", Manner())
    odt = manuscript_file(novel(), "odt", Manner())
    zeros = b"\0" * MEGABYTE
    yield "bomb.docx", with_member(docx, "word/media/a.bin", zeros * 70)
    yield "bomb.zip", with_member(a_project.packed(a_project.scrivener_3()), "a", zeros * 70)
    yield "many.docx", many_members(docx, 3_000)
    laughs = b"".join(b'<!ENTITY l%d "&l%d;&l%d;">' % (n + 1, n, n) for n in range(30))
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">' + laughs + b"]><x>&l30;</x>"
    yield "laughs.docx", with_member(docx, "word/document.xml", bomb)
    yield "laughs.odt", with_member(odt, "content.xml", bomb)
    yield "laughs.html", bomb
    yield (
        "laughs.zip",
        with_member(a_project.packed(a_project.novelwriter_2()), "nwProject.nwx", bomb),
    )
    outside = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'
    )
    yield "outside.docx", with_member(docx, "word/document.xml", outside)
    yield "outside.odt", with_member(odt, "content.xml", outside)
    wide = outside.decode().replace("?>", ' encoding="utf-16"?>', 1).encode("utf-16")
    yield (
        "outside-wide.zip",
        with_member(a_project.packed(a_project.scrivener_3()), "The Late Ferry.scrivx", wide),
    )
    yield "climbing.docx", with_member(docx, "../../climbed.txt", b"x")
    yield (
        "climbing.zip",
        with_member(a_project.packed(a_project.scrivener_3()), "../../climbed.txt", b"x"),
    )
    yield (
        "page.html",
        b"<p>Rain.<img src='file:///etc/passwd'><iframe src='/etc/passwd'></iframe></p>",
    )
    yield "deep.html", b"<div>" * 200_000 + b"x"
    yield "deep.rtf", b"{\\rtf1 " + b"{" * 200_000 + b"x"
    nested = b"<BinderItem Type='DraftFolder'><Children>" * 20_000
    yield (
        "deep.zip",
        with_member(
            a_project.packed(a_project.scrivener_3()),
            "The Late Ferry.scrivx",
            b"<x><Binder>" + nested,
        ),
    )
    yield "pictures.docx", with_member(docx, "word/document.xml", only_a_picture(docx))
    yield "locked.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 5000
    yield "locked.odt", with_member(odt, "META-INF/manifest.xml", b"<manifest:encryption-data/>")
    yield "locked.zip", encrypted(docx)
    yield "empty.docx", b""
    if large:
        yield (
            "fifty.txt",
            ("Rain fell on the quay, and nobody came. " * 13 + "\n\n").encode() * 100_000,
        )
        yield "fifty.rtf", b"{\\rtf1 " + b"Rain fell on the quay.\\par " * 2_000_000 + b"}"


def with_member(content: bytes, name: str, part: bytes) -> bytes:
    """The archive with a member more, or with another content for one."""
    packed = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for other in old.namelist():
            if other != name:
                new.writestr(other, old.read(other))
        new.writestr(name, part)
    return packed.getvalue()


def many_members(content: bytes, count: int) -> bytes:
    packed = BytesIO(content)
    with zipfile.ZipFile(packed, "a") as archive:
        for number in range(count):
            archive.writestr(f"a{number}", b"")
    return packed.getvalue()


def only_a_picture(docx: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        text = archive.read("word/document.xml")
    start, end = text.index(b"<w:body>") + len(b"<w:body>"), text.index(b"<w:sectPr>")
    return text[:start] + b"<w:p><w:r><w:drawing/></w:r></w:p>" + text[end:]


def encrypted(content: bytes) -> bytes:
    """An archive whose members say that they are encrypted."""
    broken = bytearray(content)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = broken.find(mark)
        while at >= 0:
            broken[at + place] |= 1
            at = broken.find(mark, at + 4)
    return bytes(broken)
