"""What machines, switches and power strips take of the rack that they stand in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.catalog.chassis import Chassis
from archbook.model.catalog.server import ServerEntry
from archbook.model.hardware import HardwareProfile
from archbook.model.host_group import HostGroup


@dataclass(frozen=True, slots=True)
class Footprint:
    """What one thing takes of its rack; None: neither the design nor the catalog says it.

    Attributes:
        height_u: Rack units.
        weight_kg: Weight.
        typical_w: Typical draw.
        nameplate_w: Sum of the name plates of its power supplies: a bound.
        inlets: Power inlets, each of which takes an outlet.
        inlet: Type of the inlets as NetBox names it.
    """

    height_u: float | None = None
    weight_kg: float | None = None
    typical_w: float | None = None
    nameplate_w: float | None = None
    inlets: int | None = None
    inlet: str | None = None


UNKNOWN = Footprint()
"""A thing of which nothing is said."""

Measure = Callable[[Footprint], float | None]
"""Reads one figure of a footprint."""


def of_chassis(chassis: Chassis) -> Footprint:
    """Return what the catalog says of a device."""
    types = {one.type for one in chassis.inlets}
    inlets = sum(one.count for one in chassis.inlets) or chassis.power_supplies
    return Footprint(
        chassis.height_u,
        chassis.weight_kg,
        None,
        _nameplate_w(chassis),
        inlets,
        types.pop() if len(types) == 1 else None,
    )


def of_host(blueprint: Blueprint, group: HostGroup) -> Footprint | None:
    """Return what one host of *group* takes.

    None: it is a virtual machine or a container, and the machine below it takes the space.
    """
    profile = blueprint.design.profile_of(group)
    if profile is None:
        return UNKNOWN
    if profile.kind != "bare_metal":
        return None
    return _of_machine(profile, blueprint.facts.server(profile.server) if profile.server else None)


def _of_machine(profile: HardwareProfile, server: ServerEntry | None) -> Footprint:
    chassis = of_chassis(server) if server else UNKNOWN
    plates = chassis.nameplate_w
    if profile.power_supplies and profile.supply_w:
        plates = profile.power_supplies * profile.supply_w
    return Footprint(
        chassis.height_u,
        chassis.weight_kg,
        profile.typical_w or (server.typical_w if server else None),
        plates,
        profile.power_supplies or chassis.inlets,
        chassis.inlet,
    )


def _nameplate_w(chassis: Chassis) -> float | None:
    plates = [one.count * one.maximum_w for one in chassis.inlets if one.maximum_w is not None]
    return sum(plates) if plates and len(plates) == len(chassis.inlets) else None


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken of one rack.

    Attributes:
        amount: Sum over the hosts of which it is known.
        hosts: Hosts of which it is known.
        unknown: Hosts of which it is not.
    """

    amount: float = 0
    hosts: int = 0
    unknown: int = 0


def taken(blueprint: Blueprint, measure: Measure) -> Mapping[str, Taken]:
    """Return what the machines in each rack take together, as far as it is known.

    Virtual machines and containers take nothing: the machine below them does.
    """
    found: dict[str, Taken] = {}
    for cohort, footprint in machines(blueprint):
        each = measure(footprint)
        for rack, hosts in cohort.racks:
            so_far = found.get(rack, Taken())
            found[rack] = (
                Taken(so_far.amount, so_far.hosts, so_far.unknown + hosts)
                if each is None
                else Taken(so_far.amount + hosts * each, so_far.hosts + hosts, so_far.unknown)
            )
    return found


def machines(blueprint: Blueprint) -> Iterator[tuple[Cohort, Footprint]]:
    """Yield each cohort of machines of their own, with what one of them takes."""
    for cohort in blueprint.cohorts:
        if (footprint := of_host(blueprint, cohort.group)) is not None:
            yield cohort, footprint
