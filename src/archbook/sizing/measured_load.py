"""Whether the load of a control plane that was measured elsewhere fits on the controllers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from archbook.capacity.control_load import (
    MEASURED_COMPUTES,
    ServiceLoad,
    cores_together,
    measured,
    ram_together_gb,
)
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation
from archbook.model.hardware import HardwareProfile
from archbook.model.sizing import Quantity, Resource
from archbook.resilience.domains import hosts_in
from archbook.sizing.rows import Place

MEASURED = Citation("performance-docs-1000-nodes", "Table 1. Services top watermarks")

_MACHINES = Citation("design", "hardware")

_GB_PER_GIB = 1.073741824


@dataclass(frozen=True, slots=True)
class _Load:
    """What was measured: the resource, its unit, what services took, what a machine has."""

    resource: str
    unit: str
    together: Callable[[Iterable[ServiceLoad]], float]
    each: Callable[[HardwareProfile], float | None]


def _ram_gb(profile: HardwareProfile) -> float | None:
    return None if profile.ram_gib is None else profile.ram_gib * _GB_PER_GIB


_LOADS = (
    _Load("load_cores", "", cores_together, lambda profile: profile.cores),
    _Load("load_ram_gb", "GB", ram_together_gb, _ram_gb),
)


def load_resources(
    blueprint: Blueprint, place: Place, here: list[Cohort], computes: int
) -> Iterator[Resource]:
    """Yield cores and memory that all services took together beside those of the controllers.

    Args:
        blueprint: What stands where.
        place: The control plane of a region.
        here: Groups of controllers in it.
        computes: Compute hosts that it serves.
    """
    for load in _LOADS:
        each = {cohort.name: _each(blueprint, cohort, load) for cohort in here}
        hosts = {cohort.name: hosts_in(cohort, place.region) for cohort in here}
        wanted = _taken(computes, load)
        yield place.row(load.resource, load.unit, wanted, *_there(hosts, each))


def _each(blueprint: Blueprint, cohort: Cohort, load: _Load) -> float | None:
    profile = blueprint.design.profile_of(cohort.group)
    return load.each(profile) if profile else None


def _there(hosts: dict[str, int], each: dict[str, float | None]) -> tuple[Quantity, Quantity]:
    """Return what all controllers have, and what is left without the largest one."""
    known = {name: one for name, one in each.items() if one is not None}
    total = sum(hosts[name] * one for name, one in known.items())
    largest = max(known.values(), default=0)
    inputs: dict[str, float | str | None] = {
        **{f"{name}.hosts": count for name, count in hosts.items()},
        **{f"{name}.each": one for name, one in each.items()},
    }
    whole = len(known) == len(each)
    everyone = Message("sum over the groups of controllers * what one has")
    spared = Message("the same without the largest controller")
    return (
        Quantity(total if whole else None, everyone, inputs, _MACHINES),
        Quantity(total - largest if whole else None, spared, inputs, _MACHINES),
    )


def _taken(computes: int, load: _Load) -> Quantity:
    """Return the greatest load that all services of a published measurement took together."""
    found = {name: load.together(loads) for name, loads in measured(computes).items()}
    formula = (
        Message(
            "the greatest of the peaks of all services together, measured with this many compute "
            "hosts or more"
        )
        if found
        else Message("no published measurement at this scale")
    )
    inputs = {"compute_hosts": computes, "measured_with": MEASURED_COMPUTES, **found}
    return Quantity(max(found.values(), default=None), formula, inputs, MEASURED)
