"""How long a Ceph cluster copies when it has lost a host, at the least."""

from collections.abc import Iterator

from archbook.capacity.replication import recovery_hours
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.sizing import Estimate, Quantity
from archbook.model.storage import StorageBackend
from archbook.rules.backends import carriers
from archbook.rules.osds import domain_disks
from archbook.rules.proxies import ports_gbps
from archbook.rules.thresholds import position
from archbook.sizing.copies import PLANNED

_SPEED = Citation("ceph-hardware", "Networks: Speed")


def recovery(blueprint: Blueprint, backend: StorageBackend) -> Iterator[Estimate]:
    """Yield the hours in which the network alone could make up for the largest host."""
    hosts = sum(len(cohort) for cohort in carriers(blueprint, backend))
    if hosts > 1:
        quantity = _hours(blueprint, backend, hosts)
        yield Estimate(f"storage/{backend.name}", "recovery_hours", "h", quantity)


def _hours(blueprint: Blueprint, backend: StorageBackend, hosts: int) -> Quantity:
    domains = domain_disks(blueprint, backend)
    largest = max((each.largest_host_tb for each in domains), default=None) if domains else None
    planned = position(blueprint, PLANNED[backend.kind]).value
    read = backend.erasure.k if backend.erasure else 1
    speed = _slowest(blueprint, backend)
    known = largest is not None and speed is not None
    value = recovery_hours((largest or 0) * planned, read, hosts - 1, speed or 1)
    formula = Message(
        "TB of the largest host as full as planned * parts read for one * 8000 / (hosts left * "
        "Gbit/s of the ports of one) / 3600: disks and the rate that clients are protected by "
        "make it longer"
    )
    inputs = {
        "largest_host_tb": largest,
        "share_planned": planned,
        "parts_read": read,
        "hosts_left": hosts - 1,
        "host_gbps": speed,
    }
    return Quantity(value if known else None, formula, inputs, _SPEED)


def _slowest(blueprint: Blueprint, backend: StorageBackend) -> float | None:
    """Return the ports of the host with the slowest ones, in Gbit/s together."""
    found = [
        ports_gbps(blueprint.design.profile_of(c.group)) for c in carriers(blueprint, backend)
    ]
    known = [speed for speed in found if speed is not None]
    return min(known) if known and len(known) == len(found) else None
