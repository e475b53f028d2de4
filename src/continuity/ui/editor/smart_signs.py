"""Quotation marks, dashes and dots as a printer would set them, made of what is typed. No Qt."""

_OPENING = frozenset("([{“‘/")
_DASHES = frozenset("—–-")
_PAIRS = {'"': ("“", "”"), "'": ("‘", "’")}


def smart(before: str, typed: str) -> tuple[int, str] | None:
    """What to put for a sign typed behind `before`, the line up to the caret: how many characters
    before the caret go, and what stands in their place. None where it stays as it was typed.
    """
    if typed in _PAIRS:
        opening, closing = _PAIRS[typed]
        return 0, opening if _opens(before, opening, closing) else closing
    if typed == "-" and before.endswith("-") and before.strip("- "):
        return None if before.endswith("--") else (1, "—")
    if typed == "." and before.endswith("..") and not before.endswith("..."):
        return 2, "…"
    return None


def _opens(before: str, opening: str, closing: str) -> bool:
    """Whether a quotation begins here: at the start, behind a space or a bracket, and behind a
    dash unless the dash breaks off what is being said.
    """
    if not before:
        return True
    last = before[-1]
    if last in "*_":
        # A mark of emphasis: it opens where what stands before it lets it open.
        return _opens(before.rstrip("*_"), opening, closing)
    if last in _DASHES:
        return before.count(opening) <= before.count(closing)
    return last.isspace() or last in _OPENING
