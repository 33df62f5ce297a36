"""One rack from the top down: switches, free space, hosts, the heaviest at the bottom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil, floor
from typing import Literal

from archbook.model.rack_plan import Mounted
from archbook.physical.footprints import UNKNOWN, Footprint
from archbook.physical.hosts import Hosts

Kind = Literal["host", "switch", "pdu"]

UNKNOWN_U = 1
"""Units taken for a thing whose height is not known."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A switch or a power strip that is to be mounted.

    Attributes:
        name: What it is called, as ``leaf-1``.
        of: Its type in the catalog, or what it is for.
        footprint: What it takes.
        stated: Whether the design says that it stands here: it comes before hosts then.
    """

    name: str
    of: str
    footprint: Footprint = UNKNOWN
    stated: bool = True


@dataclass(slots=True)
class Elevation:
    """What stands where in one rack, while it is filled.

    Attributes:
        bottom: Lowest unit that is free.
        top: Highest unit that is free.
        mounted: What stands in it, with what it takes.
        left_out: Group, or role of a switch → how many find no room.
        elsewhere: Switches that find no room, and have to stand in another place.
    """

    bottom: float
    top: float
    mounted: list[tuple[Mounted, Footprint]] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    elsewhere: list[tuple[Mounted, Footprint]] = field(default_factory=list)


def elevation(
    height_u: int, hosts: Sequence[Hosts], switches: Sequence[Thing], strips: Sequence[Thing]
) -> Elevation:
    """Mount what is to stand in one rack.

    Switches come at the top in their order, strips that take units at the bottom, hosts above
    them, group by group, the heaviest machine at the bottom. Switches that the design does not
    say to stand here take the room that hosts leave. What finds no room is counted.
    """
    made = Elevation(1, height_u)
    for strip in strips:
        _strip(made, strip)
    for switch in switches:
        if switch.stated:
            _from_top(made, switch)
    for group in sorted(hosts, key=_heaviest_first):
        _from_bottom(made, group)
    for switch in switches:
        if not switch.stated:
            _from_top(made, switch)
    made.mounted.sort(key=lambda one: -one[0].position)
    return made


def _heaviest_first(hosts: Hosts) -> tuple[float, float]:
    """Order by weight; what is not known stands above what is, the taller machine lower."""
    return -(hosts.footprint.weight_kg or 0), -(hosts.footprint.height_u or UNKNOWN_U)


def _strip(made: Elevation, strip: Thing) -> None:
    height = strip.footprint.height_u
    if height:
        _mount(made, "pdu", strip, made.bottom)
        made.bottom += height
    else:
        known = height is not None
        made.mounted.append((Mounted("pdu", strip.name, strip.of, 0, 0, known), strip.footprint))


def _from_top(made: Elevation, switch: Thing) -> None:
    height = ceil(switch.footprint.height_u or UNKNOWN_U)
    if made.top - height + 1 < made.bottom:
        name = switch.name.rpartition("-")[0]
        made.left_out[name] = made.left_out.get(name, 0) + 1
        made.elsewhere.append((_mounted("switch", switch, 0), switch.footprint))
        return
    made.top -= height
    _mount(made, "switch", switch, made.top + 1)


def _from_bottom(made: Elevation, hosts: Hosts) -> None:
    height = hosts.footprint.height_u or UNKNOWN_U
    if float(height).is_integer():
        made.bottom = ceil(made.bottom)  # whole units start at the holes of a whole unit
    fit = min(len(hosts.indices), max(0, floor((made.top + 1 - made.bottom) / height)))
    for host in _named(hosts, fit):
        _mount(made, "host", host, made.bottom)
        made.bottom += height
    if fit < len(hosts.indices):
        made.left_out[hosts.cohort.name] = len(hosts.indices) - fit


def _named(hosts: Hosts, count: int) -> Iterator[Thing]:
    for index in hosts.indices[:count]:
        yield Thing(hosts.cohort.name_of(index), hosts.cohort.name, hosts.footprint)


def _mount(made: Elevation, kind: Kind, thing: Thing, position: float) -> None:
    made.mounted.append((_mounted(kind, thing, position), thing.footprint))


def _mounted(kind: Kind, thing: Thing, position: float) -> Mounted:
    height = thing.footprint.height_u
    return Mounted(kind, thing.name, thing.of, position, height or UNKNOWN_U, height is not None)
