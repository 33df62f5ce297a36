"""Whether whole instances find a host on so many hosts of each class."""

from collections.abc import Mapping

from archbook.capacity.packing.bound import fewest
from archbook.capacity.packing.classes import HostClass as Packed
from archbook.capacity.packing.classes import Kind
from archbook.capacity.packing.packed import left_over
from archbook.model.choice import PoolTask
from archbook.optimise.classes import HostClass

Hosts = Mapping[int, int]
"""Place of a class → hosts of it."""


def seated(pool: PoolTask, found: tuple[HostClass, ...], hosts: Hosts) -> bool:
    """Tell whether all instances of *pool* find a host, packed as the rules pack them."""
    return not left_over(*_packed(pool, found, hosts))


def hopeless(pool: PoolTask, found: tuple[HostClass, ...], hosts: Hosts) -> bool:
    """Tell whether no way to pack them has room for all."""
    return fewest(*_packed(pool, found, hosts)) > sum(hosts.values())


def _packed(
    pool: PoolTask, found: tuple[HostClass, ...], hosts: Hosts
) -> tuple[list[Packed], list[Kind]]:
    able = {place: found[place].room for place, many in hosts.items() if many}
    rooms = {str(place): one for place, one in able.items() if one}
    classes = [Packed(name, hosts[int(name)], one.room) for name, one in rooms.items()]
    kinds = [
        Kind(
            str(number),
            flavor.instances,
            {name: takes for name, one in rooms.items() if (takes := one.takes[number])},
        )
        for number, flavor in enumerate(pool.flavors)
    ]
    return classes, kinds
