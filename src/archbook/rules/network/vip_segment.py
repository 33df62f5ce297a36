"""The virtual IP's layer-2 segment over racks."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork
from archbook.resilience.clusters import clusters_of
from archbook.rules.api import rule

KEEPALIVED = "keepalived"
_REACHED_BY_VIP = {"internal_api", "public_api"}


def _several_racks(blueprint: Blueprint) -> bool:
    return any(len(racks) > 1 for racks in _racks_of_vips(blueprint))


def _racks_of_vips(blueprint: Blueprint) -> Iterator[tuple[str, ...]]:
    if blueprint.instances(KEEPALIVED):
        for cluster in clusters_of(blueprint, blueprint.facts.component(KEEPALIVED)):
            yield tuple(dict.fromkeys(rack for rack, _ in cluster.by_rack() if rack))


@rule(
    "network.vip-segment",
    severity=Severity.ERROR,
    cites=(
        Citation("ha-guide-technologies", "Keepalived architecture"),
        Citation("kolla-haproxy-guide", "HAProxy Guide, introduction"),
    ),
    applies=_several_racks,
    inferred=True,
)
def vip_segment(blueprint: Blueprint) -> Iterator[Hit]:
    """The network of the virtual IP is one layer-2 segment over the load balancers' racks.

    Why:
        Keepalived moves the virtual IP by VRRP, whose advertisements are multicast on one
        segment. In a fabric routed at the top of each rack the load balancers of two racks do
        not hear each other: both take the address, and clients of the other rack cannot reach
        it.
    How:
        Applies when Keepalived stands in several racks of a region. Networks that carry
        internal_api or public_api and that the load balancers are on: one that says `spans: rack`
        is an error; when none says what it spans, an info.
    Cure:
        Stretch one segment over the racks of the load balancers, announce the address by BGP
        with a load balancer of your own, or keep the load balancers in one segment. No edit of
        the design can do this for you.

    Fails:
        networks:
          - {name: api, carries: [internal_api], spans: rack}

    Passes:
        networks:
          - {name: api, carries: [internal_api], spans: all_racks}
    """
    racks = max(_racks_of_vips(blueprint), key=len)
    networks = _of_vips(blueprint)
    ending = [network for network in networks if network.spans == "rack"]
    for network in ending:
        yield _broken(network, racks)
    if not ending and not any(network.spans for network in networks):
        yield Hit(
            "cloud",
            Message(
                "the load balancers stand in {count} racks ({racks}) and share a virtual IP by "
                "VRRP: make sure that one layer-2 segment reaches over these racks, or say "
                "`spans: all_racks` at the network that carries the API",
                {"count": len(racks), "racks": racks},
            ),
            {"racks": len(racks)},
            severity=Severity.INFO,
        )


def _of_vips(blueprint: Blueprint) -> list[HostNetwork]:
    """Return the networks of the virtual IPs: those of the APIs that the load balancers are on."""
    balancers = {cohort.name for cohort, _ in blueprint.standing(KEEPALIVED)}
    return [
        network
        for network in blueprint.design.networks
        if _REACHED_BY_VIP.intersection(network.carries)
        and (not network.groups or balancers.intersection(network.groups))
    ]


def _broken(network: HostNetwork, racks: tuple[str, ...]) -> Hit:
    return Hit(
        f"network/{network.name}",
        Message(
            "network {network} carries the virtual IP and ends at each rack, but the load "
            "balancers stand in {count} racks ({racks}): VRRP needs one layer-2 segment over "
            "them, or BGP",
            {"network": network.name, "count": len(racks), "racks": racks},
        ),
        {"racks": len(racks), "spans": "rack"},
    )
