"""Hosts on the networks that their work needs."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import SetNetwork
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork, Traffic
from archbook.plan.planes import carrying, needing
from archbook.rules.api import rule

JUDGED: tuple[Traffic, ...] = (
    "management",
    "internal_api",
    "public_api",
    "tunnel",
    "storage",
    "storage_replication",
)


def _named(blueprint: Blueprint) -> bool:
    return any(network.groups for network in blueprint.design.networks)


@rule(
    "network.roles-connected",
    severity=Severity.ERROR,
    cites=(
        Citation("sunbeam-networks", "ROLE_NETWORK_MAPPING"),
        Citation("openstack-ansible-overview", "Network requirements"),
    ),
    applies=_named,
)
def roles_connected(blueprint: Blueprint) -> Iterator[Hit]:
    """Every host is on a network for each kind of traffic that its work needs.

    Why:
        A compute host that is not on the tunnel network has instances that reach no other host;
        one that is not on the storage network starts no instance from a volume.
    How:
        Judged where the design says which groups are on a network. Management: all hosts.
        internal_api: controllers, network and compute hosts. public_api: load balancers. tunnel:
        hosts that switch virtual networks. storage: storage hosts and, where volumes are served,
        hosts with nova-compute or cinder-volume. storage_replication: Ceph and Swift hosts. Each
        of them must be on one of the networks that carry it. Where only compute hosts lack
        storage, and no back end serves Nova, it is a warning: instances run there without volumes.
    Cure:
        Put the groups on the network.

    Fails:
        networks:
          - {name: tunnel, carries: [tunnel], groups: [net]}

    Passes:
        networks:
          - {name: tunnel, carries: [tunnel], groups: [net, cmp]}
    """
    lacking: dict[str, dict[str, bool]] = {}
    for traffic in JUDGED:
        networks = carrying(blueprint, traffic)
        if networks and all(network.groups for network in networks):
            there = {group for network in networks for group in network.groups}
            first = lacking.setdefault(min(network.name for network in networks), {})
            for cohort in needing(blueprint, traffic):
                if (name := cohort.name) not in there:
                    first[name] = first.get(name, True) and _bearable(blueprint, traffic, cohort)
    for network in blueprint.design.networks:
        if missing := lacking.get(network.name, {}):
            yield _hit(
                network, tuple(missing), Severity.WARNING if all(missing.values()) else None
            )


def _bearable(blueprint: Blueprint, traffic: Traffic, cohort: Cohort) -> bool:
    """Tell whether a cohort goes on without *traffic*: instances that have no volumes."""
    in_use = any("nova" in backend.serves for backend in blueprint.design.storage)
    return traffic == "storage" and cohort.group.roles == ("compute",) and not in_use


def _hit(network: HostNetwork, missing: tuple[str, ...], severity: Severity | None) -> Hit:
    wider = network.model_copy(update={"groups": (*network.groups, *missing)})
    return Hit(
        f"network/{network.name}",
        Message(
            "network {network} carries {traffic} and does not reach groups {missing}, which need "
            "it for their work",
            {"network": network.name, "traffic": network.carries, "missing": missing},
        ),
        {"missing_groups": len(missing)},
        ((SetNetwork(network=wider),),),
        severity,
    )
