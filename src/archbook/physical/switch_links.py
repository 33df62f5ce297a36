"""Links between switches, and those for management only."""

from collections.abc import Iterator, Mapping

from archbook.model.rack_plan import Mounted
from archbook.physical.fabric import Wiring
from archbook.physical.lengths import Rows
from archbook.physical.links import Link, Plugged, RackLinks, Standing, ends_of, part
from archbook.physical.management import management_ports
from archbook.physical.ports import MANAGEMENT_GBPS
from archbook.physical.switch_names import UNSPECIFIED, role_called


def peer_links(rack: RackLinks) -> Iterator[Link]:
    """Yield the links between the leaves of a rack that act as one."""
    leaves = ends_of(rack.name, rack.standing, "leaf")
    for one, other in zip(leaves[::2], leaves[1::2], strict=False):
        for _ in range(rack.wiring.peers):
            yield rack.link("peer", rack.wiring.uplink_gbps, one.mounted, other)


def management_links(rack: RackLinks) -> Iterator[Link]:
    """Yield the links from what has ports for management only to the out-of-band switches."""
    switches = rack.out_of_band()
    turn = 0
    for mounted, _ in rack.standing if switches else ():
        for _ in range(_management_ports(rack, mounted)):
            switch = switches[turn % len(switches)]
            yield rack.link("out_of_band", MANAGEMENT_GBPS, mounted, switch, pair=True)
            turn += 1


def _management_ports(rack: RackLinks, mounted: Mounted) -> int:
    """Return the ports for management only; a machine has one, for its BMC."""
    if mounted.kind == "host":
        return 1
    if mounted.kind == "pdu":
        known = mounted.of != UNSPECIFIED
        return (
            min(1, management_ports(rack.rows.ground.blueprint.facts.pdu(mounted.of)))
            if known
            else 0
        )
    role = role_called(mounted)
    return management_ports(rack.wiring.type_of(role)) if role and role != "out_of_band" else 0


def uplinks(wiring: Wiring, rows: Rows, racks: Mapping[str, Standing]) -> Iterator[Link]:
    """Yield the links from each leaf to the spines of its region in turn."""
    region = rows.ground.region_of
    spines: dict[str | None, list[Plugged]] = {}
    for rack, standing in racks.items():
        spines.setdefault(region(rack), []).extend(ends_of(rack, standing, "spine"))
    for rack, standing in racks.items():
        near = spines[region(rack)]
        for leaf in ends_of(rack, standing, "leaf"):
            for number in range(wiring.uplinks if near else 0):
                other = near[number % len(near)]
                length = rows.length_m(leaf.end, other.end)
                ends = (part(leaf.mounted), part(other.mounted))
                yield Link("uplink", wiring.uplink_gbps, length, ends)
