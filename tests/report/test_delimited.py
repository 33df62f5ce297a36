"""CSV opens as data, never as a formula."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.report.delimited import csv_text, defused


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t=", "\r=", " =", "\x1b=", "＝"])  # noqa: RUF001 - the wide form
def test_a_formula_is_defused(beginning: str) -> None:
    assert defused(f"{beginning}1+1").startswith("'")


def test_plain_words_and_numbers_stay() -> None:
    assert csv_text(("a", "b"), [("x-1", 2), ("y", 1.0), ("z", -1.5)], "unknown") == (
        "a,b\nx-1,2\ny,1\nz,-1.5\n"
    )


def test_what_nobody_knows_is_called_unknown() -> None:
    assert csv_text(("a",), [(None,)], "unknown") == "a\nunknown\n"


@given(st.lists(st.text(), min_size=2, max_size=2))
def test_any_words_come_back_as_one_harmless_row(words: list[str]) -> None:
    rows = list(csv.reader(StringIO(csv_text(("a", "b"), [words], "unknown"))))
    assert len(rows) == 2
    assert len(rows[1]) == 2
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in rows[1])
