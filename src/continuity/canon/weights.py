"""How much each sign counts for who is meant and who speaks.

The numbers for pronouns, and for turns `focus`, `near`, `called`, `calls` and their like, were
found by random search from plausible ones, on the pronouns and quotations of LitBank (Bamman,
Lewke and Mansoor 2020; CC BY 4.0), all hundred texts of it. The others are set by hand: of a few
plausible values the one that LitBank liked best, with the figures of the Project Dialogism Novel
Corpus in view. So neither corpus is unseen. Training did not pay; docs/reader.md says what was
tried. Only the proportions of the numbers matter.
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
    share_of_turn: float = 0.3
    leads: float = 3.92
    """A name that begins its sentence or clause, without a plain verb behind it."""
    topic: float = 19.36
    """What somebody spoken of weighs for a pronoun within speech."""
    topic_fades: float = 0.48
    clear: float = 1.25
    """So many times weightier than the next must somebody be, for a pronoun to be sure."""

    returns: float = 1.2
    """For whoever spoke before the last speaker."""
    within: float = 6.0
    """For the speaker of the same paragraph."""
    last: float = -6.0
    """For the speaker of the paragraph right before."""
    last_apart: float = -2.0
    """For the last speaker, if narration stands between."""
    has_spoken: float = 2.0
    """Speaks in one of the paragraphs before."""
    will_speak: float = 0.98
    """Is named as a speaker in one of the next three."""
    speaks_near: float = 1.0
    """Named as a speaker near by; this and the next two fade with the distance."""
    called_near: float = 0.4
    told_near: float = 0.5
    talked_about: float = -1.2
    """Named in the speech of the last paragraphs, and not called so."""
    called: float = 4.56
    will_be_called: float = 3.09
    calls: float = -14.4
    spoken_of: float = -5.22
    addressed: float = 3.12
    """Of the gender of whoever is called "sir" or "madam" in the turn before or behind."""
    beside: float = 9.6
    """Acts in the sentence beside the quotation."""
    acted: float = 1.0
    """Was the last to act in the narration."""
    acted_apart: float = 1.2
    """As `acted`, where that was the paragraph before."""
    gender_unsaid: float = -0.72
    """A pronoun tells the gender, and theirs is unknown."""
    focus: float = 4.77
    focus_apart: float = 2.1
    near: float = 2.41
    """Named right before a pronoun that speaks."""
    active: float = -0.03
    """Speaks or acts somewhere in the scene."""


DEFAULT = Weights()
