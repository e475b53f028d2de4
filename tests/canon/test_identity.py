import pytest

from a_scene import told
from continuity.canon.full_names import normal
from continuity.story.cast import Correction, CorrectionKind, Gender

TEAM = """
Captain Jack Hale smiled. “Run!” Jack shouted. He ran.
“Why?” Toshiko Sato asked. Toshiko frowned. She stayed. “Tosh, go,” said Jack.
“I will not,” said Tosh. She shrugged.
Ianto Jones nodded. “Martha,” said Ianto. He waved.
Martha Jones laughed. “Ianto!” said Martha. She ran.
They met in the Hub. The Hub was dark. In the Hub it was cold on Monday. Monday came. They slept in the Hub.
"""


def people(story: str, *corrections: Correction) -> dict[str, set[str]]:
    return {one.name: set(one.aliases) for one in told(story, *corrections).cast.people}


def test_full_names_nicknames_and_titles_are_one_person() -> None:
    found = people(TEAM)
    assert found["Toshiko Sato"] == {"Toshiko", "Tosh"}
    assert found["Jack Hale"] == {"Jack", "Captain Jack Hale"}


def test_a_slip_in_a_surname_makes_nobody_another_person() -> None:
    found = people(
        """
        “Come,” said Tom Adomako. Tom rose. “Now,” said Tom Adamako. Adomako waited.
        “No,” said Sergeant Garrod. Sergeant Garrod sat. “Why?” said Sergeant Garrad.
        """
    )
    assert found == {
        "Tom Adomako": {"Tom", "Adomako", "Tom Adamako"},
        "Sergeant Garrod": {"Sergeant Garrad"},
    }


def test_a_captain_is_nobody_who_is_called_miss() -> None:
    found = people(
        """
        “Come,” said Miss Mary Vane. Miss Vane rose. “No,” said Mary. She sat.
        “Have you a letter of Captain Vane?” he asked. “Captain Vane is dead.”
        They buried Arthur Vane.
        """
    )
    assert found["Arthur Vane"] == {"Captain Vane"}


def test_a_colonel_is_not_his_own_wife() -> None:
    found = people("Mrs. Crane sat. “Oh,” said Mrs. Crane. They met Colonel Crane there.")
    assert set(found) == {"Mrs. Crane", "Colonel Crane"}


def test_who_is_called_by_a_shared_surname_is_the_one_who_is_there_all_the_time() -> None:
    found = people(
        """
        Ada Lim smiled. “Yes,” said Ada. Ada ran. Ada sat. Ada waved. Ada frowned. She ran.
        They wrote to Director Sarah Lim.
        “Now, Ms. Lim,” he said.
        """
    )
    assert found["Ada Lim"] == {"Ada", "Ms. Lim"}


def test_a_real_name_is_of_whoever_has_the_surname() -> None:
    found = people(
        """
        Daisy Marlow smiled. She sat. “No,” said Miss Daisy Marlow. Miss Marlow left.
        “Her real name is Ellen P. Marlow,” said the boy. “Ellen Marlow!”
        “Oh,” said Mrs. Marlow. Mrs. Marlow rose.
        """
    )
    assert set(found) == {"Daisy Marlow", "Mrs. Marlow"}
    assert {"Ellen Marlow", "Ellen P. Marlow"} < found["Daisy Marlow"]


def test_a_mrs_never_met_beside_the_given_name_is_the_same_woman() -> None:
    apart = "Edith Falk smiled. She sat.\nEdith rose. She sat.\nMrs. Falk rose. She sat.\n" * 40
    assert set(people(apart)) == {"Edith Falk"}


def test_a_mother_who_is_met_beside_her_daughter_is_another_woman() -> None:
    together = "Edith Falk smiled. She sat.\nEdith saw Mrs. Falk. She sat. Edith ran.\n" * 40
    assert set(people(together)) == {"Edith Falk", "Mrs. Falk"}


def test_a_father_who_is_met_beside_his_son_is_another_man() -> None:
    together = "Simon Falk smiled. He sat.\nSimon saw Mr. Falk. He sat. Simon ran.\n" * 40
    assert set(people(together)) == {"Simon Falk", "Mr. Falk"}
    apart = "Simon Falk smiled. He sat.\nSimon rose. He sat.\nMr. Falk rose. He sat.\n" * 40
    assert set(people(apart)) == {"Simon Falk"}


def test_whoever_goes_by_a_surname_is_the_one_of_two_with_titles() -> None:
    found = people(
        "“Yes, Miss Dorn,” he said. They wrote to Mrs. Dorn. “Oh, Mrs. Dorn!” he cried.\n"
        + "Dorn smiled. She sat. “No,” said Dorn.\n" * 8
    )
    assert {frozenset((name, *forms)) for name, forms in found.items()} == {
        frozenset(("Miss Dorn",)),
        frozenset(("Mrs. Dorn", "Dorn")),
    }


def test_a_professor_who_is_mostly_he_is_the_mr_of_the_name() -> None:
    found = people(
        "“Oh, Mr. Arno Behr,” she said. Arno Behr smiled. He sat. Professor Behr rose. He ran.\n"
        "Professor Behr nodded. He left. Mrs. Behr laughed. “No,” said Mrs. Behr.\n"
    )
    assert found["Arno Behr"] == {"Professor Behr", "Mr. Arno Behr"}


def test_a_wife_called_by_her_husbands_name_keeps_her_title() -> None:
    found = people(
        "John Brand smiled. He sat. “Yes,” said John Brand.\n"
        "Mrs. John Brand rose. “No,” said Mrs. Brand. She left."
    )
    assert set(found) == {"John Brand", "Mrs. John Brand"}


def test_initials_keep_their_dots() -> None:
    assert set(people("“No,” said A. T. Stone. Mr. A. T. Stone rose. He sat.")) == {"A. T. Stone"}


def test_two_people_named_in_a_row_are_not_one() -> None:
    found = people(
        "Beth smiled. She sat. “No,” said Beth.\n" * 12
        + "Frank rose. He sat. “Yes,” said Frank.\n" * 12
        + "Nobody told Beth Frank would come."
    )
    assert set(found) == {"Beth", "Frank"}


def test_an_oath_is_nobody() -> None:
    assert people("“By George!” he cried. “No, by George, I will.” " * 4) == {}


def test_people_of_one_given_name_and_unlike_surnames_are_two() -> None:
    found = people("“Come,” said Tom Adomako.\n“No,” said Tom Abernathy.\n“Yes,” said Tom Lee.")
    assert set(found) == {"Tom Adomako", "Tom Abernathy", "Tom Lee"}


def test_two_people_of_one_surname_are_two() -> None:
    found = people(TEAM)
    assert found["Ianto Jones"] == {"Ianto"}
    assert found["Martha Jones"] == {"Martha"}


def test_places_and_days_are_nobody() -> None:
    story = told(TEAM)
    assert len(story.cast.people) == 4
    assert [place.name for place in story.cast.places] == ["Hub"]


def test_mr_and_mrs_are_two() -> None:
    found = people(
        """
        “Come,” said Mr. Hale. Mr. Hale rose.
        “No,” said Mrs. Hale. Mrs. Hale sat.
        “Hale,” said somebody.
        """
    )
    assert set(found) == {"Mr. Hale", "Mrs. Hale"}


def test_a_mrs_is_not_the_girl_who_goes_by_her_given_name() -> None:
    found = people(
        """
        Diana Barr smiled. Diana waved. Diana laughed. Diana nodded. She ran.
        “Come in,” said Mrs. Barr. Mrs. Barr frowned.
        “No,” said Diana.
        """
    )
    assert set(found) == {"Diana Barr", "Mrs. Barr"}


def test_a_mrs_with_the_given_name_is_one_person_with_her_short_title() -> None:
    found = people("Mrs. Rachel Lind nodded. “No,” said Mrs. Lind. Mrs. Lind rose.")
    assert found == {"Rachel Lind": {"Mrs. Rachel Lind", "Mrs. Lind"}}


def test_the_only_bearer_of_a_title_is_meant_by_it() -> None:
    told_of = "“Go,” said the Doctor. The Doctor rose. " * 8
    found = people(f"Dr. Lind came. Dr. Lind sat. Doctor Lind smiled. {told_of}")
    assert found == {"Dr. Lind": {"Doctor", "Doctor Lind"}}


def test_a_surname_that_would_be_a_womans_name_is_still_his() -> None:
    found = people("Gilbert Blythe smiled. He sat. Gilbert nodded. “I saw Blythe.” She met Blythe.")
    assert found == {"Gilbert Blythe": {"Gilbert", "Blythe"}}


def test_father_and_son_of_one_name_are_two() -> None:
    found = people(
        "John Hale Sr. smiled. “No,” said John Hale Jr. His son, John Hale Junior, wept."
    )
    assert found == {"John Hale Sr": set(), "John Hale Jr": {"John Hale Junior"}}


def test_of_two_bearers_of_a_title_neither_is_meant_by_it() -> None:
    told_of = "“Go,” said the Doctor. The Doctor rose. " * 8
    found = people(f"Dr. Lind came. Dr. Lind sat. Dr. Lind smiled. Dr. Bell nodded. {told_of}")
    assert set(found) == {"Dr. Lind", "Dr. Bell", "Doctor"}


def test_a_bare_surname_of_two_is_shared_until_only_one_is_about() -> None:
    story = told(
        "John Hale smiled. “Hale,” she said.",
        known="John Hale nodded. Mary Hale nodded. “Yes,” said Mary Hale. “Hale!”",
    )
    assert set(story.identity.shared["Hale"]) == {"john-hale", "mary-hale"}
    assert story.meaning("Hale") == ["John Hale"]


def test_a_nickname_of_another_sound_needs_its_own_place_in_the_story() -> None:
    found = people(
        """
        John Bell smiled. John nodded. John ran. “Go,” said John.
        Jack smiled. Jack nodded. Jack ran. “Stay,” said Jack. Jack waved.
        """
    )
    assert set(found) == {"John Bell", "Jack"}


def test_a_nickname_that_is_only_called_out_is_the_same_person() -> None:
    found = people(
        """
        Margaret Bell smiled. Margaret nodded. Margaret ran. “Go,” said Margaret.
        “Peggy, come here,” said Tom. “Oh, Peggy!” Tom nodded. “Stay, Peggy.”
        """
    )
    assert found["Margaret Bell"] == {"Margaret", "Peggy"}


def test_a_title_alone_belongs_to_the_one_who_bears_it() -> None:
    found = people(
        """
        Professor Lind nodded. Professor Lind smiled. “No,” said Professor Lind.
        “Yes,” said the Professor. The Professor coughed. “Well,” said the Professor. The Professor left.
        """
    )
    assert found == {"Professor Lind": {"Professor"}}


def test_a_name_that_is_a_title_elsewhere_is_a_name_if_it_acts_like_one() -> None:
    found = people("“Go,” said Dean. Dean smiled. Dean Winter nodded.")
    assert found == {"Dean Winter": {"Dean"}}


def test_families_are_nobody_by_themselves() -> None:
    assert "Bennets" not in people(
        "Ann Bennet smiled. The Bennets went. The Bennets came. Ann ran."
    )


@pytest.mark.parametrize(
    ("story", "name", "gender"),
    [
        ("“No,” said Miss Vex. Miss Vex left.", "Miss Vex", Gender.FEMALE),
        ("Gwen Vex smiled.", "Gwen Vex", Gender.FEMALE),
        (
            "Zorb smiled. He sat. Zorb nodded. His hat fell. “Hm,” said Zorb. He left.",
            "Zorb",
            Gender.MALE,
        ),
        ("Zorb smiled. “Hm,” said Zorb.", "Zorb", Gender.UNKNOWN),
        ("“This is her brother Zorb,” he said. Zorb smiled.", "Zorb", Gender.MALE),
        ("Zorb was a tall woman. “No,” said Zorb. Zorb smiled.", "Zorb", Gender.FEMALE),
        ("They met Zorb, his widow. “No,” said Zorb. Zorb smiled.", "Zorb", Gender.FEMALE),
        ("Laurie smiled. She sat. " + "Laurie rose. He sat. " * 24, "Laurie", Gender.MALE),
    ],
)
def test_gender_comes_from_title_name_and_pronouns(story: str, name: str, gender: Gender) -> None:
    (person,) = told(story).cast.people
    assert (person.name, person.gender) == (name, gender)


def test_the_narrator_is_who_is_called_but_never_told_of() -> None:
    story = told(
        "I ran. I stopped. I wept. I laughed. I slept. I woke. I ate. I sat. I rose. I spoke.\n"
        "“Come, Kate,” said Tom. I came. I smiled. I nodded. I went. I sang. I hid.\n"
        "“Kate!” said Tom. I hid. “Where is Kate? Kate, come,” Tom said."
    )
    assert story.identity.narrator == "kate"
    assert story.scene.first_person
    assert story.scene.narrator == "kate"
    assert set(story.meaning("I")) == {"Kate"}


class TestCorrections:
    def test_merge(self) -> None:
        found = people(TEAM, Correction(CorrectionKind.MERGE, "Jack Hale", "Ianto Jones"))
        assert found["Jack Hale"] == {"Jack", "Captain Jack Hale", "Ianto", "Ianto Jones"}

    def test_merge_with_a_form_that_was_nobody(self) -> None:
        found = people(TEAM, Correction(CorrectionKind.MERGE, "Jack Hale", "Hub"))
        assert "Hub" in found["Jack Hale"]
        found = people(TEAM, Correction(CorrectionKind.MERGE, "The Boss", "Jack"))
        assert found["The Boss"] >= {"Jack", "Jack Hale"}

    def test_split(self) -> None:
        found = people(TEAM, Correction(CorrectionKind.SPLIT, "Toshiko Sato", "Tosh"))
        assert found["Toshiko Sato"] == {"Toshiko"}
        assert found["Tosh"] == set()

    def test_rename(self) -> None:
        story = told(TEAM, Correction(CorrectionKind.RENAME, "Jack Hale", "Jonah Hale"))
        assert "Jonah Hale" in {one.name for one in story.cast.people}
        assert set(story.meaning("Jack")) == {"Jonah Hale"}

    def test_drop(self) -> None:
        story = told(TEAM, Correction(CorrectionKind.DROP, "Martha Jones"))
        assert "Martha Jones" not in {one.name for one in story.cast.people}
        assert set(story.meaning("Martha")) == {None}

    def test_add(self) -> None:
        found = people(TEAM, Correction(CorrectionKind.ADD, "Hub"))
        assert "Hub" in found

    def test_main_and_minor(self) -> None:
        story = told(
            TEAM,
            Correction(CorrectionKind.MINOR, "Jack Hale"),
            Correction(CorrectionKind.MAIN, "Ianto"),
        )
        main = {one.name: one.main for one in story.cast.people}
        assert main["Ianto Jones"]
        assert not main["Jack Hale"]

    def test_gender(self) -> None:
        story = told(TEAM, Correction(CorrectionKind.GENDER, "Jack Hale", "unknown"))
        (jack,) = (one for one in story.cast.people if one.name == "Jack Hale")
        assert jack.gender is Gender.UNKNOWN

    def test_hold_when_the_story_goes_on(self) -> None:
        said = (
            Correction(CorrectionKind.MERGE, "Jack Hale", "Ianto Jones"),
            Correction(CorrectionKind.SPLIT, "Toshiko Sato", "Tosh"),
            Correction(CorrectionKind.RENAME, "Martha Jones", "Dr Jones"),
            Correction(CorrectionKind.MAIN, "Tosh"),
        )
        later = TEAM + "“Well,” said Ianto. Jack ran. Tosh laughed. Martha waved. Toshiko sat.\n"
        story = told(later, *said)
        found = {one.name: set(one.aliases) for one in story.cast.people}
        assert found["Jack Hale"] == {"Jack", "Captain Jack Hale", "Ianto", "Ianto Jones"}
        assert found["Tosh"] == set()
        assert found["Toshiko Sato"] == {"Toshiko"}
        assert found["Dr Jones"] == {"Martha", "Martha Jones"}
        assert next(one.main for one in story.cast.people if one.name == "Tosh")

    def test_a_dropped_name_stays_dropped_when_it_is_written_again(self) -> None:
        drop = Correction(CorrectionKind.DROP, "Ianto Jones")
        assert "Ianto Jones" not in people(TEAM + "“No,” said Ianto. Ianto left.\n", drop)

    @pytest.mark.parametrize("kind", list(CorrectionKind))
    def test_of_somebody_who_left_the_story_nothing_comes(self, kind: CorrectionKind) -> None:
        if kind is CorrectionKind.ADD:
            return
        assert people(TEAM, Correction(kind, "Nobody At All", "Nobody Else")) == people(TEAM)


def test_identity_is_the_same_when_a_name_is_used_once_more() -> None:
    assert told(TEAM).identity == told(TEAM + "\nThey ran to Jack.").identity


def test_the_cast_counts_mentions_and_puts_the_most_mentioned_first() -> None:
    first = told(TEAM).cast.people[0]
    assert (first.name, first.mentions, first.main) == ("Toshiko Sato", 4, False)


def test_dots_and_curly_apostrophes_make_no_other_name() -> None:
    assert normal("Mr. O’Hara") == "Mr O'Hara"
