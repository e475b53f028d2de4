"""How long a state has lasted, or how long ago something happened, with the words that tell what:
"she had worked here for two years", "the mill burned down three years ago".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import Final

from continuity.claims import spell_patterns as forms
from continuity.claims.claim import Claim, Stretch, Trait
from continuity.claims.spell_words import FAMILY, content
from continuity.claims.subjects import mention_at, possessor, sentence_opener, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.prose.lexicon import Lexicon
from continuity.prose.quantities import Amount, amounts
from continuity.prose.reading import Reading
from continuity.story.cast import Mention
from continuity.story.moments import HOUR, Bounds, Duration
from continuity.story.text import Excerpt, ParagraphKind, Span

AGO: Final = "ago"
"""The process of what happened once; a state has none."""
DONE: Final = "done"
"""That of what went on for so long and is over: it grows no more."""
WHOLE: Final = "whole"
"""That of what has a beginning and an end."""
OURS: Final = "&we"
"""Among the words of what is told of "us"."""
NOT: Final = "!not"
"""Among the words of what has not been done for so long."""
_DRY: Final = FAMILY + "sobriety"
"""Who has not drunk is sober."""
_SHORTEST: Final = 20 * HOUR
_WINDOW: Final = 110


@dataclass(frozen=True, slots=True)
class _Spell:
    """`said` are the words that tell what lasted or happened."""

    said: str
    subject: Mention | None
    span: Span
    process: str = ""
    ours: bool = False
    """Whether it is told of "us"."""
    given: bool = False
    """Whether it is so even if the sentence denies something: "in her twelve years there"."""
    abstains: bool = False
    """Whether it is something not done that lasts."""


@dataclass(frozen=True, slots=True)
class _Around:
    """A length and what stands before and behind it in its sentence; `at` is where that begins."""

    reading: Reading
    span: Span
    before: str
    behind: str

    @property
    def at(self) -> int:
        return self.span.start - len(self.before)

    def through(self, match: re.Match[str], group: str | int = 0) -> Span:
        """From the length to the end of what was matched behind it."""
        return Span(self.span.start, self.span.end + match.end(group))


def spells(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Lengths of about a day or more that reach up to the now of the passage."""
    if reading.kind is not ParagraphKind.PROSE:
        return
    for amount in (*amounts(reading.text), *_vague(reading.text)):
        if amount.duration.hard.high < _SHORTEST or amount.more:
            continue
        found = _spell(_around(reading, amount))
        words = content(found.said, lexicon) if found else ()
        words = (*words, OURS) if found and words and found.ours else words
        words = (*words, NOT) if found and found.abstains and _DRY not in words else words
        if found is None or not words:
            continue
        yield Claim(
            found.subject,
            Trait.SPELL,
            Stretch(amount.duration, found.process, words),
            Excerpt(found.span, found.span.of(reading.text)),
            _is_given(found) or not denied(reading, found.span),
            voice_at(reading, amount.span, lexicon, presupposed=found.process == WHOLE),
        )


def _is_given(found: _Spell) -> bool:
    return found.process == WHOLE or found.abstains or found.given


def _vague(text: str) -> Iterator[Amount]:
    """As in "for years": more than one, nobody knows how many."""
    for match in forms.YEARS.finditer(text) if "or " in text else ():
        unit = forms.UNITS[match["unit"].lower()]
        length = Bounds(1.5 * unit, inf)
        span = Span(*match.span("unit"))
        yield Amount(span, Duration(match["unit"], length, length), match["unit"])


def _around(reading: Reading, amount: Amount) -> _Around:
    span, sentence = amount.span, reading.sentence(amount.span.start)
    before = reading.text[max(sentence.start, span.start - _WINDOW) : span.start]
    behind = reading.text[span.end : min(span.end + _WINDOW, max(sentence.end, span.end))]
    return _Around(reading, span, before, behind)


def _spell(around: _Around) -> _Spell | None:
    for find in _FORMS:
        found = find(around)
        if found is not None:
            return found
    return None


def _ago(around: _Around) -> _Spell | None:
    """As in "The mill burned three years ago", "Three years ago, the mill burned"."""
    ago = forms.AGO.match(around.behind)
    if ago is None and forms.HAD.search(around.before):
        ago = forms.EARLIER.match(around.behind)
    if ago is None:
        return None
    reading, end = around.reading, around.span.end + ago.end()
    if not around.before.strip(' “"‘'):
        after = forms.AFTERWARDS.match(around.behind[ago.end() :])
        if after is None:
            return _Spell("", None, around.span)
        first = end + after.start("lead")
        known = mention_at(reading, Span(first, first + 1))
        return _Spell(after["lead"], known, Span(around.span.start, end + after.end()), AGO)
    lead = forms.HAPPENED.search(around.before)
    if lead is None:
        return _Spell("", None, around.span)
    start = around.at + lead.start("lead") + len(forms.LEAD_IN.match(lead["lead"])[0])  # type: ignore[index]
    opener = mention_at(reading, Span(start, start + 1)) or sentence_opener(
        reading, around.span.start
    )
    widowed = _widowed(lead["lead"], around, around.at + lead.start("lead"))
    ceased = forms.CEASED.search(lead["lead"]) is not None
    said = forms.CEASED.sub("", lead["lead"])
    return widowed or _Spell(said, opener, Span(start, end), AGO, abstains=ceased)


def _widowed(said: str, around: _Around, at: int) -> _Spell | None:
    """As in "her husband died nine years ago": from then on she is a widow."""
    found = forms.SPOUSE_DIED.search(said)
    if found is None:
        return None
    whose = possessor(around.reading, at + found.start("spouse"))
    start = min(around.span.start, at + found.start())
    span = Span(start, max(around.span.end, at + found.end()))
    return _Spell("widowed", whose, span, AGO)


def _clause(around: _Around) -> _Spell | None:
    """As in "For six months she had lived there", "the years she had worked there"."""
    if not forms.OPENS.search(around.before):
        return None
    clause = forms.CLAUSE.match(around.behind)
    if clause is None or forms.OTHER_NOW.search(clause["rest"]):
        return None
    subject = subject_of(around.reading, around.span.end + clause.end("subject"))
    said = _acquainted(clause["verb"], clause["rest"])
    ours = clause["subject"].lower() == "we"
    return _Spell(said, subject, around.through(clause), ours=ours)


def _since(around: _Around) -> _Spell | None:
    since = forms.SINCE.match(around.behind)
    if since is None:
        return None
    first = around.span.end + since.start("rest")
    opener = mention_at(around.reading, Span(first, first + 1)) or sentence_opener(
        around.reading, around.span.start
    )
    return _widowed(since["rest"], around, first) or _Spell(
        f"since {since['rest']}", opener, around.through(since), AGO
    )


def _spent(around: _Around) -> _Spell | None:
    """As in "spent seven years alone", "served ten years in the army"."""
    spent = forms.SPENT.search(around.before)
    if spent is None:
        return None
    follows = next(
        (each for form in (forms.DOING, forms.AT, forms.OF) if (each := form.match(around.behind))),
        None,
    )
    if follows is None:
        return None
    groups = follows.groupdict()
    way = groups.get("way") or ""
    said = " ".join(
        (groups.get("verb") or "", way if way in forms.TOGETHER else "", follows["rest"])
    )
    start = around.at + spent.start("verb")
    subject = subject_of(around.reading, start)
    return _Spell(said, subject, Span(start, around.through(follows).end))


def _perfect(around: _Around) -> _Spell | None:
    """As in "had been living under the bridge for three years"."""
    perfect = forms.PERFECT.search(around.before)
    if perfect is None or forms.OTHER_NOW.search(forms.CLAUSE_END.split(around.behind)[0]):
        return None
    place = forms.AT.match(around.behind)
    known = _acquainted(perfect["verb"], perfect["rest"])
    said = f"{known} {place['rest'] if place else ''}" if known else ""
    noun = forms.SUBJECT_NOUN.search(around.before[: perfect.start("verb")])
    said = f"{said} {noun['noun']}" if noun and said else said
    start = around.at + perfect.start("verb")
    subject = subject_of(around.reading, start)
    return _Spell(said, subject, Span(start, around.span.end))


def _bare(around: _Around) -> _Spell | None:
    """As in "They had been married nine years"."""
    bare = forms.BARE.search(around.before)
    if bare is None or forms.OF_SIZE.match(around.behind):
        return None
    if forms.OTHER_NOW.search(forms.CLAUSE_END.split(around.behind)[0]):
        return None
    said = _acquainted(bare["verb"], bare["rest"])
    start = around.at + bare.start("verb")
    subject = subject_of(around.reading, start)
    return _Spell(said, subject, Span(start, around.span.end)) if said else None


def _acquainted(verb: str, rest: str) -> str:
    """How long he has known her tells nothing of how long he has known Mara: whom, must be said."""
    if verb != "known":
        return f"{verb} {rest}"
    if forms.EACH_OTHER.search(rest):
        return "acquaintance"
    return f"acquaintance {rest}" if forms.CAPITAL.search(rest) else ""


def _simple(around: _Around) -> _Spell | None:
    """As in "We watched for three months"."""
    simple = forms.SIMPLE.search(around.before)
    behind = forms.OWN_CHANGE.sub("", forms.CLAUSE_END.split(around.behind)[0], count=1)
    if simple is None or forms.OTHER_NOW.search(behind):
        return None
    said = f"{simple['verb']} {simple['rest']}"
    subject = subject_of(around.reading, around.at + simple.end("subject"))
    span = Span(around.at + simple.start("verb"), around.span.end)
    return _Spell(said, subject, span, DONE, ours=simple["subject"].lower() == "we")


def _lasted(around: _Around) -> _Spell | None:
    """As in "the war had lasted six years"."""
    lasted = forms.LASTED.search(around.before)
    if lasted is None:
        return None
    return _Spell(lasted["said"], None, Span(around.at + lasted.start(), around.span.end), WHOLE)


def _compound(around: _Around) -> _Spell | None:
    """As in "the three-day voyage", "her five-year contract"."""
    said = around.span.of(around.reading.text)
    if said.endswith("s") or said.lower().startswith(("a ", "an ", "one ", "another ")):
        return None
    noun = forms.COMPOUND.match(around.behind)
    if noun is None or not forms.THE.search(around.before):
        return None
    return _Spell(noun["said"], None, around.through(noun), WHOLE)


def _abstained(around: _Around) -> _Spell | None:
    """As in "had not touched a drop in three years": it is the not doing that lasts."""
    found = forms.ABSTAINED.search(around.before)
    if found is None or forms.OTHER_NOW.search(forms.CLAUSE_END.split(around.behind)[0]):
        return None
    start = around.at + found.start("verb")
    subject = subject_of(around.reading, around.at + found.start())
    said = f"{found['verb']} {found['rest']}"
    return _Spell(said, subject, Span(start, around.span.end), abstains=True)


def _fragment(around: _Around) -> _Spell | None:
    """As in "Five years sober", "A fortnight at sea"."""
    if around.before.strip(' “"‘') and not around.before.rstrip().endswith((",", "—", ":")):
        return None
    found = forms.FRAGMENT.match(around.behind)
    if found is None:
        return None
    return _Spell(found["said"], None, around.through(found))


def _own(around: _Around) -> _Spell | None:
    """As in "his twenty years of teaching", "fifteen years of marriage"."""
    mine = forms.OWN.search(around.before)
    follows = forms.OF.match(around.behind) or (forms.AT.match(around.behind) if mine else None)
    if follows is None:
        return None
    owner = possessor(around.reading, around.span.start) if mine else None
    subject = owner or sentence_opener(around.reading, around.span.start)
    said = forms.MAIN_CLAUSE.split(follows["rest"])[0]
    end = around.span.end + follows.start("rest") + len(said)
    return _Spell(said, subject, Span(around.span.start, end), given=mine is not None)


_FORMS: Final = (
    *(_ago, _compound, _abstained, _clause, _since, _fragment, _spent, _perfect, _bare, _simple),
    *(_lasted, _own),
)
