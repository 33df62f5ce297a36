"""Over which racks the hosts of a group are spread."""

from collections.abc import Iterator, Mapping

from archbook.model.design import Design
from archbook.model.host_group import HostGroup

Zones = Mapping[str, tuple[str | None, str | None]]


def zones_of_racks(design: Design) -> Zones:
    """Return the zone and the region of each rack."""
    placed: dict[str, tuple[str | None, str | None]] = {
        rack: (zone, region.name)
        for region in design.regions
        for zone, racks in region.zones.items()
        for rack in racks
    }
    return dict.fromkeys(design.racks, (None, None)) | placed


def spread(group: HostGroup, design: Design) -> tuple[tuple[str, int], ...]:
    """Return (rack, hosts in it); even over the racks in their order, the first ones fuller."""
    if isinstance(group.racks, dict):
        return tuple(group.racks.items())
    racks = group.racks or tuple(_default_racks(design))
    if not racks:
        return ()
    share, left = divmod(group.count, len(racks))
    counts = ((rack, share + (place < left)) for place, rack in enumerate(racks))
    return tuple((rack, count) for rack, count in counts if count)


def _default_racks(design: Design) -> Iterator[str]:
    """Yield the racks of the first region (all racks without regions) that have no site."""
    names = design.regions[0].racks() if design.regions else tuple(design.racks)
    for name in names:
        rack = design.racks.get(name)
        if rack is None or rack.site is None:
            yield name
