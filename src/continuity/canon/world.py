"""Words from which one may guess that the world of a story is not ours."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from continuity.prose.lexicon import Lexicon
from continuity.story.text import Anchor, Evidence, Paragraph, ParagraphKind, Span
from continuity.story.world import World, WorldRule

_ENOUGH = 4
"""Paragraphs that must speak of it, in a story of any length …"""
_WORDS_EACH = 3000
"""… and one more for so many words. Of 20 old novels of our own world, 2.6 million words, none is
taken for another."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that speak of what only another world has."""

    rule: WorldRule
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Likely:
    """A rule that the world of the story seems to have, and the first words that say so."""

    rule: WorldRule
    signs: tuple[Sign, ...]


def signs_in(paragraphs: Iterable[Paragraph], lexicon: Lexicon) -> tuple[Sign, ...]:
    """At most one of each rule for a paragraph."""
    stems = lexicon.tables["signs_of_world"]
    figures = lexicon["no_sign_of_world"]
    return tuple(
        Sign(rule, Evidence(Anchor(paragraph.id, span), span.of(paragraph.text)))
        for paragraph in paragraphs
        if paragraph.kind is ParagraphKind.PROSE
        for low in (paragraph.text.lower(),)
        for rule in WorldRule
        if (span := _sign(low, stems[rule.value], figures))
    )


def _sign(low: str, stems: Sequence[str], figures: Iterable[str]) -> Span | None:
    for stem in stems:
        at = low.find(stem)
        while at >= 0:
            if not low[at - 1 : at].isalpha() and not _figure(low, at, figures):
                end = re.compile(r"\w*").match(low, at + len(stem))
                return Span(at, end.end() if end else at + len(stem))
            at = low.find(stem, at + 1)
    return None


def _figure(low: str, at: int, figures: Iterable[str]) -> bool:
    return any(
        0 <= (start := low.find(one, max(at - len(one), 0))) <= at < start + len(one)
        for one in figures
    )


def likely(signs: Iterable[Sign], words: int, world: World) -> tuple[Likely, ...]:
    """Those rules that are spoken of often enough and that `world` does not speak of already."""
    found: dict[WorldRule, list[Sign]] = {}
    for sign in signs:
        found.setdefault(sign.rule, []).append(sign)
    enough = _ENOUGH + words // _WORDS_EACH
    return tuple(
        Likely(rule, tuple(found[rule][:3]))
        for rule in WorldRule
        if rule not in world.spoken_of and len(found.get(rule, ())) >= enough
    )
