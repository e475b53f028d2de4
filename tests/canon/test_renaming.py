"""Another name for somebody, in every form."""

import pytest

from continuity.canon.renaming import Form, Renaming, forms, word_renamed
from continuity.story.cast import Correction, CorrectionKind
from continuity.story.decisions import AuthorsWord, Decision, Declared, Verdict

FORMS = (
    ("Mara Kessler", ("Mara", "Dr Kessler"), "Ada Voss", ("Ada Voss", "Ada", "Dr Voss")),
    ("Mara Kessler", ("Mara", "Kit"), "Ada Kessler", ("Ada Kessler", "Ada", "Kit")),
    ("Mara Jane Kessler", ("Mara Kessler",), "Ada Voss", ("Ada Voss", "Ada Voss")),
    ("Mara Kessler", ("Mara Jane Kessler",), "Ada B Voss", ("Ada B Voss", "Ada Jane Voss")),
    ("Mara Kessler", ("Mara", "Kessler"), "Ada", ("Ada", "Ada", "Kessler")),
    ("Mara", ("Mrs Mara",), "Ada Voss", ("Ada Voss", "Mrs Ada Voss")),
    ("Mara Kessler", ("M. Kessler",), "Ada Voss", ("Ada Voss", "A. Voss")),
    ("Mara", ("Kit",), "", ("", "Kit")),
)


@pytest.mark.parametrize(("name", "others", "new", "wanted"), FORMS)
def test_each_form_becomes_what_it_would_be_of_the_new_name(
    name: str, others: tuple[str, ...], new: str, wanted: tuple[str, ...]
) -> None:
    assert tuple(form.new for form in forms(name, others, new)) == wanted


MARA = forms("Mara Kessler", ("Mara", "Kessler", "Mrs Kessler"), "Ada Voss")
PLACES = (
    ("Mara went. _Mara_ did.", "Ada went. _Ada_ did."),
    ("Mara’s boat, Kessler's boat", "Ada’s boat, Voss's boat"),
    ("Mara\nKessler and Mrs Kessler", "Ada Voss and Mrs Voss"),
    ("Tamara and Marabou stay.", "Tamara and Marabou stay."),
    ("Tom Kessler stays, Tom’s Kessler goes.", "Tom Kessler stays, Tom’s Voss goes."),
    ("“MARA!” he cried.", "“ADA!” he cried."),
    ("The Kesslers came.", "The Vosses came."),
    ("Mara Kesslers", "Ada Vosses"),
    ("Kessler stands in the book.", "Voss stands in the book."),
)


@pytest.mark.parametrize(("text", "wanted"), PLACES)
def test_the_name_is_found_wherever_it_stands(text: str, wanted: str) -> None:
    renaming = Renaming(MARA, ("Tom Kessler", "Tom"))
    assert renaming.put(text) == wanted


def test_the_sign_of_an_owner_fits_the_new_name() -> None:
    james = Renaming([Form("James", "Tom")])
    assert james.put("James’ boat and James’s oar") == "Tom’s boat and Tom’s oar"
    assert james.put("‘It was James’ said the boy.") == "‘It was Tom’ said the boy."
    assert Renaming([Form("James", "Silas")]).put("James’ boat") == "Silas’ boat"


def test_a_family_is_known_from_one_of_it() -> None:
    renaming = Renaming(MARA)
    found = {
        place.words: renaming.plural(place) for place in renaming.found("Kesslers, Mara, MARA")
    }
    assert found == {"Kesslers": True, "Mara": False, "MARA": False}


def test_forms_that_stay_are_not_found() -> None:
    assert not list(Renaming([Form("Kit", "Kit")]).found("Kit stays."))
    assert not list(Renaming([]).found("Kit stays."))


def test_what_the_author_said_goes_along() -> None:
    word = AuthorsWord(
        (
            Correction(CorrectionKind.MERGE, "Mara Kessler", "Kessler"),
            Correction(CorrectionKind.GENDER, "Mara", "female"),
        ),
        (
            Declared("Mara", "eyes", "green", "Mara said so"),
            Declared("Tom", "kinship", "brother of Mara"),
            Declared("Mara", "spelling", "Marah, Mara"),
        ),
        (
            Decision(
                Verdict.INTENDED, "P101", "12ab", "Mara", detail="Mara", quotes=("Mara’s eyes",)
            ),
        ),
    )
    made = word_renamed(word, Renaming(MARA, ("Tom",)), {"12ab": "34cd"})
    assert made == AuthorsWord(
        (
            Correction(CorrectionKind.MERGE, "Ada Voss", "Voss"),
            Correction(CorrectionKind.GENDER, "Ada", "female"),
        ),
        (
            Declared("Ada", "eyes", "green", "Ada said so"),
            Declared("Tom", "kinship", "brother of Ada"),
            Declared("Ada", "spelling", "Marah, Mara"),
        ),
        (Decision(Verdict.INTENDED, "P101", "34cd", "Ada", detail="Ada", quotes=("Ada’s eyes",)),),
    )
