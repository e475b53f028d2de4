"""N202: somebody with a title has another first name than elsewhere."""

from collections.abc import Iterator

from continuity.canon.called import Called
from continuity.canon.naming import Naming
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_FAMILY = frozenset(
    (
        "mr", "mrs", "miss", "ms", "mister", "master", "sir", "lady", "lord", "aunt", "uncle", "messrs", "madame", "monsieur",
        "mademoiselle", "signor", "signora", "signorina", "herr", "frau", "don", "donna", "mistress", "prince", "princess", "king",
        "queen", "count", "countess", "duke", "duchess", "baron", "baroness", "dame", "brother", "sister", "father", "mother",
        "saint", "st", "grandpa", "grandma", "cousin", "madam", "mlle", "mme", "auntie",
    )
)  # fmt: skip
"""Titles that a whole family may share."""
_KNOWN = 3


@rule("N202", over=Naming, severity=Severity.WARNING)
def given_name_changes(naming: Naming) -> Iterator[Finding]:
    """A doctor, captain or professor has another first name than elsewhere.

    Of whoever is called by title and surname all along, the first name is soon forgotten. Titles
    that a family shares, such as "Mrs", tell nothing; a rank or a degree hardly ever comes twice
    with one surname.

    ## Flagged

    ```story
    “I am Dr. Sarah Okonkwo,” she said. “Sit down,” said Dr. Okonkwo.
    Dr. Okonkwo smiled. Dr. Okonkwo took the chair.
    The card said Dr. Susan Okonkwo, in blue.
                  ^^^^^^^^^^^^^^^^^ N202 “Dr. Susan Okonkwo” here, but “Dr. Sarah Okonkwo” elsewhere
    ```

    ## Not flagged

    ```story
    “I am Mrs. Sarah Okonkwo,” she said. “Sit down,” said Mrs. Okonkwo.
    Mrs. Okonkwo smiled. Mrs. Okonkwo took the chair.
    The card said Mrs. Susan Okonkwo, in blue.
    ```
    """
    plain = {
        (one.titles, one.last): one.form
        for one in naming.called
        if one.titles and not one.given and one.form.count >= _KNOWN
    }
    full: dict[tuple[tuple[str, ...], str], list[Called]] = {}
    for one in naming.called:
        if one.given and one.titles and not _FAMILY.intersection(one.titles):
            full.setdefault((one.titles, one.last), []).append(one)
    for key, forms in full.items():
        if len(forms) != _RIGHT_AND_WRONG:
            continue
        odd, usual = sorted(forms, key=_weight)
        if key not in plain and (usual.form.count > 1 or odd.form.introduced):
            continue
        if odd.form.count == 1 and not _one_name(odd.given, usual.given):
            yield Finding(
                message=f"“{odd.form.text}” here, but “{usual.form.text}” elsewhere",
                notes=(
                    Note(odd.form.places[0], odd.form.text),
                    Note(usual.form.places[0], usual.form.text),
                ),
                subject=plain[key].text if key in plain else usual.form.text,
            )


_RIGHT_AND_WRONG = 2


def _weight(one: Called) -> tuple[int, int]:
    """The rarer first; of two that stand there once, the later."""
    return one.form.count, -one.form.places[0].anchor.paragraph


def _one_name(one: str, other: str) -> bool:
    """Whether the names may be one: an initial, or a short form."""
    short, long = sorted((one.rstrip(".").lower(), other.rstrip(".").lower()), key=len)
    return long.startswith(short[:3])
