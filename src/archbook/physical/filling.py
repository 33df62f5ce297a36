"""All racks filled, with switches and power strips numbered."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from archbook.model.switch_ports import SwitchRole
from archbook.physical.elevation import Elevation, Thing, elevation
from archbook.physical.footprints import UNKNOWN, of_chassis
from archbook.physical.ground import Ground, strips
from archbook.physical.hosts import Hosts
from archbook.physical.standing import Standing
from archbook.physical.switch_names import CALLED, UNSPECIFIED
from archbook.physical.switches import Kept


def fill(
    ground: Ground, stands: Standing, kept: Mapping[str, Sequence[Kept]]
) -> Mapping[str, Elevation]:
    """Return each rack with what stands in it, those of the design first.

    Args:
        ground: The racks.
        stands: Which hosts stand in which rack.
        kept: Rack → its switches.
    """
    numbers = {role: count(1) for role in CALLED}
    return {
        rack: elevation(
            ground.height_u(rack),
            stands.inside.get(rack, ()),
            list(_switches(ground, kept.get(rack, ()), numbers)),
            list(_strips(ground, rack, stands.inside.get(rack, ()))),
        )
        for rack in dict.fromkeys((*ground.blueprint.design.racks, *stands.inside))
    }


def _switches(
    ground: Ground, kept: Sequence[Kept], numbers: Mapping[SwitchRole, Iterator[int]]
) -> Iterator[Thing]:
    for one in kept:
        role, kind = one.switches.role, one.switches.type
        footprint = of_chassis(ground.blueprint.facts.switch_type(kind)) if kind else UNKNOWN
        stated = one.stated
        for _ in range(one.count):
            name = f"{CALLED[role]}-{next(numbers[role])}"
            yield Thing(name, kind or UNSPECIFIED, footprint, stated)


def _strips(ground: Ground, rack: str, hosts: Sequence[Hosts]) -> Iterator[Thing]:
    """Yield the power strips of a rack; none in an empty rack that says nothing of power."""
    stated = ground.rack(rack)
    if not hosts and not stated.feeds:
        return
    footprint = of_chassis(ground.blueprint.facts.pdu(stated.pdu)) if stated.pdu else UNKNOWN
    feeds = [feed.name for feed in stated.feeds] or ["A", "B"]
    for name in feeds[: strips(stated, (one.footprint.inlets for one in hosts))]:
        yield Thing(f"{rack}-pdu-{name}", stated.pdu or UNSPECIFIED, footprint)
