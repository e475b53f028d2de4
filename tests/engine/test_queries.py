"""The database of remembered questions, on sums of cells."""

import pytest

from continuity.engine.queries import Database, Input, SelfReading, query
from continuity.errors import Cancelled

CELL: Input[str, int] = Input("cell")
ROWS: Input[None, tuple[str, ...]] = Input("rows")


@query
def parity(database: Database, key: str) -> int:
    return database.get(CELL, key) % 2


@query
def odd_cells(database: Database, _: None) -> int:
    return sum(database.get(parity, key) for key in database.get(ROWS, None))


@query
def verdict(database: Database, _: None) -> str:
    return "odd" if database.get(odd_cells, None) else "even"


def sheet(**cells: int) -> Database:
    database = Database()
    fill(database, **cells)
    return database


def fill(database: Database, **cells: int) -> None:
    for key, value in cells.items():
        database.supply(CELL, key, value)
    database.keep_only(CELL, cells.keys())
    database.supply(ROWS, None, tuple(cells))


def test_an_answer_is_computed_once() -> None:
    database = sheet(a=1, b=2)
    assert database.get(verdict, None) == "odd"
    assert database.get(verdict, None) == "odd"
    assert database.runs == {"parity": 2, "odd_cells": 1, "verdict": 1}


def test_an_equal_fact_changes_nothing() -> None:
    database = sheet(a=1, b=2)
    database.get(verdict, None)
    database.runs.clear()
    fill(database, a=1, b=2)
    database.get(verdict, None)
    assert not database.runs


def test_readers_of_an_answer_that_came_out_equal_are_left_alone() -> None:
    database = sheet(a=1, b=2)
    database.get(verdict, None)
    database.runs.clear()
    fill(database, a=3, b=2)
    assert database.get(verdict, None) == "odd"
    assert database.runs == {"parity": 1}


def test_a_real_change_reaches_the_last_reader() -> None:
    database = sheet(a=1, b=2)
    database.get(verdict, None)
    fill(database, a=2, b=2)
    assert database.get(verdict, None) == "even"


def test_a_new_key_is_computed_and_the_others_are_not() -> None:
    database = sheet(a=1, b=2)
    database.get(verdict, None)
    database.runs.clear()
    fill(database, a=1, b=2, c=4)
    assert database.get(verdict, None) == "odd"
    assert database.runs == {"parity": 1, "odd_cells": 1}


def test_answers_about_a_deleted_key_are_dropped() -> None:
    database = sheet(a=1, b=2)
    database.get(verdict, None)
    held = len(database)
    fill(database, b=2)
    assert database.get(verdict, None) == "even"
    assert len(database) == held - 2


def test_a_deleted_key_may_come_back_with_another_value() -> None:
    database = sheet(a=1, b=2)
    database.get(verdict, None)
    fill(database, b=2)
    fill(database, a=4, b=2)
    assert database.get(verdict, None) == "even"


def test_an_answer_asked_for_from_outside_is_kept() -> None:
    database = sheet(a=1, b=2)
    database.get(parity, "a")
    database.get(verdict, None)
    fill(database, b=2)
    database.get(verdict, None)
    with pytest.raises(KeyError, match="Nothing is supplied for cell of 'a'"):
        database.get(parity, "a")


def test_cancelling_leaves_the_database_usable() -> None:
    database = sheet(a=1, b=2, c=3)
    asked = iter([False, False, False, True])
    database.cancelled = lambda: next(asked)
    with pytest.raises(Cancelled):
        database.get(verdict, None)
    database.cancelled = lambda: False
    assert database.get(verdict, None) == "odd"
    assert database.runs["parity"] == 3


def test_cancelling_a_second_look_leaves_the_database_usable() -> None:
    database = sheet(a=1, b=2, c=3)
    database.get(verdict, None)
    fill(database, a=2, b=2, c=4)
    database.cancelled = lambda: True
    with pytest.raises(Cancelled):
        database.get(verdict, None)
    database.cancelled = lambda: False
    assert database.get(verdict, None) == "even"


def test_a_query_that_reads_itself_is_stopped_and_shows_the_chain() -> None:
    @query
    def hen(database: Database, _: None) -> int:
        return database.get(egg, None)

    @query
    def egg(database: Database, _: None) -> int:
        return database.get(hen, None)

    with pytest.raises(SelfReading, match=r"hen\(None\) → egg\(None\) → hen\(None\)"):
        Database().get(hen, None)


def test_a_query_that_fails_can_be_asked_again() -> None:
    database = sheet(a=1)

    @query
    def inverse(database: Database, key: str) -> float:
        return 1 / database.get(CELL, key)

    database.supply(CELL, "a", 0)
    with pytest.raises(ZeroDivisionError):
        database.get(inverse, "a")
    database.supply(CELL, "a", 2)
    assert database.get(inverse, "a") == 0.5


def test_facts_and_queries_show_their_names() -> None:
    assert (repr(CELL), repr(parity)) == ("cell", "parity")
