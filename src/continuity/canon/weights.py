"""How much each sign counts for who is meant and who speaks.

The numbers were found by random search on the pronouns and quotations of LitBank (Bamman et al.,
CC BY 4.0) by the script scripts/find_weights.py; only their proportions matter.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """First what brings somebody to mind, then what makes it somebody's turn to speak."""

    subject: float = 3.0
    named: float = 1.2
    pronoun_subject: float = 1.6
    pronoun: float = 1.0
    spoke: float = 1.6
    named_in_speech: float = 0.5
    absent_in_speech: float = 0.1
    fades_by_sentence: float = 0.72
    fades_by_paragraph: float = 0.8
    gender_unknown: float = 0.4
    same_subject: float = 1.0
    chain: float = 1.0
    topic: float = 1.0
    """What somebody spoken of weighs for a pronoun within speech."""
    topic_fades: float = 0.7
    clear: float = 1.25
    """So many times weightier than the next must somebody be, for a pronoun to be sure."""

    before_last: float = 3.0
    """For whoever spoke before the last speaker."""
    last: float = -5.0
    last_apart: float = -0.8
    """The last speaker, if narration stands between."""
    following: float = -3.0
    after_following: float = 1.6
    called: float = 3.2
    will_be_called: float = 2.2
    calls: float = -6.0
    spoken_of: float = -1.2
    focus: float = 2.4
    focus_apart: float = 2.0
    near: float = 2.5
    """Named right before a pronoun that speaks."""
    active: float = 0.0
    """Speaks or acts somewhere in the scene."""


DEFAULT = Weights()
