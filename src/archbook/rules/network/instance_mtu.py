"""MTU of the tunnel network."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

OVERHEAD = {"ovn": 58, "openvswitch": 50, "linuxbridge": 50}
"""Bytes that Geneve (OVN) and VXLAN put around each IPv4 packet."""

LEAST_IPV6 = 1280


@rule(
    "network.instance-mtu",
    severity=Severity.ERROR,
    cites=(
        Citation("neutron-mtu", "MTU considerations"),
        Citation("neutron-ovn-install", "Manual install"),
    ),
    applies=lambda blueprint: any("tunnel" in n.carries for n in blueprint.design.networks),
)
def instance_mtu(blueprint: Blueprint) -> Iterator[Hit]:
    """The tunnel network leaves instances an MTU that IPv6 can use.

    Why:
        The tunnel header takes room in every packet. IPv6 needs links of 1280 bytes; below that
        instances lose it, and applications that assume usual sizes stall.
    How:
        Instance MTU = MTU of the tunnel network minus the overhead: 50 bytes for VXLAN, 58 for
        Geneve, over IPv4. It must be at least 1280.
    Cure:
        Raise the MTU of the tunnel network, best to 9000 on every hop.

    Fails:
        networks:
          - {name: tun, carries: [tunnel], mtu: 1300}

    Passes:
        networks:
          - {name: tun, carries: [tunnel], mtu: 1500}
    """
    overhead = max(OVERHEAD.get(value, 0) for value in (*blueprint.option("network_backend"), ""))
    for network in blueprint.design.networks:
        left = network.mtu - overhead
        if "tunnel" in network.carries and left < LEAST_IPV6:
            yield Hit(
                f"network/{network.name}",
                Message(
                    "tunnel network {network} has an MTU of {mtu}: after {overhead} bytes of "
                    "tunnel header {left} are left for instances, IPv6 needs {least}",
                    {
                        "network": network.name,
                        "mtu": network.mtu,
                        "overhead": overhead,
                        "left": left,
                        "least": LEAST_IPV6,
                    },
                ),
                {"mtu": network.mtu, "overhead": overhead, "instance_mtu": left},
            )
