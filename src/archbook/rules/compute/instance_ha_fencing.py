"""Instance HA and the way to switch a host off."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.planes import carrying
from archbook.rules.api import rule
from archbook.rules.wiring import new_network


@rule(
    "compute.instance-ha-fencing",
    severity=Severity.WARNING,
    cites=Citation("charm-guide-instance-ha", "Instance evacuation mechanics"),
    applies=lambda blueprint: blueprint.has("masakari") and bool(blueprint.design.networks),
)
def instance_ha_fencing(blueprint: Blueprint) -> Iterator[Hit]:
    """With instance HA, a host that seems lost can be switched off.

    Why:
        A host that is cut off but runs on still writes to the disks of its instances. When they
        are started a second time elsewhere, two write to one disk and destroy it. Fencing makes
        sure that the first is off, through the management controller of the machine.
    How:
        Masakari is in the design, networks are stated, and none of them carries out_of_band. A
        warning: the controllers may be reached in a way that the design does not show.
    Cure:
        Add a network that carries out_of_band.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, masakari, valkey]
        networks:
          - {name: api, carries: [management, internal_api, tunnel, storage]}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, masakari, valkey]
        networks:
          - {name: api, carries: [management, internal_api, tunnel, storage]}
          - {name: bmc, carries: [out_of_band]}
    """
    if carrying(blueprint, "out_of_band"):
        return
    yield Hit(
        "service/masakari",
        Message(
            "Masakari starts instances of a lost host elsewhere, and no network carries "
            "out_of_band by which the host could be switched off first"
        ),
        {"networks": len(blueprint.design.networks)},
        ((new_network(blueprint, "out_of_band"),),),
    )
