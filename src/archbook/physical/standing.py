"""Which hosts stand in which rack: as planned, or packed where the design names no racks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from archbook.capacity.rack_ports import leaf_homes
from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Quantity
from archbook.physical.footprints import machines
from archbook.physical.ground import Ground
from archbook.physical.hosts import Hosts
from archbook.physical.made_up import made_up


@dataclass(frozen=True, slots=True)
class Standing:
    """All racks that hold machines, in order.

    Attributes:
        inside: Rack → hosts in it.
        left_out: Group → hosts that no rack that may be made up can take.
        needed: Racks that had to be made up; None: none had to.
        homes: Rack → the rack whose leaves it hangs on.
    """

    inside: Mapping[str, Sequence[Hosts]] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)
    needed: Quantity | None = None
    homes: Mapping[str, str] = field(default_factory=dict)

    def hanging(self) -> Mapping[str, Sequence[Hosts]]:
        """Return rack with leaves → the hosts of all racks that hang on them."""
        found: dict[str, list[Hosts]] = {}
        for rack, hosts in self.inside.items():
            found.setdefault(self.homes[rack], []).extend(hosts)
        return found


def standing(ground: Ground, leaf_room: float) -> Standing:
    """Return which hosts stand in which rack.

    Args:
        ground: The racks.
        leaf_room: Host ports that the leaves of one rack have; endless where no type is chosen.
    """
    inside: dict[str, list[Hosts]] = {name: [] for name in ground.blueprint.design.racks}
    for cohort, footprint in machines(ground.blueprint):
        start = 0
        profile = ground.blueprint.design.profile_of(cohort.group)
        for rack, hosts in cohort.racks:
            which = range(start, start + hosts)
            inside.setdefault(rack, []).append(Hosts(cohort, which, footprint, profile))
            start += hosts
    named: dict[str, Sequence[Hosts]] = {rack: one for rack, one in inside.items() if one}
    homeless = [(one, foot) for one, foot in machines(ground.blueprint) if not one.racks]
    fresh = made_up(ground, homeless, leaf_room) if homeless else None
    every = named | dict(fresh.inside if fresh else {})
    return Standing(
        every,
        fresh.left_out if fresh else {},
        fresh.needed if fresh else None,
        _homes(ground.blueprint, tuple(every)),
    )


def _homes(blueprint: Blueprint, racks: Sequence[str]) -> Mapping[str, str]:
    """Return where the leaves of each rack stand: in the first of its pair that holds hosts."""
    design = blueprint.design
    filled = {name: design.racks[name] for name in racks if name in design.racks}
    return {name: name for name in racks} | dict(leaf_homes(filled))
