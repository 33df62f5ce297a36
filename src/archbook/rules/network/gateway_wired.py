"""External networks reach the gateways."""

from collections.abc import Iterator, Sequence

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetPhysicalNetwork
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
        Citation("kolla-neutron-guide", "Network interfaces"),
    ),
    applies=lambda blueprint: bool(blueprint.design.physnets) and blueprint.has("neutron"),
)
def gateway_wired(blueprint: Blueprint) -> Iterator[Hit]:
    """Every host that routes to the outside is wired to an external physical network.

    Why:
        A router's gateway port needs the physical network of the external network on its host.
        Where routing is distributed, floating IPs leave from the compute host itself, so the
        compute hosts need the external network too.
    How:
        Physical networks with an external network that name their groups must, together, name
        all gateway groups of their region, with routing distributed all compute groups as well.
        A region that none of them reaches is found, too. A group that some of several external
        physical networks of its region do not name is an info: routers of those networks stay
        off its hosts. When no physical network has an external network, an info says so.
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
        for physnet in sorted(blueprint.design.physnets, key=lambda one: one.name)
        if any(network.external for network in physnet.networks)
    ]
    if not external:
        yield _none()
        return
    for region in blueprint.regions():
        routing = _routing(blueprint, region)
        here = [physnet for physnet in external if _serves(blueprint, physnet, region)]
        if here:
            yield from _judged(here, routing)
        elif routing:
            yield _without(str(region), routing)


def _serves(blueprint: Blueprint, physnet: PhysicalNetwork, region: str | None) -> bool:
    """Tell whether a physical network reaches hosts of *region*; all, when it names no groups."""
    there = {cohort.name for cohort in blueprint.cohorts if region in cohort.regions}
    return not physnet.groups or not there.isdisjoint(physnet.groups)


def _judged(external: Sequence[PhysicalNetwork], routing: tuple[str, ...]) -> Iterator[Hit]:
    """Judge the external physical networks of one region."""
    everywhere = any(not physnet.groups for physnet in external)
    somewhere = {group for physnet in external for group in physnet.groups}
    for place, physnet in enumerate(external):
        missing = [name for name in routing if name not in physnet.groups]
        nowhere = [name for name in missing if name not in somewhere and not everywhere]
        if nowhere and place == 0:
            yield _hit(physnet, tuple(nowhere))
        elif physnet.groups and (elsewhere := [one for one in missing if one not in nowhere]):
            yield _partly(physnet, tuple(elsewhere))


def _routing(blueprint: Blueprint, region: str | None) -> tuple[str, ...]:
    """Return the groups of *region* whose hosts send traffic to the outside."""
    cohorts = [*gateways(blueprint)]
    if "distributed" in blueprint.option("routing"):
        cohorts += blueprint.with_role("compute")
    return tuple(dict.fromkeys(one.name for one in cohorts if region in one.regions))


def _none() -> Hit:
    return Hit(
        "cloud",
        Message(
            "no physical network carries an external network: instances cannot reach the "
            "outside and get no floating IP"
        ),
        severity=Severity.INFO,
    )


def _without(region: str, routing: tuple[str, ...]) -> Hit:
    first, *_ = routing
    return Hit(
        f"group/{first}",
        Message(
            "no physical network with an external network reaches region {region}: its groups "
            "{groups} route to the outside and have no way there",
            {"region": region, "groups": routing},
        ),
        {"missing_groups": len(routing)},
    )


def _hit(physnet: PhysicalNetwork, missing: tuple[str, ...]) -> Hit:
    wired = physnet.model_copy(update={"groups": (*physnet.groups, *missing)})
    return Hit(
        f"network/{physnet.name}",
        Message(
            "physical network {physnet} carries an external network and does not reach groups "
            "{missing}, which route to the outside: wire them to it",
            {"physnet": physnet.name, "missing": missing},
        ),
        {"missing_groups": len(missing)},
        ((SetPhysicalNetwork(physnet=wired),),),
    )


def _partly(physnet: PhysicalNetwork, missing: tuple[str, ...]) -> Hit:
    wired = physnet.model_copy(update={"groups": (*physnet.groups, *missing)})
    return Hit(
        f"network/{physnet.name}",
        Message(
            "external physical network {physnet} does not reach groups {missing}, which reach "
            "another one: routers to its networks stay off their hosts",
            {"physnet": physnet.name, "missing": missing},
        ),
        {"missing_groups": len(missing)},
        ((SetPhysicalNetwork(physnet=wired),),),
        Severity.INFO,
    )
