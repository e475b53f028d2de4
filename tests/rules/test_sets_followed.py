"""Sets that are followed through a story, money, shares and sums, longer than the pages tell."""

import re

from telling import check


def _codes(*lines: str) -> list[str]:
    return re.findall(r"\^ ([A-Z]\d{3})", check("\n".join(lines)))


def test_pills_that_were_taken_are_not_left() -> None:
    taken = ("The pills came in a strip of ten.", "She took one on Monday and one on Tuesday.")
    assert _codes(*taken, "She held up the strip. Nine left.") == ["Q203"]
    assert _codes(*taken, "She held up the strip. Eight left.") == []


def test_who_withdraws_sits_in_the_corridor_no_more() -> None:
    told = ("Five of them had applied for the post.", "Two withdrew on the Monday.")
    assert _codes(*told, "The four who remained sat in the corridor.") == ["Q203"]
    assert _codes(*told, "The three who remained sat in the corridor.") == []


def test_losses_told_by_name_are_taken_off() -> None:
    told = (
        "They had left the port with nine dogs.",
        "They lost none until May. Then it was Bella. After that Sultan would not get up.",
    )
    assert _codes(*told, "Eight pairs of eyes looked at him.") == ["Q203"]
    assert _codes(*told, "Seven pairs of eyes looked at him.") == []


def test_unknown_losses_leave_fewer() -> None:
    told = ("Seven cups stood there.", "Two of them fell and broke.")
    assert _codes(*told, "Two cups still stood there in the spring.") == []


def test_a_set_that_is_counted_anew_is_another_set() -> None:
    told = ("Seven cups stood there.", "Two of them fell and broke.", "They bought nine cups.")
    assert _codes(*told, "Nine cups still stood there.") == []


def test_a_quartet_has_four_players() -> None:
    assert _codes("We were a quartet in those days.", "The five of us bowed.") == ["Q105"]
    assert _codes("We were a quartet in those days.", "The four of us bowed.") == []


def test_all_of_them_are_no_more_than_there_are() -> None:
    told = "My aunt kept five clocks, and no two of them agreed."
    assert _codes(told, "At midnight they struck, all six of them.") == ["Q107"]
    assert _codes(told, "At midnight they struck, all five of them.") == []


def test_a_row_has_no_place_past_its_last() -> None:
    assert _codes("The chest had four drawers.", "The sixth drawer stuck.") == ["Q106"]
    assert _codes("The chest had four drawers.", "The third drawer stuck.") == []
    assert _codes("The book had ninety pages.", "She had got to page ninety-five.") == ["Q106"]


def test_change_is_what_the_price_leaves_of_the_note() -> None:
    price = "The fare was eleven shillings."
    paid = "He gave the clerk a pound note and was handed {} shillings change."
    assert _codes(price, paid.format("eight")) == ["Q206"]
    assert _codes(price, paid.format("nine")) == []


def test_what_is_spent_is_not_left() -> None:
    told = "She had two hundred dollars. The room took fifty and the boots took thirty."
    assert _codes(told, "And that left a hundred and forty.") == ["Q206"]
    assert _codes(told, "And that left a hundred and twenty.") == []


def test_another_coin_is_another_sum() -> None:
    told = "The price was two hundred francs. He gave the man fifty dollars."
    assert _codes(told, "“You still owe me sixty pounds.”") == []


def test_so_much_a_week_for_so_many_weeks() -> None:
    told = "The rent was sixty a week. She owed for three weeks."
    assert _codes(told, "It came to two hundred and forty.") == ["Q213"]
    assert _codes(told, "It came to a hundred and eighty.") == []


def test_three_and_two_are_not_six_in_all() -> None:
    assert _codes("There were three men and two women, six in all.") == ["Q209"]
    assert _codes("There were three men and two women, five in all.") == []
    assert _codes("“Two and two make five to him,” said Ann.") == []


def test_shares_are_as_many_as_the_heirs() -> None:
    told = "It was divided equally among the four brothers."
    assert _codes(told, "“A third of the money,” said Tom.") == ["Q207"]
    assert _codes(told, "“A quarter of the money,” said Tom.") == []
    assert _codes(told, "A third of the way up he stopped.") == []


def test_the_last_match_is_the_last() -> None:
    told = "There was one match left in the box. He struck it."
    assert _codes(told, "He struck another.") == ["Q212"]
    assert _codes(told, "He found another box. He struck another.") == []
    assert _codes(told, "***", "He struck another.") == []


def test_what_is_asked_is_not_counted() -> None:
    told = ("There were three keys.", "He took them one by one.")
    assert _codes(*told, "“Four,” he said.") == ["Q205"]
    assert _codes(*told, "“How many are there?” said Tom.", "“Four,” he said.") == []


def test_a_good_hotel_is_not_the_only_one() -> None:
    assert _codes("There was one gate in the wall.", "He tried the other gate.") == ["Q210"]
    assert _codes("It was the only good hotel in the town.", "He tried the other hotel.") == []


def test_a_dozen_is_twelve() -> None:
    told = "She bought a dozen eggs. She broke three of them getting over the stile."
    assert _codes(told, "“Ten left,” said Lou.") == ["Q203"]
    assert _codes(told, "“Nine left,” said Lou.") == []


def test_what_that_leaves_is_the_difference() -> None:
    told = "There were nine matches, and he had used five of them."
    assert _codes(told, "“That leaves three,” said Ann.") == ["Q203"]
    assert _codes(told, "“That leaves four,” said Ann.") == []


def test_a_choir_of_eight_has_eight_mouths() -> None:
    assert _codes("The choir numbered eight.", "Nine mouths opened.") == ["Q203"]
    assert _codes("The choir numbered eight.", "Seven mouths opened.") == []
    assert _codes("The choir numbered eight, and there were ten boys.", "Nine mouths opened.") == []


def test_what_follows_the_last_of_a_set_is_not_of_it() -> None:
    told = "There were seven seals on the letter."
    assert _codes(told, "He broke the eighth, and the lamp went out.") == ["Q106"]
    assert _codes(told, "He broke the seventh, and the lamp went out.") == []


def test_pence_are_reckoned_in_one_word() -> None:
    told = "The bill came to {}, and a halfpenny for the waiter brought it up to ninepence."
    assert _codes("There were nine dogs.", told.format("eightpence")) == ["Q209"]
    assert _codes("There were nine dogs.", told.format("eightpence-halfpenny")) == []
