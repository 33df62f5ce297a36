"""How long data takes over a link."""

import pytest

from archbook.capacity.transfer import transfer_hours


@pytest.mark.parametrize(
    ("size_tb", "speed_gbps", "hours"),
    [(1, 1, 2.2222), (1, 10, 0.2222), (10, 10, 2.2222), (0.45, 1, 1)],
)
def test_eight_thousand_gigabits_are_a_terabyte(
    size_tb: float, speed_gbps: float, hours: float
) -> None:
    assert transfer_hours(size_tb, speed_gbps) == pytest.approx(hours, abs=1e-4)
