"""Bare metal conductors."""

from collections.abc import Iterator

from archbook.capacity.control_plane import LEAST_CONDUCTORS, NODES_PER_CONDUCTOR
from archbook.capacity.control_plane import ironic_conductors as conductors_for
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.growth import grown

CONDUCTOR = "ironic-conductor"


@rule(
    "availability.ironic-conductors",
    severity=Severity.ERROR,
    cites=Citation("ironic-refarch", "HA and Scalability: ironic-conductor"),
    applies=lambda blueprint: blueprint.instances(CONDUCTOR) > 0,
)
def ironic_conductors(blueprint: Blueprint) -> Iterator[Hit]:
    """Ironic has two conductors or more, and one for every 300 bare metal nodes.

    Why:
        Each bare metal node is managed by one conductor; when it fails, another one takes the
        node over. With one conductor there is no other. A conductor polls the power state of
        all of its nodes, so their number is limited.
    How:
        Conductors of a region must be at least max(2, ceil(bare metal hosts / 300)). Bare metal
        hosts are the hosts of groups with the role bare_metal. Too few for the number of nodes
        is a warning, a single one an error.
    Cure:
        Grow the group that carries the conductor.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic]
        host_groups:
          - {name: ctl, roles: [control], count: 1}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic]
    """
    for region in blueprint.regions():
        standing = [part for part in blueprint.standing(CONDUCTOR) if region in part[0].regions]
        count = sum(len(placement.hosts) for _, placement in standing)
        machines = (c for c in blueprint.with_role("bare_metal") if region in c.regions)
        nodes = sum(map(len, machines))
        needed = conductors_for(nodes)
        if 0 < count < needed:
            yield _hit(standing[0][0], count, nodes, needed)


def _hit(cohort: Cohort, count: int, nodes: int, needed: int) -> Hit:
    return Hit(
        f"group/{cohort.name}",
        Message(
            "{count} ironic-conductor for {nodes} bare metal nodes: {needed} are needed "
            "(two at least, and one for every {each} nodes)",
            {"count": count, "nodes": nodes, "needed": needed, "each": NODES_PER_CONDUCTOR},
        ),
        {"conductors": count, "bare_metal_nodes": nodes, "needed": needed},
        ((grown(cohort, len(cohort) + needed - count),),),
        None if count < LEAST_CONDUCTORS else Severity.WARNING,
    )
