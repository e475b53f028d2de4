"""What chapters, scenes and kinds a text divides itself into."""

from continuity.prose.segmentation import file_title, manuscript
from continuity.story.manuscript import Manuscript, Source
from continuity.story.text import ParagraphKind

RAIN = "It had rained on the harbour since noon, and the ferry was late again."
TEA = "Ada made the tea and would not say what the letter had told her."
DOG = "The dog slept under the table, as it did whenever there was thunder."
LONG = " ".join((RAIN, TEA, DOG) * 5)


def read(*parts: str, markdown: bool = False) -> Manuscript:
    return manuscript([Source("story.txt", "\n\n".join(parts), markdown)])


def outline(book: Manuscript) -> list[tuple[str, int]]:
    """Title and number of scenes of every chapter."""
    return [(chapter.title, len(chapter.scenes)) for chapter in book.book.chapters]


def of_kind(book: Manuscript, kind: ParagraphKind) -> list[str]:
    return [p.text for p in book.book.paragraphs() if p.kind is kind]


def notes(book: Manuscript) -> list[str]:
    return of_kind(book, ParagraphKind.NOTE)


def test_a_text_without_headings_is_one_chapter() -> None:
    assert outline(read(RAIN, TEA)) == [("", 1)]


def test_chapters_begin_at_headings_that_name_themselves() -> None:
    book = read("Prologue", RAIN, "Chapter One", TEA, "Chapter Two: The Dog", DOG, "Epilogue", RAIN)
    assert [title for title, _ in outline(book)] == [
        "Prologue", "Chapter One", "Chapter Two: The Dog", "Epilogue",
    ]  # fmt: skip


def test_numerals_that_rise_are_chapters() -> None:
    assert outline(read("I", RAIN, "II", TEA, "III", DOG)) == [("I", 1), ("II", 1), ("III", 1)]


def test_numerals_may_have_titles_and_one_may_be_lost() -> None:
    book = read("1. The Rain", RAIN, "2. The Tea", TEA, "4. The Dog", DOG)
    assert [title for title, _ in outline(book)] == ["1. The Rain", "2. The Tea", "4. The Dog"]


def test_a_lone_numeral_is_nothing() -> None:
    assert outline(read(RAIN, "1883.", TEA, "7", DOG)) == [("", 1)]


def test_numbers_of_a_list_are_no_chapters() -> None:
    assert outline(read(RAIN, "1. Eggs", "2. Milk", "3. Rope", TEA)) == [("", 1)]


def test_numerals_inside_chapters_name_scenes() -> None:
    book = read("Chapter 1", "I", RAIN, "II", TEA, "Chapter 2", "I", DOG, "II", RAIN)
    assert outline(book) == [("Chapter 1", 2), ("Chapter 2", 2)]
    assert of_kind(book, ParagraphKind.SCENE_HEADING) == ["I", "II", "I", "II"]


def test_a_part_and_a_chapter_below_it_are_one_heading() -> None:
    book = read("PART ONE", "CHAPTER I", "The Rain", RAIN, "CHAPTER II", "The Tea", TEA)
    assert outline(book) == [("PART ONE · CHAPTER I: The Rain", 1), ("CHAPTER II: The Tea", 1)]


def test_a_title_may_stand_on_the_line_below_the_number() -> None:
    book = read(f"CHAPTER I.\nA HARD RAIN\n\n\n{RAIN}", f"CHAPTER II.\nTHE TEA\n\n\n{TEA}")
    assert [title for title, _ in outline(book)] == [
        "CHAPTER I: A HARD RAIN",
        "CHAPTER II: THE TEA",
    ]


def test_what_is_set_apart_below_a_number_is_a_title_where_chapters_have_titles() -> None:
    book = read(
        "Chapter 1\n\nRain\n\n", RAIN, "Chapter 2\n\nTea\n\n", TEA, "Chapter 3\n\nThe dog.\n\n", DOG
    )
    assert [title for title, _ in outline(book)] == [
        "Chapter 1: Rain", "Chapter 2: Tea", "Chapter 3: The dog.",
    ]  # fmt: skip


def test_a_postscript_below_a_number_is_its_title() -> None:
    book = read("Chapter 1", RAIN, TEA, "Chapter 2", "Postscript", DOG)
    assert outline(book) == [("Chapter 1", 1), ("Chapter 2 · Postscript", 1)]


def test_titles_in_capitals_are_chapters_where_the_book_has_no_others() -> None:
    book = read(RAIN, "\n\nA HARD RAIN", LONG, TEA, "\n\nTHE TEA", LONG, DOG)
    assert [title for title, _ in outline(book)] == ["", "A HARD RAIN", "THE TEA"]


def test_titles_in_capitals_name_scenes_below_numbered_chapters() -> None:
    book = read(
        "Chapter 1", RAIN, "\n\nA HARD RAIN", LONG, "\n\nTHE TEA", LONG, "Chapter 2", DOG, TEA
    )
    assert outline(book) == [("Chapter 1", 3), ("Chapter 2", 1)]
    assert [scene.title for scene in book.book.scenes()] == ["", "A HARD RAIN", "THE TEA", ""]


def test_words_in_capitals_once_are_a_sign_on_a_wall() -> None:
    assert outline(read(RAIN, "\n\nNO BATHING", TEA, DOG)) == [("", 1)]


def test_a_title_in_capitals_above_a_chapter_belongs_to_it() -> None:
    book = read(RAIN, TEA, "\n\nTHE RETURN", "CHAPTER ONE", DOG, LONG)
    assert [title for title, _ in outline(book)] == ["", "THE RETURN · CHAPTER ONE"]


def test_a_table_of_contents_is_not_the_chapters() -> None:
    listed = "\n".join(f"Chapter {number}" for number in range(1, 5))
    story = [part for number in range(1, 5) for part in (f"Chapter {number}", RAIN)]
    book = read("THE FERRY", listed, *story)
    assert [title for title, _ in outline(book)] == [f"Chapter {number}" for number in range(1, 5)]
    assert notes(book) == ["THE FERRY", "Chapter 1", "Chapter 2", "Chapter 3", "Chapter 4"]
    assert book.book.title == "THE FERRY"


def test_a_list_below_the_word_contents_is_not_the_chapters() -> None:
    book = read("Contents", "The Rain", "The Tea", "Chapter 1", RAIN, "Chapter 2", TEA)
    assert notes(book) == ["Contents", "The Rain", "The Tea"]
    assert outline(book) == [("Chapter 1", 1), ("Chapter 2", 1)]


def test_an_empty_chapter_of_a_draft_stays_a_chapter() -> None:
    book = read("Chapter 1", RAIN, "Chapter 2", "Chapter 3", TEA)
    assert [title for title, _ in outline(book)] == ["Chapter 1", "Chapter 2", "Chapter 3"]


def test_title_and_author_are_not_story() -> None:
    book = read("The Late Ferry", "by A. Writer", "Chapter 1", RAIN)
    assert (book.book.title, notes(book)) == ("The Late Ferry", ["The Late Ferry", "by A. Writer"])


def test_a_title_without_chapters_is_not_story_either() -> None:
    book = read("The Late Ferry", "By A. Writer", RAIN, TEA)
    assert (book.book.title, notes(book)) == ("The Late Ferry", ["The Late Ferry", "By A. Writer"])


def test_a_dedication_in_verse_is_kept_as_text_before_the_chapters() -> None:
    book = read("The Late Ferry", RAIN, LONG, "Chapter 1", TEA)
    assert outline(book) == [("", 1), ("Chapter 1", 1)]


def test_lines_of_signs_part_scenes() -> None:
    for sign in ("***", "* * *", "#", "---", "~", "•", "⁂", "-o-"):
        assert outline(read(RAIN, sign, TEA, sign, sign, DOG, sign)) == [("", 3)]


def test_letters_over_and_over_part_scenes_where_they_come_again() -> None:
    assert outline(read(RAIN, "TWTWTW", TEA, "TWTWTW", DOG)) == [("", 3)]
    assert outline(read(RAIN, "HaHaHaHa", TEA)) == [("", 1)]


def test_a_wide_gap_parts_scenes_where_gaps_are_narrow() -> None:
    paragraphs = [RAIN, TEA, DOG] * 6
    book = read(*paragraphs, "\n\n" + DOG, *paragraphs)
    assert outline(book) == [("", 2)]


def test_a_letter_between_gaps_is_no_scene() -> None:
    paragraphs = [RAIN, TEA, DOG] * 6
    book = read(*paragraphs, "\n\nDear Tom, come home.", "\n\n" + DOG, *paragraphs)
    assert outline(book) == [("", 1)]


def test_gaps_say_nothing_where_signs_part_scenes() -> None:
    paragraphs = [RAIN, TEA, DOG] * 6
    book = read(*paragraphs, "***", *paragraphs, "\n\n" + DOG, *paragraphs, "***", *paragraphs)
    assert outline(book) == [("", 3)]


def test_a_time_heading_begins_a_scene_and_names_it() -> None:
    book = read(RAIN, "One hour later...", TEA, "***", "Tuesday, 9 a.m.", DOG)
    assert outline(book) == [("", 3)]
    assert [scene.title for scene in book.book.scenes()] == [
        "", "One hour later...", "Tuesday, 9 a.m.",
    ]  # fmt: skip


def test_place_and_time_on_two_lines_begin_one_scene() -> None:
    assert outline(read(RAIN, "Monday", "9 a.m.", TEA)) == [("", 2)]


def test_an_emphasised_time_is_a_heading() -> None:
    assert of_kind(read(RAIN, "*That night.*", TEA), ParagraphKind.TIME_HEADING) == ["That night."]


def test_the_date_of_a_letter_begins_no_scene() -> None:
    assert outline(read(RAIN, "Bath, 3 April", "My dear Tom,", TEA)) == [("", 1)]


def test_a_note_of_several_paragraphs_ends_at_the_gap() -> None:
    book = read("A/N: Sorry for the wait.", "Deb, this one is for you...", "\n\n" + RAIN, TEA)
    assert notes(book) == ["A/N: Sorry for the wait.", "Deb, this one is for you..."]
    assert outline(book) == [("", 1)]


def test_a_note_ends_at_a_sign_too() -> None:
    book = read("Title: The Ferry", "Rating: T", "Enjoy!", "***", RAIN, "***", TEA)
    assert notes(book) == ["Title: The Ferry", "Rating: T", "Enjoy!"]
    assert outline(book) == [("", 2)]


def test_a_note_at_the_foot_is_kept_with_the_last_scene() -> None:
    book = read(RAIN, "***", TEA, DOG, "***", "A/N: Thanks for reading!", "More on Friday.")
    assert notes(book) == ["A/N: Thanks for reading!", "More on Friday."]
    assert outline(book) == [("", 2)]


def test_a_note_in_the_middle_is_only_itself() -> None:
    book = read(*[RAIN] * 12, "A/N: Not what you think.", *[TEA] * 12)
    assert notes(book) == ["A/N: Not what you think."]


def test_a_field_in_the_middle_of_a_story_is_story() -> None:
    assert notes(read(*[RAIN] * 12, "Warning: the ferry does not wait.", *[TEA] * 12)) == []


def test_every_chapter_may_have_its_notes() -> None:
    book = read("Chapter 1", "A/N: Hi.", RAIN, "Chapter 2", TEA, "Please leave a review.")
    assert notes(book) == ["A/N: Hi.", "Please leave a review."]


def test_a_file_of_notes_alone_is_a_chapter_of_one_scene() -> None:
    assert outline(read("A/N: No story this week.")) == [("", 1)]


def test_what_a_library_puts_around_a_book_is_not_story() -> None:
    book = read(
        "The Project Gutenberg eBook of The Ferry",
        "*** START OF THE PROJECT GUTENBERG EBOOK THE FERRY ***",
        "Chapter 1",
        RAIN,
        "*** END OF THE PROJECT GUTENBERG EBOOK THE FERRY ***",
        TEA,
    )
    assert [p.text for p in book.book.paragraphs() if p.kind is not ParagraphKind.NOTE] == [
        "Chapter 1", RAIN,
    ]  # fmt: skip


def test_pictures_are_not_story() -> None:
    assert notes(read(RAIN, "[Illustration: A ferry]", TEA)) == ["[Illustration: A ferry]"]


def test_markdown_headings_of_one_level_are_chapters() -> None:
    book = read("# Rain", RAIN, "# Tea #", TEA, markdown=True)
    assert outline(book) == [("Rain", 1), ("Tea", 1)]


def test_inner_levels_of_markdown_name_scenes() -> None:
    book = read("# Rain", RAIN, "## Later", TEA, "### Deeper", DOG, "# Tea", TEA, markdown=True)
    assert outline(book) == [("Rain", 3), ("Tea", 1)]


def test_outer_levels_of_markdown_with_nothing_below_are_parts() -> None:
    book = read("# Part One", "## Rain", RAIN, "## Tea", TEA, "# Part Two", "## Dog", DOG)
    assert [title for title, _ in outline(book)] == ["Part One: Rain", "Tea", "Part Two: Dog"]


def test_underlined_headings_are_headings() -> None:
    book = read(f"Rain\n====\n\n{RAIN}", f"Tea\n----\n\n{TEA}", markdown=True)
    assert outline(book) == [("Rain", 2)]
    wrapped = read(f"Rain\n====\n\n{RAIN[:40]}\n{RAIN[41:]}", markdown=True)
    assert outline(wrapped) == [("Rain", 1)]


def test_a_rule_below_a_sentence_parts_scenes() -> None:
    assert outline(manuscript([Source("a.txt", f"{RAIN}\n---\n{TEA}")])) == [("", 2)]


def test_a_hard_break_ends_a_paragraph() -> None:
    wrapped = "the ferry was\nlate again,\\\nand Ada was\nwaiting on the\nquay for it."
    book = manuscript([Source("a.md", wrapped, markdown=True)])
    assert [p.text for p in book.book.paragraphs()] == [
        "the ferry was late again,", "and Ada was waiting on the quay for it.",
    ]  # fmt: skip


def test_a_comment_may_overrule_everything() -> None:
    book = read(
        "<!-- continuity: note -->" + RAIN,
        "<!-- continuity: time -->At low tide",
        "<!-- continuity: story -->Chapter 9",
        "<!-- continuity: chapter -->Low water",
        TEA,
        "<!-- continuity: scene -->On deck",
        DOG,
        markdown=True,
    )
    assert [p.kind for p in book.book.paragraphs()] == [
        ParagraphKind.NOTE,
        ParagraphKind.TIME_HEADING,
        ParagraphKind.PROSE,
        ParagraphKind.CHAPTER_HEADING,
        ParagraphKind.PROSE,
        ParagraphKind.SCENE_HEADING,
        ParagraphKind.PROSE,
    ]
    assert outline(book) == [("", 1), ("Low water", 2)]


def test_title_and_author_may_stand_in_front_matter() -> None:
    text = f"---\ntitle: The Ferry\nauthor: A. Writer\n---\n\n{RAIN}"
    book = manuscript([Source("a.md", text, markdown=True)]).book
    assert (book.title, book.author) == ("The Ferry", "A. Writer")


def test_what_is_given_outranks_what_is_read() -> None:
    text = f"---\ntitle: The Ferry\n---\n\n{RAIN}"
    book = manuscript([Source("a.md", text, markdown=True)], title="Mine", author="Me").book
    assert (book.title, book.author) == ("Mine", "Me")


def test_in_a_project_every_file_is_a_chapter() -> None:
    sources = [
        Source("01-rain.md", f"# A hard rain\n\n{RAIN}\n\n# Later\n\n{TEA}", markdown=True),
        Source("02-the-tea.md", TEA, markdown=True),
        Source("03-empty.md", "", markdown=True),
    ]
    book = manuscript(sources, one_chapter_each=True)
    assert outline(book) == [("A hard rain", 2), ("The tea", 1), ("Empty", 0)]


def test_in_a_project_headings_directly_below_the_first_are_one_with_it() -> None:
    text = f"# Part One\n\n# Chapter 1\n\n## At night\n\n{RAIN}"
    book = manuscript([Source("1.md", text, markdown=True)], one_chapter_each=True)
    assert outline(book) == [("Part One · Chapter 1", 1)]
    assert of_kind(book, ParagraphKind.SCENE_HEADING) == ["At night"]


def test_in_a_project_a_heading_behind_story_names_a_scene() -> None:
    later = Source("1-a.md", f"{RAIN}\n\n## Later\n\n{TEA}", markdown=True)
    assert outline(manuscript([later], one_chapter_each=True)) == [("A", 2)]


def test_files_that_are_read_together_may_number_their_chapters() -> None:
    book = manuscript([Source("a.txt", f"1\n\n{RAIN}"), Source("b.txt", f"2\n\n{TEA}")])
    assert outline(book) == [("1", 1), ("2", 1)]


def test_the_name_of_a_file_is_a_title_where_there_is_no_other() -> None:
    assert file_title("manuscript/03-the-gate.md") == "The gate"
    assert file_title("07.md") == "07"
    assert manuscript([Source("late_ferry.txt", RAIN)]).book.title == "Late ferry"
    assert manuscript([Source("a.txt", RAIN), Source("b.txt", TEA)]).book.title == ""


def test_nothing_to_read_is_a_book_without_chapters() -> None:
    assert manuscript([Source("a.txt", "\n\n")]).book.chapters == ()
    assert manuscript([]).book.chapters == ()


def test_a_blank_line_parts_scenes_where_every_line_is_a_paragraph() -> None:
    lines = "\n".join([RAIN, TEA, DOG] * 6)
    book = manuscript([Source("a.md", f"{lines}\n\n{lines}", markdown=True)])
    assert outline(book) == [("", 2)]


def test_two_blank_lines_in_markdown_are_a_slip_and_three_part_scenes() -> None:
    lines = "\n\n".join([RAIN, TEA, DOG] * 6)
    for blank, scenes in ((2, 1), (3, 2)):
        text = lines + "\n" * (blank + 1) + lines
        assert outline(manuscript([Source("a.md", text, markdown=True)])) == [("", scenes)]


def test_a_lone_heading_above_all_chapters_is_the_title_of_the_book() -> None:
    book = read("# The Ferry", "## Rain", RAIN, "## Tea", TEA, markdown=True)
    assert outline(book) == [("Rain", 1), ("Tea", 1)]
    assert (book.book.title, notes(book)) == ("The Ferry", ["The Ferry"])


def test_of_two_headings_together_the_lower_may_be_the_title_of_the_upper() -> None:
    book = read("# Chapter 1", "# The Rain", RAIN, "# Chapter 2", "# The Tea", TEA, markdown=True)
    assert outline(book) == [("Chapter 1: The Rain", 1), ("Chapter 2: The Tea", 1)]


def test_a_line_of_nothing_but_tags_is_no_paragraph() -> None:
    assert [p.text for p in read("<br>", RAIN, "<i></i>").book.paragraphs()] == [RAIN]


def test_a_rule_below_a_sentence_of_several_lines_parts_scenes() -> None:
    wrapped = f"{RAIN[:36]}\n{RAIN[37:]}\n---\n{TEA[:33]}\n{TEA[34:]}"
    assert outline(manuscript([Source("a.txt", wrapped)])) == [("", 2)]


def test_a_comment_about_nothing_changes_nothing() -> None:
    book = read(RAIN, "<!-- continuity: note -->", markdown=True)
    assert [(p.text, p.kind) for p in book.book.paragraphs()] == [(RAIN, ParagraphKind.PROSE)]
