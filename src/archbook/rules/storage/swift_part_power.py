"""Partitions of Swift's ring."""

from collections.abc import Iterator

from archbook.capacity.swift_ring import PER_DRIVE, part_power, partitions
from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetStorage
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.storage import StorageBackend
from archbook.rules.api import rule
from archbook.rules.osds import devices


def _stated(blueprint: Blueprint) -> bool:
    return any(b.part_power for b in blueprint.design.storage if b.kind == "swift")


@rule(
    "storage.swift-part-power",
    severity=Severity.ERROR,
    cites=(
        Citation("swift-deployment-guide", "Preparing the ring"),
        Citation("arch-design-storage-arch", "Implementing Object Storage"),
    ),
    applies=_stated,
)
def swift_part_power(blueprint: Blueprint) -> Iterator[Hit]:
    """Swift's ring has a hundred partitions or more for each drive.

    Why:
        A partition is on one drive. With fewer partitions than drives some drives stay empty for
        ever; with few for each, some are full long before others. The power of a ring is hard to
        change once there is data.
    How:
        2 ** `part_power` against the data disks of the hosts that carry the back end: less than
        the disks is an error, less than 100 times the disks a warning. Nothing is said while
        disks are unknown.
    Cure:
        Take the smallest power that suffices: ceil(log2(100 * disks)). Plan for the largest size
        that the cluster will have.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, swift]
        storage:
          - {name: objects, kind: swift, on: obj, part_power: 6}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: obj, roles: [object_storage], count: 5, hardware: obj}
        hardware:
          obj: {ram_gib: 128, disks: [{count: 24, size_gb: 8000, media: hdd}]}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, swift]
        storage:
          - {name: objects, kind: swift, on: obj, part_power: 14}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: obj, roles: [object_storage], count: 5, hardware: obj}
        hardware:
          obj: {ram_gib: 128, disks: [{count: 24, size_gb: 8000, media: hdd}]}
    """
    for backend in blueprint.design.storage:
        drives = devices(blueprint, backend) if backend.kind == "swift" else None
        if drives and backend.part_power and backend.part_power < part_power(drives):
            yield _hit(backend, partitions(backend.part_power), drives)


def _hit(backend: StorageBackend, there: int, drives: int) -> Hit:
    power = part_power(drives)
    text = mark(
        "the ring of {storage} has {partitions} partitions for {drives} drives: some drives can "
        "hold nothing; take the power {power}"
        if there < drives
        else "the ring of {storage} has {partitions} partitions for {drives} drives: 100 for each "
        "are recommended, so that they fill evenly; take the power {power}"
    )
    values: dict[str, Value] = {
        "storage": backend.name,
        "partitions": there,
        "drives": drives,
        "power": power,
    }
    edit = SetStorage(storage=backend.model_copy(update={"part_power": power}))
    return Hit(
        f"storage/{backend.name}",
        Message(text, values),
        {"partitions": there, "drives": drives, "per_drive": PER_DRIVE},
        ((edit,),),
        severity=None if there < drives else Severity.WARNING,
    )
