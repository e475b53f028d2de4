"""What the author declares of people becomes claims like any other, so that rules have one kind of
input.

A declared value is put into a plain sentence and read by the same extractors as the story: a new
extractor understands declarations without further work.
"""

from collections.abc import Iterable

from continuity.canon.scenes import Stated
from continuity.claims.claim import Claim, Trait, Words
from continuity.claims.extraction import claims_of
from continuity.prose.lexicon import Lexicon
from continuity.prose.paragraphs import read
from continuity.prose.speech import QuoteStyle
from continuity.story.cast import Cast, Mention, MentionKind
from continuity.story.decisions import Declared
from continuity.story.ids import ParagraphId, PersonId, SceneId
from continuity.story.text import Anchor, Evidence, Excerpt, ParagraphKind, Span

CANON = ParagraphId(-1)
"""Where declared facts stand: in the author's canon, which is no paragraph of the book."""

CANNOT_DIE = "cannot die"

_SENTENCES = {
    Trait.EYE_COLOUR: "{name} has {value} eyes.",
    Trait.HAIR_COLOUR: "{name} has {value} hair.",
    Trait.AGE: "{name} is {value} years old.",
    Trait.DEATH: "{name} is dead.",
}


def declared_facts(
    declared: Iterable[Declared], cast: Cast, lexicon: Lexicon
) -> tuple[Stated, ...]:
    """The declared facts about people of the cast, in the order in which they were declared."""
    owners = {form.casefold(): one.id for one in reversed(cast.people) for form in one.forms}
    facts = []
    for one in declared:
        owner = owners.get(one.subject.casefold())
        if owner is not None:
            facts += [_stated(claim, one, owner) for claim in _claims(one, lexicon)]
    return tuple(facts)


def _claims(one: Declared, lexicon: Lexicon) -> tuple[Claim, ...]:
    name = Span(0, len(one.subject))
    mention = Mention(name, one.subject, MentionKind.NAME)
    excerpt = Excerpt(name, one.subject)
    if one.trait == CANNOT_DIE:
        return (Claim(mention, Trait.DEATH, Words(CANNOT_DIE), excerpt, holds=False),)
    trait = next((trait for trait in Trait if trait.value == one.trait), None)
    if trait is None:
        return ()
    sentence = _SENTENCES.get(trait, "{name}: {value}.").format(name=one.subject, value=one.value)
    reading = read(sentence, ParagraphKind.PROSE, lexicon, QuoteStyle.DOUBLE)
    found = tuple(claim for claim in claims_of(reading, lexicon) if claim.trait is trait)
    return found or (Claim(mention, trait, Words(one.value), excerpt),)


def _stated(claim: Claim, one: Declared, owner: PersonId) -> Stated:
    words = f"{one.subject}: {one.trait} {one.value}".strip()
    evidence = Evidence(Anchor(CANON, Span(0, len(words))), words)
    return Stated(claim, evidence, SceneId(-1), -1, owner)
