"""N201: somebody has another surname than elsewhere."""

from collections.abc import Iterator, Mapping

from continuity.canon.called import Called
from continuity.canon.likeness import alike, bare, slips_allowed
from continuity.canon.naming import Naming
from continuity.canon.spellings import Repute, Spelling
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

# So often, and so often in comparison with the one named most, somebody is called by the given name
# alone who has a part in the story.
_KNOWN, _SHARE = 10, 8
_SKETCH, _FEW = 40, 3  # where nobody is named more often, the text is short
_SHORTEST = 3
_RIGHT_AND_WRONG = 2  # surnames; and words in a plain full name


@rule("N201", over=Naming, severity=Severity.WARNING)
def surname_changes(naming: Naming) -> Iterator[Finding]:
    """A character has another surname than elsewhere.

    Somebody who is called by the first name all along is given the surname now and then, and that
    is where memory slips. The rule looks for a surname that nobody else bears and that stands
    there once. A namesake is introduced ("James Gray, a cousin"), and the surname of a husband is
    his as well. Where only the narration has the other surname it is a hint: it may be somebody
    else's, of whom there is no more to tell.

    ## Flagged

    ```story
    Malin Cooper shut the door. “Wait,” said Malin. Malin listened. Malin yawned. Malin smiled.
    Malin sat down. “Who is there?” Malin asked. Malin frowned. Malin rose. Malin waited. Malin left.
    Malin turned. “Nobody,” said Malin, and Malin sighed. Malin nodded. Malin laughed. Malin ran.
    Malin woke. Malin slept. Malin ate. Malin drank. Malin sang. Malin cried. Malin stood still.
    “Malin Carver,” called the voice, “come out.”
     ^^^^^^^^^^^^ N201 “Malin Carver” here, but “Malin Cooper” elsewhere
    ```

    ## Not flagged

    ```story
    Malin Cooper shut the door. “Wait,” said Malin. Malin listened. Malin yawned. Malin smiled.
    Malin sat down. “Who is there?” Malin asked. Malin frowned. Malin rose. Malin waited. Malin left.
    Malin turned. “Nobody,” said Malin, and Malin sighed. Malin nodded. Malin laughed. Malin ran.
    Malin woke. Malin slept. Malin ate. Malin drank. Malin sang. Malin cried. Malin stood still.
    “Malin Carver, a cousin of yours,” said the voice.
    ```
    """
    counts = {one.word: one for one in naming.words}
    alone = {one.last: one.form.count for one in naming.called if not (one.given or one.titles)}
    most = max((person.mentions for person in naming.cast.people), default=0)
    by_given: dict[str, dict[str, list[Called]]] = {}
    for one in naming.called:
        plain = len(one.form.text.split()) == len(one.titles) + _RIGHT_AND_WRONG
        if plain and alone.get(one.given, 0) >= _least(most):
            by_given.setdefault(one.given, {}).setdefault(one.last, []).append(one)
    people = {word for person in naming.cast.people for word in person.name.split()}
    for given, surnames in by_given.items():
        if len(surnames) != _RIGHT_AND_WRONG or given not in people:
            continue
        wrong, right = sorted(surnames.values(), key=_weight)
        word = counts.get(wrong[0].last)
        if word and word.count == 1 and _meant(word, right[0], counts) and not _introduced(wrong):
            odd, usual = wrong[0].form, right[0].form
            yield Finding(
                message=f"“{odd.text}” here, but “{usual.text}” elsewhere",
                notes=(Note(odd.places[0], odd.text), Note(usual.places[0], usual.text)),
                subject=given,
                doubtful=not odd.spoken,
            )


def _least(most: int) -> float:
    """So often somebody must be named who has a part: in a sketch of a few pages, twice will do."""
    return max(2, most / _FEW) if most < _SKETCH else max(_KNOWN, most / _SHARE)


def _weight(forms: list[Called]) -> tuple[int, int]:
    """The rarer first; of two that stand there once, the later."""
    return sum(one.form.count for one in forms), -forms[0].form.places[0].anchor.paragraph


def _meant(odd: Spelling, right: Called, counts: Mapping[str, Spelling]) -> bool:
    """Whether both are surnames, and different ones: a slip of the pen is N101's affair."""
    usual = counts.get(right.last)
    plain = odd.repute is Repute.ORDINARY or usual is None or usual.repute is Repute.ORDINARY
    near = alike(odd.word, {right.last: bare(right.last)}, slips_allowed(odd.word))
    return not plain and not near and len(odd.word) >= _SHORTEST


def _introduced(forms: list[Called]) -> bool:
    return any(one.form.introduced for one in forms)
