"""Making a change to a text that was changed meanwhile."""

from difflib import SequenceMatcher


def merged(now: str, before: str, after: str) -> str:
    """The change from `before` to `after`, made to `now`: paragraphs that somebody wrote in since
    `before` stay as they are, all others are changed.
    """
    if now == before:
        return after
    here, old, new = now.split("\n"), before.split("\n"), after.split("\n")
    kept: dict[int, int] = {}
    for block in _matcher(old, here).get_matching_blocks():
        kept.update((block.a + step, block.b + step) for step in range(block.size))
    made, at = [], 0
    for kind, start, end, first, last in _matcher(old, new).get_opcodes():
        if kind == "equal" or not all(number in kept for number in range(start, end)):
            continue
        place = kept[start] if start < end else kept.get(start - 1, -1) + 1
        if place >= at and (start == end or kept[end - 1] - place == end - 1 - start):
            made += [*here[at:place], *new[first:last]]
            at = place + end - start
    return "\n".join([*made, *here[at:]])


def _matcher(one: list[str], other: list[str]) -> "SequenceMatcher[str]":
    return SequenceMatcher(None, one, other, autojunk=False)
