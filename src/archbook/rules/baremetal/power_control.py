"""The way to the management controllers of bare metal machines."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.planes import carrying
from archbook.rules.api import rule
from archbook.rules.wiring import new_network


@rule(
    "baremetal.power-control",
    severity=Severity.WARNING,
    cites=Citation("ironic-refarch", "Components"),
    applies=lambda blueprint: blueprint.has("ironic") and bool(blueprint.design.networks),
)
def power_control(blueprint: Blueprint) -> Iterator[Hit]:
    """Ironic's conductors reach the management controllers of the machines.

    Why:
        A conductor switches machines on and off, tells them what to boot from and asks for their
        power state all the time, by IPMI or Redfish. Without a way to their management
        controllers it can do nothing with them.
    How:
        Ironic is in the design, networks are stated, and none carries out_of_band.
    Cure:
        Add a network that carries out_of_band.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic, valkey]
        networks:
          - {name: api, carries: [management, internal_api, tunnel, storage]}
          - {name: pxe, carries: [provisioning], tagged: false}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic, valkey]
        networks:
          - {name: api, carries: [management, internal_api, tunnel, storage]}
          - {name: pxe, carries: [provisioning], tagged: false}
          - {name: bmc, carries: [out_of_band]}
    """
    if not carrying(blueprint, "out_of_band"):
        yield Hit(
            "service/ironic",
            Message(
                "Ironic switches machines by their management controllers, and no network "
                "carries out_of_band to reach them by"
            ),
            {"networks": len(blueprint.design.networks)},
            ((new_network(blueprint, "out_of_band"),),),
        )
