"""N101: a name is spelled in another way than elsewhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from continuity.canon.likeness import alike, bare, grown, slips_allowed, sound
from continuity.canon.naming import Naming
from continuity.canon.spellings import Repute, Spelling
from continuity.diagnostics.diagnostic import Fix, Note, Replacement, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import Cast
from continuity.story.ids import ParagraphId
from continuity.story.text import Evidence

_RARE = 3  # a slip happens once or twice; what stands there more often is meant
# So many times as often the right form must stand there: for a long name, for a shorter one, and
# where the rare form is a name that people do bear, or a very short one.
_FEW, _USUAL, _SEVERAL, _OFTEN = 3, 5, 8, 30
_LOSABLE, _VOWELS = "aeioy", "aeiouy"
_SHORTEST, _SHORT, _MIDDLING, _LONG = 3, 4, 5, 8  # letters
_FEW_NAMES = 150  # words of names: a story rather than a novel


@rule("N101", over=Naming, severity=Severity.WARNING, settles="spelling")
def name_spelled_two_ways(naming: Naming) -> Iterator[Finding]:
    """A name is spelled in another way than elsewhere.

    A spelling checker does not know the names of your people. A name that stands there once or
    twice, a letter or two away from one that stands there often, is nearly always a slip; and so is
    the second of two long names that stand there once each and differ in a vowel. In a short story
    with its few names, two that sound the same are one, however seldom they stand there. Forms that mean
    something else are left alone: plurals, pet names, the people of a country, and two people who
    both have a part in the story.

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
    names = [one for one in naming.words if one.repute is not Repute.ORDINARY]
    usual = {one.word: one for one in names if one.count > 1}
    letters = {word: bare(word) for word in usual}
    settled = _settled(naming)
    slips: list[tuple[Spelling, Spelling]] = []
    for odd in naming.words:
        if not _may_be_a_slip(odd) or odd.word.casefold() in settled:
            continue
        near = [usual[word] for word, _ in alike(odd.word, letters, slips_allowed(odd.word))]
        if any(_of_one_stem(odd, one) for one in near):
            continue
        for right in near:
            if _meant(odd, right) and not _acts(odd, right, naming.cast):
                slips.append((odd, right))
                break
    slips += _once_each(names, settled)
    if len(names) <= _FEW_NAMES:
        slips += _among_few(
            names, settled.union(odd.word.casefold() for odd, _ in slips), naming.cast
        )
    crowded = _crowded(odd for odd, _ in slips)
    for odd, right in slips:
        yield _finding(odd, right, imitated=any(_where(place) in crowded for place in odd.places))


def _crowded(odd: Iterable[Spelling]) -> frozenset[ParagraphId]:
    """Paragraphs that misspell more than one name: there the author imitates how somebody talks."""
    places = Counter(place for one in odd for place in set(map(_where, one.places)))
    return frozenset(place for place, slips in places.items() if slips > 1)


def _where(place: Evidence) -> ParagraphId:
    return place.anchor.paragraph


def _once_each(words: Iterable[Spelling], settled: set[str]) -> Iterator[tuple[Spelling, Spelling]]:
    """Two long names that stand there once each and differ in one vowel: the later is the slip."""
    once = [
        one
        for one in words
        if one.count == 1 and len(one.word) >= _LONG and one.word.casefold() not in settled
    ]
    known: dict[str, list[Spelling]] = {}
    for odd in sorted(once, key=lambda one: _where(one.places[0])):
        shapes = _but_for_a_vowel(bare(odd.word))
        for right in (one for shape in shapes for one in known.get(shape, ())):
            if bare(odd.word) != bare(right.word) and _one_bearer(odd, right):
                yield odd, right
        for shape in shapes:
            known.setdefault(shape, []).append(odd)


def _among_few(
    names: Sequence[Spelling], settled: set[str], cast: Cast
) -> Iterator[tuple[Spelling, Spelling]]:
    """Names of a short story that are a letter apart. Among a few dozen names two that nearly are
    the same by chance are as rare as slips are common, so that few mentions are enough.
    """
    known = {one.word: one for one in names if not (one.common or one.word.isupper())}
    letters = {word: bare(word) for word in known}
    for odd in known.values():
        if odd.count > _RARE or len(odd.word) <= _SHORT or odd.word.casefold() in settled:
            continue
        for word, slips in alike(odd.word, letters, 2):
            right = known[word]
            meant = _comes_later(odd, right) and _one_name(odd, right, slips)
            if meant and not _acts(odd, right, cast):
                yield odd, right
                break


def _comes_later(odd: Spelling, right: Spelling) -> bool:
    """Whether the form is the rarer one; of two that stand there once each, the one that nobody
    bears, or the later one.
    """
    if odd.count == right.count == 1:
        if odd.repute is not right.repute:
            return odd.repute is Repute.UNKNOWN
        return _where(right.places[0]) < _where(odd.places[0])
    return odd.count == 1 or right.count >= 2 * odd.count


def _one_name(odd: Spelling, right: Spelling, slips: int) -> bool:
    """Whether two forms that differ in a letter or two are one name to the ear, or a long name that
    hardly anybody bears. Mary and Mark, Marie and Maria, Anna and Hanna are two.
    """
    ours, theirs = bare(odd.word), bare(right.word)
    nobody = not right.person and not right.titles and right.count >= _FEW
    a_place = nobody and bool(odd.titles)
    others = _clash(odd.titles, right.titles) or _clash(odd.before, right.before)
    if ours == theirs or a_place or others:
        return False
    if sound(ours) == sound(theirs):
        return True
    if slips > 1 or ours[0] != theirs[0] or grown(odd.word, right.word):
        return False
    shorter = min(len(ours), len(theirs))
    if odd.repute is right.repute is Repute.LISTED:
        return shorter > _MIDDLING + 1 and ours[-1] == theirs[-1] and _vowels_apart(ours, theirs)
    known = shorter == _MIDDLING and right.count >= _FEW and not _another_letter(odd, right)
    return (shorter > _MIDDLING and ours[-2:] == theirs[-2:]) or known


def _vowels_apart(ours: str, theirs: str) -> bool:
    """Whether only vowels differ."""
    changed = (Counter(ours) - Counter(theirs)) + (Counter(theirs) - Counter(ours))
    return bool(changed) and set(changed) <= set(_VOWELS)


def _but_for_a_vowel(word: str) -> list[str]:
    """The word with one vowel left open, neither at the beginning nor at the end."""
    inside = range(1, len(word) - 1)
    return [f"{word[:at]}_{word[at + 1 :]}" for at in inside if word[at] in _VOWELS]


def _one_bearer(odd: Spelling, right: Spelling) -> bool:
    """Whether nobody knows either form, or both follow the same title; and nothing parts them."""
    unknown = odd.repute is right.repute is Repute.UNKNOWN
    return (unknown or bool(odd.titles & right.titles)) and not _elsewhere(odd, right)


def _settled(naming: Naming) -> set[str]:
    """Words whose spelling the author has declared, right or wrong: the rule on those reports them."""
    forms = (*naming.declared, *(form.text for _, form in naming.misspelt))
    return {word.casefold() for form in forms for word in form.split()}


def _may_be_a_slip(odd: Spelling) -> bool:
    return (
        odd.count <= _RARE
        and len(odd.word) >= _SHORTEST
        and odd.repute is not Repute.ORDINARY
        and not odd.word.isupper()
    )


def _of_one_stem(odd: Spelling, right: Spelling) -> bool:
    """Whether one form is the other with an ending. A long name, or a very common one, that nobody
    bears without its last letter has lost it, and nobody's name that only ends in the last letter twice is a slip.
    """
    if odd.repute is Repute.UNKNOWN:
        if len(odd.word) + 1 == len(right.word) > _MIDDLING + 1 and right.word[-1] in _LOSABLE:
            return False
        if odd.word == right.word + right.word[-1]:
            return False
        if odd.word == right.word[:-1] and odd.count == 1 and right.count >= _OFTEN:
            return False
    return grown(odd.word, right.word)


def _meant(odd: Spelling, right: Spelling) -> bool:
    """Whether the rare form can only be meant for the usual one."""
    if not _slipped(odd, right) or right.count < 2 * odd.count:
        return False
    return _same_person(odd, right) if right.person else _coined(odd, right)


def _same_person(odd: Spelling, right: Spelling) -> bool:
    """Whether the rare form is meant for the one who is called by the usual form."""
    if odd.before & right.before:
        return True  # two people of nearly one surname who share their given name
    if odd.repute is Repute.LISTED:
        return not _elsewhere(odd, right) and _a_slip_for_all_that(odd, right)
    if _clash(odd.before, right.before) or _clash(odd.titles, right.titles):
        return False
    if odd.after & right.after:
        return True
    return bare(odd.word)[:1] == bare(right.word)[:1] and _striking(odd, right)


def _clash(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether each stands beside words that the other never stands beside."""
    return bool(ours) and bool(theirs) and not ours & theirs


def _elsewhere(odd: Spelling, right: Spelling) -> bool:
    """Whether the rare form stands where the usual one never does."""
    sides = ((odd.titles, right.titles), (odd.before, right.before), (odd.after, right.after))
    return any(ours and not ours & theirs for ours, theirs in sides)


def _coined(odd: Spelling, right: Spelling) -> bool:
    """Whether both are forms of a name that is no person's and that nobody knows: a place, a
    people, an invented word.
    """
    if Repute.LISTED in (odd.repute, right.repute) or right.word.isupper():
        return False
    if bare(odd.word)[:1] != bare(right.word)[:1] or len(right.word) <= _MIDDLING:
        return False
    if odd.before & right.before or odd.after & right.after:
        return True
    often = right.count >= _USUAL * odd.count and len(right.word) > _MIDDLING + 1
    return often and not _elsewhere(odd, right)


def _a_slip_for_all_that(odd: Spelling, right: Spelling) -> bool:
    """Whether a form that people do bear as a name is a slip, being so rare beside the other."""
    if bare(odd.word)[:1] != bare(right.word)[:1]:
        return False
    if sorted(bare(odd.word)) == sorted(bare(right.word)) and len(right.word) > _SHORT:
        return right.count >= _USUAL * odd.count
    kept = not _another_letter(odd, right) and len(right.word) > _SHORT
    titled = bool(odd.titles & right.titles)
    long = len(right.word) > _MIDDLING
    return (titled or long or kept) and right.count >= _OFTEN * odd.count


def _striking(odd: Spelling, right: Spelling) -> bool:
    """Whether a form that nobody knows is near enough to a name. In a short one letters may be
    swapped, doubled or lost; another letter easily makes another name.
    """
    length = len(right.word) + bool(odd.titles & right.titles)
    if length > _MIDDLING:
        return right.count >= _FEW * odd.count
    if length > _SHORT:
        return right.count >= _USUAL * odd.count and not _elsewhere(odd, right)
    least = _OFTEN if _another_letter(odd, right) else _SEVERAL
    return right.count >= least * odd.count and not _elsewhere(odd, right)


def _another_name(odd: Spelling, right: Spelling) -> bool:
    """Whether it may be another name after all: a short one with another letter."""
    short = len(right.word) <= _SHORT and not odd.before & right.before
    return short and odd.repute is Repute.LISTED and _another_letter(odd, right)


def _another_letter(odd: Spelling, right: Spelling) -> bool:
    """Whether a letter is changed, rather than swapped with its neighbour, doubled or lost."""
    ours, theirs = bare(odd.word), bare(right.word)
    if len(ours) == len(theirs):
        return sorted(ours) != sorted(theirs)
    return bool(Counter(ours) - Counter(theirs * 2))


def _slipped(odd: Spelling, right: Spelling) -> bool:
    """Whether the letters are near enough for the shorter of the two, and not the same."""
    shorter = min(odd.word, right.word, key=len)
    return bool(alike(odd.word, {right.word: bare(right.word)}, slips_allowed(shorter))) and (
        bare(odd.word) != bare(right.word)
    )


def _acts(odd: Spelling, right: Spelling, cast: Cast) -> bool:
    """Whether the odd form is a name of somebody else with a part in the story. Who goes by the
    usual form as well is not somebody else.
    """
    bearers = (
        {word for form in person.forms for word in form.split()}
        for person in cast.people
        if person.mentions > _RARE and person.name != right.person
    )
    return any(odd.word in words and right.word not in words for words in bearers)


def _examples(right: Spelling) -> list[Evidence]:
    """The first place of the usual form, and, where it is not that usual, all of them."""
    return [right.places[0]] if right.count > _USUAL else list(right.places)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _finding(odd: Spelling, right: Spelling, *, imitated: bool) -> Finding:
    return Finding(
        f"“{odd.word}” is “{right.word}” elsewhere ({_times(right.count)})",
        notes=(
            *(Note(place, "spelled otherwise") for place in odd.places),
            *(Note(place, "the usual spelling") for place in _examples(right)),
        ),
        subject=right.person or right.word,
        fixes=(
            Fix(
                f"Change “{odd.word}” to “{right.word}”",
                tuple(Replacement(place, right.word) for place in odd.places),
            ),
        ),
        doubtful=imitated or _another_name(odd, right),
    )
