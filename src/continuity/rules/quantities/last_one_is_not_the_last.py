"""Q212."""

from collections.abc import Iterator

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.last_ones import ANOTHER, LAST, MORE, USES
from continuity.claims.tally import TALLY
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 25


@rule("Q212", over=ThingSheet, severity=Severity.WARNING)
def last_one_is_not_the_last(thing: ThingSheet) -> Iterator[Finding]:
    """There is one match left, it goes out, and he strikes another.

    Of what is used up by using it, such as matches, cartridges or candles. Within a scene, unless
    more of it is found.

    ## Flagged

    ```story
    There was one match left in the box.
    He struck it, and it went out. He struck another.
                                      ^^^^^^^^^^^^^^ Q212 “struck another” here, but “one match left” before
    ```

    ## Not flagged

    ```story
    There was one match left in the box.
    He struck it, and it went out. He found a new box and struck another.
    ```
    """
    if thing.name != TALLY:
        return
    last: dict[str, Entry] = {}
    for entry in told(thing, LAST, ANOTHER, MORE):
        one, value = entry
        if value.family == LAST:
            last[value.words[0]] = entry
        elif value.family == MORE:
            last = {}
        else:
            noun = next((noun for noun in last if _used(noun, value)), "")
            first, was = last.get(noun, entry)
            if noun and first.scene == one.scene and one.order - first.order <= _REACH:
                yield Finding(
                    message=f"“{value.said}” here, but “{was.said}” before",
                    notes=(Note(one.evidence, value.said), Note(first.evidence, was.said)),
                    subject=noun,
                )
                del last[noun]


def _used(noun: str, another: Thing) -> bool:
    verb, what = another.words
    return verb in USES[noun] and what in ("", noun, "of", "and", "in", "at", "on")
