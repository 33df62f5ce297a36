"""Security domains and networks."""

from collections.abc import Iterator

from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork
from archbook.rules.api import rule

_DOMAINS = {
    mark("public"): ("public_api", "external"),
    mark("guest"): ("tunnel",),
    mark("management"): (
        "management",
        "internal_api",
        "out_of_band",
        "provisioning",
        "migration",
    ),
    mark("data"): ("storage", "storage_replication"),
}
"""Security domain → what its networks carry, as far as the design's words for traffic go."""

_UNTRUSTED = "public"


def _knows_networks(blueprint: Blueprint) -> bool:
    return any(network.carries for network in blueprint.design.networks)


@rule(
    "security.domains-apart",
    severity=Severity.WARNING,
    cites=Citation("security-guide-domains", "Security domains"),
    applies=_knows_networks,
    inferred=True,
)
def domains_apart(blueprint: Blueprint) -> Iterator[Hit]:
    """Each network belongs to one security domain; the public one shares with none.

    Why:
        Networks of the public domain are reached by anybody, those of the guest domain by every
        instance. What shares a segment with them is open to whoever breaks in there: passwords
        and commands cross the management network, all data the storage network.
    How:
        Public: public API and external traffic. Guest: tunnels. Management: management, internal
        API, out of band, provisioning, migration. Data: storage and its replication. A network
        that carries public traffic and that of another domain is a warning; other mixtures are
        an info, as the guide has clouds that combine them.
    Cure:
        Give the traffic of each domain a network, or at least a VLAN, of its own.

    Fails:
        networks:
          - {name: all, carries: [management, internal_api, public_api, tunnel, storage]}

    Passes:
        networks:
          - {name: management, carries: [management, internal_api]}
          - {name: public, carries: [public_api]}
          - {name: tunnel, carries: [tunnel]}
          - {name: storage, carries: [storage]}
    """
    for network in blueprint.design.networks:
        domains = _domains(network)
        if len(domains) > 1:
            yield _hit(network, domains)


def _domains(network: HostNetwork) -> tuple[str, ...]:
    """Return the security domains whose traffic a network carries."""
    carried = set(network.carries)
    return tuple(domain for domain, traffic in _DOMAINS.items() if carried.intersection(traffic))


def _hit(network: HostNetwork, domains: tuple[str, ...]) -> Hit:
    values: dict[str, Value] = {
        "network": network.name,
        "domains": tuple(Message(domain) for domain in domains),
    }
    return Hit(
        f"network/{network.name}",
        Message(
            "network {network} carries traffic of several security domains ({domains}): give each "
            "a network of its own",
            values,
        ),
        {"domains": len(domains), "wanted": 1},
        severity=None if _UNTRUSTED in domains else Severity.INFO,
    )
