from continuity.exchange.rtf import without_stand_ins


def test_stand_ins_for_a_sign_are_taken_out() -> None:
    assert without_stand_ins(r"\u8220?Ada\u8221 ?") == r"{\uc0\u8220 }Ada{\uc0\u8221 }"


def test_a_byte_or_a_control_word_may_stand_in() -> None:
    assert without_stand_ins(r"\u8220\'93Ada\u8212\emdash left") == (
        r"{\uc0\u8220 }Ada{\uc0\u8212 }left"
    )


def test_how_many_stand_in_holds_to_the_end_of_the_group() -> None:
    assert without_stand_ins(r"{\uc0\u8220 Ada}{\uc2\u8221 ??}\u8212?.") == (
        r"{\uc0{\uc0\u8220 }Ada}{\uc2{\uc0\u8221 }}{\uc0\u8212 }."
    )


def test_the_end_of_a_group_ends_the_wait() -> None:
    assert without_stand_ins(r"{\u8220}Ada\par") == r"{{\uc0\u8220 }}Ada\par"
    assert without_stand_ins("\\u8220\n?Ada}") == "{\\uc0\\u8220 }\nAda}"


def test_text_without_such_signs_is_left_alone() -> None:
    assert without_stand_ins(r"{\rtf1 Ada \'93left\'94}") == r"{\rtf1 Ada \'93left\'94}"
