"""What a store sends to keep several copies, and to make lost ones anew."""

import pytest

from archbook.capacity.replication import recovery_hours, replicated_gbps
from archbook.capacity.transfer import transfer_hours


def test_each_replica_is_sent_once() -> None:
    assert replicated_gbps(10, 3) == 30
    assert replicated_gbps(2.5, 1) == 2.5


def test_hosts_that_are_left_share_the_work() -> None:
    """1 TB over one link of 1 Gbit/s takes 2.2 hours; over three of 25 it takes 1.8 minutes."""
    assert recovery_hours(1, 1, 1, 1) == transfer_hours(1, 1) == pytest.approx(2.222, abs=0.001)
    assert recovery_hours(1, 1, 3, 25) * 60 == pytest.approx(1.778, abs=0.001)


def test_an_erasure_code_reads_k_parts_for_one() -> None:
    assert recovery_hours(10, 4, 5, 10) == pytest.approx(4 * recovery_hours(10, 1, 5, 10))
