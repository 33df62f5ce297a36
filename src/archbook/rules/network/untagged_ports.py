"""Untagged networks and the ports that they take for themselves."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import SetNetwork
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork
from archbook.plan.planes import reached
from archbook.rules.api import rule

OWN_INTERFACE = {"kolla-ansible", "kayobe", "sunbeam"}
"""Deployers that give each physical network an interface without an address."""


def _untagged(blueprint: Blueprint, cohort: Cohort) -> tuple[HostNetwork, ...]:
    return tuple(
        network
        for network in blueprint.design.networks
        if not network.tagged
        and network.carries != ("out_of_band",)
        and cohort in reached(blueprint, network)
    )


@rule(
    "network.untagged-ports",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-production-guide", "Network interfaces"),
        Citation("sunbeam-checks", "MachineComputeNicCheck"),
    ),
    applies=lambda blueprint: not all(one.tagged for one in blueprint.design.networks),
    inferred=True,
)
def untagged_ports(blueprint: Blueprint) -> Iterator[Hit]:
    """Each untagged network has ports of its own, beside those of physical networks.

    Why:
        Frames without a VLAN tag on one port belong to one network. Two of them on the same port
        become one broadcast domain. Kolla-Ansible and Sunbeam plug the interface of a physical
        network into a bridge: the host loses the address that was on it, and is gone.
    How:
        For each group with known network cards: `links` (one when unsaid) of its untagged
        networks, out_of_band apart, must not exceed its ports. With Kolla-Ansible, Kayobe and
        Sunbeam one more port is counted for each physical network that names the group; to lack
        only that one is a warning.
    Cure:
        Carry one of the networks with its VLAN tag, or add ports.

    Fails:
        hardware:
          std: {nics: [{ports: 2, speed_gbps: 25}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6, hardware: std}
        networks:
          - {name: api, carries: [internal_api], links: 2, tagged: false}
          - {name: tunnel, carries: [tunnel], links: 2, vlan: 30, tagged: false}

    Passes:
        hardware:
          std: {nics: [{ports: 2, speed_gbps: 25}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6, hardware: std}
        networks:
          - {name: api, carries: [internal_api], links: 2, tagged: false}
          - {name: tunnel, carries: [tunnel], links: 2, vlan: 30}
    """
    for cohort in blueprint.cohorts:
        profile = blueprint.design.profile_of(cohort.group)
        ports = profile.nic_ports() if profile else None
        networks = _untagged(blueprint, cohort)
        taken = sum(network.links or 1 for network in networks)
        bridged = _bridged(blueprint, cohort)
        if ports is not None and networks and taken + bridged > ports:
            milder = Severity.WARNING if taken <= ports else None
            counted = {"taken": taken, "ports": ports, "bridged": bridged}
            yield _hit(cohort, networks, counted, milder)


def _bridged(blueprint: Blueprint, cohort: Cohort) -> int:
    """Count the interfaces that the deployer wants for physical networks alone."""
    if blueprint.design.deployer not in OWN_INTERFACE:
        return 0
    return sum(cohort.name in physnet.groups for physnet in blueprint.design.physnets)


def _hit(
    cohort: Cohort,
    networks: tuple[HostNetwork, ...],
    counted: dict[str, int],
    milder: Severity | None,
) -> Hit:
    tagged = [one.model_copy(update={"tagged": True}) for one in networks if one.vlan]
    names = tuple(network.name for network in networks)
    return Hit(
        f"group/{cohort.name}",
        Message(
            "hosts of group {group} have {ports} ports: the untagged networks {networks} take "
            "{taken} of them for themselves, and physical networks need {bridged} more"
            if counted["bridged"]
            else "hosts of group {group} have {ports} ports, and the untagged networks {networks} "
            "need {taken} for themselves",
            {"group": cohort.name, "networks": names, **counted},
        ),
        counted,
        tuple((SetNetwork(network=network),) for network in tagged),
        milder,
    )
