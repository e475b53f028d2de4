"""How much each sign counts for who is meant and who speaks.

The numbers were found by random search on the pronouns and quotations of LitBank (Bamman et al.,
CC BY 4.0) by the script scripts/find_weights.py; only their proportions matter.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """First what brings somebody to mind, then what makes it somebody's turn to speak."""

    subject: float = 5.54
    named: float = 3.08
    pronoun_subject: float = -0.05
    pronoun: float = 0.68
    spoke: float = 1.69
    named_in_speech: float = 0.49
    absent_in_speech: float = 0.05
    fades_by_sentence: float = 0.72
    fades_by_paragraph: float = 0.76
    gender_unknown: float = 0.29
    same_subject: float = 2.30
    chain: float = 0.22
    share: float = 0.5
    """For the share in the scene's names that are theirs."""
    share_of_turn: float = 0.5
    leads: float = 3.0
    """A name that begins its sentence or clause, without a plain verb behind it."""
    topic: float = 3.56
    """What somebody spoken of weighs for a pronoun within speech."""
    topic_fades: float = 0.61
    clear: float = 1.25
    """So many times weightier than the next must somebody be, for a pronoun to be sure."""

    before_last: float = 0.41
    """For whoever spoke before the last speaker."""
    last: float = -4.37
    last_apart: float = -2.54
    """The last speaker, if narration stands between."""
    following: float = -2.61
    after_following: float = 1.50
    called: float = 5.70
    will_be_called: float = 7.03
    calls: float = -6.18
    spoken_of: float = -1.26
    focus: float = 5.20
    focus_apart: float = 0.91
    near: float = 4.96
    """Named right before a pronoun that speaks."""
    active: float = -0.08
    """Speaks or acts somewhere in the scene."""


DEFAULT = Weights()
