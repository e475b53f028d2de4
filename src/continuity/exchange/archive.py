"""Looks into a packed document first, counting while it unpacks and trusting no header."""

import struct
import zipfile
import zlib
from io import BytesIO

from continuity.errors import CannotRead, TooLarge

MEGABYTE = 1024 * 1024
MOST_MEMBERS = 2_000
LARGEST_MEMBER = 64 * MEGABYTE
LARGEST_TOTAL = 256 * MEGABYTE
HIGHEST_RATIO = 200
"""Unpacked to packed bytes, for members above a megabyte. Prose packs about four to one."""
MOST_TAGS = 10_000_000
_CHUNK = MEGABYTE
_ENCRYPTED_FLAG = 0x1
_MARKED_UP = (".xml", ".xhtml", ".html", ".htm", ".rels", ".opf", ".ncx")
# What unpacking raises for broken files; some of it is not documented.
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    KeyError,
    IndexError,
    OverflowError,
    struct.error,
)
_LOCKED_BOOKS = frozenset({"META-INF/rights.xml", "META-INF/sinf.xml"})


def inspect(content: bytes, name: str, most: int = 0) -> frozenset[str]:
    """The names of the members, if all of them can be unpacked within the limits; `most` of them,
    if it is not 0.

    Raises CannotRead for what is broken or locked, TooLarge for what asks for too much.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _inspected(archive, name, most or MOST_MEMBERS)
    except _FAULTS as error:
        message = f"“{name}” is damaged or not complete, and cannot be opened."
        raise CannotRead(message) from error


def holds(content: bytes, member: str, words: bytes) -> bool:
    """Whether a member of an inspected document is there and says these words."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return member in archive.namelist() and words in archive.read(member)


def _inspected(archive: zipfile.ZipFile, name: str, most: int) -> frozenset[str]:
    members = archive.infolist()
    if len(members) > most:
        message = f"“{name}” is packed from more than {most:,} files."
        raise TooLarge(message)
    names = frozenset(member.filename for member in members)
    if names & _LOCKED_BOOKS or any(member.flag_bits & _ENCRYPTED_FLAG for member in members):
        raise locked(name)
    total = tags = 0
    for member in members:
        size, found = _counted(archive, member, name)
        total += size
        tags += found
        if total > LARGEST_TOTAL:
            message = f"“{name}” unpacks to more than {LARGEST_TOTAL // MEGABYTE} MB."
            raise TooLarge(message)
        if tags > MOST_TAGS:
            message = f"“{name}” is built of more than {MOST_TAGS:,} parts."
            raise TooLarge(message)
    return names


def locked(name: str) -> CannotRead:
    return CannotRead(f"“{name}” is protected by a password; take the protection off first.")


def _counted(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> tuple[int, int]:
    """Bytes and tags of a member, unpacked piece by piece."""
    size = tags = 0
    marked_up = member.filename.lower().endswith(_MARKED_UP)
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > LARGEST_MEMBER:
                message = (
                    f"A part of “{name}” unpacks to more than {LARGEST_MEMBER // MEGABYTE} MB."
                )
                raise TooLarge(message)
            if size > MEGABYTE and size > HIGHEST_RATIO * max(1, member.compress_size):
                message = f"A part of “{name}” unpacks to {HIGHEST_RATIO} times its size."
                raise TooLarge(message)
            if marked_up:
                tags += chunk.count(b"<")
                if b"<!ENTITY" in chunk:
                    message = f"“{name}” defines its own signs, as no story does."
                    raise CannotRead(message)
                if b"encryption-data" in chunk and member.filename.endswith("manifest.xml"):
                    raise locked(name)
    return size, tags
