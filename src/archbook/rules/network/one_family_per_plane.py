"""Address families of networks."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork, Traffic
from archbook.rules.api import rule

_ITS_WAY = {"kolla-ansible", "kayobe"}


def _judged(blueprint: Blueprint) -> bool:
    known = any(network.subnet or network.vip for network in blueprint.design.networks)
    return known and blueprint.design.deployer in _ITS_WAY


@rule(
    "network.one-family-per-plane",
    severity=Severity.WARNING,
    cites=Citation("kolla-production-guide", "Address family configuration (IPv4/IPv6)"),
    applies=_judged,
)
def one_family_per_plane(blueprint: Blueprint) -> Iterator[Hit]:
    """With Kolla-Ansible each kind of traffic uses one address family, IPv4 or IPv6.

    Why:
        Kolla-Ansible has one variable for the address family of each network, and services are
        bound to addresses of that family. The second family is left without listeners.
    How:
        Applies to Kolla-Ansible and Kayobe. Families of `subnet` and `vip` of all networks that
        carry the same traffic; more than one is found.
    Cure:
        Choose one family for each kind of traffic; other networks may use the other one.

    Fails:
        deployer: kolla-ansible
        networks:
          - {name: api4, carries: [internal_api], subnet: 10.1.0.0/24}
          - {name: api6, carries: [internal_api], subnet: "fd00:1::/64"}

    Passes:
        deployer: kolla-ansible
        networks:
          - {name: api4, carries: [internal_api], subnet: 10.1.0.0/24}
          - {name: tunnel, carries: [tunnel], subnet: "fd00:1::/64"}
    """
    families: dict[Traffic, dict[int, HostNetwork]] = {}
    for network in sorted(blueprint.design.networks, key=lambda one: one.name):
        versions = [one.version for one in (network.subnet, network.vip) if one is not None]
        for traffic in network.carries:
            for version in versions:
                families.setdefault(traffic, {}).setdefault(version, network)
    found: dict[str, Hit] = {}
    for traffic, networks in families.items():
        if len(networks) > 1:
            *_, second = networks.values()
            found.setdefault(second.name, _hit(traffic, second))
    yield from found.values()


def _hit(traffic: Traffic, network: HostNetwork) -> Hit:
    return Hit(
        f"network/{network.name}",
        Message(
            "traffic {traffic} is to use IPv4 and IPv6 (network {network} is the second): "
            "Kolla-Ansible sets up one address family for each",
            {"traffic": traffic, "network": network.name},
        ),
        {"families": 2},
    )
