"""TLS on one side of the APIs."""

from collections.abc import Iterator

from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork
from archbook.rules.api import rule

OPTION = "tls"
_SIDES = {"external": mark("public"), "internal": mark("internal")}
"""Value of the option → what people call the side."""


def _one_sided(blueprint: Blueprint) -> bool:
    return len(blueprint.option(OPTION)) == 1


@rule(
    "security.tls-addresses",
    severity=Severity.ERROR,
    cites=Citation("kolla-ansible-prechecks", "roles/prechecks/tasks/service_checks.yml"),
    applies=_one_sided,
)
def tls_addresses(blueprint: Blueprint) -> Iterator[Hit]:
    """With TLS on one side only, internal and public APIs have virtual IPs of their own.

    Why:
        The load balancer cannot answer with and without TLS at one address and port. Deployment
        stops, or one side gets what it does not expect.
    How:
        The option tls names one side, and one network carries both internal_api and public_api,
        or the networks that carry them have the same vip. What no network says is not judged.
    Cure:
        Take TLS on both sides, or give the public API a network and a virtual IP of its own.

    Fails:
        options: {tls: [external], block_backend: ceph, image_backend: ceph}
        networks:
          - name: api
            carries: [management, internal_api, public_api]
            subnet: 10.0.0.0/24
            vip: 10.0.0.250

    Passes:
        options: {tls: [external], block_backend: ceph, image_backend: ceph}
        networks:
          - name: api
            carries: [management, internal_api]
            subnet: 10.0.0.0/24
            vip: 10.0.0.250
          - {name: public, carries: [public_api], subnet: 10.0.1.0/24, vip: 10.0.1.250}
    """
    (side,) = blueprint.option(OPTION)
    internal = _carrying(blueprint, "internal_api")
    public = _carrying(blueprint, "public_api")
    for network in public:
        if network in internal or _vip_in(network, internal):
            values: dict[str, Value] = {
                "network": network.name,
                "vip": str(network.vip) if network.vip else Message("one virtual IP"),
                "side": Message(_SIDES[side]),
            }
            yield Hit(
                f"network/{network.name}",
                Message(
                    "TLS is on the {side} side only, and both sides share {vip} on network "
                    "{network}: take TLS on both, or a virtual IP for each",
                    values,
                ),
                {"tls": side, "vips": 1, "needed": 2},
                ((SetOption(option=OPTION, value=tuple(_SIDES)),),),
            )


def _carrying(blueprint: Blueprint, traffic: str) -> tuple[HostNetwork, ...]:
    return tuple(one for one in blueprint.design.networks if traffic in one.carries)


def _vip_in(network: HostNetwork, others: tuple[HostNetwork, ...]) -> bool:
    return network.vip is not None and any(network.vip == other.vip for other in others)
