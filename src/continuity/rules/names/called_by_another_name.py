"""N107: somebody is called by a name that nobody in the book bears."""

from collections.abc import Iterator

from continuity.canon.misnamed import Addressed
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule


@rule("N107", over=Addressed, severity=Severity.WARNING)
def called_by_another_name(book: Addressed) -> Iterator[Finding]:
    """Somebody is called by a first name that nobody in the book bears.

    A character who was given another name in a later draft keeps the old one where somebody only
    says it. The rule looks for a first name that stands in the book once, said to somebody while
    the two who talk are alone, and whoever is spoken to is known by another name.

    ## Flagged

    ```story
    Ann came in. Paul sat by the stove. “You are late,” said Paul.
    “I know,” said Ann. “Well, Robert, what is there to eat?”
                               ^^^^^^ N107 “Robert” is said to Paul here, and nobody is called so elsewhere
    “Soup,” said Paul.
    ```

    ## Not flagged

    ```story
    Ann came in. Paul sat by the stove, and Robert by the window. “You are late,” said Paul.
    “I know,” said Ann. “Well, Robert, what is there to eat?”
    “Soup,” said Paul.
    ```
    """
    words = {one.word: one for one in book.naming.words}
    people = {one.id: one for one in book.naming.cast.people}
    for one in book.misnamed:
        word, whom = words.get(one.name), people.get(one.whom)
        once = word is not None and word.count == 1 and word.given and not word.common
        if once and whom and not any(one.name in form.split() for form in whom.forms):
            yield Finding(
                message=f"“{one.name}” is said to {whom.name} here, and nobody is called so elsewhere",
                notes=(
                    Note(one.evidence),
                    *(Note(place, "who is spoken to") for place in one.known),
                ),
                subject=whom.name,
            )
