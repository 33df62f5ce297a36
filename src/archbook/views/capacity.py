"""What fits: how much of each resource is asked for, what a loss leaves, and what runs out."""

from collections.abc import Iterator, Sequence

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Gauge, Node, Scene, Tier, Words
from archbook.model.sizing import HostNeed, Kind, Sizing
from archbook.views.parts.gauges import figures, gauge, gauge_keys
from archbook.views.parts.pools import Pool, count, lines, pools, shape, title, tone
from archbook.views.parts.sheet import legend, title_block

TITLE = Message("Capacity")
DESCRIPTION = Message(
    "How much of each resource is asked for, what is left after a loss, and what runs out first."
)
ORDER = 140
NEEDS = ("sizing",)

_TIERS: dict[Kind, Message] = {
    "compute": Message("Compute hosts"),
    "storage": Message("Storage"),
    "control": Message("Control plane"),
    "operations": Message("Operations"),
    "hosts": Message("What one host carries"),
}
"""Kind of a resource → title of its boxes, in the order of the sheet."""

_BY = ("loss", "packed", "sums")
"""What asks for hosts, the side that counts first."""


def scene(blueprint: Blueprint, sizing: Sizing) -> Scene:
    """Return a box with bars for each pool of hosts, store and control plane of *sizing*."""
    every = pools(sizing.resources)
    found = [pool for pool in every if pool.known()]
    silent = [pool for pool in every if not pool.known()]
    nodes = {pool.id: _node(blueprint, sizing, pool) for pool in found} or {"nothing": _NOTHING}
    tiers = tuple(_tiers(found)) or (Tier("tier/nothing", "", ("nothing",)),)
    boxes = tuple(nodes[member] for tier in tiers for member in tier.members)
    return Scene(
        "capacity",
        title_block(blueprint, TITLE, tuple(_notes(blueprint, sizing, silent))),
        _summary(found),
        tiers,
        boxes,
        legend=(*legend(blueprint, boxes), *gauge_keys(boxes)),
        arrangement="cards",
    )


_NOTHING = Node("nothing", "note", "neutral", Message("The design asks for nothing countable"))


def _summary(found: Sequence[Pool]) -> Message:
    short = [
        pool for pool in found if any(_is_short(one.headroom.value) for one in pool.resources)
    ]
    values: dict[str, Value] = {"pools": len(found), "short": len(short)}
    return Message("Pools, stores and hosts: {pools}. With something missing: {short}.", values)


def _is_short(left: float | None) -> bool:
    return left is not None and left < 0


def _notes(blueprint: Blueprint, sizing: Sizing, silent: Sequence[Pool]) -> Iterator[Words]:
    if silent:
        names = tuple(Message("{name}", {"name": title(blueprint, pool)}) for pool in silent)
        yield Message("Neither demand nor capacity is known of: {names}.", {"names": names})
    if sizing.assumed:
        values = {"count": len(sizing.assumed)}
        yield Message(
            "Values that the design does not state and that were assumed: {count}.", values
        )


def _tiers(found: Sequence[Pool]) -> Iterator[Tier]:
    for kind, named in _TIERS.items():
        if members := tuple(pool.id for pool in found if pool.kind == kind):
            yield Tier(f"tier/{kind}", named, members)


def _node(blueprint: Blueprint, sizing: Sizing, pool: Pool) -> Node:
    bars = [gauge(blueprint, resource, pool.id) for resource in pool.resources]
    return Node(
        pool.id,
        shape(pool),
        tone(blueprint, pool),
        title(blueprint, pool),
        tuple(lines(blueprint, pool)),
        count(pool),
        gauges=(*bars, *_hosts(sizing, pool)),
    )


def _hosts(sizing: Sizing, pool: Pool) -> Iterator[Gauge]:
    """Yield how many hosts of a pool are needed, also after the loss, where it was reckoned."""
    if pool.kind != "compute":
        return
    about = pool.first.name, pool.first.region
    needs = {one.by: one for one in sizing.needed if (one.name, one.region) == about}
    found = next((needs[by] for by in _BY if by in needs), None)
    if found and found.hosts.value is not None:
        yield _needed(found, pool.id)


def _needed(found: HostNeed, at: str) -> Gauge:
    wanted, there = found.hosts.value, float(found.there)
    note = Message("with the loss asked for") if found.by == "loss" else ""
    return Gauge(
        f"{at}/hosts",
        Message("hosts needed"),
        wanted,
        there,
        tooltip=found.hosts.formula,
        figures=figures(wanted, there),
        notes=(note,) if note else (),
    )
