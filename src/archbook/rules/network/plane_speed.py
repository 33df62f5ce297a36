"""Speed of networks between hosts."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetNetwork
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork
from archbook.plan.planes import reached
from archbook.rules.api import rule

LEAST_GBPS, LEAST_STORAGE_GBPS = 1.0, 10.0
_STORAGE = {"storage", "storage_replication"}


@rule(
    "network.plane-speed",
    severity=Severity.WARNING,
    cites=Citation("arch-design-compute-networking", "Network connectivity"),
    applies=lambda blueprint: any(one.speed_gbps for one in blueprint.design.networks),
)
def plane_speed(blueprint: Blueprint) -> Iterator[Hit]:
    """Networks for storage run over ports of 10 Gbit/s or more, all others of 1 Gbit/s.

    Why:
        Instances wait for their disks over the storage network, and after a loss terabytes are
        copied over it. A slower port makes every volume slow, and rebuilding takes so long that
        a second loss may come first.
    How:
        `speed_gbps` of the network, which is the speed of one port: 10 at least when it carries
        storage or storage_replication, 1 otherwise. A network that does not say is not judged.
    Cure:
        Use faster ports; offered where no host on the network is known to lack them.

    Fails:
        networks:
          - {name: storage, carries: [storage], speed_gbps: 1}

    Passes:
        networks:
          - {name: storage, carries: [storage], speed_gbps: 10}
    """
    for network in blueprint.design.networks:
        least = LEAST_STORAGE_GBPS if _STORAGE.intersection(network.carries) else LEAST_GBPS
        if network.speed_gbps is not None and network.speed_gbps < least:
            faster = SetNetwork(network=network.model_copy(update={"speed_gbps": least}))
            yield Hit(
                f"network/{network.name}",
                Message(
                    "network {network} carries {traffic} over ports of {speed} Gbit/s: {least} "
                    "Gbit/s are needed",
                    {
                        "network": network.name,
                        "traffic": network.carries,
                        "speed": network.speed_gbps,
                        "least": least,
                    },
                ),
                {"speed_gbps": network.speed_gbps, "needed_gbps": least},
                ((faster,),) if _can(blueprint, network, least) else (),
            )


def _can(blueprint: Blueprint, network: HostNetwork, gbps: float) -> bool:
    """Tell whether no host on *network* is known to have slower ports only."""
    profiles = [blueprint.design.profile_of(one.group) for one in reached(blueprint, network)]
    fastest = [profile.fastest_port_gbps() for profile in profiles if profile]
    return all(speed is None or speed >= gbps for speed in fastest)
