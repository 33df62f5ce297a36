"""What the proxies of Swift can send."""

from archbook.capacity.replication import replicated_gbps
from archbook.model.blueprint import Blueprint
from archbook.model.hardware import HardwareProfile
from archbook.model.storage import StorageBackend

PROXY = "swift-proxy-server"


def ports_gbps(profile: HardwareProfile | None) -> float | None:
    """Return the Gbit/s of all ports of a machine together; None when no card is named."""
    if profile is None or not profile.nics:
        return None
    return sum(nic.count * nic.ports * nic.speed_gbps for nic in profile.nics)


def needed_gbps(backend: StorageBackend) -> float | None:
    """Return what proxies send to storage while clients write; None when that is not said."""
    if backend.ingress_gbps is None:
        return None
    return replicated_gbps(backend.ingress_gbps, backend.size)


def there_gbps(blueprint: Blueprint) -> tuple[float, float] | None:
    """Return the Gbit/s of all proxies, and of the largest one; None when a card is unknown."""
    total = largest = 0.0
    for cohort, placement in blueprint.standing(PROXY):
        each = ports_gbps(blueprint.design.profile_of(cohort.group))
        if each is None:
            return None
        total, largest = total + len(placement.hosts) * each, max(largest, each)
    return total, largest
