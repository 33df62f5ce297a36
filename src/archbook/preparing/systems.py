"""The operating system of the hosts."""

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.operating_system import OperatingSystemEntry
from archbook.model.catalog.release import spelled
from archbook.model.sizing import Assumed
from archbook.rules.host_systems import supported


def system_of(blueprint: Blueprint) -> OperatingSystemEntry:
    """Return the system that the design names, else the one that is maintained longest.

    Raises:
        InputError: The design names none, and no source lists one for the release.
    """
    if named := blueprint.design.operating_system:
        return blueprint.facts.operating_system(named)
    fitting = supported(blueprint) or _tested(blueprint)
    if not fitting:
        text = "say `operating_system`: no source lists one for OpenStack {release}"
        raise InputError(Message(text, {"release": spelled(blueprint.release.id)}))
    return fitting[0]


def _tested(blueprint: Blueprint) -> tuple[OperatingSystemEntry, ...]:
    """Return the systems that the release is tested on, the longest maintained first."""
    every = map(blueprint.facts.operating_system, blueprint.facts.ids("operating-systems"))
    fitting = (one for one in every if blueprint.release.id in one.tested_with)
    return tuple(sorted(fitting, key=lambda one: one.maintained_until, reverse=True))


def assumed_system(blueprint: Blueprint, system: OperatingSystemEntry) -> tuple[Assumed, ...]:
    """Say which system was taken where the design names none."""
    if blueprint.design.operating_system:
        return ()
    why = Message("of those that the deployer takes, the one that is maintained longest")
    field = "deployed_by"
    if not supported(blueprint):
        why = Message("of those that the release is tested on, the one that is maintained longest")
        field = "tested_with"
    return (Assumed("cloud", "operating_system", system.id, why, system.source_of(field)),)


def misfit(blueprint: Blueprint, system: OperatingSystemEntry) -> Message | None:
    """Say that the deployer does not take hosts with *system*; None when it does."""
    taken = supported(blueprint)
    if not taken or system.id in {one.id for one in taken}:
        return None
    return Message(
        "{deployer} does not take hosts with {system} at {release}: it takes {supported}",
        {
            "deployer": blueprint.facts.deployer(blueprint.design.deployer or "").name,
            "system": system.title,
            "release": spelled(blueprint.release.id),
            "supported": tuple(one.title for one in taken),
        },
    )
