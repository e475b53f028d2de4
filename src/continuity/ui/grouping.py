"""How the list of warnings is parted: by chapter, person, rule or severity."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from continuity.diagnostics.diagnostic import Diagnostic
from continuity.ui.survey import Survey, capitalised, chapter_name
from continuity.ui.words import noted, tr

_NOWHERE = (1 << 30, noted("Declared by you"))
_NOBODY = (1 << 30, noted("About nobody in particular"))


class Grouping(Enum):
    NONE = "none"
    CHAPTER = "chapter"
    PERSON = "person"
    RULE = "rule"
    SEVERITY = "severity"

    @property
    def words(self) -> str:
        return tr(_WORDS[self])


_WORDS = {
    Grouping.NONE: noted("Not grouped"),
    Grouping.CHAPTER: noted("By chapter"),
    Grouping.PERSON: noted("By person"),
    Grouping.RULE: noted("By rule"),
    Grouping.SEVERITY: noted("By severity"),
}


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    members: tuple[Diagnostic, ...]


def groups(every: Iterable[Diagnostic], by: Grouping, survey: Survey) -> tuple[Group, ...]:
    """Chapters in the order of the book, people in that of the cast, all else worst first; within
    a group the order stays. Without grouping there is one group, and it has no title.
    """
    found: dict[tuple[int, str], list[Diagnostic]] = {}
    for one in every:
        found.setdefault(_heading(one, by, survey), []).append(one)
    # Sorting is stable, and the numbers of rules are all the same: they stay worst first.
    order = sorted(found, key=lambda heading: heading[0])
    return tuple(Group(heading[1], tuple(found[heading])) for heading in order)


def _heading(one: Diagnostic, by: Grouping, survey: Survey) -> tuple[int, str]:
    """The place of a group among the others, and its title."""
    match by:
        case Grouping.CHAPTER:
            return _chapter(one, survey)
        case Grouping.PERSON:
            return _person(one, survey)
        case Grouping.RULE:
            return 0, f"{capitalised(one.rule.replace('-', ' '))}  {one.code}"
        case Grouping.SEVERITY:
            return -one.severity, tr(f"{one.severity.word.capitalize()}s")
        case Grouping.NONE:
            return 0, ""


def _chapter(one: Diagnostic, survey: Survey) -> tuple[int, str]:
    spots = (survey.spot(note.evidence.anchor.paragraph) for note in one.notes)
    spot = next((spot for spot in spots if spot is not None), None)
    if spot is None:
        return _NOWHERE
    name = chapter_name(spot.chapter, spot.chapter_number)
    title = spot.chapter.title.strip()
    return spot.chapter_number, name if title in ("", name) else f"{name} · {title}"


def _person(one: Diagnostic, survey: Survey) -> tuple[int, str]:
    for number, person in enumerate(survey.report.cast.people):
        if one.subject in person.forms:
            return number, person.name
    return _NOBODY
