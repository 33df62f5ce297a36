"""Ports of leaf and spine switches."""

from collections.abc import Iterator

from archbook.capacity.fabric import leaf_ports, spine_ports
from archbook.capacity.rack_ports import leaf_homes, ports_by_rack
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.fabric import Fabric
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule


def _planned(blueprint: Blueprint) -> bool:
    fabric = blueprint.design.fabric
    return fabric is not None and bool(fabric.leaf or fabric.spine)


@rule(
    "network.switch-ports",
    severity=Severity.WARNING,
    cites=Citation("hedlund-leaf-spine", "Construct a leaf and spine design"),
    applies=_planned,
    inferred=True,
)
def switch_ports(blueprint: Blueprint) -> Iterator[Hit]:
    """Leaf switches have ports for the hosts of their rack, and spines for all leaves.

    Why:
        The ports of a spine are the limit of the fabric: a rack more than they take cannot be
        joined without new spines. A leaf without ports left sends hosts to the next rack, and
        their cables with them.
    How:
        Ports of the switch type in the catalog, without its management port. Leaf: ports of all
        hosts of a rack divided by the leaves of the rack, rounded up, plus `uplinks_per_leaf`.
        Spine: leaves of all racks, of one region at a time, times `uplinks_per_leaf`, divided by
        `spines`, rounded up. Racks of one `switch_pair` share its leaves. Ports of hosts
        below 10 Gbit/s beside faster ones are for management and not counted. Ports that can be
        split are counted once; racks with unknown network cards are not judged.
    Cure:
        Choose a switch type with more ports, plan more leaves or spines, or split ports.

    Fails:
        fabric: {leaf: dell-powerswitch-s5248f-on, uplinks_per_leaf: 4}
        hardware:
          std: {nics: [{count: 2, ports: 4, speed_gbps: 25}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: std}
          - {name: net, roles: [network], count: 3, hardware: std}
          - {name: cmp, roles: [compute], count: 36, hardware: std}

    Passes:
        fabric: {leaf: dell-powerswitch-s5248f-on, uplinks_per_leaf: 4}
        hardware:
          std: {nics: [{ports: 4, speed_gbps: 25}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: std}
          - {name: net, roles: [network], count: 3, hardware: std}
          - {name: cmp, roles: [compute], count: 36, hardware: std}
    """
    fabric = blueprint.design.fabric
    if fabric and fabric.leaf:
        yield from _of_leaf(blueprint, fabric, fabric.leaf)
    if fabric and fabric.spine and fabric.uplinks_per_leaf:
        yield from _of_spine(blueprint, fabric.spine, fabric.uplinks_per_leaf, fabric)


def _of_leaf(blueprint: Blueprint, fabric: Fabric, leaf: str) -> Iterator[Hit]:
    ports, by_rack = _ports(blueprint, leaf), ports_by_rack(blueprint)
    if ports is None or not by_rack:
        return
    worst = max(by_rack, key=lambda rack: by_rack[rack].count)
    hosts = leaf_ports(by_rack[worst].count, fabric.leaves_per_rack)
    uplinks = fabric.uplinks_per_leaf or 0
    if hosts + uplinks > ports:
        yield Hit(
            f"rack/{worst}",
            Message(
                "each leaf switch of rack {rack} takes {hosts} ports of hosts and {uplinks} "
                "uplinks, and {leaf} has {ports} ports",
                {"rack": worst, "hosts": hosts, "uplinks": uplinks, "leaf": leaf, "ports": ports},
            ),
            {"host_ports": hosts, "uplinks": uplinks, "ports": ports},
        )


def _of_spine(blueprint: Blueprint, spine: str, uplinks: int, fabric: Fabric) -> Iterator[Hit]:
    ports = _ports(blueprint, spine)
    leaves = _most_racks(blueprint) * fabric.leaves_per_rack
    needed = spine_ports(leaves, uplinks, fabric.spines)
    if ports is not None and needed > ports:
        yield Hit(
            "cloud",
            Message(
                "each spine switch joins {leaves} leaf switches by {needed} ports, and {spine} "
                "has {ports}",
                {"leaves": leaves, "needed": needed, "spine": spine, "ports": ports},
            ),
            {"leaves": leaves, "needed": needed, "ports": ports},
        )


def _most_racks(blueprint: Blueprint) -> int:
    """Count the racks with leaves of the largest region; all, when there are no regions."""
    homes = leaf_homes(blueprint.design.racks)
    regions = [{homes[rack] for rack in one.racks()} for one in blueprint.design.regions]
    return max(map(len, regions), default=len(set(homes.values())))


def _ports(blueprint: Blueprint, switch: str) -> int | None:
    """Return the ports of a switch type that carry data; None when they are not known."""
    every = blueprint.facts.switch_type(switch).ports
    return sum(one.count for one in every if not one.management) or None
