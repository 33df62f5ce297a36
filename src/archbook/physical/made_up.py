"""Racks that are made up for hosts whose group names none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from math import inf

from archbook.capacity.rack_ports import leaf_nics
from archbook.capacity.stored import parts
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation
from archbook.model.sizing import Quantity
from archbook.physical.footprints import Footprint
from archbook.physical.ground import Ground, allowed_w
from archbook.physical.hosts import Hosts
from archbook.physical.packing import RESOURCES, Batch, Filled, fewest, pack

QUORUM = 3
"""Racks over which a control plane must stand to outlive one of them: two of three are left."""

_WHOLE_RACK = ("rack", "room", "power_feed", "switch_pair", "zone", "site")
"""Losses that take at least a rack."""

SPINES = 1
"""Units kept in a rack that may have to take a spine."""


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Racks that were made up.

    Attributes:
        inside: Rack → hosts in it.
        left_out: Group → hosts that no such rack can take.
        needed: How many racks there are, beside what no packing can go below.
    """

    inside: Mapping[str, Sequence[Hosts]]
    left_out: Mapping[str, int]
    needed: Quantity


def made_up(
    ground: Ground, homeless: Sequence[tuple[Cohort, Footprint]], leaf_room: float
) -> MadeUp:
    """Return as many racks as the hosts need.

    Args:
        ground: What a made-up rack is like.
        homeless: Groups without racks, and what one of their hosts takes.
        leaf_room: Host ports that the leaves of one rack have.
    """
    batches = [_batch(ground.blueprint, cohort, foot) for cohort, foot in homeless]
    room = _room(ground, leaf_room)
    least = fewest(batches, room)
    apart = _apart(ground.blueprint)
    racks = max([1, apart, *least.values()])
    filled, left = pack(batches, [room] * racks)
    while left and _helps(batches, left, room):
        racks += max([1, *fewest(_only(batches, left), room).values()])
        filled, left = pack(batches, [room] * racks)
    names = _names(ground.blueprint, racks)
    by_group = {cohort.name: (cohort, foot) for cohort, foot in homeless}
    inside = {
        name: _hosts(ground.blueprint, one, by_group)
        for name, one in zip(names, filled, strict=True)
    }
    return MadeUp(inside, left, _needed(racks, least, apart, room))


def _batch(blueprint: Blueprint, cohort: Cohort, footprint: Footprint) -> Batch:
    profile = blueprint.design.profile_of(cohort.group)
    ports = sum(nic.count * nic.ports for nic in leaf_nics(profile)) if profile else 0
    each = (
        footprint.height_u or 1,
        footprint.weight_kg or 0,
        footprint.typical_w or 0,
        float(ports),
    )
    return Batch(cohort.name, frozenset(cohort.group.roles), len(cohort), each)


def _room(ground: Ground, leaf_room: float) -> tuple[float, float, float, float]:
    """Return what a made-up rack has for hosts, in the order of `RESOURCES`."""
    like = ground.like
    fabric = ground.blueprint.design.fabric
    switches = (fabric.leaves_per_rack if fabric else 2) + 1 + SPINES
    height = max(0, ground.height_u("") - switches)
    return height, ground.max_load_kg("") or inf, allowed_w(like) or inf, leaf_room


def _apart(blueprint: Blueprint) -> int:
    """Return the racks that what is required to outlive a rack must stand over."""
    asked = blueprint.design.requirements
    least = QUORUM if asked.control_survives in _WHOLE_RACK else 1
    if asked.storage_survives in _WHOLE_RACK:
        copies = [parts(one) for one in blueprint.design.storage if one.groups()]
        least = max([least, *copies])
    return least


def _helps(batches: Sequence[Batch], left: Mapping[str, int], room: Sequence[float]) -> bool:
    """Tell whether another rack takes any of the hosts that are left."""
    return any(Filled(list(room)).takes(batch) for batch in batches if batch.group in left)


def _only(batches: Sequence[Batch], left: Mapping[str, int]) -> list[Batch]:
    return [
        Batch(one.group, one.roles, left[one.group], one.each)
        for one in batches
        if one.group in left
    ]


def _names(blueprint: Blueprint, racks: int) -> list[str]:
    taken = blueprint.design.racks
    free = (name for number in count(1) if (name := f"rack-{number}") not in taken)
    return [next(free) for _ in range(racks)]


def _hosts(
    blueprint: Blueprint, filled: Filled, by_group: Mapping[str, tuple[Cohort, Footprint]]
) -> list[Hosts]:
    return [
        Hosts(cohort, filled.hosts[name], foot, blueprint.design.profile_of(cohort.group))
        for name, (cohort, foot) in by_group.items()
        if name in filled.hosts
    ]


def _needed(racks: int, least: Mapping[str, int], apart: int, room: Sequence[float]) -> Quantity:
    """Return how many racks were made up, beside what no packing can go below."""
    limits: dict[str, float | str | None] = {
        f"rack_{name}": value for name, value in zip(RESOURCES, room, strict=True) if value < inf
    }
    below = {f"racks_by_{name}": float(value) for name, value in least.items()}
    return Quantity(
        racks,
        Message(
            "hosts put where the fewest of their roles stand, the tallest first; no fewer than "
            "each sum / room of a rack, and than the racks to stay apart"
        ),
        limits | below | {"racks_to_stay_apart": apart},
        Citation("archbook", "physical"),
    )
