"""In which racks the spines of each region stand."""

from collections.abc import Mapping

from archbook.physical.fabric import Wiring
from archbook.physical.ground import Ground
from archbook.physical.standing import Standing


def spines_by_rack(ground: Ground, wiring: Wiring, standing: Standing) -> Mapping[str, int]:
    """Return rack → spines in it: each region's over its racks, as far as they have room."""
    regions: dict[str | None, list[str]] = {}
    for rack in standing.inside:
        regions.setdefault(ground.region_of(rack), []).append(rack)
    found: dict[str, int] = {}
    for racks in regions.values():
        homes = {standing.homes[rack] for rack in racks}
        alone = len(homes) == 1 and len(set(standing.homes.values())) > 1
        roomy = [rack for rack in racks if _has_room(ground, wiring, rack, standing)]
        for number in range(0 if alone else wiring.spines):
            rack = (roomy or racks)[number % len(roomy or racks)]
            found[rack] = found.get(rack, 0) + 1
    return found


def _has_room(ground: Ground, wiring: Wiring, rack: str, standing: Standing) -> bool:
    """Tell whether a rack has a unit for a spine beside its hosts and other switches."""
    hosts = standing.inside[rack]
    taken = sum(len(one.indices) * (one.footprint.height_u or 1) for one in hosts)
    leaves = wiring.leaves if standing.homes[rack] == rack else 0
    return taken + leaves + 1 < ground.height_u(rack)
