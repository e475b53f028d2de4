"""What a rule is: a function of one thing of the canon that yields findings, with its page."""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from continuity.diagnostics.diagnostic import Fix, Note, Severity
from continuity.story.world import WorldRule

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault. The engine adds code, severity (at most the rule's) and fingerprint.

    `doubtful` lowers the severity by one step: the rule would ask rather than tell.
    """

    message: str
    notes: tuple[Note, ...]
    subject: str = ""
    reason: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Rule(Generic[S]):
    """`over` is the class of thing that the rule is asked about, once for each: `Dossier`,
    `SceneReading`, `ThingSheet`, `Timeline` or `Naming`.

    `settles` is the trait of `story.Declared` that a value becomes a fact of when the author makes
    it canon in answer to this rule; empty where there is nothing to declare. Where one of `unless`
    holds in the world of the story, the fault is none.
    """

    code: str
    over: type[S]
    severity: Severity
    check: Callable[[S], Iterable[Finding]]
    settles: str = ""
    unless: tuple[WorldRule, ...] = ()

    @property
    def name(self) -> str:
        """Named for the fault, in the words that go after "ignore": ``eye-colour-changes``."""
        return self.check.__name__.replace("_", "-")

    @property
    def page(self) -> str:
        """The manual page, Markdown: a summary line, an explanation, examples."""
        return inspect.cleandoc(self.check.__doc__ or "")

    @property
    def summary(self) -> str:
        return self.page.partition("\n")[0]


def rule(
    code: str,
    *,
    over: type[S],
    severity: Severity,
    settles: str = "",
    unless: tuple[WorldRule, ...] = (),
) -> Callable[[Callable[[S], Iterable[Finding]]], Rule[S]]:
    """Make a rule of a function; its docstring is the page."""

    def make(check: Callable[[S], Iterable[Finding]]) -> Rule[S]:
        return Rule(code, over, severity, check, settles, unless)

    return make
