"""P401."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.canon.people import Dossier
from continuity.canon.scenes import Stated
from continuity.claims.claim import Feature, Manner, Trait
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_CHANGES = "another trade"
_RIGHT_AND_WRONG = 2
_SETTLED = 2
_NEAR = 120
"""So many paragraphs on, somebody may have another trade."""


_NO: Final = re.compile(r"\b(?:not?|never)\b|n['’]t\b")
"""Where it stands in the words themselves: "can't tell them I'm a doctor" denies nothing."""


@rule("P401", over=Dossier, severity=Severity.WARNING)
def trade_changes(person: Dossier) -> Iterator[Finding]:
    """A character does something else for a living than before.

    An engineer at the beginning thinks with a lawyer's mind at the end. The rule compares trades
    that hardly anybody has both of, and only where one of them is told at least twice and the
    other once, or both are told near one another or seen from the marks that they left. Whoever trains for something, or
    becomes it, may be both.

    ## Flagged

    ```story
    “Wait,” said Tom. Tom was an engineer.
    Tom looked up. His engineer's eye saw the crack.
    Tom sat down. His lawyer's mind went to work.
                  ^^^^^^^^^^^^^^^^^ P401 Tom is a lawyer here, but is an engineer elsewhere
    ```

    ## Not flagged

    ```story
    “Wait,” said Tom. Tom was an engineer.
    Tom looked up. His engineer's eye saw the crack.
    That year Tom became a lawyer. Tom sat down. His lawyer's mind went to work.
    ```
    """
    name = person.person.name
    told = [
        (one, value)
        for one in person.said_of(Trait.OCCUPATION)
        if isinstance(value := one.claim.value, Feature)
        and one.owner == person.person.id
        and one.scene not in person.apart
        and one.first_hand
        and value.said not in _CALLINGS
    ]
    fields: dict[str, list[tuple[Stated, Feature]]] = {}
    for one, value in told:
        fields.setdefault(value.family, []).append((one, value))
    yield from _denied(person, told)
    fields = _apart(fields)
    if len(fields) != _RIGHT_AND_WRONG or any(value.said == _CHANGES for _, value in told):
        return
    odd, usual = sorted(fields.values(), key=len)
    wrong, right = odd[0][0], usual[0][0]
    marks = [one for one, _ in (*odd, *usual) if _mark(one)]
    settled = (
        len(usual) >= _SETTLED or len(marks) == _RIGHT_AND_WRONG or _near(person, wrong, right)
    )
    if len(odd) == 1 and settled:
        here, there = (_as_told(one[0][1].said) for one in (odd, usual))
        yield Finding(
            message=f"{name} {here} here, but {there} elsewhere",
            notes=(Note(wrong.evidence), Note(right.evidence)),
            subject=name,
            doubtful=not (wrong.sure or right.sure),
        )


def _apart(
    fields: dict[str, list[tuple[Stated, Feature]]],
) -> dict[str, list[tuple[Stated, Feature]]]:
    """By trades, where all are of one field but such as nobody has two of."""
    told = [one for every in fields.values() for one in every]
    trades = {value.said for _, value in told}
    if len(fields) != 1 or len(trades) != _RIGHT_AND_WRONG or not trades <= _DISTINCT:
        return fields
    return {trade: [one for one in told if one[1].said == trade] for trade in trades}


def _denied(person: Dossier, told: list[tuple[Stated, Feature]]) -> Iterator[Finding]:
    """A surgeon says "I'm no doctor"."""
    for one in person.stated:
        value = one.claim.value
        if (
            one.claim.trait is not Trait.OCCUPATION
            or one.claim.holds
            or not isinstance(value, Feature)
            or one.owner != person.person.id
            or not one.first_hand
            or one.scene in person.apart
            or not _NO.search(one.evidence.quote)
        ):
            continue
        for other, known in told:
            same = known.said == value.said or known.said in _KINDS.get(value.said, ())
            if same and _near(person, one, other, told=True):
                here, there = _as_told(value.said), _as_told(known.said)
                not_so, so = f"{here.replace('is ', 'is not ', 1)}", there
                if other.order > one.order:
                    not_so, so = so, not_so
                name = person.person.name
                yield Finding(
                    message=f"{name} {not_so} here, but {so} elsewhere",
                    notes=tuple(
                        Note(each.evidence)
                        for each in sorted((one, other), key=lambda each: -each.order)
                    ),
                    subject=name,
                )
                return


_KINDS: Final = {
    "doctor": ("surgeon", "physician", "general practitioner"),
    "lawyer": ("solicitor", "barrister", "attorney"),
    "policeman": ("constable", "detective"),
}
_CALLINGS: Final = frozenset(("poet", "novelist", "writer"))
"""Whoever is so mostly does something else for a living."""
_DISTINCT: Final = frozenset(
    """
    baker butcher grocer fishmonger greengrocer carpenter plumber tailor miner shoemaker blacksmith
    fisherman farmer shepherd pianist violinist cellist sculptor dentist midwife vet veterinarian
    pharmacist surgeon nurse electrician architect watchmaker locksmith accountant
    """.split()  # noqa: SIM905 - easier to read and to change as text
)
"""Trades that have a field in common and yet are hardly ever one person's."""


def _near(person: Dossier, one: Stated, other: Stated, *, told: bool = False) -> bool:
    """Whether both are told for certain, and so near one another that nobody takes up another
    trade in between.
    """
    low, high = sorted((one.order, other.order))
    leap = any(low < skip <= high for skip in (*person.leaps, *person.skips))
    told = told or Manner.NARRATED in {one.claim.voice.manner, other.claim.voice.manner}
    return told and one.sure and other.sure and not leap and 0 < high - low <= _NEAR


def _as_told(trade: str) -> str:
    """What somebody is, or what he does if it is told by a verb."""
    if _DEED.match(trade):
        return trade
    return f"is {'an' if trade[0] in 'aeiou' else 'a'} {trade}"


_DEED = re.compile(
    r"(?:dr[oi]ve|taught|teach|deliver|carried|work|wait|tend|kept|sold|sells|practi[sc]e|nursed|laid"
    r"|lays|cut|clean|dug|digs)[a-z]* \w+"
)


def _mark(stated: Stated) -> bool:
    """Whether the trade is only seen from what it left in somebody: "his lawyer's mind"."""
    return "s " in stated.evidence.quote and stated.evidence.quote.split()[-2].endswith(
        ("'s", "’s")
    )
