"""N203: the same title goes with another surname that begins alike."""

from collections.abc import Iterator, Mapping
from itertools import takewhile

from continuity.canon.called import Called
from continuity.canon.likeness import alike, bare, grown, slips_allowed
from continuity.canon.naming import Naming
from continuity.canon.spellings import Repute, Spelling
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule

_COMMON = frozenset(("mr", "mrs", "miss", "ms", "mister", "master", "sir", "lady", "lord"))
"""Titles that many in a book have: two of them may well have names that begin alike."""
_SAINTS = frozenset(("saint", "st"))
"""As often in the name of a church or a town."""
_HEAD, _HEAD_OF_COMMON = 3, 5  # letters that two names must share


@rule("N203", over=Naming, severity=Severity.WARNING)
def titled_name_changes(naming: Naming) -> Iterator[Finding]:
    """The doctor's surname changes into another that begins in the same way.

    Surnames that are seldom used grow another ending: Dr. Somerton is Dr. Somerville a hundred
    pages on. The rule looks for a surname that stands there once, behind the same title, and
    begins like one that the book knows.

    ## Flagged

    ```story
    “The surgeon, Dr. Somerton, was young,” said Ann.
    “When Dr. Somerville was ill,” said Ann, “I took his place.”
          ^^^^^^^^^^^^^^ N203 “Dr. Somerville” here, but “Dr. Somerton” elsewhere
    ```

    ## Not flagged

    ```story
    “The surgeon, Dr. Somerton, was young,” said Ann.
    “When Captain Somerville was ill,” said Ann, “I took his place.”
    ```
    """
    words = {one.word: one for one in naming.words}
    titled: dict[tuple[str, ...], list[Called]] = {}
    for one in naming.called:
        if one.titles and not one.given and not _SAINTS.intersection(one.titles):
            titled.setdefault(one.titles, []).append(one)
    for titles, forms in titled.items():
        for odd in forms:
            word = words.get(odd.last)
            if not word or word.count > 1 or word.repute is Repute.ORDINARY:
                continue
            near = [one for one in forms if one is not odd and _ends_otherwise(odd, one, words)]
            least = _HEAD_OF_COMMON if _COMMON.intersection(titles) else _HEAD
            near = [one for one in near if _head(odd, one) >= least]
            if len(near) == 1 and _later(odd, near[0]):
                yield _finding(odd, near[0], words[near[0].last])


def _head(odd: Called, usual: Called) -> int:
    """How many letters the names begin with alike, at least half of each."""
    letters = zip(odd.last.lower(), usual.last.lower(), strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], letters))
    return shared if 2 * shared >= max(len(odd.last), len(usual.last)) - 1 else 0


def _later(odd: Called, usual: Called) -> bool:
    """Whether the usual form is the commoner or, if it stands there once as well, the earlier."""
    ours, theirs = odd.form, usual.form
    earlier = theirs.places[0].anchor.paragraph < ours.places[0].anchor.paragraph
    return theirs.count > 1 or earlier


def _ends_otherwise(odd: Called, usual: Called, words: Mapping[str, Spelling]) -> bool:
    """Whether it is another name, not a slip of the pen or a longer form."""
    word = words.get(usual.last)
    near = alike(odd.last, {usual.last: bare(usual.last)}, slips_allowed(odd.last))
    grew = grown(odd.last, usual.last)
    return word is not None and word.repute is not Repute.ORDINARY and not near and not grew


def _finding(odd: Called, usual: Called, word: Spelling) -> Finding:
    return Finding(
        message=f"“{odd.form.text}” here, but “{usual.form.text}” elsewhere",
        notes=(
            Note(odd.form.places[0], odd.form.text),
            Note(min(word.places, key=lambda one: one.anchor.paragraph), usual.form.text),
        ),
        subject=usual.form.text,
    )
