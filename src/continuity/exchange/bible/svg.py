"""Pictures written out as SVG. Every word is escaped here; colours are classes of the page."""

from html import escape
from typing import NamedTuple


def text(x: float, y: float, words: str, *, kind: str = "", anchor: str = "") -> str:
    side = f' text-anchor="{anchor}"' if anchor else ""
    return f'<text x="{x:.1f}" y="{y:.1f}"{_class(kind)}{side}>{escape(words)}</text>'


class Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float


def rect(box: Box, *, kind: str, title: str = "") -> str:
    x, y, width, height = box
    shape = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
    radius = min(3.0, height / 2, width / 2) if kind != "band" else 0
    return f'<rect {shape} rx="{radius:.1f}"{_class(kind)}>{_title(title)}</rect>'


def dot(x: float, y: float, radius: float, *, kind: str, title: str = "") -> str:
    shape = f'cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"'
    return f"<circle {shape}{_class(kind)}>{_title(title)}</circle>"


def line(points: list[tuple[float, float]], *, kind: str, title: str = "") -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{path}"{_class(kind)}>{_title(title)}</polyline>'


def path(steps: str, *, kind: str, width: float, title: str = "") -> str:
    return f'<path d="{steps}" stroke-width="{width:.1f}"{_class(kind)}>{_title(title)}</path>'


def picture(width: float, height: float, label: str, parts: list[str]) -> str:
    size = f'viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}"'
    return f'<svg {size} role="img" aria-label="{escape(label)}">{"".join(parts)}</svg>'


def short(words: str, most: int) -> str:
    """Words that fit, cut at the end where they must be."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""


def _title(words: str) -> str:
    return f"<title>{escape(words)}</title>" if words else ""
