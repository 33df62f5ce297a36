"""Where machines, switches and power strips stand in their racks, and what they weigh and draw."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from archbook.i18n import Message
from archbook.model.blueprint import Reason
from archbook.model.rack_power import FeedLoad, OutletUse
from archbook.model.sizing import Assumed, Quantity
from archbook.model.switch_ports import PortUse, SwitchRole

MEDIA: Mapping[str, Message] = {
    "dac": Message("copper (DAC)"),
    "aoc": Message("active optical (AOC)"),
    "fibre": Message("fibre"),
    "twisted_pair": Message("twisted pair"),
    "power": Message("power cord"),
}
"""Medium of cables → what people call it."""


@dataclass(frozen=True, slots=True)
class Switches:
    """Like switches of one rack.

    Attributes:
        role: What they are for.
        type: Switch type of the catalog; None: not chosen.
        rack: The rack they stand in; None: none is named for them.
        count: How many.
        reason: Why they are there, and so many.
        fits: Where no type is chosen, the smallest of the catalog that has the ports needed.
    """

    role: SwitchRole
    type: str | None
    rack: str | None
    count: int
    reason: Reason
    fits: str | None = None


@dataclass(frozen=True, slots=True)
class Mounted:
    """One thing in a rack.

    Attributes:
        kind: What it is.
        name: Host name, or role and number of a switch, as ``leaf-1``.
        of: Host group, switch type or PDU type.
        position: Lowest rack unit that it takes, from 1 at the bottom; 0: beside the rails.
        height_u: Rack units that it takes.
        known: Whether its height is known; otherwise one unit is taken, and listed as assumed.
    """

    kind: Literal["host", "switch", "pdu"]
    name: str
    of: str
    position: float
    height_u: float
    known: bool = True


@dataclass(frozen=True, slots=True)
class RackPlan:
    """One rack as planned.

    Attributes:
        rack: Name of the rack; made up, as ``rack-1``, where the design has none.
        type: Rack type of the catalog; None: not chosen.
        height_u: Rack units that there are.
        mounted: What stands in it, from the top down.
        left_out: Host group → hosts that find no room.
        used_u: Rack units taken.
        weight_kg: What it all weighs.
        load_w: What it all draws.
        allowed_w: What its feeds may carry without end, with one of two lost; None where the
            design says nothing of its power.
        nameplate_w: What the power supplies may draw by their name plates: a bound, not a draw.
        max_load_kg: What it may carry; None: not known.
        feeds: Current on each of its feeds.
        outlets: Outlets of its power strips.
        oversubscription: How many times its hosts could fill the uplinks of its leaf switches.
        made_up: Whether the design does not name it.
    """

    rack: str
    type: str | None
    height_u: int
    mounted: tuple[Mounted, ...]
    left_out: tuple[tuple[str, int], ...]
    used_u: Quantity
    weight_kg: Quantity
    load_w: Quantity
    allowed_w: Quantity | None
    nameplate_w: Quantity | None = None
    max_load_kg: float | None = None
    feeds: tuple[FeedLoad, ...] = ()
    outlets: tuple[OutletUse, ...] = ()
    oversubscription: Quantity | None = None
    made_up: bool = False

    def free(self) -> tuple[tuple[float, float], ...]:
        """Return the free spaces, from the top down, as (lowest unit, units)."""
        taken = [one for one in self.mounted if one.position]
        ends = sorted((one.position, one.position + one.height_u) for one in taken)
        spaces: list[tuple[float, float]] = []
        lowest = 1.0
        for start, end in [*ends, (self.height_u + 1.0, 0.0)]:
            if start > lowest:
                spaces.append((lowest, start - lowest))
            lowest = max(lowest, end)
        return tuple(reversed(spaces))


@dataclass(frozen=True, slots=True)
class Cables:
    """Like cables.

    Attributes:
        purpose: What they join.
        medium: Copper with its own plugs, active optical cable, fibre between optics, or twisted
            pair.
        gbps: Speed of one end in Gbit/s; None: not said.
        length_m: Length that is ordered; None: not known.
        count: How many.
        optic: Type of the optics at both ends as NetBox names it; None: part of the cable.
        ends: What the cable leaves from and goes to, as ``group/cmp`` and ``switch/ID``.
        reason: Why this many, of this kind, of this length.
        plug: Type of the outlet that a power cord goes into, as NetBox names it.
        split: Links that one cable carries, when it leaves a port that is split.
    """

    purpose: Literal["host", "uplink", "peer", "out_of_band", "power"]
    medium: Literal["dac", "aoc", "fibre", "twisted_pair", "power"]
    gbps: float | None
    length_m: float | None
    count: int
    optic: str | None
    ends: tuple[str, str]
    reason: Reason
    plug: str | None = None
    split: int = 1


@dataclass(frozen=True, slots=True)
class Site:
    """All racks with what stands in them, and the cables between.

    Attributes:
        racks: Racks in the order of the design.
        switches: Switches of all racks.
        cables: Cables of all racks.
        load_w: What the machines draw together.
        facility_w: What the site draws with them: load times PUE; None value: PUE not said.
        heat_btuh: Heat of the machines in BTU/h.
        needed: Racks that are needed, and what decides it; None: the design names its racks.
        cooling_tons: Tons of refrigeration that take the heat away.
        nameplate_w: What the power supplies may draw by their name plates: a bound, not a draw.
        ports: Ports of the switches.
        assumed: Every value that was used although the design does not state it.
        left_out: Group, or what a switch is for → how many find no room in any rack.
    """

    racks: tuple[RackPlan, ...]
    switches: tuple[Switches, ...]
    cables: tuple[Cables, ...]
    load_w: Quantity
    facility_w: Quantity
    heat_btuh: Quantity
    needed: Quantity | None = None
    cooling_tons: Quantity | None = None
    nameplate_w: Quantity | None = None
    ports: tuple[PortUse, ...] = ()
    assumed: tuple[Assumed, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()
