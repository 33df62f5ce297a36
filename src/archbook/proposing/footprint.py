"""What a design costs in things: hosts, rack units, TB and watts."""

from collections.abc import Callable, Iterable

from archbook.model.blueprint import Blueprint
from archbook.model.proposal import Footprint
from archbook.model.sizing import Resource, Sizing
from archbook.physical.footprints import Footprint as Machine
from archbook.physical.footprints import of_host


def footprint(blueprint: Blueprint, sizing: Sizing) -> Footprint:
    """Return the footprint of a design; a figure that is unknown of one host is unknown."""
    return Footprint(
        hosts=blueprint.host_count(),
        racks=len(blueprint.design.racks),
        rack_units=_sum(blueprint, lambda one: one.height_u),
        raw_tb=_raw(sizing),
        usable_tb=_total(one.capacity.value for one in _rows(sizing, "usable_tb")),
        typical_w=_sum(blueprint, lambda one: one.typical_w),
    )


def _sum(blueprint: Blueprint, measure: Callable[[Machine], float | None]) -> float | None:
    found: list[float | None] = []
    for cohort in blueprint.cohorts:
        machine = of_host(blueprint, cohort.group)
        each = measure(machine) if machine else 0
        found.append(None if each is None else each * len(cohort))
    return _total(found)


def _raw(sizing: Sizing) -> float | None:
    """Return the raw TB of all stores; those on the same hosts have the same disks."""
    return _total({one.groups: one.capacity.value for one in _rows(sizing, "raw_tb")}.values())


def _rows(sizing: Sizing, name: str) -> list[Resource]:
    return [one for one in sizing.resources if (one.kind, one.resource) == ("storage", name)]


def _total(values: Iterable[float | None]) -> float | None:
    every = list(values)
    known = [value for value in every if value is not None]
    return sum(known) if len(known) == len(every) else None
