"""MTU of the tunnel network."""

from collections.abc import Iterator

from archbook.capacity.mtu import instance_mtu as left_for_instances
from archbook.capacity.overlays import JUMBO, LEAST_IPV6, overhead, tunnelled
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetNetwork
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.planes import carrying
from archbook.rules.api import rule


def _tunnels(blueprint: Blueprint) -> bool:
    return bool(carrying(blueprint, "tunnel") and tunnelled(blueprint))


@rule(
    "network.instance-mtu",
    severity=Severity.ERROR,
    cites=(
        Citation("neutron-mtu", "MTU considerations"),
        Citation("neutron-ovn-install", "Manual install"),
    ),
    applies=_tunnels,
)
def instance_mtu(blueprint: Blueprint) -> Iterator[Hit]:
    """The tunnel network leaves instances an MTU that IPv6 can use.

    Why:
        The tunnel header takes room in every packet. IPv6 needs links of 1280 bytes; below that
        instances lose it, and applications that assume usual sizes stall.
    How:
        Instance MTU = MTU of the tunnel network minus the overhead: 50 bytes for VXLAN, 58 for
        Geneve, 42 for GRE, over IPv4, and 20 more where the tunnel network's subnet is IPv6. It
        must be at least 1280. Project networks on VLANs alone have no tunnel.
    Cure:
        Raise the MTU of the tunnel network, best to 9000 on every hop.

    Fails:
        networks:
          - {name: tun, carries: [tunnel], mtu: 1300}

    Passes:
        networks:
          - {name: tun, carries: [tunnel], mtu: 1500}
    """
    for network in carrying(blueprint, "tunnel"):
        header = overhead(blueprint, network)
        left = left_for_instances(network.mtu, header)
        if left < LEAST_IPV6:
            larger = SetNetwork(network=network.model_copy(update={"mtu": JUMBO}))
            yield Hit(
                f"network/{network.name}",
                Message(
                    "tunnel network {network} has an MTU of {mtu}: after {overhead} bytes of "
                    "tunnel header {left} are left for instances, IPv6 needs {least}",
                    {
                        "network": network.name,
                        "mtu": network.mtu,
                        "overhead": header,
                        "left": left,
                        "least": LEAST_IPV6,
                    },
                ),
                {"mtu": network.mtu, "overhead": header, "instance_mtu": left},
                ((larger,),),
            )
