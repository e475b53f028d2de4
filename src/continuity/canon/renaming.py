"""Giving somebody, or some place, another name: every form of it, wherever it stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import regex

from continuity.prose.search import Found, context
from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import AuthorsWord, Decision, Declared
from continuity.story.text import Span

_INITIAL = 2
_SPACE = r"(?:[ \u00a0]|\n(?!\n))"
_HISSING = ("s", "x", "z", "ch", "sh")
_OF_PEOPLE = (CorrectionKind.MERGE, CorrectionKind.SPLIT, CorrectionKind.RENAME)
SPELLING = "spelling"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the name as it is written, and what it becomes."""

    old: str
    new: str


def forms(name: str, others: Iterable[str], new: str) -> tuple[Form, ...]:
    """What each form becomes when `name` becomes `new`: given name for given name and surname for
    surname. A form that shares no word with the name, such as a nickname, stays as it is.
    """
    words = _word_by_word(name.split(), new.split())
    made = [Form(name, new)]
    for form in dict.fromkeys(others):
        if form != name:
            changed = [words.get(word, word) for word in form.split()]
            made.append(Form(form, " ".join(word for word in changed if word)))
    return tuple(made)


def _word_by_word(old: list[str], new: list[str]) -> dict[str, str]:
    if not old or not new:
        return {}
    if len(old) == len(new):
        words = dict(zip(old, new, strict=True))
    elif len(old) == 1:
        words = {old[0]: " ".join(new)}
    elif len(new) == 1:
        words = {old[0]: new[0]}
    else:
        words = dict.fromkeys(old[1:-1], "") | {old[0]: new[0], old[-1]: new[-1]}
    for before, after in zip(old[:1], new[:1], strict=True):
        if len(old) > 1:
            words |= {before[0] + ".": after[0] + ".", before[0]: after[0]}
    return words


class Renaming:
    """Finds the forms of a name. `others` are the names of all others: where one of those stands
    ("Tom Kessler"), no form of this name does ("Kessler").
    """

    def __init__(self, changed: Iterable[Form], others: Iterable[str] = ()) -> None:
        self._new = {form.old: form.new for form in changed}
        taken = {form for form in others if form not in self._new}
        loud = {old.upper(): new.upper() for old, new in self._new.items() if len(old) > _INITIAL}
        self._new |= {old: new for old, new in loud.items() if old not in {*self._new, *taken}}
        every = sorted({*self._new, *taken}, key=lambda form: (-len(form), form))
        forms = "|".join(map(_loose, every))
        self._pattern = regex.compile(
            rf"(?<![\p{{L}}\p{{N}}])(?P<form>{forms})"
            r"(?:(?P<plural>e?s)(?![\p{L}\p{N}’'])|(?![\p{L}\p{N}]))(?P<owner>[’'](?=\s+\p{Ll}))?"
        )

    def found(self, text: str) -> Iterator[Found]:
        """The places where a form stands that becomes another one."""
        if not self._new:
            return
        for one in self._pattern.finditer(text, concurrent=True):
            old = " ".join(one["form"].split())
            new = self._new.get(old, old)
            if new == old:
                continue
            end = one.end("form")
            if one["plural"]:
                end, new = one.end("plural"), new + ("es" if new.endswith(_HISSING) else "s")
            elif _owns(one, text, old, new):
                end, new = one.end("owner"), f"{new}{one['owner']}s"
            span = Span(one.start(), end)
            yield Found(span, span.of(text), new, *context(text, span))

    def plural(self, place: Found) -> bool:
        """Whether a place speaks of a whole family: "the Kesslers"."""
        return place.words not in self._new and place.words.rstrip("’'")[:-1] in self._stems()

    def _stems(self) -> set[str]:
        return {*self._new, *(form + "e" for form in self._new)}

    def put(self, text: str) -> str:
        """The text with the new name in it."""
        parts, at = [], 0
        for place in self.found(text):
            parts += [text[at : place.span.start], place.new]
            at = place.span.end
        return "".join([*parts, text[at:]])


def _owns(one: "regex.Match[str]", text: str, old: str, new: str) -> bool:
    """Whether an apostrophe behind a name in s is the sign of the owner: "James’ boat" becomes
    "Tom’s boat". Where the line holds words in single quotes, it may be the end of those.
    """
    if one["owner"] is None or not old.endswith("s") or new.endswith("s"):
        return False
    return "‘" not in text[text.rfind("\n", 0, one.start()) + 1 : one.start()]


def _loose(form: str) -> str:
    """The form however its spaces and apostrophes are written."""
    words = [regex.escape(word).replace("'", "[’']").replace("’", "[’']") for word in form.split()]
    return _SPACE.join(words)


def word_renamed(
    word: AuthorsWord, renaming: Renaming, fingerprints: Mapping[str, str]
) -> AuthorsWord:
    """What the author said, under the new name. `fingerprints` says what those of warnings become
    whose quotes hold the name.
    """
    return AuthorsWord(
        tuple(_correction(one, renaming) for one in word.corrections),
        tuple(_declared(one, renaming) for one in word.declared),
        tuple(_decision(one, renaming, fingerprints) for one in word.decisions),
    )


def _correction(one: Correction, renaming: Renaming) -> Correction:
    other = renaming.put(one.other) if one.kind in _OF_PEOPLE else one.other
    return replace(one, name=renaming.put(one.name), other=other)


def _declared(one: Declared, renaming: Renaming) -> Declared:
    # The wrong spellings of a name stay wrong.
    value = one.value if one.trait == SPELLING else renaming.put(one.value)
    subject, note = renaming.put(one.subject), renaming.put(one.note)
    return replace(one, subject=subject, value=value, note=note)


def _decision(one: Decision, renaming: Renaming, fingerprints: Mapping[str, str]) -> Decision:
    return replace(
        one,
        fingerprint=fingerprints.get(one.fingerprint, one.fingerprint),
        subject=renaming.put(one.subject),
        detail=renaming.put(one.detail),
        quotes=tuple(renaming.put(quote) for quote in one.quotes),
    )
