"""What the author declares, changed step by step."""

from continuity.story.decisions import AuthorsWord, Declared
from continuity.story.declaring import facts_of, people_of, with_fact, with_rule
from continuity.story.world import EVERYBODY, NOBODY, WorldRule, world_of

EYES = Declared("Mara", "eyes", "green")
AGE = Declared("Tom", "age", "40")
WORD = AuthorsWord(declared=(EYES, AGE))


def test_a_changed_fact_stays_in_its_place() -> None:
    grey = Declared("Mara", "eyes", "grey")
    assert with_fact(WORD, EYES, grey).declared == (grey, AGE)


def test_a_fact_is_removed_and_the_old_word_stays_as_it_was() -> None:
    assert with_fact(WORD, EYES, None).declared == (AGE,)
    assert WORD.declared == (EYES, AGE)


def test_a_new_fact_comes_last_and_nothing_is_said_twice() -> None:
    new = Declared("Tom", "hair", "red")
    assert with_fact(WORD, None, new).declared == (EYES, AGE, new)
    assert with_fact(WORD, None, EYES).declared == (EYES, AGE)
    assert with_fact(WORD, AGE, EYES).declared == (EYES,)


def test_a_rule_of_the_world_holds_for_everybody_nobody_or_the_named() -> None:
    rule = WorldRule.GHOSTS_SPEAK
    for people in ((EVERYBODY,), (NOBODY,), ("Mara", "Tom")):
        word = with_rule(WORD, rule, people)
        assert people_of(word.declared, rule) == people
        assert facts_of(word) == WORD.declared
    denied = with_rule(WORD, rule, (NOBODY,))
    assert world_of(denied.declared).denied == (rule,)


def test_a_rule_nothing_is_said_of_leaves_no_trace() -> None:
    rule = WorldRule.TIME_TRAVEL
    word = with_rule(with_rule(WORD, rule, (EVERYBODY,)), rule, None)
    assert word == WORD
    assert people_of(word.declared, rule) is None


def test_the_note_on_a_rule_is_kept_when_others_are_named_beside() -> None:
    noted = Declared("Mara", "world", "magic-healing", "chapter nine")
    word = with_rule(AuthorsWord(declared=(noted,)), WorldRule.MAGIC_HEALING, ("Mara", "Tom"))
    assert word.declared[0] == noted
