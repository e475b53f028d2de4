"""N101: a name is spelled in another way than elsewhere."""

from collections.abc import Iterator

from continuity.canon.likeness import alike, bare, grown, slips_allowed
from continuity.canon.naming import Naming
from continuity.canon.spellings import Spelling, spellings
from continuity.diagnostics.diagnostic import Fix, Note, Replacement, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import Cast, Person

_RARE = 3  # a slip happens once or twice; what stands there more often is meant
_USUAL = 5  # so many times as often the right form must stand there, where nothing else helps
_SHORTEST = 4  # letters; among shorter names one letter makes another name


@rule("N101", over=Naming, severity=Severity.WARNING, settles="spelling")
def name_spelled_two_ways(naming: Naming) -> Iterator[Finding]:
    """A name is spelled in another way than elsewhere.

    A spelling checker does not know the names of your people. A name that stands there once or
    twice, a letter or two away from one that stands there often, is nearly always a slip. Forms
    that mean something else are left alone: plurals, pet names, the people of a country, and two
    people who both have a part in the story.

    ## Flagged

    ```story
    “Sit down,” said Mr Bulstrode.
    Bulstrode poured the tea. Bulstrode was in no hurry.
    Nobody hurried Bulstrode. “Milk?” said Bulstrode.
    Only much later did Balstrode ask why she had come.
                        ^^^^^^^^^ N101 “Balstrode” is “Bulstrode” elsewhere (5 times)
    ```

    ## Not flagged

    ```story
    Ann came in. “Where is Anna?” said Ann.
    Anna was in the garden. “Ann is here,” said Anna.
    Ann waved. Anna did not.
    ```
    """
    words = spellings(naming.forms)
    usual = {one.word: one for one in words if one.count > 1 and len(one.word) >= _SHORTEST}
    letters = {word: bare(word) for word in usual}
    for odd in words:
        if odd.count > _RARE or len(odd.word) < _SHORTEST or odd.word.isupper():
            continue
        slips = slips_allowed(odd.word)
        for word, _ in alike(odd.word, letters, slips):
            right = usual[word]
            sure = _certainty(odd, right)
            if sure and not _two_people(odd, right, naming.cast):
                yield _finding(odd, right, naming.cast, doubtful=sure < _SURE)
                break


_SURE = 2


def _certainty(odd: Spelling, right: Spelling) -> int:
    """0 if the two may well be two words, 1 if an editor would ask, 2 if an editor would mark."""
    if grown(odd.word, right.word) or right.count < 2 * odd.count:
        return 0
    named_alike = bool(odd.before & right.before)
    beside = named_alike or bool(odd.after & right.after)
    if odd.known:
        # Brothers have names that are alike and share a surname; two men called Gwen do not.
        often = right.count >= _USUAL * odd.count
        return int(named_alike and often)
    if beside:
        return 2
    if right.count < _USUAL * odd.count:
        return 0
    return 2 if bare(odd.word)[:1] == bare(right.word)[:1] and len(right.word) > _SHORTEST else 1


def _two_people(odd: Spelling, right: Spelling, cast: Cast) -> bool:
    """Whether each is a name of somebody with a part in the story."""
    theirs = [person for person in cast.people if _named(person, odd.word)]
    return any(person.mentions > _RARE and not _named(person, right.word) for person in theirs)


def _named(person: Person, word: str) -> bool:
    return any(word in form.split() for form in person.forms)


def _finding(odd: Spelling, right: Spelling, cast: Cast, *, doubtful: bool) -> Finding:
    owner = next((person.name for person in cast.people if _named(person, right.word)), right.word)
    times = f"{right.count} times" if right.count > 1 else "once"
    return Finding(
        f"“{odd.word}” is “{right.word}” elsewhere ({times})",
        notes=(
            *(Note(place, "spelled otherwise") for place in odd.places),
            Note(right.places[0], "the usual spelling"),
        ),
        subject=owner,
        fixes=(
            Fix(
                f"Change “{odd.word}” to “{right.word}”",
                tuple(Replacement(place, right.word) for place in odd.places),
            ),
        ),
        doubtful=doubtful,
    )
