"""B104."""

from collections.abc import Iterator, Sequence
from typing import Final

from continuity.canon.bodies import Bodies, may_be_one
from continuity.canon.lines import gender_of
from continuity.canon.scenes import Stated
from continuity.claims.claim import Confidence, Manner, Wound
from continuity.diagnostics.diagnostic import Note, Severity
from continuity.rules.rule import Finding, rule
from continuity.story.cast import Gender, MentionKind
from continuity.story.ids import PersonId
from continuity.story.world import WorldRule

_NEAR: Final = 250
"""Over more paragraphs a wound of which it is not said whose it is may be another's."""
_SAME: Final = frozenset(("hurt",))


@rule("B104", over=Bodies, severity=Severity.WARNING, unless=(WorldRule.SHAPES_CHANGE,))
def one_wound_on_two_sides(book: Bodies) -> Iterator[Finding]:
    """The only wound of its kind is on the left in one place and on the right in another.

    Stories often leave it to the reader whose the bandaged arm is. Where a story knows of one such
    wound, and speaks of it again on the other side, there is no need to ask whose it is. As soon as
    two people, or both sides, are known to be hurt there, the rule is silent.

    ## Flagged

    ```story
    Somebody had shot the pilot in the left shoulder.
    The bandage on the right shoulder was soaked.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ B104 The wound is on the right here, but was on the left
    ```

    ## Not flagged

    ```story
    Somebody had shot the pilot in the left shoulder, and the gunner in the right shoulder.
    The bandage on the right shoulder was soaked.
    ```
    """
    told = [(one, one.claim.value) for one in book.stated if _heard(one)]
    wounds = [(one, wound) for one, wound in told if isinstance(wound, Wound)]
    for at, (here, wound) in enumerate(wounds):
        if (
            here.claim.confidence is Confidence.STATED
            and here.claim.voice.manner is not Manner.SPOKEN
        ):
            continue
        alike = [one for one in wounds[:at] if may_be_one(one[1], wound)]
        if not alike or any(was.side == wound.side for _, was in alike):
            continue
        before, was = alike[0]
        if not _one_body(book, [one for one, _ in alike], here) or _plain(before, here):
            continue
        yield Finding(
            message=f"The wound is on the {wound.side} here, but was on the {was.side}",
            notes=(
                Note(here.evidence, f"{wound.side} {wound.part}"),
                Note(before.evidence, f"{was.side} {was.part}"),
            ),
        )
        return


def _heard(one: Stated) -> bool:
    return one.claim.voice.manner in (Manner.NARRATED, Manner.SPOKEN, Manner.WRITTEN)


def _plain(before: Stated, here: Stated) -> bool:
    """Whether it is known whose both are: then other rules ask."""
    return before.owner is not None and here.owner is not None and before.sure and here.sure


def _one_body(book: Bodies, before: Sequence[Stated], here: Stated) -> bool:
    """Whether nothing speaks for two people, and both places lie near each other."""
    if here.order - before[0].order > _NEAR or here.scene in book.apart:
        return False
    known = {one.owner for one in (*before, here) if one.owner is not None and one.sure}
    if len(known) > 1:
        return False
    genders = dict(book.genders)
    shown = {_gender(one, genders) for one in (*before, here)} - {Gender.UNKNOWN}
    first = {_first(one) for one in (*before, here)}
    return len(shown) <= 1 and len(first) == 1


def _gender(one: Stated, genders: dict[PersonId, Gender]) -> Gender:
    subject = one.claim.subject
    if one.owner is not None and one.sure:
        return genders.get(one.owner, Gender.UNKNOWN)
    return gender_of(subject.text.lower()) if subject is not None else Gender.UNKNOWN


def _first(one: Stated) -> bool:
    """Whether it is the narrator's own."""
    subject = one.claim.subject
    mine = subject is not None and subject.kind is MentionKind.FIRST_PERSON
    return mine and one.claim.voice.manner is Manner.NARRATED
