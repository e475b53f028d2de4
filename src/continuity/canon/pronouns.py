"""Whom "he" and "she" mean."""

import re
from collections.abc import Mapping
from math import inf

from continuity.canon.focus import Focus
from continuity.canon.lines import TELLER, Point
from continuity.canon.weights import Weights
from continuity.prose.lexicon import Lexicon
from continuity.prose.words import BEHIND
from continuity.story.cast import Gender
from continuity.story.ids import PersonId

_SUBJECTS = frozenset(("he", "she"))
_OWN = frozenset(("his", "her"))
_NO_NOUN = frozenset(
    (
        "and", "to", "in", "with", "at", "from", "as", "the", "a", "up", "down", "back", "into",
        "for", "but", "on", "over", "that", "if", "so", "again", "away", "before", "after",
        "when", "while", "was", "were", "had", "by", "off", "out", "through", "toward", "towards",
        "then", "because", "or", "like", "about", "what", "how", "where", "why", "her", "his",
        "my", "an", "it",
    )
)  # fmt: skip
"""Behind one of these, "her" is no possessive."""


class Pronouns:
    """Follows a scene from mention to mention."""

    def __init__(
        self,
        genders: Mapping[PersonId, Gender],
        shares: Mapping[PersonId, float],
        lexicon: Lexicon,
        weights: Weights,
        narrator: PersonId | None = None,
    ) -> None:
        self._narrator = narrator
        self._genders = genders
        self.focus = Focus(genders, weights)
        self.topic = Focus(genders, weights)
        self.subject: PersonId | None = None
        """Of the sentence that is being read."""
        self._last_subject: PersonId | None = None
        self._chain: dict[Gender, PersonId] = {}
        self._introduced: dict[Gender, PersonId] = {}
        """Who was last named in this paragraph as somebody who acts, of each gender."""
        self._named: set[PersonId] = set()
        """Who has been named in this paragraph."""
        self._shares = shares
        self._lexicon = lexicon
        self._w = weights

    @property
    def acted(self) -> PersonId | None:
        """Who was the last to do something in the narration."""
        return self.subject or self._last_subject

    def paragraph(self) -> None:
        self._introduced = {}
        self._named = set()
        self.focus.fade(self._w.fades_by_paragraph)
        self.topic.fade(self._w.topic_fades)

    def sentence(self) -> None:
        self.focus.fade(self._w.fades_by_sentence)
        self._last_subject = self.subject or self._last_subject
        self.subject = None

    def name(self, text: str, point: Point, *, speaks: bool = False) -> None:
        """A name of the narration; `speaks` where a tag names its bearer."""
        if point.person is None:
            return
        subject = speaks or acts(text, point, self._lexicon)
        weight = (
            self._w.subject if subject else self._w.leads if leads(text, point) else self._w.named
        )
        self.focus.see(point.person, weight)
        if subject or self.subject is None:
            self.subject = point.person
        self._named.add(point.person)
        if weight != self._w.named:
            self._introduced[self.focus.gender(point.person)] = point.person

    def spoken_name(self, point: Point, *, active: bool) -> None:
        """A name within speech."""
        if point.person is None:
            return
        self.topic.see(point.person, self._w.topic)
        weight = self._w.named_in_speech if active else self._w.absent_in_speech
        self.focus.see(point.person, weight)

    def understood(self, point: Point, person: PersonId | None) -> None:
        """A pronoun of the narration means this person."""
        point.person = person
        if person is None:
            return
        subject = point.word in _SUBJECTS
        self.focus.see(person, self._w.pronoun_subject if subject else self._w.pronoun)
        self._chain[point.gender] = person
        if subject:
            self.subject = person

    def meant(self, text: str, point: Point) -> None:
        """Find out whom a pronoun of the narration means; `point.sure` says whether it is clear."""
        gender = point.gender
        other = point.word == "him" or (point.word == "her" and not _owns(text, point))
        scores = self._fitting(gender)
        scores.pop(self._narrator, None)
        if other:
            scores.pop(self.subject, None)
        self._weigh_place(point, gender, scores)
        best = self._best(point, scores)
        rival = self._introduced.get(gender)
        if rival is not None and best not in self._named:
            point.sure = False
        self.understood(point, best)

    def _fitting(self, gender: Gender) -> dict[PersonId | None, float]:
        """Everybody in mind who may be of the gender, with what they weigh."""
        genders, shares, unsaid = self._genders, self._shares, self._w.gender_unknown
        found: dict[PersonId | None, float] = {}
        for person, weight in self.focus.weights.items():
            theirs = genders.get(person, Gender.UNKNOWN)
            if theirs is gender:
                found[person] = weight + self._w.share * shares.get(person, 0.0)
            elif theirs is Gender.UNKNOWN:
                found[person] = (weight + self._w.share * shares.get(person, 0.0)) * unsaid
        return found

    def _weigh_place(
        self, point: Point, gender: Gender, scores: dict[PersonId | None, float]
    ) -> None:
        """An extra weight for the place that the pronoun has in its sentence. Nobody is None."""
        if self.subject in scores:
            scores[self.subject] += self._w.same_subject
        if (chained := self._chain.get(gender)) in scores:
            scores[chained] += self._w.chain
        if (introduced := self._introduced.get(gender)) in scores:
            scores[introduced] += self._w.introduced
        if point.word in _SUBJECTS:
            if self._last_subject in scores:
                scores[self._last_subject] += self._w.last_subject
        elif point.word in _OWN and self.subject in scores:
            scores[self.subject] += self._w.same_subject_owns

    def meant_in_speech(
        self, point: Point, speaker: PersonId | None, called: frozenset[PersonId]
    ) -> None:
        """Within speech "he" is neither who speaks nor who is spoken to."""
        gender, genders, unsaid = point.gender, self._genders, self._w.gender_unknown
        near, topic = self.focus.weights, self.topic.weights
        scores: dict[PersonId | None, float] = {}
        for person in near.keys() | topic.keys():
            theirs = genders.get(person, Gender.UNKNOWN)
            if theirs is not gender and theirs is not Gender.UNKNOWN:
                continue
            if person not in (speaker, TELLER) and person not in called:
                weight = near.get(person, 0.0) + topic.get(person, 0.0)
                scores[person] = weight if theirs is gender else weight * unsaid
        point.person = self._best(point, scores)
        if point.person is not None:
            self.topic.see(point.person, self._w.topic)

    def _best(self, point: Point, scores: Mapping[PersonId | None, float]) -> PersonId | None:
        """The weightiest; of equals the first by id. The point is sure if nobody comes near."""
        best: PersonId | None = None
        top = runner = -inf
        for person, score in scores.items():
            if not person:
                continue
            if best is None or score > top or (score == top and person < best):
                best, top, runner = person, score, top
            elif score > runner:
                runner = score
        if best is None or top == 0:
            return None
        point.sure = runner == -inf or top >= self._w.clear * runner
        return best


def _owns(text: str, point: Point) -> bool:
    behind = BEHIND.match(text, point.mention.span.end)
    return bool(behind and behind[2] == " " and behind[3] and behind[3] not in _NO_NOUN)


def leads(text: str, point: Point) -> bool:
    """Whether the name begins a sentence or a clause."""
    return (
        _LEADS.search(text, max(0, point.mention.span.start - 12), point.mention.span.start)
        is not None
    )


_LEADS = re.compile(
    r"(?:^|[.!?…;:,—–\"“”‘’)] ?|\b(?:and|but|as|when|while|then|that|if|because|so|for|where|until"
    r"|before|after|though) )$"
)


def acts(text: str, point: Point, lexicon: Lexicon) -> bool:
    """Whether a verb follows that has the name for its subject."""
    behind = BEHIND.match(text, point.mention.span.end)
    if behind is None or behind[1]:
        return False
    after = behind[3] or ""
    return behind[2] == " " and (after in lexicon["person_verbs"] or after.endswith("ed"))
