"""Who says "I"."""

from a_scene import told
from telling import read, report_on

QUAY = "I walked down to the quay. I saw the boats, and I counted them. I was tired.\n"
BEN = "“Go home,” said Ben. I shook my head.\n"
ANN = "“Go home,” said Ann. I shook my head.\n"


def _narrators(story: str) -> list[str | None]:
    report = report_on(read(story))
    names = {one.id: one.name for one in report.cast.people}
    return [names[one.narrator] if one.narrator else None for one in report.scenes]


def _found(story: str) -> list[str]:
    return [f"{one.code} {one.message}" for one in report_on(read(story)).diagnostics]


def test_whoever_is_named_over_a_chapter_tells_all_its_scenes() -> None:
    story = f"# Ann\n{QUAY}{BEN}***\n{QUAY}{BEN}# Ben\n{QUAY}{ANN}***\n{QUAY}{ANN}"
    assert _narrators(story) == ["Ann", "Ann", "Ben", "Ben"]


def test_whoever_gives_his_own_name_tells_the_scene() -> None:
    story = f"# One\nMy name is Ann Reed. {QUAY}{BEN}***\n{QUAY}{BEN}"
    assert _narrators(story)[0] == "Ann Reed"


def test_whoever_the_telling_has_act_by_name_does_not_tell_it() -> None:
    acting = "Ben smiled. Ben nodded. Ben laughed and sat.\n"
    assert told(f"# Ben\n{QUAY}{acting}{BEN}").scene.narrator is None


def test_a_narrator_without_a_name_is_one_person() -> None:
    told_twice = f"{QUAY}{BEN}My eyes are green.\n***\n{QUAY}My brown eyes looked back at me.\n"
    assert _found(told_twice) == ["P101 The narrator's eyes are brown here, but were green before"]


def test_a_narrator_without_a_name_says_of_himself_what_the_telling_says() -> None:
    story = f"{QUAY}{BEN}“I am thirty-four,” I said.\n***\n{QUAY}I was nineteen years old.\n"
    assert [one[:4] for one in _found(story)] == ["P201"]


def test_a_narrator_without_a_name_is_not_in_the_cast() -> None:
    report = report_on(read(f"{QUAY}{BEN}My eyes are green.\n"))
    assert [one.name for one in report.cast.people] == ["Ben"]
