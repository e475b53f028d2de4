"""Who is in the reader's mind at a point of a scene: the ground on which pronouns are understood."""

from collections.abc import Callable, Mapping

from continuity.story.cast import Gender
from continuity.story.ids import PersonId

SUBJECT = 3.0
OTHER = 1.2
SPOKEN = 0.5
PRONOUN = 1.6
MENTIONED = 0.1
_FADE_SENTENCE = 0.72
_FADE_PARAGRAPH = 0.8
_FORGOTTEN = 0.02


class Focus:
    """Weights of people, fading from sentence to sentence."""

    def __init__(self, genders: Mapping[PersonId, Gender]) -> None:
        self._genders = genders
        self.weights: dict[PersonId, float] = {}

    def see(self, person: PersonId, weight: float) -> None:
        self.weights[person] = self.weights.get(person, 0.0) + weight

    def sentence(self) -> None:
        self._fade(_FADE_SENTENCE)

    def paragraph(self) -> None:
        self._fade(_FADE_PARAGRAPH)

    def _fade(self, by: float) -> None:
        self.weights = {
            person: weight * by for person, weight in self.weights.items() if weight > _FORGOTTEN
        }

    def ranked(
        self, gender: Gender, allowed: Callable[[PersonId], bool] = lambda _: True
    ) -> list[tuple[float, PersonId]]:
        """Who fits, the weightiest first. Somebody of unknown gender fits, but counts for less."""
        found = []
        for person, weight in self.weights.items():
            theirs = self._genders.get(person, Gender.UNKNOWN)
            if not allowed(person) or (
                Gender.UNKNOWN not in (theirs, gender) and theirs is not gender
            ):
                continue
            unsure = theirs is Gender.UNKNOWN and gender is not Gender.UNKNOWN
            found.append((weight * (0.4 if unsure else 1.0), person))
        found.sort(key=lambda pair: (-pair[0], pair[1]))
        return found
