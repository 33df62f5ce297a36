"""Operating systems that a deployer takes hosts with."""

from archbook.model.blueprint import Blueprint
from archbook.model.catalog.operating_system import OperatingSystemEntry


def supported(blueprint: Blueprint) -> tuple[OperatingSystemEntry, ...]:
    """Return what the design's deployer takes in its release, the longest maintained first.

    Nothing when the design names no deployer, or when no source lists its systems.
    """
    deployer = blueprint.design.deployer or ""
    systems = map(blueprint.facts.operating_system, blueprint.facts.ids("operating-systems"))
    taken = (one for one in systems if blueprint.release.id in one.deployed_by.get(deployer, ()))
    return tuple(sorted(taken, key=lambda one: one.maintained_until, reverse=True))
