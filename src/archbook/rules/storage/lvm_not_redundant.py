"""LVM in production."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.backends import has_ceph

OPTION = "block_backend"


@rule(
    "storage.lvm-not-redundant",
    severity=Severity.WARNING,
    cites=(
        Citation("arch-design-storage-concepts", "Block storage"),
        Citation("openstack-ansible-storage-arch", "LVM"),
    ),
    applies=lambda blueprint: blueprint.has("cinder"),
)
def lvm_not_redundant(blueprint: Blueprint) -> Iterator[Hit]:
    """Volumes are kept by a back end that outlives the loss of a host.

    Why:
        An LVM volume is on the disks of one host. When the host is lost the volume is gone or
        out of reach, and no other host can serve it.
    How:
        The option block_backend, or a storage back end that serves Cinder, says lvm.
    Cure:
        Use Ceph or a storage array. The edit is offered where the design has Ceph.

    Fails:
        options: {block_backend: lvm, image_backend: ceph}
        storage:
          - {name: main, kind: external_ceph, serves: [glance]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: blk, roles: [block_storage], count: 2}

    Passes:
        {}
    """
    values = blueprint.option(OPTION)
    if "lvm" in values:
        kept = tuple(value for value in values if value not in {"lvm", "ceph"})
        edit = SetOption(option=OPTION, value=("ceph", *kept) if kept else "ceph")
        yield Hit(
            "service/cinder",
            Message(
                "LVM keeps each volume on one host without a replica: volumes are lost with their "
                "host; use Ceph or a storage array"
            ),
            {"replicas": 1},
            ((edit,),) if has_ceph(blueprint) else (),
        )
