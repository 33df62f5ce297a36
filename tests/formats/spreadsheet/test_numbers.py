"""Numbers of many countries, and what is none."""

import pytest

from archbook.formats.spreadsheet import is_yes, number_of


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (8192, 8192),
        (0.5, 0.5),
        ("4096", 4096),
        ("8,192", 8192),
        ("8.192", 8192),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1 234,5", 1234.5),
        ("1\u00a0234,5", 1234.5),
        ("1'234.5", 1234.5),
        ("1.234.567", 1234567),
        ("1.234.567,25", 1234567.25),
        ("0,5", 0.5),
        ("0.125", 0.125),
        ("12345,678", 12345.678),
    ],
)
def test_a_number_is_read_in_every_spelling(cell: object, number: float) -> None:
    assert number_of(cell) == number


@pytest.mark.parametrize(
    "cell",
    [
        None,
        "",
        "n/a",
        "-3",
        -4,
        "1e9",
        "=2+2",
        True,
        float("nan"),
        float("inf"),
        "1.2.3",
        "1,23,4",
    ],
)
def test_what_is_no_number_is_none(cell: object) -> None:
    assert number_of(cell) is None


@pytest.mark.parametrize("cell", [True, "true", "TRUE", "wahr", "1"])
def test_yes_has_many_spellings(cell: object) -> None:
    assert is_yes(cell)


@pytest.mark.parametrize("cell", [False, "false", "", None, 0, "falsch"])
def test_everything_else_is_no(cell: object) -> None:
    assert not is_yes(cell)
