"""Bandwidth of racks and of their uplinks."""

from collections.abc import Iterator
from typing import NamedTuple

from archbook.capacity.fabric import even_uplinks, oversubscription
from archbook.capacity.rack_ports import ports_by_rack
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.threshold import Position
from archbook.model.edit import SetFabric
from archbook.model.fabric import Fabric
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.thresholds import cited, position

THRESHOLD = "leaf-oversubscription"


class _Plan(NamedTuple):
    """What is known of the fabric.

    Attributes:
        fabric: As the design states it.
        uplinks: Of one leaf.
        gbps: What all uplinks of a rack carry together.
        loads: Rack → what its hosts can send, where that is known.
    """

    fabric: Fabric
    uplinks: int
    gbps: float
    loads: dict[str, float]


def _plan(blueprint: Blueprint) -> _Plan | None:
    """Return what is to be judged; None when uplinks are not planned, or no rack is known."""
    fabric = blueprint.design.fabric
    loads = {rack: ports.gbps for rack, ports in ports_by_rack(blueprint).items()}
    if not fabric or not fabric.uplinks_per_leaf or not fabric.uplink_gbps or not loads:
        return None
    gbps = fabric.leaves_per_rack * fabric.uplinks_per_leaf * fabric.uplink_gbps
    return _Plan(fabric, fabric.uplinks_per_leaf, gbps, loads)


@rule(
    "network.leaf-oversubscription",
    severity=Severity.WARNING,
    cites=(
        Citation("vmware-leaf-spine", "Oversubscription in the leaf layer"),
        Citation("ipspace-oversubscription", "Going from GE to 10GE"),
    ),
    applies=lambda blueprint: _plan(blueprint) is not None,
    thresholds=(THRESHOLD,),
)
def leaf_oversubscription(blueprint: Blueprint) -> Iterator[Hit]:
    """The uplinks of a rack carry a fair share of what its hosts can send.

    Why:
        Storage and traffic between instances leave the rack. When all hosts of a rack send at
        once, as they do while data is rebuilt after a loss, uplinks that are too thin drop
        packets of all of them.
    How:
        Speed of all network ports of the hosts of a rack, divided by leaves of the rack times
        uplinks of a leaf times speed of an uplink. Ports below 10 Gbit/s beside faster ones are
        for management and not counted; racks of one `switch_pair` share its leaves. The
        threshold is disputed: 3 is the usual rule of thumb, and the catalog shows who says what.
        A rack with hosts whose network cards are unknown is not judged.
    Cure:
        Plan more uplinks for each leaf, the same number to every spine.

    Fails:
        fabric: {uplinks_per_leaf: 2, uplink_gbps: 40}
        hardware:
          std: {nics: [{ports: 2, speed_gbps: 25}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: std}
          - {name: net, roles: [network], count: 3, hardware: std}
          - {name: cmp, roles: [compute], count: 30, hardware: std}

    Passes:
        fabric: {uplinks_per_leaf: 2, uplink_gbps: 100}
        hardware:
          std: {nics: [{ports: 2, speed_gbps: 25}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: std}
          - {name: net, roles: [network], count: 3, hardware: std}
          - {name: cmp, roles: [compute], count: 6, hardware: std}
    """
    if planned := _plan(blueprint):
        worst = max(planned.loads, key=lambda rack: planned.loads[rack])
        taken = position(blueprint, THRESHOLD)
        if oversubscription(planned.loads[worst], planned.gbps) > taken.value:
            yield _hit(planned, worst, taken)


def _hit(planned: _Plan, worst: str, taken: Position) -> Hit:
    load, uplink = planned.loads[worst], planned.gbps
    ratio = oversubscription(load, uplink)
    every = (oversubscription(one, uplink) for one in planned.loads.values())
    above = sum(one > taken.value for one in every)
    numbers = {"ratio": round(ratio, 1), "most": taken.value, "racks": above}
    return Hit(
        f"rack/{worst}",
        Message(
            "hosts of rack {rack} can send {down} Gbit/s over uplinks of {up} Gbit/s, "
            "{ratio} to 1: {most} to 1 is held to be the most ({racks} racks are above)",
            {"rack": worst, "down": load, "up": uplink, **numbers},
        ),
        {"host_gbps": load, "uplink_gbps": uplink, **numbers},
        ((SetFabric(fabric=_wider(planned, ratio / taken.value)),),),
        citation=cited(taken),
    )


def _wider(planned: _Plan, times: float) -> Fabric:
    """Return the fabric with so many *times* the uplinks, the same number to every spine."""
    uplinks = even_uplinks(planned.uplinks * times, planned.fabric.spines)
    return planned.fabric.model_copy(update={"uplinks_per_leaf": uplinks})
