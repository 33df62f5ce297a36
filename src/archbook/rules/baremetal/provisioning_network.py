"""The network that bare metal machines boot from."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetNetwork
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork
from archbook.plan.planes import carrying
from archbook.rules.api import rule
from archbook.rules.wiring import new_network


@rule(
    "baremetal.provisioning-network",
    severity=Severity.ERROR,
    cites=(
        Citation("ironic-refarch", "Networking"),
        Citation("kolla-ironic-guide", "Pre-deployment Configuration"),
    ),
    applies=lambda blueprint: blueprint.has("ironic") and bool(blueprint.design.networks),
)
def provisioning_network(blueprint: Blueprint) -> Iterator[Hit]:
    """Ironic has a provisioning network that machines meet without a VLAN tag.

    Why:
        A machine is installed and wiped over a network that neither users nor the internet
        reach. Its firmware boots from there by PXE, and firmware knows no VLANs: a tagged
        network looks like no network to it.
    How:
        Ironic is in the design and networks are stated: one must carry provisioning, and must
        not be stated as tagged. Where nothing is said about the tag, an info asks for it.
    Cure:
        Add the network; set `tagged: false` on it.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic, valkey]
        networks:
          - {name: api, carries: [management, internal_api, tunnel, storage]}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic, valkey]
        networks:
          - {name: api, carries: [management, internal_api, tunnel, storage]}
          - {name: pxe, carries: [provisioning], tagged: false}
    """
    networks = carrying(blueprint, "provisioning")
    if not networks:
        yield _missing(blueprint)
    for network in networks:
        if network.tagged:
            yield _tagged(network)


def _missing(blueprint: Blueprint) -> Hit:
    return Hit(
        "service/ironic",
        Message("Ironic installs machines over a provisioning network, and no network carries it"),
        {"networks": len(blueprint.design.networks)},
        ((new_network(blueprint, "provisioning"),),),
    )


def _tagged(network: HostNetwork) -> Hit:
    stated = "tagged" in network.model_fields_set
    template = (
        "machines meet network {network} with a VLAN tag, and their firmware cannot boot from it"
        if stated
        else "the design does not say whether machines meet network {network} without a VLAN "
        "tag; their firmware cannot boot from a tagged one"
    )
    untagged = network.model_copy(update={"tagged": False})
    return Hit(
        f"network/{network.name}",
        Message(template, {"network": network.name}),
        {"tagged": "yes" if stated else "unsaid"},
        ((SetNetwork(network=untagged),),),
        None if stated else Severity.INFO,
    )
