"""Cables: what joins machines, switches and power strips, how long, and of what kind."""

from collections import Counter
from collections.abc import Mapping, Sequence

from archbook.capacity.counts import units_for
from archbook.model.blueprint import Blueprint
from archbook.model.rack_plan import Cables, Mounted
from archbook.physical.fabric import Wiring
from archbook.physical.footprints import Footprint
from archbook.physical.host_links import host_links
from archbook.physical.lengths import Rows
from archbook.physical.links import Link, RackLinks, ends_of
from archbook.physical.media import made_of, twisted_pair
from archbook.physical.power_cords import power_cords
from archbook.physical.switch_links import management_links, peer_links, uplinks


def cables(
    wiring: Wiring,
    rows: Rows,
    racks: Mapping[str, Sequence[tuple[Mounted, Footprint]]],
    homes: Mapping[str, str],
) -> tuple[Cables, ...]:
    """Return all cables, like ones together.

    Args:
        wiring: How switches are joined.
        rows: How far apart racks stand.
        racks: Rack → what stands in it, from the top down.
        homes: Rack → the rack whose leaves it hangs on.
    """
    blueprint = rows.ground.blueprint
    found: Counter[Link] = Counter()
    for rack, standing in racks.items():
        leaves = ends_of(homes[rack], racks[homes[rack]], "leaf") if rack in homes else []
        inside = RackLinks(wiring, rows, rack, standing, leaves)
        found.update(host_links(inside))
        found.update(peer_links(inside))
        found.update(management_links(inside))
    found.update(uplinks(wiring, rows, racks))
    links = sorted(found.items(), key=lambda item: item[0].order())
    made = (_cables(blueprint, link, count) for link, count in links)
    return (*made, *power_cords(rows.ground, racks))


def _cables(blueprint: Blueprint, link: Link, count: int) -> Cables:
    made = (
        twisted_pair(link.length_m)
        if link.twisted_pair
        else made_of(blueprint, link.gbps, link.length_m)
    )
    return Cables(
        link.purpose,
        made.medium,
        link.gbps,
        link.length_m,
        units_for(count, link.split),
        made.optic,
        link.ends,
        made.reason,
        split=link.split,
    )
