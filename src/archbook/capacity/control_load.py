"""Measured load of a control plane: evidence of one scale, never a limit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServiceLoad:
    """The most that one service took while it was measured.

    Attributes:
        service: The service, as the source names it.
        cores: Physical cores of one process or member.
        ram_gb: Memory of one process or member in GB (10^9 bytes).
        members: How many of them ran.
    """

    service: str
    cores: float
    ram_gb: float
    members: int = 1


AT_1000_COMPUTES = (
    ServiceLoad("nova-api", 15, 7.49),
    ServiceLoad("nova-scheduler", 0.6, 0.41, 8),
    ServiceLoad("nova-conductor", 17, 3.7),
    ServiceLoad("glance-api", 0.1, 1.6),
    ServiceLoad("glance-registry", 0.15, 1.4),
    ServiceLoad("neutron-server", 7, 2.6),
    ServiceLoad("keystone", 0.5, 1.8),
    ServiceLoad("rabbitmq", 2, 6, 3),
    ServiceLoad("mysqld", 1, 3.1),
    ServiceLoad("memcached", 0.6, 0.08),
)
"""Services of one controller each under 1,000 simulated compute hosts and 10,000 instances.

Release Mitaka. Peaks of different services may be at different times, so that their sum is more
than was needed at once.

Source: OpenStack performance documentation, 1000 compute nodes fake driver report, "Table 1.
Services top watermarks".
"""

_GHZ = 2.5
"""Clock of a core of the servers (Xeon E5-2680 v3) whose load the second report gives in GHz."""

AT_1000_WITH_AGENTS = (
    ServiceLoad("nova-api", 13 / _GHZ, 12.4),
    ServiceLoad("nova-scheduler", 1 / _GHZ, 1.1, 8),
    ServiceLoad("nova-conductor", 30 / _GHZ, 4.8),
    ServiceLoad("glance-api", 0.16 / _GHZ, 1.8),
    ServiceLoad("glance-registry", 0.3 / _GHZ, 1.8),
    ServiceLoad("neutron-server", 30 / _GHZ, 20),
    ServiceLoad("keystone", 14 / _GHZ, 2.7),
    ServiceLoad("rabbitmq", 21 / _GHZ, 17),
    ServiceLoad("mysqld", 1.9 / _GHZ, 3.5),
    ServiceLoad("memcached", 0.01 / _GHZ, 0.027),
)
"""The same with a network agent on each compute host, and 20,000 instances that were not started.

Release Liberty; queue and database had one member each, so that what a cluster costs is missing.

Source: OpenStack performance documentation, 1000 compute nodes, "Table 1. Services top
watermarks".
"""

MEASUREMENTS: Mapping[str, tuple[ServiceLoad, ...]] = {
    "fake_driver": AT_1000_COMPUTES,
    "with_agents": AT_1000_WITH_AGENTS,
}
"""Published measurements that name what each service took."""

MEASURED_COMPUTES = 1_000
"""Compute hosts of the largest of them."""


def measured(computes: int) -> Mapping[str, tuple[ServiceLoad, ...]]:
    """Return the loads measured with as many compute hosts or more; none when nobody did.

    What was enough for more hosts is enough for fewer. Beyond it there is no figure to grow.
    """
    return MEASUREMENTS if computes <= MEASURED_COMPUTES else {}


def cores_together(loads: Iterable[ServiceLoad]) -> float:
    """Return the cores that all members of *loads* took at their peaks."""
    return sum(load.cores * load.members for load in loads)


def ram_together_gb(loads: Iterable[ServiceLoad]) -> float:
    """Return the GB of memory that all members of *loads* took at their peaks."""
    return sum(load.ram_gb * load.members for load in loads)
