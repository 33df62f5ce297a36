"""How many members of the control plane a number of hosts calls for."""

from archbook.capacity.counts import units_for

LEAST_QUORUM = 3
"""Fewest members of a quorum cluster that outlive the loss of one."""

COMPUTES_EACH = 1_000
"""Compute hosts for which Anuket's architecture adds one controller to the first three."""

HOSTS_PER_RELAY = 50
"""Hosts that one relay of the OVN southbound database serves. Source: Kolla-Ansible, Neutron."""

LEAST_CONDUCTORS = 2
"""With one conductor of Ironic there is none to take its nodes over."""

NODES_PER_CONDUCTOR = 300
"""Bare metal nodes of one conductor. Source: Ironic, reference architecture."""

API_WORKERS, RPC_WORKERS = 5, 3
"""Most processes of an API, and of what answers its calls, on one host.

Source: Kolla-Ansible, defaults, `openstack_service_workers` and `openstack_service_rpc_workers`.
"""


def next_odd(count: int) -> int:
    """Return *count*, or the next odd number, and three at least."""
    return max(LEAST_QUORUM, count + (count % 2 == 0))


def published_control_hosts(computes: int) -> int:
    """Return the controllers that Anuket's architecture reckons with, which may be even.

    3 + floor(compute hosts / 1,000).

    Source: Anuket, OpenStack reference architecture, chapter 4.
    """
    return LEAST_QUORUM + computes // COMPUTES_EACH


def control_hosts(computes: int) -> int:
    """Return the controllers for so many compute hosts of one region: odd, for the quorum."""
    return next_odd(published_control_hosts(computes))


def ovn_relays(hosts: int) -> int:
    """Return the relays for hosts with ovn-controller: ceil(hosts / 50).

    Source: Kolla-Ansible, Neutron guide, "OVN (ml2/ovn)".
    """
    return units_for(hosts, HOSTS_PER_RELAY)


def ironic_conductors(nodes: int) -> int:
    """Return the conductors for bare metal nodes: max(2, ceil(nodes / 300)).

    Source: Ironic, reference architecture, "HA and Scalability: ironic-conductor".
    """
    return max(LEAST_CONDUCTORS, units_for(nodes, NODES_PER_CONDUCTOR))


def workers(threads: int, most: int) -> int:
    """Return the processes of a service on a host with so many hardware threads.

    Source: Kolla-Ansible, defaults, `openstack_service_workers`.
    """
    return min(threads, most)
