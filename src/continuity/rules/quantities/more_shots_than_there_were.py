"""Q204."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from continuity.canon.scenes import Stated
from continuity.canon.things import ThingSheet
from continuity.canon.told import told
from continuity.claims.claim import Thing
from continuity.claims.shots import AMMUNITION, FIRED, HALF
from continuity.claims.tally import ASKED, MANY, SAID, STILL, TALLY
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

Entry = tuple[Stated, Thing]

_REACH = 60
_ANSWER = 2
"""So many paragraphs on, a bare number answers the question how many are left."""
_MOST_PLACES = 6
_FEWEST = 2
_MARKS = "“”‘’'\",.! "


@rule("Q204", over=ThingSheet, severity=Severity.WARNING)
def more_shots_than_there_were(thing: ThingSheet) -> Iterator[Finding]:
    """Of six shots four are fired, and three are left.

    From where rounds, arrows or matches are counted on, what one and the same person fires is
    taken off, at least. What is left after that, in the narration or in answer to the question how
    many are left, cannot be more. Whoever loads again or finds more starts anew.

    ## Flagged

    ```story
    Mara had six cartridges.
    Mara fired twice. Then Mara fired again.
    “What have you got left?” said Tom.
    “Four,” said Mara.
    ^^^^^^ Q204 “Four” here, but of “had six cartridges” at least 3 were gone
    ```

    ## Not flagged

    ```story
    Mara had six cartridges.
    Mara fired twice. Then Mara fired again.
    “What have you got left?” said Tom.
    “Three,” said Mara.
    ```

    ```story
    Mara had six cartridges.
    Mara fired twice. Then Mara reloaded.
    “What have you got left?” said Tom.
    “Six,” said Mara.
    ```
    """
    if thing.name != TALLY:
        return
    belt: _Belt | None = None
    asked = -_REACH
    for entry in told(thing):
        one, value = entry
        if value.family == ASKED:
            asked = one.order
        elif belt is not None and _left(value, one.order - asked):
            if finding := belt.against(entry):
                yield finding
        else:
            belt = _kept(belt, entry)


def _left(value: Thing, since_asked: int) -> bool:
    """Whether it tells how many are left."""
    if value.family == MANY:
        return value.words[0] in AMMUNITION and value.words[1] == STILL
    return value.family == SAID and 0 <= since_asked <= _ANSWER


def _kept(belt: "_Belt | None", entry: Entry) -> "_Belt | None":
    """What there is to fire after the words of the entry."""
    one, value = entry
    if value.family == MANY and value.words[0] in AMMUNITION:
        return _Belt(entry)
    if belt is None or one.order - belt.base[0].order > _REACH:
        return None
    if value.family == FIRED and not value.number:
        return None
    if value.family in (FIRED, HALF):
        belt.gone.append(entry)
    return belt


@dataclass(slots=True)
class _Belt:
    """What there was, and what was used up since."""

    base: Entry
    gone: list[Entry] = field(default_factory=list)

    def against(self, entry: Entry) -> Finding | None:
        """What is wrong with so many left."""
        one, value = entry
        whole, used, places = self.base[1].number, 0.0, [self.base]
        who = one.holder or one.owner
        last: Entry | None = None
        for shot in self.gone:
            if shot[1].family == HALF:
                used = max(used, whole / 2)
            elif self._his(shot, who, last):
                used = max(used + shot[1].number, *map(float, shot[1].words), 0)
                last = shot
            else:
                continue
            places.append(shot)
        if whole < _FEWEST or not used or not whole - used < value.number <= whole:
            return None
        return Finding(
            message=f"“{value.said.strip(_MARKS)}” here, but of “{self.base[1].said}” at least {used:.0f} were gone",
            notes=tuple(
                Note(each.evidence, what.said) for each, what in (entry, self.base, *places[:0:-1])
            )[:_MOST_PLACES],
            subject=self.base[1].words[0],
        )

    @staticmethod
    def _his(shot: Entry, who: object, last: Entry | None) -> bool:
        """Whether the one who answers has fired: told so, or going on from such words."""
        one = shot[0]
        if one.claim.subject is not None:
            return one.owner is not None and (who is None or one.owner == who)
        return last is not None and last[0].order == one.order
