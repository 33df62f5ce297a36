"""The machine that the cloud is deployed from."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.machines import DEPLOYMENT, known, shortages, stated

LEAST = {"disk_gb": 10, "cores": 2, "ram_gib": 4}
"""Disk for the deployer and what it brings (OpenStack-Ansible); cores and memory of a host that
carries no OpenStack service (Sunbeam)."""

SUNBEAM = Citation("sunbeam-checks", "MachineRequirementsCheck")


@rule(
    "hardware.deployment-host",
    severity=Severity.WARNING,
    cites=(Citation("openstack-ansible-overview", "Storage/disk recommendations"), SUNBEAM),
    applies=known(DEPLOYMENT),
)
def deployment_host(blueprint: Blueprint) -> Iterator[Hit]:
    """The deployment host has 10 GB of disk, 2 cores and 4 GiB of memory or more.

    Why:
        The deployer keeps its playbooks, inventory, secrets and facts there, and works on many
        hosts at a time. A disk that fills up or a kill for want of memory leaves an upgrade half
        done.
    How:
        Disks, cores and memory of the hardware profile of groups with the role deployment,
        against 10 GB, 2 cores and 4 GiB; what is unknown is not judged.
    Cure:
        Choose a larger machine.

    Fails:
        hardware:
          admin: {cores: 1, ram_gib: 3, disks: [{size_gb: 9}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: dep, roles: [deployment], count: 1, hardware: admin}

    Passes:
        hardware:
          admin: {cores: 2, ram_gib: 4, disks: [{size_gb: 10}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: dep, roles: [deployment], count: 1, hardware: admin}
    """
    for cohort, profile in stated(blueprint, DEPLOYMENT):
        short = shortages(profile, LEAST)
        if short:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "the deployment host (group {group}) is too small: {short}",
                    {"group": cohort.name, "short": tuple(one.text for one in short)},
                ),
                {one.what: one.has for one in short},
                citation=None if short[0].what == "disk_gb" else SUNBEAM,
            )
