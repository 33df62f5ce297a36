"""How long the hosts' operating system gets updates."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.operating_system import OperatingSystemEntry
from archbook.model.catalog.release import spelled
from archbook.model.edit import Edit, SetField
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.host_systems import supported


def _known(blueprint: Blueprint) -> bool:
    named = blueprint.design.operating_system is not None
    return named and blueprint.release.maintained_until is not None


@rule(
    "operations.host-system-maintained",
    severity=Severity.WARNING,
    cites=(
        Citation("endoflife-ubuntu", "Security support"),
        Citation("endoflife-debian", "Security support"),
        Citation("releases-series-status", "Maintained series"),
    ),
    applies=_known,
    inferred=True,
)
def host_system_maintained(blueprint: Blueprint) -> Iterator[Hit]:
    """The hosts' operating system gets updates for as long as the release is maintained.

    Why:
        A hole in the kernel or the hypervisor of a host is a hole under every instance on it. A
        system that ends first has to be replaced on every host while the cloud runs.
    How:
        The last day of the system's regular updates is not before the last day on which the
        OpenStack release is maintained. Paid and volunteers' extensions are named, and do not
        count.
    Cure:
        Set operating_system to one that the deployer takes and that lasts longer.

    Fails:
        operating_system: debian-12
        deployer: openstack-ansible

    Passes:
        operating_system: debian-13
        deployer: openstack-ansible
    """
    system = blueprint.facts.operating_system(blueprint.design.operating_system or "")
    wanted = blueprint.release.maintained_until
    if wanted is not None and system.maintained_until < wanted:
        yield Hit(
            "cloud",
            _found(blueprint, system),
            {
                "system_until": system.maintained_until.isoformat(),
                "release_until": wanted.isoformat(),
            },
            tuple(_cures(blueprint)),
            citation=Citation(system.source_of("maintained_until")),
        )


def _found(blueprint: Blueprint, system: OperatingSystemEntry) -> Message:
    values: dict[str, Value] = {
        "system": system.title,
        "until": system.maintained_until.isoformat(),
        "release": spelled(blueprint.release.id),
        "wanted": str(blueprint.release.maintained_until),
        "extended": str(system.extended_until),
    }
    if system.extended_until:
        return Message(
            "{system} gets regular updates until {until} (an extension runs until {extended}), "
            "and {release} is maintained until {wanted}",
            values,
        )
    return Message(
        "{system} gets updates until {until}, and {release} is maintained until {wanted}", values
    )


def _cures(blueprint: Blueprint) -> Iterator[tuple[Edit, ...]]:
    wanted = blueprint.release.maintained_until
    for one in supported(blueprint):
        if wanted is not None and one.maintained_until >= wanted:
            yield (SetField(field="operating_system", value=one.id),)
