"""Values to bytes and, with `pickle.loads`, back: for the pipes between our own processes."""

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any


def pack(value: object) -> bytes:
    """The value as bytes."""
    content = io.BytesIO()
    _Pickler(content, pickle.HIGHEST_PROTOCOL).dump(value)
    return content.getvalue()


class _Pickler(pickle.Pickler):
    """Writes a dataclass down as a call of its class. By default frozen ones with slots are put
    together field by field in a loop of their own, which takes the receiver four times as long.
    """

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 - as the base class has it
        values = _values(value.__class__)
        return (type(value), values(value)) if values else NotImplemented


@cache
def _values(kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """How to get at the values of the fields; None for what is no dataclass."""
    if not is_dataclass(kind):
        return None
    names = [one.name for one in fields(kind)]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names) if names else lambda _: ()
