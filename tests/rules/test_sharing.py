"""Which components share hosts of a group."""

import pytest

from archbook.rules.sharing import together


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (range(3), range(3), True),
        (range(1), range(100), True),
        (range(100), range(99, 100), True),
        (range(0, 6, 2), range(1, 6, 2), False),
        (range(0, 6, 2), range(4, 5), True),
        (range(2), range(2, 4), False),
        (range(0), range(3), False),
    ],
)
def test_a_host_in_common(one: range, other: range, shared: bool) -> None:  # noqa: FBT001 - a row of the table
    assert together(one, other) is shared
    assert together(other, one) is shared
