"""What a store sends to keep several copies, and to make lost ones anew."""

from archbook.capacity.transfer import transfer_hours


def replicated_gbps(ingress_gbps: float, replicas: int) -> float:
    """Return what a proxy of Swift sends to storage while users send *ingress_gbps*.

    It writes each object once for each replica.

    Source: OpenStack Architecture Design Guide, storage architecture, object storage networking.
    """
    return ingress_gbps * replicas


def recovery_hours(lost_tb: float, read_for_each: int, hosts_left: int, host_gbps: float) -> float:
    """Return the hours in which the hosts left could fetch what a lost host held, at the least.

    Each of them takes its share at the line rate of its ports, and nothing else is sent meanwhile.
    Disks, and the rate that clients are protected by, make it longer.

    Source: Ceph, hardware recommendations, "Networks: Speed"; erasure code.

    Args:
        lost_tb: Data that the lost host held.
        read_for_each: Parts that are read to make one anew: 1 of replicas, k of an erasure code.
        hosts_left: Hosts that take it over.
        host_gbps: Speed of the ports of one of them together.
    """
    return transfer_hours(lost_tb * read_for_each, hosts_left * host_gbps)
