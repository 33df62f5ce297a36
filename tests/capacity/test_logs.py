"""How much logs take."""

from archbook.capacity.logs import debug_gb_a_day, kept_tb


def test_the_cluster_that_was_measured_writes_what_it_wrote() -> None:
    assert debug_gb_a_day(130) == 50
    assert debug_gb_a_day(0) == 0


def test_days_and_copies_multiply() -> None:
    assert kept_tb(50, 60, 2) == 6
