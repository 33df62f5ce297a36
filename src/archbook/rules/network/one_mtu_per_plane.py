"""One MTU over the hops of a plane."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetNetwork
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork, Traffic
from archbook.plan.planes import carrying, reached, regions_of
from archbook.rules.api import rule

JUDGED: tuple[Traffic, ...] = ("tunnel", "storage", "storage_replication", "migration")
"""Traffic whose packets fill the MTU."""


def _in_pieces(blueprint: Blueprint) -> bool:
    return any(len(carrying(blueprint, traffic)) > 1 for traffic in JUDGED)


@rule(
    "network.one-mtu-per-plane",
    severity=Severity.ERROR,
    cites=(
        Citation("arch-design-networking-design", "MTU"),
        Citation("neutron-mtu", "Case 1"),
    ),
    applies=_in_pieces,
)
def one_mtu_per_plane(blueprint: Blueprint) -> Iterator[Hit]:
    """Networks that carry the same traffic in one region have the same MTU.

    Why:
        A packet of 9000 bytes that meets a hop of 1500 is dropped, and nothing says so: small
        packets pass, pings answer, and large transfers hang.
    How:
        Where several networks of a region carry tunnel, storage, storage_replication or
        migration, as with one network for each rack, their `mtu` must be equal. Networks without
        tunnels may differ when the same hosts are on both and they do not end at each rack: they
        lie side by side, each for a store of its own.
    Cure:
        Give all of them the smallest MTU; better, raise the others where switches allow it.

    Fails:
        networks:
          - {name: tunnel-1, carries: [tunnel], groups: [net], mtu: 9000}
          - {name: tunnel-2, carries: [tunnel], groups: [cmp], mtu: 1600}

    Passes:
        networks:
          - {name: tunnel-1, carries: [tunnel], groups: [net], mtu: 9000}
          - {name: tunnel-2, carries: [tunnel], groups: [cmp], mtu: 9000}
    """
    found: dict[str, Hit] = {}
    for traffic in JUDGED:
        for region in blueprint.regions():
            networks = [
                network
                for network in carrying(blueprint, traffic)
                if region in regions_of(blueprint, network)
            ]
            if unequal := _unequal(blueprint, traffic, networks):
                hit = _hit(traffic, unequal)
                found.setdefault(hit.subject, hit)
    yield from found.values()


def _unequal(
    blueprint: Blueprint, traffic: Traffic, networks: Sequence[HostNetwork]
) -> list[HostNetwork]:
    """Return the networks whose MTU differs from that of another hop of the same way."""
    named = {
        network.name
        for pair in combinations(networks, 2)
        if pair[0].mtu != pair[1].mtu and (traffic == "tunnel" or _hops(blueprint, *pair))
        for network in pair
    }
    return [network for network in networks if network.name in named]


def _hops(blueprint: Blueprint, one: HostNetwork, other: HostNetwork) -> bool:
    """Tell whether packets go from one network to the other: each has hosts of its own."""
    if one.spans == other.spans == "rack":
        return True
    names = {cohort.name for cohort in reached(blueprint, one)}
    return names.isdisjoint(cohort.name for cohort in reached(blueprint, other))


def _hit(traffic: Traffic, networks: list[HostNetwork]) -> Hit:
    smallest = min(networks, key=lambda network: (network.mtu, network.name))
    largest = max(networks, key=lambda network: network.mtu)
    edits = tuple(
        SetNetwork(network=network.model_copy(update={"mtu": smallest.mtu}))
        for network in networks
        if network.mtu > smallest.mtu
    )
    return Hit(
        f"network/{smallest.name}",
        Message(
            "networks {networks} carry {traffic} with MTUs from {least} to {most}: packets of "
            "{most} bytes are lost on network {network}",
            {
                "networks": tuple(network.name for network in networks),
                "traffic": traffic,
                "least": smallest.mtu,
                "most": largest.mtu,
                "network": smallest.name,
            },
        ),
        {"least_mtu": smallest.mtu, "most_mtu": largest.mtu},
        (edits,),
    )
