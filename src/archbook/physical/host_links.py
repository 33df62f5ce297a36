"""Links of hosts: fast ports to the leaves of their rack, slow ones out of band."""

from collections.abc import Iterable, Iterator
from math import inf

from archbook.capacity.rack_ports import leaf_nics, slow_nics
from archbook.model.hardware import Nic
from archbook.physical.links import Link, RackLinks
from archbook.physical.ports import carried_by


def host_links(rack: RackLinks) -> Iterator[Link]:
    """Yield each link of the hosts of a rack."""
    yield from _shared(_of_hosts(rack))


def _shared(links: Iterable[tuple[str, Link]]) -> Iterator[Link]:
    """Yield links; those of one split port share a cable, which is as long as the longest.

    A cable of which not all ends are used counts as full, so that cables come out whole.
    """
    split: dict[tuple[str, tuple[str, str], float | None], list[Link]] = {}
    for switch, link in links:
        if link.split > 1:
            split.setdefault((switch, link.ends, link.gbps), []).append(link)
        else:
            yield link
    for every in split.values():
        size = every[0].split
        for start in range(0, len(every), size):
            some = every[start : start + size]
            yield from [max(some, key=lambda one: one.length_m or inf)] * size


def _of_hosts(rack: RackLinks) -> Iterator[tuple[str, Link]]:
    """Yield (switch, link) of hosts: fast ports to leaves in turn, slow ones out of band."""
    leaves, managed = rack.leaves, rack.out_of_band()
    design = rack.rows.ground.blueprint.design
    profiles = {group.name: design.profile_of(group) for group in design.host_groups}
    turn = 0
    for mounted, _ in rack.standing:
        profile = profiles[mounted.of] if mounted.kind == "host" else None
        for gbps in _speeds(leaf_nics(profile)) if profile and leaves else ():
            pair, split = carried_by(rack.wiring.leaf, gbps)
            leaf = leaves[turn % len(leaves)]
            turn += 1
            yield (
                leaf.mounted.name,
                rack.link("host", gbps, mounted, leaf, pair=pair, split=split),
            )
        for gbps in _speeds(slow_nics(profile)) if profile and managed else ():
            to = managed[0]
            yield to.mounted.name, rack.link("out_of_band", gbps, mounted, to, pair=True)


def _speeds(nics: tuple[Nic, ...]) -> Iterator[float]:
    for nic in nics:
        yield from [nic.speed_gbps] * (nic.count * nic.ports)
