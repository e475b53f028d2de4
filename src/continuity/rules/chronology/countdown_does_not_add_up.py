"""T107."""

from collections.abc import Iterator, Sequence
from typing import Final

from continuity.canon.clock import Timeline
from continuity.canon.scenes import Stated
from continuity.claims.claim import Thing, Trait
from continuity.claims.countdowns import ALL, DONE, TO_COME
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_NEAR: Final = 40
"""So many paragraphs back the count began."""
_FEWEST: Final = 3


@rule("T107", over=Timeline, severity=Severity.WARNING)
def countdown_does_not_add_up(timeline: Timeline) -> Iterator[Finding]:
    """More is still to come than is left of the whole.

    Of ten days six are ticked off, and eight are said to be still to go. Asked only where all three
    numbers are told, and where too much is left: what is too little may have been done unseen.

    ## Flagged

    ```story
    “Ten days,” the wizard said.
    “I’ve made six marks,” said Mara.
    “Then it’s eight more to go,” said Tom.
               ^^^^^^^^^^^^^^^^ T107 eight to come here, but six of ten are done
    ```

    ## Not flagged

    ```story
    “Ten days,” the wizard said.
    “I’ve made six marks,” said Mara.
    “Then it’s four more to go,” said Tom.
    ```
    """
    told = [one for one in timeline.beside if one.claim.trait is Trait.COUNTDOWN]
    for at, one in enumerate(told):
        left = _thing(one)
        if left.family != TO_COME:
            continue
        before = [other for other in told[:at] if one.order - other.order <= _NEAR]
        whole = _last(before, ALL, left)
        done = _last(before, DONE, None)
        if whole is None or done is None or done.order < whole.order:
            continue
        total, gone = _thing(whole).number, _thing(done).number
        if gone < total and left.number < total and left.number > total - gone and gone >= _FEWEST:
            yield _finding(one, done, whole)


def _thing(stated: Stated) -> Thing:
    value = stated.claim.value
    assert isinstance(value, Thing)  # noqa: S101 - tallies have no other values
    return value


def _last(told: Sequence[Stated], family: str, like: Thing | None) -> Stated | None:
    """The last of the family, if it counts the same."""
    found = [one for one in told if _thing(one).family == family]
    if like is not None and like.noun:
        found = [one for one in found if _thing(one).noun in {"", like.noun}]
    return found[-1] if found else None


def _finding(left: Stated, done: Stated, whole: Stated) -> Finding:
    words = [_said(one) for one in (left, done, whole)]
    message = f"{words[0]} to come here, but {words[1]} of {words[2]} are done"
    notes = (
        Note(left.evidence, "to come"),
        Note(done.evidence, "done"),
        Note(whole.evidence, "in all"),
    )
    return Finding(message, notes, subject=words[0])


def _said(stated: Stated) -> str:
    return _thing(stated).said.split()[0].lower()
