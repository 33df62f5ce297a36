"""The least that a host of a Kolla-Ansible cloud is made of."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.machines import shortages

LEAST = {"ram_gib": 8, "disk_gb": 40, "ports": 2}
"""Minimum of the quick start: memory, disk, network interfaces."""

_DEPLOYERS = ("kolla-ansible", "kayobe")

_NOT_ITS_HOSTS = {"bare_metal", "deployment"}
"""Machines that Kolla-Ansible puts no container on."""


def _hosts(blueprint: Blueprint) -> Iterator[Cohort]:
    for cohort in blueprint.cohorts:
        if cohort.group.run or not _NOT_ITS_HOSTS.issuperset(cohort.group.roles):
            yield cohort


def _applies(blueprint: Blueprint) -> bool:
    known = any(cohort.group.hardware for cohort in _hosts(blueprint))
    return blueprint.design.deployer in _DEPLOYERS and known


@rule(
    "hardware.host-floor",
    severity=Severity.ERROR,
    cites=Citation("kolla-quickstart", "Host machine requirements"),
    applies=_applies,
)
def host_floor(blueprint: Blueprint) -> Iterator[Hit]:
    """Hosts of a Kolla-Ansible cloud have 8 GiB, 40 GB and two network ports or more.

    Why:
        Below this the containers do not start, their images do not fit, or there is no port left
        for the external network, which takes a whole interface.
    How:
        Memory, all disks less what a RAID takes, and network ports of the hardware profile of
        every group but deployment and bare metal hosts, with the deployers Kolla-Ansible and
        Kayobe. What is unknown is not judged.
    Cure:
        Choose larger machines.

    Fails:
        deployer: kolla-ansible
        hardware:
          tiny: {ram_gib: 7, disks: [{size_gb: 39}], nics: [{ports: 1, speed_gbps: 10}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6, hardware: tiny}

    Passes:
        deployer: kolla-ansible
        hardware:
          tiny: {ram_gib: 8, disks: [{size_gb: 40}], nics: [{ports: 2, speed_gbps: 10}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6, hardware: tiny}
    """
    for cohort in _hosts(blueprint):
        profile = blueprint.design.profile_of(cohort.group)
        if profile and (short := shortages(profile, LEAST)):
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} are below the minimum of Kolla-Ansible: {short}",
                    {"group": cohort.name, "short": tuple(one.text for one in short)},
                ),
                {one.what: one.has for one in short},
            )
