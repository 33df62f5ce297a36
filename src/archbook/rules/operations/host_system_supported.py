"""The hosts' operating system and the deployer."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.operating_system import OperatingSystemEntry
from archbook.model.catalog.release import spelled
from archbook.model.edit import SetField
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.deployers import with_kolla
from archbook.rules.host_systems import supported

_PRECHECK = Citation("kolla-ansible-prechecks", "roles/iscsi/tasks/precheck.yml")
_WITHOUT_TGTD = "Rocky Linux"
"""Distribution for which Kolla-Ansible has no tgtd."""


def _applies(blueprint: Blueprint) -> bool:
    return blueprint.design.operating_system is not None and bool(supported(blueprint))


@rule(
    "operations.host-system-supported",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-host-systems", "Host operating systems"),
        Citation("openstack-ansible-host-systems", "Host operating systems"),
        _PRECHECK,
    ),
    applies=_applies,
)
def host_system_supported(blueprint: Blueprint) -> Iterator[Hit]:
    """The deployer takes the hosts' operating system in the design's release.

    Why:
        A deployer is made for a few systems in each release, and its prechecks stop at others.
        Support ends between releases: hosts that fit today block the next upgrade.
    How:
        The catalog says which deployer supports which system in which release. A deployer and
        release of which nothing is listed are not judged. With Kolla-Ansible, tgtd does not run
        on Rocky Linux either.
    Cure:
        Set operating_system to one that the deployer takes.

    Fails:
        deployer: kolla-ansible
        release: '2025.2'
        operating_system: rocky-linux-9

    Passes:
        deployer: kolla-ansible
        release: '2025.2'
        operating_system: rocky-linux-10
    """
    system = blueprint.facts.operating_system(blueprint.design.operating_system or "")
    taken = supported(blueprint)
    if system.id not in {one.id for one in taken}:
        yield _refused(blueprint, system, taken)
    if (
        system.distribution == _WITHOUT_TGTD
        and with_kolla(blueprint)
        and blueprint.instances("tgtd")
    ):
        yield _without_tgtd(system)


def _refused(
    blueprint: Blueprint, system: OperatingSystemEntry, taken: tuple[OperatingSystemEntry, ...]
) -> Hit:
    deployer = blueprint.facts.deployer(blueprint.design.deployer or "")
    values: dict[str, Value] = {
        "deployer": deployer.name,
        "release": spelled(blueprint.release.id),
        "system": system.title,
        "supported": tuple(one.title for one in taken),
    }
    return Hit(
        "cloud",
        Message(
            "{deployer} does not take hosts with {system} at {release}: it takes {supported}",
            values,
        ),
        {"operating_system": system.id, "supported": ", ".join(one.id for one in taken)},
        tuple((SetField(field="operating_system", value=one.id),) for one in taken),
        citation=Citation(system.source_of("deployed_by")) if system.deployed_by else None,
    )


def _without_tgtd(system: OperatingSystemEntry) -> Hit:
    return Hit(
        "component/tgtd",
        Message(
            "tgtd is not available on {system}: leave the feature tgtd out, or take other hosts",
            {"system": system.title},
        ),
        {"operating_system": system.id},
        citation=_PRECHECK,
    )
