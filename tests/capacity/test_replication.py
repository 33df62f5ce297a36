"""What a store sends to keep several copies."""

from archbook.capacity.replication import replicated_gbps


def test_each_replica_is_sent_once() -> None:
    assert replicated_gbps(10, 3) == 30
    assert replicated_gbps(2.5, 1) == 2.5
