"""One paragraph, read: sentences, quotations, mentions, and what its names give away."""

import re
from collections.abc import Iterator, Sequence

from continuity.prose.epithets import signs_of_epithets
from continuity.prose.lexicon import Lexicon
from continuity.prose.names import Run, runs
from continuity.prose.reading import AND, MARRIED, Cue, Grammar, NameEvidence, Quoted, Reading
from continuity.prose.sentences import sentences
from continuity.prose.speech import QuoteStyle, quotes
from continuity.prose.words import FEMALE, FIRST, MALE, PRONOUNS, lower_words, rare_words
from continuity.story.cast import Gender, Mention, MentionKind
from continuity.story.text import ParagraphKind, Span

_NO_CUES = (0,) * len(Cue)
_NUMBER = re.compile(
    r"^(?:(?:chapter|part|book)\s+)?(?:[\divxlc]+|one|two|three)\s*[.:—–-]\s*", re.IGNORECASE
)
_OBJECT = frozenset((Cue.OBJECT, Cue.WEAK_PLACE, Cue.PLACE, Cue.THE))
_SUBJECT = frozenset((Cue.ACTS, Cue.TAG, Cue.BODY))


def read(
    text: str, kind: ParagraphKind, lexicon: Lexicon, style: QuoteStyle, grammar: Grammar = ()
) -> Reading:
    """Read one paragraph. An author's note is kept, but nobody is looked for in it; in a heading
    every word may have a capital, so only a heading that is a name as a whole counts.
    """
    if kind is ParagraphKind.NOTE:
        return Reading(text, kind, sentences(text))
    if kind is not ParagraphKind.PROSE:
        return _heading(text, kind, lexicon)
    spoken = quotes(text, style)
    found = runs(text, spoken, lexicon)
    mentions = _mentions(text, found)
    names = _evidence(text, found, mentions, spoken, lexicon)
    return Reading(text, kind, sentences(text), spoken, tuple(mentions), grammar, names)


def _heading(text: str, kind: ParagraphKind, lexicon: Lexicon) -> Reading:
    number = _NUMBER.match(text)
    bare = text[number.end() if number else 0 :]
    found = runs(bare, (), lexicon)
    if len(found) != 1 or found[0].span != Span(0, len(bare)):
        return Reading(text, kind, sentences(text))
    run = found[0]
    span = run.span.shifted(len(text) - len(bare))
    cues = list(_NO_CUES)
    cues[Cue.HEADS] = cues[Cue.OPENS] = 1
    return Reading(
        text,
        kind,
        sentences(text),
        mentions=(Mention(span, span.of(text), MentionKind.NAME),),
        names=(NameEvidence(run.form, 1, tuple(cues)),),
    )


def _mentions(text: str, found: Sequence[Run]) -> list[Mention]:
    mentions = [Mention(run.span, run.span.of(text), MentionKind.NAME) for run in found]
    for pronoun in PRONOUNS.finditer(text):
        word = pronoun.group()
        kind = MentionKind.FIRST_PERSON if word.lower() in FIRST else MentionKind.PRONOUN
        mentions.append(Mention(Span(*pronoun.span()), word, kind))
    mentions.sort(key=lambda mention: mention.span.start)
    return mentions


def _evidence(
    text: str,
    found: Sequence[Run],
    mentions: Sequence[Mention],
    spoken: Sequence[Quoted],
    lexicon: Lexicon,
) -> tuple[NameEvidence, ...]:
    counts: dict[str, list[int]] = {}
    starts = {run.span.start: run for run in found}
    narrating, gendered = _narration(mentions, spoken, starts)
    for run in found:
        row = counts.setdefault(run.form, [0, *_NO_CUES])
        row[0] += 1
        for cue in run.cues:
            row[1 + cue] += 1
            if cue is Cue.VOCATIVE and narrating:
                row[1 + Cue.NEAR] += 1
    for form, cue, weight in gendered:
        counts[form][1 + cue] += weight
    names = [NameEvidence(form, row[0], tuple(row[1:])) for form, row in counts.items()]
    if narrating:
        names.append(NameEvidence("I", narrating))
    names += [NameEvidence(pair, 1) for pair in _titled_with_others(found, lexicon)]
    plain: dict[str, int] = {}
    words = lower_words(text)
    for word in rare_words(words, lexicon["common_words"]):
        plain[word] = plain.get(word, 0) + 1
    for sign in signs_of_epithets(text, words, starts, spoken, lexicon):
        plain[sign] = plain.get(sign, 0) + 1
    names += [NameEvidence(word, count) for word, count in plain.items()]
    return tuple(names)


def _weight(last: Run, pronoun: str) -> int:
    """How much a pronoun tells of the gender of the name before it."""
    if not _SUBJECT.intersection(last.cues):
        return 1
    return 4 if pronoun in _REFLEXIVE else 2


_REFLEXIVE = frozenset(("himself", "herself"))


def _titled_with_others(found: Sequence[Run], lexicon: Lexicon) -> Iterator[str]:
    """Which Mrs the narration of a paragraph names, each with everybody else whom it names; and
    which Mr, each with those whom it calls by a given name.
    """
    told = {run.form for run in found if Cue.QUOTED not in run.cues}
    if len(told) < _PAIR:
        return
    titles = {form: form.partition(" ")[0].rstrip(".").lower() for form in told}
    wives = {form for form, title in titles.items() if title in MARRIED}
    for wife in sorted(wives):
        for other in sorted(told - wives):
            yield f"{wife}{AND}{other}"
    for man in sorted(form for form, title in titles.items() if title == "mr" and " " in form):
        for other in sorted(
            form for form in told if lexicon.given.get(form.lower()) is Gender.MALE
        ):
            yield f"{man}{AND}{other}"


_PAIR = 2


def _narration(
    mentions: Sequence[Mention], spoken: Sequence[Quoted], starts: dict[int, Run]
) -> tuple[int, list[tuple[str, Cue, int]]]:
    """How often the narration says "I", and which pronouns follow which names, in the narration and
    within one quotation.
    """
    narrating = 0
    gendered: list[tuple[str, Cue, int]] = []
    named: dict[int, Run] = {}
    for mention in mentions:
        at = mention.span.start
        side = next((i for i, one in enumerate(spoken) if one.span.start <= at < one.span.end), -1)
        if mention.kind is MentionKind.NAME:
            named[side] = starts[at]
        elif mention.kind is MentionKind.FIRST_PERSON:
            narrating += side < 0 and mention.text == "I"
        elif side in named:
            word = mention.text.lower()
            cue = Cue.FEMALE if word in FEMALE else Cue.MALE if word in MALE else None
            if cue is not None:
                last = named.pop(side)
                if not _OBJECT.intersection(last.cues):
                    gendered.append((last.form, cue, _weight(last, word)))
    return narrating, gendered
