"""N102: the text spells a word otherwise than the author declared."""

from collections.abc import Iterator

from continuity.canon.naming import Naming
from continuity.diagnostics.diagnostic import Fix, Note, Replacement, Severity
from continuity.rules.rule import Finding, rule


@rule("N102", over=Naming, severity=Severity.ERROR)
def declared_spelling_not_kept(naming: Naming) -> Iterator[Finding]:
    """A word is spelled otherwise than the author declared.

    In the canon of a project the right spelling of a name or an invented word can be declared,
    with forms that are wrong, or without: then whatever is a letter or two away counts as wrong,
    unless it has been declared, too. Nothing is reported before something is declared.

    ## Flagged

    With the spelling “Abaddon” declared:

    ```story spelling=Abaddon
    The seal of Abaddon was broken.
    “Abbadon has risen,” said Mara.
     ^^^^^^^ N102 “Abbadon” is declared to be spelled “Abaddon”
    ```

    ## Not flagged

    With the spellings “Ellen” and “Helen” declared:

    ```story spelling=Ellen spelling=Helen
    Ellen opened the door. “Helen is here,” said Ellen.
    “Come in,” said Helen.
    ```
    """
    for one, form in naming.misspelt:
        fix = Fix(
            f"Change “{one.wrong}” to “{one.right}”",
            tuple(Replacement(place, one.right) for place in form.places),
        )
        yield Finding(
            f"“{one.wrong}” is declared to be spelled “{one.right}”",
            notes=tuple(Note(place) for place in form.places),
            subject=one.right,
            fixes=(fix,),
        )
