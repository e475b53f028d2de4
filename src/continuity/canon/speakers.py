"""Who says what: tags, beats, nouns, and whose turn it is where nobody is named."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from continuity.canon.full_names import whole_title
from continuity.canon.identity import Identity
from continuity.canon.lines import Line, Point, gender_of
from continuity.canon.pronouns import Pronouns
from continuity.canon.tags import Hint, Sort
from continuity.canon.turns import Asked, Conversation, Place
from continuity.prose.epithets import plural
from continuity.prose.lexicon import Lexicon
from continuity.prose.words import FIRST
from continuity.story.cast import Gender
from continuity.story.ids import PersonId

_RELATIVES = frozenset(
    (
        "man", "woman", "girl", "boy", "lady", "gentleman", "lad", "fellow", "youth", "chap",
        "mamma", "mama", "papa", "mom", "mum", "dad",
        "guy", "bloke", "child", "kid", "other", "latter", "former", "companion", "friend",
        "wife", "husband", "mother", "father", "sister", "brother", "aunt", "uncle", "son",
        "daughter", "cousin", "niece", "nephew", "hostess", "host", "partner", "lover", "boss",
    )
)  # fmt: skip
"""Nouns for somebody who has a name as well, as a rule."""
_PRONOUNS = frozenset(("he", "she", "his", "her"))


def bearers(identity: Identity, lexicon: Lexicon) -> dict[str, frozenset[PersonId]]:
    """Whom "the captain" can mean: everybody with that title."""
    owners: dict[str, set[PersonId]] = {}
    titles = lexicon["titles_either"]
    for form, person in identity.forms.items():
        title = form.partition(" ")[0].lower()
        if title in titles:
            owners.setdefault(whole_title(title), set()).add(person)
    return {title: frozenset(people) for title, people in owners.items()}


def only_bearers(titled: Mapping[str, frozenset[PersonId]]) -> dict[str, PersonId]:
    """Who is the only one with a title."""
    return {title: next(iter(people)) for title, people in titled.items() if len(people) == 1}


def grouped(found: Sequence[Hint | None]) -> list[int]:
    """For each quotation of a paragraph the number of its turn: quotations that share a hint are
    one turn.
    """
    groups: list[int] = []
    for number, hint in enumerate(found):
        same = bool(number) and hint is found[number - 1]
        groups.append(groups[-1] + (not same) if groups else 0)
    return groups


def named_by(hint: Hint | None, narrator: PersonId | None) -> PersonId | None:
    """The speaker that a tag names outright."""
    if hint is None or hint.sort is not Sort.TAG or hint.point is None:
        return None
    if hint.point.named:
        return hint.point.person
    return narrator if hint.point.word in FIRST else None


@lru_cache(maxsize=128)
def _brought_in(noun: str) -> re.Pattern[str]:
    """Where somebody comes in: "a tall policeman", "two policemen"."""
    either = f"(?:{re.escape(noun)}|{re.escape(plural(noun))})"
    return re.compile(
        rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]econd) (?:[\w-]+,? ){{0,3}}?{either}\b"
    )


class Speakers:
    """Attributes the quotations of a scene, paragraph by paragraph."""

    def __init__(
        self,
        lines: Sequence[Line],
        hints: Sequence[Sequence[Hint | None]],
        talk: Conversation,
        titled: Mapping[str, frozenset[PersonId]],
        lexicon: Lexicon,
    ) -> None:
        self._lines = lines
        self._hints = hints
        self.talk = talk
        self._titled = titled
        self._lexicon = lexicon
        self._nobodies: dict[str, PersonId] = {}
        self._groups = [grouped(found) for found in hints]
        self._people = (
            lexicon["people_female"]
            | lexicon["people_male"]
            | lexicon["people_either"]
            | lexicon["epithets"]
        )

    def tagged(self, index: int) -> frozenset[int]:
        """The names and pronouns of a paragraph that speak: `id` of their points."""
        return frozenset(
            id(hint.point)
            for hint in self._hints[index]
            if hint and hint.point and (hint.point.named or hint.point.word in _PRONOUNS)
        )

    def meant(self, index: int, point: Point, pronouns: Pronouns) -> None:
        """Whom a speaking pronoun means: whose turn it is counts as much as who is in mind."""
        before = [
            other.person
            for other in self._lines[index].points
            if other.quote < 0 and other.named and other.mention.span < point.mention.span
        ]
        near = frozenset(one for one in (pronouns.subject, *before[-1:]) if one is not None)
        gender = gender_of(point.word)
        hints = self._hints[index]
        named = next(filter(None, (named_by(hint, None) for hint in hints)), None)
        if named is not None and pronouns.focus.fits(named, gender) == 1.0:
            pronouns.understood(point, named)
            return
        number = next(at for at, hint in enumerate(hints) if hint and hint.point is point)
        place = (index, self._groups[index][number])
        asked = Asked(gender, near, acted=pronouns.acted)
        ranked = self.talk.rank(place, pronouns.focus.weights, asked)
        pronouns.understood(point, ranked[0][1] if ranked else None)

    def take_turns(self, index: int, pronouns: Pronouns) -> None:
        """Fill in the speakers of a paragraph whose narration has been understood."""
        line = self._lines[index]
        guess: PersonId | None = None
        if index and self._lines[index - 1].runs_on:
            guess = self._lines[index - 1].speakers[-1]
            line.speakers[0], line.cues[0] = guess, "continued"
        for number, hint in enumerate(self._hints[index]):
            tag = hint is not None and hint.sort is Sort.TAG
            if number == 0 and line.cues[0] == "continued" and not tag:
                continue
            place = (index, self._groups[index][number])
            person, cue = self._hinted(place, hint, pronouns)
            if not cue:
                guess = guess or self._guess(place, pronouns)
                person, cue = guess, "alternation" if guess else ""
            line.speakers[number], line.cues[number] = person, cue
        self._remember(index, pronouns)

    def _remember(self, index: int, pronouns: Pronouns) -> None:
        for speaker in dict.fromkeys(self._lines[index].speakers):
            if speaker is not None:
                self.talk.take(index, speaker)
                if speaker not in self._nobodies.values():
                    pronouns.focus.see(speaker, self.talk.weights.spoke)

    def _hinted(
        self, place: Place, hint: Hint | None, pronouns: Pronouns
    ) -> tuple[PersonId | None, str]:
        """The speaker that a hint names, and the name of the cue; (None, "") if there is none."""
        if hint is None:
            return None, ""
        point = hint.point
        if point is None:
            return self._by_noun(place, hint, pronouns)
        if point.person is None:
            return None, "tag" if point.named else ""
        if hint.sort is Sort.BEAT:
            if point.word in FIRST:
                return point.person, "beat"
            return self._guess(place, pronouns, point) or point.person, "beat"
        return point.person, "tag" if point.named or point.word in FIRST else "pronoun tag"

    def _by_noun(self, place: Place, hint: Hint, pronouns: Pronouns) -> tuple[PersonId | None, str]:
        """Whom a noun in a tag means: the bearer of the title, a man or a woman about, or somebody
        without a name, who is remembered for the rest of the scene.
        """
        noun, word = hint.noun, hint.noun.rsplit(maxsplit=1)[-1]
        if (bearer := self._bearer(hint, word, pronouns)) is not None:
            return bearer, "tag"
        about = noun not in self._nobodies and (
            word in _RELATIVES
            or (hint.known and word in self._people and not self._new(place, word))
        )
        if about:
            gender = Gender.UNKNOWN
            if word in self._lexicon["people_female"]:
                gender = Gender.FEMALE
            elif word in self._lexicon["people_male"]:
                gender = Gender.MALE
            ranked = self.talk.rank(
                place, pronouns.focus.weights, Asked(gender, acted=pronouns.acted)
            )
            person = ranked[0][1] if ranked else PersonId("?")
            if not person.startswith("?") and (
                word in _RELATIVES or not self._beside(place, person)
            ):
                return person, "pronoun tag"
        return self._nobodies.setdefault(noun, PersonId(f"?{noun}")), "tag"

    def _bearer(self, hint: Hint, word: str, pronouns: Pronouns) -> PersonId | None:
        """Who has the title: the only one, or who of several is most in mind, if any is."""
        several = self._titled.get(whole_title(word), frozenset())
        near = pronouns.focus.weights
        here = several if len(several) == 1 else several & near.keys() if hint.known else ()
        return max(here, key=lambda one: (near.get(one, 0.0), one), default=None)

    def _beside(self, place: Place, person: PersonId) -> bool:
        """Whether the person is named as the speaker of the paragraph before or behind."""
        known = self.talk.company.known
        return any(one.speaker == person for one in known[max(0, place[0] - 1) : place[0] + 2])

    def _new(self, place: Place, word: str) -> bool:
        """Whether somebody was brought in under the noun before: "a policeman"."""
        pattern = _brought_in(word)
        return any(
            word in line.text and pattern.search(line.text) for line in self._lines[: place[0] + 1]
        )

    def _guess(
        self, place: Place, pronouns: Pronouns, beside: Point | None = None
    ) -> PersonId | None:
        gender = Gender.UNKNOWN
        if beside is not None and not beside.named:
            gender = gender_of(beside.word)
        asked = Asked(
            gender, beside=beside.person if beside is not None else None, acted=pronouns.acted
        )
        ranked = self.talk.rank(place, pronouns.focus.weights, asked)
        return ranked[0][1] if ranked and ranked[0][0] > 0 else None

    def addressee(self, index: int, speaker: PersonId | None) -> PersonId | None:
        """Who is spoken to: called by name, else the only other one who speaks around here."""
        called = self.talk.company.known[index].called
        if len(called) == 1:
            return next(iter(called))
        around = {turn.speaker for turn in self.talk.around(index) if turn.speaker != speaker}
        return around.pop() if len(around) == 1 and speaker is not None else None
