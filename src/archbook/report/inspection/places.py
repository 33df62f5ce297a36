"""Regions, zones, roles, and the cloud as a whole."""

from collections import Counter
from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.plan.racks import zones_of_racks
from archbook.report.alike import runs
from archbook.report.inspection.components import groups
from archbook.report.inspection.parts import Citations, Grounds, Part
from archbook.report.lines import Labelled
from archbook.units import quantity


def region(grounds: Grounds, name: str, _: Citations) -> Part:
    """Return the zones and racks of a region, and the hosts in it."""
    stated = next(one for one in grounds.blueprint.design.regions if one.name == name)
    lines: tuple[Labelled, ...] = (
        (Message("Zones"), ", ".join(stated.zones)),
        (Message("Racks"), runs(stated.racks())),
    )
    return _place(grounds.blueprint, Message("region"), name, lines, frozenset(stated.racks()))


def zone(grounds: Grounds, name: str, _: Citations) -> Part:
    """Return the racks of an availability zone, and the hosts in it.

    Args:
        grounds: The design and what follows from it.
        name: The zone, or its region and the zone, as ``seoul/az1``.
    """
    within, _slash, called = name.rpartition("/")
    zones = zones_of_racks(grounds.blueprint.design)
    racks = tuple(
        rack
        for rack, (its_zone, its_region) in zones.items()
        if its_zone == called and within in ("", its_region)
    )
    lines: tuple[Labelled, ...] = ((Message("Region"), within), (Message("Racks"), runs(racks)))
    kind = Message("availability zone")
    return _place(grounds.blueprint, kind, called, lines, frozenset(racks))


def role(grounds: Grounds, name: str, cite: Citations) -> Part:
    """Return what hosts of a role are for, and which groups have it."""
    entry = grounds.blueprint.facts.role(name)
    lines = ((Message("Purpose"), cite.said(entry.purpose, entry.source_of("purpose"))),)
    table = groups((one, len(one)) for one in grounds.blueprint.with_role(name))
    return Part(Message("role"), entry.title, lines, (table,))


def cloud(grounds: Grounds, _name: str, _cite: Citations) -> Part:
    """Return the design in a few figures."""
    blueprint = grounds.blueprint
    lines: tuple[Labelled, ...] = (
        (Message("OpenStack release"), blueprint.release.title),
        (Message("Hosts"), quantity(blueprint.host_count())),
        (Message("Services"), quantity(len(blueprint.services))),
    )
    table = groups((cohort, len(cohort)) for cohort in blueprint.cohorts)
    return Part(Message("the whole cloud"), blueprint.design.heading(), lines, (table,))


def _place(
    blueprint: Blueprint,
    kind: Message,
    name: str,
    lines: tuple[Labelled, ...],
    racks: frozenset[str],
) -> Part:
    inside = tuple(_inside(blueprint, racks))
    values: dict[str, Value] = {"hosts": sum(count for _, count in inside)}
    hosts = (Message("Hosts"), Message("{hosts}", values))
    concerned = frozenset(f"rack/{rack}" for rack in racks)
    return Part(kind, name, (*lines, hosts), (groups(inside),), concerned.__contains__)


def _inside(blueprint: Blueprint, racks: frozenset[str]) -> Iterator[tuple[Cohort, int]]:
    for cohort in blueprint.cohorts:
        counts = Counter({rack: count for rack, count in cohort.racks if rack in racks})
        if counts.total():
            yield cohort, counts.total()
