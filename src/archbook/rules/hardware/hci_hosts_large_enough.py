"""Hyperconverged hosts that are large enough for both."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.hyperconverged import (
    Converged,
    converged,
    is_converged,
    memory_needed,
    memory_reserved,
    ratio_given,
    ratio_left,
)

MOST_RESERVED = 0.8
"""Share of the memory that may be kept from instances."""

LEAST_RATIO = 0.5
"""vCPUs for each thread that must be left to give out."""


@rule(
    "hardware.hci-hosts-large-enough",
    severity=Severity.ERROR,
    cites=Citation("tripleo-derived-parameters", "validate_results"),
    applies=is_converged,
    thresholds=("hci-osd-memory",),
)
def hci_hosts_large_enough(blueprint: Blueprint) -> Iterator[Hit]:
    """Hosts that carry OSDs too have memory and cores left for instances.

    Why:
        What OSDs need comes first: the data of all instances is there. A host whose OSDs take
        most of it is a storage host with an empty offer of instances.
    How:
        Memory kept from instances (stated, or what the OSDs need, whichever is more) at most 80 %
        of the host's; CPU ratio (stated, or what the OSDs leave, whichever is less) 0.5 at least.
        Nothing is said while memory, cores or disks are unknown.
    Cure:
        Choose larger hosts, fewer disks, or hosts of their own for storage.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: hci, serves: [cinder, glance, nova]}
        hardware:
          big: {cores: 64, ram_gib: 48, disks: [{count: 8, size_gb: 3840, media: nvme}]}
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
        if hit := _memory(blueprint, hosts):
            yield hit
        if hit := _cores(blueprint, hosts):
            yield hit


def _memory(blueprint: Blueprint, hosts: Converged) -> Hit | None:
    ram, name = hosts.profile.ram_gib, hosts.cohort.name
    kept = max(memory_needed(blueprint, hosts), memory_reserved(blueprint, hosts))
    if ram is None or kept <= MOST_RESERVED * ram:
        return None
    return Hit(
        f"group/{name}",
        Message(
            "hosts of group {group} have {ram} GiB, of which {kept} GiB are kept from instances "
            "for {osds} OSDs: more than 80 %",
            {"group": name, "ram": ram, "kept": round(kept, 1), "osds": hosts.osds},
        ),
        {"ram_gib": ram, "kept_gib": kept, "most_share": MOST_RESERVED},
    )


def _cores(blueprint: Blueprint, hosts: Converged) -> Hit | None:
    left, cores = ratio_left(blueprint, hosts), hosts.profile.cores
    if left is None or cores is None:
        return None
    ratio, name = min(left, ratio_given(blueprint, hosts)), hosts.cohort.name
    if ratio >= LEAST_RATIO:
        return None
    return Hit(
        f"group/{name}",
        Message(
            "hosts of group {group} have {cores} cores for {osds} OSDs and instances: {ratio} "
            "vCPUs for each thread are left, 0.5 at least are needed",
            {"group": name, "cores": cores, "osds": hosts.osds, "ratio": round(ratio, 2)},
        ),
        {"osds": hosts.osds, "ratio": round(ratio, 4), "least": LEAST_RATIO},
    )
