"""External networks reach the gateways."""

from collections.abc import Iterator

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
        all gateway groups, with routing distributed all compute groups as well. A group that
        some of several external physical networks do not name is an info: routers of those
        networks stay off its hosts. When no physical network has an external network, an info
        says so.
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
    everywhere = any(not physnet.groups for physnet in external)
    routing = _routing(blueprint)
    somewhere = {group for physnet in external for group in physnet.groups}
    for place, physnet in enumerate(external):
        missing = [name for name in routing if name not in physnet.groups]
        nowhere = [name for name in missing if name not in somewhere and not everywhere]
        if nowhere and place == 0:
            yield _hit(physnet, tuple(nowhere))
        elif physnet.groups and (elsewhere := [one for one in missing if one not in nowhere]):
            yield _partly(physnet, tuple(elsewhere))


def _routing(blueprint: Blueprint) -> tuple[str, ...]:
    """Return the groups whose hosts send traffic to the outside."""
    names = [cohort.name for cohort in gateways(blueprint)]
    if "distributed" in blueprint.option("routing"):
        names += [cohort.name for cohort in blueprint.with_role("compute")]
    return tuple(dict.fromkeys(names))


def _none() -> Hit:
    return Hit(
        "cloud",
        Message(
            "no physical network carries an external network: instances cannot reach the "
            "outside and get no floating IP"
        ),
        severity=Severity.INFO,
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
