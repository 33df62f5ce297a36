"""Instance HA and where the disks of instances are."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.instance_storage import making_shared, shared


def _applies(blueprint: Blueprint) -> bool:
    required = blueprint.design.requirements.instance_ha
    return blueprint.has("masakari") and bool(blueprint.design.storage) and not required


@rule(
    "compute.instance-ha-storage",
    severity=Severity.ERROR,
    cites=Citation("charm-guide-instance-ha", "Instance evacuation mechanics"),
    applies=_applies,
)
def instance_ha_storage(blueprint: Blueprint) -> Iterator[Hit]:
    """With instance HA, the disks of instances are not on their hosts.

    Why:
        Masakari starts the instances of a lost host on another one. A disk that was on the lost
        host is not there: the instance starts from its image, without its data.
    How:
        Masakari is in the design, storage is stated, and no back end of kind ceph,
        external_ceph, nfs or san serves Nova: an error when another kind serves it, a warning
        when none does, since instances may all have volumes as disks. Where the requirements
        ask for instance HA, requirements.stated-are-met speaks of it.
    Cure:
        Let a shared back end serve Nova.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, masakari, valkey]
        storage:
          - {name: main, kind: external_ceph, serves: [cinder, glance]}
          - {name: local, kind: file, serves: [nova]}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, masakari, valkey]
    """
    if shared(blueprint):
        return
    local = tuple(b.name for b in blueprint.design.storage if "nova" in b.serves)
    yield Hit(
        "service/masakari",
        Message(
            "Masakari starts instances of a lost host elsewhere, and their disks are on the host "
            "({local}): they start without their data"
            if local
            else "Masakari starts instances of a lost host elsewhere, and no shared storage "
            "serves Nova: only instances that start from a volume keep their data",
            {"local": local},
        ),
        {"shared_storage": "none"},
        tuple(making_shared(blueprint)),
        None if local else Severity.WARNING,
    )
