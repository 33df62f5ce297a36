"""Columns have letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.formats.spreadsheet.places import MOST_COLUMNS, letters_of, place_of


@pytest.mark.parametrize(
    ("place", "letters"),
    [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")],
)
def test_letters_are_those_of_a_spreadsheet(place: int, letters: str) -> None:
    assert (letters_of(place), place_of(letters)) == (letters, place)


@given(st.integers(0, MOST_COLUMNS - 1))
def test_there_and_back(place: int) -> None:
    assert place_of(letters_of(place)) == place


@pytest.mark.parametrize("letters", ["", "XFE", "ZZZZ"])
def test_what_is_no_column_is_refused(letters: str) -> None:
    with pytest.raises(ValueError, match=f"^{letters}$"):
        place_of(letters)
