"""Many names as a few."""

import pytest

from archbook.report.alike import alike, runs


@pytest.mark.parametrize(
    ("names", "written"),
    [
        ([], ""),
        (["r1"], "r1"),
        (["r1", "r2"], "r1, r2"),
        (["r1", "r2", "r3"], "r1–r3"),
        (["r1", "r2", "r3", "r5", "q6"], "r1–r3, r5, q6"),
        (["r08", "r09", "r10"], "r08–r10"),
        (["r8", "r9", "r10", "r11"], "r8–r11"),
        (["r9", "r010"], "r9, r010"),
        (["a", "b", "c"], "a, b, c"),
        (["12", "13", "14"], "12–14"),
        (["r3", "r2", "r1"], "r3, r2, r1"),
    ],
)
def test_numbers_in_a_row_are_folded(names: list[str], written: str) -> None:
    assert runs(names) == written


def test_what_is_alike_comes_where_the_first_of_it_came() -> None:
    assert list(alike([1, 4, 3, 6], lambda one: one % 2)) == [[1, 3], [4, 6]]
