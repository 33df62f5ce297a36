"""Memory that hyperconverged hosts keep for their OSDs."""

from collections.abc import Iterator
from math import ceil

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.hyperconverged import (
    RESERVED,
    converged,
    is_converged,
    memory_needed,
    memory_reserved,
)


@rule(
    "hardware.hci-memory-reserved",
    severity=Severity.WARNING,
    cites=(
        Citation("rhosp-hci", "Reserve CPU and memory for Compute"),
        Citation("tripleo-derived-parameters", "Hyperconverged hosts"),
        Citation("rhosp-13-nfv", "Nova with hyperconverged hosts"),
    ),
    applies=is_converged,
    thresholds=("hci-osd-memory",),
)
def hci_memory_reserved(blueprint: Blueprint) -> Iterator[Hit]:
    """Nova keeps the memory of OSDs from instances, where both are on the same hosts.

    Why:
        Nova does not know of the OSDs beside it and gives their memory to instances. When OSDs
        need it, during recovery, the kernel kills what it finds.
    How:
        reserved_host_memory_mb of the group against OSDs * 5 GiB + 0.5 GiB for each instance of
        the workload, spread evenly over the compute hosts, + 4 GiB for the host. One OSD for
        each data disk; nothing is said while disks are unknown.
    Cure:
        Set the reserve of the group.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: hci, serves: [cinder, glance, nova]}
        hardware:
          big: {cores: 64, ram_gib: 512, disks: [{count: 8, size_gb: 3840, media: nvme}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: hci, roles: [compute, ceph_osd], count: 6, hardware: big}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: hci, serves: [cinder, glance, nova]}
        hardware:
          big: {cores: 64, ram_gib: 512, disks: [{count: 8, size_gb: 3840, media: nvme}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - name: hci
            roles: [compute, ceph_osd]
            count: 6
            hardware: big
            settings: {nova-reserved-host-memory: 45056, nova-cpu-allocation-ratio: 3.5}
    """
    for hosts in converged(blueprint):
        needed, reserved = memory_needed(blueprint, hosts), memory_reserved(blueprint, hosts)
        if reserved < needed:
            name = hosts.cohort.name
            edit = SetSetting(setting=RESERVED, value=ceil(needed * 1024), group=name)
            yield Hit(
                f"group/{name}",
                Message(
                    "hosts of group {group} run instances and {osds} OSDs, and Nova reserves "
                    "{reserved} GiB: {needed} GiB are needed, or instances take the OSDs' memory",
                    {
                        "group": name,
                        "osds": hosts.osds,
                        "reserved": round(reserved, 1),
                        "needed": needed,
                    },
                ),
                {"osds": hosts.osds, "reserved_gib": reserved, "needed_gib": needed},
                ((edit,),),
            )
