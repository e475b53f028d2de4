"""Frozen values to bytes and back, for the project's database.

Nothing but our own frozen dataclasses, enumerations, tuples and plain values can come out of it,
whatever somebody wrote into the file: a value is rebuilt from the type that the *reader* asks for,
not from what the bytes say. A digest in front tells damage from content.
"""

import gc
import hashlib
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Generic, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

_DIGEST = 8
_LIMIT = 1 << 29  # bytes; no honest report is larger, and a bomb shall not fill the memory


class Damaged(ValueError):
    """The bytes are not what was written, or were written by another version of the program."""


class Codec(Generic[T]):
    """Writes and reads values of one type."""

    def __init__(self, kind: type[T]) -> None:
        annotation: Any = kind
        self._form = _form(annotation)

    def encode(self, value: T) -> bytes:
        """The value, compressed, behind its digest."""
        text = json.dumps(_plain(self._form.dump, value), separators=(",", ":"))
        packed = zlib.compress(text.encode("utf-8", "surrogatepass"), 1)
        return _digest(packed) + packed

    def decode(self, content: bytes) -> T:
        """The value again. Raises `Damaged`."""
        packed = content[_DIGEST:]
        if content[:_DIGEST] != _digest(packed):
            message = "A remembered value does not fit its digest."
            raise Damaged(message)
        try:
            text = zlib.decompressobj().decompress(packed, _LIMIT)
            with _undisturbed():
                rows = json.loads(text.decode("utf-8", "surrogatepass"))
                value: T = _plain(self._form.load, rows)
        except (ValueError, TypeError, LookupError, AttributeError, zlib.error) as error:
            message = f"A remembered value cannot be read: {error}"
            raise Damaged(message) from error
        return value


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_DIGEST).digest()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without collecting rubbish: of a hundred thousand new values none is any, and looking through
    them again and again takes as long as making them.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


Change = Callable[[Any], Any]


class _Form(NamedTuple):
    """How a type is written and read; None where the value goes through as it is."""

    dump: Change | None
    load: Change | None


def _plain(change: Change | None, value: Any) -> Any:  # noqa: ANN401 - JSON is untyped
    return change(value) if change else value


@cache
def _form(kind: Any) -> _Form:  # noqa: ANN401 - takes every annotation
    kind = getattr(kind, "__supertype__", kind)
    if kind in (str, int, float, bool, NoneType):
        return _Form(None, None)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _Form(attrgetter("value"), {member.value: member for member in kind}.__getitem__)
    if is_dataclass(kind):
        return _of_dataclass(kind)
    return _of_several(kind, get_origin(kind), get_args(kind))


def _of_several(kind: Any, origin: Any, arguments: tuple[Any, ...]) -> _Form:  # noqa: ANN401
    match origin:
        case _ if origin in (Union, UnionType):
            return _of_union(arguments)
        case _ if origin is tuple and arguments[-1] is Ellipsis:
            return _of_series(arguments[0], tuple)
        case _ if origin is tuple:
            return _of_row(tuple(_form(one) for one in arguments), tuple, None)
        case _ if origin is frozenset:
            return _of_series(arguments[0], frozenset)
        case _ if origin is Mapping:
            return _of_mapping(*arguments)
    message = f"{kind!r} cannot be written into the database."
    raise TypeError(message)


def _of_series(kind: Any, make: Callable[[Any], Any]) -> _Form:  # noqa: ANN401 - an annotation
    dump, load = _form(kind)
    # A set is written in order, so that equal values make equal bytes.
    ready: Callable[[Any], Any] = sorted if make is frozenset else list
    if dump is None or load is None:
        return _Form(ready, make)
    return _Form(lambda values: list(map(dump, ready(values))), lambda rows: make(map(load, rows)))


def _of_mapping(key: Any, value: Any) -> _Form:  # noqa: ANN401 - annotations
    pairs = _of_series(tuple[key, value], dict)
    dump, load = pairs
    return _Form(lambda table: _plain(dump, table.items()), load)


def _of_union(kinds: tuple[Any, ...]) -> _Form:
    some = [kind for kind in kinds if kind is not NoneType]
    if len(some) == 1:
        dump, load = _form(some[0])
        if dump is None or load is None:
            return _Form(None, None)
        return _Form(
            lambda value: None if value is None else dump(value),
            lambda row: None if row is None else load(row),
        )
    forms = {kind.__name__: _form(kind) for kind in some}

    def tag(value: Any) -> Any:  # noqa: ANN401 - a member of the union
        name = type(value).__name__
        return None if value is None else [name, _plain(forms[name].dump, value)]

    def untag(row: Any) -> Any:  # noqa: ANN401 - as read from JSON
        return None if row is None else _plain(forms[row[0]].load, row[1])

    return _Form(tag, untag)


def _of_dataclass(kind: Any) -> _Form:  # noqa: ANN401 - a dataclass
    hints = get_type_hints(kind)
    names = [one.name for one in fields(kind)]
    forms = tuple(_form(hints[name]) for name in names)
    return _of_row(forms, lambda row: kind(*row), names)


def _of_row(forms: tuple[_Form, ...], make: Callable[[Any], Any], names: list[str] | None) -> _Form:
    """A list with a place for each field; `names` says where the fields come from."""
    pick: Change = _picker(names) if names else list
    dumps = [(at, form.dump) for at, form in enumerate(forms) if form.dump]
    loads = [(at, form.load) for at, form in enumerate(forms) if form.load]
    size = len(forms)

    def dump(value: Any) -> Any:  # noqa: ANN401 - the dataclass or tuple
        row = pick(value)
        for at, change in dumps:
            row[at] = change(row[at])
        return row

    def load(row: Any) -> Any:  # noqa: ANN401 - as read from JSON
        if len(row) != size:
            message = f"{len(row)} fields instead of {size}"
            raise ValueError(message)
        for at, change in loads:
            row[at] = change(row[at])
        return make(row)

    return _Form(dump, load)


def _picker(names: list[str]) -> Change:
    """The values of the fields as a list."""
    if len(names) == 1:
        return lambda value: [getattr(value, names[0])]
    every = attrgetter(*names)
    return lambda value: list(every(value))
