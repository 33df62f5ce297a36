"""Names of sheets."""

import pytest
from hypothesis import given
from hypothesis.strategies import lists, text

from archbook.report.spreadsheet.names import LONGEST, sheet_names


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (("cmp", "CMP"), ("cmp", "CMP-2")),
        (("a/b:c*d?e[f]",), ("a-b-c-d-e-f-",)),
        (("'quoted'",), ("quoted",)),
        (("history",), ("history-2",)),
        (("", "  "), ("-", "--2")),
        (("x" * 40, "x" * 50), ("x" * 31, "x" * 29 + "-2")),
    ],
)
def test_names_are_clean_short_and_apart(
    wanted: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert sheet_names(wanted) == expected


@given(lists(text(max_size=60), max_size=20))
def test_whatever_is_wanted_excel_takes_it(wanted: list[str]) -> None:
    found = sheet_names(wanted)
    assert len({name.casefold() for name in found}) == len(wanted)
    for name in found:
        assert 0 < len(name) <= LONGEST
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")
