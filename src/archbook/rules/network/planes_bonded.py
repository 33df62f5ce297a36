"""Bonds of ports under networks."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetNetwork
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork
from archbook.plan.planes import reached
from archbook.rules.api import rule

LEAST = 2
_ONE_IS_ENOUGH = {"out_of_band", "provisioning"}
"""Traffic that a host goes on working without."""


@rule(
    "network.planes-bonded",
    severity=Severity.WARNING,
    cites=(
        Citation("openstack-ansible-overview", "Network requirements"),
        Citation("ha-guide-technologies", "Redundant links"),
    ),
    applies=lambda blueprint: any(one.links for one in blueprint.design.networks),
)
def planes_bonded(blueprint: Blueprint) -> Iterator[Hit]:
    """Each network that hosts work over stands on two bonded ports or more.

    Why:
        With one port, one cable, one transceiver or one switch in maintenance takes the host off
        the network, and with it all that runs on the host.
    How:
        `links` of the network is 2 or more. Networks that carry nothing but out_of_band or
        provisioning may have one port; a network that does not say is not judged.
    Cure:
        Bond two ports that go to two switches; offered where no host on the network is known to
        have one port only.

    Fails:
        networks:
          - {name: storage, carries: [storage], links: 1}

    Passes:
        networks:
          - {name: storage, carries: [storage], links: 2}
    """
    for network in blueprint.design.networks:
        matters = not network.carries or set(network.carries) - _ONE_IS_ENOUGH
        if network.links is not None and network.links < LEAST and matters:
            bonded = SetNetwork(network=network.model_copy(update={"links": LEAST}))
            yield Hit(
                f"network/{network.name}",
                Message(
                    "network {network} stands on one port of each host: one cable or switch "
                    "takes a host off it; bond {least} ports",
                    {"network": network.name, "least": LEAST},
                ),
                {"links": network.links, "needed": LEAST},
                ((bonded,),) if _can(blueprint, network) else (),
            )


def _can(blueprint: Blueprint, network: HostNetwork) -> bool:
    """Tell whether no host on *network* is known to have fewer ports than a bond needs."""
    profiles = [blueprint.design.profile_of(one.group) for one in reached(blueprint, network)]
    ports = [profile.nic_ports() for profile in profiles if profile]
    return all(count is None or count >= LEAST for count in ports)
