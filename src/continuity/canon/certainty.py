"""Whether it is beyond doubt whose a claim is.

A name is. A pronoun is only where nobody else could be meant: one person of its gender is named
before it in the paragraph, or in the scene so far, and no stranger has come in between.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from continuity.canon.lines import Line, Point, gender_of
from continuity.canon.scenes import Stated
from continuity.canon.sole import Sole
from continuity.canon.strangers import COMES, FIGURE, ONE_OF_SOME
from continuity.claims.claim import Claim, Kin, Trait
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Quoted
from continuity.prose.words import FIRST, SECOND
from continuity.story.cast import Gender, Mention, MentionKind
from continuity.story.ids import PersonId
from continuity.story.text import Span

_OF_PEOPLE = frozenset(
    (
        Trait.EYE_COLOUR, Trait.HAIR_COLOUR, Trait.BUILD, Trait.HEIGHT, Trait.MARK,
        Trait.HANDEDNESS, Trait.AGE, Trait.BIRTH, Trait.WOUND, Trait.DEATH, Trait.KINSHIP,
        Trait.HABIT, Trait.OCCUPATION, Trait.COMINGS, Trait.SIBLINGS, Trait.ACTS,
        Trait.CLOTHES, Trait.RANK, Trait.PAST,
    )
)  # fmt: skip
_NEAR = 4
"""Paragraphs over which a lone name carries."""
_LEADING = 0.85
"""The share of a scene's names, of one gender, that makes somebody its centre."""


_NOT_BETWEEN = (
    r"(?!(?:of|in|with|at|on|from|to|for|was|were|is|are|had|has|the|an?|and|that|who|full)\b)"
)
_MADE = r"[a-z]{3,}(?:ician|ologist|onist|ianist|woman|keeper|smith|monger|maker|mistress)"
"""Whoever is called by what he does."""


@lru_cache(maxsize=4)
def _strangers(nouns: frozenset[str]) -> re.Pattern[str]:
    words = "|".join(sorted(nouns, key=len, reverse=True))
    return re.compile(
        r"\b(?P<article>[Aa]n?|[Tt]he|[Aa]nother|[Tt]hat|[Tt]his|[Oo]ne|[Oo]ther|[Hh]is|[Hh]er)"
        rf"(?: {_NOT_BETWEEN}[\w’'-]+,?){{0,3}}? (?:{words}|{_MADE})\b|{ONE_OF_SOME}|{FIGURE}"
    )


_SAYS_WHAT = re.compile(
    r"(?:\b(?:was|is|am|be|been|being|were|like|as|than|become|became)|['’](?:s|m))"
    r"(?: \w+ly| not| still| only| just| now| such| quite| rather| always| altogether)* $"
)


def of_people(claim: Claim) -> bool:
    """Whether it says something of a person, so that all hangs on whose it is."""
    return claim.trait in _OF_PEOPLE


def assured(
    stated: Stated,
    lines: Sequence[Line],
    at: int,
    genders: Mapping[PersonId, Gender],
    lexicon: Lexicon,
) -> Stated:
    """The same, marked as unsure if somebody else may be meant. `at` is the index of its line."""
    mention = stated.claim.subject
    if stated.owner is None or mention is None or not of_people(stated.claim):
        return stated
    line, window = lines[at], lines[: at + 1]
    quote = next((one for one in line.quotes if one.span.contains(mention.span)), None)
    if quote is None:
        pronoun = mention.kind is MentionKind.PRONOUN
        sure = not pronoun or _alone(stated.owner, mention, window, genders, lexicon)
    elif mention.text.lower() in FIRST or mention.kind is MentionKind.FIRST_PERSON:
        sure = _speaks(stated.owner, quote, window, genders, lexicon)
    else:
        sure = mention.kind is MentionKind.NAME or _called(stated.owner, mention, quote, line)
    sure = sure and (quote is not None or _other_clear(stated, window, genders, lexicon))
    return stated if sure else replace(stated, sure=False)


def settled(stated: Stated, at: int, sole: Sole) -> Stated:
    """The same, with its owner where the scene's company leaves but one who can be meant."""
    claim = stated.claim
    if not of_people(claim):
        return stated
    other = claim.value.other if isinstance(claim.value, Kin) else None
    if other is not None and stated.other is None:
        stated = replace(stated, other=sole.meant(at, other))
    if stated.owner is not None and stated.sure:
        return stated
    owner = sole.meant(at, claim.subject) or sole.spoken_to(at, claim.subject)
    if owner is None:
        return stated
    return replace(stated, owner=owner, sure=other is None or stated.other is not None)


def _other_clear(
    stated: Stated, lines: Sequence[Line], genders: Mapping[PersonId, Gender], lexicon: Lexicon
) -> bool:
    """Whether it is beyond doubt whose relative the subject of a claim of kinship is."""
    value = stated.claim.value
    other = value.other if isinstance(value, Kin) else None
    if other is None or stated.other is None or other.kind is not MentionKind.PRONOUN:
        return True
    return _alone(stated.other, other, lines, genders, lexicon)


def _speaks(
    owner: PersonId,
    quote: Quoted,
    lines: Sequence[Line],
    genders: Mapping[PersonId, Gender],
    lexicon: Lexicon,
) -> bool:
    """Whether "I" is the owner: a tag names the speaker, or only the owner is about."""
    line = lines[-1]
    cue = line.cues[line.quotes.index(quote)]
    if cue == "pronoun tag":
        tags = (point.mention for point in line.narrated() if point.person == owner)
        return any(_alone(owner, mention, lines, genders, lexicon) for mention in tags)
    about = {point.person for point in line.narrated() if point.named and point.person}
    if cue == "beat" and not about:
        mine = (point.mention for point in line.narrated() if point.person == owner)
        return any(_alone(owner, mention, lines, genders, lexicon) for mention in mine)
    return cue == "tag" or (cue == "beat" and about == {owner})


def _called(owner: PersonId, mention: Mention, quote: Quoted, line: Line) -> bool:
    """Whether "you" is the owner: nobody else is called by name in the quotation."""
    called = {
        point.person
        for point in line.points
        if point.named and point.person is not None and quote.span.contains(point.mention.span)
    }
    return mention.text.lower() in SECOND and called == {owner}


def _alone(
    owner: PersonId,
    mention: Mention,
    lines: Sequence[Line],
    genders: Mapping[PersonId, Gender],
    lexicon: Lexicon,
) -> bool:
    """Whether the owner is the only one of the pronoun's gender who is named: in the sentence, else
    in the paragraph, else in the last paragraph that names any.
    """
    gender = gender_of(mention.text.lower())
    sentence = lines[-1].reading.sentence(mention.span.start)
    here = _before(lines[-1], mention)
    in_sentence = [point for point in here if point.mention.span.start >= sentence.start]
    for points, start in ((in_sentence, sentence.start), (here, 0)):
        named = _named(points, gender, genders)
        if named:
            gap = lines[-1].text[start : mention.span.start]
            clear = named == {owner} and _clear(points, gap, gender, owner, lexicon)
            return clear or _carries_on(owner, mention, lines[-1], genders, lexicon)
    gap = lines[-1].text[: mention.span.start]
    for line in reversed(lines[-1 - _NEAR : -1]):
        earlier = line.narrated()
        gap, here = f"{line.text} {gap}", [*earlier, *here]
        named = _named(earlier, gender, genders)
        if named:
            return named == {owner} and _clear(here, gap, gender, owner, lexicon)
    return _leads(owner, lines, gender, genders) and _clear(here, gap, gender, owner, lexicon)


def _carries_on(
    owner: PersonId,
    mention: Mention,
    line: Line,
    genders: Mapping[PersonId, Gender],
    lexicon: Lexicon,
) -> bool:
    """Whether the last sentence with a name of that gender opens with the owner and names nobody
    else who is known to be of it, and all pronouns since then mean the owner: "Vera, too, rose.
    She smiled, her |eyes".
    """
    gender = gender_of(mention.text.lower())
    for sentence in reversed(line.reading.sentences):
        if sentence.start >= mention.span.start or sentence.contains(mention.span):
            continue
        inside = line.between(Span(sentence.start, mention.span.start))
        named = _named(inside, gender, genders)
        if named:
            first = inside[0]
            opens = first.named and first.mention.span.start == sentence.start
            rivals = {one for one in named if genders.get(one) is gender} - {owner}
            gap = line.text[sentence.start : mention.span.start]
            leads = opens and first.person == owner and not rivals
            return leads and _clear(inside, gap, gender, owner, lexicon)
    return False


def _leads(
    owner: PersonId, lines: Sequence[Line], gender: Gender, genders: Mapping[PersonId, Gender]
) -> bool:
    """Whether the scene so far is so much the owner's that a pronoun without a name near by, and
    without anybody else, means the owner.
    """
    names = Counter(
        point.person
        for line in lines
        for point in line.narrated()
        if point.named and _may_be(point.person, gender, genders)
    )
    return names[owner] >= _LEADING * names.total()


def _clear(
    points: Sequence[Point], gap: str, gender: Gender, owner: PersonId, lexicon: Lexicon
) -> bool:
    return _agree(points, gender, owner) and not _stranger(gap, gender, lexicon)


def _before(line: Line, mention: Mention) -> list[Point]:
    return [point for point in line.narrated() if point.mention.span.end <= mention.span.start]


def _named(
    points: Sequence[Point], gender: Gender, genders: Mapping[PersonId, Gender]
) -> set[PersonId]:
    """Who is named and may be of that gender."""
    return {
        point.person
        for point in points
        if point.named and point.person and _may_be(point.person, gender, genders)
    }


def _may_be(person: PersonId | None, gender: Gender, genders: Mapping[PersonId, Gender]) -> bool:
    if not person:
        return False
    return genders.get(person, Gender.UNKNOWN) in (gender, Gender.UNKNOWN)


def _agree(points: Sequence[Point], gender: Gender, owner: PersonId) -> bool:
    """Whether every pronoun of the gender means the owner."""
    return all(
        point.person == owner
        for point in points
        if not point.named and gender_of(point.word) is gender
    )


def _stranger(gap: str, gender: Gender, lexicon: Lexicon) -> bool:
    """Whether somebody without a name is spoken of, other than to say what somebody else is."""
    nouns = "people_female" if gender is Gender.FEMALE else "people_male"
    for found in _strangers(lexicon[nouns] | lexicon["people_either"]).finditer(gap):
        before = gap[max(0, found.start() - 40) : found.start()]
        told = (found["article"] or "").lower() in {"a", "an"} and _SAYS_WHAT.search(before)
        if not told or COMES.search(before):
            return True
    return False
