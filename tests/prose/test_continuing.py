"""Ids stay with what is unchanged, edited in place or moved."""

import time

from hypothesis import given
from hypothesis import strategies as st

from continuity.prose.matching import matched
from continuity.prose.segmentation import manuscript
from continuity.story.manuscript import Manuscript, Source

RAIN = "It had rained on the harbour since noon, and the ferry was late again."
TEA = "Ada made the tea and would not say what the letter had told her."
DOG = "The dog slept under the table, as it did whenever there was thunder."
FOG = "Fog came in from the sea and took the lamps along the quay, one by one."


def project(*files: tuple[str, str], before: Manuscript | None = None) -> Manuscript:
    sources = [Source(path, text, markdown=True) for path, text in files]
    return manuscript(sources, one_chapter_each=True, before=before)


def story(*paragraphs: str, before: Manuscript | None = None) -> Manuscript:
    return manuscript([Source("a.txt", "\n\n".join(paragraphs))], before=before)


def ids(book: Manuscript) -> dict[str, int]:
    return {paragraph.text: paragraph.id for paragraph in book.book.paragraphs()}


def scenes(book: Manuscript) -> list[int]:
    return [scene.id for scene in book.book.scenes()]


def chapters(book: Manuscript) -> list[int]:
    return [chapter.id for chapter in book.book.chapters]


def test_a_first_reading_counts_from_one() -> None:
    first = story(RAIN, "***", TEA)
    assert ids(first) == {RAIN: 1, TEA: 2}
    assert (scenes(first), chapters(first), first.spent) == ([1, 2], [1], 2)


def test_an_edited_paragraph_keeps_its_id() -> None:
    first = story(RAIN, TEA, DOG)
    second = story(RAIN, TEA + " Nobody asked.", DOG, before=first)
    assert list(ids(second).values()) == [1, 2, 3]


def test_a_new_paragraph_gets_an_id_that_nothing_had() -> None:
    first = story(RAIN, TEA, DOG)
    second = story(RAIN, TEA, before=first)
    third = story(RAIN, TEA, FOG, before=second)
    assert ids(third) == {RAIN: 1, TEA: 2, FOG: 4}


def test_an_edited_paragraph_beside_a_new_one_is_known_by_its_words() -> None:
    first = story(RAIN, TEA, DOG)
    second = story(RAIN, FOG, TEA + " Nobody asked.", DOG, before=first)
    assert list(ids(second).values()) == [1, 4, 2, 3]


def test_a_paragraph_that_is_split_leaves_its_id_with_the_likeliest_part() -> None:
    first = story(RAIN, f"{TEA} {DOG}", FOG)
    second = story(RAIN, TEA, DOG, FOG, before=first)
    assert list(ids(second).values()) == [1, 2, 4, 3]


def test_a_paragraph_that_moves_to_another_chapter_keeps_its_id() -> None:
    first = project(("1.md", f"# One\n\n{RAIN}\n\n{TEA}"), ("2.md", f"# Two\n\n{DOG}"))
    second = project(
        ("1.md", f"# One\n\n{RAIN}"), ("2.md", f"# Two\n\n{DOG}\n\n{TEA}"), before=first
    )
    assert ids(second) == ids(first)


def test_a_scene_that_is_split_leaves_its_id_with_the_larger_part() -> None:
    first = story(RAIN, TEA, DOG)
    second = story(RAIN, "***", TEA, DOG, before=first)
    assert scenes(second) == [4, 1]


def test_scenes_that_change_places_keep_their_ids() -> None:
    first = story(RAIN, TEA, "***", DOG, FOG)
    second = story(DOG, FOG, "***", RAIN, TEA, before=first)
    assert scenes(second) == [2, 1]


def test_chapters_that_change_places_keep_their_ids_and_know_their_files() -> None:
    one, two = ("1.md", f"# One\n\n{RAIN}"), ("2.md", f"# Two\n\n{TEA}")
    first = project(one, two)
    second = project(two, one, before=first)
    assert chapters(second) == [2, 1]
    assert {second.places[p.id].source for p in second.book.chapters[0].paragraphs()} == {0}
    for paragraph in second.book.paragraphs():
        place = second.places[paragraph.id]
        assert second.sources[place.source].text[place.start :].startswith(paragraph.text)


def test_a_chapter_that_is_emptied_is_still_the_chapter() -> None:
    first = project(("1.md", RAIN), ("2.md", TEA))
    second = project(("1.md", ""), ("2.md", TEA), before=first)
    third = project(("1.md", DOG), ("2.md", TEA), before=second)
    assert chapters(first) == chapters(second) == chapters(third) == [1, 2]


def test_a_chapter_that_is_renamed_on_disk_is_known_by_its_words() -> None:
    first = project(("1.md", RAIN), ("2.md", TEA))
    second = project(("1-rain.md", RAIN), ("2.md", TEA), before=first)
    assert chapters(second) == [1, 2]
    assert ids(second) == ids(first)


def test_a_chapter_that_is_added_gets_a_new_id() -> None:
    first = project(("1.md", RAIN), ("2.md", TEA))
    second = project(("1.md", RAIN), ("1b.md", DOG), ("2.md", TEA), before=first)
    assert chapters(second)[0::2] == [1, 2]
    assert chapters(second)[1] > 2


def test_what_did_not_change_is_the_same_value() -> None:
    first = project(("1.md", RAIN), ("2.md", f"{TEA}\n\n{DOG}"))
    second = project(("1.md", RAIN), ("2.md", f"{TEA}\n\n{FOG}"), before=first)
    assert second.book.chapters[0] is first.book.chapters[0]
    assert next(second.book.chapters[1].paragraphs()) is next(first.book.chapters[1].paragraphs())


def test_a_book_that_nobody_counted_is_counted() -> None:
    first = story(RAIN, TEA)
    uncounted = Manuscript(first.book, first.sources, first.places)
    assert ids(story(RAIN, TEA, FOG, before=uncounted))[FOG] == 3


def test_many_changes_at_once_are_matched_by_what_stands_only_once() -> None:
    olds = [f"paragraph {number}" for number in range(1000)]
    news = [text for number in range(1000) for text in (f"fresh {number}", olds[number])]
    assert matched(olds, news) == {2 * at + 1: at for at in range(1000)}


@given(
    st.lists(st.sampled_from([RAIN, TEA, DOG, FOG, "Yes.", "No."]), max_size=8),
    st.lists(st.sampled_from([RAIN, TEA, DOG, FOG, "Yes.", "No.", "Maybe."]), max_size=8),
)
def test_no_id_is_given_twice(before: list[str], after: list[str]) -> None:
    first = story(*before)
    second = story(*after, before=first)
    keys = [paragraph.id for paragraph in second.book.paragraphs()]
    assert len(set(keys)) == len(keys)
    assert set(keys) == set(second.places)
    assert [p.text for p in second.book.paragraphs()] == [
        p.text for p in story(*after).book.paragraphs()
    ]
    old = {paragraph.id for paragraph in first.book.paragraphs()}
    assert all(key in old or key > first.spent for key in keys)


def test_one_edit_in_a_long_book_costs_little() -> None:
    text = [[f"Paragraph {at} of {number}. {RAIN}" for at in range(200)] for number in range(40)]
    files = [(f"{number}.md", "\n\n".join(text[number])) for number in range(40)]
    first = project(*files)
    files[20] = ("20.md", files[20][1].replace("Paragraph 100", "Paragraph one hundred"))
    began = time.process_time()
    second = project(*files, before=first)
    took = time.process_time() - began
    began = time.process_time()
    project(*files)
    anew = time.process_time() - began
    assert len(second.places) == 8000
    assert took < anew / 4
