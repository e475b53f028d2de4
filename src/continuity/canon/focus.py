"""Who is in the reader's mind at a point of a scene: the ground for reading pronouns."""

from collections.abc import Mapping

from continuity.canon.weights import Weights
from continuity.story.cast import Gender
from continuity.story.ids import PersonId

_FORGOTTEN = 0.02


class Focus:
    """Weights of people, fading from sentence to sentence."""

    def __init__(self, genders: Mapping[PersonId, Gender], weights: Weights) -> None:
        self._genders = genders
        self._w = weights
        self.weights: dict[PersonId, float] = {}

    def see(self, person: PersonId, weight: float) -> None:
        self.weights[person] = self.weights.get(person, 0.0) + weight

    def fade(self, by: float) -> None:
        self.weights = {
            person: weight * by for person, weight in self.weights.items() if weight > _FORGOTTEN
        }

    def gender(self, person: PersonId) -> Gender:
        return self._genders.get(person, Gender.UNKNOWN)

    def fits(self, person: PersonId, gender: Gender) -> float:
        """1 if the person has the gender, 0 if not, less than 1 if theirs is unknown."""
        theirs = self._genders.get(person, Gender.UNKNOWN)
        if Gender.UNKNOWN in (theirs, gender):
            return 1.0 if gender is Gender.UNKNOWN else self._w.gender_unknown
        return 1.0 if theirs is gender else 0.0
