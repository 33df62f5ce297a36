"""The instances and hosts of a pool, in the units that packing counts in."""

from collections.abc import Mapping
from dataclasses import dataclass

from archbook.capacity.cells import guest_cells
from archbook.capacity.offer import Offer
from archbook.capacity.packing.classes import HostClass, Kind
from archbook.capacity.packing.measured import host_class, kind
from archbook.sizing.demand import names
from archbook.sizing.stands import Stand


@dataclass(frozen=True, slots=True)
class Load:
    """What is packed.

    Attributes:
        kinds: The instances.
        offered: Group → what one host offers.
        order: Groups, the largest first: the order in which hosts are taken. The first one grows.
    """

    kinds: tuple[Kind, ...]
    offered: Mapping[str, Offer]
    order: tuple[str, ...]

    def classes(self, counts: Mapping[str, int]) -> list[HostClass]:
        """Return *counts* hosts of each group."""
        return [host_class(name, counts[name], self.offered[name]) for name in self.order]

    def too_large(self) -> tuple[str, ...]:
        """Return the names of the instances that fit on no host, however empty."""
        return tuple(one.name for one in self.kinds if one.count and not one.takes)


def load_of(stand: Stand) -> Load | None:
    """Return what is packed; None where the demand or a host is unknown, or there is none."""
    offered = {name: host for name, host in stand.offered.items() if name in stand.counts and host}
    if not stand.demanded or not stand.pool.flavors or len(offered) < len(stand.counts):
        return None
    flavors = zip(names(stand), stand.pool.flavors, strict=True)
    kinds = tuple(kind(name, one, one.instances, offered) for name, one in flavors)
    return Load(kinds, offered, largest_first(stand))


def largest_first(stand: Stand) -> tuple[str, ...]:
    """Return the groups of *stand*, those with most hosts first, then by name."""
    return tuple(sorted(stand.counts, key=lambda name: (-stand.counts[name], name)))


def unseen_cells(stand: Stand) -> bool:
    """Tell whether instances are fitted into NUMA cells that the hosts do not state."""
    bound = any(guest_cells(flavor) is not None for flavor in stand.pool.flavors)
    hosts = (stand.offered[name] for name in stand.counts)
    return bound and any(host is not None and host.sockets is None for host in hosts)
