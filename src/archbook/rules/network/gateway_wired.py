"""External networks reach the gateways."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import PhysicalNetwork
from archbook.resilience.gateways import gateways
from archbook.rules.api import rule


@rule(
    "network.gateway-wired",
    severity=Severity.ERROR,
    cites=(
        Citation("neutron-ovn-refarch", "Layout"),
        Citation("neutron-dvr", "Prerequisites"),
    ),
    applies=lambda blueprint: bool(blueprint.design.physnets) and blueprint.has("neutron"),
)
def gateway_wired(blueprint: Blueprint) -> Iterator[Hit]:
    """Every host that routes to the outside is wired to the external physical network.

    Why:
        A router's gateway port needs the physical network of the external network on its host.
        Where routing is distributed, floating IPs leave from the compute host itself, so the
        compute hosts need the external network too.
    How:
        For each physical network with an external network and a list of groups, that list must
        hold all gateway groups, with routing distributed all compute groups as well. When no
        physical network has an external network, an info says so.
    Cure:
        Wire the missing groups and add them to `groups` of the physical network.

    Fails:
        physnets:
          - {name: physnet1, groups: [cmp], networks: [{name: ext, external: true}]}

    Passes:
        physnets:
          - {name: physnet1, groups: [net], networks: [{name: ext, external: true}]}
    """
    external = [
        physnet
        for physnet in blueprint.design.physnets
        if any(network.external for network in physnet.networks)
    ]
    if not external:
        yield Hit(
            "cloud",
            Message(
                "no physical network carries an external network: instances cannot reach the "
                "outside and get no floating IP"
            ),
            severity=Severity.INFO,
        )
    for physnet in external:
        missing = tuple(name for name in _needed(blueprint) if name not in physnet.groups)
        if physnet.groups and missing:
            yield _hit(physnet, missing)


def _needed(blueprint: Blueprint) -> tuple[str, ...]:
    names = [cohort.name for cohort in gateways(blueprint)]
    if "distributed" in blueprint.option("routing"):
        names += [cohort.name for cohort in blueprint.with_role("compute")]
    return tuple(dict.fromkeys(names))


def _hit(physnet: PhysicalNetwork, missing: tuple[str, ...]) -> Hit:
    return Hit(
        f"network/{physnet.name}",
        Message(
            "physical network {physnet} carries an external network and does not reach groups "
            "{missing}, which route to the outside: wire them to it",
            {"physnet": physnet.name, "missing": missing},
        ),
        {"missing_groups": len(missing)},
    )
