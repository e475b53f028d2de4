"""The heading at the top of a chapter's file."""

import re

_HEADING = re.compile(r"\s*(?:#{1,6}[ \t]+[^\n]*(?:\n+|\Z)|[^\n#]+\n=+[ \t]*(?:\n+|\Z))")


def head_of(text: str) -> str:
    """The beginning of the text up to behind its heading; empty where it begins without one."""
    found = _HEADING.match(text)
    return found.group() if found else ""


def title_of(text: str) -> str:
    """What its heading says."""
    lines = head_of(text).strip().splitlines()
    return lines[0].lstrip("#").strip() if lines else ""


def head_for(title: str) -> str:
    """A heading that shows `title`; titles have one line."""
    return f"# {' '.join(title.split()) or 'Untitled'}\n\n"


def with_heading(title: str, text: str) -> str:
    """The text, under a heading with `title` unless it begins with a heading."""
    return text if head_of(text) else head_for(title) + text
