"""How much each sign counts for who is meant and who speaks.

Most numbers were found by random search from plausible ones, on the pronouns and quotations of
LitBank (Bamman, Lewke and Mansoor 2020; CC BY 4.0), all hundred texts of it. Set by hand are
`same_subject_owns`, `introduced`, `calls`, `clear` and `before_last_unnamed`, the last one with an
eye on the novels of the Project Dialogism Novel Corpus. To search anew on one half of LitBank makes
that half better and the other half worse, so there is no more to be had from it. Only the
proportions of the numbers matter.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """First what brings somebody to mind, then what makes it somebody's turn to speak."""

    subject: float = 5.87
    named: float = 3.08
    pronoun_subject: float = -0.04
    pronoun: float = 0.68
    spoke: float = 1.55
    named_in_speech: float = 0.53
    absent_in_speech: float = 0.01
    fades_by_sentence: float = 0.68
    fades_by_paragraph: float = 0.77
    gender_unknown: float = 0.51
    same_subject: float = 2.71
    same_subject_owns: float = 1.00
    """As `same_subject`, for "his" and "her" before a noun; added to it."""
    last_subject: float = 1.91
    """Subject of the sentence before, for a pronoun that is a subject itself."""
    chain: float = 0.18
    introduced: float = 2.0
    """Named last in the paragraph, of those who act in it."""
    share: float = 0.37
    """For the share in the scene's names that are theirs."""
    share_of_turn: float = 0.50
    leads: float = 3.92
    """A name that begins its sentence or clause, without a plain verb behind it."""
    topic: float = 19.36
    """What somebody spoken of weighs for a pronoun within speech."""
    topic_fades: float = 0.48
    clear: float = 1.25
    """So many times weightier than the next must somebody be, for a pronoun to be sure."""

    before_last: float = 0.16
    """For whoever spoke before the last speaker."""
    before_last_unnamed: float = 2.0
    """As `before_last`, where no pronoun tells the gender."""
    last: float = -4.37
    last_apart: float = -2.54
    """The last speaker, if narration stands between."""
    following: float = -2.61
    after_following: float = 0.46
    called: float = 5.70
    will_be_called: float = 17.90
    calls: float = -15.0
    spoken_of: float = -4.18
    focus: float = 4.77
    focus_apart: float = 1.68
    near: float = 4.01
    """Named right before a pronoun that speaks."""
    active: float = -0.03
    """Speaks or acts somewhere in the scene."""


DEFAULT = Weights()
