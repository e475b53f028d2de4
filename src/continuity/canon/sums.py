"""Whether what is said of a process adds up, and if not, the sum in words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf, isinf
from typing import Final

from continuity.canon.clock import Conflict, ConflictKind, Process, Step
from continuity.canon.moments_told import Line, stretch
from continuity.canon.network import Link, Use, conflict, cycle
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Manner, Stretch, Trait
from continuity.claims.processes import END, START
from continuity.story.moments import HOUR, Bounds, Duration
from continuity.story.saying import in_words

_REACH: Final = 10
"""So many scenes may pass before a process of the same name is taken for another one."""
_IN_FORCE: Final = frozenset(
    {"lockdown", "quarantine", "siege", "blackout", "curfew", "ceasefire", "countdown"}
)
"""What people speak of when it has come over them; a voyage is spoken of long before."""
_AHEAD: Final = re.compile(r"\b(?:will|would|to|lasts|takes|must|should)\b|['’](?:ll|d)\b")
_AFTER: Final = Bounds(0, inf)
_EARNEST: Final = (Manner.NARRATED, Manner.SPOKEN)
_COUNTED: Final = (Trait.LASTS, Trait.REMAINS, Trait.ELAPSED)
_MOST: Final = 20
"""So many conflicts of one process are looked for."""


@dataclass(frozen=True, slots=True)
class Run:
    """One process from its first statement to its last. `sources` are indices into the line's
    statements; `guessed` those that do not name the process themselves.
    """

    name: str
    sources: tuple[int, ...]
    guessed: frozenset[int] = frozenset()


def runs(line: Line) -> tuple[Run, ...]:
    """What is spoken of, process by process. A deadline without a name belongs to the one process
    that is under way in its scene or the two before.
    """
    named: dict[str, list[list[int]]] = {}
    guessed: set[int] = set()
    for source, stated in enumerate(line.stated):
        value = stretch(stated)
        if value is None or stated.claim.trait not in _COUNTED or not stated.claim.holds:
            continue
        if stated.claim.voice.manner not in _EARNEST or source not in line.at:
            continue
        if stated.claim.trait is Trait.LASTS and stated.claim.confidence is not Confidence.STATED:
            continue  # "a three-day voyage" is any voyage
        name = value.process.removeprefix(START).removeprefix(END)
        if not name and stated.claim.trait is Trait.REMAINS:
            name = _open_process(line, named, source)
            guessed.add(source)
        if name:
            _add(line, named.setdefault(name, []), source)
    return tuple(
        Run(name, tuple(sources), frozenset(guessed & set(sources)))
        for name, all_sources in named.items()
        for sources in all_sources
    )


def _add(line: Line, known: list[list[int]], source: int) -> None:
    if known and line.scene_of[source] - line.scene_of[known[-1][-1]] <= _REACH:
        known[-1].append(source)
    else:
        known.append([source])


def _open_process(line: Line, named: dict[str, list[list[int]]], source: int) -> str:
    here = line.scene_of[source]
    names = [
        name
        for name, all_sources in named.items()
        if here - line.scene_of[all_sources[-1][-1]] <= 2  # noqa: PLR2004 - the scene and two before
        and any(line.stated[one].claim.trait is not Trait.ELAPSED for one in all_sources[-1])
    ]
    return names[0] if len(names) == 1 else ""


def processes(line: Line, all_runs: Sequence[Run]) -> tuple[Process, ...]:
    """What lasts, and what is spoken of more than once."""
    return tuple(
        Process(run.name, tuple(line.stated[source] for source in run.sources))
        for run in all_runs
        if len(run.sources) > 1 or line.stated[run.sources[0]].claim.trait is not Trait.ELAPSED
    )


def conflicts(line: Line, run: Run) -> Iterator[Conflict]:
    """What cannot be, worst first: the hard bounds, then the usual readings."""
    left = set(run.sources)
    for soft in (False, True):
        for _ in range(_MOST):
            links = _links(line, run, left, soft=soft)
            uses = conflict(links)
            if not uses:
                break
            primary = _primary(line, run, uses, left, soft=soft)
            left.discard(primary)
            found = _explained(line, run, uses, primary, certain=not soft)
            if not soft or found.kind is ConflictKind.SUM:
                yield found


def _primary(line: Line, run: Run, uses: Sequence[Use], left: set[int], *, soft: bool) -> int:
    """Where the writer should look first: the statement without which all the rest adds up, or
    simply the last one about the process.
    """
    counted = [source for source in _told(uses) if source in left]
    for source in reversed(counted):
        if not cycle(_links(line, run, left - {source}, soft=soft)):
            return source
    return counted[-1]


def _told(uses: Sequence[Use]) -> list[int]:
    """The statements that a cycle rests on, in reading order."""
    return sorted({use.link.source for use in uses if use.link.source is not None})


def _links(line: Line, run: Run, left: set[int], *, soft: bool) -> list[Link]:
    start, end = line.points, line.points + 1
    first, last = line.at[run.sources[0]], line.at[run.sources[-1]]
    drawn = line.soft if soft else line.hard
    links = [link for link in drawn if first <= link.before and link.after <= last]
    links.append(Link(start, end, _AFTER if _takes_time(line, run) else Bounds(0, 0)))
    for source in run.sources:
        if source in left:
            links += _said(line, source, (start, end), soft=soft)
    if soft and _begins_now(line.stated[run.sources[0]], run.name):
        links.append(Link(start, first, Bounds(-HOUR, HOUR)))
    return links


def _begins_now(opening: Stated, name: str) -> bool:
    """Whether the first word of a process, how long it will last, is said when it begins."""
    ahead = opening.claim.trait is Trait.LASTS and _AHEAD.search(opening.evidence.quote)
    return bool(ahead) and name in _IN_FORCE


def _takes_time(line: Line, run: Run) -> bool:
    """Whether start and end are two moments."""
    values = [(line.stated[one].claim.trait, stretch(line.stated[one])) for one in run.sources]
    return any(
        trait is not Trait.ELAPSED or (value and value.process.startswith((START, END)))
        for trait, value in values
    )


def _said(line: Line, source: int, ends: tuple[int, int], *, soft: bool) -> list[Link]:
    """The links that one statement draws."""
    stated, now, (start, end) = line.stated[source], line.at[source], ends
    value = stated.claim.value
    assert isinstance(value, Stretch)  # noqa: S101 - runs hold nothing else
    bounds = value.duration.soft if soft else value.duration.hard
    match stated.claim.trait:
        case Trait.LASTS:
            return [Link(start, end, bounds, source)]
        case Trait.REMAINS:
            if value.process.startswith(START):
                return [Link(now, start, bounds, source)]
            return [Link(now, end, bounds, source), Link(start, now, _AFTER)]
        case _:
            if value.process.startswith(START):
                return [Link(start, now, bounds, source)]
            if value.process.startswith(END):
                return [Link(end, now, bounds, source)]
            return [
                Link(start, now, Bounds(bounds.low, inf), source),
                Link(end, now, Bounds(-inf, bounds.high), source),
            ]


def _explained(
    line: Line, run: Run, uses: Sequence[Use], primary: int, *, certain: bool
) -> Conflict:
    told = _told(uses)
    others = [source for source in told if source != primary]
    steps = [_step(line, run, source) for source in (primary, *others)]
    lengths = all(line.stated[source].claim.trait is Trait.LASTS for source in told)
    kind = ConflictKind.LENGTHS if lengths else ConflictKind.SUM
    certain = certain and not any(source in run.guessed for source in told)
    certain = certain and all(_is_plain(line.stated[source], run.name) for source in told)
    limit = _limit(line, uses, primary)
    reason = [step.text for step in steps[1:]]
    stated = line.stated[primary]
    message = _message(stated, run.name, limit, [line.stated[source] for source in others])
    reason.append(_conclusion(stated, limit))
    return Conflict(run.name, tuple(steps), message, tuple(reason), certain, kind)


def _is_plain(stated: Stated, name: str) -> bool:
    """Whether it is said outright, and is no forecast that may change."""
    claim = stated.claim
    forecast = (
        claim.trait is Trait.REMAINS
        and claim.voice.manner is Manner.SPOKEN
        and name not in _IN_FORCE
    )
    return claim.confidence is Confidence.STATED and not forecast


def _said_length(stated: Stated) -> Duration:
    value = stated.claim.value
    assert isinstance(value, Stretch)  # noqa: S101 - only stretches come here
    return value.duration


def _plain(duration: Duration) -> float:
    """The one length that a reader would write into the sum."""
    if isinf(duration.hard.high):
        return duration.hard.low
    if duration.hard.low == 0:
        return duration.hard.high
    return (duration.soft.low + duration.soft.high) / 2


def _limit(line: Line, uses: Sequence[Use], primary: int) -> str:
    """What all but the primary statement leave for it: "can be at most about five hours"."""
    total, forward = 0.0, False
    for use in uses:
        source = use.link.source
        if source == primary:
            forward = use.forward
        elif source is not None:
            length = _plain(_said_length(line.stated[source]))
            total += length if use.forward else -length
    if forward:
        return f"must be at least about {in_words(max(-total, 0))}"
    return f"can be at most about {in_words(total)}" if total > 0 else "cannot be any"


def _step(line: Line, run: Run, source: int) -> Step:
    stated = line.stated[source]
    duration = _said_length(stated)
    said = duration.said.lower()
    match stated.claim.trait:
        case Trait.LASTS:
            text = f"the {run.name} lasts {said}"
        case Trait.REMAINS:
            text = f"{_left(stated, run.name)} left{_until(stated, run.name)}"
        case Trait.ELAPSED:
            text = f"{said} {_verb(said, 'has', 'have')} gone since {_moment(stated, run.name)}"
        case _:
            text = f"{said} {_verb(said, 'goes', 'go')} by"
    return Step(stated.evidence, text, duration.hard)


def _verb(said: str, one: str, many: str) -> str:
    single = said.lower().startswith(("a ", "an ", "one ", "half ")) and not said.endswith("s")
    return one if single else many


def _process(stated: Stated) -> str:
    value = stretch(stated)
    return value.process if value else ""


def _left(stated: Stated, name: str) -> str:
    """What is left of a process, or of the time before it starts: "two hours of the siege are"."""
    said = _said_length(stated).said.lower()
    whole = "" if _process(stated).startswith(START) else f" of the {name}"
    return f"{said}{whole} {_verb(said, 'is', 'are')}"


def _until(stated: Stated, name: str) -> str:
    return f" until the {name}" if _process(stated).startswith(START) else ""


def _moment(stated: Stated, name: str) -> str:
    """What is counted from: "the siege", "the start of the siege"."""
    prefix = next((each for each in (START, END) if _process(stated).startswith(each)), "")
    return f"the {prefix}the {name}" if prefix else f"the {name}"


def _message(stated: Stated, name: str, limit: str, others: Sequence[Stated]) -> str:
    said = _said_length(stated).said.lower()
    match stated.claim.trait:
        case Trait.LASTS if all(other.claim.trait is Trait.LASTS for other in others):
            before = in_words(_plain(_said_length(others[0])))
            return f"the {name} lasts {said} here, but {before} before"
        case Trait.LASTS:
            return f"the {name} lasts {said} here, but by all the rest it {limit}"
        case Trait.REMAINS:
            left = f"{_left(stated, name)} said to be left{_until(stated, name)}"
            return f"{left}, but there {limit}"
        case _:
            gone = f"{said} {_verb(said, 'is', 'are')} said to have gone"
            return f"{gone} since {_moment(stated, name)}, but it {limit}"


def _conclusion(stated: Stated, limit: str) -> str:
    subject = "there" if stated.claim.trait is Trait.REMAINS else "it"
    return f"so {subject} {limit}; the text says {_said_length(stated).said.lower()}"
