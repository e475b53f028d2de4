from continuity.prose.lines import Layout, blocks_of, layout_of, lines_of

WRAPPED = (
    "The ferry came in late that evening, and\n"
    "nobody who stood waiting on the quay had\n"
    "brought a coat, because the day had been\n"
    "warm.\n"
)


def laid_out(text: str) -> tuple[Layout, list[str]]:
    lines = lines_of(text)
    layout = layout_of(text, lines)
    blocks = blocks_of(text, lines, layout)
    return layout, [" ".join(text[block.start : block.end].split()) for block in blocks]


def test_lines_that_run_on_in_small_letters_are_wrapped() -> None:
    layout, blocks = laid_out(WRAPPED + "\n" + WRAPPED)
    assert layout is Layout.BLANK_LINES
    assert blocks == [" ".join(WRAPPED.split())] * 2


def test_lines_that_begin_as_sentences_are_paragraphs() -> None:
    text = "The ferry was late.\n“Where is it?” said Ada.\n“Out there.”\nHe pointed.\n"
    assert laid_out(text) == (Layout.ONE_LINE, text.splitlines())


def test_long_lines_are_paragraphs() -> None:
    text = "word " * 60 + "\nand " * 2
    assert laid_out(text)[0] is Layout.ONE_LINE


def test_a_verse_keeps_its_lines() -> None:
    text = "When the tide was low\nAnd the moon was high\nCame the ferry in\n"
    assert laid_out(text)[1] == text.splitlines()


def test_first_lines_may_be_indented_instead_of_parted() -> None:
    text = ("    " + WRAPPED) * 8
    layout, blocks = laid_out(text)
    assert layout is Layout.INDENTED
    assert blocks == [" ".join(WRAPPED.split())] * 8


def test_a_short_last_line_may_be_all_that_parts_paragraphs() -> None:
    layout, blocks = laid_out(WRAPPED * 8)
    assert layout is Layout.SHORT_LINES
    assert blocks == [" ".join(WRAPPED.split())] * 8


def test_every_sign_for_the_end_of_a_line_ends_a_line() -> None:
    text = "One.\r\nTwo.\rThree.\u2028Four.\u2029Five.\x0cSix.\x85Seven."
    assert [text[line.start : line.end] for line in lines_of(text)] == [
        "One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.",
    ]  # fmt: skip


def test_blank_lines_are_counted() -> None:
    assert [line.gap for line in lines_of("\n\na\nb\n \n\t\nc")] == [2, 0, 2]


def test_a_file_of_nothing_has_no_lines() -> None:
    assert lines_of(" \n\n\t") == []
    assert laid_out("") == (Layout.ONE_LINE, [])
