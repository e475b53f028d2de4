import pytest

from continuity.exchange.plain_text import decode

WORDS = "“Naïve,” said Zoë — 20 €"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_text_without_a_mark_is_read_by_what_it_is(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding_and_stays(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == "\ufeff" + WORDS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_two_bytes_a_letter_are_known_without_a_mark(encoding: str) -> None:
    assert decode(("The ferry was late. " + WORDS).encode(encoding)).startswith("The ferry")


def test_bytes_that_mean_nothing_become_some_character() -> None:
    assert decode(b"caf\xe9 \x81") == "café \x81"


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\r\nb\rc\n"


def test_an_odd_byte_at_the_end_is_no_reason_to_stop() -> None:
    assert decode("\ufeffAda".encode("utf-16-le") + b"\x41") == "\ufeffAda\ufffd"
