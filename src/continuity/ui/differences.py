"""A comparison as a page to look at. What is gone is struck through, what is new is underlined."""

import re
from collections.abc import Iterator
from html import escape

from continuity.ui.theme import Theme
from continuity.workspace.comparing import Kind, Piece

_NEAR = 1
"""So many paragraphs before and behind a change are shown."""
_PARAGRAPHS = re.compile(r".+?(?:\n{2,}|\Z)", re.DOTALL)


def page(pieces: tuple[Piece, ...], theme: Theme) -> str:
    """HTML. Long stretches in which nothing differs are folded."""
    tags = {
        Kind.GONE: f'<s style="background-color:{theme.error_soft};color:{theme.error}">',
        Kind.NEW: f'<u style="background-color:{theme.hint_soft};color:{theme.hint}">',
    }
    parts: list[str] = []
    for at, piece in enumerate(pieces):
        if piece.kind is Kind.SAME:
            parts += _folded(piece.text, first=at == 0, last=at == len(pieces) - 1, theme=theme)
        else:
            tag = tags[piece.kind]
            # Breaks of paragraphs are shown, or their coming and going could not be seen.
            text = escape(piece.text).replace("\n\n", "¶\n\n")
            parts.append(_breaks(f"{tag}{text}</{tag[1]}>", tag))
    return f'<p style="line-height:145%">{"".join(parts)}</p>'


def _folded(text: str, *, first: bool, last: bool, theme: Theme) -> Iterator[str]:
    """At either end of a change its own paragraph is shown, and the one beside it."""
    paragraphs = _PARAGRAPHS.findall(text)
    ahead = 0 if first else _NEAR + 1
    behind = 0 if last else _NEAR + (not text.endswith("\n\n"))
    hidden = len(paragraphs) - ahead - behind
    if hidden <= _NEAR + 1:
        yield _breaks(escape(text))
        return
    fold = f'<span style="color:{theme.muted}">⋯ {hidden} paragraphs the same ⋯</span>'
    before, after = paragraphs[:ahead], paragraphs[len(paragraphs) - behind :]
    yield _breaks(escape("".join(before))) + fold
    if after:
        yield "<br><br>" + _breaks(escape("".join(after)))


def _breaks(text: str, tag: str = "") -> str:
    """Qt ends a mark at the end of a paragraph, so that it has to begin anew."""
    close = f"</{tag[1]}>" if tag else ""
    broken = re.sub(r"\n{2,}", f"{close}<br><br>{tag}", text)
    return broken.replace("\n", f"{close}<br>{tag}")
