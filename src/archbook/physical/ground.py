"""The racks as the design states them, and what their types add."""

from collections.abc import Iterable
from dataclasses import dataclass

from archbook.capacity.power import continuous_w, without_strongest
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.rack import RackEntry
from archbook.model.site import Rack
from archbook.plan.racks import Zones, zones_of_racks


@dataclass(frozen=True, slots=True)
class Ground:
    """Where things stand.

    Attributes:
        blueprint: What stands where.
        like: What a rack is like that the design does not name.
        zones: Zone and region of each rack.
    """

    blueprint: Blueprint
    like: Rack
    zones: Zones

    @classmethod
    def of(cls, blueprint: Blueprint, like: Rack) -> "Ground":
        """Return the ground of a blueprint."""
        return cls(blueprint, like, zones_of_racks(blueprint.design))

    def rack(self, name: str) -> Rack:
        """Return the rack of that name; one that is made up where the design has none."""
        return self.blueprint.design.racks.get(name, self.like)

    def named(self, name: str) -> bool:
        """Tell whether the design names the rack."""
        return name in self.blueprint.design.racks

    def type_of(self, name: str) -> RackEntry | None:
        """Return the type of the rack; None when none is chosen."""
        return rack_type(self.blueprint, self.rack(name))

    def region_of(self, name: str) -> str | None:
        """Return the region that the rack lies in; made-up racks lie in the first one."""
        first = self.blueprint.regions()[0]
        return self.zones.get(name, (None, first))[1]

    def height_u(self, name: str) -> int:
        """Return the rack units that the rack has."""
        return rack_height_u(self.blueprint, self.rack(name))

    def max_load_kg(self, name: str) -> float | None:
        """Return what the rack may carry; None: not known."""
        return rack_max_load_kg(self.blueprint, self.rack(name))


def rack_type(blueprint: Blueprint, rack: Rack) -> RackEntry | None:
    """Return the type of *rack*; None when none is chosen."""
    return blueprint.facts.rack(rack.type) if rack.type else None


def rack_height_u(blueprint: Blueprint, rack: Rack) -> int:
    """Return the height of *rack*: what it states, else what its type has, else the usual one."""
    kind = rack_type(blueprint, rack)
    stated = "height_u" in rack.model_fields_set
    return kind.height_u if kind and not stated else rack.height_u


def rack_max_load_kg(blueprint: Blueprint, rack: Rack) -> float | None:
    """Return what *rack* may carry: what it states, else what its type may; None: not known."""
    kind = rack_type(blueprint, rack)
    return rack.max_load_kg or (kind.max_load_kg if kind else None)


def strips(rack: Rack, inlets: Iterable[int | None]) -> int:
    """Return the power strips of *rack*: one for each feed.

    Where no feed is stated there are as many as the machine with the most inlets has, two at the
    most: an A and a B.
    """
    if rack.feeds:
        return len(rack.feeds)
    return min(2, max((count or 1 for count in inlets), default=1))


def allowed_w(rack: Rack) -> float | None:
    """Return what a rack may draw without end with one feed lost; None: nothing is said of it."""
    feeds = [continuous_w(one.breaker_a, one.volts, one.phases) for one in rack.feeds]
    limits = [without_strongest(feeds)] if feeds else []
    if rack.power_w is not None:
        limits.append(rack.power_w)
    return min(limits, default=None)
