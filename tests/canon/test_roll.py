from continuity import assets
from continuity.canon.candidates import candidates
from continuity.canon.roll import Roll
from continuity.prose.reading import Cue, NameEvidence

LEXICON = assets.lexicon()


def roll(*forms: str) -> Roll:
    cues = (0,) * len(Cue)
    found = Roll(LEXICON)
    for number, form in enumerate(forms):
        for one in candidates([NameEvidence(form, 1, cues)], LEXICON):
            found.enter(number, one)
    return found


def test_only_those_with_the_word_are_asked() -> None:
    known = roll("Tom Hale", "Ann Hale", "Ann Reed", "Mr. Lund")
    assert known.having("Hale") == [0, 1]
    assert known.having("Ann", "Lund") == [1, 2, 3]
    assert known.having("Nobody") == []


def test_a_title_and_its_abbreviation_are_one() -> None:
    assert roll("Dr. Hale", "Doctor Reed", "Mrs. Lund").bearing(("doctor",)) == [0, 1]


def test_short_forms_lead_to_long_ones_and_back() -> None:
    known = roll("Elizabeth Hale", "Bess", "Toshiko Sato")
    assert known.short_or_long("Bess") == [0, 1]
    assert 1 in known.short_or_long("Elizabeth")
    assert known.short_or_long("Tosh") == [2]
