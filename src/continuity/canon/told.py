"""What is told in earnest of a thing: not supposed or dreamt, not in a scene that looks back."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet, thing_of
from continuity.claims.claim import Manner, Thing

_EARNEST = frozenset((Manner.NARRATED, Manner.SPOKEN, Manner.WRITTEN))


def told(sheet: ThingSheet, *families: str) -> Iterator[tuple[Stated, Thing]]:
    """In reading order; of the given families, or of all where none is given."""
    for one in sheet.stated:
        value = thing_of(one)
        if value is None or (families and value.family not in families):
            continue
        if one.claim.voice.manner in _EARNEST and one.scene not in sheet.apart:
            yield one, value
