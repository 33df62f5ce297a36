"""Text from designs and catalogs cannot steer a terminal."""

import pytest

from archbook.report.plain import plain, plain_lines


@pytest.mark.parametrize(
    "wild",
    [
        "a\x1b[31mb",  # a colour
        "a\x1b]0;title\x07b",  # a window title
        "a\x9bb",  # the one-byte control sequence introducer
        "a\u202eb",  # right-to-left override
        "a\u2066b",  # isolate
        "a\x00b\x7f",
        "a\ud800b",  # half a surrogate pair
    ],
)
def test_no_control_character_is_left(wild: str) -> None:
    assert all(letter.isprintable() for letter in plain(wild))
    assert plain(wild).startswith("a")
    assert "b" in plain(wild)


def test_it_is_one_line() -> None:
    assert plain("a\r\nb\tc\u2028d") == "a b cd"


def test_korean_and_symbols_stay() -> None:
    assert plain("제어 노드 × 3 → 2") == "제어 노드 × 3 → 2"


def test_lines_and_indents_can_be_kept() -> None:
    assert plain_lines("  a\x1b[2J\n\tb") == "  a[2J\n b"
