"""What the rules on words with two spellings tell."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from continuity.canon.conventions import Convention, Variant
from continuity.diagnostics.diagnostic import Fix, Note, Replacement
from continuity.rules.rule import Finding

_STEM = 5
"""Words that share so many letters are forms of one word: "endeavor", "endeavors"."""


def families(found: Iterable[Variant], convention: Convention) -> Iterator[Sequence[Variant]]:
    """The forms of one word together, so that one slip is told once."""
    mine = sorted((one for one in found if one.convention is convention), key=lambda one: one.odd)
    for _, forms in groupby(mine, key=lambda one: one.odd[:_STEM]):
        yield sorted(forms, key=lambda one: (one.spoken, -one.times))


def finding(forms: Sequence[Variant], *, doubtful: bool = False) -> Finding:
    """The odd spelling with its places, the usual one with its first, and the change."""
    first = forms[0]
    usual = first.usual_place
    return Finding(
        f"“{first.odd}” is “{first.usual}” elsewhere ({first.times} times)",
        notes=(
            *(Note(place, "spelled otherwise") for one in forms for place in one.places),
            *((Note(usual, "the usual spelling"),) if usual else ()),
        ),
        subject=first.usual,
        fixes=(
            Fix(
                f"Change “{first.odd}” to “{first.usual}”",
                tuple(Replacement(place, one.usual) for one in forms for place in one.places),
            ),
        ),
        doubtful=doubtful,
    )
