"""What the rules on words with two spellings tell."""

from continuity.canon.conventions import Variant
from continuity.diagnostics.diagnostic import Fix, Note, Replacement
from continuity.rules.rule import Finding


def finding(one: Variant, *, doubtful: bool = False) -> Finding:
    """The odd spelling with its places, the usual one with its first, and the change."""
    usual = one.usual_place
    return Finding(
        f"“{one.odd}” is “{one.usual}” elsewhere ({one.times} times)",
        notes=(
            *(Note(place, "spelled otherwise") for place in one.places),
            *((Note(usual, "the usual spelling"),) if usual else ()),
        ),
        subject=one.usual,
        fixes=(
            Fix(
                f"Change “{one.odd}” to “{one.usual}”",
                tuple(Replacement(place, one.usual) for place in one.places),
            ),
        ),
        doubtful=doubtful,
    )
