"""How much each sign counts for who is meant and who speaks.

The numbers were found by random search on the pronouns and quotations of LitBank (Bamman et al.,
CC BY 4.0) by the script scripts/find_weights.py; only their proportions matter.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """First what brings somebody to mind, then what makes it somebody's turn to speak."""

    subject: float = 5.87
    named: float = 3.08
    pronoun_subject: float = -0.03
    pronoun: float = 0.68
    spoke: float = 1.55
    named_in_speech: float = 0.53
    absent_in_speech: float = 0.02
    fades_by_sentence: float = 0.68
    fades_by_paragraph: float = 0.77
    gender_unknown: float = 0.51
    same_subject: float = 2.30
    chain: float = 0.22
    share: float = 0.37
    """For the share in the scene's names that are theirs."""
    share_of_turn: float = 0.50
    leads: float = 3.92
    """A name that begins its sentence or clause, without a plain verb behind it."""
    topic: float = 19.90
    """What somebody spoken of weighs for a pronoun within speech."""
    topic_fades: float = 0.51
    clear: float = 1.25
    """So many times weightier than the next must somebody be, for a pronoun to be sure."""

    before_last: float = 0.16
    """For whoever spoke before the last speaker."""
    last: float = -4.37
    last_apart: float = -2.54
    """The last speaker, if narration stands between."""
    following: float = -2.61
    after_following: float = 0.46
    called: float = 5.70
    will_be_called: float = 7.03
    calls: float = -6.18
    spoken_of: float = -4.18
    focus: float = 4.77
    focus_apart: float = 1.24
    near: float = 4.96
    """Named right before a pronoun that speaks."""
    active: float = -0.02
    """Speaks or acts somewhere in the scene."""


DEFAULT = Weights()
