"""The fuller names of a book taken apart: who is called what, with which title."""

from collections.abc import Iterable
from dataclasses import dataclass

from continuity.canon.full_names import taken_apart
from continuity.canon.spellings import Form
from continuity.prose.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Called:
    """One form of a name. `last` is the surname, or the one part where it is not said which part
    that is; `given` is empty then. Titles are in lower case, without dots.
    """

    form: Form
    titles: tuple[str, ...]
    given: str
    last: str


def called(forms: Iterable[Form], lexicon: Lexicon) -> tuple[Called, ...]:
    """The forms that have a title or several parts, and the single names."""
    found = []
    for form in forms:
        name = taken_apart(form.text, lexicon)
        if name.parts and not form.text.isupper():
            found.append(Called(form, name.titles, name.given, name.parts[-1]))
    return tuple(found)
