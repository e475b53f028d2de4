"""The story bible as a record for programs, and the schema that it keeps."""

import json
from dataclasses import asdict, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from continuity.exchange.bible.document import Bible

VERSION: Final = 1
_PLAIN: Final[dict[Any, str]] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    NoneType: "null",
}


def record(bible: Bible) -> dict[str, Any]:
    """Everything that the bible holds, under the names of its fields."""
    return {"version": VERSION, **asdict(bible)}


def written(bible: Bible) -> str:
    return json.dumps(record(bible), ensure_ascii=False, indent=1) + "\n"


def schema() -> dict[str, Any]:
    """What a record looks like, as JSON Schema. It follows from the document's own types."""
    parts: dict[str, Any] = {}
    whole = _object(Bible, parts)
    whole["properties"] = {"version": {"const": VERSION}, **whole["properties"]}
    whole["required"] = ["version", *whole["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Story bible",
        "description": "What `continuity bible --format json` writes.",
        **whole,
        "$defs": dict(sorted(parts.items())),
    }


def _object(kind: Any, parts: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - a class
    hints = get_type_hints(kind)
    names = [one.name for one in fields(kind)]
    return {
        "description": " ".join((kind.__doc__ or "").split()),
        "type": "object",
        "properties": {name: _schema(hints[name], parts) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def _schema(hint: Any, parts: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - any type hint
    if is_dataclass(hint) and isinstance(hint, type):
        if hint.__name__ not in parts:
            parts[hint.__name__] = {}
            parts[hint.__name__] = _object(hint, parts)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(get_args(hint)[0], parts)}
    if isinstance(hint, UnionType):
        return {"anyOf": [_schema(one, parts) for one in get_args(hint)]}
    return {"type": _PLAIN[hint]}
