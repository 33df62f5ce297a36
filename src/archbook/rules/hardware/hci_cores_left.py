"""CPU that hyperconverged hosts leave to their OSDs."""

from collections.abc import Iterator
from math import floor

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.hyperconverged import (
    CORES_PER_OSD,
    RATIO,
    converged,
    is_converged,
    ratio_given,
    ratio_left,
)


@rule(
    "hardware.hci-cores-left",
    severity=Severity.WARNING,
    cites=(
        Citation("tripleo-derived-parameters", "Hyperconverged hosts"),
        Citation("rhosp-hci", "Reserve CPU and memory for Compute"),
    ),
    applies=is_converged,
    inferred=True,
)
def hci_cores_left(blueprint: Blueprint) -> Iterator[Hit]:
    """The CPU ratio of hosts that carry OSDs too leaves a core to each OSD.

    Why:
        Nova offers every thread of the host to instances. OSDs then answer late, which all
        instances feel whose volumes they hold.
    How:
        cpu_allocation_ratio in force for the group, at most the release's default * (cores -
        OSDs) / cores: what the default would give if the OSDs' cores were not there. Nothing is
        said while cores or disks are unknown.
    Cure:
        Set the ratio of the group.

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
        given, left = ratio_given(blueprint, hosts), ratio_left(blueprint, hosts)
        if left is not None and given > left:
            name = hosts.cohort.name
            value = floor(left * 100) / 100
            edit = SetSetting(setting=RATIO, value=value, group=name)
            yield Hit(
                f"group/{name}",
                Message(
                    "hosts of group {group} give {given} vCPUs out for each thread and run {osds} "
                    "OSDs beside the instances: a ratio of {left} leaves each OSD a core",
                    {"group": name, "given": given, "osds": hosts.osds, "left": value},
                ),
                {
                    "ratio": given,
                    "ratio_left": round(left, 4),
                    "osds": hosts.osds,
                    "cores_per_osd": CORES_PER_OSD,
                },
                ((edit,),) if value else (),
            )
