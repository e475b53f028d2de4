"""The dictionary in its own process."""

import os
import signal
from collections.abc import Iterator

import pytest

from continuity.errors import ReaderUnavailable
from continuity.workspace.spelling import Spelling


@pytest.fixture(scope="module")
def spelling() -> Iterator[Spelling]:
    made = Spelling()
    yield made
    made.close()


def test_words_are_looked_up(spelling: Spelling) -> None:
    assert spelling.wrong(["boat", "baot", "colour"], british=True) == ["baot"]
    assert spelling.wrong(["boat", "colour"], british=False) == ["colour"]
    assert spelling.suggestions("recieve")[0] == "receive"


def test_its_death_costs_an_answer_and_nothing_more(spelling: Spelling) -> None:
    spelling.wrong(["boat"], british=True)
    assert spelling._process is not None
    assert spelling._process.pid is not None
    os.kill(spelling._process.pid, signal.SIGTERM)
    spelling._process.join(5)
    with pytest.raises(ReaderUnavailable, match="stopped"):
        spelling.wrong(["boat"], british=True)
    assert spelling.wrong(["baot"], british=True) == ["baot"]


def test_it_may_be_closed_before_it_was_asked() -> None:
    Spelling().close()
