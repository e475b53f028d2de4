"""N204: somebody has another rank than elsewhere."""

from collections.abc import Iterator

from continuity.canon.called import Called
from continuity.canon.naming import Naming
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_LADDERS = (
    frozenset(("constable", "sergeant", "serjeant", "sgt", "inspector", "superintendent", "commissioner")),
    frozenset(
        (
            "private", "pvt", "corporal", "cpl", "sergeant", "serjeant", "sgt", "lieutenant", "lieut", "lt", "captain",
            "capt", "cpt", "major", "maj", "colonel", "col", "brigadier", "general", "gen", "marshal",
        )
    ),
    frozenset(
        ("ensign", "lieutenant", "lieut", "lt", "commander", "cmdr", "captain", "capt", "commodore", "admiral")
    ),
)  # fmt: skip
_WRITTEN_OUT = {
    "serjeant": "sergeant", "sgt": "sergeant", "pvt": "private", "cpl": "corporal", "lieut": "lieutenant",
    "lt": "lieutenant", "capt": "captain", "cpt": "captain", "maj": "major", "col": "colonel",
    "gen": "general", "cmdr": "commander",
}  # fmt: skip


@rule("N204", over=Naming, severity=Severity.WARNING)
def title_changes(naming: Naming) -> Iterator[Finding]:
    """A character has another rank than elsewhere.

    An officer who is a superintendent in one chapter is a sergeant in the next. The rule looks for
    one rank that stands there once beside another of the same service. Whoever is promoted keeps
    the new rank for longer than that.

    ## Flagged

    ```story
    “This is Superintendent Hale,” said Ann.
    Hale sat down. “Good morning,” said Hale. Hale coughed.
    Nobody but Sergeant Hale laughed. “Quite,” said Hale.
               ^^^^^^^^^^^^^ N204 “Sergeant Hale” here, but “Superintendent Hale” elsewhere
    ```

    ## Not flagged

    ```story
    “This is Superintendent Hale,” said Ann.
    Hale sat down. “Good morning,” said Hale. Hale coughed.
    Nobody but Mr Hale laughed. “Quite,” said Hale.
    ```
    """
    by_name: dict[str, dict[str, list[Called]]] = {}
    for one in naming.called:
        if len(one.titles) == 1:  # Mrs. Colonel Marsh has no rank
            rank = _WRITTEN_OUT.get(one.titles[-1], one.titles[-1])
            by_name.setdefault(one.last, {}).setdefault(rank, []).append(one)
    words = {one.word: one for one in naming.words}
    for name, ranks in by_name.items():
        ranked = {
            rank: forms for rank, forms in ranks.items() if any(rank in row for row in _LADDERS)
        }
        givens = {one.given for forms in ranks.values() for one in forms if one.given}
        if len(ranked) != _RIGHT_AND_WRONG or len(givens) > 1 or len(ranks) > len(ranked) + 1:
            continue
        odd, usual = sorted(ranked, key=lambda rank: _weight(ranked[rank]))
        word = words.get(name)
        known = word is not None and word.count >= _KNOWN
        one_ladder = any({odd, usual} <= row for row in _LADDERS)
        if known and one_ladder and {odd, usual} != _COURTESY:
            wrong, right = ranked[odd][0].form, ranked[usual][0].form
            if sum(one.form.count for one in ranked[odd]) == 1 and not wrong.introduced:
                yield Finding(
                    message=f"“{wrong.text}” here, but “{right.text}” elsewhere",
                    notes=(Note(wrong.places[0], wrong.text), Note(right.places[0], right.text)),
                    subject=name,
                )


_RIGHT_AND_WRONG = 2
_KNOWN = 2
_COURTESY = {"captain", "commander"}
"""Whoever commands a ship is called her captain."""


def _weight(forms: list[Called]) -> tuple[int, int]:
    """The rarer first; of two that stand there once, the later."""
    return sum(one.form.count for one in forms), -forms[0].form.places[0].anchor.paragraph
