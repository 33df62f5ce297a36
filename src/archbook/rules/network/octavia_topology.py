"""Amphorae of a load balancer."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

OPTION = "octavia_topology"
NEEDED = 2
VCPUS, RAM_GIB, DISK_GB = 1, 1, 5
"""What one amphora takes with the flavor that Kolla-Ansible makes for it."""


def _amphorae(blueprint: Blueprint) -> bool:
    return blueprint.has("octavia") and "amphora" in blueprint.option("octavia_driver")


@rule(
    "network.octavia-topology",
    severity=Severity.WARNING,
    cites=(
        Citation("octavia-conf", "loadbalancer_topology"),
        Citation("kolla-octavia-guide", "Customize amphora flavor"),
    ),
    applies=_amphorae,
)
def octavia_topology(blueprint: Blueprint) -> Iterator[Hit]:
    """Load balancers of users stand on two amphorae, one of them on standby.

    Why:
        Octavia makes one amphora for each load balancer by default. When its compute host is
        lost, the load balancer is gone for the minutes that a new one takes to build, and with
        it whatever the user runs behind it.
    How:
        The option octavia_topology is active_standby, where amphorae carry the load balancers. A
        design that does not say has Octavia's default, single, which is an info. Each amphora
        takes 1 vCPU, 1 GiB of memory and 5 GB of disk, so each load balancer then takes twice
        that: count it in the workload.
    Cure:
        Choose active_standby, and switch on anti-affinity, so that the two stand on different
        compute hosts.

    Fails:
        services:
          - keystone
          - placement
          - glance
          - nova
          - neutron
          - cinder
          - horizon
          - valkey
          - octavia
          - barbican
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          octavia_topology: single

    Passes:
        services:
          - keystone
          - placement
          - glance
          - nova
          - neutron
          - cinder
          - horizon
          - valkey
          - octavia
          - barbican
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          octavia_topology: active_standby
    """
    taken = blueprint.options[OPTION]
    if "single" in taken.values:
        yield Hit(
            "service/octavia",
            Message(
                "each load balancer stands on one amphora and is gone with its host: {needed}, "
                "one of them on standby, outlive it and take {vcpus} vCPU and {ram} GiB of memory "
                "each",
                {"needed": NEEDED, "vcpus": VCPUS, "ram": RAM_GIB},
            ),
            {
                "amphorae": 1,
                "needed": NEEDED,
                "vcpus_each": VCPUS,
                "ram_gib_each": RAM_GIB,
                "disk_gb_each": DISK_GB,
            },
            ((SetOption(option=OPTION, value="active_standby"),),),
            None if taken.stated else Severity.INFO,
        )
