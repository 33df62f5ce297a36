"""What copies of volumes take."""

from archbook.capacity.retention import copies_tb


def test_full_copies_and_changes() -> None:
    assert copies_tb(50, 2, 0, 0) == 100
    assert copies_tb(50, 1, 6, 0.05) == 65
    assert copies_tb(50, 0, 7, 0.1) == 35
