"""Room for packets of the usual size."""

from collections.abc import Iterator

from archbook.capacity.mtu import instance_mtu
from archbook.capacity.overlays import JUMBO, LEAST_IPV6, overhead, tunnelled
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetNetwork
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork
from archbook.plan.planes import carrying
from archbook.rules.api import rule

USUAL = 1500


def _stated(blueprint: Blueprint) -> tuple[HostNetwork, ...]:
    """Return the tunnel networks whose MTU the design itself states."""
    networks = carrying(blueprint, "tunnel") if tunnelled(blueprint) else ()
    return tuple(network for network in networks if "mtu" in network.model_fields_set)


@rule(
    "network.instance-mtu-usual",
    severity=Severity.INFO,
    cites=(
        Citation("neutron-mtu", "Jumbo frames"),
        Citation("neutron-ovn-install", "Manual install"),
    ),
    applies=lambda blueprint: bool(_stated(blueprint)),
)
def instance_mtu_usual(blueprint: Blueprint) -> Iterator[Hit]:
    """Tunnels leave instances packets of 1500 bytes, the size that software expects.

    Why:
        Neutron tells instances their smaller MTU by DHCP. Containers and virtual private
        networks inside an instance, and images that do not listen, send 1500 bytes all the same:
        connections open, and then hang on the first large packet.
    How:
        Where the design states the MTU of the tunnel network: MTU minus the tunnel overhead (50
        bytes for VXLAN, 58 for Geneve, 42 for GRE, 20 more over IPv6) is 1500 or more. Less than
        1280 is left to `network.instance-mtu`.
    Cure:
        Raise the MTU of the tunnel network to 9000 on every hop; the overhead more than 1500 is
        enough.

    Fails:
        networks:
          - {name: tun, carries: [tunnel], mtu: 1500}

    Passes:
        networks:
          - {name: tun, carries: [tunnel], mtu: 1558}
    """
    for network in _stated(blueprint):
        left = instance_mtu(network.mtu, overhead(blueprint, network))
        if LEAST_IPV6 <= left < USUAL:
            larger = SetNetwork(network=network.model_copy(update={"mtu": JUMBO}))
            yield Hit(
                f"network/{network.name}",
                Message(
                    "tunnel network {network} leaves instances {left} of {usual} bytes: an MTU of "
                    "{needed} or more leaves them all",
                    {
                        "network": network.name,
                        "left": left,
                        "usual": USUAL,
                        "needed": USUAL + network.mtu - left,
                    },
                ),
                {"mtu": network.mtu, "instance_mtu": left, "usual": USUAL},
                ((larger,),),
            )
